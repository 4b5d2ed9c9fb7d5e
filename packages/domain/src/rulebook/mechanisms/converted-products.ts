import {
  add,
  decimal,
  divide,
  exact,
  ExactSum,
  HUNDRED,
  least,
  multiply,
  ONE,
  subtract,
  ZERO,
  type Exact,
} from '../../kernel/index.ts'
import { step, type StepLog } from '../scoring/step.ts'
import type {
  Component,
  ConvertedProductsPolicy,
  ConvertedProductsResult,
  ConvertedProductsRule,
  ConvertedTotals,
  DeductionPer,
  Leadership,
  WorkLine,
} from './converted-products-rule.ts'
import { scaledTotals, scaleInput, type ScaledInput } from './converted-products-scaled.ts'
import { logTotals } from './converted-products-steps.ts'

/** Computes the part. The order of lines never matters. Nothing assigned means that there is nothing to compare with. */
export function convertedProducts(
  rule: ConvertedProductsRule,
  policy: ConvertedProductsPolicy,
  leader: boolean,
  work: readonly WorkLine[],
  leadership: Leadership,
  steps: StepLog,
  scaled: ScaledInput | undefined = scaleInput(rule, work),
): ConvertedProductsResult {
  // Only proportions of the sums are needed unless they are written down, so their common unit does not matter.
  const inIntegers = steps === null && scaled !== undefined ? scaledTotals(scaled, policy.deductionPer) : undefined
  const totals =
    inIntegers ?? totalsOf(work, divide(decimal(rule.deductionPercent.value), HUNDRED), policy.deductionPer)
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
    operands.push([component.symbol, divide(leadership[component.code] ?? ZERO, HUNDRED)])
  let total = ZERO
  for (const [, value] of operands) total = add(total, value)
  const most = decimal(rule.points.value)
  const points = least(most, multiply(divide(total, exact(operands.length)), most))
  steps?.push(
    step({
      code: 'result',
      label: rule.result.label,
      formula: `R = min(${rule.points.value}, (${operands.map(([symbol]) => symbol).join(' + ')}) / ${operands.length} × ${rule.points.value})`,
      operands,
      value: points,
      unit: 'points',
      citation: rule.result.citation,
      basis: rule.result.basis,
    }),
  )
  return { quantity, quality, timeliness, points, missing }
}

/** What was assigned, completed, completed well and on time, in converted products. `percent` is a ratio: 1/4 for 25 %. */
export function totalsOf(work: readonly WorkLine[], percent: Exact, per: DeductionPer): ConvertedTotals {
  const assigned = new ExactSum()
  const completed = new ExactSum()
  const well = new ExactSum()
  const onTime = new ExactSum()
  for (const line of work) {
    if (!line.outsidePlan) assigned.addProduct(line.coefficient, line.assigned)
    completed.addProduct(line.coefficient, line.completed)
    well.addProduct(line.coefficient, countingAfter(line.qualityFailures, line, percent, per))
    onTime.addProduct(line.coefficient, countingAfter(line.delays, line, percent, per))
  }
  return { assigned: assigned.total(), completed: completed.total(), well: well.total(), onTime: onTime.total() }
}

/** How many of the completed products still count after the events; never below zero, however many events there were. */
function countingAfter(events: number, line: WorkLine, percent: Exact, per: DeductionPer): Exact {
  if (events === 0 || line.exempted) return line.completed
  const off = multiply(percent, exact(events))
  const left = per === 'unit' ? subtract(line.completed, off) : multiply(line.completed, subtract(ONE, off))
  return left.numerator > 0 ? left : ZERO
}
