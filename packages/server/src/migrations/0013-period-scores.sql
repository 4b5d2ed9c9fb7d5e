-- Monitoring of one agency in one period: open until locked, opened again only with a reason.
create table app.work_period (
  tenant_id int not null references app.tenant (id),
  agency_id int not null,
  period text not null check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2]|Q[1-4])$'),
  state text not null default 'open' check (state in ('open', 'locked')),
  reopened boolean not null default false, -- opened again after a lock: only then does a confirmed score move
  version int not null default 0,
  primary key (tenant_id, agency_id, period),
  foreign key (tenant_id, agency_id) references app.unit (tenant_id, id)
);

-- One person's period score (Mẫu 01). Inputs are what people said; total and level are what the rule set makes of them
-- with the person's work lines, kept up to date by whatever changes a line.
create table app.period_score (
  tenant_id int not null,
  id int generated always as identity,
  agency_id int not null,
  period text not null,
  person_id int not null,
  unit_id int not null, -- where the person stood on the last day of the period
  post_title text not null,
  person_kind text not null,
  leadership text not null,
  comparable_group text not null default '',
  rule_set_id text not null,
  rule_set_version int not null,
  rule_set_hash text not null,
  stage text not null default 'self-scoring' check (stage in ('self-scoring', 'handed-in', 'confirmed')),
  version int not null default 0,
  self_scores jsonb not null default '{}', -- general criteria, {code: decimal text}
  strengths text not null default '',
  weaknesses text not null default '',
  handed_in_at timestamptz,
  review_scores jsonb not null default '{}', -- general criteria as the monitoring authority sees them, where he differs
  review_comment text not null default '',
  review_begun boolean not null default false, -- since it was handed in last
  -- Of leaders, as the superior states them: {organising, cohesion}, each {value, grounds, by}; unitResult only where it is
  -- not computed.
  leadership_values jsonb not null default '{}',
  return_reason text,
  unscored_reason text, -- why there will be no score, as the personnel body says; nobody above waits for it then
  -- Live: exact fractions as text, null while a fact is missing.
  general text,
  quantity text, -- a, b and c as proportions
  quality text,
  timeliness text,
  result text,
  unit_result text, -- d as computed from the scores below, a percentage; null while it waits, and where the superior states it
  assigned_products text not null default '0', -- converted, all lines that count
  completed_products text not null default '0',
  total text,
  level text,
  missing jsonb not null default '[]',
  confirmed_by text,
  confirmed_at timestamptz,
  frozen text, -- the whole result with receipt as it was confirmed
  content_hash text,
  primary key (tenant_id, id),
  unique (tenant_id, period, person_id),
  foreign key (tenant_id, agency_id, period) references app.work_period (tenant_id, agency_id, period),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  foreign key (tenant_id, unit_id) references app.unit (tenant_id, id),
  check ((stage = 'confirmed') = (frozen is not null and content_hash is not null and confirmed_at is not null))
) with (fillfactor = 60); -- room to change live columns in place
create index on app.period_score (tenant_id, agency_id, period);
create index on app.period_score (tenant_id, unit_id, period);
create index on app.period_score (tenant_id, person_id);
-- A confirmed score stays as it is to the last byte; it moves again only in a period that was opened again.
create function app.refuse_confirmed() returns trigger language plpgsql as $$
begin
  if (new.stage = 'confirmed' or not exists (select from app.work_period p
      where p.tenant_id = old.tenant_id and p.agency_id = old.agency_id and p.period = old.period and p.state = 'open' and p.reopened)) then
    raise exception 'a confirmed period score does not change' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger confirmed_stays before update on app.period_score for each row when (old.stage = 'confirmed') execute function app.refuse_confirmed();
create trigger no_delete before delete on app.period_score for each row execute function app.refuse_change();
create trigger no_delete before delete on app.work_period for each row execute function app.refuse_change();

