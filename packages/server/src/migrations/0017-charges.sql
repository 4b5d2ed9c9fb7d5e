-- What a deputy is in charge of inside his unit (Điều 15 khoản 4): whole units below it, or named people, from a day to a
-- day, by a document. Never deleted: it gets a last day, or is marked as recorded by mistake; the events say who did it.
create table app.charge (
  tenant_id int not null references app.tenant (id),
  id int generated always as identity,
  person_id int not null, -- the deputy
  unit_id int not null, -- whose deputy he is; counts only while his score stands there
  over_unit_id int, -- with everything below it
  over_person_id int,
  field text not null default '', -- what the field is called in the document
  valid_from date not null,
  valid_to date,
  document text not null,
  withdrawn boolean not null default false, -- recorded by mistake: counts for nothing
  version int not null default 0,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  foreign key (tenant_id, unit_id) references app.unit (tenant_id, id),
  foreign key (tenant_id, over_unit_id) references app.unit (tenant_id, id),
  foreign key (tenant_id, over_person_id) references app.person (tenant_id, id),
  check (num_nonnulls(over_unit_id, over_person_id) = 1),
  check (over_unit_id <> unit_id and over_person_id <> person_id),
  check (valid_to is null or valid_to >= valid_from),
  exclude using gist (tenant_id with =, person_id with =, over_unit_id with =, daterange(valid_from, valid_to, '[]') with &&)
    where (over_unit_id is not null and not withdrawn),
  exclude using gist (tenant_id with =, person_id with =, over_person_id with =, daterange(valid_from, valid_to, '[]') with &&)
    where (over_person_id is not null and not withdrawn)
);
create index on app.charge (tenant_id, person_id);
create index on app.charge (tenant_id, over_unit_id);
create index on app.charge (tenant_id, over_person_id);
create trigger no_delete before delete on app.charge for each row execute function app.refuse_change();
create trigger no_truncate before truncate on app.charge for each statement execute function app.refuse_change();
create trigger changed after insert or update or delete on app.charge for each statement execute function app.mark_changed();
grant select on app.charge to thuoc_do_app, thuoc_do_wide;
grant insert, update on app.charge to thuoc_do_app;
alter table app.charge enable row level security;
-- As the posts people hold: who a deputy of a unit is in charge of is known to whoever sees the people of the unit.
create policy reach on app.charge to thuoc_do_app using (tenant_id = (select app.current_tenant())
  and (person_id = (select app.current_person()) or unit_id = any ((select app.current_people_units())::int[])));
create policy wide on app.charge for select to thuoc_do_wide using (tenant_id = (select app.current_tenant()));

-- Scores that d of a leader depends on. A head: everybody below his unit as it stood on the last day, without himself and
-- another head of the same unit. A deputy: everybody who was in his charge on any day of the period and stood inside his
-- unit on the last, without the leaders of that unit; those of a field recorded twice count once.
create function app.scores_below(p_leaders int[]) returns table (
  leader int, person_id int, unit_id int, agency_id int, stage text, level text, unscored boolean)
language sql stable as $$
  with recursive leaders as (
    select f.id, f.person_id, f.unit_id, f.leadership, f.period from app.period_score f
    where f.tenant_id = app.current_tenant() and f.id = any (p_leaders) and f.leadership <> 'none'),
  charges as (
    select l.id as leader, l.period, l.unit_id as own, c.over_unit_id, c.over_person_id
    from leaders l join app.charge c on c.tenant_id = app.current_tenant() and c.person_id = l.person_id
      and c.unit_id = l.unit_id and not c.withdrawn and c.valid_from <= app.period_end(l.period)
      and (c.valid_to is null or c.valid_to >= app.period_start(l.period))
    where l.leadership = 'deputy'),
  charged as (
    select c.leader, c.period, c.own, c.over_unit_id as unit, null::int as score from charges c where c.over_unit_id is not null
    union
    select c.leader, c.period, c.own, f.unit_id, f.id from charges c
    join app.period_score f on f.tenant_id = app.current_tenant() and f.period = c.period and f.person_id = c.over_person_id),
  climb as (
    select c.leader, c.period, c.own, c.unit, c.score, c.unit as at from charged c
    union
    select k.leader, k.period, k.own, k.unit, k.score, s.parent_id from climb k
    join app.unit_state s on s.tenant_id = app.current_tenant() and s.unit_id = k.at and k.at <> k.own
      and s.valid_from <= app.period_end(k.period) and (s.valid_to is null or s.valid_to >= app.period_end(k.period))
    where s.parent_id is not null),
  under as (
    select l.id as leader, l.period, l.unit_id as unit from leaders l where l.leadership = 'head'
    union
    select k.leader, k.period, k.unit from climb k where k.at = k.own and k.score is null
    union
    select u.leader, u.period, s.unit_id from under u join app.unit_state s on s.tenant_id = app.current_tenant()
      and s.parent_id = u.unit and s.valid_from <= app.period_end(u.period)
      and (s.valid_to is null or s.valid_to >= app.period_end(u.period))),
  found as (
    select u.leader, f.id, f.person_id, f.unit_id, f.agency_id, f.stage, f.level, f.unscored_reason, f.leadership
    from under u join app.period_score f on f.tenant_id = app.current_tenant() and f.period = u.period and f.unit_id = u.unit
    union all
    select k.leader, f.id, f.person_id, f.unit_id, f.agency_id, f.stage, f.level, f.unscored_reason, f.leadership
    from climb k join app.period_score f on f.tenant_id = app.current_tenant() and f.id = k.score
    where k.at = k.own and not exists (select from under u where u.leader = k.leader and u.unit = f.unit_id))
  select f.leader, f.person_id, f.unit_id, f.agency_id, f.stage, f.level, f.unscored_reason is not null
  from found f join leaders l on l.id = f.leader
  where f.id <> f.leader
    and not (f.unit_id = l.unit_id and f.leadership <> 'none' and (f.leadership = 'head' or l.leadership = 'deputy'))
  order by f.id
