-- Limits of petitions run out by themselves, with nobody acting: the server looks every hour and tells whom it concerns.
-- These functions stand outside anybody's reach; each works in the tenant the caller has set, no request calls them.

create function app.tenants() returns setof int
language sql security definer stable set search_path = app, pg_temp as $$ select id from tenant order by id $$;

-- Petitions that are open and have a limit, with the heads of the agency and above it.
create function app.petitions_running(p_day date) returns table (
  id int, round_name text, person_id int, unit_id int, leadership text, agency_id int, filed_on date, rule jsonb, heads jsonb)
language sql security definer stable set search_path = app, pg_temp as $$
  with open as materialized (
    select p.*, r.name as round_name, r.rule_set -> 'petition' as rule from petition p
    join round r on r.tenant_id = p.tenant_id and r.id = p.round_id
    where p.tenant_id = app.current_tenant() and p.stage in ('filed', 'dialogue')
      and r.rule_set #>> '{petition,resolvingWorkingDays,value}' is not null),
  heads as materialized (
    select a.agency_id, jsonb_agg(jsonb_build_object('steps', o.steps, 'role', o.role, 'personId', o.person_id)
      order by o.steps, o.person_id) as heads
    from (select distinct agency_id from open) a, lateral app.officers_upward(a.agency_id, p_day) o
    where o.role = 'head' group by a.agency_id)
  select p.id, p.round_name, p.person_id, p.unit_id, i.frozen::jsonb #>> '{position,leadership}', p.agency_id, p.filed_on,
    p.rule, coalesce(h.heads, '[]')
  from open p
  join decision_item i on i.tenant_id = p.tenant_id and i.decision_id = p.decision_id and i.appraisal_id = p.appraisal_id
  left join heads h on h.agency_id = p.agency_id order by p.id
$$;

-- Days on which results of a round were made known, where its rule set limits the time to petition about them.
create function app.filing_windows(p_since date) returns table (round_id int, rule jsonb, noticed_on date)
language sql security definer stable set search_path = app, pg_temp as $$
  select distinct r.id, r.rule_set -> 'petition', coalesce(d.announced_on, d.decided_on)
  from decision d join round r on r.tenant_id = d.tenant_id and r.id = d.round_id
  where d.tenant_id = app.current_tenant() and coalesce(d.announced_on, d.decided_on) >= p_since
    and r.rule_set #>> '{petition,filingWorkingDays,value}' is not null
$$;

-- Tells people something once and for all: what was told, read or not, is not told again.
create function app.warn(p_rows jsonb, p_at timestamptz) returns int
language plpgsql security definer set search_path = app, pg_temp as $$
declare v_told int;
begin
  insert into notice (tenant_id, person_id, kind, object, params, link, deadline, created_at)
  select app.current_tenant(), r.person_id, r.kind, r.object, r.params, r.link, r.deadline, p_at
  from jsonb_to_recordset(p_rows) as r (person_id int, kind text, object text, params jsonb, link text, deadline date)
  where not exists (select from notice n where n.tenant_id = app.current_tenant() and n.person_id = r.person_id
    and n.kind = r.kind and n.object = r.object)
  on conflict (tenant_id, person_id, kind, object) where read_at is null do nothing;
  get diagnostics v_told = row_count;
  return v_told;
end $$;

-- The same for everybody whose result of a round was made known on a day and who has not petitioned about it.
create function app.warn_of_window(p_round int, p_noticed date, p_deadline date, p_at timestamptz) returns int
language sql security definer set search_path = app, pg_temp as $$
  select app.warn(coalesce(jsonb_agg(jsonb_build_object('person_id', i.person_id, 'kind', 'petition-window-ending',
      'object', 'decision/' || d.id || '/' || i.appraisal_id, 'params', jsonb_build_object('round', r.name),
      'link', '/appraisals/' || i.appraisal_id || '/result', 'deadline', p_deadline)), '[]'), p_at)
  from item_in_force i
  join decision d on d.tenant_id = i.tenant_id and d.id = i.decision_id
  join round r on r.tenant_id = d.tenant_id and r.id = d.round_id
  where i.tenant_id = app.current_tenant() and d.round_id = p_round and coalesce(d.announced_on, d.decided_on) = p_noticed
    and not exists (select from petition p where p.tenant_id = i.tenant_id and p.decision_id = i.decision_id
      and p.appraisal_id = i.appraisal_id and p.stage <> 'withdrawn')
$$;

revoke all on function app.tenants(), app.petitions_running(date), app.filing_windows(date), app.warn(jsonb, timestamptz),
  app.warn_of_window(int, date, date, timestamptz) from public;
grant execute on function app.tenants(), app.petitions_running(date), app.filing_windows(date), app.warn(jsonb, timestamptz),
  app.warn_of_window(int, date, date, timestamptz) to thuoc_do_app;
