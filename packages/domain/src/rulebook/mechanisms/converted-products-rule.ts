import type { Exact } from '../../kernel/index.ts'
import type { Cited, LocalText, Source } from '../document/cited.ts'

/** What one failed review or delay takes its percent off: one product of the line, or the whole line. */
export type DeductionPer = 'unit' | 'line'

/** The three proportions every person has, with the symbols of the instrument's formula. */
export type Component = Source & { readonly symbol: string; readonly label: LocalText }

/** A proportion leaders have besides, given as one of a few percentages. */
export type LeadershipComponent = Component & { readonly code: 'unitResult' | 'organising' | 'cohesion' }

/**
 * Mechanism `converted-products`: work is counted in converted products (count × coefficient), and what was completed,
 * completed well and completed on time is compared with what was assigned.
 */
export type ConvertedProductsRule = {
  readonly kind: 'converted-products'
  /** Points a proportion of 100 % is worth, which is also the most the part can be. */
  readonly points: Cited<string>
  readonly quantity: Component
  readonly quality: Component
  readonly timeliness: Component
  readonly leadership: readonly LeadershipComponent[]
  /** The percentages a leadership component may be given. */
  readonly leadershipValues: Cited<readonly string[]>
  /** Percent taken off for each failed review or delay. */
  readonly deductionPercent: Cited<string>
  readonly deductionPer: Cited<DeductionPer>
  /** Whether each of quantity, quality and timeliness stops at 100 %; the part as a whole always does. */
  readonly capEachComponent: Cited<boolean>
  readonly result: Source & { readonly label: LocalText }
}

/** Like products under one assignment. Counts are exact decimals; events are whole numbers over the line. */
export type WorkLine = {
  readonly coefficient: Exact
  readonly assigned: Exact
  readonly completed: Exact
  readonly qualityFailures: number
  readonly delays: number
  /** An objective cause was confirmed by the competent authority: nothing is taken off. */
  readonly exempted: boolean
  /** Taken over from someone else or ad hoc: adds to what was done, not to what was assigned. */
  readonly outsidePlan: boolean
}

/** The switches an office may set where the instrument is silent. */
export type ConvertedProductsPolicy = { readonly deductionPer: DeductionPer; readonly capEachComponent: boolean }

/** Percentages of the leadership components that are known. */
export type Leadership = Readonly<Partial<Record<LeadershipComponent['code'], Exact>>>

/** Proportions (1 is 100 %) and points; null where a needed fact is missing. */
export type ConvertedProductsResult = {
  readonly quantity: Exact | null
  readonly quality: Exact | null
  readonly timeliness: Exact | null
  readonly points: Exact | null
  readonly missing: readonly string[]
}

/** Sums of converted products over all lines. */
export type ConvertedTotals = {
  readonly assigned: Exact
  readonly completed: Exact
  readonly well: Exact
  readonly onTime: Exact
}
