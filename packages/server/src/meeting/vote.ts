import type { z } from 'zod'
import type { castSlipSchema, countBallotSchema } from '@thuoc-do/contract'
import {
  countProblems,
  LEAST_SECRET_VOTERS,
  whereTellersDiffer,
  type BallotChoice,
  type Slip,
  type SubjectCount,
} from '@thuoc-do/domain'
import { done, refuse, refuseAll, type Answer } from '../platform/transaction.ts'
import type { BallotBoxes } from './boxes.ts'
import { openBallotForAct, recordMeeting, type OpenedBallot } from './open-meeting.ts'
import { ballotSubjects, votersBySubject } from './order-ballot.ts'
import type { InTransaction, MeetingDesk, MeetingFile } from './ports.ts'

/** The slip as the box takes it, or undefined when it is not for exactly these subjects and boxes. */
function slipFor(
  meeting: MeetingFile,
  choices: readonly BallotChoice[],
  personId: number,
  given: z.output<typeof castSlipSchema>['slip'],
): Slip | undefined {
  const wanted = ballotSubjects(meeting)
    .filter((subject) => subject.personId !== personId)
    .map(({ appraisalId }) => appraisalId)
  const slip = new Map(given.map(({ appraisalId, choice }) => [appraisalId, choice]))
  const complete = given.length === wanted.length && wanted.every((id) => slip.has(id))
  const known = given.every(({ choice }) => choice === null || choices.includes(choice))
  return complete && known ? slip : undefined
}

/**
 * Takes a slip. That somebody voted is stored and recorded first; only when that is certain does the slip go into the
 * box, which keeps sums. The transaction never sees the slip, so nothing in the database can be joined with it.
 */
export async function castSlip(
  boxes: BallotBoxes,
  run: InTransaction,
  ballotId: number,
  input: z.output<typeof castSlipSchema>,
): Promise<Answer<{ taken: true }>> {
  return boxes.oneAtATime(ballotId, async () => {
    let drop: (() => void) | undefined
    const answer = await run(async (desk): Promise<Answer<{ taken: true }>> => {
      const found = await openBallotForAct(desk, ballotId, 'cast')
      if (!found.ok) return found
      const { meeting, ballot } = found.value
      const { personId } = desk.actor
      if (personId === null) return refuse('forbidden', 'ballot-not-your-part')
      const slip = slipFor(meeting, ballot.choices, personId, input.slip)
      if (slip === undefined) return refuse('unusable', 'ballot-slip-incomplete')
      const box = boxes.find(ballotId, ballot.holder)
      if (box === undefined) return refuse('refused', 'ballot-box-elsewhere')
      if (!(await desk.ballots.addParticipation(ballotId, personId))) return refuse('refused', 'ballot-already-voted')
      await recordMeeting(desk, found.value, { verb: 'slip-cast', role: 'voter', after: { ballotId } })
      drop = () => box.put(slip)
      return done({ taken: true })
    })
    // A commit whose answer was lost leaves a voter without a slip; the closing then finds it and the ballot is void.
    if (answer.ok) drop?.()
    return answer
  })
}

/** The sums of the box, if they are complete and tell nobody's vote. */
function readBox({ meeting, ballot }: OpenedBallot, boxes: BallotBoxes): Answer<readonly SubjectCount[]> {
  const box = boxes.find(ballot.id, ballot.holder)
  if (box === undefined) return refuse('refused', 'ballot-box-elsewhere')
  if (box.slips !== ballot.voted.length)
    return refuse('refused', 'ballot-slips-lost', '', {
      voted: String(ballot.voted.length),
      held: String(box.slips),
    })
  const counts = box.read(votersBySubject(meeting, ballot.voters))
  const fewest = Math.min(...counts.map(({ collected }) => collected))
  if (fewest < LEAST_SECRET_VOTERS) return refuse('refused', 'ballot-too-few-cast', '', { cast: String(fewest) })
  return done(counts)
}

