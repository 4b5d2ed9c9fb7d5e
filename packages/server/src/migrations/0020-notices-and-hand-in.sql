-- What people are told inside the application. Nothing confidential is ever in a notice: no score, level, reason or name
-- of a person; what may stand in it is held by a check, the rest is read behind the link by whoever may see it.
create table app.notice (
  tenant_id int not null references app.tenant (id),
  id int generated always as identity,
  person_id int not null,
  kind text not null,
  object text not null, -- what it is about, `appraisal/12`: told again while unread it is the same notice, made new
  params jsonb not null default '{}' check (params - '{round,period,agency}'::text[] = '{}'),
  link text not null check (link ~ '^/([^/]|$)'),
  deadline date,
  created_at timestamptz not null,
  read_at timestamptz,
  mailed_at timestamptz,
  mail_id int,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create unique index notice_unread on app.notice (tenant_id, person_id, kind, object) where read_at is null;
create index on app.notice (tenant_id, person_id, created_at desc);
create index notice_to_mail on app.notice (tenant_id, person_id) where read_at is null and mailed_at is null;

-- Where a person wants mail, and whether. Only he sees it.
create table app.mail_setting (
  tenant_id int not null references app.tenant (id),
  person_id int not null,
  address text check (address ~ '^[^[:space:][:cntrl:]@<>"(),;:]+@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$' and length(address) <= 254),
  wanted boolean not null default true,
  language text not null default 'vi' check (language in ('vi', 'en')),
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);

-- Mails to send: kinds and counts, never what a notice is about. Written with the notices it tells of in one statement;
-- sent afterwards, once. No request reads it; the server's post room does, through the functions below.
create table app.mail (
  tenant_id int not null references app.tenant (id),
  id int generated always as identity,
  person_id int not null,
  day date not null,
  urgent boolean not null,
  content jsonb not null, -- [{kind, count}]
  deadline date, -- the nearest of them
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed', 'uncertain', 'dropped')),
  attempts int not null default 0,
  next_try_at timestamptz not null,
  error text,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, person_id, day, urgent),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);
create index mail_to_send on app.mail (next_try_at) where state in ('waiting', 'sending');

grant select on app.notice, app.mail_setting to thuoc_do_app, thuoc_do_wide;
grant update (read_at) on app.notice to thuoc_do_app;
grant insert, update on app.mail_setting to thuoc_do_app;
do $$
declare t text;
begin
  foreach t in array array['notice', 'mail_setting'] loop
    execute format('alter table app.%I enable row level security', t);
    execute format('create policy own on app.%I to thuoc_do_app using (tenant_id = (select app.current_tenant())
      and person_id = (select app.current_person()))', t);
    execute format('create policy own_wide on app.%I for select to thuoc_do_wide using (tenant_id = (select app.current_tenant())
      and person_id = (select app.current_person()))', t);
  end loop;
end $$;
alter table app.mail enable row level security;

-- Tells people, in the transaction of the act they are told of.
create function app.notify(p_rows jsonb, p_at timestamptz) returns void
language sql security definer set search_path = app, pg_temp as $$
  insert into notice (tenant_id, person_id, kind, object, params, link, deadline, created_at)
  select distinct on (r.person_id, r.kind, r.object) app.current_tenant(), r.person_id, r.kind, r.object, r.params, r.link,
    r.deadline, p_at
  from jsonb_to_recordset(p_rows) as r (person_id int, kind text, object text, params jsonb, link text, deadline date)
  join person p on p.tenant_id = app.current_tenant() and p.id = r.person_id
  order by r.person_id, r.kind, r.object
  on conflict (tenant_id, person_id, kind, object) where read_at is null do update set params = excluded.params,
    link = excluded.link, deadline = excluded.deadline, created_at = excluded.created_at, mailed_at = null, mail_id = null
$$;

-- Who heads a unit and the units above it, and whose personnel officer stands there: no secret inside a tenant, and those
-- who have to be told stand outside the reach of most who act.
create function app.officers_upward(p_unit int, p_day date) returns table (steps int, role text, person_id int)
language sql security definer stable set search_path = app, pg_temp as $$
  with recursive upward as (
    select p_unit as unit_id, 0 as steps
    union all
    select s.parent_id, u.steps + 1 from upward u, lateral app.unit_on(u.unit_id, p_day) s
    where s.parent_id is not null and u.steps < 50)
  select u.steps, 'head', h.person_id from upward u
  join post_holding h on h.tenant_id = app.current_tenant() and h.unit_id = u.unit_id
    and h.valid_from <= p_day and (h.valid_to is null or h.valid_to >= p_day)
  join post p on p.tenant_id = h.tenant_id and p.id = h.post_id and p.leadership = 'head'
  union
  select u.steps, o.role, o.person_id from upward u
  join office o on o.tenant_id = app.current_tenant() and o.unit_id = u.unit_id and o.role = 'personnel'
    and o.valid_from <= p_day and (o.valid_to is null or o.valid_to >= p_day)
  order by 1, 2, 3
