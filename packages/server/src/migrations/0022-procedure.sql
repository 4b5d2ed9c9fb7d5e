-- What meetings, ballots, Party committees and notices leave behind for a file: one row for each step of the rule set that
-- asks for it. Nothing is deleted: when a form goes back to its person, what was said of the older form is void.
create table app.appraisal_output (
  tenant_id int not null references app.tenant (id),
  id int generated always as identity,
  appraisal_id int not null,
  step text not null, -- code of the rule set's stage
  output text not null check (output in ('minutes', 'ballot-result', 'party-opinion', 'notice')),
  source_kind text not null,
  source_id int not null,
  left_at timestamptz not null,
  left_by text not null, -- account
  voided_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, appraisal_id) references app.appraisal (tenant_id, id)
);
create unique index on app.appraisal_output (tenant_id, appraisal_id, step, output) where voided_at is null;

create function app.only_void() returns trigger language plpgsql as $$
begin
  if old.voided_at is not null or new.voided_at is null
    or to_jsonb(new) - 'voided_at' is distinct from to_jsonb(old) - 'voided_at' then
    raise exception 'what was left behind can only become void' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger only_void before update on app.appraisal_output for each row execute function app.only_void();
create trigger no_delete before delete on app.appraisal_output for each row execute function app.refuse_change();
create trigger no_truncate before truncate on app.appraisal_output for each statement execute function app.refuse_change();
create trigger changed after insert or update or delete on app.appraisal_output for each statement execute function app.mark_changed();
grant select on app.appraisal_output to thuoc_do_app, thuoc_do_wide;
grant insert, update on app.appraisal_output to thuoc_do_app;
alter table app.appraisal_output enable row level security;
create policy reach on app.appraisal_output to thuoc_do_app using (tenant_id = (select app.current_tenant())
  and exists (select from app.appraisal a where a.tenant_id = appraisal_output.tenant_id and a.id = appraisal_output.appraisal_id));
create policy wide on app.appraisal_output for select to thuoc_do_wide using (tenant_id = (select app.current_tenant()));

-- The secretary of a meeting, or whoever keeps a Party committee's opinion, need not see the forms: they learn only how far
-- a file is, and may leave behind what the use case has checked.
create function app.progress_of(p_appraisals int[])
returns table (appraisal_id int, person_id int, round_id int, unit_id int, agency_id int, stage text, kind text, leadership text, keys text[])
language sql security definer stable set search_path = app, pg_temp as $$
  select a.id, a.person_id, a.round_id, a.unit_id, a.agency_id, a.stage, a.person_kind, a.leadership,
    coalesce((select array_agg(o.step || '/' || o.output) from appraisal_output o
      where o.tenant_id = a.tenant_id and o.appraisal_id = a.id and o.voided_at is null), '{}')
  from appraisal a where a.tenant_id = app.current_tenant() and a.id = any (p_appraisals)
$$;
create function app.leave_output(p_appraisal int, p_step text, p_output text, p_source_kind text, p_source_id int, p_at timestamptz)
returns boolean language plpgsql security definer set search_path = app, pg_temp as $$
begin
  insert into appraisal_output (tenant_id, appraisal_id, step, output, source_kind, source_id, left_at, left_by)
  values (app.current_tenant(), p_appraisal, p_step, p_output, p_source_kind, p_source_id, p_at, app.current_account())
  on conflict (tenant_id, appraisal_id, step, output) where voided_at is null do nothing;
  return found;
end $$;
revoke all on function app.progress_of(int[]), app.leave_output(int, text, text, text, int, timestamptz) from public;
grant execute on function app.progress_of(int[]) to thuoc_do_app, thuoc_do_wide;
grant execute on function app.leave_output(int, text, text, text, int, timestamptz) to thuoc_do_app;

-- A form that should not have been opened is withdrawn before the decision: it stays on record and counts nowhere, and the
-- person can be given another one in the same round.
alter table app.appraisal drop constraint appraisal_stage_check;
alter table app.appraisal add constraint appraisal_stage_check
  check (stage in ('self-scoring', 'head-review', 'confirmed', 'proposed', 'allocated', 'decided', 'not-rated', 'withdrawn'));
alter table app.appraisal drop constraint appraisal_tenant_id_round_id_person_id_key;
create unique index appraisal_once on app.appraisal (tenant_id, round_id, person_id) where stage <> 'withdrawn';
alter table app.appraisal drop constraint appraisal_check;
alter table app.appraisal add constraint appraisal_check check (stage <> 'not-rated' or not_rated_reason is not null);
create or replace function app.appraised_in(p_round int) returns setof int
language sql security definer stable set search_path = app, pg_temp as $$
  select a.person_id from appraisal a
  where a.tenant_id = app.current_tenant() and a.round_id = p_round and a.stage <> 'withdrawn'
$$;
create or replace function app.appraised_among(p_round int, p_people int[]) returns setof int
language sql security definer stable set search_path = app, pg_temp as $$
  select a.person_id from appraisal a
  where a.tenant_id = app.current_tenant() and a.round_id = p_round and a.person_id = any (p_people) and a.stage <> 'withdrawn'
$$;

