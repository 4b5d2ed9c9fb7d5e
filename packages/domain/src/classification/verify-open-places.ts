import type { QuotaPerson as Person, Tie } from './allocation.ts'

/** Fewest and most places of a set that people tied or waiting, in the eyes of one candidate, take in the end. */
export type OpenPlaces = {
  readonly least: (set: string, of: Person) => number
  readonly most: (set: string, of: Person) => number
}

type Open = { readonly places: number; readonly people: ReadonlySet<Person> }
type Share = { readonly first: Person; readonly least: number; readonly most: number }

/**
 * Bounds that hold whatever the committee chooses. The people of a tie that no other tie contains or crosses take
 * exactly its places; anyone else tied or waiting takes one place or none.
 */
export function openPlaces(
  ties: readonly (Omit<Tie, 'people'> & { readonly people: readonly Person[] })[],
  waiting: readonly Person[],
  goesBefore: (a: Person, b: Person) => boolean,
): OpenPlaces {
  const open = ties.map(({ places, people }): Open => ({ places, people: new Set(people) }))
  const tiesOf = new Map<Person, Open[]>()
  for (const tie of open) for (const person of tie.people) listIn(tiesOf, person).push(tie)
  const touching = (tie: Open): ReadonlySet<Open> => new Set([...tie.people].flatMap((one) => tiesOf.get(one) ?? []))
  const crossed = (a: Open): boolean => [...touching(a)].some((b) => !inside(a, b) && !inside(b, a))
  const placeOf = new Map(open.map((tie, at) => [tie, at]))
  const earlier = (a: Open, b: Open): boolean => (placeOf.get(a) ?? 0) < (placeOf.get(b) ?? 0)
  const contained = (a: Open): boolean =>
    [...touching(a)].some((b) => b !== a && inside(a, b) && (!inside(b, a) || earlier(b, a)))
  const firm = open.filter((a) => !contained(a) && ![...touching(a)].some((b) => inside(b, a) && crossed(b)))
  const settled = new Set(firm.flatMap(({ people }) => [...people]))
  const loose = [...[...tiesOf.keys()].filter((person) => !settled.has(person)), ...waiting]
  const looseIn = new Map<string, Person[]>()
  for (const person of loose) for (const set of person.sets) listIn(looseIn, set).push(person)
  const sharesIn = new Map<string, Share[]>()
  for (const { places, people } of firm) {
    const [first] = people
    const inSet = Map.groupBy(
      [...people].flatMap(({ sets }) => sets),
      (set) => set,
    )
    for (const [set, { length }] of inSet)
      if (first !== undefined)
        listIn(sharesIn, set).push({
          first,
          least: Math.max(0, places - people.size + length),
          most: Math.min(length, places),
        })
  }
  const sum = (set: string, part: 'least' | 'most', counts: (share: Share) => boolean): number =>
    (sharesIn.get(set) ?? []).filter(counts).reduce((total, share) => total + share[part], 0)
  return {
    least: (set, of) => sum(set, 'least', ({ first }) => goesBefore(first, of)),
    most: (set, of) =>
      sum(set, 'most', ({ first }) => !goesBefore(of, first)) +
      (looseIn.get(set) ?? []).filter((person) => person !== of && !goesBefore(of, person)).length,
  }
}

function inside(a: Open, b: Open): boolean {
  return a.people.isSubsetOf(b.people)
}

function listIn<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
