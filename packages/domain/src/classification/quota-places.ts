import {
  add,
  decimal,
  divide,
  exact,
  HUNDRED,
  isAtLeast,
  isRated,
  multiply,
  ONE,
  roundToInteger,
  type Exact,
  type Level,
  type RoundingDirection,
} from '../kernel/index.ts'

/**
 * Whom the percentage is taken of. `good-only`: those who end as good, outstanding not counted (the wording of Decree
 * 335/2025, Điều 20 khoản 5, read narrowly). `good-or-better`: good and outstanding together. `rated`: everyone given
 * one of the four levels.
 */
export type QuotaBase = 'good-only' | 'good-or-better' | 'rated'

/** Whether somebody of a level counts in what the percentage is taken of; whoever gets or loses a place counts either way. */
export function countsInBase(level: Level, base: QuotaBase): boolean {
  return base === 'rated' ? isRated(level) : isAtLeast(level, 'good')
}

/** How many may be rated outstanding: a percentage in decimal digits ("20", "12.5"), its base and its rounding. */
export type Quota = { readonly percent: string; readonly base: QuotaBase; readonly rounding: RoundingDirection }

/**
 * Places for the level outstanding in a set of `counted` people: the number outstanding or good for `good-only` and
 * `good-or-better`, the number rated for `rated`. A refused candidate falls to good, so none of these numbers moves
 * while places are given.
 *
 * For `good-only` the places x are the largest with x ≤ round(percent × (counted − x)), because each place given takes
 * one person out of the base. `quota.percent` must be a decimal literal from 0 to 100.
 */
export function quotaPlaces(counted: number, quota: Quota): number {
  const share = divide(decimal(quota.percent), HUNDRED)
  const wanted = multiply(share, exact(counted))
  const places =
    quota.base === 'good-only'
      ? largestBelowOwnShare(wanted, share, quota.rounding)
      : roundToInteger(wanted, quota.rounding)
  return Number(places)
}

/**
 * The largest whole x with x ≤ round(wanted − share·x), solved for x. Rounding down asks x(1 + share) ≤ wanted,
 * rounding half up allows half a place more, rounding up asks x(1 + share) < wanted + 1.
 */
function largestBelowOwnShare(wanted: Exact, share: Exact, rounding: RoundingDirection): bigint {
  const divisor = add(ONE, share)
  switch (rounding) {
    case 'floor':
      return roundToInteger(divide(wanted, divisor), 'floor')
    case 'half-up':
      return roundToInteger(divide(add(wanted, exact(1, 2)), divisor), 'floor')
    case 'ceil':
      return roundToInteger(divide(add(wanted, ONE), divisor), 'ceil') - 1n
  }
}
