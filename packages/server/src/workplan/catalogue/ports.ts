import type {
  CatalogueEntryRow,
  CatalogueProposal,
  Catalogues,
  CatalogueVersion,
  WrittenCatalogueEntry,
} from '@thuoc-do/contract'
import type { CatalogueEntry, CatalogueState, CatalogueUnit } from '@thuoc-do/domain'
import type { Actor } from '../../platform/actor.ts'
import type { NewEvent } from '../../platform/events.ts'

/** A version as stored; accounts, not names. */
export type VersionRecord = {
  id: number
  agencyId: number
  number: number
  state: CatalogueState
  standardName: string
  standardPoints: string | null
  validFrom: string | null
  document: string | null
  /** Accounts and people who began it, changed it or handed it in. */
  hands: readonly string[]
  handPeople: readonly number[]
  decidedBy: string | null
  decidedAt: Date | null
  sendBackReason: string | null
  lockVersion: number
  entries: number
}

/** What an act changes of a version; what is not named stays. */
export type VersionChange = Partial<
  Pick<
    VersionRecord,
    | 'state'
    | 'standardName'
    | 'standardPoints'
    | 'validFrom'
    | 'document'
    | 'hands'
    | 'handPeople'
    | 'decidedBy'
    | 'decidedAt'
    | 'sendBackReason'
  >
>

/** An entry with what guards its editing. */
export type EntryRecord = CatalogueEntry & { version: number; changedBy: string | null }

/** Which entries of a version are looked for; `words` are folded. */
export type EntryFilter = {
  words: readonly string[]
  complexity: number | 'none' | null
  owner: number | 'shared' | null
}

/** The agency with its units, as the tree stands today. */
export type AgencyRecord = { id: number; name: string; units: readonly CatalogueUnit[] }

export type ProposalState = CatalogueProposal['state']

/** A proposal as stored. */
export type ProposalRecord = {
  id: number
  agencyId: number
  unitId: number
  unitName: string
  kind: CatalogueProposal['kind']
  code: string | null
  content: WrittenCatalogueEntry | null
  reason: string
  proposedBy: string
  proposedAt: Date
  state: ProposalState
  mergedInto: string | null
  answer: string | null
  answeredBy: string | null
  answeredAt: Date | null
}

/** How an open proposal ends. */
export type ProposalEnd = {
  state: Exclude<ProposalState, 'open'>
  versionId?: number
  mergedInto?: string
  answer?: string
}

type ListedAgency = Omit<Catalogues['agencies'][number], 'waiting'> & { openProposals: number }

/** Versions and who they are for. Reads answer only what lies in the caller's tenant. */
export type VersionStore = {
  /** Agencies among `units`, or above one of `below`. */
  agencies: (units: readonly number[], below: readonly number[]) => Promise<ListedAgency[]>
  /** The unit of somebody's main post and the agency it belongs to. */
  ownAgency: (personId: number) => Promise<number | null>
  agency: (id: number) => Promise<AgencyRecord | undefined>
  /** Newest first. */
  versions: (agencyId: number) => Promise<VersionRecord[]>
  version: (id: number) => Promise<VersionRecord | undefined>
  /** The same, held until the transaction ends. */
  hold: (id: number) => Promise<VersionRecord | undefined>
  /** A copy of `from`, or an empty version; undefined when one is open already. */
  begin: (agencyId: number, from: VersionRecord | undefined, actor: Actor, now: Date) => Promise<number | undefined>
  /** Writes and counts the version on; the new count. */
  save: (version: VersionRecord, change: VersionChange) => Promise<number>
  /** Remembers a hand without counting on: it changes nothing anybody looks at. */
  addHand: (versionId: number, actor: Actor) => Promise<void>
  history: (versionId: number) => Promise<CatalogueVersion['history']>
  names: (accounts: readonly string[]) => Promise<ReadonlyMap<string, string>>
}

/** Entries of versions. */
export type EntryStore = {
  /** All of them, in the order of codes. */
  all: (versionId: number) => Promise<EntryRecord[]>
  page: (versionId: number, filter: EntryFilter, size: number, page: number) => Promise<CatalogueEntryRow[]>
  count: (versionId: number, filter: EntryFilter) => Promise<number>
  groups: (versionId: number) => Promise<CatalogueVersion['groups']>
  /** Capitals make no other code. */
  find: (versionId: number, code: string) => Promise<EntryRecord | undefined>
  /** Undefined when the code is taken. */
  add: (versionId: number, entry: CatalogueEntry, account: string) => Promise<number | undefined>
  /** Writes over `before`; undefined when its new code is taken. */
  change: (
    versionId: number,
    before: EntryRecord,
    entry: CatalogueEntry,
    account: string,
  ) => Promise<number | undefined>
  drop: (versionId: number, codes: readonly string[]) => Promise<void>
  /** Drops codes and writes entries anew, each with its count, in two statements. */
  replace: (
    versionId: number,
    drop: readonly string[],
    entries: readonly (CatalogueEntry & { version: number })[],
    account: string,
  ) => Promise<void>
  /** New coefficients of entries whose weight comes from points. */
  weigh: (versionId: number, coefficients: readonly { code: string; coefficient: string }[]) => Promise<void>
}

/** What units asked for. */
export type ProposalStore = {
  add: (
    proposal: Pick<ProposalRecord, 'agencyId' | 'unitId' | 'kind' | 'code' | 'content' | 'reason'>,
    account: string,
    now: Date,
  ) => Promise<number>
  find: (id: number) => Promise<ProposalRecord | undefined>
  /** Open ones first, newest first. */
  of: (agencyId: number) => Promise<ProposalRecord[]>
  /** False when it was open no longer. */
  end: (id: number, end: ProposalEnd, account: string, now: Date) => Promise<boolean>
}

/** What a use case works with. */
export type CatalogueDesk = {
  versions: VersionStore
  entries: EntryStore
  proposals: ProposalStore
  actor: Actor
  now: Date
  /** Today in Viet Nam. */
  today: string
  record: (event: NewEvent) => Promise<void>
}

/** The same without a pen. */
export type ReadingDesk = Omit<CatalogueDesk, 'record'>
