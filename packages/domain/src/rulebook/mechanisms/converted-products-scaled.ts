import { exact, type Exact } from '../../kernel/index.ts'
import type { ConvertedTotals, DeductionPer, WorkLine } from './converted-products-rule.ts'

const SCALE = 100

/** By what a numerator over each denominator is multiplied to count hundredths; 0 where hundredths cannot hold it. */
const TO_HUNDREDTHS = Float64Array.from({ length: SCALE + 1 }, (_, denominator) =>
  denominator > 0 && SCALE % denominator === 0 ? SCALE / denominator : 0,
)

/** A value in hundredths, or NaN where that is not a small whole number that cannot be negative. */
function hundredths({ numerator, denominator }: Exact): number {
  if (typeof numerator !== 'number' || typeof denominator !== 'number' || numerator < 0) return Number.NaN
  const factor = TO_HUNDREDTHS[denominator] ?? 0
  return factor === 0 ? Number.NaN : numerator * factor
}

/**
 * The sums over work lines as plain integers, all four in one unit of their own: their proportions are exact, their
 * values are not converted products. Undefined where a coefficient or count is no whole number of hundredths or a sum
 * grows too large; then the sums have to be added up as fractions.
 */
export function scaledTotals(
  work: readonly WorkLine[],
  percent: Exact,
  per: DeductionPer,
): ConvertedTotals | undefined {
  const share = hundredths(percent)
  const whole = per === 'line' ? SCALE : 1
  let [assigned, completed, well, onTime] = [0, 0, 0, 0]
  for (const line of work) {
    const coefficient = hundredths(line.coefficient)
    const done = hundredths(line.completed)
    const full = done * whole
    if (!line.outsidePlan) assigned += coefficient * hundredths(line.assigned) * whole
    completed += coefficient * full
    const { qualityFailures, delays, exempted } = line
    well += coefficient * (exempted || qualityFailures === 0 ? full : countingAfter(qualityFailures, done, share, per))
    onTime += coefficient * (exempted || delays === 0 ? full : countingAfter(delays, done, share, per))
  }
  // Nothing is negative, so a sum that is safe at the end was safe all the way; NaN is not safe either.
  const isExact = [assigned, completed, well, onTime].every(Number.isSafeInteger)
  return isExact && Number.isSafeInteger(SCALE * share)
    ? { assigned: exact(assigned), completed: exact(completed), well: exact(well), onTime: exact(onTime) }
    : undefined
}

/** What still counts after the events, never below zero: in hundredths, or in ten-thousandths when it goes by line. */
function countingAfter(events: number, done: number, share: number, per: DeductionPer): number {
  return per === 'unit' ? Math.max(0, done - share * events) : done * Math.max(0, SCALE - share * events)
}
