-- Collectives: units and agencies have a yearly programme and a score of their own (Decree 335 Điều 5–9), recognised
-- before those above them and before their heads are classified.

-- Which result criteria count for how much is set by the competent body (Điều 7 khoản 2), for a unit and all below it.
create function app.sum_of_maxima(p_items jsonb) returns numeric language sql immutable parallel safe
  as $$ select coalesce(sum((i ->> 'maximum')::numeric), 0) from jsonb_array_elements(p_items) i $$;
create table app.body_weights (
  tenant_id int not null references app.tenant (id),
  id int generated always as identity,
  unit_id int not null, -- the whole body, a block or an agency; the nearest one above a unit counts
  state text not null default 'draft' check (state in ('draft', 'decided', 'discarded')),
  valid_from date not null,
  document text not null default '', -- number of the decision
  rule_set_id text not null,
  items jsonb not null, -- [{code, maximum, detail}], maxima are decimal texts
  hands text[] not null, -- accounts that wrote it
  decided_by text,
  decided_at timestamptz,
  version int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references app.unit (tenant_id, id),
  check ((state = 'decided') = (decided_by is not null and decided_at is not null)),
  check (state <> 'decided' or (app.sum_of_maxima(items) = 70 and document <> ''))
);
create unique index body_weights_from on app.body_weights (tenant_id, unit_id, valid_from) where state = 'decided';
create function app.refuse_decided_weights() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' then
    raise exception 'decided weights do not change' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger decided_stays before update on app.body_weights for each row execute function app.refuse_decided_weights();

-- A task of a unit's programme. The record is body_task_event, which is only ever added to; the columns here are what the
-- events fold to (`domain/workplan/body-task.ts`).
create table app.body_task (
  tenant_id int not null references app.tenant (id),
  id int generated always as identity,
  unit_id int not null,
  year int not null check (year between 2026 and 2100),
  source text not null check (source in ('programme', 'arisen')), -- Điều 7 khoản 1 điểm b knows both
  document text not null default '',
  name text not null,
  due_on date not null,
  done_on date,
  poor boolean not null default false, -- done, but found short of quality
  exceeded text not null default 'no' check (exceeded in ('no', 'claimed', 'confirmed', 'refused')),
  postponement text not null default 'none' check (postponement in ('none', 'claimed', 'confirmed', 'refused')),
  postponed_to date,
  withdrawn boolean not null default false,
  version int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references app.unit (tenant_id, id),
  check ((postponement = 'confirmed') = (postponed_to is not null))
);
create index on app.body_task (tenant_id, unit_id, year);
create table app.body_task_event (
  tenant_id int not null,
  id bigint generated always as identity,
  task_id int not null,
  key uuid not null, -- made by the sender: the same act sent twice is one act
  kind text not null,
  content jsonb not null,
  role text not null,
  account text not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, key),
  foreign key (tenant_id, task_id) references app.body_task (tenant_id, id)
);
create index on app.body_task_event (tenant_id, task_id);

-- A body that is rated for a year: what it says of itself, what the recognising authority says.
create table app.body_score (
  tenant_id int not null references app.tenant (id),
  id int generated always as identity,
  unit_id int not null,
  year int not null check (year between 2026 and 2100),
  -- The rules with the weights in force at the end of the year; while the body scores itself they follow a new decision.
  rule_set_id text not null,
  rule_set_version int not null,
  rule_set_hash text not null,
  weights_id int,
  stage text not null default 'self-scoring' check (stage in ('self-scoring', 'handed-in', 'recognised')),
  version int not null default 0,
  self jsonb not null default '{}', -- scores, notes on evidence, what does not apply, statements, proposed level
  self_total text, -- exact fraction; null while something is missing
  handed_in_at timestamptz,
  review jsonb not null default '{}', -- scores where the authority differs, statements, comment
  review_begun boolean not null default false,
  return_reason text,
  total text,
  level text,
  frozen text, -- everything the result came from, as it was recognised
  content_hash text,
  primary key (tenant_id, id),
  unique (tenant_id, unit_id, year),
  foreign key (tenant_id, unit_id) references app.unit (tenant_id, id),
  foreign key (tenant_id, weights_id) references app.body_weights (tenant_id, id),
  check ((stage = 'recognised') = (frozen is not null and content_hash is not null and level is not null))
);
create index on app.body_score (tenant_id, year);
create function app.refuse_recognised() returns trigger language plpgsql as $$
begin
  if old.stage = 'recognised' then
    raise exception 'a recognised result does not change' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger recognised_stays before update on app.body_score for each row execute function app.refuse_recognised();

