import fc from 'fast-check'
import { allocate, type Allocation, type AllocationRequest, type QuotaPerson } from '../src/classification/index.ts'
import { exact } from '../src/kernel/index.ts'

/** A candidate with one score as priority. */
export function candidate(id: string, score: number, ...sets: string[]): QuotaPerson {
  return { id, level: 'outstanding', priority: [exact(Math.round(score * 100), 100)], sets }
}

/** So many people rated good, who count in the base of the sets and want nothing. */
export function good(many: number, ...sets: string[]): QuotaPerson[] {
  return Array.from({ length: many }, (_, at) => ({
    id: `good-${sets.join('+')}-${at}`,
    level: 'good',
    priority: [],
    sets,
  }))
}

/** Twenty per cent of good or better, rounded down, unless something else is said. */
export function request(people: readonly QuotaPerson[], more: Partial<AllocationRequest> = {}): AllocationRequest {
  return { quota: { percent: '20', base: 'good-or-better', rounding: 'floor' }, people, ...more }
}

/** The allocation of a request that is known to be usable. */
export function allocated(of: AllocationRequest): Allocation {
  const outcome = allocate(of)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

/** Has a committee order everybody, backwards, so that nothing stays open and the order is not that of the ids. */
export function settled(of: AllocationRequest): AllocationRequest {
  const order = of.people.map(({ id }) => id).toReversed()
  return { ...of, committee: [{ set: 'any', order }] }
}

/** How the sets of an invented province lie: nested or apart, or an agency tree crossed by groups that span agencies. */
type Shape = 'nested' | 'crossing'
type Post = { agency: number; unit: number; group: number; listed: boolean }

function setsOf({ agency, unit, group, listed }: Post, shape: Shape, province: boolean): string[] {
  const tree = [`agency:${agency}`, `unit:${agency}.${unit}`]
  const groups =
    shape === 'crossing' ? [`group:${group}`, `kind:${(agency + group) % 2}`] : [`team:${agency}.${unit}.${group % 2}`]
  return [...(province ? ['province'] : []), ...(listed ? tree : []), ...(listed || shape === 'crossing' ? groups : [])]
}

/** Small random requests: up to `most` candidates with scores out of `scores` values, and some people who want nothing. */
export function requests(shape: Shape, most: number, scores: number): fc.Arbitrary<AllocationRequest> {
  const posts = fc.record({ agency: fc.nat(1), unit: fc.nat(1), group: fc.nat(2), listed: fc.boolean() })
  const parts = fc.record({
    quota: fc.record({
      percent: fc.constantFrom('20', '25', '33.3', '50', '60'),
      base: fc.constantFrom('good-only' as const, 'good-or-better' as const, 'rated' as const),
      rounding: fc.constantFrom('floor' as const, 'half-up' as const, 'ceil' as const),
    }),
    wanting: fc.array(fc.tuple(posts, fc.nat(scores - 1)), { minLength: 1, maxLength: most }),
    others: fc.array(fc.tuple(posts, fc.constantFrom('good' as const, 'satisfactory' as const)), { maxLength: 6 }),
    province: fc.boolean(),
  })
  return parts.map(({ quota, wanting, others, province }) => ({
    quota,
    people: [
      ...wanting.map(([post, score], at): QuotaPerson => {
        return { id: `c${at}`, level: 'outstanding', priority: [exact(score, 3)], sets: setsOf(post, shape, province) }
      }),
      ...others.map(([post, level], at): QuotaPerson => {
        return { id: `o${at}`, level, priority: [], sets: setsOf(post, shape, province) }
      }),
    ],
  }))
}