grant select on app.work_period, app.period_score to thuoc_do_app, thuoc_do_wide;
grant insert, update on app.work_period, app.period_score to thuoc_do_app;
alter table app.work_period enable row level security;
alter table app.period_score enable row level security;
-- Whether a period is open is no secret; whose score it is, is.
create policy tenant on app.work_period to thuoc_do_app using (tenant_id = (select app.current_tenant()));
create policy reach on app.period_score to thuoc_do_app using (tenant_id = (select app.current_tenant())
  and (person_id = (select app.current_person()) or unit_id = any ((select app.current_units())::int[])
       or agency_id = any ((select app.current_units())::int[])));
do $$
declare t text;
begin
  foreach t in array array['work_period', 'period_score'] loop
    execute format('create policy wide on app.%I for select to thuoc_do_wide using (tenant_id = (select app.current_tenant()))', t);
    execute format('create trigger changed after insert or update or delete on app.%I for each statement execute function app.mark_changed()', t);
    execute format('create trigger no_truncate before truncate on app.%I for each statement execute function app.refuse_change()', t);
  end loop;
end $$;

create function app.period_end(p_period text) returns date language sql immutable parallel safe as $$
  select (make_date(left(p_period, 4)::int, case when substr(p_period, 6, 1) = 'Q' then substr(p_period, 7, 1)::int * 3
    else substr(p_period, 6, 2)::int end, 1) + interval '1 month' - interval '1 day')::date
$$;

-- Scores follow lines that a head changes of somebody who has moved on, and d of a leader follows people whom the one who
-- confirms them may not see beyond his unit. So computing reads and writes past the caller's reach, inside the tenant.
create function app.lock_scores(p_period text, p_people int[]) returns void
language plpgsql security definer set search_path = app, pg_temp as $$
begin
  perform from period_score where tenant_id = app.current_tenant() and period = p_period and person_id = any (p_people)
    order by id for update;
end $$;

-- What the scores of people are computed from besides their lines, with the counts d of a head depends on: everybody below
-- his unit as it stood on the last day, without himself and another head of the same unit.
create function app.scores_to_compute(p_period text, p_people int[]) returns table (
  id int, person_id int, stage text, person_kind text, leadership text, rule_set_id text, rule_set_version int,
  rule_set_hash text, self_scores jsonb, people int, waiting int, unsatisfactory int)
language sql security definer stable set search_path = app, pg_temp as $$
  with recursive mine as (
    select * from period_score f where f.tenant_id = app.current_tenant() and f.period = p_period and f.person_id = any (p_people)),
  under as (
    select m.id as head, m.unit_id as unit from mine m where m.leadership = 'head'
    union
    select u.head, s.unit_id from under u join unit_state s on s.tenant_id = app.current_tenant() and s.parent_id = u.unit
      and s.valid_from <= app.period_end(p_period) and (s.valid_to is null or s.valid_to >= app.period_end(p_period))),
  below as (
    select u.head, count(*) as people, count(*) filter (where f.stage <> 'confirmed') as waiting,
      count(*) filter (where f.stage = 'confirmed' and f.level = 'unsatisfactory') as unsatisfactory
    from under u join mine m on m.id = u.head
    join period_score f on f.tenant_id = app.current_tenant() and f.period = p_period and f.unit_id = u.unit and f.id <> u.head
      and not (f.leadership = 'head' and f.unit_id = m.unit_id) and (f.stage = 'confirmed' or f.unscored_reason is null)
    group by u.head)
  select m.id, m.person_id, m.stage, m.person_kind, m.leadership, m.rule_set_id, m.rule_set_version, m.rule_set_hash,
    m.self_scores,
    coalesce(b.people, 0)::int, coalesce(b.waiting, 0)::int, coalesce(b.unsatisfactory, 0)::int
  from mine m left join below b on b.head = m.id order by m.id
$$;

-- Heads over people, by the units of their period scores.
create function app.leaders_over(p_period text, p_people int[]) returns setof int
language sql security definer stable set search_path = app, pg_temp as $$
  with recursive up as (
    select f.id as below, f.unit_id as unit from period_score f
      where f.tenant_id = app.current_tenant() and f.period = p_period and f.person_id = any (p_people)
    union
    select u.below, s.parent_id from up u join unit_state s on s.tenant_id = app.current_tenant() and s.unit_id = u.unit
      and s.valid_from <= app.period_end(p_period) and (s.valid_to is null or s.valid_to >= app.period_end(p_period))
    where s.parent_id is not null)
  select distinct h.person_id from up u
  join period_score f on f.tenant_id = app.current_tenant() and f.id = u.below
  join period_score h on h.tenant_id = app.current_tenant() and h.period = p_period and h.unit_id = u.unit
    and h.leadership = 'head' and h.id <> f.id and not (f.leadership = 'head' and f.unit_id = h.unit_id)
