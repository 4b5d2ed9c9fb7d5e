-- What a person was assigned in a period and everything that happened to it. The record is work_event, which is only ever
-- added to; work_line holds what was assigned and, for lists, what the events fold to (`domain/workplan`).
create table app.work_line (
  tenant_id int not null references app.tenant (id),
  id int generated always as identity,
  period text not null check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2]|Q[1-4])$'),
  person_id int not null,
  unit_id int not null, -- where the person stood when it was assigned; later moves do not change it
  agency_id int not null,
  origin text not null check (origin in ('planned', 'ad-hoc', 'received')),
  given_line_id int, -- the giver's line, for what was taken over, and whose that is
  giver_id int,
  bundle_id uuid, -- one product split into outputs of several people
  -- Copied from the catalogue when assigned: a coefficient used in a period does not follow later versions.
  catalogue_version_id int,
  entry_code text,
  name text not null,
  search_name text not null,
  product_unit text not null,
  complexity int check (complexity between 1 and 5),
  coefficient text not null, -- exact fraction
  output text not null default '', -- what exactly is to come out
  -- As the events fold.
  assigned text not null, -- exact decimal
  deadline date not null,
  acceptance text not null default 'waiting' check (acceptance in ('waiting', 'accepted', 'objected')),
  completed text not null default '0',
  handed_over text not null default '0',
  delays int not null default 0, -- that count: neither reversed nor excused
  delays_recorded int not null default 0, -- whatever became of them
  quality_failures int not null default 0,
  open_claims int not null default 0, -- objective causes nobody has answered yet
  evidence int not null default 0,
  last_done_on date, -- latest day on which something was completed
  withdrawn boolean not null default false,
  version int not null default 0,
  created_by text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  foreign key (tenant_id, unit_id) references app.unit (tenant_id, id),
  foreign key (tenant_id, agency_id) references app.unit (tenant_id, id),
  foreign key (tenant_id, giver_id) references app.person (tenant_id, id),
  foreign key (tenant_id, given_line_id) references app.work_line (tenant_id, id),
  foreign key (tenant_id, catalogue_version_id) references app.catalogue_version (tenant_id, id),
  check ((origin = 'received') = (given_line_id is not null and giver_id is not null))
);
create index on app.work_line (tenant_id, period, unit_id);
create index on app.work_line (tenant_id, period, agency_id);
create index on app.work_line (tenant_id, person_id, period);

create table app.work_event (
  tenant_id int not null,
  id bigint generated always as identity,
  line_id int not null,
  key uuid not null, -- made by the sender: the same act sent twice is one act
  kind text not null,
  content jsonb not null,
  on_day date not null, -- when it happened, as opposed to when it was entered
  line_version int not null, -- of the line after it
  made_line_id int, -- the receiver's line, of a handing over
  role text not null,
  account text not null,
  person_id int,
  at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, key),
  foreign key (tenant_id, line_id) references app.work_line (tenant_id, id),
  foreign key (tenant_id, made_line_id) references app.work_line (tenant_id, id)
);
create index on app.work_event (tenant_id, line_id);

-- Evidence kept beside the database under its SHA-256; the same file attached twice is stored once.
create table app.work_file (
  tenant_id int not null,
  id int generated always as identity,
  line_id int not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  media_type text not null, -- told from the content
  size int not null check (size between 1 and 20971520),
  account text not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, line_id) references app.work_line (tenant_id, id)
);
create index on app.work_file (tenant_id, line_id);

create trigger no_delete before delete on app.work_line for each row execute function app.refuse_change();
create trigger append_only before update or delete on app.work_event for each row execute function app.refuse_change();
create trigger append_only before update or delete on app.work_file for each row execute function app.refuse_change();

grant select on app.work_line, app.work_event, app.work_file to thuoc_do_app, thuoc_do_wide;
grant insert on app.work_line, app.work_event, app.work_file to thuoc_do_app;
grant update on app.work_line to thuoc_do_app;
alter table app.work_line enable row level security;
alter table app.work_event enable row level security;
alter table app.work_file enable row level security;
create policy reach on app.work_line to thuoc_do_app using (tenant_id = (select app.current_tenant())
  and (person_id = (select app.current_person()) or unit_id = any ((select app.current_units())::int[])
       or agency_id = any ((select app.current_units())::int[])));
create policy reach on app.work_event to thuoc_do_app using (tenant_id = (select app.current_tenant())
  and exists (select from app.work_line l where l.tenant_id = work_event.tenant_id and l.id = work_event.line_id));
create policy reach on app.work_file to thuoc_do_app using (tenant_id = (select app.current_tenant())
  and exists (select from app.work_line l where l.tenant_id = work_file.tenant_id and l.id = work_file.line_id));
do $$
declare t text;
begin
  foreach t in array array['work_line', 'work_event', 'work_file'] loop
    execute format('create policy wide on app.%I for select to thuoc_do_wide using (tenant_id = (select app.current_tenant()))', t);
    execute format('create trigger changed after insert or update or delete on app.%I for each statement execute function app.mark_changed()', t);
    execute format('create trigger no_truncate before truncate on app.%I for each statement execute function app.refuse_change()', t);
  end loop;
end $$;

-- What people's lines of a period bring into their scores, wherever the lines were assigned: a head who changes one line
-- of somebody who has moved on must not make a score of the lines he happens to see.
create function app.work_for_scores(p_period text, p_people int[]) returns table (
  line_id int, person_id int, name text, output text, origin text, coefficient text, assigned text, completed text,
  delays int, quality_failures int)
language sql security definer stable set search_path = app, pg_temp as $$
  select l.id, l.person_id, l.name, l.output, l.origin, l.coefficient, l.assigned, l.completed, l.delays, l.quality_failures
  from work_line l
  where l.tenant_id = app.current_tenant() and l.period = p_period and l.person_id = any (p_people) and not l.withdrawn
  order by l.person_id, l.id
$$;
-- Of these people, those whose score of the period is confirmed, whoever may see it: what it was computed from stays.
-- (plpgsql: the table is made by a later migration.)
create function app.scores_confirmed(p_period text, p_people int[]) returns setof int
language plpgsql security definer stable set search_path = app, pg_temp as $$
begin
  return query select s.person_id from app.period_score s
    where s.tenant_id = app.current_tenant() and s.period = p_period and s.person_id = any (p_people) and s.stage = 'confirmed';
end $$;
revoke all on function app.scores_confirmed(text, int[]) from public;
grant execute on function app.scores_confirmed(text, int[]) to thuoc_do_app, thuoc_do_wide;
revoke all on function app.work_for_scores(text, int[]) from public;
grant execute on function app.work_for_scores(text, int[]) to thuoc_do_app, thuoc_do_wide;
