import type { DemoAgency } from './tree.ts'

/** People rated at the end of 2023, by level: what the published sentence of the province counts. */
export const PUBLISHED = { outstanding: 2_177, good: 8_719, satisfactory: 52, unsatisfactory: 12 } as const
export const RATED = PUBLISHED.outstanding + PUBLISHED.good + PUBLISHED.satisfactory + PUBLISHED.unsatisfactory

/** Scales the agencies' sizes so that together they have exactly `total` people; the remainder goes to the largest. */
export function scaleTo(agencies: readonly DemoAgency[], total: number): Map<string, number> {
  const sum = agencies.reduce((all, agency) => all + agency.people, 0)
  const sizes = new Map(agencies.map((agency) => [agency.code, Math.floor((agency.people * total) / sum)]))
  let left = total - [...sizes.values()].reduce((all, size) => all + size, 0)
  for (const agency of [...agencies].sort((a, b) => b.people - a.people)) {
    if (left === 0) break
    sizes.set(agency.code, (sizes.get(agency.code) ?? 0) + 1)
    left -= 1
  }
  return sizes
}
