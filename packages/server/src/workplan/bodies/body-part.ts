import { bodyAuthority, type BodyPart } from '@thuoc-do/domain'
import type { Actor } from '../../platform/actor.ts'
import type { BodyTree } from './ports.ts'

/**
 * How the actor stands to a body today. While a body has no head, the personnel body over it prepares the
 * self-appraisal and hands it in: the decree knows nobody else who could.
 */
export function bodyPartsOf(actor: Actor, unitId: number, tree: BodyTree): Set<BodyPart> {
  const parts = new Set<BodyPart>()
  const { relations, personId } = actor
  const heads = relations.some((relation) => relation.role === 'head' && relation.unitId === unitId)
  const vacant = tree.get(unitId)?.headId === null
  const personnel = relations.filter(({ role, units }) => role === 'personnel' && units.has(unitId))
  if (heads || (vacant && personnel.length > 0)) parts.add('head')
  if (parts.has('head') || personnel.some((relation) => relation.unitId === unitId)) parts.add('preparer')
  if (!heads && personId !== null && bodyAuthority(unitId, tree)?.personId === personId) parts.add('authority')
  return parts
}

/** Under which relation an act goes on record. */
export function bodyRole(parts: ReadonlySet<BodyPart>): string {
  return parts.has('authority') ? 'authority' : parts.has('head') ? 'head' : 'personnel'
}
