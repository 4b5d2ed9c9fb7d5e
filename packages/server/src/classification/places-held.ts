import type { QuotaOutcome } from '@thuoc-do/contract'
import { priorityOf, toFraction } from '@thuoc-do/domain'
import type { OpenDossier } from './open-dossier.ts'
import { heldElsewhere, type Places } from './places.ts'
import { nameOfSet, quotaOf } from './quota-request.ts'
import type { ScoredPerson } from './scored-person.ts'

/** Who holds a place of the set by a decision in force. */
export function holdersIn(set: string, { request }: Pick<Places, 'request'>, people: readonly ScoredPerson[]) {
  const members = new Set(request.people.flatMap(({ id, sets }) => (sets.includes(set) ? [Number(id)] : [])))
  return people.filter(({ id, level }) => level === 'outstanding' && members.has(id))
}

/** A place earned but held by others by decisions in force: refused, with everybody who holds one. */
export function heldOutcome(
  { dossier, people, round }: Pick<OpenDossier, 'dossier' | 'people' | 'round'>,
  places: Places,
  set: string | null,
): Extract<QuotaOutcome, { outcome: 'refused' }> | undefined {
  if (set === null) return undefined
  const { base = 0, places: given = 0 } = places.result.caps[set] ?? {}
  return {
    outcome: 'refused',
    set,
    name: nameOfSet(set, dossier, people),
    base,
    places: given,
    holders: holdersIn(set, places, people).map((holder) => ({
      fullName: holder.fullName,
      priority: priorityOf(holder, quotaOf(round.published.document)).map(toFraction),
    })),
    ...heldElsewhere(places.request, set),
  }
}
