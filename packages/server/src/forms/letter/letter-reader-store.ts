import { sql } from 'kysely'
import { thaw, type DecidedAppraisal } from '../../classification/index.ts'
import type { Actor, Tx } from '../../platform/actor.ts'
import type { LetterReader } from './ports.ts'

type Frozen = { frozen: string; content_hash: string }
const thawed = (rows: readonly Frozen[]): DecidedAppraisal[] => rows.map((row) => thaw(row.frozen, row.content_hash))

/** What letters are made of, on the caller's transaction; see {@link LetterReader}. */
export function letterReader(tx: Tx, actor: Actor): LetterReader {
  const { tenantId } = actor
  return {
    decision: async (id) => {
      // Whoever sees one result of a decision does not thereby see who else is in it.
      const { rows } = await sql<Frozen & { unit_id: number }>`
        select i.frozen, i.content_hash, d.unit_id from app.decision d
        join app.decision_item i on i.tenant_id = d.tenant_id and i.decision_id = d.id
        where d.tenant_id = ${tenantId} and d.id = ${id} order by i.appraisal_id`.execute(tx)
      return rows[0] !== undefined && actor.units.includes(rows[0].unit_id) ? thawed(rows) : []
    },
    inForce: async (appraisalId) => {
      const { rows } = await sql<Frozen>`
        select frozen, content_hash from app.item_in_force
        where tenant_id = ${tenantId} and appraisal_id = ${appraisalId}`.execute(tx)
      return thawed(rows)[0]
    },
    decidedUnder: async (decisionId, appraisalId) => {
      const { rows } = await sql<Frozen>`
        select frozen, content_hash from app.decision_item
        where tenant_id = ${tenantId} and decision_id = ${decisionId} and appraisal_id = ${appraisalId}`.execute(tx)
      return thawed(rows)[0]
    },
    decidedIn: async (roundId, agencyId) => {
      const { rows } = await sql<{ id: number }>`
        select a.id from app.appraisal a where a.tenant_id = ${tenantId} and a.round_id = ${roundId}
          and a.agency_id = ${agencyId} and a.stage = 'decided' order by a.unit_id, a.id`.execute(tx)
      return rows.map(({ id }) => id)
    },
    place: async () => {
      const { place } = await tx
        .selectFrom('tenant')
        .select('place')
        .where('id', '=', tenantId)
        .executeTakeFirstOrThrow()
      return place
    },
  }
}
