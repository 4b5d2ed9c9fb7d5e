import { problem, type Problem } from '../kernel/index.ts'
import type { Attendance } from './presence.ts'
import type { BallotState } from './meeting-stage.ts'

/** Why minutes cannot be adopted, or a meeting not be opened, yet. */
export type MeetingReadyCode =
  | 'meeting-presence-unmarked'
  | 'meeting-nobody-present'
  | 'meeting-quorum-missed'
  | 'meeting-subject-untreated'
  | 'meeting-ballot-unfinished'
  | 'meeting-ballot-missing'
  | 'meeting-more-agreed-than-present'

/** Whether enough people are there to begin. A meeting without a quorum rule begins with whoever came. */
export function openingProblems({ present, quorumMet }: Attendance): readonly Problem<MeetingReadyCode>[] {
  if (present === 0) return [problem('meeting-nobody-present', '')]
  return quorumMet === false ? [problem('meeting-quorum-missed', '', { present: String(present) })] : []
}

/** What adopted minutes must hold: presence of everybody, a word or "no further opinion" on each person, the ballots. */
export type AdoptionFacts = {
  readonly attendance: Attendance
  readonly subjects: readonly { readonly name: string; readonly treated: boolean; readonly ballotDue: boolean }[]
  readonly ballots: readonly BallotState[]
  /** How many of those present agreed to the minutes when they were read out. */
  readonly agreed: number
}

/** Every reason why the minutes cannot be adopted (opinions are minuted and adopted at the meeting, Điều 21). */
export function adoptionProblems(facts: AdoptionFacts): readonly Problem<MeetingReadyCode>[] {
  const { attendance, subjects, ballots, agreed } = facts
  const found: Problem<MeetingReadyCode>[] = [...openingProblems(attendance)]
  if (attendance.unmarked > 0)
    found.push(problem('meeting-presence-unmarked', '', { count: String(attendance.unmarked) }))
  for (const { name } of subjects.filter(({ treated }) => !treated))
    found.push(problem('meeting-subject-untreated', '', { name }))
  if (ballots.some((state) => state !== 'counted' && state !== 'void'))
    found.push(problem('meeting-ballot-unfinished', ''))
  else if (subjects.some(({ ballotDue }) => ballotDue) && !ballots.includes('counted'))
    found.push(problem('meeting-ballot-missing', ''))
  if (agreed > attendance.present)
    found.push(problem('meeting-more-agreed-than-present', '', { present: String(attendance.present) }))
  return found
}
