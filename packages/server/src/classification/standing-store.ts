import { sql } from 'kysely'
import type { Tx } from '../platform/actor.ts'
import { dayOf } from '../platform/transaction.ts'
import type { DossierStanding, DossierStore, Holdup, UnitCount } from './ports.ts'

type Standing = Pick<DossierStore, 'standing' | 'saveStanding' | 'unitCounts' | 'holdups' | 'remindedOn'>

/** How far dossiers are, and what following a round changes of them; see {@link DossierStore}. */
export function standingStore(tx: Tx, tenantId: number): Standing {
  const remindedOn: Standing['remindedOn'] = async (roundId, personIds) => {
    const ids = personIds.map((id) => `${roundId}/${id}`)
    const { rows } = await sql<{ person_id: number; at: Date }>`
      select distinct on (e.person_id) e.person_id, e.at from app.event e
      where e.tenant_id = ${tenantId} and e.object_kind = 'round-reminder' and e.object_id = any (${ids}::text[])
      order by e.person_id, e.seq desc`.execute(tx)
    return new Map(rows.map((row) => [row.person_id, dayOf(row.at)]))
  }
  return {
    remindedOn,
    standing: async (round, agencyId) => {
      const { rows } = await sql<Omit<DossierStanding, 'roundId' | 'roundName' | 'agencyId'>>`
        select d.stage, d.version, d.handed_in_at as "handedInAt", d.hand_in_returned as "returnReason",
          d.locked_at as "lockedAt",
          d.handed_in_at is not null or d.unit_id = any (app.current_own_units()) as "contentsOpen",
          coalesce((select name from app.unit_on(d.unit_id, ${round.to}::date)), '') as "agencyName"
        from app.dossier d
        where d.tenant_id = ${tenantId} and d.round_id = ${round.id} and d.unit_id = ${agencyId}`.execute(tx)
      const row = rows[0]
      return row && { ...row, roundId: round.id, roundName: round.name, agencyId }
    },
    saveStanding: async ({ roundId, agencyId }, { handedInAt, returnReason, lockedAt }) => {
      await tx
        .updateTable('dossier')
        .set((eb) => ({
          version: eb('version', '+', 1),
          ...(handedInAt !== undefined && { handed_in_at: handedInAt }),
          ...(returnReason !== undefined && { hand_in_returned: returnReason }),
          ...(lockedAt !== undefined && { locked_at: lockedAt }),
        }))
        .where('tenant_id', '=', tenantId)
        .where('round_id', '=', roundId)
        .where('unit_id', '=', agencyId)
        .execute()
    },
    unitCounts: async (round, agencyId) => {
      const { rows } = await sql<UnitCount>`
        select c.unit_id as "unitId", coalesce(u.name, '') as "unitName", c.stage, c.people
        from app.stage_counts(${round.id}) c left join lateral app.unit_on(c.unit_id, ${round.to}::date) u on true
        where c.agency_id = ${agencyId} order by u.name, c.unit_id`.execute(tx)
      return rows
    },
    holdups: async (round, agencyId) => {
      const { rows } = await sql<Omit<Holdup, 'remindedOn'>>`
        with waiting as (
          select case stage when 'self-scoring' then person_id else reviewer_id end as person_id, stage, min(unit_id) as unit_id,
            count(*)::int as people
          from app.appraisal where tenant_id = ${tenantId} and round_id = ${round.id} and agency_id = ${agencyId}
            and stage in ('self-scoring', 'head-review') group by 1, 2)
        select w.person_id as "personId", n.full_name as "fullName", coalesce(u.name, '') as "unitName", w.stage as waits, w.people
        from waiting w join app.names_of(array(select person_id from waiting)) n on n.id = w.person_id
        left join lateral app.unit_on(w.unit_id, ${round.to}::date) u on true
        order by w.stage desc, u.name, n.full_name, w.person_id`.execute(tx)
      const days = await remindedOn(
        round.id,
        rows.map(({ personId }) => personId),
      )
      return rows.map((row) => ({ ...row, remindedOn: days.get(row.personId) ?? null }))
    },
  }
}
