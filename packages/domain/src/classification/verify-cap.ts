import { decimal, divide, exact, HUNDRED, isAtLeast, isRated, multiply, roundToInteger } from '../kernel/index.ts'
import type { QuotaPerson, SetCap } from './allocation.ts'
import type { Quota } from './quota-places.ts'

/**
 * Whether a set's cap is what its members give, from the definition alone: as many places as are allowed, and not one
 * more; `good-only` takes the places themselves out of the base.
 */
export function isRightCap(cap: SetCap | undefined, members: readonly QuotaPerson[], quota: Quota): boolean {
  const base = members.filter(({ level }) =>
    quota.base === 'rated' ? isRated(level) : isAtLeast(level, 'good'),
  ).length
  const share = divide(decimal(quota.percent), HUNDRED)
  const allowed = (places: number): boolean => {
    const of = multiply(share, exact(quota.base === 'good-only' ? base - places : base))
    return BigInt(places) <= roundToInteger(of, quota.rounding)
  }
  return cap !== undefined && cap.base === base && allowed(cap.places) && !allowed(cap.places + 1)
}
