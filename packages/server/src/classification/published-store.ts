import { sql } from 'kysely'
import type { PublishedResults } from '@thuoc-do/contract'
import type { Tx } from '../platform/actor.ts'
import type { PublishedStore } from './published-results.ts'

type Head = { roundName: string; agencyName: string; parentName: string }
type Listed = Awaited<ReturnType<PublishedStore['lists']>>[number]

/** What was made known, on the caller's transaction; see {@link PublishedStore}. */
export function publishedStore(tx: Tx, tenantId: number): PublishedStore {
  return {
    lists: async () => {
      const { rows } = await sql<Listed>`
        select r.id as "roundId", r.name as "roundName", p.agency_id as "agencyId",
          coalesce((select name from app.unit_on(p.agency_id, r.period_to)), '') as "agencyName"
        from app.published_agencies() p join app.round r on r.tenant_id = ${tenantId} and r.id = p.round_id
        order by r.period_to desc, r.id desc, p.agency_id`.execute(tx)
      return rows
    },
    head: async (roundId, agencyId) => {
      const { rows } = await sql<Head>`
        select r.name as "roundName", coalesce(u.name, '') as "agencyName", coalesce(p.name, '') as "parentName"
        from app.round r left join lateral app.unit_on(${agencyId}::int, r.period_to) u on true
          left join lateral app.unit_on(u.parent_id, r.period_to) p on true
        where r.tenant_id = ${tenantId} and r.id = ${roundId}`.execute(tx)
      return rows[0]
    },
    rows: async (roundId, agencyId) => {
      const { rows } = await sql<PublishedResults['rows'][number]>`
        select full_name as "fullName", post_title as "postTitle", unit_name as "unitName", level, number,
          decided_on as "on"
        from app.published_results(${roundId}, ${agencyId})`.execute(tx)
      return rows
    },
  }
}
