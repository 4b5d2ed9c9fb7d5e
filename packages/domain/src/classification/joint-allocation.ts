import { isAtLeast, isRated } from '../kernel/index.ts'
import type { Allocation, AllocationRequest, CommitteeOrder, QuotaPerson, SettledElsewhere } from './allocation.ts'
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

/** What an agency is left with of a joint allocation: numbers about everybody else, and the order of its own people. */
export type AgencyShare = {
  readonly elsewhere: readonly SettledElsewhere[]
  readonly committee: readonly CommitteeOrder[]
}

/**
 * Deals a joint allocation out to its agencies. With the numbers of the others given, each agency's own allocation comes
 * out as in the joint one: whoever has a place there finds it free, since no set is used beyond its places; whoever was
 * refused for a full set finds it full, for the holders that filled it are counted, here or elsewhere.
 */
export function shareOut(
  agencies: readonly AgencyRequest[],
  joint: { readonly request: AllocationRequest; readonly result: Allocation },
): ReadonlyMap<number, AgencyShare> {
  const { base } = joint.request.quota
  const counts = ({ level }: QuotaPerson): boolean => (base === 'rated' ? isRated(level) : isAtLeast(level, 'good'))
  const placed = new Set(joint.result.outstanding)
  return new Map(
    agencies.map(({ agencyId, request }): [number, AgencyShare] => {
      const own = new Map<string, { base: number; held: number }>()
      for (const person of request.people)
        for (const set of person.sets.filter(isShared)) {
          const sum = own.get(set) ?? { base: 0, held: 0 }
          own.set(set, {
            base: sum.base + (counts(person) ? 1 : 0),
            held: sum.held + (placed.has(person.id) ? 1 : 0),
          })
        }
      const elsewhere = [...own].map(([set, { base: counted, held }]): SettledElsewhere => {
        const cap = joint.result.caps[set] ?? { base: counted, used: held }
        return { set, base: cap.base - counted, held: cap.used - held }
      })
      const ids = new Set(request.people.map(({ id }) => id))
      const committee = (joint.request.committee ?? []).flatMap(({ set, order }) => {
        const named = order.filter((id) => ids.has(id))
        return named.length > 1 ? [{ set: ownName(agencyId, set), order: named }] : []
      })
      return [agencyId, { elsewhere: elsewhere.toSorted((a, b) => (a.set < b.set ? -1 : 1)), committee }]
    }),
  )
}

/** The name a set of the agency has at home; that of another agency stays as it is. */
function ownName(agencyId: number, set: string): string {
  const at = set.indexOf(':')
  const prefix = `${agencyId}/`
  if (isShared(set) || at < 0) return set
  const rest = set.slice(at + 1)
  return rest.startsWith(prefix) ? `${set.slice(0, at)}:${rest.slice(prefix.length)}` : set
}
