import { compare, decimal, subtract, type Exact, type RatedLevel } from '../../kernel/index.ts'
import type { Band, RuleSet } from '../document/document.ts'
import { step, type StepLog } from './step.ts'

/** Least points of a band; a band without points is reached by its conditions alone. */
const least = ({ from }: Band): Exact | null => (from === null ? null : decimal(from))

/** A band of a set with points: its level and the least total that reaches it. */
export type PointBand = { readonly level: RatedLevel; readonly from: string }

/** The bands as a ruler shows them; none in a set without points. */
export function pointBands(bands: readonly Band[]): readonly PointBand[] {
  return bands.flatMap(({ level, from }) => (from === null ? [] : [{ level, from }]))
}

/**
 * The band a total falls into, compared exactly: 90 is outstanding, one ten-thousandth less is not. The one function
 * for it, everywhere. Bands stand from the highest down and the last begins at 0, so every total has exactly one.
 */
export function bandOf(bands: readonly Band[], total: Exact): Band {
  const band = bands.find((candidate) => {
    const from = least(candidate)
    return from !== null && compare(total, from) >= 0
  })
  if (band === undefined) throw new Error('a total below the lowest band')
  return band
}

/** The next higher band and the points still needed for it; undefined in the highest one. */
export function nextBand(
  bands: readonly Band[],
  total: Exact,
): { readonly level: RatedLevel; readonly needed: Exact } | undefined {
  const next = bands[bands.indexOf(bandOf(bands, total)) - 1]
  const from = next === undefined ? null : least(next)
  return next === undefined || from === null ? undefined : { level: next.level, needed: subtract(from, total) }
}

/** Writes down which band the total fell into. */
export function logBand(ruleSet: RuleSet, total: Exact, steps: StepLog): void {
  if (steps === null) return
  const band = bandOf(ruleSet.bands, total)
  const above = ruleSet.bands[ruleSet.bands.indexOf(band) - 1]
  steps.push(
    step({
      code: `band.${band.level}`,
      label: { vi: 'Mức tương ứng với tổng điểm', en: 'Level the total corresponds to' },
      formula: above === undefined ? `${band.from} ≤ T` : `${band.from} ≤ T < ${above.from}`,
      operands: [['T', total]],
      value: total,
      unit: 'points',
      citation: band.citation,
      basis: band.basis,
    }),
  )
}
