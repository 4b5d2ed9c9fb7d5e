/** One bar: people from `from` up to, not including, `to`; the last bar includes its end. In hundredths of a point. */
export type Bar = { readonly from: number; readonly to: number; readonly people: number }

const HUNDREDTHS_PER_POINT = 100
const FULL_MARKS = 100 * HUNDREDTHS_PER_POINT

/**
 * How many people stand where on the yardstick: bars of `width` from 0 to full marks, cut at every band edge so that no
 * bar mixes two levels. Scores and edges are integer hundredths of a point from 0 to `top`; anything else throws.
 */
export function distribution(
  scores: readonly number[],
  bandEdges: readonly number[],
  { width = HUNDREDTHS_PER_POINT, top = FULL_MARKS }: { readonly width?: number; readonly top?: number } = {},
): readonly Bar[] {
  for (const value of [...scores, ...bandEdges])
    if (!Number.isInteger(value) || value < 0 || value > top) throw new Error(`not on the yardstick: ${value}`)
  if (!Number.isInteger(width) || width < 1) throw new Error(`not a width: ${width}`)
  const steps = Array.from({ length: Math.ceil(top / width) }, (_, at) => at * width)
  const starts = [...new Set([...steps, ...bandEdges.filter((edge) => edge < top)])].toSorted((a, b) => a - b)
  const people = starts.map(() => 0)
  for (const score of scores) {
    const at = lastAtMost(starts, score)
    people[at] = (people[at] ?? 0) + 1
  }
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? top, people: people[at] ?? 0 }))
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sorted[middle] ?? Infinity) <= value) low = middle
    else high = middle - 1
  }
  return low
}
