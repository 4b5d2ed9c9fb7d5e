export type Timed<T> = { readonly ms: number; readonly value: T }

/** The middle of several numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  if (low === undefined || high === undefined) throw new Error('the middle of nothing')
  return (low + high) / 2
}

/** Runs something once to warm up, then several times; the shortest time, which other programs disturbed least. */
export function timeRepeated<T>(work: () => T, times = 9): Timed<T> {
  let value = work()
  let ms = Infinity
  for (let at = 0; at < times; at += 1) {
    const begun = performance.now()
    value = work()
    ms = Math.min(ms, performance.now() - begun)
  }
  return { ms, value }
}

/** Waits for one piece of work and says how long it took. */
export async function timeWaiting<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const begun = performance.now()
  const value = await work()
  return { ms: performance.now() - begun, value }
}
