import { sql } from 'kysely'
import { appraisalStore, showAppraisal } from '../../appraisal/index.ts'
import type { Actor, Tx } from '../../platform/actor.ts'
import { done } from '../../platform/transaction.ts'
import type { FormReader } from './ports.ts'

type IssuerRow = { agency: string; superior: string | null; place: string; round_id: number }

/** Names as they stood in the decision, or else on the round's last day. */
async function issuerOf(tx: Tx, id: number): Promise<IssuerRow> {
  const { rows } = await sql<IssuerRow>`
    select a.round_id, t.place,
      coalesce(i.frozen::jsonb -> 'position' ->> 'agencyName', s.name, '') as agency,
      coalesce(i.frozen::jsonb -> 'position' ->> 'parentName', p.name) as superior
    from app.appraisal a
    join app.round r on r.tenant_id = a.tenant_id and r.id = a.round_id
    join app.tenant t on t.id = a.tenant_id
    left join app.item_in_force i on i.tenant_id = a.tenant_id and i.appraisal_id = a.id
    left join lateral app.unit_on(a.agency_id, r.period_to) s on true
    left join lateral app.unit_on(s.parent_id, r.period_to) p on true
    where a.id = ${id}`.execute(tx)
  const row = rows[0]
  if (row === undefined) throw new Error(`appraisal ${id} vanished within its own transaction`)
  return row
}

/** Reads what forms are printed from on the caller's transaction. */
export function formReader(tx: Tx, actor: Actor, now: Date): FormReader {
  const store = appraisalStore(tx)
  return {
    appraisal: async (id) => {
      const answer = await showAppraisal({ store, actor, now }, id)
      if (!answer.ok) return answer
      const row = await issuerOf(tx, id)
      const { published } = await store.rulesOf(row.round_id)
      return done({
        appraisal: answer.value,
        ruleSet: published.document,
        issuer: { agencyName: row.agency, superiorName: row.superior, place: row.place },
      })
    },
    idsOf: async (roundId, unitId) => {
      const { rows } = await sql<{ id: number }>`
        with recursive latest as (
          select distinct on (unit_id) unit_id, parent_id from app.unit_state where tenant_id = ${actor.tenantId} order by unit_id, valid_from desc),
        below as (
          select ${unitId}::int as unit_id union select l.unit_id from below b join latest l on l.parent_id = b.unit_id)
        select a.id from app.appraisal a where a.tenant_id = ${actor.tenantId} and a.round_id = ${roundId}
          and a.stage <> 'withdrawn' and a.unit_id in (select unit_id from below) order by a.unit_id, a.id`.execute(tx)
      return rows.map((row) => row.id)
    },
    roundName: async (roundId) =>
      (await tx.selectFrom('round').select('name').where('id', '=', roundId).executeTakeFirst())?.name,
  }
}
