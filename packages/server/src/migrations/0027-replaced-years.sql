-- A decision on a year made of months can be replaced as well (Decree 335, Điều 21 khoản 3, Điều 22): the new item keeps the
-- year it rests on, word for word, and what is proposed to be done with it. What was proposed first stays in the appraisal.
alter table app.decision_item
  add column year_basis text, -- canonical JSON, as in app.appraisal
  add column handling text,
  add check (year_basis is null or replaces_decision_id is not null);

-- Its list of columns was fixed when it was made.
create or replace view app.item_in_force with (security_invoker = true) as
  select i.* from app.decision_item i
  where not exists (select from app.decision_item n where n.tenant_id = i.tenant_id
    and n.replaces_decision_id = i.decision_id and n.appraisal_id = i.appraisal_id);
drop view app.appraisal_in_force;
do $$
declare
  laid_over text[] := array['facts', 'review_scores', 'review_comment', 'review_total', 'review_level', 'total_floor', 'level'];
  -- Replacing items of forms have neither.
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

-- A result of a body that was replaced binds its head as what replaced it: of several, the last one. The rest of the
-- function stays as 0024 has it.
do $$
declare
  known text := pg_get_functiondef('app.years_of_people(int, int[])'::regprocedure);
  old text := 'order by h.person_id, h.valid_from desc)';
begin
  if position(old in known) = 0 then
    raise exception 'app.years_of_people is not the one this migration mends';
  end if;
  execute replace(known, old, 'order by h.person_id, h.valid_from desc, b.number desc nulls last)');
end $$;
