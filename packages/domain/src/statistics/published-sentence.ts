import type { Counts } from './counts.ts'
import { shareFigure } from './share.ts'

/** One figure of a published sentence; `share` is without its sign and undefined when nobody is rated. */
export type SentencePart = {
  readonly figure: 'outstanding' | 'good-or-better' | 'satisfactory' | 'unsatisfactory'
  readonly count: number
  readonly base: number
  readonly share: string | undefined
}

/**
 * The parts of the sentence a province publishes about a year: how many are outstanding and what share that is (one
 * decimal), the share of good or better, which includes them, and the shares of the other two levels (two decimals).
 * All are shares of the people rated, and each part carries that base, so that no figure can be taken for another.
 */
export function publishedSentence(counts: Counts): readonly SentencePart[] {
  const part = (figure: SentencePart['figure'], count: number, places: number): SentencePart => ({
    figure,
    count,
    base: counts.rated,
    share: shareFigure(count, counts.rated, places),
  })
  return [
    part('outstanding', counts.outstanding, 1),
    part('good-or-better', counts.goodOrBetter, 2),
    part('satisfactory', counts.satisfactory, 2),
    part('unsatisfactory', counts.unsatisfactory, 2),
  ]
}
