import type { Actor } from '../platform/actor.ts'

/** Units over which the actor is the personnel body; heads see more than they may open rounds for. */
export function personnelUnits(actor: Actor): ReadonlySet<number> {
  return new Set(actor.relations.filter(({ role }) => role === 'personnel').flatMap(({ units }) => [...units]))
}
