-- A decided result can be replaced by a later decision (Decree 335 Điều 21 khoản 3), never changed; a person may petition
-- against it (Điều 22); limits run in working days by a calendar the office keeps.

-- Day on which the result was open to the person here; decisions from before this column count by their own date.
alter table app.decision add column announced_on date;

-- An item that replaces another says which, and carries what the appraisal itself can no longer take up.
alter table app.decision_item
  add column replaces_decision_id int,
  add column facts jsonb,
  add column review_scores jsonb,
  add column review_comment text,
  add column review_total text,
  add column review_level text,
  add column total_floor int,
  add foreign key (tenant_id, replaces_decision_id, appraisal_id)
    references app.decision_item (tenant_id, decision_id, appraisal_id),
  add check ((replaces_decision_id is null) = (review_scores is null)),
  add check ((replaces_decision_id is null) = (facts is null)),
  add check (replaces_decision_id <> decision_id);
-- One first decision for an appraisal, and each replaced once: the decisions of an appraisal are one line.
drop index app.decision_item_tenant_id_appraisal_id_idx;
create unique index decision_item_first on app.decision_item (tenant_id, appraisal_id) where replaces_decision_id is null;
create unique index decision_item_replaced_once on app.decision_item (tenant_id, replaces_decision_id, appraisal_id)
  where replaces_decision_id is not null;
create index on app.decision_item (tenant_id, appraisal_id);

-- What is in force, said in one place: the item that no other replaces …
create view app.item_in_force with (security_invoker = true) as
  select i.* from app.decision_item i
  where not exists (select from app.decision_item n where n.tenant_id = i.tenant_id
    and n.replaces_decision_id = i.decision_id and n.appraisal_id = i.appraisal_id);
-- … and the appraisal with what a replacement decided laid over what stands in it. Statistics, lists, exports and pages
-- read this; only who writes an appraisal reads the table.
do $$
declare
  laid_over text[] := array['facts', 'review_scores', 'review_comment', 'review_total', 'review_level', 'total_floor', 'level'];
  columns text;
