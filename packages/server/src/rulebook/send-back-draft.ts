import { refuse, type Answer } from '../platform/transaction.ts'
import { changeDraft, type DraftChanged } from './change-draft.ts'
import { openDraft, type DraftRequest } from './open-draft.ts'
import type { DraftDesk } from './ports.ts'

/** A request that says why. */
export type ReasonedRequest = DraftRequest & { reason: string }

/** Sends a draft back to those who wrote it, with a reason. */
export async function sendBackDraft(desk: DraftDesk, request: ReasonedRequest): Promise<Answer<DraftChanged>> {
  const opened = await openDraft(desk, request, 'send-back')
  if (!opened.ok) return opened
  const reason = reasonOf(request)
  if (reason === '') return refuse('unusable', 'draft-reason-needed', 'body.reason')
  const { draft, next } = opened.value
  const change = { state: next, handedInBy: null, sentBackReason: reason }
  return changeDraft(desk, draft, change, { verb: 'sent-back', reason })
}

/** Gives a draft up, with a reason; it stays on the list of what was written. */
export async function discardDraft(desk: DraftDesk, request: ReasonedRequest): Promise<Answer<DraftChanged>> {
  const opened = await openDraft(desk, request, 'discard')
  if (!opened.ok) return opened
  const reason = reasonOf(request)
  if (reason === '') return refuse('unusable', 'draft-reason-needed', 'body.reason')
  const { draft, next } = opened.value
  return changeDraft(desk, draft, { state: next }, { verb: 'discarded', reason })
}

/** No control characters: the database holds none, and a screen shows none. */
function reasonOf({ reason }: ReasonedRequest): string {
  return reason
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\n\t]/gu, ' ')
    .normalize('NFC')
    .trim()
}