/** Closes a ballot when both tellers have said so. The sums of an electronic box are then written, all at once. */
export async function confirmClosing(
  boxes: BallotBoxes,
  run: InTransaction,
  ballotId: number,
  version: number,
): Promise<Answer<{ version: number; closed: boolean }>> {
  return boxes.oneAtATime(ballotId, async () => {
    const answer = await run(async (desk): Promise<Answer<{ version: number; closed: boolean }>> => {
      const found = await openBallotForAct(desk, ballotId, 'confirm-closing', version)
      if (!found.ok) return found
      const { meeting, ballot, next } = found.value
      const me = desk.actor.personId
      if (me === null) return refuse('forbidden', 'ballot-not-your-part')
      if (ballot.closingTellers.includes(me)) return refuse('refused', 'ballot-closing-confirmed')
      const closingTellers = [...ballot.closingTellers, me]
      const closed = meeting.tellerIds.every((id) => closingTellers.includes(id))
      if (ballot.kind === 'electronic') {
        const counts = readBox(found.value, boxes)
        if (!counts.ok) return counts
        if (closed) await desk.ballots.fillBox(ballotId, counts.value)
      }
      const saved = await desk.ballots.save(ballot, { closingTellers, ...(closed && { state: next }) })
      if (saved === undefined) return refuse('conflict', 'meeting-changed-meanwhile', 'version')
      await recordMeeting(desk, found.value, {
        verb: closed ? 'ballot-closed' : 'ballot-closing-confirmed',
        role: 'teller',
        after: { ballotId, number: ballot.number, voted: ballot.voted.length },
      })
      return done({ version: saved, closed })
    })
    if (answer.ok && answer.value.closed) boxes.drop(ballotId)
    return answer
  })
}

type Counted = { version: number; counted: boolean; differing: string[] }

/** What this teller says was counted: his own numbers on paper, the sums of the box on the screen. */
async function countsOf(
  desk: MeetingDesk,
  { meeting, ballot }: OpenedBallot,
  given: readonly SubjectCount[] | null,
): Promise<Answer<readonly SubjectCount[]>> {
  if (ballot.kind === 'electronic') return done(await desk.ballots.box(ballot.id))
  if (given === null) return refuse('unusable', 'ballot-count-missing', 'body.counts')
  const problems = countProblems(given, votersBySubject(meeting, ballot.voters), ballot.choices)
  return problems.length > 0 ? refuseAll('unusable', problems) : done(given)
}

/**
 * Takes one teller's count. He does not see the other's; when both are there and agree, the ballot is counted, and when
 * they do not, both are dropped and both count again.
 */
export async function countBallot(
  desk: MeetingDesk,
  ballotId: number,
  input: z.output<typeof countBallotSchema>,
): Promise<Answer<Counted>> {
  const found = await openBallotForAct(desk, ballotId, 'count', input.version)
  if (!found.ok) return found
  const { meeting, ballot, next } = found.value
  const me = desk.actor.personId
  if (me === null) return refuse('forbidden', 'ballot-not-your-part')
  const before = await desk.ballots.counts(ballotId)
  if (before.some(({ tellerId }) => tellerId === me)) return refuse('refused', 'ballot-already-counted')
  const mine = await countsOf(desk, found.value, input.counts)
  if (!mine.ok) return mine
  const [other] = before
  const differing = other === undefined ? [] : whereTellersDiffer(other.counts, mine.value)
  const names = ballotSubjects(meeting)
    .filter(({ appraisalId }) => differing.includes(appraisalId))
    .map(({ fullName }) => fullName)
  const counted = other !== undefined && differing.length === 0
  if (differing.length > 0) await desk.ballots.dropCounts(ballotId)
  else await desk.ballots.addCount(ballotId, me, mine.value)
  const saved = await desk.ballots.save(ballot, counted ? { state: next } : {})
  if (saved === undefined) return refuse('conflict', 'meeting-changed-meanwhile', 'version')
  await recordMeeting(desk, found.value, {
    verb: counted ? 'ballot-counted' : differing.length > 0 ? 'ballot-counts-differed' : 'ballot-count-given',
    role: 'teller',
    after: { ballotId, number: ballot.number, ...(counted && { counts: mine.value }), differing },
  })
  return done({ version: saved, counted, differing: names })
}
