import { sql } from 'kysely'
import type { BodyWeight } from '@thuoc-do/contract'
import type { Tx } from '../../platform/actor.ts'
import { BODY_RULE_SET } from './body-rules.ts'
import type { WeightsRow, WeightsStore } from './ports.ts'

const rows = (tx: Tx) =>
  tx
    .selectFrom('body_weights')
    .select([
      'id',
      'unit_id',
      'state',
      'valid_from',
      'document',
      'items',
      'hands',
      'decided_by',
      'decided_at',
      'version',
    ])
    .where('rule_set_id', '=', BODY_RULE_SET)
type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

function rowOf(row: Row): WeightsRow {
  return {
    id: row.id,
    unitId: row.unit_id,
    state: row.state as WeightsRow['state'],
    validFrom: row.valid_from,
    document: row.document,
    items: row.items as BodyWeight[],
    hands: row.hands,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    version: row.version,
  }
}

/** Weights of bodies' criteria on the caller's transaction; see {@link WeightsStore}. */
export function weightsStore(tx: Tx, tenantId: number): WeightsStore {
  return {
    all: async () => (await rows(tx).orderBy('valid_from', 'desc').orderBy('id', 'desc').execute()).map(rowOf),
    one: async (id) => {
      const row = await rows(tx).where('id', '=', id).executeTakeFirst()
      return row && rowOf(row)
    },
    inForce: async (unitIds, day) => {
      if (unitIds.length === 0) return []
      const found = await rows(tx)
        .where('state', '=', 'decided')
        .where('unit_id', 'in', [...unitIds])
        .where('valid_from', '<=', day)
        .execute()
      return found.map(rowOf)
    },
    add: async ({ unitId, validFrom, document, items, hands, ruleSetId }) => {
      const { id } = await tx
        .insertInto('body_weights')
        .values({
          tenant_id: tenantId,
          unit_id: unitId,
          valid_from: validFrom,
          document,
          items: JSON.stringify(items),
          hands: [...hands],
          rule_set_id: ruleSetId,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      return id
    },
    save: async (row, change) => {
      const { rows: saved } = await sql<{ version: number | null; taken: boolean }>`
        with other as (
          select from app.body_weights w where w.tenant_id = ${tenantId} and w.unit_id = ${row.unitId}
            and w.state = 'decided' and w.valid_from = ${change.validFrom ?? row.validFrom}::date
            and ${change.state === 'decided'}),
        written as (
          update app.body_weights set
            state = ${change.state ?? row.state}, valid_from = ${change.validFrom ?? row.validFrom}::date,
            document = ${change.document ?? row.document}, items = ${JSON.stringify(change.items ?? row.items)}::jsonb,
            hands = ${[...(change.hands ?? row.hands)]}::text[], decided_by = ${change.decidedBy ?? null},
            decided_at = ${change.decidedAt ?? null}::timestamptz, version = version + 1
          where tenant_id = ${tenantId} and id = ${row.id} and version = ${row.version} and not exists (select from other)
          returning version)
        select (select version from written) as version, exists (select from other) as taken`.execute(tx)
      const [answer] = saved
      return answer?.taken === true ? 'taken' : (answer?.version ?? undefined)
    },
  }
}
