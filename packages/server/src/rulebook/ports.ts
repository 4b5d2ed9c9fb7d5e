import type { DraftState, PublishedRuleSet, RuleSet } from '@thuoc-do/domain'
import type { Actor } from '../platform/actor.ts'
import type { NewEvent } from '../platform/events.ts'

/** A version that may be used, and who it comes from. */
export type PublishedSet = PublishedRuleSet & { source: 'shipped' | 'office' }

/**
 * Every published version a tenant may use: those that ship, and those its office wrote. Where a later delivery ships a
 * version that the office had already given out itself, the office's own is found.
 */
export type PublishedSets = {
  all: () => Promise<PublishedSet[]>
  /** That version, or the newest. */
  find: (id: string, version?: number) => Promise<PublishedSet | undefined>
}

/** A draft as stored; accounts, not names. */
export type DraftRecord = {
  id: number
  ruleSetId: string
  version: number
  basedOn: { id: string; version: number; hash: string }
  document: RuleSet
  state: DraftState
  author: string
  /** Accounts and people who began it, saved a change of it or handed it in. */
  hands: readonly string[]
  handPeople: readonly number[]
  lockVersion: number
  handedInBy: string | null
  sentBackReason: string | null
  publishedBy: string | null
  publishedAt: Date | null
  hash: string | null
  updatedAt: Date
}

/** What a new draft starts with. */
export type NewDraft = Pick<DraftRecord, 'ruleSetId' | 'version' | 'basedOn' | 'document'>

/** What an act changes; what is not named stays. */
export type DraftChange = Partial<
  Pick<
    DraftRecord,
    | 'version'
    | 'document'
    | 'state'
    | 'hands'
    | 'handPeople'
    | 'handedInBy'
    | 'sentBackReason'
    | 'publishedBy'
    | 'publishedAt'
    | 'hash'
  >
>

/** A version about to be frozen: the canonical text is what was hashed. */
export type Frozen = {
  id: string
  version: number
  hash: string
  text: string
  writtenBy: readonly string[]
  publishedBy: string
  publishedAt: Date
}

/** What writing rule sets needs of the database. Reads answer only what the caller may see. */
export type DraftStore = {
  published: PublishedSets
  drafts: () => Promise<DraftRecord[]>
  find: (id: number) => Promise<DraftRecord | undefined>
  /** Undefined when a draft of that set is open already. */
  add: (draft: NewDraft, actor: Actor, now: Date) => Promise<number | undefined>
  /** Writes if the draft still is at this version; the new version, or undefined when somebody was faster. */
  save: (draft: DraftRecord, change: DraftChange, now: Date) => Promise<number | undefined>
  /** False when that version was published meanwhile. */
  freeze: (frozen: Frozen) => Promise<boolean>
  names: (accounts: readonly string[]) => Promise<ReadonlyMap<string, string>>
}

/** What a use case works with: who acts, when, on what store, and where events go. */
export type DraftDesk = {
  store: DraftStore
  actor: Actor
  now: Date
  record: (event: NewEvent) => Promise<void>
}
