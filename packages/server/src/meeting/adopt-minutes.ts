import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { addendumSchema, adoptMinutesSchema } from '@thuoc-do/contract'
import { adoptionProblems, attendanceOf, type SubjectCount } from '@thuoc-do/domain'
import { dayOf, done, refuseAll, type Answer } from '../platform/transaction.ts'
import { levelsVotedOn } from './asked.ts'
import { commit } from './commitment.ts'
import { openForAct, recordMeeting, writeMeeting } from './open-meeting.ts'
import type { BallotRecord, LeftBehind, MeetingDesk, MeetingFile } from './ports.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/**
 * Everything the minutes say, as one text. Words of people stand in it as commitments, so that they can be erased and
 * the minutes still be proved.
 */
export function freezeMinutes(
  meeting: MeetingFile,
  ballots: readonly BallotRecord[],
  counts: readonly SubjectCount[],
  closing: { agreed: number; at: string },
): { frozen: string; contentHash: string } {
  const { id, roundId, unitId, convener, title, place, chairId, secretaryId, tellerIds } = meeting
  const frozen = JSON.stringify({
    version: 1,
    meeting: { id, roundId, unitId, convener, title, place, chairId, secretaryId, tellerIds },
    ruleSet: meeting.round.published.hash,
    startsAt: meeting.startsAt.toISOString(),
    openedAt: meeting.openedAt?.toISOString() ?? null,
    quorum: { percent: meeting.quorumPercent, source: meeting.quorumSource },
    participants: meeting.participants,
    subjects: meeting.subjects.map(({ presented, presentedSalt, ...subject }) => ({
      ...subject,
      presented: presented === null ? null : commit(JSON.stringify(presented), presentedSalt ?? '').commitment,
      opinions: meeting.opinions
        .filter(({ appraisalId }) => appraisalId === subject.appraisalId)
        .map(({ id: opinionId, speakerId, kind, commitment }) => ({ id: opinionId, speakerId, kind, commitment })),
    })),
    ballots: ballots.map(({ number, kind, state, choices, majorityPercent, convened, voidReason, voted }) => ({
      number,
      kind,
      state,
      choices,
      majorityPercent,
      convened,
      voidReason,
      voted: voted.length,
    })),
    counts,
    conclusion:
      meeting.conclusion === null ? null : commit(meeting.conclusion, meeting.conclusionSalt ?? '').commitment,
    ...closing,
  })
  return { frozen, contentHash: sha256(frozen) }
}

/** The minutes are read out and adopted at the meeting (Điều 21): from now on nothing in them changes. */
export async function adoptMinutes(
  desk: MeetingDesk,
  id: number,
  { version, agreed }: z.output<typeof adoptMinutesSchema>,
): Promise<Answer<{ version: number }>> {
  const opened = await openForAct(desk, id, 'adopt', version)
  if (!opened.ok) return opened
  const { meeting, next } = opened.value
  const ballots = await desk.ballots.ofMeeting(id)
  const counted = ballots.find(({ state }) => state === 'counted')
  const problems = adoptionProblems({
    attendance: attendanceOf(
      meeting.participants.map(({ presence }) => presence),
      meeting.quorumPercent,
    ),
    subjects: meeting.subjects.map(({ appraisalId, fullName, asksBallot }) => ({
      name: fullName,
      treated: asksBallot || meeting.opinions.some((one) => one.appraisalId === appraisalId),
      ballotDue: asksBallot,
    })),
    ballots: ballots.map(({ state }) => state),
    agreed,
  })
  if (problems.length > 0) return refuseAll('refused', problems)
  const counts = counted === undefined ? [] : ((await desk.ballots.counts(counted.id))[0]?.counts ?? [])
  const { frozen, contentHash } = freezeMinutes(meeting, ballots, counts, { agreed, at: desk.now.toISOString() })
  const saved = await writeMeeting(
    desk,
    opened.value,
    { stage: next, closedAt: desk.now, agreed, frozen, contentHash },
    { verb: 'minutes-adopted', after: { agreed, contentHash } },
  )
  if (!saved.ok) return saved
  const forms = await desk.store.forms(meeting.roundId, meeting.unitId, dayOf(meeting.startsAt))
  const levels = levelsVotedOn(meeting, forms)
  const rated = await desk.store.stillRated(meeting.subjects.map(({ appraisalId }) => appraisalId))
  const left = await desk.leave(
    meeting.subjects.flatMap(({ appraisalId, asksMinutes, asksBallot, step, presented }): LeftBehind[] => {
      if (!rated.has(appraisalId)) return []
      // A vote on a level that is another one by now is no vote on this one: it has to be held again.
      const stands = !levels.has(appraisalId) || levels.get(appraisalId) === presented?.placed
      const source = { appraisalId, sourceKind: 'meeting', sourceId: id, ...(step !== null && { step }) } as const
      return [
        ...(asksMinutes ? [{ ...source, output: 'minutes' } as const] : []),
        ...(asksBallot && stands && counted !== undefined ? [{ ...source, output: 'ballot-result' } as const] : []),
      ]
    }),
  )
  return left.ok ? saved : left
}

/** Adds to adopted minutes without changing them. */
export async function addAddendum(
  desk: MeetingDesk,
  id: number,
  { content }: z.output<typeof addendumSchema>,
): Promise<Answer<{ version: number }>> {
  const opened = await openForAct(desk, id, 'add-addendum')
  if (!opened.ok) return opened
  const hash = sha256(content)
  const number = await desk.store.addAddendum(id, content, hash, desk.actor.fullName, desk.now)
  await recordMeeting(desk, opened.value, { verb: 'addendum-added', after: { number, hash } })
  return done({ version: opened.value.meeting.version })
}
