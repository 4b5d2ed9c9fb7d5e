import { sql } from 'kysely'
import type { Tx } from '../../platform/actor.ts'
import { thaw } from '../decided-appraisal.ts'
import { itemRow } from '../dossier-write-store.ts'
import type { ReplacementStore } from './ports.ts'

type ItemRow = { decision_id: number; replaces_decision_id: number | null; frozen: string; content_hash: string }

/** The replacements' store on the caller's transaction; see {@link ReplacementStore}. */
export function replacementStore(tx: Tx, tenantId: number): ReplacementStore {
  return {
    place: async (appraisalId) => {
      const row = await tx
        .selectFrom('appraisal')
        .select(['round_id', 'agency_id'])
        .where('id', '=', appraisalId)
        .executeTakeFirst()
      return row && { id: appraisalId, roundId: row.round_id, agencyId: row.agency_id }
    },

    items: async (appraisalId) => {
      const { rows } = await sql<ItemRow>`
        with recursive line as (
          select i.*, 0 as steps from app.item_in_force i where i.tenant_id = ${tenantId} and i.appraisal_id = ${appraisalId}
          union all
          select i.*, l.steps + 1 from line l join app.decision_item i on i.tenant_id = l.tenant_id
            and i.decision_id = l.replaces_decision_id and i.appraisal_id = l.appraisal_id)
        select decision_id, replaces_decision_id, frozen, content_hash from line order by steps`.execute(tx)
      return rows.map((row) => ({
        decisionId: row.decision_id,
        replacesDecisionId: row.replaces_decision_id,
        contentHash: row.content_hash,
        decided: thaw(row.frozen, row.content_hash),
      }))
    },

    openPetition: async (appraisalId, petitionId) => {
      const row = await tx
        .selectFrom('petition')
        .select('id')
        .where('appraisal_id', '=', appraisalId)
        .where('stage', 'in', ['filed', 'dialogue'])
        .where('id', '<>', petitionId ?? 0)
        .executeTakeFirst()
      return row !== undefined
    },

    addItem: async (dossier, decisionId, item) => {
      await tx
        .insertInto('decision_item')
        .values({
          ...itemRow(tenantId, dossier, decisionId, item),
          replaces_decision_id: item.replacesDecisionId,
          facts: JSON.stringify(item.facts),
          review_scores: JSON.stringify(item.scores),
          review_comment: item.comment,
          review_total: item.total,
          review_level: item.byScore,
          total_floor: item.totalFloor,
          year_basis: item.yearBasis,
          handling: item.handling,
        })
        .execute()
    },

    addReplacement: async (dossier, record) => {
      await tx
        .insertInto('replacement')
        .values({
          tenant_id: tenantId,
          decision_id: record.decisionId,
          appraisal_id: record.appraisalId,
          round_id: dossier.roundId,
          unit_id: dossier.agencyId,
          ground: record.ground,
          document: record.document,
          petition_id: record.petitionId,
          request: JSON.stringify(record.request),
          result: JSON.stringify(record.result),
          change: JSON.stringify(record.change),
        })
        .execute()
    },
  }
}
