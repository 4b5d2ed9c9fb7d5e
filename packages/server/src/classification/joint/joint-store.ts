import { sql } from 'kysely'
import type { Tx } from '../../platform/actor.ts'
import type { StoredAllocation, TieOrder } from '../ports.ts'
import type { AgencyOfRound, JointStore, NamedPerson } from './ports.ts'

/** The joint allocations' store on the caller's transaction; see {@link JointStore}. */
export function jointStore(tx: Tx, tenantId: number): JointStore {
  return {
    reachesRoot: async () => {
      const { rows } = await sql<{ reaches: boolean }>`select app.reaches_root() as reaches`.execute(tx)
      return rows[0]?.reaches === true
    },

    agencies: async (round) => {
      const { rows } = await sql<AgencyOfRound>`
        select d.unit_id as "agencyId", coalesce(u.name, '') as "agencyName", d.stage,
          d.handed_in_at is not null or d.unit_id = any (app.current_own_units()) as "contentsOpen"
        from app.dossier d left join lateral app.unit_on(d.unit_id, ${round.to}::date) u on true
        where d.tenant_id = ${tenantId} and d.round_id = ${round.id} order by u.name, d.unit_id`.execute(tx)
      return rows
    },

    latest: async (roundId) => {
      type Row = { id: number; request: unknown; result: unknown; tieOrders: readonly TieOrder[] }
      const { rows } = await sql<Row>`
        select id, request, result, tie_orders as "tieOrders" from app.joint_allocation
        where tenant_id = ${tenantId} and round_id = ${roundId} order by id desc limit 1`.execute(tx)
      const row = rows[0]
      if (row === undefined) return undefined
      const stored: StoredAllocation | null = row.request === null ? null : { request: row.request, result: row.result }
      return { id: row.id, stored, tieOrders: row.tieOrders }
    },

    add: async (roundId, allocation, tieOrders) => {
      await tx
        .insertInto('joint_allocation')
        .values({
          tenant_id: tenantId,
          round_id: roundId,
          request: allocation && JSON.stringify(allocation.request),
          result: allocation && JSON.stringify(allocation.result),
          tie_orders: JSON.stringify(tieOrders),
        })
        .execute()
    },

    named: async (round, appraisalIds) => {
      const { rows } = await sql<NamedPerson>`
        with a as (
          select id, person_id, unit_id, agency_id from app.appraisal
          where tenant_id = ${tenantId} and id = any (${appraisalIds}::int[])),
        names as materialized (select * from app.names_of(array(select person_id from a))),
        units as materialized (
          select w.unit_id, s.name from (select unit_id from a union select agency_id from a) w,
            lateral app.unit_on(w.unit_id, ${round.to}::date) s)
        select a.id, p.full_name as "fullName", coalesce(u.name, '') as "unitName", coalesce(g.name, '') as "agencyName"
        from a join names p on p.id = a.person_id
          left join units u on u.unit_id = a.unit_id left join units g on g.unit_id = a.agency_id`.execute(tx)
      return rows
    },
  }
}
