import { sql } from 'kysely'
import type { Convener, InviteReason, MeetingStage, Presence, QuorumSource } from '@thuoc-do/domain'
import type { Tx } from '../platform/actor.ts'
import { actorNames, historyOf } from '../platform/history.ts'
import { invitationReader } from './invitation-store.ts'
import { participantColumns, subjectColumns } from './meeting-rows.ts'
import type {
  MeetingChange,
  MeetingListRow,
  MeetingRecord,
  MeetingStore,
  OpinionRow,
  ParticipantRow,
  Presented,
  SubjectRow,
} from './ports.ts'
import { readRound } from './round-sql.ts'

function meetings(tx: Tx) {
  return tx
    .selectFrom('meeting')
    .select(['id', 'round_id', 'unit_id', 'convener', 'title', 'place', 'starts_at', 'chair_id', 'secretary_id'])
    .select(['teller_ids', 'large', 'quorum_percent', 'quorum_source', 'stage', 'version', 'opened_at', 'closed_at'])
    .select(['agreed', 'conclusion', 'conclusion_salt', 'content_hash'])
}
type Row = Awaited<ReturnType<ReturnType<typeof meetings>['execute']>>[number]

const recordOf = (row: Row): MeetingRecord => ({
  id: row.id,
  roundId: row.round_id,
  unitId: row.unit_id,
  convener: row.convener as Convener,
  title: row.title,
  place: row.place,
  startsAt: row.starts_at,
  chairId: row.chair_id,
  secretaryId: row.secretary_id,
  tellerIds: row.teller_ids,
  large: row.large,
  quorumPercent: row.quorum_percent,
  quorumSource: row.quorum_source as QuorumSource,
  stage: row.stage as MeetingStage,
  version: row.version,
  openedAt: row.opened_at,
  closedAt: row.closed_at,
  agreed: row.agreed,
  conclusion: row.conclusion,
  conclusionSalt: row.conclusion_salt,
  contentHash: row.content_hash,
})

function columnsOf(change: MeetingChange) {
  return {
    ...(change.place !== undefined && { place: change.place }),
    ...(change.startsAt !== undefined && { starts_at: change.startsAt }),
    ...(change.tellerIds !== undefined && { teller_ids: [...change.tellerIds] }),
    ...(change.stage !== undefined && { stage: change.stage }),
    ...(change.openedAt !== undefined && { opened_at: change.openedAt }),
    ...(change.closedAt !== undefined && { closed_at: change.closedAt }),
    ...(change.agreed !== undefined && { agreed: change.agreed }),
    ...(change.conclusion !== undefined && { conclusion: change.conclusion }),
    ...(change.conclusionSalt !== undefined && { conclusion_salt: change.conclusionSalt }),
    ...(change.frozen !== undefined && { frozen: change.frozen }),
    ...(change.contentHash !== undefined && { content_hash: change.contentHash }),
  }
}

async function participantsOf(tx: Tx, meetingId: number): Promise<ParticipantRow[]> {
  const rows = await tx
    .selectFrom('meeting_participant')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('place')
    .execute()
  return rows.map((row) => ({
    personId: row.person_id,
    fullName: row.full_name,
    postTitle: row.post_title,
    unitName: row.unit_name,
    reason: row.reason as InviteReason | 'guest',
    mayWrite: row.may_write,
    votes: row.votes,
    presence: row.presence as Presence,
  }))
}

async function subjectsOf(tx: Tx, meetingId: number): Promise<SubjectRow[]> {
  const rows = await tx
    .selectFrom('meeting_subject')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('place')
    .execute()
  return rows.map((row) => ({
    appraisalId: row.appraisal_id,
    personId: row.person_id,
    fullName: row.full_name,
    postTitle: row.post_title,
    unitName: row.unit_name,
    step: row.step,
    asksMinutes: row.asks_minutes,
    asksBallot: row.asks_ballot,
    presented: row.presented === null ? null : (JSON.parse(row.presented) as Presented),
    presentedSalt: row.presented_salt,
  }))
}

async function opinionsOf(tx: Tx, meetingId: number): Promise<OpinionRow[]> {
  const rows = await tx
    .selectFrom('meeting_opinion')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('withdrawn', '=', false)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    appraisalId: row.appraisal_id,
    speakerId: row.speaker_id,
    kind: row.kind as OpinionRow['kind'],
    content: row.content,
    commitment: row.commitment,
  }))
}

