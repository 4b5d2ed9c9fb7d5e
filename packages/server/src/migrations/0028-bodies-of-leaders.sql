-- The shares of tasks that a unit or agency has done decide over its head and its deputies under several instruments. A
-- file is computed with them at every reading until the agency proposes, and keeps from then on what it was proposed with.
alter table app.appraisal
  add column body_basis text, -- canonical JSON: the body, its counts, the facts drawn from them, the facts stated besides
  add constraint body_from_proposal check (body_basis is null or stage in ('proposed', 'allocated', 'decided'));
create function app.refuse_other_body() returns trigger language plpgsql as $$
begin
  if new.body_basis is not null and new.body_basis <> old.body_basis then
    raise exception 'what a proposal rests on does not change' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger body_stays before update on app.appraisal for each row when (old.body_basis is not null)
  execute function app.refuse_other_body();

-- Where the bodies of a year stand for those who lead them: the result in force with the counts frozen with it, and what
-- its tasks are counted from; no task is named. For whoever sees the body, belongs to it, or sees a file of one of its people,
-- so that a file comes to the same whoever reads it. One statement for as many bodies as are asked about.
create function app.bodies_led(p_on date, p_units int[]) returns table (
  unit_id int, unit_name text, stage text, level text, document text, counts jsonb, tasks jsonb)
language sql security definer stable set search_path = app, pg_temp as $$
  with reach as (select app.current_tenant() as tenant, app.current_person() as self, app.current_units() as units,
    app.own_units() as own, extract(year from p_on)::int as year),
  shown as materialized (
    select distinct u.id from unnest(p_units) as u (id), reach w where u.id = any (w.units) or u.id = any (w.own)
      or exists (select from appraisal f where f.tenant_id = w.tenant and f.unit_id = u.id
        and (f.person_id = w.self or f.reviewer_id = w.self or f.agency_id = any (w.units)))),
  given as (
    select t.unit_id, jsonb_agg(jsonb_build_object('dueOn', t.due_on, 'doneOn', t.done_on, 'poor', t.poor,
      'exceeded', t.exceeded, 'postponement', t.postponement, 'postponedTo', t.postponed_to, 'withdrawn', t.withdrawn)
      order by t.id) as list
    from body_task t, reach w
    where t.tenant_id = w.tenant and t.year = w.year and t.unit_id in (select id from shown) group by t.unit_id)
  select s.id, coalesce(n.name, ''), b.stage, r.level, r.document,
    coalesce(p.frozen, b.frozen)::jsonb -> 'counts', coalesce(g.list, '[]')
  from shown s cross join reach w
  left join lateral app.unit_on(s.id, p_on) n on true
  left join body_score b on b.tenant_id = w.tenant and b.unit_id = s.id and b.year = w.year
  left join lateral (select * from body_result o where o.tenant_id = w.tenant and o.unit_id = s.id and o.year = w.year
    order by o.number desc limit 1) r on true
  left join body_replacement p on p.tenant_id = w.tenant and p.unit_id = s.id and p.year = w.year and p.number = r.number
  left join given g on g.unit_id = s.id
$$;
revoke all on function app.bodies_led(date, int[]) from public;
grant execute on function app.bodies_led(date, int[]) to thuoc_do_app, thuoc_do_wide;

-- The appraisal in force carries the new column as well.
drop view app.appraisal_in_force;
do $$
declare
  laid_over text[] := array['facts', 'review_scores', 'review_comment', 'review_total', 'review_level', 'total_floor', 'level'];
  laid_over_where_given text[] := array['year_basis', 'handling'];
  columns text;
begin
  select string_agg(case when column_name = any (laid_over)
      then format('case when r.decision_id is null then a.%1$I else r.%1$I end as %1$I', column_name)
      when column_name = any (laid_over_where_given) then format('coalesce(r.%1$I, a.%1$I) as %1$I', column_name)
      else format('a.%I', column_name) end, ', ' order by ordinal_position)
    into columns from information_schema.columns where table_schema = 'app' and table_name = 'appraisal';
  execute format('create view app.appraisal_in_force with (security_invoker = true) as select %s from app.appraisal a
    left join (select * from app.item_in_force where replaces_decision_id is not null) r
      on r.tenant_id = a.tenant_id and r.appraisal_id = a.id', columns);
end $$;
grant select on app.appraisal_in_force to thuoc_do_app, thuoc_do_wide;
