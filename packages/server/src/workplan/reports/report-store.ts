import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../platform/actor.ts'
import { namesOf, scoreStore, treeOn } from '../scores/scores-store.ts'
import type { ReportLine, ReportStore } from './ports.ts'

/** Reports in the caller's transaction; row-level security keeps them to his reach. */
export function reportStore(tx: Tx, tenantId: number, today: string): ReportStore {
  const lines = async (condition: RawBuilder<unknown>): Promise<ReportLine[]> => {
    const { rows } = await sql<ReportLine>`
      select l.id, l.period, l.person_id as "personId", l.unit_id as "unitId", l.name, l.output,
        l.product_unit as "productUnit", l.complexity, l.coefficient, l.origin, l.acceptance, l.assigned, l.completed,
        l.handed_over as "handedOver", l.deadline, l.delays, l.delays_recorded as "delaysRecorded",
        l.quality_failures as "qualityFailures", l.last_done_on as "lastDoneOn"
      from app.work_line l where l.tenant_id = ${tenantId} and not l.withdrawn and ${condition}
      order by l.person_id, l.complexity nulls last, l.id`.execute(tx)
    return rows
  }
  return {
    list: scoreStore(tx, tenantId, today).list,
    tree: (day) => treeOn(tx, tenantId, day),
    names: async (ids) =>
      new Map([...(await namesOf(tx, ids))].map(([id, row]) => [id, { code: row.code, fullName: row.full_name }])),
    linesOfUnits: (units, period) => lines(sql`l.period = ${period} and l.unit_id = any (${[...units]}::int[])`),
    linesOfYear: (personId, year) => lines(sql`l.person_id = ${personId} and left(l.period, 4) = ${String(year)}`),
    seesPerson: async (personId) => {
      const row = await tx
        .selectFrom('person')
        .select('id')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', personId)
        .executeTakeFirst()
      return row !== undefined
    },
  }
}
