import { exact, type Exact } from '../../kernel/index.ts'
import type { LocalText, Source } from '../document/cited.ts'
import { step, type StepLog } from '../scoring/step.ts'
import type {
  ConvertedProductsPolicy,
  ConvertedProductsRule,
  ConvertedTotals,
  WorkLine,
} from './converted-products-rule.ts'

/** Writes down how the sums over the lines came about, one step per sum with the values of every line. */
export function logTotals(
  rule: ConvertedProductsRule,
  policy: ConvertedProductsPolicy,
  work: readonly WorkLine[],
  totals: ConvertedTotals,
  steps: NonNullable<StepLog>,
): void {
  const percent = `${rule.deductionPercent.value}%`
  const deducted = (events: string): string =>
    policy.deductionPer === 'unit'
      ? `Σ (K × max(0, H − ${percent} × ${events}))`
      : `Σ (K × H × max(0, 1 − ${percent} × ${events}))`
  const perLine = (pick: (line: WorkLine) => [string, Exact][]): [string, Exact][] =>
    work.flatMap((line, at) => pick(line).map(([symbol, value]): [string, Exact] => [`${symbol}${at + 1}`, value]))
  const log = (
    code: string,
    label: LocalText,
    formula: string,
    value: Exact,
    source: Source,
    operands: [string, Exact][],
  ): void => {
    steps.push(
      step({ code, label, formula, operands, value, unit: 'count', citation: source.citation, basis: source.basis }),
    )
  }
  log(
    'assigned',
    { vi: 'Số lượng được giao (đã quy đổi)', en: 'Assigned, converted' },
    'ΣG = Σ (K × G)',
    totals.assigned,
    rule.quantity,
    perLine((line) =>
      line.outsidePlan
        ? []
        : [
            ['K', line.coefficient],
            ['G', line.assigned],
          ],
    ),
  )
  log(
    'completed',
    { vi: 'Số lượng hoàn thành (đã quy đổi)', en: 'Completed, converted' },
    'ΣH = Σ (K × H)',
    totals.completed,
    rule.quantity,
    perLine((line) => [
      ['K', line.coefficient],
      ['H', line.completed],
    ]),
  )
  const events = (symbol: string, count: (line: WorkLine) => number) =>
    perLine((line) => [
      ['K', line.coefficient],
      ['H', line.completed],
      [symbol, exact(line.exempted ? 0 : count(line))],
    ])
  log(
    'completed-well',
    { vi: 'Số lượng đạt yêu cầu về chất lượng (đã quy đổi)', en: 'Completed with the required quality, converted' },
    `ΣQ = ${deducted('f')}`,
    totals.well,
    rule.deductionPer,
    events('f', (line) => line.qualityFailures),
  )
  log(
    'completed-on-time',
    { vi: 'Số lượng đạt tiến độ (đã quy đổi)', en: 'Completed on time, converted' },
    `ΣT = ${deducted('t')}`,
    totals.onTime,
    rule.deductionPer,
    events('t', (line) => line.delays),
  )
}
