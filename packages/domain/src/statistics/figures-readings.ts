import { RATED_LEVELS } from '../kernel/index.ts'
import { fit, fitRanges, populationsPrintedAs, type Range, type ReadingRules } from './figures-fit.ts'
import type { Figures } from './published-figures.ts'

/** An understanding of a report under which every printed figure is true. */
export type FiguresReading = {
  /** What the printed total is: everyone, the count of one label, or nothing when no total was printed. */
  readonly total: 'population' | `count-of:${string}` | 'not-stated'
  /** Labels that mean "this level or better". */
  readonly nested: readonly string[]
  readonly rounding: ReadingRules['rounding']
  /** How many people there can be; without `to` there is no largest number. */
  readonly population: { readonly from: number; readonly to?: number }
  /** How many people each printed figure can stand for, a nested one including the better levels. */
  readonly counts: Readonly<Record<string, Range>>
}

/**
 * No reading is looked for in which more people than this are rated. It is an assumption: the largest provincial
 * administrations have well under this many cadres, civil servants and public employees together.
 */
const LARGEST_POPULATION = 200_000

const AT_ITS_WORD: ReadingRules = { totalCounts: undefined, nested: [], rounding: 'half-up' }

/** The figures taken at their word, if they can be true like that. */
export function plainReading(figures: Figures): FiguresReading | undefined {
  return reading(figures, AT_ITS_WORD)
}

/**
 * The readings that make every figure true and depart least from the printed words: labels meaning "or better", a
 * total that is really the count of one label, shares cut off instead of rounded.
 */
export function readingsOf(figures: Figures): readonly FiguresReading[] {
  const rules = allRules(figures)
  for (let departures = 1; departures <= 4; departures += 1) {
    const found = rules
      .filter((one) => departuresOf(one) === departures)
      .flatMap((one) => reading(figures, one) ?? [])
      .toSorted((a, b) => a.population.from - b.population.from)
    if (found.length > 0) return found
  }
  return []
}

function departuresOf({ totalCounts, nested, rounding }: ReadingRules): number {
  return (totalCounts === undefined ? 0 : 1) + nested.length + (rounding === 'half-up' ? 0 : 1)
}

function allRules({ lines, total }: Figures): readonly ReadingRules[] {
  const levels = lines.map(({ label }) => label).filter((label) => RATED_LEVELS.some((level) => level === label))
  // "Or better" says something only of a level between the best and the worst printed.
  const middle = levels.filter((label) => label !== levels[0] && label !== 'unsatisfactory')
  const nestings = middle.reduce<string[][]>((all, label) => [...all, ...all.map((nested) => [...nested, label])], [[]])
  const totals = [undefined, ...(total === undefined ? [] : lines.map(({ label }) => label))]
  return nestings.flatMap((nested) =>
    totals.flatMap((totalCounts) =>
      (['half-up', 'truncated'] as const).map((rounding) => ({ totalCounts, nested, rounding })),
    ),
  )
}

function reading(figures: Figures, rules: ReadingRules): FiguresReading | undefined {
  const bounds = populations(figures, rules)
  if (bounds === undefined || !canHold(figures, rules)) return undefined
  const population: { from?: number; to?: number } = {}
  const counts = new Map<string, Range>()
  for (let people = bounds.from; people <= bounds.to; people += 1) {
    const ranges = fit(figures, people, rules)
    if (ranges === undefined) continue
    population.from ??= people
    if (bounds.open) break
    population.to = people
    for (const [at, { label }] of figures.lines.entries()) widen(counts, label, ranges[at])
  }
  const { from, to } = population
  if (from === undefined) return undefined
  const total =
    rules.totalCounts === undefined
      ? figures.total === undefined
        ? 'not-stated'
        : 'population'
      : (`count-of:${rules.totalCounts}` as const)
  return {
    total,
    nested: rules.nested,
    rounding: rules.rounding,
    population: to === undefined ? { from } : { from, to },
    counts: Object.fromEntries(counts),
  }
}

function widen(counts: Map<string, Range>, label: string, by: Range | undefined): void {
  const known = counts.get(label) ?? by
  if (known !== undefined && by !== undefined)
    counts.set(label, { from: Math.min(known.from, by.from), to: Math.max(known.to, by.to) })
}

/** The populations worth trying; `open` when nothing printed limits them, undefined when none can be right. */
function populations(figures: Figures, rules: ReadingRules): (Range & { readonly open: boolean }) | undefined {
  const { total, lines, whole } = figures
  if (total !== undefined && rules.totalCounts === undefined) return { from: total, to: total, open: false }
  const known = lines.map(({ label, count }) => (rules.totalCounts === label ? total : count))
  let [from, to, open] = [1, LARGEST_POPULATION, true]
  for (const [at, { share }] of lines.entries()) {
    const count = known[at]
    if (count === undefined || share === undefined) continue
    const bounds = populationsPrintedAs(share, count, rules.rounding)
    from = Math.max(from, bounds.from)
    if (bounds.to !== undefined) [to, open] = [Math.min(to, bounds.to), false]
  }
  if (open && whole && !known.includes(undefined)) {
    let people = 0
    for (const [at, { label }] of lines.entries())
      people = (rules.nested.includes(label) ? 0 : people) + (known[at] ?? 0)
    return { from: people, to: people, open: false }
  }
  // A total that could be the count of this label in a population of any size explains nothing.
  if (open && rules.totalCounts !== undefined) return undefined
  return from > to ? undefined : { from, to, open }
}

/** Whether the shares alone, as intervals, can add up at all: spares trying every population when they cannot. */
function canHold({ lines, whole }: Figures, rules: ReadingRules): boolean {
  const decimals = Math.max(0, ...lines.map(({ share }) => share?.decimals ?? 0))
  const all = 2 * 100 * 10 ** decimals
  const ranges = lines.map(({ share }): Range => {
    if (share === undefined) return { from: 0, to: all }
    const scale = 10 ** (decimals - share.decimals)
    const below = rules.rounding === 'half-up' ? scale : 0
    const from = 2 * share.digits * scale - below
    return { from: Math.max(0, from), to: Math.min(all, from + 2 * scale) }
  })
  return (
    fitRanges(
      ranges,
      lines.map(({ label }) => rules.nested.includes(label)),
      all,
      whole,
    ) !== undefined
  )
}
