import type { Actor } from '../../platform/actor.ts'
import type { YearPerson } from './ports.ts'

/** Whether the actor answers for the person's unit in one of these roles. */
function answersFor(actor: Actor, { unitId }: YearPerson, roles: readonly string[]): boolean {
  return unitId !== null && actor.relations.some(({ role, units }) => roles.includes(role) && units.has(unitId))
}

/** The person himself, the heads above him, and the personnel body: nobody else learns when he was ill. */
export function maySeeYear(actor: Actor, person: YearPerson): boolean {
  return actor.personId === person.id || answersFor(actor, person, ['head', 'personnel'])
}

/** The personnel body records for others, never for oneself. */
export function mayRecord(actor: Actor, person: YearPerson): boolean {
  return actor.personId !== person.id && answersFor(actor, person, ['personnel'])
}

/** As {@link mayRecord}, but for the one person. */
export function isPersonnelOf(actor: Actor, person: YearPerson): boolean {
  return answersFor(actor, person, ['personnel'])
}
