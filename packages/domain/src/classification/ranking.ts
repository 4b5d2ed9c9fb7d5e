import { compare, toFraction, type Exact } from '../kernel/index.ts'
import type { QuotaPerson } from './allocation.ts'

/**
 * People grouped by equal priority, best group first, by id inside a group. The id only makes the listing repeatable:
 * whoever shares a group is equal, and nothing may be decided by the id.
 *
 * Each key is replaced by its place among the distinct values of that key, so that sorting many people compares small
 * integers and not fractions. Everyone must have the same number of keys.
 */
export function equalGroups(people: readonly QuotaPerson[]): readonly (readonly QuotaPerson[])[] {
  const keys = people[0]?.priority.length ?? 0
  const placesOfKeys = Array.from({ length: keys }, (_, key) => placesAmong(people.map((p) => p.priority[key])))
  const ranked = people.map((person, at) => ({ person, rank: placesOfKeys.map((places) => places[at] ?? 0) }))
  ranked.sort((a, b) => compareRanks(a.rank, b.rank) || (a.person.id < b.person.id ? -1 : 1))
  const groups: QuotaPerson[][] = []
  let last: readonly number[] | undefined
  for (const { person, rank } of ranked) {
    if (last !== undefined && compareRanks(last, rank) === 0) groups.at(-1)?.push(person)
    else groups.push([person])
    last = rank
  }
  return groups
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [key, place] of a.entries()) if (place !== b[key]) return place - (b[key] ?? 0)
  return 0
}

function placesAmong(values: readonly (Exact | undefined)[]): readonly number[] {
  const texts = values.map((value) => (value === undefined ? '' : toFraction(value)))
  const distinct = new Map<string, Exact>()
  for (const [at, value] of values.entries()) if (value !== undefined) distinct.set(texts[at] ?? '', value)
  const bestFirst = [...distinct].toSorted(([, a], [, b]) => compare(b, a))
  const placeOf = new Map(bestFirst.map(([text], place) => [text, place]))
  return texts.map((text) => placeOf.get(text) ?? 0)
}