-- What the body and its people are told (Điều 9 khoản 2 điểm b): the level, not the drafts it came from.
create table app.body_result (
  tenant_id int not null,
  unit_id int not null,
  year int not null,
  authority_unit_id int not null, -- within whose reach places of outstanding are counted (Điều 8 khoản 5)
  level text not null check (level in ('outstanding', 'good', 'satisfactory', 'unsatisfactory')),
  document text not null,
  signer text not null,
  recognised_at timestamptz not null,
  content_hash text not null,
  primary key (tenant_id, unit_id, year),
  foreign key (tenant_id, unit_id, year) references app.body_score (tenant_id, unit_id, year)
);
-- The unit of the caller's main post and every unit above it.
create function app.own_units() returns int[] language sql stable as $$
  with recursive latest as (
    select distinct on (unit_id) unit_id, parent_id from app.unit_state
    where tenant_id = app.current_tenant() order by unit_id, (valid_from <= current_date) desc, abs(valid_from - current_date)),
  own as (
    select p.unit_id from app.person p where p.tenant_id = app.current_tenant() and p.id = app.current_person()
    union select l.parent_id from own o join latest l on l.unit_id = o.unit_id where l.parent_id is not null)
  select coalesce(array_agg(unit_id), '{}') from own
$$;

create trigger no_delete before delete on app.body_weights for each row execute function app.refuse_change();
create trigger no_delete before delete on app.body_task for each row execute function app.refuse_change();
create trigger no_delete before delete on app.body_score for each row execute function app.refuse_change();
create trigger append_only before update or delete on app.body_task_event for each row execute function app.refuse_change();
create trigger append_only before update or delete on app.body_result for each row execute function app.refuse_change();
grant select on app.body_weights, app.body_task, app.body_task_event, app.body_score, app.body_result to thuoc_do_app, thuoc_do_wide;
grant insert on app.body_weights, app.body_task, app.body_task_event, app.body_score, app.body_result to thuoc_do_app;
grant update on app.body_weights, app.body_task, app.body_score to thuoc_do_app;
alter table app.body_weights enable row level security;
alter table app.body_task enable row level security;
alter table app.body_task_event enable row level security;
alter table app.body_score enable row level security;
alter table app.body_result enable row level security;
-- By which weights bodies are scored is known to everybody inside the tenant.
create policy tenant on app.body_weights to thuoc_do_app using (tenant_id = (select app.current_tenant()));
create policy reach on app.body_task to thuoc_do_app using (tenant_id = (select app.current_tenant())
  and unit_id = any ((select app.current_units())::int[]));
create policy reach on app.body_task_event to thuoc_do_app using (tenant_id = (select app.current_tenant())
  and exists (select from app.body_task t where t.tenant_id = body_task_event.tenant_id and t.id = body_task_event.task_id));
create policy reach on app.body_score to thuoc_do_app using (tenant_id = (select app.current_tenant())
  and unit_id = any ((select app.current_units())::int[]));
create policy reach on app.body_result to thuoc_do_app using (tenant_id = (select app.current_tenant())
  and (unit_id = any ((select app.current_units())::int[]) or unit_id = any ((select app.own_units())::int[])));
do $$
declare t text;
begin
  foreach t in array array['body_weights', 'body_task', 'body_task_event', 'body_score', 'body_result'] loop
    execute format('create policy wide on app.%I for select to thuoc_do_wide using (tenant_id = (select app.current_tenant()))', t);
    execute format('create trigger changed after insert or update or delete on app.%I for each statement execute function app.mark_changed()', t);
    execute format('create trigger no_truncate before truncate on app.%I for each statement execute function app.refuse_change()', t);
  end loop;
end $$;
