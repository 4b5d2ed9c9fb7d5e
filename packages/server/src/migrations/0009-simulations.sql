-- What trying a rule set on decided results would change. One row a job, seen by who asked for it and nobody else; it is
-- no business record: nothing is decided by it and nothing refers to it.
create table app.simulation (
  tenant_id int not null,
  job_id uuid not null,
  account text not null,
  result jsonb not null,
  created_at timestamptz not null default now(),
  primary key (tenant_id, job_id),
  foreign key (tenant_id, job_id) references app.job (tenant_id, id)
);

grant select, insert on app.simulation to thuoc_do_app;
grant select on app.simulation to thuoc_do_wide;
alter table app.simulation enable row level security;
create policy own on app.simulation to thuoc_do_app, thuoc_do_wide using (tenant_id = (select app.current_tenant()) and account = (select app.current_account()));
