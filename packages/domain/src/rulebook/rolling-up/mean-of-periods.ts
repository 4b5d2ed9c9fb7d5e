import { meanOf, roundTo, type Exact } from '../../kernel/index.ts'
import { logBand } from '../scoring/bands.ts'
import type { RuleSet } from '../document/document.ts'
import type { ReadRollUp } from './read-roll-up.ts'
import { logRounding, roundingOf } from '../scoring/rounding.ts'
import { step, type StepLog } from '../scoring/step.ts'

/** The exact mean, rounded where the instrument says so, written down with the periods it was made of. */
export function meanTotal(
  ruleSet: RuleSet,
  { rule, given }: ReadRollUp,
  counted: readonly string[],
  steps: StepLog,
): Exact | null {
  const periods = counted.flatMap((name) => {
    const { total = null, body = null } = given.get(name) ?? {}
    return total === null ? [] : [{ name, symbol: body === null ? name : `${name} (${body})`, total }]
  })
  const mean = meanOf(periods.map(({ total }) => total))
  if (mean === undefined) return null
  const rounding = roundingOf(ruleSet, 'roll-up')
  const total = rounding === undefined ? mean : roundTo(mean, rounding.places, rounding.direction)
  steps?.push(
    step({
      code: 'roll-up',
      label: { vi: 'Trung bình cộng điểm của các kỳ', en: 'Mean of the points of the periods' },
      formula: `T = (${periods.map(({ name }) => `[${name}]`).join(' + ')}) / ${periods.length}`,
      operands: periods.map(({ symbol, total: points }) => [symbol, points]),
      value: mean,
      unit: 'points',
      citation: rule.citation,
      basis: rule.basis,
    }),
  )
  if (rounding !== undefined) logRounding(rounding, 'roll-up', 'T', mean, total, steps)
  logBand(ruleSet, total, steps)
  return total
}