$$;

-- As before, for deputies too.
create or replace function app.scores_to_compute(p_period text, p_people int[]) returns table (
  id int, person_id int, stage text, person_kind text, leadership text, rule_set_id text, rule_set_version int,
  rule_set_hash text, self_scores jsonb, people int, waiting int, unsatisfactory int)
language sql security definer stable set search_path = app, pg_temp as $$
  with mine as (
    select * from period_score f where f.tenant_id = app.current_tenant() and f.period = p_period and f.person_id = any (p_people)),
  below as (
    select b.leader, count(*) as people, count(*) filter (where b.stage <> 'confirmed') as waiting,
      count(*) filter (where b.stage = 'confirmed' and b.level = 'unsatisfactory') as unsatisfactory
    from app.scores_below(array(select m.id from mine m where m.leadership <> 'none')) b
    where b.stage = 'confirmed' or not b.unscored
    group by b.leader)
  select m.id, m.person_id, m.stage, m.person_kind, m.leadership, m.rule_set_id, m.rule_set_version, m.rule_set_hash,
    m.self_scores,
    coalesce(b.people, 0)::int, coalesce(b.waiting, 0)::int, coalesce(b.unsatisfactory, 0)::int
  from mine m left join below b on b.leader = m.id order by m.id
$$;

-- Heads over people and deputies in charge of them, by the units of their period scores.
create or replace function app.leaders_over(p_period text, p_people int[]) returns setof int
language sql security definer stable set search_path = app, pg_temp as $$
  with recursive up as (
    select f.id as below, f.unit_id as unit from period_score f
      where f.tenant_id = app.current_tenant() and f.period = p_period and f.person_id = any (p_people)
    union
    select u.below, s.parent_id from up u join unit_state s on s.tenant_id = app.current_tenant() and s.unit_id = u.unit
      and s.valid_from <= app.period_end(p_period) and (s.valid_to is null or s.valid_to >= app.period_end(p_period))
    where s.parent_id is not null),
  charged as (
    select u.below, c.person_id, c.unit_id from up u
    join charge c on c.tenant_id = app.current_tenant() and c.over_unit_id = u.unit and not c.withdrawn
      and c.valid_from <= app.period_end(p_period) and (c.valid_to is null or c.valid_to >= app.period_start(p_period))
    union
    select f.id, c.person_id, c.unit_id from period_score f
    join charge c on c.tenant_id = app.current_tenant() and c.over_person_id = f.person_id and not c.withdrawn
      and c.valid_from <= app.period_end(p_period) and (c.valid_to is null or c.valid_to >= app.period_start(p_period))
    where f.tenant_id = app.current_tenant() and f.period = p_period and f.person_id = any (p_people))
  select h.person_id from up u
  join period_score f on f.tenant_id = app.current_tenant() and f.id = u.below
  join period_score h on h.tenant_id = app.current_tenant() and h.period = p_period and h.unit_id = u.unit
    and h.leadership = 'head' and h.id <> f.id and not (f.leadership = 'head' and f.unit_id = h.unit_id)
  union
  select h.person_id from charged c join up u on u.below = c.below and u.unit = c.unit_id
  join period_score f on f.tenant_id = app.current_tenant() and f.id = c.below
  join period_score h on h.tenant_id = app.current_tenant() and h.period = p_period and h.person_id = c.person_id
    and h.unit_id = c.unit_id and h.leadership = 'deputy' and h.id <> f.id
    and not (f.leadership <> 'none' and f.unit_id = h.unit_id)
$$;

-- Whom d of leaders is made from: of his own score the leader is told everybody, since a deputy answers for no unit; of
-- other scores the caller is told of people within his reach.
create function app.people_below(p_scores int[]) returns table (
  leader int, person_id int, stage text, level text, unscored boolean)
language sql security definer stable set search_path = app, pg_temp as $$
  select b.leader, b.person_id, b.stage, b.level, b.unscored
  from app.scores_below(p_scores) b
  join period_score l on l.tenant_id = app.current_tenant() and l.id = b.leader
  where l.person_id = app.current_person()
    or b.unit_id = any (app.current_units()) or b.agency_id = any (app.current_units())
$$;

revoke all on function app.scores_below(int[]), app.people_below(int[]) from public;
grant execute on function app.people_below(int[]) to thuoc_do_app, thuoc_do_wide;
grant execute on function app.period_start(text) to thuoc_do_app, thuoc_do_wide;
