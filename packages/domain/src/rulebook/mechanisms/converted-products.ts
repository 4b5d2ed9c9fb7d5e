import type { Cited, LocalText, Source } from '../cited.ts'
import {
  add,
  compare,
  decimal,
  divide,
  exact,
  greatest,
  least,
  multiply,
  ONE,
  subtract,
  ZERO,
} from '../../kernel/index.ts'
import type { Exact } from '../../kernel/index.ts'
import { step, type StepLog } from '../step.ts'

/** What one failed review or delay takes its percent off: one product of the line, or the whole line. */
export type DeductionPer = 'unit' | 'line'

/** The three proportions every person has, with the symbols of the instrument's formula. */
type Component = Source & { readonly symbol: string; readonly label: LocalText }

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

type Totals = { assigned: Exact; completed: Exact; well: Exact; onTime: Exact }

/** Computes the part. The order of lines never matters. Nothing assigned means that there is nothing to compare with. */
export function convertedProducts(
  rule: ConvertedProductsRule,
  policy: ConvertedProductsPolicy,
  leader: boolean,
  work: readonly WorkLine[],
  leadership: Leadership,
  steps: StepLog,
): ConvertedProductsResult {
  const totals = totalsOf(work, divide(decimal(rule.deductionPercent.value), exact(100)), policy.deductionPer)
  const expected = leader ? rule.leadership : []
  const missing = expected.filter(({ code }) => leadership[code] === undefined).map(({ code }) => `leadership.${code}`)
  if (totals.assigned.numerator === 0)
    return { quantity: null, quality: null, timeliness: null, points: null, missing: ['work', ...missing] }
  if (steps !== null) logTotals(rule, policy, work, totals, steps)
  const share = (component: Component, code: string, done: Exact, symbol: string): Exact => {
    const uncapped = divide(done, totals.assigned)
    const value = policy.capEachComponent ? least(ONE, uncapped) : uncapped
    steps?.push(
      step({
        code,
        label: component.label,
        formula: policy.capEachComponent
          ? `${component.symbol} = min(1, ${symbol} / ΣG)`
          : `${component.symbol} = ${symbol} / ΣG`,
        operands: [
          [symbol, done],
          ['ΣG', totals.assigned],
        ],
        value,
        unit: 'ratio',
        citation: component.citation,
        basis: component.basis,
      }),
    )
    return value
  }
  const quantity = share(rule.quantity, 'quantity', totals.completed, 'ΣH')
  const quality = share(rule.quality, 'quality', totals.well, 'ΣQ')
  const timeliness = share(rule.timeliness, 'timeliness', totals.onTime, 'ΣT')
  if (missing.length > 0) return { quantity, quality, timeliness, points: null, missing }

  const operands: [string, Exact][] = [
    [rule.quantity.symbol, quantity],
    [rule.quality.symbol, quality],
    [rule.timeliness.symbol, timeliness],
  ]
  for (const component of expected)
    operands.push([component.symbol, divide(leadership[component.code] ?? ZERO, exact(100))])
  let total = ZERO
  for (const [, value] of operands) total = add(total, value)
  const most = decimal(rule.points.value)
  const points = least(most, multiply(divide(total, exact(operands.length)), most))
  steps?.push(
    step({
      code: 'result',
      label: rule.result.label,
      formula: `min(${rule.points.value}, (${operands.map(([symbol]) => symbol).join(' + ')}) / ${operands.length} × ${rule.points.value})`,
      operands,
      value: points,
      unit: 'points',
      citation: rule.result.citation,
      basis: rule.result.basis,
    }),
  )
  return { quantity, quality, timeliness, points, missing }
}

function totalsOf(work: readonly WorkLine[], percent: Exact, per: DeductionPer): Totals {
  const totals: Totals = { assigned: ZERO, completed: ZERO, well: ZERO, onTime: ZERO }
  for (const line of work) {
    const done = multiply(line.coefficient, line.completed)
    if (!line.outsidePlan) totals.assigned = add(totals.assigned, multiply(line.coefficient, line.assigned))
    totals.completed = add(totals.completed, done)
    totals.well = add(totals.well, afterDeduction(line, line.qualityFailures, percent, per))
    totals.onTime = add(totals.onTime, afterDeduction(line, line.delays, percent, per))
  }
  return totals
}

/** Converted products of a line that still count after its events; never below zero, whatever the number of events. */
function afterDeduction(line: WorkLine, events: number, percent: Exact, per: DeductionPer): Exact {
  if (events === 0 || line.exempted) return multiply(line.coefficient, line.completed)
  const off = multiply(percent, exact(events))
  const left = per === 'unit' ? subtract(line.completed, off) : multiply(line.completed, subtract(ONE, off))
  return compare(left, ZERO) <= 0 ? ZERO : multiply(line.coefficient, greatest(ZERO, left))
}

function logTotals(
  rule: ConvertedProductsRule,
  policy: ConvertedProductsPolicy,
  work: readonly WorkLine[],
  totals: Totals,
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
