import { sql } from 'kysely'
import type { Adoption, PersonKind } from '@thuoc-do/domain'
import type { Tx } from '../platform/actor.ts'
import type { AdoptionStore } from './adoption-ports.ts'

type Row = { id: number; rule_set_id: string; valid_from: string; valid_to: string | null; decision: string }

const rowOf = (row: Row) => ({
  id: row.id,
  ruleSetId: row.rule_set_id,
  from: row.valid_from,
  to: row.valid_to,
  decision: row.decision,
})

/** What the office took into use, for whoever asks which sets bind somebody. */
export function adoptionsInUse(tx: Tx, tenantId: number): Promise<readonly Adoption[]> {
  return adoptionStore(tx, tenantId).inUse()
}

/** Adoptions on the caller's transaction; see {@link AdoptionStore}. */
export function adoptionStore(tx: Tx, tenantId: number): AdoptionStore {
  const adoptions = () =>
    tx
      .selectFrom('rule_set_adoption')
      .select(['id', 'rule_set_id', 'valid_from', 'valid_to', 'decision'])
      .where('tenant_id', '=', tenantId)
  return {
    all: async () => (await adoptions().orderBy('valid_from', 'desc').orderBy('id', 'desc').execute()).map(rowOf),

    inUse: async () => {
      const { rows } = await sql<Adoption>`
        select rule_set_id as "ruleSet", valid_from as "from", valid_to as "to", decision
        from app.rule_set_adoption where tenant_id = ${tenantId}
        union all
        select rule_set_id, period_from, period_to, name from app.round where tenant_id = ${tenantId}`.execute(tx)
      return rows
    },

    one: async (id) => {
      const row = await adoptions().where('id', '=', id).forUpdate().executeTakeFirst()
      return row && rowOf(row)
    },

    add: async ({ ruleSet, from, to, decision }) => {
      const { rows } = await sql<{ id: number }>`
        insert into app.rule_set_adoption (tenant_id, rule_set_id, valid_from, valid_to, decision)
        values (${tenantId}, ${ruleSet}, ${from}, ${to}, ${decision})
        on conflict do nothing returning id`.execute(tx)
      return rows[0]?.id
    },

    end: async (id, to) => {
      await tx
        .updateTable('rule_set_adoption')
        .set({ valid_to: to })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .execute()
    },

    appraisee: async (personId, on) => {
      const { rows } = await sql<{ kind: PersonKind | null; leadership: string | null; party: boolean }>`
        select post.kind, post.leadership,
          exists (select from app.party_membership m where m.tenant_id = p.tenant_id and m.person_id = p.id
            and (m.joined_on is null or m.joined_on <= ${on}::date)
            and (m.left_on is null or m.left_on > ${on}::date)) as party
        from app.person p
        left join app.post_holding h on h.tenant_id = p.tenant_id and h.person_id = p.id and h.main
          and h.valid_from <= ${on}::date and (h.valid_to is null or h.valid_to >= ${on}::date)
        left join app.post on post.tenant_id = h.tenant_id and post.id = h.post_id
        where p.tenant_id = ${tenantId} and p.id = ${personId}`.execute(tx)
      const [row] = rows
      if (row === undefined) return undefined
      return row.kind === null ? null : { kind: row.kind, leader: row.leadership !== 'none', partyMember: row.party }
    },
  }
}
