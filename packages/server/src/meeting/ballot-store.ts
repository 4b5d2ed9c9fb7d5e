import { sql } from 'kysely'
import type { BallotChoice, BallotKind, BallotState, SubjectCount } from '@thuoc-do/domain'
import type { Tx } from '../platform/actor.ts'
import type { BallotRecord, BallotStore } from './ports.ts'

type Row = {
  id: number
  meeting_id: number
  number: number
  kind: string
  state: string
  choices: string[]
  majority_percent: string | null
  convened: number
  holder: string | null
  closing_tellers: number[]
  void_reason: string | null
  version: number
  voters: number[]
  voted: number[]
}

const recordOf = (row: Row): BallotRecord => ({
  id: row.id,
  meetingId: row.meeting_id,
  number: row.number,
  kind: row.kind as BallotKind,
  state: row.state as BallotState,
  choices: row.choices as BallotChoice[],
  majorityPercent: row.majority_percent,
  convened: row.convened,
  holder: row.holder,
  closingTellers: row.closing_tellers,
  voidReason: row.void_reason,
  version: row.version,
  voters: row.voters,
  voted: row.voted,
})

const FIELDS = sql`b.id, b.meeting_id, b.number, b.kind, b.state, b.choices, b.majority_percent, b.convened, b.holder,
  b.closing_tellers, b.void_reason, b.version,
  coalesce((select array_agg(v.person_id order by v.person_id) from app.ballot_voter v
    where v.tenant_id = b.tenant_id and v.ballot_id = b.id), '{}') as voters,
  coalesce((select array_agg(p.person_id order by p.person_id) from app.ballot_participation p
    where p.tenant_id = b.tenant_id and p.ballot_id = b.id), '{}') as voted`

/** Ballots on the caller's transaction. No method of this store ever sees what one voter chose. */
export function ballotStore(tx: Tx, tenantId: number): BallotStore {
  return {
    ofMeeting: async (meetingId) => {
      const { rows } = await sql<Row>`
        select ${FIELDS} from app.ballot b where b.tenant_id = ${tenantId} and b.meeting_id = ${meetingId}
        order by b.number`.execute(tx)
      return rows.map(recordOf)
    },

    lock: async (id) => {
      await sql`select from app.ballot where tenant_id = ${tenantId} and id = ${id} for update`.execute(tx)
      // A second statement, so that it sees what whoever held the lock has written.
      const { rows } = await sql<Row>`
        select ${FIELDS} from app.ballot b where b.tenant_id = ${tenantId} and b.id = ${id}`.execute(tx)
      return rows[0] && recordOf(rows[0])
    },

    add: async ({ meetingId, kind, choices, majorityPercent }) => {
      const { rows } = await sql<{ id: number }>`
        insert into app.ballot (tenant_id, meeting_id, number, kind, choices, majority_percent)
        select ${tenantId}, ${meetingId}, coalesce(max(number), 0) + 1, ${kind}, ${[...choices]}::text[], ${majorityPercent}
        from app.ballot where tenant_id = ${tenantId} and meeting_id = ${meetingId}
        on conflict do nothing returning id`.execute(tx)
      return rows[0]?.id
    },

    save: async (ballot, change) => {
      const saved = await tx
        .updateTable('ballot')
        .set({
          ...(change.state !== undefined && { state: change.state }),
          ...(change.convened !== undefined && { convened: change.convened }),
          ...(change.holder !== undefined && { holder: change.holder }),
          ...(change.closingTellers !== undefined && { closing_tellers: [...change.closingTellers] }),
          ...(change.voidReason !== undefined && { void_reason: change.voidReason }),
          version: ballot.version + 1,
        })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', ballot.id)
        .where('version', '=', ballot.version)
        .returning('version')
        .executeTakeFirst()
      return saved?.version
    },

    addVoters: async (ballotId, personIds) => {
      await sql`
        insert into app.ballot_voter (tenant_id, ballot_id, person_id)
        select ${tenantId}, ${ballotId}, unnest(${[...personIds]}::int[])`.execute(tx)
    },

    addParticipation: async (ballotId, personId) => {
      const row = await tx
        .insertInto('ballot_participation')
        .values({ tenant_id: tenantId, ballot_id: ballotId, person_id: personId })
        .onConflict((conflict) => conflict.doNothing())
        .returning('person_id')
        .executeTakeFirst()
      return row !== undefined
    },

    fillBox: async (ballotId, counts) => {
      await tx
        .insertInto('ballot_box')
        .values(
          counts.map((count) => ({
            tenant_id: tenantId,
            ballot_id: ballotId,
            appraisal_id: count.appraisalId,
            counts: JSON.stringify(count),
          })),
        )
        .execute()
    },

    box: async (ballotId) => {
      const rows = await tx
        .selectFrom('ballot_box')
        .select('counts')
        .where('ballot_id', '=', ballotId)
        .orderBy('appraisal_id')
        .execute()
      return rows.map(({ counts }) => counts as SubjectCount)
    },

    counts: async (ballotId) => {
      const rows = await tx
        .selectFrom('ballot_count')
        .select(['teller_id', 'counts'])
        .where('ballot_id', '=', ballotId)
        .orderBy('teller_id')
        .execute()
      return rows.map(({ teller_id: tellerId, counts }) => ({ tellerId, counts: counts as SubjectCount[] }))
    },

    addCount: async (ballotId, tellerId, counts) => {
      await tx
        .insertInto('ballot_count')
        .values({ tenant_id: tenantId, ballot_id: ballotId, teller_id: tellerId, counts: JSON.stringify(counts) })
        .execute()
    },

    dropCounts: async (ballotId) => {
      await tx.deleteFrom('ballot_count').where('ballot_id', '=', ballotId).execute()
    },
  }
}
