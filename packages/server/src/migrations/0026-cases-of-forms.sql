-- A recorded fact counts in one year only, and in every round of that year: the State's and the Party's, and the quarters.
-- Until now one record kept every other round of the same year from having it.
drop index app.case_record_counts_once;
create unique index case_record_once on app.case_record (tenant_id, appraisal_id, violation_key) where (not withdrawn);
alter table app.case_record add constraint case_record_counts_in_one_year
  exclude using gist (tenant_id with =, person_id with =, violation_key with =, year with <>) where (not withdrawn);
create or replace function app.violation_counted_in(p_person int, p_key text) returns int
language sql security definer stable set search_path = app, pg_temp as $$
  select min(c.year) from case_record c where c.tenant_id = app.current_tenant() and c.person_id = p_person
    and c.violation_key = p_key and not c.withdrawn
$$;
