import type { Actor } from './actor.ts'

/** Whether the actor is the administrator, or the personnel body over the unit. */
export function maintains(actor: Actor, unitId: number | null): boolean {
  if (actor.administrator) return true
  return (
    unitId !== null && actor.relations.some((relation) => relation.role === 'personnel' && relation.units.has(unitId))
  )
}

/** The relation under which such a change is recorded. */
export const maintainerRole = (actor: Actor): string => (actor.administrator ? 'administrator' : 'personnel')
