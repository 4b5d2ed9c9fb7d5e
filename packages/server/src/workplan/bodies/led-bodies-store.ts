import { sql } from 'kysely'
import { ledBody, type LedBody, type RecordedBody } from '@thuoc-do/domain'
import type { Tx } from '../../platform/actor.ts'

/**
 * How the units and agencies of leaders stand for their appraisals of a period: one statement however many. Bodies the
 * caller has nothing to do with are left out.
 */
export async function ledBodies(
  tx: Tx,
  period: { from: string; to: string },
  unitIds: readonly number[],
  today: string,
): Promise<ReadonlyMap<number, LedBody>> {
  if (unitIds.length === 0) return new Map()
  const { rows } = await sql<RecordedBody>`
    select unit_id as "unitId", unit_name as "unitName", stage, level, document, counts, tasks
    from app.bodies_led(${period.to}, ${[...new Set(unitIds)]}::int[])`.execute(tx)
  return new Map(rows.map((recorded) => [recorded.unitId, ledBody(recorded, period, today)]))
}
