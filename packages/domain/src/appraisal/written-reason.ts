import { compare, decimal, isRated, subtract, negate, ZERO, type Exact, type Level } from '../kernel/index.ts'
import type { WrittenReasonRule } from '../rulebook/index.ts'

/** What a form came to; a set without points has no total. */
export type Scored = { readonly total: Exact | null; readonly level: Level }

/**
 * Where a rule set is silent, a head who changes what a person gave himself by five points or by a level says why. This
 * is a rule of the product, not of an instrument: a person who may contest a result has to know what it rests on.
 */
const WHERE_SILENT = { gapPoints: '5', levelChanged: true } as const

/** Why a written reason is needed before the review can be confirmed; empty when none is. */
export function writtenReasonsNeeded(
  rule: WrittenReasonRule | null,
  self: Scored,
  review: Scored,
): readonly ('score-gap' | 'level-changed')[] {
  const { gapPoints, levelChanged } = rule ?? WHERE_SILENT
  const gap = self.total === null || review.total === null ? null : distance(review.total, self.total)
  const wide = gapPoints !== null && gap !== null && compare(gap, decimal(gapPoints)) >= 0
  const moved = levelChanged && isRated(self.level) && isRated(review.level) && self.level !== review.level
  return [...(wide ? ['score-gap' as const] : []), ...(moved ? ['level-changed' as const] : [])]
}

function distance(a: Exact, b: Exact): Exact {
  const difference = subtract(a, b)
  return compare(difference, ZERO) < 0 ? negate(difference) : difference
}
