/** A label that wants to stand centred at `at`, `width` wide, in pixels. */
export type Wanted = { at: number; width: number }
/** Where it stands: its centre, and its row counted from the ruler outwards. */
export type Placed = { centre: number; row: number }

/** How far a label may stand off its mark: its edge this many pixels beyond it. */
const SLACK = 6

type Slot = { nth: number; at: number; half: number; low: number; high: number }

/**
 * Places labels along a line `length` long so that none overlaps another or leaves the line, and each touches or nearly
 * touches its own mark. Those for whom a row has no room go to the next; the first label keeps the row at the ruler.
 */
export function placeLabels(wanted: readonly Wanted[], length: number, gap: number): Placed[] {
  const placed: Placed[] = wanted.map(({ at }) => ({ centre: at, row: 0 }))
  let waiting = wanted.map(({ at, width }, nth): Slot => {
    const half = Math.min(width, length) / 2
    const low = clamp(at - half - SLACK, half, length - half)
    return { nth, at, half, low, high: clamp(at + half + SLACK, half, length - half) }
  })
  for (let row = 0; waiting.length > 0; row++) {
    const taken: Slot[] = []
    // In the order of importance the caller gave; each stays if everyone already in the row still finds room.
    for (const slot of waiting) {
      const tried = [...taken, slot].toSorted((a, b) => a.at - b.at || a.nth - b.nth)
      if (centresOf(tried, gap)) taken.push(slot)
    }
    const line = taken.toSorted((a, b) => a.at - b.at || a.nth - b.nth)
    for (const [at, centre] of (centresOf(line, gap) ?? []).entries()) {
      const slot = line[at]
      if (slot) placed[slot.nth] = { centre, row }
    }
    waiting = waiting.filter((slot) => !taken.includes(slot))
  }
  return placed
}

/** Centres for labels in order from left to right, as near to their marks as can be; null if there is no room. */
function centresOf(line: readonly Slot[], gap: number): number[] | null {
  const latest: number[] = []
  for (let at = line.length - 1; at >= 0; at--) {
    const slot = line[at]
    const after = line[at + 1]
    if (!slot) return null
    latest[at] = after ? Math.min(slot.high, (latest[at + 1] ?? 0) - apart(slot, after, gap)) : slot.high
  }
  const centres: number[] = []
  for (const [at, slot] of line.entries()) {
    const before = line[at - 1]
    const earliest = before ? Math.max(slot.low, (centres[at - 1] ?? 0) + apart(before, slot, gap)) : slot.low
    if (earliest > (latest[at] ?? 0)) return null
    centres.push(clamp(slot.at, earliest, latest[at] ?? 0))
  }
  return centres
}

function apart(left: Slot, right: Slot, gap: number): number {
  return left.half + gap + right.half
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(high, low))
}
