import type { TodayItem } from '@thuoc-do/contract'
import {
  asksPartyOpinion,
  stepsUnder,
  type Leadership,
  type MeetingStage,
  type PersonKind,
  type RuleSet,
} from '@thuoc-do/domain'

/** A meeting the caller is invited to that is not over, and what of it is his. */
export type CallersMeeting = {
  readonly id: number
  readonly title: string
  readonly place: string
  readonly startsAt: Date
  /** The day in Viet Nam. */
  readonly day: string
  readonly stage: MeetingStage
  readonly chair: boolean
  readonly secretary: boolean
  readonly voteDue: boolean
  readonly countDue: boolean
}

/** So many forms of one kind of person in a round on whom a Party committee has not given its opinion. */
export type WithoutOpinion = {
  readonly roundId: number
  readonly kind: PersonKind
  readonly leadership: Leadership
  readonly people: number
}

type Step = Extract<TodayItem, { kind: 'meeting' }>['step']

/** What of a meeting waits for the caller, the most pressing thing only; null when nothing does. */
export function meetingStep(meeting: CallersMeeting, today: string): Step | null {
  const { stage, chair, secretary, voteDue, countDue, day } = meeting
  if (voteDue) return 'vote'
  if (countDue) return 'count'
  if (stage === 'open') return chair ? 'adopt-minutes' : secretary ? 'write-minutes' : null
  if (stage !== 'called') return null
  if (chair && day <= today) return 'open'
  return day >= today ? 'attend' : null
}

/** On how many of these people the round's rule set asks for the opinion of the Party committee. */
export function opinionsAsked(rules: RuleSet, found: readonly WithoutOpinion[]): number {
  const steps = stepsUnder(rules)
  return found.reduce((sum, { kind, leadership, people }) => {
    return asksPartyOpinion(steps({ kind, leadership })) ? sum + people : sum
  }, 0)
}
