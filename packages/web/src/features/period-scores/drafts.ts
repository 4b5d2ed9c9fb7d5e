import { savePeriodReviewSchema, savePeriodSelfSchema, type PeriodScore } from '@thuoc-do/contract'
import type { RecordPart } from '../../lib/index.ts'

const selfSchema = savePeriodSelfSchema.omit({ version: true })
const reviewSchema = savePeriodReviewSchema.omit({ version: true })

/** What the official fills in. */
export type SelfDraft = ReturnType<typeof selfSchema.parse>
/** What the monitoring authority fills in. */
export type ReviewDraft = ReturnType<typeof reviewSchema.parse>
export type Stated = ReviewDraft['leadership'][number]

/** A part of a period score with its name in the address it is saved at. */
export type ScorePart<T extends object> = RecordPart<PeriodScore, T> & { part: 'self' | 'review' }

/** The official's own scoring. */
export const SELF: ScorePart<SelfDraft> = {
  part: 'self',
  of: ({ selfScores, strengths, weaknesses }) => ({ scores: selfScores, strengths, weaknesses }),
  into: (score, { scores, strengths, weaknesses }) => ({ ...score, selfScores: scores, strengths, weaknesses }),
  open: ({ can }) => can.saveSelf,
  read: (value) => selfSchema.safeParse(value).data ?? null,
}

/** The authority's: criteria it sees differently, its comment, and what it states of a leader. */
export const REVIEW: ScorePart<ReviewDraft> = {
  part: 'review',
  of: ({ reviewScores, reviewComment, leadershipValues, can }) => ({
    scores: reviewScores,
    comment: reviewComment,
    leadership: leadershipValues.flatMap(({ code, value, grounds }) =>
      value === null || (code === 'unitResult' && can.stateUnitResult !== true) ? [] : [{ code, value, grounds }],
    ),
  }),
  into: (score, { scores, comment, leadership }) => ({
    ...score,
    reviewScores: scores,
    reviewComment: comment,
    leadershipValues: score.leadershipValues.map((one) => {
      const stated = leadership.find(({ code }) => code === one.code)
      return stated ? { ...one, value: stated.value, grounds: stated.grounds } : one
    }),
  }),
  open: ({ can }) => can.saveReview,
  read: (value) => reviewSchema.safeParse(value).data ?? null,
  // A percentage without its grounds is not accepted; it waits on screen until they are written.
  wire: (value) => ({ ...value, leadership: value.leadership.filter(isGrounded) }),
}

/** Whether a stated percentage has what it needs. */
export function isGrounded({ value, grounds }: Stated): boolean {
  return value !== '' && grounds.trim() !== ''
}
