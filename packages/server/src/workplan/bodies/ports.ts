import type {
  BodyCondition,
  BodyOutcome,
  BodyReview,
  BodySelf,
  BodyTaskCountsReply,
  BodyWeight,
} from '@thuoc-do/contract'
import type {
  BodyStage,
  BodyTask,
  BodyTaskAct,
  BodyUnit,
  FoundTask,
  PublishedRuleSet,
  RatedLevel,
  ScoreResult,
} from '@thuoc-do/domain'
import type { Actor } from '../../platform/actor.ts'
import type { NewEvent } from '../../platform/events.ts'
import type { HistoryRow } from '../../platform/history.ts'
import type { KeptFile } from '../evidence/take-in.ts'

/** A unit of today's tree, with who heads it. */
export type BodyNode = BodyUnit & { code: string; name: string; standing: boolean }
export type BodyTree = ReadonlyMap<number, BodyNode>

/** A body's score of a year as stored. */
export type BodyFile = {
  id: number
  unitId: number
  year: number
  ruleSetId: string
  ruleSetVersion: number
  ruleSetHash: string
  weightsId: number | null
  stage: BodyStage
  version: number
  self: BodySelf
  selfTotal: string | null
  handedInAt: Date | null
  review: BodyReview
  reviewBegun: boolean
  returnReason: string | null
  total: string | null
  level: RatedLevel | null
  contentHash: string | null
}

/** What a change writes; what is not named stays. */
export type BodyFileChange = Partial<
  Omit<BodyFile, 'id' | 'unitId' | 'year' | 'version' | 'handedInAt'> & { handedInAt: Date | null; frozen: string }
>

/** What was said and counted when a body was recognised; nothing that happens later changes it. */
export type FrozenBody = {
  unit: { id: number; code: string; name: string; headName: string | null }
  year: number
  ruleSet: { id: string; version: number; hash: string; document: PublishedRuleSet['document'] }
  weights: { id: number; document: string } | null
  tasks: readonly (BodyTask & { id: number })[]
  /** Files of evidence by task, as the record had them. */
  files: readonly { taskId: number; name: string; sha256: string }[]
  counts: BodyTaskCountsReply
  lower: readonly { unitId: number; name: string; level: RatedLevel }[]
  self: BodySelf
  review: BodyReview
  conditions: readonly BodyCondition[]
  outcome: BodyOutcome
  receipt: ScoreResult['receipt']
  level: RatedLevel
  recognised: { document: string; signer: string; unitName: string; at: string }
  /** What this result replaces, and what was found; null for the first one. */
  replaces: { contentHash: string; level: RatedLevel; reason: string; taskFindings: readonly FoundTask[] } | null
}

/** One act on a task as stored. */
export type TaskEventRow = { key: string; act: BodyTaskAct; at: Date; role: string; account: string }
export type TaskRecord = BodyTask & { id: number; unitId: number; year: number; version: number }
export type TaskFile = KeptFile & { readonly taskId: number }
export type TaskWithEvents = TaskRecord & { events: readonly TaskEventRow[] }

/** What a body and its people were told. Number 0 was recognised first; each later one replaces the one before it. */
export type ResultRow = {
  unitId: number
  number: number
  authorityUnitId: number
  level: RatedLevel
  document: string
  signer: string
  recognisedAt: Date
  contentHash: string
}

/** One of the results of a body with why it replaced the one before it. */
export type ResultWithReason = ResultRow & { reason: string | null }

/** A result that answers one found wrong later, as it is kept. */
export type Replacement = {
  account: string
  reason: string
  review: BodyReview
  taskFindings: readonly FoundTask[]
  total: string | null
  frozen: string
}

/** Decided weights, or a draft of them. */
export type WeightsRow = {
  id: number
  unitId: number
  state: 'draft' | 'decided' | 'discarded'
  validFrom: string
  document: string
  items: readonly BodyWeight[]
  hands: readonly string[]
  decidedBy: string | null
  decidedAt: Date | null
  version: number
}

