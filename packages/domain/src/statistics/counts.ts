import type { RatedLevel } from '../kernel/index.ts'

/** People of one unit by outcome; every person is in exactly one of the six. */
export type LevelCounts = Readonly<Record<RatedLevel, number>> & {
  /** Listed, but the law gives no level (too few months worked, maternity leave …). */
  readonly notRated: number
  /** No decided result has come in yet. */
  readonly notReported: number
}

/** The six counts with the two bases that shares are taken of. */
export type Counts = LevelCounts & { readonly rated: number; readonly goodOrBetter: number }

/** Nobody. */
export const NO_ONE: LevelCounts = {
  outstanding: 0,
  good: 0,
  satisfactory: 0,
  unsatisfactory: 0,
  notRated: 0,
  notReported: 0,
}

/** The people of both, outcome by outcome. */
export function addCounts(a: LevelCounts, b: LevelCounts): LevelCounts {
  return {
    outstanding: a.outstanding + b.outstanding,
    good: a.good + b.good,
    satisfactory: a.satisfactory + b.satisfactory,
    unsatisfactory: a.unsatisfactory + b.unsatisfactory,
    notRated: a.notRated + b.notRated,
    notReported: a.notReported + b.notReported,
  }
}

/** Adds the bases: `rated` is the number given one of the four levels, `goodOrBetter` counts outstanding as well. */
export function withBases(counts: LevelCounts): Counts {
  const goodOrBetter = counts.outstanding + counts.good
  return { ...counts, goodOrBetter, rated: goodOrBetter + counts.satisfactory + counts.unsatisfactory }
}
