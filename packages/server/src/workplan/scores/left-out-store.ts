import { sql } from 'kysely'
import type { Tx } from '../../platform/actor.ts'
import type { LeftOutRow, PeriodStore } from './period-ports.ts'

/** Months that agencies leave out of everybody's year, on the caller's transaction. */
export function leftOutStore(
  tx: Tx,
  tenantId: number,
): Pick<PeriodStore, 'leftOut' | 'leftOutMonth' | 'leaveOut' | 'withdrawLeftOut'> {
  const rows = () =>
    tx
      .selectFrom('left_out_month')
      .select(['id', 'version', 'agency_id as agencyId', 'period', 'reason', 'withdrawn'])
      .where('tenant_id', '=', tenantId)
  return {
    leftOut: (agencyIds, year) =>
      rows()
        .where('agency_id', 'in', agencyIds.length === 0 ? [0] : [...agencyIds])
        .where('period', 'like', `${year}-%`)
        .orderBy('id')
        .execute(),
    leftOutMonth: (id) => rows().where('id', '=', id).forUpdate().executeTakeFirst(),
    leaveOut: async (agencyIds, period, reason) => {
      const added = await sql<Pick<LeftOutRow, 'id' | 'agencyId'>>`
        insert into app.left_out_month (tenant_id, agency_id, period, reason)
        select ${tenantId}, a, ${period}, ${reason} from unnest(${[...agencyIds]}::int[]) a
        on conflict do nothing returning id, agency_id as "agencyId"`.execute(tx)
      return added.rows
    },
    withdrawLeftOut: async (id) => {
      await sql`
        update app.left_out_month set withdrawn = true, version = version + 1
        where tenant_id = ${tenantId} and id = ${id}`.execute(tx)
    },
  }
}
