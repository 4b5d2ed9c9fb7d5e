import type { AppraisalPart } from '@thuoc-do/domain'
import type { Actor } from '../platform/actor.ts'
import type { AppraisalFile } from './ports.ts'

/**
 * How an actor stands to one appraisal. Only seeing and scoring need it here; who proposes, allocates and decides is the
 * business of the agency's dossier.
 */
export function partsOf(actor: Actor, file: Pick<AppraisalFile, 'personId' | 'reviewerId'>): Set<AppraisalPart> {
  const parts = new Set<AppraisalPart>()
  if (actor.personId === null) return parts
  if (file.personId === actor.personId) parts.add('self')
  if (file.reviewerId === actor.personId) parts.add('reviewer')
  return parts
}