$$;

-- The post room. Days are those of Viet Nam (UTC+7, no daylight saving).
--
-- Makes the mails that are due, over all tenants: one digest a day of what was told before the morning's hour, and at any
-- hour one a day as soon as a deadline is a day away; each takes along everything unread that was not mailed yet.
create function app.claim_mails(p_now timestamptz, p_hour int) returns int
language plpgsql security definer set search_path = app, pg_temp as $$
declare
  v_day date := (p_now at time zone 'UTC' + interval '7 hours')::date;
  v_morning timestamptz := (v_day + make_interval(hours => p_hour - 7)) at time zone 'UTC';
  v_made int;
begin
  perform pg_advisory_xact_lock(hashtextextended('thuoc_do_mail', 0));
  with kinds as (
    select n.tenant_id, n.person_id, n.kind, count(*)::int as people, min(n.deadline) as deadline,
      bool_or(n.created_at < v_morning) as early
    from notice n
    join mail_setting s on s.tenant_id = n.tenant_id and s.person_id = n.person_id and s.wanted and s.address is not null
    where n.read_at is null and n.mailed_at is null and exists (select from account a
      where a.tenant_id = n.tenant_id and a.person_id = n.person_id and a.state = 'active')
    group by n.tenant_id, n.person_id, n.kind),
  people as (
    select tenant_id, person_id, jsonb_agg(jsonb_build_object('kind', kind, 'count', people) order by kind) as content,
      min(deadline) as deadline, p_now >= v_morning and bool_or(early) as morning
    from kinds group by tenant_id, person_id),
  due as (
    select p.*, not (p.morning and not exists (select from mail m where m.tenant_id = p.tenant_id
      and m.person_id = p.person_id and m.day = v_day and not m.urgent)) as urgent
    from people p),
  made as (
    insert into mail (tenant_id, person_id, day, urgent, content, deadline, next_try_at, created_at)
    select tenant_id, person_id, v_day, urgent, content, deadline, p_now, p_now from due
    where not urgent or deadline <= v_day + 1
    on conflict (tenant_id, person_id, day, urgent) do nothing
    returning tenant_id, person_id, id),
  told as (
    update notice n set mailed_at = p_now, mail_id = m.id from made m
    where n.tenant_id = m.tenant_id and n.person_id = m.person_id and n.read_at is null and n.mailed_at is null)
  select count(*) into v_made from made;
  return v_made;
end $$;

-- Takes the next mail to send. It stays `sending` until its end is reported; one whose server died while sending is not
-- sent again, since nobody knows whether it went: its notices still stand in the application.
create function app.next_mail(p_now timestamptz) returns table (
  tenant_id int, id int, address text, language text, content jsonb, deadline date, attempts int)
language plpgsql security definer set search_path = app, pg_temp as $$
#variable_conflict use_column
begin
  update mail set state = 'uncertain', error = 'interrupted', ended_at = p_now where state = 'sending' and next_try_at <= p_now;
  update mail m set state = 'dropped', ended_at = p_now where m.state = 'waiting' and m.next_try_at <= p_now
    and not exists (select from mail_setting s where s.tenant_id = m.tenant_id and s.person_id = m.person_id
      and s.wanted and s.address is not null);
  return query
    with next as (
      select m.tenant_id, m.id from mail m where m.state = 'waiting' and m.next_try_at <= p_now
      order by m.next_try_at, m.tenant_id, m.id limit 1 for update skip locked),
    taken as (
      update mail m set state = 'sending', attempts = m.attempts + 1, next_try_at = p_now + interval '15 minutes'
      from next n where m.tenant_id = n.tenant_id and m.id = n.id returning m.*)
    select t.tenant_id, t.id, s.address, s.language, t.content, t.deadline, t.attempts from taken t
    join mail_setting s on s.tenant_id = t.tenant_id and s.person_id = t.person_id;
end $$;

-- Reports the end of one try. What is given up releases its notices, so that a later digest tells of them.
create function app.end_mail(p_tenant int, p_id int, p_state text, p_error text, p_next timestamptz, p_now timestamptz) returns void
language sql security definer set search_path = app, pg_temp as $$
  update mail set state = p_state, error = p_error, next_try_at = coalesce(p_next, next_try_at),
    ended_at = case when p_state = 'waiting' then null else p_now end
  where tenant_id = p_tenant and id = p_id and state = 'sending';
  update notice set mailed_at = null, mail_id = null
  where p_state = 'failed' and tenant_id = p_tenant and mail_id = p_id and read_at is null;
