import { foldForSearch } from './normalise-text.ts'

/** Number of single-letter insertions, deletions and replacements between two texts, or `limit + 1` when above it. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let best = i
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const cost = Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      next.push(cost)
      if (cost < best) best = cost
    }
    if (best > limit) return limit + 1
    row = next
  }
  return row[b.length] ?? limit + 1
}

/**
 * Finds among known names the one a mistyped text most likely meant. Looks without diacritics, answers undefined when
 * nothing is close (more than a third of the letters differ), and the first in alphabetical order when several are as close.
 */
export function nearestName(names: readonly string[]): (typed: string) => string | undefined {
  const known = [...new Set(names)].toSorted().map((name) => ({ name, folded: foldForSearch(name) }))
  const memory = new Map<string, string | undefined>()
  return (typed) => {
    const folded = foldForSearch(typed)
    if (memory.has(folded)) return memory.get(folded)
    let best: string | undefined
    let limit = Math.max(1, Math.floor(folded.length / 3))
    for (const candidate of known) {
      const distance = editDistance(folded, candidate.folded, limit)
      if (distance > limit) continue
      best = candidate.name
      if (distance === 0) break
      limit = distance - 1
    }
    memory.set(folded, best)
    return best
  }
}
