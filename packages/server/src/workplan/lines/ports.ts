import type { WorkList } from '@thuoc-do/contract'
import type {
  Acceptance,
  CatalogueEntry,
  LineOrigin,
  LineState,
  PeriodGate,
  WorkAct,
  WorkEvent,
  WorkPeriod,
} from '@thuoc-do/domain'
import type { Actor } from '../../platform/actor.ts'
import type { NewEvent } from '../../platform/events.ts'
import type { KeptFile } from '../evidence/take-in.ts'

/** A line as it is stored, with the names of its person and unit. */
export type StoredLine = {
  readonly id: number
  readonly period: WorkPeriod
  readonly personId: number
  readonly personCode: string
  readonly fullName: string
  readonly unitId: number
  readonly unitName: string
  readonly agencyId: number
  readonly origin: LineOrigin
  readonly givenLineId: number | null
  readonly giverId: number | null
  readonly bundleId: string | null
  readonly catalogueVersionId: number | null
  readonly entryCode: string | null
  readonly name: string
  readonly productUnit: string
  readonly complexity: number | null
  readonly coefficient: string
  readonly output: string
  readonly assigned: string
  readonly deadline: string
  readonly acceptance: Acceptance
  readonly completed: string
  readonly handedOver: string
  readonly delays: number
  readonly delaysRecorded: number
  readonly qualityFailures: number
  readonly openClaims: number
  readonly evidence: number
  readonly lastDoneOn: string | null
  readonly withdrawn: boolean
  readonly version: number
}

/** The same, locked or looked at on its own, with whether its period takes events. */
export type GatedLine = StoredLine & { readonly gate: PeriodGate }

/** An event with what the record keeps of it besides. */
export type StoredEvent = WorkEvent & {
  readonly lineId: number
  readonly role: string
  readonly account: string
  /** Name behind the account. */
  readonly by: string
  readonly lineVersion: number
  readonly madeLineId: number | null
}

/** What a new line is made of. */
export type NewLine = Pick<
  StoredLine,
  | 'period'
  | 'personId'
  | 'unitId'
  | 'agencyId'
  | 'origin'
  | 'givenLineId'
  | 'giverId'
  | 'bundleId'
  | 'catalogueVersionId'
  | 'entryCode'
  | 'name'
  | 'productUnit'
  | 'complexity'
  | 'coefficient'
  | 'output'
  | 'assigned'
  | 'deadline'
> & { readonly searchName: string; readonly key: string }

/** What is added to a line: the event, and what the line folds to with it. */
export type Addition = {
  readonly line: Pick<StoredLine, 'id' | 'version'>
  readonly event: Pick<WorkEvent, 'key' | 'onDay' | 'at'> & { readonly act: WorkAct; readonly role: string }
  readonly state: LineState
  readonly madeLineId: number | null
}

/** Somebody work may be assigned to, where he stands today. */
export type Worker = {
  readonly personId: number
  readonly personCode: string
  readonly fullName: string
  readonly unitId: number
  readonly unitName: string
  readonly agencyId: number
  readonly postTitle: string
}

/** Which lines a list shows; everything it leaves out is not there for this reader. */
export type ListFilter = {
  readonly period: WorkPeriod
  /** Whose lines, or those of which units and agencies; `all` for a reader of the whole tenant. */
  readonly reach: { readonly personId: number } | { readonly units: readonly number[] } | 'all'
  readonly person: number | null
  /** Folded words that must all occur. */
  readonly words: readonly string[]
  readonly state: 'waiting' | 'objected' | 'late' | 'open' | 'done' | 'claims' | 'no-evidence' | 'withdrawn' | null
  readonly complexity: number | null
  readonly sort: 'deadline' | 'person' | 'name' | 'completed'
  readonly today: string
}

/** A file kept beside the database. */
export type StoredFile = KeptFile & { readonly lineId: number }

/** Lines, events and files on the caller's transaction; reads answer only what he may see. */
export type LineStore = {
  find: (id: number) => Promise<GatedLine | undefined>
  /** The same, and nobody else changes the line before this transaction is over. */
  lock: (id: number) => Promise<GatedLine | undefined>
  /** Whoever sends the same key again waits until the first is done. */
  waitForKey: (key: string) => Promise<void>
  /** In the order of the record. */
  events: (lineId: number) => Promise<readonly StoredEvent[]>
  eventsByKey: (keys: readonly string[]) => Promise<readonly StoredEvent[]>
  /** Ids in the order given; undefined when a key was used before. */
  make: (lines: readonly NewLine[], role: string, at: Date) => Promise<readonly number[] | undefined>
  /** Answers the line's new version; undefined when the key was used before. */
  add: (addition: Addition) => Promise<number | undefined>
  /** Those of these lines the caller may see. */
  visible: (ids: readonly number[]) => Promise<ReadonlySet<number>>
  /** How far above a unit the highest unit stands that a person headed on a day; -1 when he headed none over it. */
  heightOf: (personId: number, unitId: number, on: string) => Promise<number>
  names: (personIds: readonly number[]) => Promise<ReadonlyMap<number, string>>
  files: (lineId: number) => Promise<readonly StoredFile[]>
  addFile: (file: Omit<StoredFile, 'id'>) => Promise<number>
  list: (filter: ListFilter, limit: number | null, offset: number) => Promise<readonly StoredLine[]>
  sums: (filter: ListFilter) => Promise<WorkList['sums'] & { readonly total: number }>
}

/** People as somebody assigns work to them. */
export type WorkerStore = {
  /** Of these people those the caller sees, or everybody in the units. */
  workers: (
    who: { readonly ids: readonly number[] } | { readonly units: readonly number[] },
  ) => Promise<readonly Worker[]>
  /** Whether a period takes events, by person; `open` where nothing was said. */
  gates: (period: WorkPeriod, workers: readonly Worker[]) => Promise<ReadonlyMap<number, PeriodGate>>
  /** A unit with everything below it today. */
  below: (unitId: number) => Promise<readonly number[]>
  /** Converted products in a period by person, an exact fraction, and in how many lines. */
  loads: (
    period: WorkPeriod,
    personIds: readonly number[],
  ) => Promise<ReadonlyMap<number, { readonly load: string; readonly lines: number }>>
}

/** The catalogue of an agency in force on a day. */
export type CatalogueInForce = {
  readonly versionId: number
  readonly entry: (code: string) => Promise<CatalogueEntry | undefined>
  readonly entries: (codes?: readonly string[]) => Promise<readonly CatalogueEntry[]>
}

/** What a use case works with. */
export type LineDesk = {
  readonly store: LineStore
  readonly workers: WorkerStore
  readonly actor: Actor
  readonly now: Date
  readonly today: string
  readonly catalogueOn: (agencyId: number, day: string) => Promise<CatalogueInForce | undefined>
  /** Says that lines of these people changed; see `after-change-ports.ts`. */
  readonly changed: (period: WorkPeriod, personIds: readonly number[]) => Promise<void>
  readonly record: (events: readonly NewEvent[]) => Promise<void>
}
