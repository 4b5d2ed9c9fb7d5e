/** A small deterministic source of numbers: the same seed gives the same province on every machine. */
export type Random = {
  /** An integer from `low` to `high`, both included. */
  between: (low: number, high: number) => number
  /** True in `percent` of a hundred cases. */
  chance: (percent: number) => boolean
  pick: <T>(from: readonly T[]) => T
  shuffle: <T>(items: readonly T[]) => T[]
}

/** 32-bit integer generator (mulberry32), seeded by a number. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (t ^ (t >>> 14)) >>> 0
  }
  const between = (low: number, high: number): number => low + (next() % (high - low + 1))
  return {
    between,
    chance: (percent) => between(1, 100) <= percent,
    pick: (from) => {
      const item = from[between(0, from.length - 1)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
    shuffle: (items) => {
      const out = [...items]
      for (let at = out.length - 1; at > 0; at -= 1) {
        const other = between(0, at)
        const [a, b] = [out[at], out[other]]
        if (a === undefined || b === undefined) throw new Error('unreachable: indices are within the list')
        out[at] = b
        out[other] = a
      }
      return out
    },
  }
}
