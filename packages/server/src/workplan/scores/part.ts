import { whoReviews, type PeriodScorePart, type UnitTree } from '@thuoc-do/domain'
import type { Actor } from '../../platform/actor.ts'
import type { ScoreFile } from './ports.ts'

/** Units over which the actor is the personnel body. */
export function personnelUnits(actor: Actor): ReadonlySet<number> {
  return new Set(actor.relations.filter(({ role }) => role === 'personnel').flatMap(({ units }) => [...units]))
}

/** Who monitors somebody today: the nearest head above who is not himself (Điều 10 khoản 1). */
export function reviewerOf(file: Pick<ScoreFile, 'personId' | 'unitId'>, tree: UnitTree): number | null {
  return whoReviews({ id: file.personId, unitId: file.unitId }, tree)
}

/** How an actor stands to one period score. */
export function partsOf(
  actor: Actor,
  file: Pick<ScoreFile, 'personId' | 'agencyId'>,
  reviewerId: number | null,
): Set<PeriodScorePart> {
  const parts = new Set<PeriodScorePart>()
  if (actor.personId === null) return parts
  if (file.personId === actor.personId) parts.add('self')
  if (reviewerId === actor.personId) parts.add('reviewer')
  if (personnelUnits(actor).has(file.agencyId)) parts.add('personnel')
  return parts
}
