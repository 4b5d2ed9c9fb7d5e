import type { AppraisalPart } from '@thuoc-do/domain'
import type { Actor } from '../platform/actor.ts'
import type { AppraisalFile } from './ports.ts'
import { isPersonnelOf } from './reach.ts'

/**
 * How an actor stands to one appraisal. Only seeing, scoring and keeping the form need it here; who proposes, allocates and
 * decides is the business of the agency's dossier.
 */
export function partsOf(
  actor: Actor,
  file: Pick<AppraisalFile, 'personId' | 'reviewerId' | 'agencyId'>,
): Set<AppraisalPart> {
  const parts = new Set<AppraisalPart>()
  if (actor.personId === null) return parts
  if (file.personId === actor.personId) parts.add('self')
  if (isReviewer(actor, file)) parts.add('reviewer')
  if (isPersonnelOf(actor, file)) parts.add('opener')
  return parts
}

/** Whether the review is his: he was named, or acts today for whoever was. */
export function isReviewer(actor: Actor, { reviewerId }: Pick<AppraisalFile, 'reviewerId'>): boolean {
  return reviewerId !== null && (reviewerId === actor.personId || actor.actsFor.includes(reviewerId))
}
