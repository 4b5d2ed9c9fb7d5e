import type { PeriodScorePart } from '@thuoc-do/domain'
import type { ScoreFile } from './ports.ts'

/** Which parts of a period score somebody who may see its line is shown. */
export type Sight = { readonly self: boolean; readonly review: boolean }

/**
 * A draft is its author's alone: nobody sees what the person has not handed in, and nobody but the monitoring authority
 * what it has not confirmed. a, b and c come from lines that those above see anyway.
 */
export function sightOf(parts: ReadonlySet<PeriodScorePart>, { stage }: Pick<ScoreFile, 'stage'>): Sight {
  const own = parts.has('self')
  return {
    self: own || stage !== 'self-scoring',
    review: stage === 'confirmed' || (!own && parts.has('reviewer')),
  }
}