$$;

-- Writes the live columns of scores that are not confirmed; answers whose they were.
create function app.set_live_scores(p_period text, p_rows jsonb) returns setof int
language sql security definer set search_path = app, pg_temp as $$
  update period_score f set general = r.general, quantity = r.quantity, quality = r.quality, timeliness = r.timeliness,
    result = r.result, total = r.total, level = r.level, missing = r.missing, unit_result = r.unit_result,
    assigned_products = r.assigned_products, completed_products = r.completed_products
  from jsonb_to_recordset(p_rows) as r (id int, general text, quantity text, quality text, timeliness text, result text,
    total text, level text, missing jsonb, unit_result text, assigned_products text, completed_products text)
  where f.tenant_id = app.current_tenant() and f.period = p_period and f.id = r.id and f.stage <> 'confirmed'
  returning f.person_id
$$;

-- A score below a confirmed leader moves again: the leader's own goes back to be confirmed anew, unless his period is locked.
create function app.reopen_leaders(p_period text, p_people int[]) returns table (
  id int, person_id int, unit_id int, version int, content_hash text, locked boolean)
language sql security definer set search_path = app, pg_temp as $$
  with above as (
    select f.id, f.content_hash, not (p.state = 'open' and p.reopened) as locked from period_score f
    join work_period p on p.tenant_id = f.tenant_id and p.agency_id = f.agency_id and p.period = f.period
    where f.tenant_id = app.current_tenant() and f.period = p_period and f.stage = 'confirmed'
      and f.person_id in (select app.leaders_over(p_period, p_people))
    order by f.id for update of f),
  moved as (
    update period_score f set stage = 'handed-in', version = f.version + 1, confirmed_by = null, confirmed_at = null,
      frozen = null, content_hash = null
    from above a where f.tenant_id = app.current_tenant() and f.id = a.id and not a.locked
    returning f.id, f.person_id, f.unit_id, f.version)
  select a.id, m.person_id, m.unit_id, m.version, a.content_hash, a.locked from above a left join moved m on m.id = a.id
$$;

-- Who has a score in the period, and in which agency, whoever may see it: nobody is scored twice after a move.
create function app.period_scored_among(p_period text, p_people int[]) returns table (person_id int, agency_id int)
language sql security definer stable set search_path = app, pg_temp as $$
  select f.person_id, f.agency_id from period_score f
  where f.tenant_id = app.current_tenant() and f.period = p_period and f.person_id = any (p_people)
$$;

-- How much people of a comparable group completed, without saying who: what a unit's board compares with.
create function app.peer_quantities(p_period text, p_agencies int[]) returns table (agency_id int, peer_group text, completed text)
language sql security definer stable set search_path = app, pg_temp as $$
  select f.agency_id, coalesce(nullif(f.comparable_group, ''), f.post_title), f.completed_products from period_score f
  where f.tenant_id = app.current_tenant() and f.period = p_period and f.agency_id = any (p_agencies)
$$;

revoke all on function app.lock_scores(text, int[]), app.scores_to_compute(text, int[]), app.leaders_over(text, int[]),
  app.set_live_scores(text, jsonb), app.reopen_leaders(text, int[]), app.period_scored_among(text, int[]),
  app.peer_quantities(text, int[]) from public;
grant execute on function app.scores_to_compute(text, int[]), app.leaders_over(text, int[]),
  app.period_scored_among(text, int[]), app.peer_quantities(text, int[]) to thuoc_do_app, thuoc_do_wide;
grant execute on function app.lock_scores(text, int[]), app.set_live_scores(text, jsonb), app.reopen_leaders(text, int[]) to thuoc_do_app;