begin
  select string_agg(case when column_name = any (laid_over)
      then format('case when r.decision_id is null then a.%1$I else r.%1$I end as %1$I', column_name)
      else format('a.%I', column_name) end, ', ' order by ordinal_position)
    into columns from information_schema.columns where table_schema = 'app' and table_name = 'appraisal';
  execute format('create view app.appraisal_in_force with (security_invoker = true) as select %s from app.appraisal a
    left join (select * from app.item_in_force where replaces_decision_id is not null) r
      on r.tenant_id = a.tenant_id and r.appraisal_id = a.id', columns);
end $$;
grant select on app.item_in_force, app.appraisal_in_force to thuoc_do_app, thuoc_do_wide;

-- Days that differ from an ordinary week.
create table app.calendar_day (
  tenant_id int not null references app.tenant (id),
  day date not null,
  kind text not null check (kind in ('off', 'working')),
  name text not null default '',
  primary key (tenant_id, day)
);

-- Units whose petitions the caller has to do with: those he heads and those he is the personnel body of, with all below.
create function app.current_acting_units() returns int[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.acting_units', true), ''), '{}')::int[] $$;

create table app.petition (
  tenant_id int not null references app.tenant (id),
  id int generated always as identity,
  appraisal_id int not null,
  decision_id int not null, -- the decision petitioned against
  round_id int not null,
  person_id int not null,
  unit_id int not null,
  agency_id int not null,
  filed_on date not null,
  stage text not null default 'filed' check (stage in ('filed', 'dialogue', 'upheld', 'replaced', 'withdrawn')),
  ended_on date,
  answered_by_name text,
  answered_by_title text,
  version int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, decision_id, appraisal_id) references app.decision_item (tenant_id, decision_id, appraisal_id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  foreign key (tenant_id, agency_id) references app.unit (tenant_id, id),
  check ((stage in ('upheld', 'replaced', 'withdrawn')) = (ended_on is not null)),
  check ((stage in ('upheld', 'replaced')) = (answered_by_name is not null and answered_by_title is not null))
);
create unique index petition_open on app.petition (tenant_id, appraisal_id) where stage in ('filed', 'dialogue');
create index on app.petition (tenant_id, agency_id);
create index on app.petition (tenant_id, person_id);
create function app.refuse_ended_petition() returns trigger language plpgsql as $$
begin
  if old.stage not in ('filed', 'dialogue') then
    raise exception 'a petition that is over does not change' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger ended_stays before update on app.petition for each row execute function app.refuse_ended_petition();

-- What was said and done, only ever added to. As in events, the entry holds a commitment to its text; the text lies apart.
create table app.petition_entry (
  tenant_id int not null,
  id bigint generated always as identity,
  petition_id int not null,
  kind text not null check (kind in ('filed', 'said', 'met', 'upheld', 'replaced', 'withdrawn')),
  met_on date, -- of a dialogue held, with its minutes
  minutes text,
  part text not null check (part in ('petitioner', 'competent', 'personnel')),
  account text not null,
  at timestamptz not null,
  commitment text not null, -- HMAC-SHA-256 of the text under the salt
  primary key (tenant_id, id),
  foreign key (tenant_id, petition_id) references app.petition (tenant_id, id),
  check ((kind = 'met') = (met_on is not null)),
  check ((kind = 'met') = (minutes is not null))
);
create index on app.petition_entry (tenant_id, petition_id);
create table app.petition_text (
  tenant_id int not null,
  entry_id bigint not null,
  salt text not null,
  content text not null,
  primary key (tenant_id, entry_id),
  foreign key (tenant_id, entry_id) references app.petition_entry (tenant_id, id)
);

-- Why a decision replaces another, with the places as they were asked for anew.
create table app.replacement (
  tenant_id int not null,
  decision_id int not null,
  appraisal_id int not null,
  round_id int not null,
  unit_id int not null, -- the agency
  ground text not null check (ground in ('petition', 'finding', 'quota')),
  document text not null,
  petition_id int,
  request jsonb not null,
  result jsonb not null,
  change jsonb not null, -- what moved: places before and after, who would gain or lose
  primary key (tenant_id, decision_id),
  foreign key (tenant_id, decision_id, appraisal_id) references app.decision_item (tenant_id, decision_id, appraisal_id),
  foreign key (tenant_id, round_id, unit_id) references app.dossier (tenant_id, round_id, unit_id),
  foreign key (tenant_id, petition_id) references app.petition (tenant_id, id),
  check ((ground = 'petition') = (petition_id is not null))
);
create unique index on app.replacement (tenant_id, petition_id) where petition_id is not null;

create trigger no_delete before delete on app.petition for each row execute function app.refuse_change();
create trigger append_only before update or delete on app.petition_entry for each row execute function app.refuse_change();
create trigger append_only before update or delete on app.replacement for each row execute function app.refuse_change();
grant select on app.calendar_day, app.petition, app.petition_entry, app.petition_text, app.replacement to thuoc_do_app, thuoc_do_wide;
grant insert on app.calendar_day, app.petition, app.petition_entry, app.petition_text, app.replacement to thuoc_do_app;
grant update on app.petition, app.calendar_day to thuoc_do_app;
grant delete on app.calendar_day to thuoc_do_app; -- a year's list is replaced as a whole; the events keep each one

do $$
declare t text;
begin
  foreach t in array array['calendar_day', 'petition', 'petition_entry', 'petition_text', 'replacement'] loop
    execute format('alter table app.%I enable row level security', t);
    execute format('create trigger changed after insert or update or delete on app.%I for each statement execute function app.mark_changed()', t);
    execute format('create trigger no_truncate before truncate on app.%I for each statement execute function app.refuse_change()', t);
  end loop;
  -- Who reads the whole tenant (a Party committee, say) has no business in a petition for that alone.
  foreach t in array array['thuoc_do_app', 'thuoc_do_wide'] loop
    execute format('create policy %I on app.petition to %I using (tenant_id = (select app.current_tenant())
      and (person_id = (select app.current_person()) or agency_id = any ((select app.current_acting_units())::int[])))', t, t);
    execute format('create policy %I on app.petition_entry to %I using (tenant_id = (select app.current_tenant())
      and exists (select from app.petition p where p.tenant_id = petition_entry.tenant_id and p.id = petition_entry.petition_id))', t, t);
    execute format('create policy %I on app.petition_text to %I using (tenant_id = (select app.current_tenant())
      and exists (select from app.petition_entry e where e.tenant_id = petition_text.tenant_id and e.id = petition_text.entry_id))', t, t);
    execute format('create policy %I on app.calendar_day to %I using (tenant_id = (select app.current_tenant()))', t, t);
  end loop;
end $$;
create policy reach on app.replacement to thuoc_do_app using (tenant_id = (select app.current_tenant())
  and unit_id = any ((select app.current_units())::int[]));
create policy wide on app.replacement for select to thuoc_do_wide using (tenant_id = (select app.current_tenant()));

-- Results are made known inside the agency with the level alone (Decree 335 Điều 21): to everybody who works in it or
-- below it, and to whoever sees it anyway.
create function app.published_results(p_round int, p_agency int)
returns table (appraisal_id int, full_name text, post_title text, unit_name text, level text, number text, decided_on date)
language sql security definer stable set search_path = app, pg_temp as $$
  select i.appraisal_id, i.frozen::jsonb #>> '{person,fullName}', i.frozen::jsonb #>> '{position,postTitle}',
    i.frozen::jsonb #>> '{position,unitName}', i.level, d.number, d.decided_on
  from item_in_force i join decision d on d.tenant_id = i.tenant_id and d.id = i.decision_id
  where i.tenant_id = app.current_tenant() and i.agency_id = p_agency and d.round_id = p_round
    and (p_agency = any (app.own_units()) or p_agency = any (app.current_units()))
$$;
-- Agencies of the caller's own with results made known, latest round first.
create function app.published_agencies() returns table (round_id int, agency_id int)
language sql security definer stable set search_path = app, pg_temp as $$
  select distinct d.round_id, d.unit_id from decision d
  where d.tenant_id = app.current_tenant() and d.unit_id = any (app.own_units())
$$;
revoke all on function app.published_results(int, int), app.published_agencies() from public;
grant execute on function app.published_results(int, int), app.published_agencies() to thuoc_do_app, thuoc_do_wide;
