import type { QuotaPerson, Tie } from './allocation.ts'

/** Fewest and most places of a set that people tied or waiting, in the eyes of one candidate, take in the end. */
export type OpenPlaces = {
  readonly least: (set: string, of: QuotaPerson) => number
  readonly most: (set: string, of: QuotaPerson) => number
}

/**
 * Bounds that hold whatever the committee chooses. The people of a tie that no other tie contains or crosses take
 * exactly its places; anyone else tied or waiting takes one place or none.
 */
export function openPlaces(
  ties: readonly (Omit<Tie, 'people'> & { readonly people: readonly QuotaPerson[] })[],
  waiting: readonly QuotaPerson[],
  goesBefore: (a: QuotaPerson, b: QuotaPerson) => boolean,
): OpenPlaces {
  const open = ties.map(({ places, people }) => ({ places, people: new Set(people) }))
  type Open = (typeof open)[number]
  const inside = (a: Open, b: Open): boolean => a.people.isSubsetOf(b.people)
  const crossed = (a: Open): boolean =>
    open.some((b) => !a.people.isDisjointFrom(b.people) && !inside(a, b) && !inside(b, a))
  const outermost = open.filter((a, at) => !open.some((b, other) => inside(a, b) && (!inside(b, a) || other < at)))
  const firm = outermost.filter((a) => !open.some((b) => inside(b, a) && crossed(b)))
  const tied = new Set(ties.flatMap(({ people }) => people))
  const loose = [...[...tied].filter((person) => !firm.some(({ people }) => people.has(person))), ...waiting]
  const shares = (set: string, counts: (person: QuotaPerson) => boolean) =>
    firm.flatMap(({ places, people }) => {
      const all = [...people]
      const inSet = all.filter(({ sets }) => sets.includes(set)).length
      return all.some(counts)
        ? [{ least: Math.max(0, places - all.length + inSet), most: Math.min(inSet, places) }]
        : []
    })
  return {
    least: (set, of) => shares(set, (person) => goesBefore(person, of)).reduce((sum, { least }) => sum + least, 0),
    most: (set, of) =>
      shares(set, (person) => !goesBefore(of, person)).reduce((sum, { most }) => sum + most, 0) +
      loose.filter((person) => person.sets.includes(set) && person !== of && !goesBefore(of, person)).length,
  }
}
