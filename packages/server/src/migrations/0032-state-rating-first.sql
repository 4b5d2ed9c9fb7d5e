-- Whose State rating of the same year is still open, for the people of a round: a rule set that serves the classification
-- of Party members comes before it (Decree 335, Điều 19 khoản 2). Names of rounds only, of people in the caller's reach.
create function app.open_state_ratings(p_round int, p_people int[]) returns table (person_id int, round_name text)
language sql security definer stable set search_path = app, pg_temp as $$
  select distinct on (a.person_id) a.person_id, r.name from appraisal a
  join round r on r.tenant_id = a.tenant_id and r.id = a.round_id
  join round asked on asked.tenant_id = a.tenant_id and asked.id = p_round
  join appraisal own on own.tenant_id = a.tenant_id and own.round_id = p_round and own.person_id = a.person_id
  where a.tenant_id = app.current_tenant() and a.person_id = any (p_people) and a.round_id <> p_round
    and (own.unit_id = any ((select app.current_units())::int[]) or own.agency_id = any ((select app.current_units())::int[]))
    and extract(year from r.period_to) = extract(year from asked.period_to)
    and r.rule_set @? '$.uses[*] ? (@.code == "party-classification" && @.period == "year")'
    and a.stage not in ('decided', 'not-rated', 'withdrawn')
  order by a.person_id, r.id
$$;
revoke all on function app.open_state_ratings(int, int[]) from public;
grant execute on function app.open_state_ratings(int, int[]) to thuoc_do_app, thuoc_do_wide;
