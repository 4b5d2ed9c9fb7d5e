import type { Stage } from '@thuoc-do/contract'
import type { Actor } from '../platform/actor.ts'
import { isReviewer } from './part.ts'
import type { AppraisalFile } from './ports.ts'

/** Which parts of an appraisal somebody who may see it is shown. */
export type Sight = { self: boolean; review: boolean; level: boolean }

const REVIEWED: readonly Stage[] = ['confirmed', 'proposed', 'allocated', 'decided']

/**
 * A draft is its author's alone: nobody sees scores the person has not handed in, and nobody but the reviewer a review
 * that is not confirmed. The person hears of the level the quota gave him when it is decided, not while it may change.
 */
export function sightOf(actor: Actor, file: Pick<AppraisalFile, 'personId' | 'reviewerId' | 'stage'>): Sight {
  const own = file.personId === actor.personId
  const reviewer = !own && isReviewer(actor, file)
  const { stage } = file
  return {
    self: own || (stage !== 'self-scoring' && stage !== 'not-rated' && stage !== 'withdrawn'),
    review: reviewer || REVIEWED.includes(stage),
    level: stage === 'decided' || (!own && stage === 'allocated'),
  }
}
