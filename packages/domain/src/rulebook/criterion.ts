import type { PersonFacts } from '../kernel/index.ts'
import type { LocalText, Source } from './cited.ts'

/** Which values a criterion may be given, besides lying between 0 and its maximum with at most two decimals. */
export type Scoring =
  | { readonly kind: 'any' }
  /** Only multiples of the step, such as "0.5". */
  | { readonly kind: 'step'; readonly step: string }
  /** Only the listed values: met or not met is ["0", maximum]. */
  | { readonly kind: 'choice'; readonly values: readonly string[] }

/** Which people a criterion is on the form of. */
export type Audience = 'all' | 'leaders' | 'non-leaders'

type CriterionCommon = Source & {
  /** Unique within the rule set; what scores are stored under. */
  readonly code: string
  /** The number as printed on the form. */
  readonly number: string
  readonly label: LocalText
  /** Points, as a decimal. */
  readonly maximum: string
  readonly audience: Audience
}

/** A criterion that receives points itself. */
export type ScoredCriterion = CriterionCommon & { readonly kind: 'scored'; readonly scoring: Scoring }

/** A heading on the form: its points are the sum of what stands under it. */
export type CriterionGroup = CriterionCommon & { readonly kind: 'group'; readonly of: readonly Criterion[] }

/** A node of the criteria tree. */
export type Criterion = ScoredCriterion | CriterionGroup

/** Whether a person has this on his form. */
export function isFor(audience: Audience, person: PersonFacts): boolean {
  return audience === 'all' || (audience === 'leaders') === person.leader
}

/** The codes of everything scored under a criterion on this person's form, in printed order. */
export function scoredCodes(criterion: Criterion, person: PersonFacts): readonly string[] {
  if (!isFor(criterion.audience, person)) return []
  return criterion.kind === 'scored' ? [criterion.code] : criterion.of.flatMap((child) => scoredCodes(child, person))
}