-- Who acts for a head for a time: dated, by a document, never beyond what the head may do himself.
create table app.delegation (
  tenant_id int not null references app.tenant (id),
  id int generated always as identity,
  unit_id int not null,
  from_person int not null,
  to_person int not null,
  valid_from date not null,
  valid_to date not null,
  document text not null,
  recorded_at timestamptz not null default now(),
  recorded_by text not null, -- account
  ended_on date, -- last day, when it was ended before its term
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references app.unit (tenant_id, id),
  foreign key (tenant_id, from_person) references app.person (tenant_id, id),
  foreign key (tenant_id, to_person) references app.person (tenant_id, id),
  check (valid_to >= valid_from),
  check (from_person <> to_person),
  -- Two people acting for one head at the same time would be two heads.
  exclude using gist (tenant_id with =, unit_id with =, from_person with =,
    daterange(valid_from, least(valid_to, ended_on), '[]') with &&) where (ended_on is null or ended_on >= valid_from)
);
create index on app.delegation (tenant_id, to_person);
create trigger no_delete before delete on app.delegation for each row execute function app.refuse_change();
create trigger no_truncate before truncate on app.delegation for each statement execute function app.refuse_change();
create trigger changed after insert or update or delete on app.delegation for each statement execute function app.mark_changed();
grant select on app.delegation to thuoc_do_app, thuoc_do_wide;
grant insert, update on app.delegation to thuoc_do_app;
alter table app.delegation enable row level security;
create policy reach on app.delegation to thuoc_do_app using (tenant_id = (select app.current_tenant())
  and (from_person = (select app.current_person()) or to_person = (select app.current_person())
    or unit_id = any ((select app.current_units())::int[])));
create policy wide on app.delegation for select to thuoc_do_wide using (tenant_id = (select app.current_tenant()));

-- Who may act for a head of a unit on a day; that somebody acts for a head is no secret inside a tenant.
create function app.acting_for(p_day date) returns table (unit_id int, from_person int, to_person int)
language sql security definer stable set search_path = app, pg_temp as $$
  select d.unit_id, d.from_person, d.to_person from delegation d
  where d.tenant_id = app.current_tenant() and d.valid_from <= p_day and least(d.valid_to, coalesce(d.ended_on, d.valid_to)) >= p_day
    and exists (select from post_holding h join post p on p.tenant_id = h.tenant_id and p.id = h.post_id
      where h.tenant_id = d.tenant_id and h.person_id = d.from_person and h.unit_id = d.unit_id and p.leadership = 'head'
        and h.valid_from <= p_day and (h.valid_to is null or h.valid_to >= p_day))
$$;
revoke all on function app.acting_for(date) from public;
grant execute on function app.acting_for(date) to thuoc_do_app, thuoc_do_wide;

-- Who may take a form over from a reviewer who has left: heads and deputies of the unit and of the units above it, nearest
-- first. Who leads a unit is no secret inside a tenant.
create function app.leaders_above(p_unit int, p_day date)
returns table (person_id int, full_name text, title text, unit_name text, head boolean)
language sql security definer stable set search_path = app, pg_temp as $$
  with recursive upward as (
    select s.unit_id, s.parent_id, s.name, 0 as steps from unit_on(p_unit, p_day) s
    union all
    select s.unit_id, s.parent_id, s.name, u.steps + 1 from upward u, lateral unit_on(u.parent_id, p_day) s where u.steps < 50)
  select p.id, p.full_name, o.title, u.name, o.leadership = 'head'
  from upward u
  join post_holding h on h.tenant_id = app.current_tenant() and h.unit_id = u.unit_id
    and h.valid_from <= p_day and (h.valid_to is null or h.valid_to >= p_day)
  join post o on o.tenant_id = h.tenant_id and o.id = h.post_id and o.leadership in ('head', 'deputy')
  join person p on p.tenant_id = h.tenant_id and p.id = h.person_id
  order by u.steps, o.leadership desc, p.full_name, p.id
$$;
revoke all on function app.leaders_above(int, date) from public;
grant execute on function app.leaders_above(int, date) to thuoc_do_app, thuoc_do_wide;

-- Who heads a unit and who works in it or below it on a day, for whoever may record a delegation there.
create function app.may_act_in(p_unit int, p_day date) returns table (person_id int, full_name text, title text, heads boolean)
language sql security definer stable set search_path = app, pg_temp as $$
  with recursive standing as (
    select unit_id, parent_id from unit_state where tenant_id = app.current_tenant()
      and valid_from <= p_day and (valid_to is null or valid_to >= p_day)),
  below as (
    select p_unit as unit_id union select s.unit_id from below b join standing s on s.parent_id = b.unit_id)
  select p.id, p.full_name, o.title, h.unit_id = p_unit and o.leadership = 'head'
  from below b
  join post_holding h on h.tenant_id = app.current_tenant() and h.unit_id = b.unit_id
    and h.valid_from <= p_day and (h.valid_to is null or h.valid_to >= p_day)
  join post o on o.tenant_id = h.tenant_id and o.id = h.post_id and (o.leadership <> 'none' or h.unit_id = p_unit)
  join person p on p.tenant_id = h.tenant_id and p.id = h.person_id
  where p_unit = any (app.current_units())
  order by (h.unit_id = p_unit) desc, o.leadership, p.full_name, p.id
$$;
revoke all on function app.may_act_in(int, date) from public;
grant execute on function app.may_act_in(int, date) to thuoc_do_app, thuoc_do_wide;

-- Whoever was named reviewer sees the form, also where his post gives him no reach over the unit: a deputy, a head above.
create policy reviews on app.appraisal to thuoc_do_app using (tenant_id = (select app.current_tenant())
  and reviewer_id = (select app.current_person()));
