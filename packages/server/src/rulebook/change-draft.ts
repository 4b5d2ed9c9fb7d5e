import { checkRuleSet, type Problem } from '@thuoc-do/domain'
import type { z } from 'zod'
import type { draftChangedSchema } from '@thuoc-do/contract'
import { done, type Answer } from '../platform/transaction.ts'
import { roleAtRoot } from './draft-parts.ts'
import { hashRuleSet } from './hash-rule-set.ts'
import { outdated } from './open-draft.ts'
import type { DraftChange, DraftDesk, DraftRecord } from './ports.ts'

/** What every act on a draft answers. */
export type DraftChanged = z.input<typeof draftChangedSchema>

/** What an act leaves on the record besides states and hashes. */
export type DraftVerb = { verb: string; reason?: string; after?: Record<string, unknown> }

/** Problems as they travel: `params` is left out where there is none. */
export const toWire = (problems: readonly Problem[]): DraftChanged['problemList'] =>
  problems.map(({ code, path, params }) => ({ code, path, ...(params !== undefined && { params }) }))

/** Writes what an act changes, if nobody was faster, and its event. */
export async function changeDraft(
  { store, actor, now, record }: DraftDesk,
  draft: DraftRecord,
  change: DraftChange,
  { verb, reason, after }: DraftVerb,
): Promise<Answer<DraftChanged>> {
  const lockVersion = await store.save(draft, change, now)
  if (lockVersion === undefined) return outdated(draft.lockVersion)
  const next = { ...draft, ...change }
  const [before, hash] = [hashRuleSet(draft.document), hashRuleSet(next.document)]
  await record({
    action: `rule-set-draft.${verb}`,
    role: roleAtRoot(actor),
    object: { kind: 'rule-set-draft', id: String(draft.id) },
    unitId: actor.rootUnitId,
    personId: null,
    before: { state: draft.state, version: draft.version, hash: before },
    after: { state: next.state, version: next.version, hash, ...after },
    ruleSetHash: hash,
    ...(reason !== undefined && { reason }),
  })
  return done({ lockVersion, problemList: toWire(checkRuleSet(next.document)) })
}
