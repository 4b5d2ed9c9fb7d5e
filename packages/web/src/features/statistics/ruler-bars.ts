import type { Statistics } from '@thuoc-do/contract'
import type { Band, Level } from '../../ui/index.ts'

/** People from `from` up to, not including, `to`, in whole points; the last bar includes 100. */
export type RulerBar = { from: number; to: number; people: number; level: Level }

/** Bars without a gap from the first point anybody stands on, rounded down to five, up to full marks. */
export function barsOf(distribution: Statistics['distribution'], edges: readonly Band[]): RulerBar[] {
  const people = new Map(distribution.map((bar) => [bar.from, bar.people]))
  // Somebody with full marks stands in the last bar, which includes its end.
  people.set(99, (people.get(99) ?? 0) + (people.get(100) ?? 0))
  const first = distribution.reduce((least, bar) => (bar.people > 0 ? Math.min(least, bar.from) : least), 95)
  const start = first - (first % 5)
  const descending = edges.toSorted((a, b) => b.from - a.from)
  return Array.from({ length: 100 - start }, (_, nth) => {
    const from = start + nth
    const level = descending.find((edge) => edge.from <= from * 100)?.level ?? 'unsatisfactory'
    return { from, to: from + 1, people: people.get(from) ?? 0, level }
  })
}

/** For each threshold on a whole point within the bars: people within one point below it and above it. */
export function aroundEdges(
  bars: readonly RulerBar[],
  edges: readonly Band[],
): { edge: number; below: number; above: number }[] {
  return edges.flatMap(({ from }) => {
    const edge = from / 100
    const below = bars.find((bar) => bar.to === edge)
    const above = bars.find((bar) => bar.from === edge)
    return below && above ? [{ edge, below: below.people, above: above.people }] : []
  })
}
