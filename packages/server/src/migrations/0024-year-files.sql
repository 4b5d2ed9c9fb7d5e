-- Files of a year that is made of confirmed period scores (Decree 335, Mẫu số 02): nothing is scored on them. What the
-- classification rests on is computed at every reading until the agency proposes, and is kept word for word from then on.
alter table app.appraisal
  add column year_basis text, -- canonical JSON of domain/appraisal/year `YearBasis`
  add column handling text not null default '', -- Mẫu số 02, mục IV: what the competent person proposes under Điều 23
  add constraint basis_from_proposal check (year_basis is null or stage in ('proposed', 'allocated', 'decided'));
create function app.refuse_other_basis() returns trigger language plpgsql as $$
begin
  if new.year_basis is not null and new.year_basis <> old.year_basis then
    raise exception 'what a proposal rests on does not change' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger basis_stays before update on app.appraisal for each row when (old.year_basis is not null)
  execute function app.refuse_other_basis();

-- Facts about somebody's year that settle his level (Điều 11 khoản 3, Điều 20 khoản 4), as the personnel body records them
-- with the document of whoever established them. Never deleted; what was a mistake is withdrawn.
create table app.case_record (
  tenant_id int not null references app.tenant (id),
  id int generated always as identity,
  appraisal_id int not null,
  person_id int not null,
  unit_id int not null,
  agency_id int not null,
  year int not null,
  fact text not null,
  violation text not null, -- the behaviour, or the number of the file it is dealt with under
  violation_key text not null, -- the same, folded: one behaviour counts in one year only
  document text not null,
  document_on date not null,
  at_former_body boolean not null default false, -- Điều 11 khoản 3 điểm c, d: counts in the result of the former body
  withdrawn boolean not null default false,
  version int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, appraisal_id) references app.appraisal (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create unique index case_record_counts_once on app.case_record (tenant_id, person_id, violation_key) where (not withdrawn);
create index on app.case_record (tenant_id, appraisal_id);
create trigger no_delete before delete on app.case_record for each row execute function app.refuse_change();
create trigger no_truncate before truncate on app.case_record for each statement execute function app.refuse_change();
create trigger changed after insert or update or delete on app.case_record for each statement execute function app.mark_changed();
grant select on app.case_record to thuoc_do_app, thuoc_do_wide;
grant insert, update on app.case_record to thuoc_do_app;
alter table app.case_record enable row level security;
create policy reach on app.case_record to thuoc_do_app using (tenant_id = (select app.current_tenant())
  and (person_id = (select app.current_person()) or unit_id = any ((select app.current_units())::int[])
       or agency_id = any ((select app.current_units())::int[])));
create policy wide on app.case_record for select to thuoc_do_wide using (tenant_id = (select app.current_tenant()));

-- In which year a behaviour of a person was counted already, whoever may see that year.
create function app.violation_counted_in(p_person int, p_key text) returns int
language sql security definer stable set search_path = app, pg_temp as $$
  select c.year from case_record c where c.tenant_id = app.current_tenant() and c.person_id = p_person
    and c.violation_key = p_key and not c.withdrawn
$$;

-- Everything that many people's years are computed from, in one statement: time in main posts, period scores of whatever
-- body of this installation, absences, scores sent from outside, recorded facts, the level of the organisation led. Of
-- scores nobody has confirmed only where they stand. For whoever may classify the person: himself, those he stands under
-- today or stood under on the last day of the year, and those who see his file of that year.
create function app.years_of_people(p_year int, p_people int[]) returns table (
  person_id int, service jsonb, scores jsonb, absences jsonb, carried jsonb, cases jsonb, unit_level text)
language sql security definer stable set search_path = app, pg_temp as $$
  with reach as (select app.current_tenant() as tenant, app.current_person() as self, app.current_units() as units,
    make_date(p_year, 12, 31) as last),
  asked as materialized (
    select p.id, p.unit_id from person p, reach w where p.tenant_id = w.tenant and p.id = any (p_people)),
  posts as materialized (
    select h.person_id, h.unit_id, h.valid_from, h.valid_to, post.leadership from post_holding h
    join post on post.tenant_id = h.tenant_id and post.id = h.post_id, reach w
    where h.tenant_id = w.tenant and h.main and h.person_id in (select id from asked)),
  shown as materialized (
    select a.id from asked a, reach w where a.id = w.self or a.unit_id = any (w.units)
      or exists (select from posts h where h.person_id = a.id and h.unit_id = any (w.units)
        and h.valid_from <= w.last and (h.valid_to is null or h.valid_to >= w.last))
      or exists (select from appraisal f join round r on r.tenant_id = f.tenant_id and r.id = f.round_id
        where f.tenant_id = w.tenant and f.person_id = a.id and extract(year from r.period_to) = p_year
          and (f.unit_id = any (w.units) or f.agency_id = any (w.units)))),
  served as (
    select h.person_id, jsonb_agg(jsonb_build_object('from', h.valid_from, 'to', h.valid_to) order by h.valid_from) as list
    from posts h group by h.person_id),
  raw as materialized (
    select s.* from period_score s, reach w
    where s.tenant_id = w.tenant and s.person_id in (select id from shown) and s.period like p_year || '-%'),
  agencies as materialized (
    select g.agency_id, u.name from (select distinct agency_id from raw) g, reach w, lateral app.unit_on(g.agency_id, w.last) u),
  scored as (
    select s.person_id, jsonb_agg(jsonb_build_object('id', s.id, 'period', s.period, 'agencyId', s.agency_id,
      'agencyName', coalesce(g.name, ''), 'stage', s.stage,
      'total', case when s.stage = 'confirmed' then s.total end, 'general', case when s.stage = 'confirmed' then s.general end,
      'result', case when s.stage = 'confirmed' then s.result end,
      'unscoredReason', case when s.stage <> 'confirmed' then s.unscored_reason end, 'contentHash', s.content_hash,
      'level', case when s.stage = 'confirmed' and s.level in ('outstanding', 'good', 'satisfactory', 'unsatisfactory')
        then s.level end) order by s.period, s.id) as list
    from raw s left join agencies g on g.agency_id = s.agency_id group by s.person_id),
  away as (
    select b.person_id, jsonb_agg(jsonb_build_object('id', b.id, 'kind', b.kind, 'from', b.valid_from, 'to', b.valid_to,
      'document', b.document, 'leaveOutReason', b.leave_out_reason) order by b.valid_from, b.id) as list
    from absence b, reach w
    where b.tenant_id = w.tenant and b.person_id in (select id from shown) and not b.withdrawn
      and b.valid_from <= w.last and (b.valid_to is null or b.valid_to >= make_date(p_year, 1, 1))
    group by b.person_id),
  sent as (
    select c.person_id, jsonb_agg(jsonb_build_object('id', c.id, 'period', c.period, 'total', c.total, 'body', c.body,
      'document', c.document) order by c.period) as list
    from carried_score c, reach w
    where c.tenant_id = w.tenant and c.person_id in (select id from shown) and not c.withdrawn and c.period like p_year || '-%'
    group by c.person_id),
  settled as (
    select c.person_id, jsonb_agg(jsonb_build_object('id', c.id, 'fact', c.fact, 'violation', c.violation,
      'document', c.document, 'on', c.document_on, 'atFormerBody', c.at_former_body, 'version', c.version) order by c.id) as list
    from case_record c, reach w
    where c.tenant_id = w.tenant and c.person_id in (select id from shown) and c.year = p_year and not c.withdrawn
    group by c.person_id),
  led as (
    select distinct on (h.person_id) h.person_id, b.level from posts h
    cross join reach w left join body_result b on b.tenant_id = w.tenant and b.unit_id = h.unit_id and b.year = p_year
    where h.leadership = 'head' and h.valid_from <= w.last order by h.person_id, h.valid_from desc)
  select x.id, coalesce(served.list, '[]'), coalesce(scored.list, '[]'), coalesce(away.list, '[]'),
    coalesce(sent.list, '[]'), coalesce(settled.list, '[]'), led.level
  from shown x
  left join served on served.person_id = x.id left join scored on scored.person_id = x.id
  left join away on away.person_id = x.id left join sent on sent.person_id = x.id
  left join settled on settled.person_id = x.id left join led on led.person_id = x.id
$$;
revoke all on function app.years_of_people(int, int[]), app.violation_counted_in(int, text) from public;
grant execute on function app.years_of_people(int, int[]), app.violation_counted_in(int, text) to thuoc_do_app, thuoc_do_wide;

-- The appraisal in force carries the new columns as well.
drop view app.appraisal_in_force;
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
grant select on app.appraisal_in_force to thuoc_do_app, thuoc_do_wide;
