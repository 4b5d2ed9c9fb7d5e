import { checkRuleSet } from '@thuoc-do/domain'
import { refuseAll, type Answer } from '../platform/transaction.ts'
import { changeDraft, type DraftChanged } from './change-draft.ts'
import { withHand } from './draft-parts.ts'
import { openDraft, type DraftRequest } from './open-draft.ts'
import type { DraftDesk } from './ports.ts'

/**
 * Hands a draft without problems to whoever publishes it. It gets the number after the newest version there is now, so
 * that the reviewer sees exactly the document that would be published.
 */
export async function handInDraft(desk: DraftDesk, request: DraftRequest): Promise<Answer<DraftChanged>> {
  const opened = await openDraft(desk, request, 'hand-in')
  if (!opened.ok) return opened
  const { draft, next } = opened.value
  const newest = await desk.store.published.find(draft.ruleSetId)
  const version = (newest?.document.version ?? 0) + 1
  const document = { ...draft.document, version }
  const problems = checkRuleSet(document)
  if (problems.length > 0) return refuseAll('refused', problems)
  const change = {
    document,
    version,
    state: next,
    handedInBy: desk.actor.userId,
    sentBackReason: null,
    ...withHand(desk.actor, draft),
  }
  return changeDraft(desk, draft, change, { verb: 'handed-in' })
}
