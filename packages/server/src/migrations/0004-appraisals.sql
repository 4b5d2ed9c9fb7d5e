create table app.round (
  tenant_id int not null references app.tenant (id),
  id int generated always as identity,
  name text not null,
  period_from date not null,
  period_to date not null,
  rule_set_id text not null,
  rule_set_version int not null,
  rule_set_hash text not null,
  rule_set jsonb not null, -- the document itself, so that the round never depends on what ships later
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, name),
  check (period_to >= period_from)
);

-- One agency's people in one round, proposed, allocated and decided together. unit_id is the agency.
create table app.dossier (
  tenant_id int not null,
  round_id int not null,
  unit_id int not null,
  stage text not null default 'collecting' check (stage in ('collecting', 'proposed', 'allocated', 'decided')),
  version int not null default 0,
  quota_exception jsonb, -- {percent, authority, document}
  tie_orders jsonb not null default '[]', -- [{set, order: [appraisal id], minutes}]
  primary key (tenant_id, round_id, unit_id),
  foreign key (tenant_id, round_id) references app.round (tenant_id, id),
  foreign key (tenant_id, unit_id) references app.unit (tenant_id, id)
);

create table app.appraisal (
  tenant_id int not null,
  id int generated always as identity,
  round_id int not null,
  person_id int not null,
  -- Where and what the person was when the round was opened; later moves do not change it.
  unit_id int not null,
  agency_id int not null,
  post_title text not null,
  person_kind text not null,
  leadership text not null,
  comparable_group text not null,
  reviewer_id int, -- person who appraises
  stage text not null check (stage in ('self-scoring', 'head-review', 'confirmed', 'proposed', 'allocated', 'decided', 'not-rated')),
  not_rated_reason text,
  version int not null default 0,
  facts jsonb not null default '{}',
  self_scores jsonb not null default '{}', -- {criterion code: decimal text}
  self_strengths text not null default '',
  self_weaknesses text not null default '',
  self_declared text, -- the level the person asks for on the form
  self_level text, -- what his own score gives
  self_total text, -- exact fraction as text, from the engine
  self_submitted_at timestamptz,
  review_scores jsonb not null default '{}',
  review_comment text not null default '',
  review_begun boolean not null default false, -- since the last submission
  review_total text,
  review_level text, -- what the score gives, before the quota
  total_floor int, -- review_total rounded down to hundredths; for charts and paging order, never for a level
  return_reason text,
  level text, -- after quota or decision
  primary key (tenant_id, id),
  unique (tenant_id, round_id, person_id),
  foreign key (tenant_id, round_id, agency_id) references app.dossier (tenant_id, round_id, unit_id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id),
  foreign key (tenant_id, unit_id) references app.unit (tenant_id, id),
  foreign key (tenant_id, reviewer_id) references app.person (tenant_id, id),
  check ((stage = 'not-rated') = (not_rated_reason is not null))
);
create index on app.appraisal (tenant_id, round_id, unit_id, level);
create index on app.appraisal (tenant_id, round_id, agency_id);
create index on app.appraisal (tenant_id, person_id);
create index on app.appraisal (tenant_id, reviewer_id) where stage = 'head-review';

-- People left out when a round was opened, and why.
create table app.round_skip (
  tenant_id int not null,
  round_id int not null,
  person_id int not null,
  unit_id int,
  reason text not null,
  primary key (tenant_id, round_id, person_id),
  foreign key (tenant_id, round_id) references app.round (tenant_id, id),
  foreign key (tenant_id, person_id) references app.person (tenant_id, id)
);

-- What the quota gave, with everything it was computed from; never changed, a newer one is a new row.
create table app.allocation (
  tenant_id int not null,
  id int generated always as identity,
  round_id int not null,
  unit_id int not null,
  request jsonb not null,
  result jsonb not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, round_id, unit_id) references app.dossier (tenant_id, round_id, unit_id)
);

