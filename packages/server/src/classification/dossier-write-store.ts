import { sql } from 'kysely'
import type { Tx } from '../platform/actor.ts'
import type { DossierRecord, DossierStore, NewDecisionItem } from './ports.ts'

type Writes = Pick<
  DossierStore,
  'saveDossier' | 'moveAppraisals' | 'voidOutputs' | 'addAllocation' | 'addDecision' | 'addDecisionItems'
>

/** Nine parameters each; a statement takes 65,535. */
const ITEMS_AT_ONCE = 500

/** What every item of a decision is kept with, whether it is the first of its result or replaces another. */
export function itemRow(tenantId: number, dossier: DossierRecord, decisionId: number, item: NewDecisionItem) {
  return {
    tenant_id: tenantId,
    decision_id: decisionId,
    appraisal_id: item.appraisalId,
    unit_id: item.unitId,
    agency_id: dossier.agencyId,
    person_id: item.personId,
    level: item.level,
    frozen: item.frozen,
    content_hash: item.contentHash,
  }
}

/** Writing half of the dossier's store; see {@link DossierStore}. */
export function dossierWrites(tx: Tx, tenantId: number): Writes {
  return {
    saveDossier: async (dossier, { stage, exception, proposedException, tieOrders, elsewhere }) => {
      await tx
        .updateTable('dossier')
        .set((eb) => ({
          version: eb('version', '+', 1),
          ...(stage && { stage }),
          ...(exception && { quota_exception: JSON.stringify(exception) }),
          ...(proposedException !== undefined && {
            exception_proposed: proposedException && JSON.stringify(proposedException),
          }),
          ...(tieOrders && { tie_orders: JSON.stringify(tieOrders) }),
          ...(elsewhere !== undefined && { elsewhere: elsewhere && JSON.stringify(elsewhere) }),
        }))
        .where('tenant_id', '=', tenantId)
        .where('round_id', '=', dossier.roundId)
        .where('unit_id', '=', dossier.agencyId)
        .execute()
    },

    moveAppraisals: async (moves) => {
      if (moves.length === 0) return 0
      const { numAffectedRows } = await sql`
        update app.appraisal a set stage = m."to", level = m.level, version = a.version + 1,
          year_basis = case m."to" when 'confirmed' then null else coalesce(m.year ->> 'basis', a.year_basis) end,
          body_basis = case m."to" when 'confirmed' then null else coalesce(m.body ->> 'basis', a.body_basis) end,
          facts = case when m."to" = 'confirmed' and a.body_basis is not null then a.body_basis::jsonb -> 'stated'
            when m.body is not null then m.body -> 'facts' else a.facts end,
          review_total = case when m."to" = 'confirmed' and a.year_basis is not null then null
            else coalesce(m.year, m.body, jsonb_build_object('total', a.review_total)) ->> 'total' end,
          total_floor = case when m."to" = 'confirmed' and a.year_basis is not null then null
            else (coalesce(m.year, m.body, jsonb_build_object('totalFloor', a.total_floor)) ->> 'totalFloor')::int end,
          review_level = case when m."to" = 'confirmed' and a.year_basis is not null then null
            else coalesce(m.year, m.body, jsonb_build_object('level', a.review_level)) ->> 'level' end
        from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as m (id int, "from" text, "to" text, level text, year jsonb, body jsonb)
        where a.tenant_id = ${tenantId} and a.id = m.id and a.stage = m."from"`.execute(tx)
      return Number(numAffectedRows ?? 0n)
    },

    voidOutputs: async (outputs, at) => {
      const rows = outputs.flatMap(({ appraisalId, keys }) => keys.map((key) => ({ id: appraisalId, key })))
      if (rows.length === 0) return
      await sql`
        update app.appraisal_output o set voided_at = ${at}
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v (id int, key text)
        where o.tenant_id = ${tenantId} and o.appraisal_id = v.id and o.step || '/' || o.output = v.key
          and o.voided_at is null`.execute(tx)
    },

    addAllocation: async (dossier, { request, result }) => {
      await tx
        .insertInto('allocation')
        .values({
          tenant_id: tenantId,
          round_id: dossier.roundId,
          unit_id: dossier.agencyId,
          request: JSON.stringify(request),
          result: JSON.stringify(result),
        })
        .execute()
    },

    addDecision: async (dossier, decision, announcedOn) => {
      const row = await tx
        .insertInto('decision')
        .values({
          tenant_id: tenantId,
          round_id: dossier.roundId,
          unit_id: dossier.agencyId,
          number: decision.number,
          decided_on: decision.on,
          announced_on: announcedOn,
          signer_id: decision.signerId,
          signer_name: decision.signerName,
          signer_title: decision.signerTitle,
        })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'number']).doNothing())
        .returning('id')
        .executeTakeFirst()
      return row?.id
    },

    addDecisionItems: async (dossier, decisionId, items) => {
      for (let at = 0; at < items.length; at += ITEMS_AT_ONCE)
        await tx
          .insertInto('decision_item')
          .values(items.slice(at, at + ITEMS_AT_ONCE).map((item) => itemRow(tenantId, dossier, decisionId, item)))
          .execute()
    },
  }
}
