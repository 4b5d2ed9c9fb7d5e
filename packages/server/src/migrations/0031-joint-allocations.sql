-- Places given for all agencies of a round at once, where the quota holds in sets that reach across them. A row is one
-- allocation, or, with nothing in it, that the one before was given up; the newest row is the one that counts.
create table app.joint_allocation (
  tenant_id int not null,
  id int generated always as identity,
  round_id int not null,
  request jsonb,
  result jsonb,
  tie_orders jsonb not null default '[]',
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, round_id) references app.round (tenant_id, id),
  check ((request is null) = (result is null))
);
create index on app.joint_allocation (tenant_id, round_id, id);
-- What an agency keeps of it: how many count and hold a place elsewhere in each set it shares.
alter table app.dossier add column elsewhere jsonb;

create trigger append_only before update or delete on app.joint_allocation for each row execute function app.refuse_change();
create trigger no_truncate before truncate on app.joint_allocation for each statement execute function app.refuse_change();
create trigger changed after insert or update or delete on app.joint_allocation for each statement execute function app.mark_changed();
grant select on app.joint_allocation to thuoc_do_app, thuoc_do_wide;
grant insert on app.joint_allocation to thuoc_do_app;
alter table app.joint_allocation enable row level security;
-- Everybody's points of a round are in it: for those who have the whole tenant in their reach.
create policy reach on app.joint_allocation to thuoc_do_app
  using (tenant_id = (select app.current_tenant()) and (select app.reaches_root()));
create policy wide on app.joint_allocation for select to thuoc_do_wide using (tenant_id = (select app.current_tenant()));

-- How the levels in force stand in the other agencies of a round, in numbers: what a replaced decision is weighed against.
-- Heads of agencies are counted only where the quota counts them.
create function app.levels_elsewhere(p_round int, p_agency int, p_heads boolean) returns table (comparable_group text, level text, people int)
language sql security definer stable set search_path = app, pg_temp as $$
  select a.comparable_group, a.level, count(*)::int from appraisal_in_force a
  where a.tenant_id = app.current_tenant() and a.round_id = p_round and a.agency_id <> p_agency and a.level is not null
    and (p_heads or a.leadership <> 'head' or a.unit_id <> a.agency_id)
    and a.stage in ('allocated', 'decided') and p_agency = any ((select app.current_units())::int[])
  group by a.comparable_group, a.level
$$;
revoke all on function app.levels_elsewhere(int, int, boolean) from public;
grant execute on function app.levels_elsewhere(int, int, boolean) to thuoc_do_app, thuoc_do_wide;
