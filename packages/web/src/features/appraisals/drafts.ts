import { saveReviewSchema, saveSelfSchema } from '@thuoc-do/contract'
import type { DraftKind } from './use-draft.ts'

const selfSchema = saveSelfSchema.omit({ version: true })
const reviewSchema = saveReviewSchema.omit({ version: true })

/** What the appraised person fills in. */
export type SelfDraft = ReturnType<typeof selfSchema.parse>

/** What the head who appraises him fills in. */
export type ReviewDraft = ReturnType<typeof reviewSchema.parse>

/** The appraised person's own part. */
export const SELF: DraftKind<SelfDraft> = {
  part: 'self',
  of({ self: { scores, strengths, weaknesses, level } }) {
    const proposed = level === 'not-rated' || level === 'insufficient-data' ? null : level
    return { scores, strengths, weaknesses, level: proposed }
  },
  into: (appraisal, value) => ({ ...appraisal, self: { ...appraisal.self, ...value } }),
  open: ({ can }) => can.saveSelf,
  read: (value) => selfSchema.safeParse(value).data ?? null,
}

/** The head's part. */
export const REVIEW: DraftKind<ReviewDraft> = {
  part: 'review',
  of: ({ review }) => ({ scores: review?.scores ?? {}, comment: review?.comment ?? '' }),
  into: (appraisal, value) => ({ ...appraisal, review: value }),
  open: ({ can }) => can.saveReview,
  read: (value) => reviewSchema.safeParse(value).data ?? null,
}
