import type { BallotReply, SubjectResultReply } from '@thuoc-do/contract'
import { ballotActionsFor, subjectResult, toFraction, type Exact, type SubjectCount } from '@thuoc-do/domain'
import type { BallotBoxes } from './boxes.ts'
import { ballotSubjects, votersBySubject } from './order-ballot.ts'
import { ballotParts } from './part.ts'
import type { BallotRecord, MeetingDesk, MeetingFile } from './ports.ts'

const text = (share: Exact | null): string | null => share && toFraction(share)

/** The counted result for everybody on the ballot. */
export function resultsOf(
  meeting: MeetingFile,
  ballot: BallotRecord,
  counts: readonly SubjectCount[],
): SubjectResultReply[] {
  const names = new Map(meeting.subjects.map(({ appraisalId, fullName }) => [appraisalId, fullName]))
  return counts.map((count) => {
    const { shares, proposal, ...result } = subjectResult(count, ballot, ballot.convened)
    const { appraisalId, issued, collected, invalid, blank, valid, unanimous } = result
    return {
      appraisalId,
      fullName: names.get(appraisalId) ?? '',
      issued,
      collected,
      invalid,
      blank,
      valid,
      unanimous,
      shares: shares.map(({ choice, count: votes, ofIssued, ofCollected, ofValid }) => ({
        choice,
        count: votes,
        ofIssued: text(ofIssued),
        ofCollected: text(ofCollected),
        ofValid: text(ofValid),
      })),
      proposal: proposal.kind === 'tied' ? { kind: 'tied', choices: [...proposal.choices] } : proposal,
    }
  })
}

/** A ballot as the caller may see it: sums only when it is closed and he is a teller, results only when counted. */
export async function presentBallot(
  desk: MeetingDesk,
  boxes: BallotBoxes,
  meeting: MeetingFile,
  ballot: BallotRecord,
): Promise<BallotReply> {
  const me = desk.actor.personId
  const parts = ballotParts(desk.actor, meeting, ballot)
  const counts = await desk.ballots.counts(ballot.id)
  const names = new Map(meeting.participants.map(({ personId, fullName }) => [personId, fullName]))
  const named = (ids: readonly number[]): string[] =>
    ids
      .map((id) => names.get(id) ?? '')
      .filter((name) => name !== '')
      .toSorted((a, b) => a.localeCompare(b, 'vi'))
  const voters = votersBySubject(meeting, ballot.voters)
  const subjects = ballotSubjects(meeting)
  const own = subjects.find(({ personId }) => personId === me)
  const closed = ballot.state === 'closed' || ballot.state === 'counted'
  const mayVote = me !== null && ballot.voters.includes(me)
  const hasVoted = me !== null && ballot.voted.includes(me)
  const done = new Set([
    ...(hasVoted ? ['cast' as const] : []),
    ...(me !== null && ballot.closingTellers.includes(me) ? ['confirm-closing' as const] : []),
    ...(counts.some(({ tellerId }) => tellerId === me) ? ['count' as const] : []),
  ])
  return {
    id: ballot.id,
    number: ballot.number,
    kind: ballot.kind,
    state: ballot.state,
    version: ballot.version,
    choices: [...ballot.choices],
    majorityPercent: ballot.majorityPercent,
    voidReason: ballot.voidReason,
    voters: ballot.voters.length,
    voted: named(ballot.voted),
    subjects: subjects.map(({ appraisalId, fullName }) => ({
      appraisalId,
      fullName,
      voters: voters.get(appraisalId) ?? 0,
    })),
    mayVote,
    hasVoted,
    ownAppraisalId: own?.appraisalId ?? null,
    closingConfirmed: named(ballot.closingTellers),
    counted: named(counts.map(({ tellerId }) => tellerId)),
    boxHere: ballot.kind === 'paper' || ballot.state !== 'open' || boxes.find(ballot.id, ballot.holder) !== undefined,
    box: closed && ballot.kind === 'electronic' && parts.has('teller') ? await desk.ballots.box(ballot.id) : null,
    results: ballot.state === 'counted' ? resultsOf(meeting, ballot, counts[0]?.counts ?? []) : null,
    actions:
      meeting.stage === 'open'
        ? [...ballotActionsFor(ballot.state, parts, ballot.kind)].filter(
            (action) => !(done as ReadonlySet<string>).has(action),
          )
        : [],
  }
}
