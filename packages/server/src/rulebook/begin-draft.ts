import { isRuleSetId } from '@thuoc-do/domain'
import type { z } from 'zod'
import type { beginDraftSchema, draftBegunSchema } from '@thuoc-do/contract'
import { done, refuse, type Answer } from '../platform/transaction.ts'
import { mayWrite, roleAtRoot } from './draft-parts.ts'
import type { DraftDesk } from './ports.ts'

/**
 * Copies a published version to write in. Under the same id it becomes the next version of that set, above every one
 * that ships or was published; under an id that no set has it becomes version 1 of a set of the office's own, `local/…`.
 */
export async function beginDraft(
  { store, actor, now, record }: DraftDesk,
  { basedOn, ruleSetId }: z.output<typeof beginDraftSchema>,
): Promise<Answer<z.input<typeof draftBegunSchema>>> {
  if (!mayWrite(actor)) return refuse('forbidden', 'draft-needs-writer')
  const base = await store.published.find(basedOn.id, basedOn.version)
  if (base === undefined)
    return refuse('unusable', 'draft-base-unknown', 'body.basedOn', {
      id: basedOn.id,
      version: String(basedOn.version),
    })
  if (!isRuleSetId(ruleSetId)) return refuse('unusable', 'set-id-invalid', 'body.ruleSetId', { value: ruleSetId })
  const newest = await store.published.find(ruleSetId)
  if (newest === undefined && !ruleSetId.startsWith('local/'))
    return refuse('unusable', 'draft-id-not-local', 'body.ruleSetId', { id: ruleSetId })
  const version = (newest?.document.version ?? 0) + 1
  const document = { ...base.document, id: ruleSetId, version }
  const from = { id: basedOn.id, version: basedOn.version, hash: base.hash }
  const draftId = await store.add({ ruleSetId, version, basedOn: from, document }, actor, now)
  if (draftId === undefined) return refuse('refused', 'draft-begun-already', 'body.ruleSetId', { id: ruleSetId })
  await record({
    action: 'rule-set-draft.begun',
    role: roleAtRoot(actor),
    object: { kind: 'rule-set-draft', id: String(draftId) },
    unitId: actor.rootUnitId,
    personId: null,
    before: null,
    after: { ruleSet: ruleSetId, version, basedOn: from },
    ruleSetHash: base.hash,
  })
  return done({ draftId })
}
