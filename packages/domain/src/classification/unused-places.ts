import type { Allocation, AllocationRequest, QuotaPerson } from './allocation.ts'
import { hasOpenPlaces } from './check-allocation.ts'
import { mostPlaced, type Wanting } from './place-flow.ts'

/**
 * What another choice of people could make of the places. `all-used`: no choice gives more people a place.
 * `more-possible`: so many more could have one, and that would pass over `passedOver`, who have the priority, for
 * `instead`; it is the choice that passes over the lowest. `not-computed`: three or more kinds of sets cross each other,
 * for which no way is known that always answers in time. `open`: the committee has to decide a tie first.
 */
export type UnusedPlaces =
  | { readonly kind: 'all-used' | 'not-computed' | 'open' }
  | {
      readonly kind: 'more-possible'
      readonly more: number
      readonly passedOver: readonly string[]
      readonly instead: readonly string[]
    }

/**
 * Looks for places that the priority leaves unused because sets cross: a candidate takes the last place of one set and
 * so keeps two others out of two. It is information for the committee and never changes who has a place.
 */
export function unusedPlaces(request: AllocationRequest, result: Allocation): UnusedPlaces {
  if (hasOpenPlaces(result)) return { kind: 'open' }
  const given = new Set(result.outstanding)
  const candidates = request.people.filter(({ level }) => level === 'outstanding')
  const families = twoFamilies(candidates)
  if (families === undefined) return { kind: 'not-computed' }
  const wanting = new Map(candidates.map((person) => [person.id, families(person)]))
  const held = new Map(request.elsewhere?.map((one) => [one.set, one.held]))
  const most = (people: readonly string[], kept: readonly string[]): number => {
    const taken = new Map<string, number>()
    for (const id of kept) for (const set of setsOf(wanting.get(id))) taken.set(set, (taken.get(set) ?? 0) + 1)
    const room = (set: string): number => (result.caps[set]?.places ?? 0) - (held.get(set) ?? 0) - (taken.get(set) ?? 0)
    if ([...taken.keys()].some((set) => room(set) < 0)) return -Infinity
    return mostPlaced(
      people.flatMap((id) => wanting.get(id) ?? []),
      room,
    )
  }
  const ids = candidates.map(({ id }) => id)
  const reachable = most(ids, [])
  if (reachable <= given.size) return { kind: 'all-used' }
  // Whoever has a place keeps it wherever that costs none; then come those in the order they were refused.
  const kept: string[] = []
  const ranked = [...result.outstanding, ...result.refused.map(({ id }) => id)]
  for (const [at, id] of ranked.entries())
    if (kept.length + 1 + most(ranked.slice(at + 1), [...kept, id]) === reachable) kept.push(id)
  return {
    kind: 'more-possible',
    more: reachable - given.size,
    passedOver: result.outstanding.filter((id) => !kept.includes(id)),
    instead: kept.filter((id) => !given.has(id)),
  }
}

function setsOf(one: Wanting | undefined): readonly string[] {
  return one === undefined ? [] : [...one.first, ...one.second]
}

/** Deals the candidates' sets into two families, each nested in itself; undefined when more than two are needed. */
function twoFamilies(candidates: readonly QuotaPerson[]): ((person: QuotaPerson) => Wanting) | undefined {
  const [sizes, shared] = [new Map<string, number>(), new Map<string, Map<string, number>>()]
  for (const { sets } of candidates)
    for (const set of sets) {
      sizes.set(set, (sizes.get(set) ?? 0) + 1)
      const together = shared.get(set) ?? new Map<string, number>()
      shared.set(set, together)
      for (const other of sets) together.set(other, (together.get(other) ?? 0) + 1)
    }
  const size = (set: string): number => sizes.get(set) ?? 0
  const crossing = (set: string): string[] =>
    [...(shared.get(set) ?? [])].flatMap(([other, both]) => (both < size(set) && both < size(other) ? [other] : []))
  const inFirst = new Map<string, boolean>()
  for (const start of sizes.keys()) {
    const waiting = inFirst.has(start) ? [] : [start]
    if (waiting.length > 0) inFirst.set(start, true)
    for (const set of waiting)
      for (const other of crossing(set)) {
        if (inFirst.get(other) === inFirst.get(set)) return undefined
        if (!inFirst.has(other)) waiting.push(other)
        inFirst.set(other, inFirst.get(set) !== true)
      }
  }
  const outermostFirst = (a: string, b: string): number => size(b) - size(a) || (a < b ? -1 : 1)
  return ({ sets }) => ({
    first: sets.filter((set) => inFirst.get(set) === true).toSorted(outermostFirst),
    second: sets.filter((set) => inFirst.get(set) === false).toSorted(outermostFirst),
  })
}
