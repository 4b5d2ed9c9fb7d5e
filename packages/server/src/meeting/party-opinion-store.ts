import { sql } from 'kysely'
import type { Tx } from '../platform/actor.ts'
import type { OpinionOfDocument, PartyOpinionRecord, PartyOpinionStore } from './ports.ts'
import { readForms, readRound } from './round-sql.ts'

/** Opinions of Party committees on the caller's transaction. */
export function partyOpinionStore(tx: Tx, tenantId: number): PartyOpinionStore {
  return {
    round: (id) => readRound(tx, tenantId, id),
    formsIn: (roundId, unitIds) => readForms(tx, tenantId, roundId, unitIds),
    latest: async (appraisalIds) => {
      const { rows } = await sql<PartyOpinionRecord>`
        select distinct on (appraisal_id) id, appraisal_id as "appraisalId", document, document_on::text as on, content,
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
    ofDocument: async (id) => {
      const { rows } = await sql<OpinionOfDocument>`
        select o.id, o.appraisal_id as "appraisalId", o.person_id as "personId", o.unit_id as "unitId"
        from app.party_opinion d
        join app.party_opinion o on o.tenant_id = d.tenant_id and o.document = d.document and o.document_on = d.document_on
          and o.at = d.at and o.entered_by = d.entered_by
        where d.tenant_id = ${tenantId} and d.id = ${id} order by o.id <> d.id, o.id`.execute(tx)
      return rows
    },
    files: async (opinionIds) => {
      if (opinionIds.length === 0) return []
      const rows = await tx
        .selectFrom('party_opinion_file')
        .select(['id', 'opinion_id', 'sha256', 'name', 'media_type', 'size', 'at'])
        .where('tenant_id', '=', tenantId)
        .where('opinion_id', 'in', [...opinionIds])
        .orderBy('id')
        .execute()
      return rows.map(({ opinion_id: opinionId, media_type: mediaType, at, ...file }) => ({
        ...file,
        opinionId,
        mediaType,
        at: at.toISOString(),
      }))
    },
    addFile: async (opinionIds, { sha256, name, mediaType, size }, account, at) => {
      await tx
        .insertInto('party_opinion_file')
        .values(
          opinionIds.map((id) => ({
            tenant_id: tenantId,
            opinion_id: id,
            sha256,
            name,
            media_type: mediaType,
            size,
            account,
            at,
          })),
        )
        .onConflict((conflict) => conflict.columns(['tenant_id', 'opinion_id', 'sha256', 'name']).doNothing())
        .execute()
    },
  }
}
