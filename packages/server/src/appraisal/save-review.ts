import type { z } from 'zod'
import type { saveReviewSchema } from '@thuoc-do/contract'
import { refuseAll, type Answer } from '../platform/transaction.ts'
import { openFile } from './open-file.ts'
import type { Desk } from './ports.ts'
import { missingProblems, scoreFile } from './score-file.ts'
import { inBody, writeFile, type Saved } from './write-file.ts'

/** Keeps the reviewer's draft. Totals and levels of a review exist only once it is confirmed. */
export async function saveReview(
  desk: Desk,
  input: { id: number } & z.output<typeof saveReviewSchema>,
): Promise<Answer<Saved>> {
  const opened = await openFile(desk, input, 'save-review')
  if (!opened.ok) return opened
  const { file, rules } = opened.value
  const scored = scoreFile(file, rules, input.scores, 'review')
  if (!scored.ok) return refuseAll('unusable', inBody(scored.problems))
  const change = { review: { scores: input.scores, comment: input.comment, begun: true } }
  const record = { verb: 'review-saved', role: 'head', draftOfReview: true } as const
  const lacking = missingProblems(file, rules, input.scores, 'review', scored.value)
  return writeFile(desk, opened.value, change, record, lacking)
}