/** Names behind ids and accounts, also of people out of the caller's reach. */
export type Names = {
  ofPeople: (ids: readonly number[]) => Promise<ReadonlyMap<number, string>>
  ofAccounts: (accounts: readonly string[]) => Promise<ReadonlyMap<string, string>>
}

/** Units as they stand today. */
export type TreeStore = { tree: (today: string) => Promise<BodyTree> }

export type WeightsStore = {
  all: () => Promise<readonly WeightsRow[]>
  one: (id: number) => Promise<WeightsRow | undefined>
  /** Decided ones that are in force on a day, of any of these units. */
  inForce: (unitIds: readonly number[], day: string) => Promise<readonly WeightsRow[]>
  add: (
    row: Omit<WeightsRow, 'id' | 'version' | 'decidedBy' | 'decidedAt' | 'state'> & { ruleSetId: string },
  ) => Promise<number>
  /** The new version, or undefined when somebody was faster; `taken` when another one is decided from that day. */
  save: (
    row: WeightsRow,
    change: Partial<Omit<WeightsRow, 'id' | 'unitId' | 'version'>>,
  ) => Promise<number | undefined | 'taken'>
}

export type TaskStore = {
  /** One task as it stands; undefined when the caller does not see it. */
  task: (id: number) => Promise<TaskRecord | undefined>
  files: (taskIds: readonly number[]) => Promise<readonly TaskFile[]>
  addFile: (file: Omit<TaskFile, 'id'>, account: string) => Promise<number>
  /** All tasks of a year as the caller may see them; of one body when it is named. */
  tasks: (year: number, unitId?: number) => Promise<readonly TaskRecord[]>
  events: (taskIds: readonly number[]) => Promise<ReadonlyMap<number, readonly TaskEventRow[]>>
  /** One task with its history, locked until the transaction ends. */
  locked: (id: number) => Promise<TaskWithEvents | undefined>
  /** Ids of tasks that the same request made before. */
  addedUnder: (keys: readonly string[]) => Promise<readonly number[]>
  add: (task: Omit<TaskRecord, 'id' | 'version'>, event: TaskEventRow) => Promise<number>
  append: (task: TaskRecord, event: TaskEventRow, state: BodyTask) => Promise<number>
}

export type BodyStore = TreeStore &
  TaskStore &
  Names & {
    find: (unitId: number, year: number) => Promise<BodyFile | undefined>
    /** Keeps it from changing until the transaction ends. */
    lock: (unitId: number, year: number) => Promise<BodyFile | undefined>
    list: (year: number) => Promise<readonly BodyFile[]>
    /** Those of the year whose unit is one of these; used for the bodies below one. */
    open: (rows: readonly NewBodyFile[]) => Promise<number>
    save: (file: BodyFile, change: BodyFileChange) => Promise<number | undefined>
    frozen: (file: BodyFile) => Promise<FrozenBody | null>
    /** The result of each body that counts: the latest. */
    results: (year: number) => Promise<readonly ResultRow[]>
    /** Every result of one body, the first one first. */
    resultsOf: (unitId: number, year: number) => Promise<readonly ResultWithReason[]>
    replace: (year: number, result: ResultRow, replacement: Replacement) => Promise<void>
    publish: (year: number, result: ResultRow) => Promise<void>
    history: (file: BodyFile) => Promise<readonly HistoryRow[]>
  }

export type NewBodyFile = Pick<
  BodyFile,
  'unitId' | 'year' | 'ruleSetId' | 'ruleSetVersion' | 'ruleSetHash' | 'weightsId'
>

/** What the use cases of collectives work with. */
export type BodyDesk = {
  store: BodyStore
  weights: WeightsStore
  /** The set bodies are rated by; the newest version when none is named. */
  ruleSet: (version?: number) => Promise<PublishedRuleSet | undefined>
  actor: Actor
  now: Date
  today: string
  record: (events: readonly NewEvent[]) => Promise<void>
}
