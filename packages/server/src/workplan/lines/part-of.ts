import type { LinePart } from '@thuoc-do/domain'
import type { Actor } from '../../platform/actor.ts'

/** How the actor stands to work of this person in this unit; being the person closes every other way. */
export function partOf(actor: Actor, work: { readonly personId: number; readonly unitId: number }): LinePart {
  if (actor.personId === null) return 'nobody'
  if (work.personId === actor.personId) return 'self'
  return actor.relations.some(({ role, units }) => role === 'head' && units.has(work.unitId)) ? 'head' : 'nobody'
}

/** Units whose people the actor heads. */
export function headedUnits(actor: Actor): ReadonlySet<number> {
  return new Set(actor.relations.filter(({ role }) => role === 'head').flatMap(({ units }) => [...units]))
}
