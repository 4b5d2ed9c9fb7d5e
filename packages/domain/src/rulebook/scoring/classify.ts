import type { Exact } from '../../kernel/index.ts'
import type { Conclusion } from './conclude.ts'
import type { RuleSet } from '../document/document.ts'
import { areSafe, hundredths, sumScaled } from '../mechanisms/converted-products-scaled.ts'
import type { MechanismInput, ReadInput } from './read-score-input.ts'
import { scored } from './scored.ts'

/**
 * A level with its reasons and the total it was drawn from, and nothing else: what classifying a whole province again
 * needs. The total in points is `numerator / denominator`, exact but not in lowest terms; both are 0 without a total.
 */
export type Verdict = {
  readonly conclusion: Conclusion
  readonly numerator: number | bigint
  readonly denominator: number | bigint
}

/**
 * The same conclusion and total as `compute`, without proportions, steps and receipt. In the usual case, work counted in
 * hundredths and no fact stated, it is integer arithmetic throughout and builds no fraction.
 */
export function classify(ruleSet: RuleSet, read: ReadInput): Verdict {
  return classifyInIntegers(ruleSet, read) ?? classifyInFractions(ruleSet, read)
}

function classifyInFractions(ruleSet: RuleSet, read: ReadInput): Verdict {
  const { conclusion, total } = scored(ruleSet, read, null)
  const { numerator, denominator } = total ?? NO_TOTAL
  return { conclusion, numerator, denominator }
}

const NO_TOTAL: Exact = { numerator: 0, denominator: 0 }

/** Undefined where the case is not the usual one or a number grows beyond what integers hold exactly. */
function classifyInIntegers({ rounding }: RuleSet, { input, mechanism, silent }: ReadInput): Verdict | undefined {
  if (silent === null || mechanism.kind !== 'converted-products' || rounding.length > 0) return undefined
  const { general, scaled, policy } = mechanism
  if (general.kind !== 'total' || scaled === undefined) return undefined
  const totals = sumScaled(scaled.lines, scaled.share, policy.deductionPer)
  const { assigned, completed, well, onTime } = totals
  if (assigned === 0 || !areSafe(totals)) return undefined
  const done = policy.capEachComponent
    ? Math.min(assigned, completed) + Math.min(assigned, well) + Math.min(assigned, onTime)
    : completed + well + onTime
  let [share, whole] = [done, 3 * assigned]
  if (input.person.leader) {
    const percents = leadershipPercents(mechanism)
    share = 100 * done + percents * assigned
    whole = 100 * (3 + mechanism.rule.leadership.length) * assigned
  }
  // The part in hundredths of a point is points × share / whole, and never more than its points.
  const result = Math.min(scaled.points * share, scaled.points * whole)
  const total = hundredths(general.points) * whole + result
  if (!Number.isSafeInteger(total) || !Number.isSafeInteger(scaled.points * share)) return undefined
  const { thresholds, conclusions } = silent
  for (let at = 0; at < thresholds.length; at += 1) {
    const threshold = (thresholds[at] ?? Number.NaN) * whole
    if (!Number.isSafeInteger(threshold)) return undefined
    const conclusion = conclusions[at]
    if (total >= threshold && conclusion !== undefined)
      return { conclusion, numerator: total, denominator: whole * 100 }
  }
  return undefined
}

/** The leadership percentages added up; NaN when one is missing or no whole number. */
function leadershipPercents({ rule, leadership }: Extract<MechanismInput, { kind: 'converted-products' }>): number {
  let percents = 0
  for (const { code } of rule.leadership) {
    const value = leadership[code]
    percents += value?.denominator === 1 ? Number(value.numerator) : Number.NaN
  }
  return percents
}
