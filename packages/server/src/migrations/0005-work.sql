-- Long work: what was asked for, how far it is, what came of it. The queue itself is pg-boss in its own schema.
create table app.job (
  tenant_id int not null references app.tenant (id),
  id uuid not null default gen_random_uuid(),
  account text not null,
  kind text not null,
  input jsonb not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed')),
  done int not null default 0,
  total int not null default 0,
  step text not null default 'queued',
  problems jsonb not null default '[]',
  result jsonb not null default '{}',
  file_name text,
  file_size int,
  file_sha256 text,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (tenant_id, id)
);
create index on app.job (tenant_id, account, created_at desc);

create table app.import (
  tenant_id int not null references app.tenant (id),
  id int generated always as identity,
  account text not null,
  file_name text not null,
  content bytea not null,
  as_of date not null,
  state text not null default 'reading' check (state in ('reading', 'refused', 'ready', 'applying', 'applied', 'stale')),
  preview jsonb not null default '{}', -- file problems, cell problems, counts, sample
  plan_hash text,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id)
);

grant select, insert, update on app.job, app.import to thuoc_do_app;
grant select on app.job, app.import to thuoc_do_wide;
alter table app.job enable row level security;
alter table app.import enable row level security;
-- Whoever sees the whole tenant still sees his own work only.
create policy own on app.job to thuoc_do_app, thuoc_do_wide using (tenant_id = (select app.current_tenant()) and account = (select app.current_account()));
create policy own on app.import to thuoc_do_app, thuoc_do_wide using (tenant_id = (select app.current_tenant()) and account = (select app.current_account()));

-- After a restart whoever starts up has to know what was left unfinished, whosever it is; it learns ids, nothing else.
create function app.unfinished_jobs() returns table (tenant_id int, id uuid, account text)
language sql security definer stable set search_path = app, pg_temp as $$
  select j.tenant_id, j.id, j.account from job j where j.state in ('queued', 'running')
$$;
revoke all on function app.unfinished_jobs() from public;
grant execute on function app.unfinished_jobs() to thuoc_do_app;
