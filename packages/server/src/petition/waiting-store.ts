import { sql } from 'kysely'
import type { Actor, Tx } from '../platform/actor.ts'
import { calendarStore } from './calendar-store.ts'
import type { WorkingCalendar } from '@thuoc-do/domain'
import type { OpenPetition, OwnResult } from './waiting.ts'

/** Petitions the caller may see that are open. One statement, however many there are. */
export async function openPetitions(tx: Tx, { tenantId }: Actor, today: string): Promise<readonly OpenPetition[]> {
  const { rows } = await sql<OpenPetition>`
    with open as materialized (
      select p.* from app.petition p where p.tenant_id = ${tenantId} and p.stage in ('filed', 'dialogue')),
    heads as materialized (
      select a.agency_id, jsonb_agg(jsonb_build_object('steps', o.steps, 'role', o.role, 'personId', o.person_id)
        order by o.steps, o.person_id) as heads
      from (select distinct agency_id from open) a, lateral app.officers_upward(a.agency_id, ${today}::date) o
      where o.role = 'head' group by a.agency_id)
    select p.id, p.round_id as "roundId", p.person_id as "personId",
      i.frozen::jsonb #>> '{person,fullName}' as "fullName", p.unit_id as "unitId",
      i.frozen::jsonb #>> '{position,leadership}' as leadership, p.agency_id as "agencyId",
      i.frozen::jsonb #>> '{position,agencyName}' as "agencyName", d.number, p.filed_on as "filedOn", p.stage,
      coalesce(h.heads, '[]') as heads
    from open p
    join app.decision d on d.tenant_id = p.tenant_id and d.id = p.decision_id
    join app.decision_item i on i.tenant_id = p.tenant_id and i.decision_id = p.decision_id and i.appraisal_id = p.appraisal_id
    left join heads h on h.agency_id = p.agency_id
    order by p.filed_on, p.id`.execute(tx)
  return rows
}

/** The caller's own results made known since a day about which he has not petitioned, or took his petition back. */
export async function ownResults(tx: Tx, { tenantId, personId }: Actor, since: string): Promise<readonly OwnResult[]> {
  if (personId === null) return []
  const { rows } = await sql<OwnResult>`
    select i.appraisal_id as "appraisalId", d.round_id as "roundId", d.number,
      coalesce(d.announced_on, d.decided_on) as "noticedOn"
    from app.item_in_force i join app.decision d on d.tenant_id = i.tenant_id and d.id = i.decision_id
    where i.tenant_id = ${tenantId} and i.person_id = ${personId}
      and coalesce(d.announced_on, d.decided_on) >= ${since}::date
      and not exists (select from app.petition p where p.tenant_id = i.tenant_id and p.decision_id = i.decision_id
        and p.appraisal_id = i.appraisal_id and p.stage <> 'withdrawn')
    order by d.id`.execute(tx)
  return rows
}

/** The calendar by which every limit of the tenant is counted. */
export function workingCalendar(tx: Tx, { tenantId }: Actor): Promise<WorkingCalendar> {
  return calendarStore(tx, tenantId).calendar()
}
