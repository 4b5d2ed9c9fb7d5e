import { decimal, divide, exact, HUNDRED, type Exact } from '../../kernel/index.ts'
import type { ConvertedProductsRule, ConvertedTotals, DeductionPer, WorkLine } from './converted-products-rule.ts'

const SCALE = 100

/** By what a numerator over each denominator is multiplied to count hundredths; 0 where hundredths cannot hold it. */
const TO_HUNDREDTHS = Float64Array.from({ length: SCALE + 1 }, (_, denominator) =>
  denominator > 0 && SCALE % denominator === 0 ? SCALE / denominator : 0,
)

/** A value in hundredths, or NaN where that is not a small whole number that cannot be negative. */
export function hundredths({ numerator, denominator }: Exact): number {
  if (typeof numerator !== 'number' || typeof denominator !== 'number' || numerator < 0) return Number.NaN
  const factor = TO_HUNDREDTHS[denominator] ?? 0
  return factor === 0 ? Number.NaN : numerator * factor
}

/**
 * Work lines as plain integers, {@link LINE} numbers each: coefficient, assigned and completed in hundredths, failed
 * reviews and delays. Work outside the plan assigns nothing; an exempted line has no events.
 */
export type ScaledWork = readonly number[]

const LINE = 5

/** The lines as plain integers; undefined where a coefficient or count is no whole number of hundredths. */
function scaleWork(work: readonly WorkLine[]): ScaledWork | undefined {
  const values: number[] = []
  for (const line of work) {
    const coefficient = hundredths(line.coefficient)
    const assigned = line.outsidePlan ? 0 : hundredths(line.assigned)
    const completed = hundredths(line.completed)
    if (!(Number.isSafeInteger(coefficient) && Number.isSafeInteger(assigned) && Number.isSafeInteger(completed)))
      return undefined
    values.push(coefficient, assigned, completed)
    if (line.exempted) values.push(0, 0)
    else values.push(line.qualityFailures, line.delays)
  }
  return values
}

/** What integer arithmetic needs of an input: the lines, and the rule's deduction and points in hundredths. */
export type ScaledInput = { readonly lines: ScaledWork; readonly share: number; readonly points: number }

/** An input as plain integers; undefined where hundredths cannot hold something of it. */
export function scaleInput(rule: ConvertedProductsRule, work: readonly WorkLine[]): ScaledInput | undefined {
  const share = hundredths(divide(decimal(rule.deductionPercent.value), HUNDRED))
  const points = hundredths(decimal(rule.points.value))
  const lines = Number.isSafeInteger(share) && Number.isSafeInteger(points) ? scaleWork(work) : undefined
  return lines && { lines, share, points }
}

/** The four sums in one unit of their own. */
export type ScaledTotals = { assigned: number; completed: number; well: number; onTime: number }

/**
 * Adds up scaled lines. `share` is the deduction for one event in hundredths of a product (25 for 25 %). The caller has
 * to look whether every sum is still a safe integer: nothing is negative, so one that is safe at the end was safe all
 * the way.
 */
export function sumScaled(work: ScaledWork, share: number, per: DeductionPer): ScaledTotals {
  const whole = per === 'line' ? SCALE : 1
  let [assigned, completed, well, onTime] = [0, 0, 0, 0]
  for (let at = 0; at < work.length; at += LINE) {
    const coefficient = work[at] ?? 0
    const done = work[at + 2] ?? 0
    const failures = work[at + 3] ?? 0
    const delays = work[at + 4] ?? 0
    assigned += coefficient * (work[at + 1] ?? 0) * whole
    completed += coefficient * done * whole
    well += coefficient * countingAfter(failures, done, share, per)
    onTime += coefficient * countingAfter(delays, done, share, per)
  }
  return { assigned, completed, well, onTime }
}

/** What still counts after the events, never below zero: in hundredths, or in ten-thousandths when it goes by line. */
function countingAfter(events: number, done: number, share: number, per: DeductionPer): number {
  return per === 'unit' ? Math.max(0, done - share * events) : done * Math.max(0, SCALE - share * events)
}

/** Whether sums of {@link sumScaled} are exact. */
export function areSafe({ assigned, completed, well, onTime }: ScaledTotals): boolean {
  return (
    Number.isSafeInteger(assigned) &&
    Number.isSafeInteger(completed) &&
    Number.isSafeInteger(well) &&
    Number.isSafeInteger(onTime)
  )
}

/**
 * The sums over scaled lines, all four in one unit of their own: their proportions are exact, their values are not
 * converted products. Undefined where a sum grows too large; then the sums have to be added up as fractions.
 */
export function scaledTotals({ lines, share }: ScaledInput, per: DeductionPer): ConvertedTotals | undefined {
  const totals = sumScaled(lines, share, per)
  if (!areSafe(totals)) return undefined
  const { assigned, completed, well, onTime } = totals
  return { assigned: exact(assigned), completed: exact(completed), well: exact(well), onTime: exact(onTime) }
}