/** Meetings on the caller's transaction; row-level security keeps every query to what he was invited to or reaches. */
export function meetingStore(tx: Tx, tenantId: number): MeetingStore {
  return {
    ...invitationReader(tx, tenantId),
    round: (id) => readRound(tx, tenantId, id),

    list: async () => {
      const { rows } = await sql<MeetingListRow>`
        select m.id, m.title, r.name as "roundName", coalesce(u.name, '') as "unitName", m.convener,
          m.starts_at as "startsAt", m.place, m.stage,
          (select count(*)::int from app.meeting_subject s where s.tenant_id = m.tenant_id and s.meeting_id = m.id) as subjects,
          count(p.person_id)::int as invited, (count(*) filter (where p.presence = 'present'))::int as present,
          exists (select from app.ballot b
            join app.ballot_voter v on v.tenant_id = b.tenant_id and v.ballot_id = b.id and v.person_id = (select app.current_person())
            where b.tenant_id = m.tenant_id and b.meeting_id = m.id and b.state = 'open' and b.kind = 'electronic'
              and not exists (select from app.ballot_participation d
                where d.tenant_id = v.tenant_id and d.ballot_id = v.ballot_id and d.person_id = v.person_id)) as "myVoteDue"
        from app.meeting m
        join app.round r on r.tenant_id = m.tenant_id and r.id = m.round_id
        left join app.meeting_participant p on p.tenant_id = m.tenant_id and p.meeting_id = m.id
        left join lateral app.unit_on(m.unit_id, m.starts_at::date) u on true
        where m.tenant_id = ${tenantId}
        group by m.tenant_id, m.id, r.name, u.name
        order by m.starts_at desc, m.id desc limit 500`.execute(tx)
      return rows
    },

    find: async (id, lock) => {
      const asked = meetings(tx).where('tenant_id', '=', tenantId).where('id', '=', id)
      const row = await (lock ? asked.forUpdate() : asked).executeTakeFirst()
      const round = row && (await readRound(tx, tenantId, row.round_id))
      if (row === undefined || round === undefined) return undefined
      const { rows } = await sql<{ name: string }>`
        select name from app.unit_on(${row.unit_id}, ${row.starts_at}::date)`.execute(tx)
      return {
        ...recordOf(row),
        unitName: rows[0]?.name ?? '',
        round,
        participants: await participantsOf(tx, id),
        subjects: await subjectsOf(tx, id),
        opinions: await opinionsOf(tx, id),
      }
    },

    add: async (meeting, participants, subjects) => {
      const { id } = await tx
        .insertInto('meeting')
        .values({
          tenant_id: tenantId,
          round_id: meeting.roundId,
          unit_id: meeting.unitId,
          convener: meeting.convener,
          title: meeting.title,
          place: meeting.place,
          starts_at: meeting.startsAt,
          chair_id: meeting.chairId,
          secretary_id: meeting.secretaryId,
          teller_ids: [...meeting.tellerIds],
          large: meeting.large,
          quorum_percent: meeting.quorumPercent,
          quorum_source: meeting.quorumSource,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await tx
        .insertInto('meeting_participant')
        .values(participants.map(participantColumns(tenantId, id)))
        .execute()
      await tx
        .insertInto('meeting_subject')
        .values(subjects.map(subjectColumns(tenantId, id)))
        .execute()
      return id
    },

    save: async (meeting, change) => {
      const saved = await tx
        .updateTable('meeting')
        .set({ ...columnsOf(change), version: meeting.version + 1 })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', meeting.id)
        .where('version', '=', meeting.version)
        .returning('version')
        .executeTakeFirst()
      return saved?.version
    },

    setParticipants: async (meetingId, participants) => {
      await tx.deleteFrom('meeting_participant').where('meeting_id', '=', meetingId).execute()
      await tx
        .insertInto('meeting_participant')
        .values(participants.map(participantColumns(tenantId, meetingId)))
        .execute()
    },

    mark: async (meetingId, marks) => {
      const { rows } = await sql`
        update app.meeting_participant p set presence = m.presence
        from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as m ("personId" int, presence text)
        where p.tenant_id = ${tenantId} and p.meeting_id = ${meetingId} and p.person_id = m."personId"
        returning p.person_id`.execute(tx)
      return rows.length
    },

    setPresented: async (meetingId, presented) => {
      const rows = presented.map(({ appraisalId, presented: text, salt }) => ({
        id: appraisalId,
        presented: JSON.stringify(text),
        salt,
      }))
      await sql`
        update app.meeting_subject s set presented = p.presented, presented_salt = p.salt
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p (id int, presented text, salt text)
        where s.tenant_id = ${tenantId} and s.meeting_id = ${meetingId} and s.appraisal_id = p.id`.execute(tx)
    },

    addOpinions: async (meetingId, opinions, at) => {
      const rows = await tx
        .insertInto('meeting_opinion')
        .values(
          opinions.map((one) => ({
            tenant_id: tenantId,
            meeting_id: meetingId,
            appraisal_id: one.appraisalId,
            speaker_id: one.speakerId,
            kind: one.kind,
            content: one.content,
            salt: one.salt,
            commitment: one.commitment,
            at,
          })),
        )
        .returning('id')
        .execute()
      return rows.map(({ id }) => id)
    },

    withdrawOpinion: async (meetingId, opinionId) => {
      const row = await tx
        .updateTable('meeting_opinion')
        .set({ withdrawn: true })
        .where('meeting_id', '=', meetingId)
        .where('id', '=', opinionId)
        .where('withdrawn', '=', false)
        .returning('id')
        .executeTakeFirst()
      return row !== undefined
    },

    stillRated: async (appraisalIds) => {
      const { rows } = await sql<{ id: number }>`
        select appraisal_id as id from app.progress_of(${[...appraisalIds]}::int[])
        where stage not in ('not-rated', 'withdrawn')`.execute(tx)
      return new Set(rows.map(({ id }) => id))
    },

    addenda: async (meetingId) => {
      const rows = await tx
        .selectFrom('meeting_addendum')
        .selectAll()
        .where('meeting_id', '=', meetingId)
        .orderBy('number')
        .execute()
      return rows.map(({ number, content, written_by: writtenBy, at }) => ({ number, content, writtenBy, at }))
    },

    addAddendum: async (meetingId, content, hash, by, at) => {
      const { rows } = await sql<{ number: number }>`
        insert into app.meeting_addendum (tenant_id, meeting_id, number, content, content_hash, written_by, at)
        select ${tenantId}, ${meetingId}, coalesce(max(number), 0) + 1, ${content}, ${hash}, ${by}, ${at}
        from app.meeting_addendum where tenant_id = ${tenantId} and meeting_id = ${meetingId} returning number`.execute(
        tx,
      )
      const number = rows[0]?.number
      if (number === undefined) throw new Error('the addendum was not written')
      return number
    },

    history: (meetingId) => historyOf(tx, 'meeting', meetingId),
    actorNames: (accounts) => actorNames(tx, accounts),
  }
}
