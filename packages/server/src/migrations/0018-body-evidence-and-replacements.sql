-- Collectives, second part: files of evidence beside a task, and results that replace a recognised one.

-- Evidence kept beside the database under its SHA-256, as for a line of work (0012).
create table app.body_task_file (
  tenant_id int not null,
  id int generated always as identity,
  task_id int not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  media_type text not null, -- told from the content
  size int not null check (size between 1 and 20971520),
  account text not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, task_id) references app.body_task (tenant_id, id)
);
create index on app.body_task_file (tenant_id, task_id);

-- A recognised result that a later finding shows to be wrong is answered by another one (Điều 4 khoản 4). Number 0 is what
-- was recognised first; each later one points to the one before it, and none of them ever changes.
alter table app.body_result add column number int not null default 0 check (number >= 0);
alter table app.body_result add column replaces int generated always as (nullif(number, 0) - 1) stored;
alter table app.body_result drop constraint body_result_pkey;
alter table app.body_result add primary key (tenant_id, unit_id, year, number);
alter table app.body_result add foreign key (tenant_id, unit_id, year, replaces)
  references app.body_result (tenant_id, unit_id, year, number);

-- Why it was replaced and what the new result came from. Read by whoever may read the body's score; its people are told
-- the level only.
create table app.body_replacement (
  tenant_id int not null,
  unit_id int not null,
  year int not null,
  number int not null check (number > 0),
  reason text not null check (reason <> ''),
  account text not null,
  review jsonb not null, -- what the authority now says
  task_findings jsonb not null, -- tasks that were not what they were reported as
  total text,
  frozen text not null,
  content_hash text not null,
  primary key (tenant_id, unit_id, year, number),
  foreign key (tenant_id, unit_id, year, number) references app.body_result (tenant_id, unit_id, year, number)
);

create trigger append_only before update or delete on app.body_task_file for each row execute function app.refuse_change();
create trigger append_only before update or delete on app.body_replacement for each row execute function app.refuse_change();
grant select on app.body_task_file, app.body_replacement to thuoc_do_app, thuoc_do_wide;
grant insert on app.body_task_file, app.body_replacement to thuoc_do_app;
alter table app.body_task_file enable row level security;
alter table app.body_replacement enable row level security;
create policy reach on app.body_task_file to thuoc_do_app using (tenant_id = (select app.current_tenant())
  and exists (select from app.body_task t where t.tenant_id = body_task_file.tenant_id and t.id = body_task_file.task_id));
create policy reach on app.body_replacement to thuoc_do_app using (tenant_id = (select app.current_tenant())
  and unit_id = any ((select app.current_units())::int[]));
do $$
declare t text;
begin
  foreach t in array array['body_task_file', 'body_replacement'] loop
    execute format('create policy wide on app.%I for select to thuoc_do_wide using (tenant_id = (select app.current_tenant()))', t);
    execute format('create trigger changed after insert or update or delete on app.%I for each statement execute function app.mark_changed()', t);
    execute format('create trigger no_truncate before truncate on app.%I for each statement execute function app.refuse_change()', t);
  end loop;
end $$;

-- The level of a body that binds its head is the one in force: that of the last result of the chain.
create or replace function app.level_of_body(p_unit int, p_year int)
returns table (stage text, level text, document text, recognised_at timestamptz, content_hash text)
language sql security definer stable set search_path = app, pg_temp as $$
  select s.stage, r.level, r.document, r.recognised_at, r.content_hash
  from body_score s
  left join lateral (select * from body_result b where b.tenant_id = s.tenant_id and b.unit_id = s.unit_id and b.year = s.year
    order by b.number desc limit 1) r on true
  where s.tenant_id = app.current_tenant() and s.unit_id = p_unit and s.year = p_year
    and (p_unit = any (app.current_units()) or p_unit = any (app.own_units()) or exists (
      select from post_holding h
      join post on post.tenant_id = h.tenant_id and post.id = h.post_id and post.leadership = 'head'
      join person p on p.tenant_id = h.tenant_id and p.id = h.person_id
      where h.tenant_id = app.current_tenant() and h.unit_id = p_unit and h.main
        and h.valid_from <= make_date(p_year, 12, 31) and (h.valid_to is null or h.valid_to >= make_date(p_year, 1, 1))
        and (p.id = app.current_person() or p.unit_id = any (app.current_units()))))
$$;
