import { meetingsAsked, stepsUnder, type Convener, type MeetingAsked } from '@thuoc-do/domain'
import type { FormRow, MeetingRound } from './ports.ts'

/** Forms that nobody classifies. */
export const UNRATED: ReadonlySet<string> = new Set(['not-rated', 'withdrawn'])

/** The meetings a form asks for. */
export function askedOf(round: MeetingRound): (form: Pick<FormRow, 'kind' | 'leadership'>) => readonly MeetingAsked[] {
  const steps = stepsUnder(round.published.document)
  return (form) => meetingsAsked(steps(form))
}

/** What a form asks of one kind of meeting; undefined when the office holds it of its own. */
export function askedOfConvener(asked: readonly MeetingAsked[], convener: Convener): MeetingAsked | undefined {
  return asked.find((one) => one.convener === convener)
}
