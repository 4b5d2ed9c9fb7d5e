import type { Grade } from '../../kernel/index.ts'
import type { LocalText, Source } from '../document/cited.ts'
import type { Audience } from '../document/criterion.ts'

/** A criterion that is graded, not scored. */
export type GradedCriterion = Source & {
  readonly code: string
  /** The number as printed on the form. */
  readonly number: string
  readonly label: LocalText
  readonly part: 'general' | 'result'
  readonly audience: Audience
}

/**
 * Mechanism `grades`: no points; every criterion has a grade, and the levels are conditions over the lowest grades and
 * over other facts.
 */
export type GradesRule = {
  readonly kind: 'grades'
  /** The grades of this instrument, best first, with the words it uses for them. */
  readonly scale: readonly (Source & { readonly grade: Grade; readonly label: LocalText })[]
  readonly criteria: readonly GradedCriterion[]
}
