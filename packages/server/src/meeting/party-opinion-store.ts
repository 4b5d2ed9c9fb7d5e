import { sql } from 'kysely'
import type { Tx } from '../platform/actor.ts'
import type { PartyOpinionRecord, PartyOpinionStore } from './ports.ts'
import { readForms, readRound } from './round-sql.ts'

/** Opinions of Party committees on the caller's transaction. */
export function partyOpinionStore(tx: Tx, tenantId: number): PartyOpinionStore {
  return {
    round: (id) => readRound(tx, tenantId, id),
    formsIn: (roundId, unitIds) => readForms(tx, tenantId, roundId, unitIds),
    latest: async (appraisalIds) => {
      const { rows } = await sql<PartyOpinionRecord>`
        select distinct on (appraisal_id) appraisal_id as "appraisalId", document, document_on::text as on, content,
          entered_by as by, at, (count(*) over (partition by appraisal_id))::int as versions
        from app.party_opinion where tenant_id = ${tenantId} and appraisal_id = any (${[...appraisalIds]}::int[])
        order by appraisal_id, id desc`.execute(tx)
      return rows
    },
    add: async (opinions, document, by, at) => {
      const rows = await tx
        .insertInto('party_opinion')
        .values(
          opinions.map(({ appraisalId, personId, unitId, content, salt }) => ({
            tenant_id: tenantId,
            appraisal_id: appraisalId,
            person_id: personId,
            unit_id: unitId,
            document: document.number,
            document_on: document.on,
            content,
            salt,
            entered_by: by,
            at,
          })),
        )
        .returning(['id', 'appraisal_id'])
        .execute()
      return rows.map(({ id, appraisal_id: appraisalId }) => ({ id, appraisalId }))
    },
  }
}
