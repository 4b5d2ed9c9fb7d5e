-- Monitoring of one agency in one period: open until locked, opened again only with a reason.
create table app.work_period (
  tenant_id int not null references app.tenant (id),
  agency_id int not null,
  period text not null check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2]|Q[1-4])$'),
  state text not null default 'open' check (state in ('open', 'locked')),
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
  -- Of leaders: {unitResult, organising, cohesion}, each {value, grounds, by}; unitResult is computed unless nobody stands below.
  leadership_values jsonb not null default '{}',
  return_reason text,
  -- Live: exact fractions as text, null while a fact is missing.
  general text,
  quantity text, -- a, b and c as proportions
  quality text,
  timeliness text,
  result text,
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
);
create index on app.period_score (tenant_id, agency_id, period);
create index on app.period_score (tenant_id, unit_id, period);
create index on app.period_score (tenant_id, person_id);
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
