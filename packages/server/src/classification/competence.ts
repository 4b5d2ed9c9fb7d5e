import { isPartyRating } from '@thuoc-do/domain'
import type { Actor, ActorRelation } from '../platform/actor.ts'
import type { RoundRules, UnitAbove } from './ports.ts'
import type { ScoredPerson } from './scored-person.ts'

/** What of a person says who decides his level. */
type PersonToDecide = Pick<ScoredPerson, 'personId' | 'unitId' | 'leadership'>

/** In which relation the actor may act on a dossier, act by act; null where it is for somebody else. */
export type Part = {
  /** Proposing and taking back: the personnel body over the agency, or the agency's head. */
  proposer: ActorRelation | null
  /** Giving out the places and recording the committee's order: the personnel body. */
  allocator: ActorRelation | null
  /** Proposing a higher share: a personnel body above the agency, never the agency's own. */
  grantor: ActorRelation | null
  /** Confirming one that somebody else proposed: a personnel body above the agency, or the head of a unit above it. */
  confirmer: ActorRelation | null
}

/** The actor's part in an agency's dossier, from his relations of today. */
export function partOf(actor: Actor, agencyId: number): Part {
  const over = actor.relations.filter(({ units }) => units.has(agencyId))
  const personnel = over.find(({ role }) => role === 'personnel') ?? null
  const head = over.find(({ role, unitId }) => role === 'head' && unitId === agencyId) ?? null
  const above = over.filter(({ unitId }) => unitId !== agencyId)
  const grantor = above.find(({ role }) => role === 'personnel') ?? null
  return {
    proposer: personnel ?? head,
    allocator: personnel,
    grantor,
    confirmer: grantor ?? above.find(({ role }) => role === 'head') ?? null,
  }
}

/**
 * Who decides at each level under the round's rule set: the head, or, where the Party rates (366, 124, 132), whoever
 * signs for the Party committee there.
 */
export function decidersUnder(
  { published }: Pick<RoundRules, 'published'>,
  upward: readonly UnitAbove[],
): readonly UnitAbove[] {
  if (!isPartyRating(published.document)) return upward
  return upward.map(({ unitId, committee }) => ({ unitId, heads: committee, committee }))
}

/**
 * The head competent to decide a person's level: the head of the agency for everyone in it but himself, the next head
 * above for the head of the agency, and the next one above as well where the post is vacant. Nobody decides for himself.
 * @param upward the agency and every unit above it, nearest first, with their heads of today
 */
function deciderOf(
  person: PersonToDecide,
  upward: readonly UnitAbove[],
): { unitId: number; personId: number; title: string }[] {
  const agency = upward[0]?.unitId
  const headedIt = person.leadership === 'head' && person.unitId === agency
  for (const { unitId, heads } of headedIt ? upward.slice(1) : upward) {
    const others = heads.filter(({ personId }) => personId !== person.personId)
    if (others.length > 0) return others.map((head) => ({ unitId, ...head }))
  }
  return []
}

/**
 * People whose level the actor is competent to decide, with the post he signs in. Whoever acts for a head by delegation
 * decides what the head would, except about himself, and signs by order (TUQ., thừa ủy quyền).
 */
export function decidableBy<T extends PersonToDecide>(
  actor: Pick<Actor, 'personId' | 'actsFor'>,
  people: readonly T[],
  upward: readonly UnitAbove[],
): { people: T[]; title: string } {
  const found = people.flatMap((person) => {
    if (person.personId === actor.personId) return []
    const heads = deciderOf(person, upward)
    const own = heads.find(({ personId }) => personId === actor.personId)
    if (own !== undefined) return [{ person, title: own.title }]
    const actedFor = heads.find(({ personId }) => actor.actsFor.includes(personId))
    return actedFor === undefined ? [] : [{ person, title: `TUQ. ${actedFor.title}` }]
  })
  return { people: found.map(({ person }) => person), title: found[0]?.title ?? '' }
}

/** People for whom nobody is competent: no head above them but themselves, or no Party committee where it decides. */
export function withoutDecider<T extends PersonToDecide>(people: readonly T[], upward: readonly UnitAbove[]): T[] {
  return people.filter((person) => deciderOf(person, upward).length === 0)
}
