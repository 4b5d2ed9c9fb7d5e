-- What the ballots recorded for files said: sums only, never who voted how. The caller asks about files he has read.
create function app.ballots_left(p_appraisals int[])
returns table (appraisal_id int, step text, choices text[], majority_percent text, convened int, counts jsonb)
language sql security definer stable set search_path = app, pg_temp as $$
  select o.appraisal_id, o.step, b.choices, b.majority_percent, b.convened, k.counts
  from appraisal_output o
  join ballot b on b.tenant_id = o.tenant_id and b.meeting_id = o.source_id and b.state = 'counted'
  cross join lateral (
    select c.value as counts from ballot_count t, jsonb_array_elements(t.counts) c
    where t.tenant_id = b.tenant_id and t.ballot_id = b.id and (c.value ->> 'appraisalId')::int = o.appraisal_id
    order by t.teller_id limit 1) k
  where o.tenant_id = app.current_tenant() and o.appraisal_id = any (p_appraisals)
    and o.output = 'ballot-result' and o.source_kind = 'meeting' and o.voided_at is null
$$;
revoke all on function app.ballots_left(int[]) from public;
grant execute on function app.ballots_left(int[]) to thuoc_do_app, thuoc_do_wide;
