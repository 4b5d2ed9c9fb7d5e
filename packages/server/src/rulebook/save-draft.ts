import canonicalize from 'canonicalize'
import { readRuleSetDocument } from '@thuoc-do/contract'
import type { RuleSet } from '@thuoc-do/domain'
import { refuse, refuseAll, type Answer } from '../platform/transaction.ts'
import { changeDraft, type DraftChanged } from './change-draft.ts'
import { withHand } from './draft-parts.ts'
import { openDraft, type DraftRequest } from './open-draft.ts'
import type { DraftDesk } from './ports.ts'

/**
 * Keeps the whole document as it was written, even while it contradicts itself, and says in what; a value that is no rule
 * set, or speaks of another one, is refused and the draft stays as it was.
 */
export async function saveDraft(
  desk: DraftDesk,
  request: DraftRequest & { document: unknown },
): Promise<Answer<DraftChanged>> {
  const opened = await openDraft(desk, request, 'save')
  if (!opened.ok) return opened
  const read = readRuleSetDocument(request.document)
  if (!read.ok)
    return refuseAll(
      'unusable',
      read.problems.map((found) => ({ ...found, path: `body.document${found.path === '' ? '' : `.${found.path}`}` })),
    )
  const { draft, next } = opened.value
  const document = read.value
  if (document.id !== draft.ruleSetId || document.version !== draft.version)
    return refuse('unusable', 'draft-identity-fixed', 'body.document', {
      id: draft.ruleSetId,
      version: String(draft.version),
    })
  const change = { document, state: next, ...withHand(desk.actor, draft) }
  return changeDraft(desk, draft, change, {
    verb: 'saved',
    after: { changed: changedFields(draft.document, document) },
  })
}

/** Which top-level fields differ; what exactly differs is seen by comparing the versions. */
function changedFields(before: RuleSet, after: RuleSet): readonly string[] {
  const old = new Map<string, unknown>(Object.entries(before))
  return Object.entries(after).flatMap(([key, value]) =>
    canonicalize(value) === canonicalize(old.get(key)) ? [] : [key],
  )
}
