/** A label that wants to stand centred at `at`, `width` wide, in pixels. */
export type Wanted = { at: number; width: number }
/** Where it stands: its centre, and its row counted from the ruler outwards. */
export type Placed = { centre: number; row: number }

/**
 * Places labels along a line `length` long so that none overlaps another or leaves the line, each as near to its mark
 * as the others allow. Labels that would have to move more than `reach` go up a row.
 */
export function placeLabels(wanted: readonly Wanted[], length: number, gap: number, reach = 48): Placed[] {
  const order = wanted.map((_, at) => at).toSorted((a, b) => (wanted[a]?.at ?? 0) - (wanted[b]?.at ?? 0))
  const placed: Placed[] = wanted.map(({ at }) => ({ centre: at, row: 0 }))
  let rest = order
  for (let row = 0; rest.length > 0; row++) {
    let fitting = rest
    let centres = line(fitting, wanted, length, gap)
    // The last of a crowd moves up until the others stand near their marks; one alone always fits.
    while (fitting.length > 1 && tooFar(fitting, centres, wanted, length, reach)) {
      fitting = fitting.toSpliced(furthest(fitting, centres, wanted), 1)
      centres = line(fitting, wanted, length, gap)
    }
    for (const [nth, at] of fitting.entries()) placed[at] = { centre: centres[nth] ?? 0, row }
    rest = rest.filter((at) => !fitting.includes(at))
  }
  return placed
}

/** The centres of one row: pushed right until nothing overlaps, then left from the far end. */
function line(row: readonly number[], wanted: readonly Wanted[], length: number, gap: number): number[] {
  const starts: number[] = []
  const widths = row.map((at) => wanted[at]?.width ?? 0)
  let from = 0
  for (const [nth, at] of row.entries()) {
    const width = widths[nth] ?? 0
    const start = Math.max(from, (wanted[at]?.at ?? 0) - width / 2)
    starts.push(start)
    from = start + width + gap
  }
  let until = length
  for (let nth = starts.length - 1; nth >= 0; nth--) {
    const width = widths[nth] ?? 0
    starts[nth] = Math.min(starts[nth] ?? 0, until - width)
    until = (starts[nth] ?? 0) - gap
  }
  return starts.map((start, nth) => start + (widths[nth] ?? 0) / 2)
}

function tooFar(
  row: readonly number[],
  centres: readonly number[],
  wanted: readonly Wanted[],
  length: number,
  reach: number,
): boolean {
  const first = row[0] === undefined ? undefined : wanted[row[0]]
  if (first && (centres[0] ?? 0) - first.width / 2 < 0) return true
  return row.some((at, nth) => {
    const label = wanted[at]
    if (!label) return false
    const half = label.width / 2
    const alone = Math.min(Math.max(label.at, half), Math.max(length - half, half))
    return Math.abs((centres[nth] ?? 0) - alone) > reach
  })
}

function furthest(row: readonly number[], centres: readonly number[], wanted: readonly Wanted[]): number {
  let worst = row.length - 1
  let distance = -1
  for (const [nth, at] of row.entries()) {
    // The first label is the one that matters most and keeps the row next to the ruler.
    if (at === 0) continue
    const moved = Math.abs((centres[nth] ?? 0) - (wanted[at]?.at ?? 0))
    if (moved > distance) {
      worst = nth
      distance = moved
    }
  }
  return worst
}
