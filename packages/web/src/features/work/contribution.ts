import type { WorkLineRow } from '@thuoc-do/contract'
import {
  divide,
  exact,
  HUNDRED,
  multiply,
  ONE,
  subtract,
  ZERO,
  type ConvertedProductsRule,
  type Exact,
} from '@thuoc-do/domain'
import { readExact } from '../../lib/index.ts'
import { converted, countOf } from './line-model.ts'

/** Which of the three proportions. */
export type Proportion = 'quantity' | 'quality' | 'timeliness'
type Rule = Pick<ConvertedProductsRule, 'deductionPercent' | 'deductionPer'>

/** What one line adds to a proportion, in converted products: below the stroke and above it. */
export type Contribution = { row: WorkLineRow; assigned: Exact; done: Exact; taken: number }

/**
 * What each line adds, to show where a proportion comes from: what was assigned in the plan below the stroke, what was
 * done above it, less the percent each counted event takes off. The server computes the score; this only opens it.
 */
export function contributions(rows: readonly WorkLineRow[], proportion: Proportion, rule: Rule): Contribution[] {
  const percent = divide(readExact(rule.deductionPercent.value) ?? ZERO, HUNDRED)
  return rows
    .filter(({ withdrawn }) => !withdrawn)
    .map((row) => {
      const taken = proportion === 'quantity' ? 0 : proportion === 'quality' ? row.qualityFailures : row.delays
      const off = multiply(percent, exact(taken))
      const completed = countOf(row.completed)
      const left =
        rule.deductionPer.value === 'unit' ? subtract(completed, off) : multiply(completed, subtract(ONE, off))
      return {
        row,
        assigned: row.origin === 'planned' ? converted(row.assigned, row.coefficient) : ZERO,
        done: multiply(left.numerator > 0 ? left : ZERO, countOf(row.coefficient)),
        taken,
      }
    })
}