$$;

-- How the mail of a tenant goes, for its administrator: numbers and the last error, nobody's address.
create function app.mail_standing(p_now timestamptz) returns table (
  waiting int, retrying int, sent int, failed int, uncertain int, error text, error_at timestamptz)
language sql security definer stable set search_path = app, pg_temp as $$
  with recent as (select * from mail m where m.tenant_id = app.current_tenant() and m.created_at > p_now - interval '7 days')
  select (count(*) filter (where state in ('waiting', 'sending')))::int,
    (count(*) filter (where state = 'waiting' and attempts > 0))::int, (count(*) filter (where state = 'sent'))::int,
    (count(*) filter (where state = 'failed'))::int, (count(*) filter (where state = 'uncertain'))::int,
    (select r.error from recent r where r.error is not null order by r.next_try_at desc limit 1),
    (select r.next_try_at from recent r where r.error is not null order by r.next_try_at desc limit 1)
  from recent
$$;
revoke all on function app.notify(jsonb, timestamptz), app.officers_upward(int, date), app.claim_mails(timestamptz, int),
  app.next_mail(timestamptz), app.end_mail(int, int, text, text, timestamptz, timestamptz), app.mail_standing(timestamptz) from public;
grant execute on function app.notify(jsonb, timestamptz), app.claim_mails(timestamptz, int), app.next_mail(timestamptz),
  app.end_mail(int, int, text, text, timestamptz, timestamptz) to thuoc_do_app;
grant execute on function app.officers_upward(int, date), app.mail_standing(timestamptz) to thuoc_do_app, thuoc_do_wide;

-- Following a round. An agency hands its dossier in to the level above, which sees what is in it from then on and only the
-- numbers by stage before; a lock keeps the forms as they are.
alter table app.dossier add column handed_in_at timestamptz, add column hand_in_returned text, add column locked_at timestamptz;
-- What was proposed before there was handing in was seen by the level above; it stays seen.
update app.dossier set handed_in_at = now() where stage <> 'collecting';

-- Of the units in reach, those that are not below another agency than the one the caller stands in or over whose head he is.
create function app.current_own_units() returns int[] language sql stable parallel safe
  as $$ select coalesce(nullif(current_setting('app.own_units', true), ''), '{}')::int[] $$;
create function app.handed_in_decisions() returns setof int
language sql security definer stable set search_path = app, pg_temp as $$
  select c.id from decision c join dossier d on d.tenant_id = c.tenant_id and d.round_id = c.round_id and d.unit_id = c.unit_id
  where c.tenant_id = app.current_tenant() and d.handed_in_at is not null
$$;
create function app.dossier_locked(p_round int, p_agency int) returns boolean
language sql security definer stable set search_path = app, pg_temp as $$
  select exists (select from dossier d where d.tenant_id = app.current_tenant() and d.round_id = p_round and d.unit_id = p_agency
    and d.locked_at is not null)
$$;
do $$
declare
  t text;
  reach text := '(unit_id = any ((select app.current_units())::int[]) or agency_id = any ((select app.current_units())::int[]))';
  own text := '(unit_id = any ((select app.current_own_units())::int[]) or agency_id = any ((select app.current_own_units())::int[]))';
  tenant text := 'tenant_id = (select app.current_tenant())';
  dossiers text := 'in (select d.round_id, d.unit_id from app.dossier d where d.tenant_id = (select app.current_tenant()) and d.handed_in_at is not null)';
  seen text;
begin
  foreach t in array array['appraisal', 'decision_item'] loop
    -- Whoever appraises somebody sees that form: the head above reviews the head of an agency before anything is handed in.
    seen := case t when 'appraisal' then 'reviewer_id = (select app.current_person()) or (round_id, agency_id) ' || dossiers
      else 'decision_id in (select app.handed_in_decisions())' end;
    execute format('drop policy reach on app.%I', t);
    execute format('drop policy wide on app.%I', t);
    execute format('create policy reach on app.%I for select to thuoc_do_app using (%s and (person_id = (select app.current_person())
      or %s or (%s and (%s))))', t, tenant, own, reach, seen);
    execute format('create policy wide on app.%I for select to thuoc_do_wide using (%s and (person_id = (select app.current_person())
      or %s or %s))', t, tenant, own, seen);
    execute format('create policy reach_insert on app.%I for insert to thuoc_do_app with check (%s and %s)', t, tenant, reach);
    execute format('create policy reach_update on app.%I for update to thuoc_do_app using (%s and (person_id = (select app.current_person())
      or %s))', t, tenant, reach);
  end loop;
  foreach t in array array['allocation', 'decision'] loop
    execute format('drop policy reach on app.%I', t);
    execute format('drop policy wide on app.%I', t);
    execute format('create policy reach on app.%I for select to thuoc_do_app using (%s and (unit_id = any ((select app.current_own_units())::int[])
      or (unit_id = any ((select app.current_units())::int[]) and (round_id, unit_id) %s)))', t, tenant, dossiers);
    execute format('create policy wide on app.%I for select to thuoc_do_wide using (%s and (unit_id = any ((select app.current_own_units())::int[])
      or (round_id, unit_id) %s))', t, tenant, dossiers);
    execute format('create policy reach_insert on app.%I for insert to thuoc_do_app with check (%s
      and unit_id = any ((select app.current_units())::int[]))', t, tenant);
  end loop;
