import type { Level } from '../kernel/index.ts'
import type { Allocation, AllocationRequest, CommitteeOrder, SettledElsewhere } from './allocation.ts'
import { countsInBase } from './quota-places.ts'
import { isShared } from './shared-sets.ts'

/** What one agency asks of the quota, under the number it is kept under; nobody is in two. */
export type AgencyRequest = { readonly agencyId: number; readonly request: AllocationRequest }

/** A set of one agency as it is called among those of all; a set they share keeps its name. */
export function jointName(agencyId: number, set: string): string {
  if (isShared(set)) return set
  const at = set.indexOf(':')
  return at < 0 ? `${set}:${agencyId}` : `${set.slice(0, at)}:${agencyId}/${set.slice(at + 1)}`
}

/**
 * One request out of all agencies of a round, for a quota that holds in sets across them. Each agency keeps its own sets,
 * shares and people; the sets named alike by all are one.
 * @throws when agencies ask by different rules: they are of one round
 */
export function jointRequest(
  agencies: readonly AgencyRequest[],
  committee: readonly CommitteeOrder[],
): AllocationRequest {
  const [first] = agencies
  if (first === undefined) throw new Error('a joint allocation of no agency')
  const { quota } = first.request
  if (agencies.some(({ request }) => JSON.stringify(request.quota) !== JSON.stringify(quota)))
    throw new Error('agencies of one round ask by different rules')
  return {
    quota,
    people: agencies.flatMap(({ agencyId, request }) =>
      request.people.map((person) => ({ ...person, sets: person.sets.map((set) => jointName(agencyId, set)) })),
    ),
    exceptions: agencies.flatMap(({ agencyId, request }) =>
      (request.exceptions ?? []).map(({ set, percent }) => ({ set: jointName(agencyId, set), percent })),
    ),
    committee,
  }
}

/**
 * Deals a joint allocation out to its agencies: by agency, what is settled elsewhere in each set it shares. With these
 * numbers each agency's own allocation comes out as in the joint one. Whoever has a place there finds it free, since no set
 * is used beyond its places; whoever was refused for a full set finds it full, for those who filled it are counted, here
 * or elsewhere.
 */
export function shareOut(
  agencies: readonly AgencyRequest[],
  joint: { readonly request: AllocationRequest; readonly result: Allocation },
): ReadonlyMap<number, readonly SettledElsewhere[]> {
  const { base } = joint.request.quota
  const placed = new Set(joint.result.outstanding)
  return new Map(
    agencies.map(({ agencyId, request }) => {
      const own = new Map<string, { base: number; held: number }>()
      for (const person of request.people)
        for (const set of person.sets.filter(isShared)) {
          const { base: counted, held } = own.get(set) ?? { base: 0, held: 0 }
          own.set(set, {
            base: counted + (countsInBase(person.level, base) ? 1 : 0),
            held: held + (placed.has(person.id) ? 1 : 0),
          })
        }
      const elsewhere = [...own].map(([set, { base: counted, held }]): SettledElsewhere => {
        const cap = joint.result.caps[set] ?? { base: counted, used: held }
        return { set, base: cap.base - counted, held: cap.used - held }
      })
      return [agencyId, elsewhere.toSorted((a, b) => (a.set < b.set ? -1 : 1))]
    }),
  )
}

/** The recorded orders as far as they are about some of the people: what an agency keeps of orders across agencies. */
export function ordersAmong<Order extends { readonly order: readonly number[] }>(
  orders: readonly Order[],
  ids: ReadonlySet<number>,
): readonly Order[] {
  return orders
    .map((one) => ({ ...one, order: one.order.filter((id) => ids.has(id)) }))
    .filter(({ order }) => order.length > 1)
}

/** So many people of a comparable group who have a level; people who count in no set are left out. */
export type LevelCount = { readonly comparableGroup: string; readonly level: Level; readonly people: number }

/** What is settled elsewhere in the shared ones of some sets, from the levels in force there. */
export function elsewhereFrom(
  { base }: Pick<AllocationRequest['quota'], 'base'>,
  sets: Iterable<string>,
  counts: readonly LevelCount[],
): readonly SettledElsewhere[] {
  return [...sets]
    .filter(isShared)
    .toSorted()
    .map((set) => {
      const inSet = counts.filter(
        ({ comparableGroup }) => set === 'province' || set === `province-group:${comparableGroup}`,
      )
      const people = (counted: (level: Level) => boolean): number =>
        inSet.reduce((sum, one) => (counted(one.level) ? sum + one.people : sum), 0)
      return {
        set,
        base: people((level) => countsInBase(level, base)),
        held: people((level) => level === 'outstanding'),
      }
    })
}
