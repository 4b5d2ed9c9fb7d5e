import { checkRuleSet } from '@thuoc-do/domain'
import { refuse, refuseAll, type Answer } from '../platform/transaction.ts'
import { changeDraft, type DraftChanged } from './change-draft.ts'
import { canonicalText, hashText } from './hash-rule-set.ts'
import { openDraft, type DraftRequest } from './open-draft.ts'
import type { DraftDesk } from './ports.ts'

/**
 * Puts a draft in force as a version that never changes: checked once more, numbered right after the newest, and stored
 * as the very text that was hashed. Only somebody who had no hand in it may.
 */
export async function publishDraft(desk: DraftDesk, request: DraftRequest): Promise<Answer<DraftChanged>> {
  const opened = await openDraft(desk, request, 'publish')
  if (!opened.ok) return opened
  const { draft, next } = opened.value
  const { store, actor, now } = desk
  const problems = checkRuleSet(draft.document)
  if (problems.length > 0) return refuseAll('refused', problems)
  const { ruleSetId: id, version } = draft
  const newest = await store.published.find(id)
  const outdated = refuse('conflict', 'draft-version-outdated', '', { version: String(version) })
  if (version !== (newest?.document.version ?? 0) + 1) return outdated
  const text = canonicalText(draft.document)
  const hash = hashText(text)
  const signed = { publishedBy: actor.userId, publishedAt: now }
  const changed = await changeDraft(desk, draft, { state: next, hash, ...signed }, { verb: 'published' })
  if (!changed.ok) return changed
  const frozen = await store.freeze({ id, version, hash, text, writtenBy: draft.hands, ...signed })
  return frozen ? changed : outdated
}
