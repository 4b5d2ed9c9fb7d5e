import type { StoredEvent } from './ports.ts'

/** Later than everything on the line, so that the order of the record is the order in which things were done. */
export function momentAfter(now: Date, events: readonly StoredEvent[]): string {
  const last = events.at(-1)?.at
  return new Date(Math.max(now.getTime(), last === undefined ? 0 : Date.parse(last) + 1)).toISOString()
}
