import type { Actor } from '../../platform/actor.ts'

/**
 * Whether the actor stands for the ministry or the province as a whole: only it sets criteria and points (Điều 7 khoản
 * 2, Điều 26 khoản 1 điểm a), also where they are for one block or agency.
 */
export function maySetWeights(actor: Actor): boolean {
  return actor.relations.some(
    ({ role, unitId }) => (role === 'personnel' || role === 'head') && unitId === actor.rootUnitId,
  )
}
