import type { Exact } from '../../kernel/index.ts'
import type { Cited, LocalText, Source } from '../document/cited.ts'
import type { Audience } from '../document/criterion.ts'
import type { DeductionPer } from './converted-products-rule.ts'

/** What each axis is judged by: quantity, quality, timeliness and, for leaders, the ability to lead. */
export const AXIS_COMPONENTS = ['A', 'B', 'C', 'D'] as const
/** See {@link AXIS_COMPONENTS}. */
export type AxisComponent = (typeof AXIS_COMPONENTS)[number]

/** One axis with its maximum, and the weight of each component that counts in it (a decimal; 25 each, say). */
export type Axis = Source & {
  readonly code: string
  readonly label: LocalText
  readonly audience: Audience
  /** Points. */
  readonly maximum: string
  readonly weights: Readonly<Partial<Record<AxisComponent, string>>>
}

/**
 * Mechanism `axes`: the result part is divided into axes; each gives its maximum times the weighted mean of the
 * percentages of its components.
 */
export type AxesRule = {
  readonly kind: 'axes'
  readonly components: readonly (Source & { readonly code: AxisComponent; readonly label: LocalText })[]
  readonly axes: readonly Axis[]
  /** What an axis without any task in the period does: it may not be left out, or the others count for the whole part. */
  readonly whenNotApplicable: Cited<'not-allowed' | 'share-out'>
  /**
   * How A, B and C of an axis are drawn from its work lines, as quantity, quality and timeliness are under
   * `converted-products`, each at most 100 %; null where they are judged and filled in.
   */
  readonly fromWork: (Source & { readonly deductionPercent: string; readonly deductionPer: DeductionPer }) | null
  readonly result: Source & { readonly label: LocalText }
}

/** An axis as it is given: percentages from 0 to 100, or that there was nothing to do on it. */
export type AxisInput = { readonly code: string; readonly notApplicable?: boolean | undefined } & Readonly<
  Partial<Record<AxisComponent, string | undefined>>
>

/** Percentages by axis and component; an axis that does not apply is null. */
export type AxisScores = ReadonlyMap<string, ReadonlyMap<AxisComponent, Exact> | null>
