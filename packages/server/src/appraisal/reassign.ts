import type { z } from 'zod'
import type { reassignSchema } from '@thuoc-do/contract'
import { dayOf, refuse, type Answer } from '../platform/transaction.ts'
import { openFile } from './open-file.ts'
import type { Desk } from './ports.ts'
import { writeFile, type Saved } from './write-file.ts'

/**
 * Hands a form to another reviewer, because the one who was named has left, moved or cannot act. The new one has to head
 * the person's unit or one above it, or be a deputy there; what the former one only drafted is not taken over as his.
 */
export async function reassign(
  desk: Desk,
  input: { id: number } & z.output<typeof reassignSchema>,
): Promise<Answer<Saved>> {
  const opened = await openFile(desk, input, 'reassign')
  if (!opened.ok) return opened
  const { file, next } = opened.value
  const reason = input.reason.trim()
  if (reason === '') return refuse('unusable', 'reason-needed', 'body.reason')
  if (input.reviewerId === file.personId) return refuse('refused', 'reviewer-is-the-person', 'body.reviewerId')
  if (input.reviewerId === file.reviewerId) return refuse('refused', 'reviewer-is-the-same', 'body.reviewerId')
  const entitled = await desk.store.leadersAbove(file.unitId, dayOf(desk.now))
  if (!entitled.some(({ personId }) => personId === input.reviewerId))
    return refuse('refused', 'reviewer-not-above', 'body.reviewerId')
  const change = {
    stage: next,
    reviewerId: input.reviewerId,
    // A draft is its author's; a confirmed review stands under the name of whoever confirmed it.
    ...(file.stage === 'head-review' && { review: { scores: {}, comment: '', begun: false } }),
  }
  return writeFile(desk, opened.value, change, { verb: 'reassigned', role: 'personnel', reason })
}