create table app.decision (
  tenant_id int not null,
  id int generated always as identity,
  round_id int not null,
  unit_id int not null,
  number text not null,
  decided_on date not null,
  signer_id int not null,
  signer_name text not null,
  signer_title text not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, number),
  foreign key (tenant_id, round_id, unit_id) references app.dossier (tenant_id, round_id, unit_id),
  foreign key (tenant_id, signer_id) references app.person (tenant_id, id)
);
-- The whole result frozen as text: form, rule set hash, unit and post at that time, inputs, steps.
create table app.decision_item (
  tenant_id int not null,
  decision_id int not null,
  appraisal_id int not null,
  unit_id int not null,
  agency_id int not null,
  person_id int not null,
  level text not null,
  frozen text not null,
  content_hash text not null,
  primary key (tenant_id, decision_id, appraisal_id),
  foreign key (tenant_id, decision_id) references app.decision (tenant_id, id),
  foreign key (tenant_id, appraisal_id) references app.appraisal (tenant_id, id)
);
create unique index on app.decision_item (tenant_id, appraisal_id);

create function app.refuse_decided() returns trigger language plpgsql as $$
begin
  if old.stage = 'decided' then
    raise exception 'a decided result does not change' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger decided_stays before update on app.appraisal for each row execute function app.refuse_decided();
create trigger append_only before update or delete on app.allocation for each row execute function app.refuse_change();
create trigger append_only before update or delete on app.decision for each row execute function app.refuse_change();
create trigger append_only before update or delete on app.decision_item for each row execute function app.refuse_change();
create trigger no_delete before delete on app.appraisal for each row execute function app.refuse_change();
do $$
declare t text;
begin
  foreach t in array array['appraisal', 'allocation', 'decision', 'decision_item'] loop
    execute format('create trigger no_truncate before truncate on app.%I for each statement execute function app.refuse_change()', t);
  end loop;
end $$;

grant select on app.round, app.dossier, app.appraisal, app.round_skip, app.allocation, app.decision, app.decision_item to thuoc_do_app, thuoc_do_wide;
grant insert on app.round, app.dossier, app.appraisal, app.round_skip, app.allocation, app.decision, app.decision_item to thuoc_do_app;
grant update on app.dossier, app.appraisal, app.round_skip to thuoc_do_app;
-- Somebody who was left out and is taken in later is no longer left out; the events keep that he was.
grant delete on app.round_skip to thuoc_do_app;

do $$
declare t text;
begin
  alter table app.round enable row level security;
  create policy tenant on app.round to thuoc_do_app using (tenant_id = (select app.current_tenant()));
  -- One's own line in a dossier does not open the dossier.
  foreach t in array array['dossier', 'allocation', 'decision'] loop
    execute format('alter table app.%I enable row level security', t);
    execute format('create policy reach on app.%I to thuoc_do_app using (tenant_id = (select app.current_tenant())
      and unit_id = any ((select app.current_units())::int[]))', t);
  end loop;
  alter table app.round_skip enable row level security;
  create policy reach on app.round_skip to thuoc_do_app using (tenant_id = (select app.current_tenant())
    and (person_id = (select app.current_person()) or unit_id = any ((select app.current_units())::int[])));
  -- The agency keeps seeing whom it has to classify, wherever their unit has been moved since the round was opened: a
  -- quota taken of part of the people would be wrong.
  foreach t in array array['appraisal', 'decision_item'] loop
    execute format('alter table app.%I enable row level security', t);
    execute format('create policy reach on app.%I to thuoc_do_app using (tenant_id = (select app.current_tenant())
      and (person_id = (select app.current_person()) or unit_id = any ((select app.current_units())::int[])
           or agency_id = any ((select app.current_units())::int[])))', t);
  end loop;
  -- Number, date and signer are seen by whoever sees one of the results in the decision.
  create policy own on app.decision for select to thuoc_do_app using (tenant_id = (select app.current_tenant())
    and exists (select from app.decision_item i where i.tenant_id = decision.tenant_id and i.decision_id = decision.id));
  foreach t in array array['round', 'dossier', 'appraisal', 'round_skip', 'allocation', 'decision', 'decision_item'] loop
    execute format('create policy wide on app.%I for select to thuoc_do_wide using (tenant_id = (select app.current_tenant()))', t);
    execute format('create trigger changed after insert or update or delete on app.%I for each statement execute function app.mark_changed()', t);
  end loop;
