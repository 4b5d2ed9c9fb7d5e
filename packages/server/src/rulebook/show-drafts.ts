import { checkRuleSet, draftActsFor } from '@thuoc-do/domain'
import type { z } from 'zod'
import type { Draft, draftSchema, draftsSchema, DraftRow } from '@thuoc-do/contract'
import type { Actor } from '../platform/actor.ts'
import { done, refuse, type Answer } from '../platform/transaction.ts'
import { toWire } from './change-draft.ts'
import { draftParts } from './draft-parts.ts'
import type { DraftRecord, DraftStore } from './ports.ts'

/** What a reading use case works with. */
type ReadingDesk = { store: DraftStore; actor: Actor }

const accountsOf = ({ author, handedInBy, publishedBy }: DraftRecord): readonly string[] =>
  [author, handedInBy, publishedBy].filter((account) => account !== null)

function rowOf(draft: DraftRecord, actor: Actor, names: ReadonlyMap<string, string>): DraftRow {
  const { identity } = draft.document
  return {
    draftId: draft.id,
    state: draft.state,
    ruleSetId: draft.ruleSetId,
    version: draft.version,
    number: identity.number,
    titleVi: identity.title.vi,
    titleEn: identity.title.en,
    basedOn: draft.basedOn,
    author: names.get(draft.author) ?? '',
    updatedAt: draft.updatedAt.toISOString(),
    problems: checkRuleSet(draft.document).length,
    can: [...draftActsFor(draft.state, draftParts(actor, draft))],
  }
}

/** Every draft, the last changed first; none for those who neither write nor publish. */
export async function listDrafts({ store, actor }: ReadingDesk): Promise<Answer<z.input<typeof draftsSchema>>> {
  const drafts = await store.drafts()
  const names = await store.names(drafts.flatMap(accountsOf))
  return done({ drafts: drafts.map((draft) => rowOf(draft, actor, names)) })
}

/** One draft with its document and everything that keeps it from being published. */
export async function showDraft(
  { store, actor }: ReadingDesk,
  draftId: number,
): Promise<Answer<z.input<typeof draftSchema>>> {
  const draft = await store.find(draftId)
  if (draft === undefined) return refuse('not-found', 'no-such-record')
  const names = await store.names(accountsOf(draft))
  const nameOf = (account: string | null): string | null => (account === null ? null : (names.get(account) ?? ''))
  const shown: Draft = {
    ...rowOf(draft, actor, names),
    lockVersion: draft.lockVersion,
    document: draft.document,
    problemList: toWire(checkRuleSet(draft.document)),
    handedInBy: nameOf(draft.handedInBy),
    sentBackReason: draft.sentBackReason,
    publishedBy: nameOf(draft.publishedBy),
    publishedAt: draft.publishedAt?.toISOString() ?? null,
    hash: draft.hash,
  }
  return done(shown)
}
