import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../platform/actor.ts'
import type { ProposalRecord, ProposalStore } from './ports.ts'

/** Proposals on the caller's transaction; see {@link ProposalStore}. */
export function proposalStore(tx: Tx, tenantId: number, today: string): ProposalStore {
  const select = async (condition: RawBuilder<unknown>): Promise<ProposalRecord[]> => {
    const { rows } = await sql<ProposalRecord>`
      select p.id, p.agency_id as "agencyId", p.unit_id as "unitId", u.name as "unitName", p.kind, p.code, p.content,
        p.reason, p.proposed_by as "proposedBy", p.proposed_at as "proposedAt", p.state, p.merged_into as "mergedInto",
        p.answer, p.answered_by as "answeredBy", p.answered_at as "answeredAt"
      from app.catalogue_proposal p left join lateral app.unit_on(p.unit_id, ${today}::date) u on true
      where p.tenant_id = ${tenantId} and ${condition}`.execute(tx)
    return rows
  }
  return {
    add: async ({ agencyId, unitId, kind, code, content, reason }, account, now) => {
      const row = await tx
        .insertInto('catalogue_proposal')
        .values({
          tenant_id: tenantId,
          agency_id: agencyId,
          unit_id: unitId,
          kind,
          code,
          content: content === null ? null : JSON.stringify(content),
          reason,
          proposed_by: account,
          proposed_at: now,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      return row.id
    },
    find: async (id) => (await select(sql`p.id = ${id}`))[0],
    of: (agencyId) =>
      select(sql`p.agency_id = ${agencyId} order by (p.state = 'open') desc, p.proposed_at desc, p.id desc limit 500`),
    end: async (id, { state, versionId, mergedInto, answer }, account, now) => {
      const row = await tx
        .updateTable('catalogue_proposal')
        .set({
          state,
          version_id: versionId ?? null,
          merged_into: mergedInto ?? null,
          answer: answer ?? null,
          answered_by: account,
          answered_at: now,
        })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .where('state', '=', 'open')
        .returning('id')
        .executeTakeFirst()
      return row !== undefined
    },
  }
}
