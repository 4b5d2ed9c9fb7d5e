import type { RatedLevel } from '../../kernel/index.ts'
import type { Cited, Source } from './cited.ts'
import type { Condition } from './condition.ts'
import type { Period } from './procedure.ts'

/** Why somebody has no score for a span of time. */
export const ABSENCES = [
  'sick-leave',
  'maternity-leave',
  'unpaid-leave',
  'study',
  'secondment',
  'not-yet-here',
] as const
/** See {@link ABSENCES}. */
export type Absence = (typeof ABSENCES)[number]

/** How the result of a longer span comes from those of shorter ones. */
export type RollUpMethod =
  /** The arithmetic mean of the scores. */
  | { readonly kind: 'mean' }
  /** By how many spans reached which level: the first line whose condition holds; facts such as `quartersOutstanding`. */
  | { readonly kind: 'count'; readonly levels: readonly { readonly level: RatedLevel; readonly when: Condition }[] }
  /** Looked at as a whole; nothing is computed mechanically. */
  | { readonly kind: 'none' }

/** One step of rolling scores up over time. */
export type RollUpStep = Source & {
  readonly from: Exclude<Period, 'year'>
  readonly to: Exclude<Period, 'month'>
  readonly method: RollUpMethod
}

/** How results of short spans become those of longer ones. */
export type RollUpRule = {
  readonly steps: readonly RollUpStep[]
  /** Spans of these absences are left out of the mean; a span missing for any other reason has to be there. */
  readonly leavesMean: Cited<readonly Absence[]>
}
