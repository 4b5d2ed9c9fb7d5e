import type { Figures, FigureLine, PrintedShare } from './published-figures.ts'

/** How a report cut its percentages: rounded half up, or simply cut off. */
export type ShareRounding = 'half-up' | 'truncated'

/** Whole numbers from..to, both included; none when `from` is above `to`. */
export type Range = { readonly from: number; readonly to: number }

/** One way of understanding a report. */
export type ReadingRules = {
  /** The label whose count the printed total really is; undefined when the total is the population. */
  readonly totalCounts: string | undefined
  /** Labels that mean "this level or better". */
  readonly nested: readonly string[]
  readonly rounding: ShareRounding
}

/**
 * The counts out of `population` that print as this share: at least (share − half a unit) and less than (share + half
 * a unit) of the population when rounded, from the share itself to less than a unit more when cut off.
 */
export function countsPrintedAs(share: PrintedShare, population: number, rounding: ShareRounding): Range {
  const { low, high, unit } = limitsOf(share, rounding)
  return { from: ceiling(population * low, unit), to: ceiling(population * high, unit) - 1 }
}

/** The populations of which `count` people print as this share; `to` is undefined when there is no largest. */
export function populationsPrintedAs(
  share: PrintedShare,
  count: number,
  rounding: ShareRounding,
): { readonly from: number; readonly to: number | undefined } {
  const { low, high, unit } = limitsOf(share, rounding)
  const from = floored(count * unit, high) + 1
  return { from, to: low <= 0 ? undefined : floored(count * unit, low) }
}

/** The share lies from low/unit to just below high/unit, in whole numbers. */
function limitsOf(
  { digits, decimals }: PrintedShare,
  rounding: ShareRounding,
): { low: number; high: number; unit: number } {
  const unit = 2 * 100 * 10 ** decimals
  return rounding === 'half-up'
    ? { low: 2 * digits - 1, high: 2 * digits + 1, unit }
    : { low: 2 * digits, high: 2 * digits + 2, unit }
}

/** Quotients of whole numbers below 2^53 by way of the remainder, which is exact where a float quotient is not. */
function floored(a: number, b: number): number {
  const rest = a % b
  return (a - rest) / b - (rest < 0 ? 1 : 0)
}

function ceiling(a: number, b: number): number {
  return 0 - floored(-a, b)
}

/**
 * For one population, the range each printed figure can have so that all of them hold together, or undefined when they
 * cannot. A running total over the levels, best first, is kept as a range: an exclusive level adds its people, a nested
 * one states the running total itself. Ranges are narrowed forward and then backward, which is exact for such a chain.
 */
export function fit(figures: Figures, population: number, rules: ReadingRules): readonly Range[] | undefined {
  const own = figures.lines.map((line) => rangeOf(line, figures.total, population, rules))
  return fitRanges(
    own,
    figures.lines.map(({ label }) => rules.nested.includes(label)),
    population,
    figures.whole,
  )
}

function rangeOf(line: FigureLine, total: number | undefined, population: number, rules: ReadingRules): Range {
  const { share, count, label } = line
  let range: Range = { from: 0, to: population }
  if (share !== undefined) range = common(range, countsPrintedAs(share, population, rules.rounding))
  if (count !== undefined) range = common(range, { from: count, to: count })
  if (rules.totalCounts === label && total !== undefined) range = common(range, { from: total, to: total })
  return range
}

function common(a: Range, b: Range): Range {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }
}

/** See {@link fit}; takes the range of each figure on its own. */
export function fitRanges(
  own: readonly Range[],
  nested: readonly boolean[],
  population: number,
  whole: boolean,
): readonly Range[] | undefined {
  const running: Range[] = [{ from: 0, to: 0 }]
  for (const [at, range] of own.entries()) {
    const before = running.at(-1) ?? range
    const after = nested[at]
      ? { from: Math.max(before.from, range.from), to: range.to }
      : { from: before.from + range.from, to: before.to + range.to }
    if (range.from > range.to || after.from > after.to) return undefined
    running.push(after)
  }
  let after = common(running.at(-1) ?? { from: 0, to: 0 }, { from: whole ? population : 0, to: population })
  if (after.from > after.to) return undefined
  const fitted: Range[] = []
  for (const [at, range] of [...own.entries()].toReversed()) {
    const before = running[at] ?? after
    fitted.push(
      nested[at]
        ? common(range, { from: Math.max(after.from, before.from), to: after.to })
        : common(range, { from: after.from - before.to, to: after.to - before.from }),
    )
    after = common(
      before,
      nested[at]
        ? { from: 0, to: Math.min(range.to, after.to) }
        : { from: after.from - range.to, to: after.to - range.from },
    )
  }
  return fitted.toReversed()
}
