import type { z } from 'zod'
import type { orderBallotSchema, voidBallotSchema } from '@thuoc-do/contract'
import { tooFewVoters } from '@thuoc-do/domain'
import { done, refuse, type Answer } from '../platform/transaction.ts'
import type { BallotBoxes } from './boxes.ts'
import { meetingNotice } from './meeting-notices.ts'
import { openBallotForAct, openForAct, recordMeeting } from './open-meeting.ts'
import type { BallotRecord, InTransaction, MeetingDesk, MeetingFile } from './ports.ts'

/** Those the ballot is on: everybody whose procedure asks for a vote at this meeting. */
export const ballotSubjects = ({ subjects }: Pick<MeetingFile, 'subjects'>) =>
  subjects.filter(({ asksBallot }) => asksBallot)

/** How many may vote on each subject: nobody votes on himself. */
export function votersBySubject(meeting: MeetingFile, voters: readonly number[]): Map<number, number> {
  return new Map(
    ballotSubjects(meeting).map(({ appraisalId, personId }) => [
      appraisalId,
      voters.filter((voter) => voter !== personId).length,
    ]),
  )
}

/** Prepares a ballot as the rule set has it; there is one at a time, and a void one is repeated under the next number. */
export async function orderBallot(
  desk: MeetingDesk,
  id: number,
  { version, kind }: z.output<typeof orderBallotSchema>,
): Promise<Answer<{ version: number }>> {
  const opened = await openForAct(desk, id, 'order-ballot', version)
  if (!opened.ok) return opened
  const { meeting } = opened.value
  const [subject] = ballotSubjects(meeting)
  const forms = subject === undefined ? [] : meeting.round.published.document.procedure
  const rule = forms.find(({ code, ballot }) => code === subject?.step && ballot !== null)?.ballot ?? null
  if (rule === null) return refuse('refused', 'ballot-not-in-rule')
  if (meeting.tellerIds.length !== 2) return refuse('refused', 'ballot-tellers-missing')
  const { choices, majorityPercent } = rule
  const ballotId = await desk.ballots.add({ meetingId: id, kind, choices, majorityPercent })
  if (ballotId === undefined) return refuse('conflict', 'ballot-already-there')
  await recordMeeting(desk, opened.value, { verb: 'ballot-ordered', after: { ballotId, kind } })
  return done({ version: meeting.version })
}

/** Opens a ballot: from now on its voters are fixed. The electronic box is made in this process once that is stored. */
export async function openBallot(
  boxes: BallotBoxes,
  run: InTransaction,
  ballotId: number,
  version: number,
): Promise<Answer<{ version: number }>> {
  return boxes.oneAtATime(ballotId, async () => {
    let opened: { ballot: BallotRecord; appraisalIds: readonly number[] } | undefined
    const answer = await run(async (desk) => {
      const found = await openBallotForAct(desk, ballotId, 'open-ballot', version)
      if (!found.ok) return found
      const { meeting, ballot, next } = found.value
      const subjects = ballotSubjects(meeting)
      const voters = meeting.participants
        .filter(({ votes, presence }) => votes && presence === 'present')
        .map(({ personId }) => personId)
      const few = new Set(ballot.kind === 'electronic' ? tooFewVoters(subjects, voters) : [])
      const names = subjects.filter(({ appraisalId }) => few.has(appraisalId)).map(({ fullName }) => fullName)
      if (names.length > 0) return refuse('refused', 'ballot-too-few-voters', '', { names: names.join(', ') })
      await desk.ballots.addVoters(ballotId, voters)
      const saved = await desk.ballots.save(ballot, {
        state: next,
        convened: meeting.participants.length,
        ...(ballot.kind === 'electronic' && { holder: boxes.holder }),
      })
      if (saved === undefined) return refuse('conflict', 'meeting-changed-meanwhile', 'version')
      await recordMeeting(desk, found.value, {
        verb: 'ballot-opened',
        after: { ballotId, number: ballot.number, kind: ballot.kind, voters },
      })
      // On paper the slip is handed out in the room.
      if (ballot.kind === 'electronic') await desk.notify([meetingNotice(meeting, 'ballot-to-cast', voters)])
      opened = { ballot, appraisalIds: subjects.map(({ appraisalId }) => appraisalId) }
      return done({ version: saved })
    })
    if (answer.ok && opened?.ballot.kind === 'electronic')
      boxes.open(ballotId, opened.appraisalIds, opened.ballot.choices)
    return answer
  })
}

/** Declares a ballot void before its result is known; what was in the box is gone and nobody learns it. */
export async function declareVoid(
  boxes: BallotBoxes,
  run: InTransaction,
  ballotId: number,
  { version, reason }: z.output<typeof voidBallotSchema>,
): Promise<Answer<{ version: number }>> {
  return boxes.oneAtATime(ballotId, async () => {
    const answer = await run(async (desk) => {
      const found = await openBallotForAct(desk, ballotId, 'declare-void', version)
      if (!found.ok) return found
      const { ballot, next } = found.value
      await desk.ballots.dropCounts(ballotId)
      const saved = await desk.ballots.save(ballot, { state: next, voidReason: reason })
      if (saved === undefined) return refuse('conflict', 'meeting-changed-meanwhile', 'version')
      await recordMeeting(desk, found.value, {
        verb: 'ballot-declared-void',
        after: { ballotId, number: ballot.number, voted: ballot.voted.length },
        reason,
      })
      return done({ version: saved })
    })
    if (answer.ok) boxes.drop(ballotId)
    return answer
  })
}
