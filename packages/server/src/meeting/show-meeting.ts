import type { Meeting, MeetingRow } from '@thuoc-do/contract'
import { attendanceOf, isRated, LEVELS, meetingActionsFor, toFraction, type Level } from '@thuoc-do/domain'
import { presentHistory } from '../platform/history.ts'
import { done, refuse, type Answer } from '../platform/transaction.ts'
import type { BallotBoxes } from './boxes.ts'
import { callableUnits, meetingParts } from './part.ts'
import type { MeetingDesk, MeetingFile, OpinionRow, Presented } from './ports.ts'
import { presentBallot } from './present-ballot.ts'

const levelOf = (text: string | null): Level | null => LEVELS.find((level) => level === text) ?? null

function presentedOf(presented: Presented | null, votes: boolean) {
  if (presented === null) return null
  const declared = levelOf(presented.declared)
  return {
    total: presented.total,
    level: levelOf(presented.level),
    declared: declared !== null && isRated(declared) ? declared : null,
    strengths: presented.strengths,
    weaknesses: presented.weaknesses,
    placed: votes ? levelOf(presented.placed ?? null) : null,
  }
}

/** Meetings the caller was invited to or that are held in his reach. */
export async function listMeetings({
  store,
  actor,
}: MeetingDesk): Promise<Answer<{ rows: MeetingRow[]; can: { call: boolean } }>> {
  const rows = await store.list()
  return done({
    rows: rows.map((row) => ({ ...row, startsAt: row.startsAt.toISOString() })),
    can: { call: callableUnits(actor).size > 0 },
  })
}

function opinionsOf(meeting: MeetingFile, appraisalId: number, names: ReadonlyMap<number, string>) {
  const present = ({ id, speakerId, kind, content }: OpinionRow) => ({
    id,
    speakerId,
    speakerName: speakerId === null ? null : (names.get(speakerId) ?? ''),
    kind,
    content,
  })
  return meeting.opinions.filter((one) => one.appraisalId === appraisalId).map(present)
}

/** One meeting with everything the caller may see of it, and what he may do. */
export async function showMeeting(desk: MeetingDesk, boxes: BallotBoxes, id: number): Promise<Answer<Meeting>> {
  const { store, actor } = desk
  const meeting = await store.find(id, false)
  if (meeting === undefined) return refuse('not-found', 'no-such-record')
  const parts = meetingParts(actor, meeting)
  // Whoever is only there to present himself learns his level from the decision.
  const votes =
    parts.has('chair') ||
    parts.has('secretary') ||
    meeting.participants.some((one) => one.personId === actor.personId && one.votes)
  const names = new Map(meeting.participants.map(({ personId, fullName }) => [personId, fullName]))
  const attendance = attendanceOf(
    meeting.participants.map(({ presence }) => presence),
    meeting.quorumPercent,
  )
  const history = await store.history(id)
  const actors = await store.actorNames(history.map(({ account }) => account))
  const ballots = await desk.ballots.ofMeeting(id)
  return done({
    id,
    roundId: meeting.roundId,
    roundName: meeting.round.name,
    ruleNumber: meeting.round.published.document.identity.number,
    unitId: meeting.unitId,
    unitName: meeting.unitName,
    convener: meeting.convener,
    title: meeting.title,
    place: meeting.place,
    startsAt: meeting.startsAt.toISOString(),
    openedAt: meeting.openedAt?.toISOString() ?? null,
    closedAt: meeting.closedAt?.toISOString() ?? null,
    stage: meeting.stage,
    version: meeting.version,
    chairId: meeting.chairId,
    secretaryId: meeting.secretaryId,
    tellerIds: [...meeting.tellerIds],
    large: meeting.large,
    quorum: { percent: meeting.quorumPercent, source: meeting.quorumSource },
    attendance: { ...attendance, share: attendance.share && toFraction(attendance.share) },
    participants: [...meeting.participants],
    subjects: meeting.subjects.map((subject) => ({
      appraisalId: subject.appraisalId,
      personId: subject.personId,
      fullName: subject.fullName,
      postTitle: subject.postTitle,
      unitName: subject.unitName,
      asksMinutes: subject.asksMinutes,
      asksBallot: subject.asksBallot,
      presented: presentedOf(subject.presented, votes),
      opinions: opinionsOf(meeting, subject.appraisalId, names),
    })),
    ballots: await Promise.all(ballots.map((ballot) => presentBallot(desk, boxes, meeting, ballot))),
    ballotDue: meeting.subjects.some(({ asksBallot }) => asksBallot),
    conclusion: meeting.conclusion ?? '',
    agreed: meeting.agreed,
    contentHash: meeting.contentHash,
    addenda: (await store.addenda(id)).map(({ number, content, writtenBy, at }) => ({
      number,
      content,
      by: writtenBy,
      at: at.toISOString(),
    })),
    // Who voted when is nobody's business on a screen; that somebody voted stands in the list of voters.
    history: presentHistory(
      history.filter(({ action }) => action !== 'meeting.slip-cast'),
      actors,
    ),
    personId: actor.personId,
    parts: [...parts],
    actions: [...meetingActionsFor(meeting.stage, parts)].filter(
      (action) =>
        action !== 'write-opinion' ||
        meeting.participants.some((one) => one.personId === actor.personId && one.mayWrite),
    ),
  })
}