end $$;

-- Who has an appraisal in a round, whoever may see it: someone appraised in the unit he was in when the round was opened
-- must not be counted again as missing in the unit he has moved to.
create function app.appraised_in(p_round int) returns setof int
language sql security definer stable set search_path = app, pg_temp as $$
  select a.person_id from appraisal a where a.tenant_id = app.current_tenant() and a.round_id = p_round
$$;
-- The same of a few people, without reading the whole round.
create function app.appraised_among(p_round int, p_people int[]) returns setof int
language sql security definer stable set search_path = app, pg_temp as $$
  select a.person_id from appraisal a
  where a.tenant_id = app.current_tenant() and a.round_id = p_round and a.person_id = any (p_people)
$$;
revoke all on function app.appraised_in(int), app.appraised_among(int, int[]) from public;
grant execute on function app.appraised_in(int), app.appraised_among(int, int[]) to thuoc_do_app, thuoc_do_wide;

-- Who heads a unit is no secret inside a tenant, and the reviewer of a head stands outside the reach of most who open a
-- round. Of several holders the main post counts first, then the one held longest.
create function app.heads_on(p_day date) returns table (unit_id int, person_id int)
language sql security definer stable set search_path = app, pg_temp as $$
  select distinct on (h.unit_id) h.unit_id, h.person_id
  from post_holding h join post p on p.tenant_id = h.tenant_id and p.id = h.post_id
  where h.tenant_id = app.current_tenant() and p.leadership = 'head'
    and h.valid_from <= p_day and (h.valid_to is null or h.valid_to >= p_day)
  order by h.unit_id, h.main desc, h.valid_from, h.person_id
$$;
-- Everybody whom the caller may have to appraise for a period: where he stood in his last main post of it, and all
-- stretches of main posts, also those in units out of the caller's reach (they count as months in post).
create function app.people_in_period(p_from date, p_to date) returns table (
  person_id int, unit_id int, post_title text, kind text, leadership text, comparable_group text,
  on_last_day boolean, stretches jsonb)
language sql security definer stable set search_path = app, pg_temp as $$
  with held as (
    select h.* from post_holding h where h.tenant_id = app.current_tenant() and h.main
      and h.valid_from <= p_to and (h.valid_to is null or h.valid_to >= p_from)),
  latest as (select distinct on (h.person_id) h.* from held h order by h.person_id, h.valid_from desc),
  spans as (
    select h.person_id, jsonb_agg(jsonb_build_array(greatest(h.valid_from, p_from), least(h.valid_to, p_to)) order by h.valid_from) as stretches
    from held h group by h.person_id)
  select p.id, coalesce(l.unit_id, p.unit_id), o.title, o.kind, o.leadership, o.comparable_group,
    l.person_id is not null and (l.valid_to is null or l.valid_to >= p_to), coalesce(s.stretches, '[]')
  from person p
  left join latest l on l.person_id = p.id
  left join post o on o.tenant_id = p.tenant_id and o.id = l.post_id
  left join spans s on s.person_id = p.id
  where p.tenant_id = app.current_tenant() and coalesce(l.unit_id, p.unit_id) = any ((select app.current_units())::int[])
$$;
-- Who stands behind an account that is named in a record the caller may see.
create function app.actors_of(p_accounts text[]) returns table (account text, full_name text)
language sql security definer stable set search_path = app, pg_temp as $$
  select a.user_id, coalesce(p.full_name, a.username) from account a
  left join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
  where a.tenant_id = app.current_tenant() and a.user_id = any (p_accounts)
  union all -- acts taken over from before people had accounts are recorded under the person
  select 'person:' || p.id, p.full_name from person p
  where p.tenant_id = app.current_tenant() and 'person:' || p.id = any (p_accounts)
$$;
revoke all on function app.heads_on(date), app.people_in_period(date, date), app.actors_of(text[]) from public;
grant execute on function app.heads_on(date), app.people_in_period(date, date), app.actors_of(text[]) to thuoc_do_app, thuoc_do_wide;
