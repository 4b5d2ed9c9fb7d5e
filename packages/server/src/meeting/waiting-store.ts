import { sql } from 'kysely'
import type { Actor, Tx } from '../platform/actor.ts'
import { dayOf } from '../platform/transaction.ts'
import type { CallersMeeting, WithoutOpinion } from './waiting.ts'

/** Meetings the caller is invited to that are not over. One statement, however many there are. */
export async function meetingsOf(tx: Tx, { tenantId, personId }: Actor): Promise<readonly CallersMeeting[]> {
  if (personId === null) return []
  const { rows } = await sql<Omit<CallersMeeting, 'day'>>`
    select m.id, m.title, m.place, m.starts_at as "startsAt", m.stage, m.chair_id = ${personId} as chair,
      m.secretary_id = ${personId} as secretary,
      exists (select from app.ballot b
        join app.ballot_voter v on v.tenant_id = b.tenant_id and v.ballot_id = b.id and v.person_id = ${personId}
        where b.tenant_id = m.tenant_id and b.meeting_id = m.id and b.state = 'open' and b.kind = 'electronic'
          and not exists (select from app.ballot_participation d
            where d.tenant_id = v.tenant_id and d.ballot_id = v.ballot_id and d.person_id = v.person_id)) as "voteDue",
      ${personId} = any (m.teller_ids) and exists (select from app.ballot b
        where b.tenant_id = m.tenant_id and b.meeting_id = m.id and b.state = 'closed'
          and not exists (select from app.ballot_count c
            where c.tenant_id = b.tenant_id and c.ballot_id = b.id and c.teller_id = ${personId})) as "countDue"
    from app.meeting m
    where m.tenant_id = ${tenantId} and m.stage in ('called', 'open') and m.id = any (app.my_meetings())
    order by m.starts_at, m.id`.execute(tx)
  return rows.map((row) => ({ ...row, day: dayOf(row.startsAt) }))
}

/**
 * Forms handed in and not proposed, in units for whose Party committee the caller stands, on which no opinion is entered:
 * numbers by round and kind of person.
 */
export async function withoutPartyOpinion(tx: Tx, actor: Actor): Promise<readonly WithoutOpinion[]> {
  const units = actor.relations.flatMap(({ role, units: below }) => (role === 'party-committee' ? [...below] : []))
  if (units.length === 0) return []
  const { rows } = await sql<WithoutOpinion>`
    select a.round_id as "roundId", a.person_kind as kind, a.leadership, count(*)::int as people from app.appraisal a
    where a.tenant_id = ${actor.tenantId} and a.unit_id = any (${units}::int[])
      and a.stage in ('head-review', 'confirmed') and a.person_id is distinct from ${actor.personId}::int
      and not exists (select from app.party_opinion o where o.tenant_id = a.tenant_id and o.appraisal_id = a.id)
    group by a.round_id, a.person_kind, a.leadership order by a.round_id`.execute(tx)
  return rows
}
