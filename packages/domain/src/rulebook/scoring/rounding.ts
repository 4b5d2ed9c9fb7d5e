import type { Exact } from '../../kernel/index.ts'
import type { RoundingRule, RuleSet } from '../document/document.ts'
import { step, type StepLog } from './step.ts'

/** The rounding the instrument orders at that place, or undefined: then nothing is rounded there. */
export function roundingOf(ruleSet: RuleSet, where: RoundingRule['where']): RoundingRule | undefined {
  return ruleSet.rounding.length === 0 ? undefined : ruleSet.rounding.find((rule) => rule.where === where)
}

/** Writes down that a value was rounded, from what to what, and by which article. */
export function logRounding(
  rule: RoundingRule,
  code: string,
  symbol: string,
  from: Exact,
  to: Exact,
  steps: StepLog,
): void {
  steps?.push(
    step({
      code: `${code}.rounded`,
      label: { vi: 'Làm tròn theo quy định', en: 'Rounded as the instrument orders' },
      formula: `${symbol} → ${rule.places} (${rule.direction})`,
      operands: [[symbol, from]],
      value: to,
      unit: 'points',
      citation: rule.citation,
      basis: rule.basis,
    }),
  )
}
