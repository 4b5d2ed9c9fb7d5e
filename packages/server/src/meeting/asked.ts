import { fileSteps, meetingsAsked, type Convener, type FileStep, type MeetingAsked } from '@thuoc-do/domain'
import type { FormRow, MeetingRound } from './ports.ts'

/** Forms that nobody classifies. */
export const UNRATED: ReadonlySet<string> = new Set(['not-rated', 'withdrawn'])

/** Steps of a form under the rules of its round; computed once for each kind of person. */
export function stepsUnder(round: MeetingRound): (form: Pick<FormRow, 'kind' | 'leadership'>) => readonly FileStep[] {
  const made = new Map<string, readonly FileStep[]>()
  return ({ kind, leadership }) => {
    const leader = leadership !== 'none'
    const key = `${kind}/${leader}`
    const steps = made.get(key) ?? fileSteps(round.published.document, { kind, leader })
    made.set(key, steps)
    return steps
  }
}

/** The meetings a form asks for. */
export function askedOf(round: MeetingRound): (form: Pick<FormRow, 'kind' | 'leadership'>) => readonly MeetingAsked[] {
  const steps = stepsUnder(round)
  return (form) => meetingsAsked(steps(form))
}

/** What a form asks of one kind of meeting; undefined when the office holds it of its own. */
export function askedOfConvener(asked: readonly MeetingAsked[], convener: Convener): MeetingAsked | undefined {
  return asked.find((one) => one.convener === convener)
}
