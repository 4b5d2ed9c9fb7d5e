import type { CatalogueAct, CatalogueParts } from '@thuoc-do/domain'
import type { Actor } from '../../platform/actor.ts'
import type { AgencyRecord, VersionRecord } from './ports.ts'

const over = (actor: Actor, role: string, unitId: number): boolean =>
  actor.relations.some((relation) => relation.role === role && relation.units.has(unitId))

/** Whether the actor is the personnel body over the agency: it compiles the catalogue (Điều 13 khoản 2). */
export const prepares = (actor: Actor, agencyId: number): boolean => over(actor, 'personnel', agencyId)

/** Whether the actor heads the agency or a body above it. */
const decides = (actor: Actor, agencyId: number): boolean => over(actor, 'head', agencyId)

/** How the actor stands to a version. A person with a new account is still the person who prepared it. */
export function partsOf(
  actor: Actor,
  { agencyId, hands, handPeople }: Pick<VersionRecord, 'agencyId' | 'hands' | 'handPeople'>,
): CatalogueParts {
  return {
    personnel: prepares(actor, agencyId),
    head: decides(actor, agencyId),
    hand: hands.includes(actor.userId) || (actor.personId !== null && handPeople.includes(actor.personId)),
  }
}

/** The agency itself and its units, as far as the actor heads them: for these he may propose (Điều 13 khoản 3). */
export function proposesFor(actor: Actor, agency: AgencyRecord): { id: number; name: string }[] {
  const all = [{ id: agency.id, name: agency.name }, ...agency.units.map(({ id, name }) => ({ id, name }))]
  return all.filter(({ id }) => decides(actor, id))
}

/** Whether the actor is shown what is not decided yet: personnel bodies and heads over the agency or in it, administrators. */
export function seesPreparation(actor: Actor, agency: AgencyRecord): boolean {
  return (
    actor.administrator ||
    prepares(actor, agency.id) ||
    decides(actor, agency.id) ||
    proposesFor(actor, agency).length > 0
  )
}

/** The relation an act is recorded under. */
export const roleFor = (act: CatalogueAct): string => (act === 'decide' || act === 'send-back' ? 'head' : 'personnel')

/** Hands of a version with one more. */
export function withHand(
  actor: Actor,
  { hands, handPeople }: Pick<VersionRecord, 'hands' | 'handPeople'>,
): Pick<VersionRecord, 'hands' | 'handPeople'> {
  return {
    hands: [...new Set([...hands, actor.userId])],
    handPeople: [...new Set([...handPeople, ...(actor.personId === null ? [] : [actor.personId])])],
  }
}
