import type { Answer } from '../platform/transaction.ts'
import { changeDraft, type DraftChanged } from './change-draft.ts'
import { openDraft, type DraftRequest } from './open-draft.ts'
import type { DraftDesk } from './ports.ts'

/** Takes back what was handed in, to go on writing. */
export async function takeBackDraft(desk: DraftDesk, request: DraftRequest): Promise<Answer<DraftChanged>> {
  const opened = await openDraft(desk, request, 'take-back')
  if (!opened.ok) return opened
  const { draft, next } = opened.value
  return changeDraft(desk, draft, { state: next, handedInBy: null }, { verb: 'taken-back' })
}
