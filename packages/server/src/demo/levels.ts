import { PUBLISHED } from './size.ts'
import type { Random } from './random.ts'

export type Category = 'candidate' | 'good' | 'satisfactory' | 'unsatisfactory'
export type AgencyLevels = { agency: string; categories: Category[]; exception: boolean }

const places = (base: number, percent: number): number => Math.floor((base * percent) / 100)

/** Spreads `count` marks over the agencies by size, at most a few each. */
function spread(random: Random, sizes: readonly (readonly [string, number])[], count: number): Map<string, number> {
  const weighted = sizes.flatMap(([code, size]) => Array.from({ length: Math.ceil(size / 40) }, () => code))
  const out = new Map<string, number>()
  for (let left = count; left > 0; left -= 1) {
    const code = random.pick(weighted)
    out.set(code, (out.get(code) ?? 0) + 1)
  }
  return out
}

/**
 * Decides how many people of each agency score how high, so that the quota (20 % of good or better, rounded down, per
 * agency) lets exactly the published number through. Rounding down loses about thirty places over 75 agencies; a few
 * agencies with a documented exception of 25 % make up for it, the last of them with fewer candidates than places.
 */
export function planLevels(random: Random, sizes: ReadonlyMap<string, number>): AgencyLevels[] {
  const list = [...sizes]
  const low = spread(random, list, PUBLISHED.satisfactory)
  const fail = spread(random, list, PUBLISHED.unsatisfactory)
  const base = (code: string, size: number): number => size - (low.get(code) ?? 0) - (fail.get(code) ?? 0)
  let short = PUBLISHED.outstanding - list.reduce((sum, [code, size]) => sum + places(base(code, size), 20), 0)
  const exceptional = new Map<string, number>() // agency → how many of the extra places are used
  for (const [code, size] of random.shuffle(list.filter(([, n]) => n >= 70 && n <= 170))) {
    if (short <= 0) break
    const extra = places(base(code, size), 25) - places(base(code, size), 20)
    exceptional.set(code, Math.min(extra, short))
    short -= Math.min(extra, short)
  }
  if (short !== 0) throw new Error('the published number of outstanding people cannot be reached')
  return list.map(([agency, size]) => {
    const good = base(agency, size)
    const used = exceptional.get(agency)
    const room = used === undefined ? places(good, 20) : places(good, 25)
    const taken = used === undefined ? room : places(good, 20) + used
    const refusedCandidates = taken < room ? 0 : random.between(Math.ceil(room / 10), Math.ceil(room / 3))
    const candidates = Math.min(good, taken + refusedCandidates)
    const categories: Category[] = [
      ...Array.from({ length: candidates }, (): Category => 'candidate'),
      ...Array.from({ length: good - candidates }, (): Category => 'good'),
      ...Array.from({ length: low.get(agency) ?? 0 }, (): Category => 'satisfactory'),
      ...Array.from({ length: fail.get(agency) ?? 0 }, (): Category => 'unsatisfactory'),
    ]
    return { agency, categories: random.shuffle(categories), exception: used !== undefined }
  })
}
