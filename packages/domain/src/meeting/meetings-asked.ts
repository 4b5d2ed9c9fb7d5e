import type { FileStep } from '../appraisal/index.ts'
import type { Ballot, Relation, Source } from '../rulebook/index.ts'

/** Who sits together: everybody of a unit, its leaders, its Party committee, or its head with the person. */
export const CONVENERS = ['unit-meeting', 'leadership-collective', 'party-committee', 'head-of-unit'] as const
/** See {@link CONVENERS}. */
export type Convener = (typeof CONVENERS)[number]

/** What one step of a person's procedure wants of a meeting. */
export type MeetingAsked = {
  readonly convener: Convener
  readonly step: string
  readonly minutes: boolean
  /** Null where the step is held without a vote. */
  readonly ballot: Ballot | null
  readonly source: Source
}

const isConvener = (actor: Relation): actor is Convener => (CONVENERS as readonly Relation[]).includes(actor)

/** The meetings a person's procedure asks for, in its order. A set without such a step asks for none. */
export function meetingsAsked(steps: readonly FileStep[]): readonly MeetingAsked[] {
  return steps.flatMap((step): MeetingAsked[] => {
    const minutes = step.leaves.includes('minutes')
    const ballot = step.leaves.includes('ballot-result') ? step.ballot : null
    if (!isConvener(step.actor) || (!minutes && ballot === null)) return []
    const { citation, basis } = step
    return [{ convener: step.actor, step: step.code, minutes, ballot, source: { citation, basis } }]
  })
}

/** Whether a person's procedure asks for the opinion of the Party committee. */
export function asksPartyOpinion(steps: readonly FileStep[]): boolean {
  return steps.some(({ leaves }) => leaves.includes('party-opinion'))
}