end $$;

create function app.refuse_locked() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
begin
  if exists (select from dossier d where d.tenant_id = old.tenant_id and d.round_id = old.round_id and d.unit_id = old.agency_id
      and d.locked_at is not null) then
    raise exception 'the forms of this agency are locked' using errcode = '42501';
  end if;
  return new;
end $$;
-- The dossier goes on through its steps, and a reviewer who left is replaced; what stands on a form stays.
create trigger locked_stays before update on app.appraisal for each row
  when (old.stage in ('self-scoring', 'head-review', 'confirmed') and new.stage in ('self-scoring', 'head-review', 'confirmed')
    and old.reviewer_id is not distinct from new.reviewer_id) execute function app.refuse_locked();

-- How many stand where, for whoever has the agency or the unit in his reach: numbers, before and after handing in.
create function app.stage_counts(p_round int) returns table (round_id int, agency_id int, unit_id int, stage text, people int)
language sql security definer stable set search_path = app, pg_temp as $$
  select a.round_id, a.agency_id, a.unit_id, a.stage, count(*)::int from appraisal a
  where a.tenant_id = app.current_tenant() and (p_round is null or a.round_id = p_round) and a.stage <> 'withdrawn'
    and (a.person_id = (select app.current_person()) or a.unit_id = any ((select app.current_units())::int[])
      or a.agency_id = any ((select app.current_units())::int[]))
  group by a.round_id, a.agency_id, a.unit_id, a.stage
$$;
-- The same of those whose results the caller does not see yet: statistics count them as not reported, not as absent.
create function app.unseen_counts(p_round int) returns table (agency_id int, unit_id int, people int)
language sql security definer stable set search_path = app, pg_temp as $$
  select a.agency_id, a.unit_id, count(*)::int from appraisal a
  join dossier d on d.tenant_id = a.tenant_id and d.round_id = a.round_id and d.unit_id = a.agency_id and d.handed_in_at is null
  where a.tenant_id = app.current_tenant() and a.round_id = p_round and a.stage <> 'withdrawn'
    and a.person_id is distinct from (select app.current_person()) and a.reviewer_id is distinct from (select app.current_person())
    and (a.unit_id = any ((select app.current_units())::int[]) or a.agency_id = any ((select app.current_units())::int[]))
    and not (a.unit_id = any ((select app.current_own_units())::int[]) or a.agency_id = any ((select app.current_own_units())::int[]))
  group by a.agency_id, a.unit_id
$$;
-- Whoever opens a round gives files of reviewers who have left to their successors, without seeing what stands in them.
create function app.ongoing_files(p_round int, p_agency int) returns table (id int, person_id int, unit_id int, reviewer_id int, version int)
language sql security definer stable set search_path = app, pg_temp as $$
  select a.id, a.person_id, a.unit_id, a.reviewer_id, a.version from appraisal a
  where a.tenant_id = app.current_tenant() and a.round_id = p_round and a.agency_id = p_agency
    and a.stage in ('self-scoring', 'head-review') and a.agency_id = any ((select app.current_units())::int[])
$$;
create function app.set_reviewers(p_rows jsonb) returns setof int
language sql security definer set search_path = app, pg_temp as $$
  update appraisal a set reviewer_id = c.reviewer_id, version = a.version + 1
  from jsonb_to_recordset(p_rows) as c (id int, version int, reviewer_id int)
  where a.tenant_id = app.current_tenant() and a.id = c.id and a.version = c.version
    and a.agency_id = any ((select app.current_units())::int[])
  returning a.id
$$;
revoke all on function app.handed_in_decisions(), app.dossier_locked(int, int), app.refuse_locked(), app.stage_counts(int),
  app.unseen_counts(int), app.ongoing_files(int, int), app.set_reviewers(jsonb) from public;
grant execute on function app.handed_in_decisions(), app.dossier_locked(int, int), app.stage_counts(int), app.unseen_counts(int),
  app.ongoing_files(int, int) to thuoc_do_app, thuoc_do_wide;
grant execute on function app.set_reviewers(jsonb) to thuoc_do_app;
