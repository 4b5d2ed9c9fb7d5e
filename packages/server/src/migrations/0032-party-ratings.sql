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

-- Who decides at an agency and above it, nearest first: heads by post, and whoever signs for the Party committee. Like who
-- heads a unit, that is no secret inside a tenant, and the level above stands outside the reach of most who ask.
create function app.deciders_upward(p_unit int, p_day date) returns table (unit_id int, steps int, heads jsonb, committee jsonb)
language sql security definer stable set search_path = app, pg_temp as $$
  with recursive upward as (
    select p_unit as unit_id, 0 as steps
    union all
    select s.parent_id, u.steps + 1 from upward u, lateral app.unit_on(u.unit_id, p_day) s
    where s.parent_id is not null and u.steps < 50)
  select u.unit_id, u.steps,
    coalesce((select jsonb_agg(jsonb_build_object('personId', h.person_id, 'title', p.title) order by h.id)
      from post_holding h join post p on p.tenant_id = h.tenant_id and p.id = h.post_id
      where h.tenant_id = app.current_tenant() and h.unit_id = u.unit_id and p.leadership = 'head'
        and h.valid_from <= p_day and (h.valid_to is null or h.valid_to >= p_day)), '[]'),
    coalesce((select jsonb_agg(jsonb_build_object('personId', o.person_id, 'title', 'T/M cấp ủy') order by o.person_id)
      from office o where o.tenant_id = app.current_tenant() and o.unit_id = u.unit_id and o.role = 'party-committee'
        and o.valid_from <= p_day and (o.valid_to is null or o.valid_to >= p_day)), '[]')
  from upward u
$$;
revoke all on function app.deciders_upward(int, date) from public;
grant execute on function app.deciders_upward(int, date) to thuoc_do_app, thuoc_do_wide;
