import { isCollective, type SubjectFacts } from '../../kernel/index.ts'
import type { LocalText, Source } from './cited.ts'

/** Which values a criterion may be given, besides lying between 0 and its maximum with at most two decimals. */
export type Scoring =
  | { readonly kind: 'any' }
  /** Only multiples of the step, such as "0.5". */
  | { readonly kind: 'step'; readonly step: string }
  /** Only the listed values: met or not met is ["0", maximum]. */
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  /** Any value, which falls into a named grade: the highest whose `from` it reaches. Best first, the last from "0". */
  | { readonly kind: 'graded'; readonly grades: readonly { readonly label: LocalText; readonly from: string }[] }

/** Which subjects something is for; `leaders` and `non-leaders` are people, and `people` is both. */
export type Audience = 'all' | 'people' | 'leaders' | 'non-leaders' | 'collectives'

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
export type ScoredCriterion = CriterionCommon & {
  readonly kind: 'scored'
  readonly scoring: Scoring
  /**
   * Printed with "(nếu có)": where it does not apply it is left out, and what stands beside it under the same heading
   * counts for the whole heading.
   */
  readonly mayNotApply: boolean
}

/** A heading on the form: its points are the sum of what stands under it. */
export type CriterionGroup = CriterionCommon & { readonly kind: 'group'; readonly of: readonly Criterion[] }

/** A node of the criteria tree. */
export type Criterion = ScoredCriterion | CriterionGroup

/** Whether this is for the subject. */
export function isFor(audience: Audience, subject: SubjectFacts): boolean {
  switch (audience) {
    case 'all':
      return true
    case 'collectives':
      return isCollective(subject.kind)
    case 'people':
      return !isCollective(subject.kind)
    case 'leaders':
    case 'non-leaders':
      return !isCollective(subject.kind) && (audience === 'leaders') === subject.leader
    default:
      return audience satisfies never
  }
}

/** The codes of everything scored under a criterion on this person's form, in printed order. */
export function scoredCodes(criterion: Criterion, person: SubjectFacts): readonly string[] {
  if (!isFor(criterion.audience, person)) return []
  return criterion.kind === 'scored' ? [criterion.code] : criterion.of.flatMap((child) => scoredCodes(child, person))
}
