import type { ScoreReply } from '@thuoc-do/contract'
import type {
  ConvertedProductsRule,
  CountsBelow,
  CriterionScores,
  Leadership,
  Level,
  LineScoreInput,
  PeriodScoreStage,
  PersonKind,
  Problem,
  PublishedRuleSet,
  UnitTree,
  WorkPeriod,
} from '@thuoc-do/domain'
import type { Actor } from '../../platform/actor.ts'
import type { NewEvent } from '../../platform/events.ts'
import type { HistoryRow } from '../../platform/history.ts'

/** Codes of a leader's percentages: d, đ and e. */
export type LeadershipCode = ConvertedProductsRule['leadership'][number]['code']

/** One line as it enters the score of its person, with the words a derivation shows. */
export type LineOfScore = {
  readonly lineId: number
  readonly name: string
  readonly output: string
  readonly input: LineScoreInput
}

/** What the superior states about a leader, with the grounds and the account. */
export type StatedValue = { readonly value: string; readonly grounds: string; readonly by: string }
export type StatedValues = Readonly<Partial<Record<LeadershipCode, StatedValue>>>

/** What lists show; exact fractions as text, null while a fact is missing. */
export type LiveValues = {
  readonly general: string | null
  readonly quantity: string | null
  readonly quality: string | null
  readonly timeliness: string | null
  readonly result: string | null
  readonly total: string | null
  readonly level: Level | null
  readonly missing: readonly Problem[]
}

/** The live columns of one score. */
export type LiveScore = LiveValues & {
  /** d where it is computed, a percentage. */
  readonly unitResult: string | null
  readonly assignedProducts: string
  readonly completedProducts: string
}

/** One period score as stored. */
export type ScoreFile = {
  readonly id: number
  readonly period: WorkPeriod
  readonly personId: number
  readonly personCode: string
  readonly fullName: string
  readonly unitId: number
  readonly unitName: string
  readonly agencyId: number
  readonly agencyName: string
  readonly postTitle: string
  readonly kind: PersonKind
  readonly leadership: Leadership
  readonly comparableGroup: string
  readonly ruleSet: { readonly id: string; readonly version: number; readonly hash: string }
  readonly stage: PeriodScoreStage
  readonly version: number
  readonly self: {
    readonly scores: CriterionScores
    readonly strengths: string
    readonly weaknesses: string
    readonly handedInAt: Date | null
  }
  readonly review: {
    readonly scores: CriterionScores
    readonly comment: string
    readonly begun: boolean
    readonly leadership: StatedValues
  }
  readonly returnReason: string | null
  readonly unscoredReason: string | null
  readonly live: LiveValues
  /** Converted products of all lines that count, exact fractions. */
  readonly products: { readonly assigned: string; readonly completed: string }
  readonly frozen: FrozenScore | null
  readonly contentHash: string | null
  readonly periodOpen: boolean
  readonly periodReopened: boolean
}

/** Somebody whose score d of a leader depends on, as far as the caller may see him. */
export type PersonBelow = {
  readonly leaderScoreId: number
  readonly personId: number
  readonly fullName: string
  readonly stage: PeriodScoreStage
  readonly level: Level | null
  readonly leftUnscored: boolean
}

/** One unit or person a deputy was in charge of on any day of a period. */
export type FieldPart = {
  readonly kind: 'unit' | 'person'
  readonly id: number
  readonly name: string
  /** What the document calls the field; may be empty. */
  readonly field: string
  readonly from: string
  readonly to: string | null
  readonly document: string
}
export type FieldOfLeader = { readonly leaderScoreId: number; readonly part: FieldPart }

/** A leader's percentage as it was when the score was confirmed. */
export type FrozenLeadership = {
  readonly code: LeadershipCode
  readonly value: string
  readonly grounds: string
  readonly by: string | null
  readonly below: readonly { readonly personId: number; readonly fullName: string }[]
  /** Of a deputy's d: what it was computed over. */
  readonly field?: readonly FieldPart[]
  /** Of d: whose scores it was computed from; not there in scores that were confirmed before this was kept. */
  readonly from?: readonly number[]
}

/**
 * A confirmed period score, complete: everything a screen, a form or a court needs, kept as canonical JSON text under its
 * SHA-256. Lines that change later, renamed units and newer rule sets change nothing of it.
 */
export type FrozenScore = {
  readonly format: 'thuoc-do/period-score/1'
  readonly scoreId: number
  readonly period: { readonly name: string; readonly from: string; readonly to: string }
  readonly ruleSet: {
    readonly id: string
    readonly version: number
    readonly hash: string
    readonly number: string
    readonly title: { readonly vi: string; readonly en: string }
  }
  readonly person: { readonly id: number; readonly code: string; readonly fullName: string }
  readonly position: {
    readonly unitId: number
    readonly unitName: string
    readonly agencyId: number
    readonly agencyName: string
    readonly postTitle: string
    readonly kind: PersonKind
    readonly leadership: Leadership
    readonly comparableGroup: string
  }
  readonly self: {
    readonly scores: CriterionScores
    readonly strengths: string
    readonly weaknesses: string
    readonly handedInAt: string | null
  }
  readonly review: { readonly scores: CriterionScores; readonly comment: string }
  readonly leadership: readonly FrozenLeadership[]
  readonly lines: readonly LineOfScore[]
  /** The engine's answer with steps and receipt. */
  readonly score: ScoreReply
  readonly confirmed: { readonly at: string; readonly byPerson: number; readonly byName: string }
}

/** What a change writes; what is not named stays as it is. */
export type ScoreChange = {
  readonly stage?: PeriodScoreStage
  readonly self?: Partial<ScoreFile['self']>
  readonly review?: Partial<ScoreFile['review']>
  readonly returnReason?: string | null
  readonly unscoredReason?: string | null
  /** Takes the confirmation away. */
  readonly unconfirmed?: boolean
}

/** What a confirmation writes for one score. */
export type Confirmation = {
  readonly id: number
  readonly live: LiveScore
  readonly frozen: string
  readonly contentHash: string
}

/** Which scores a list holds. */
export type ScoreFilter = {
  readonly personId?: number
  readonly stage?: PeriodScoreStage
  readonly units?: readonly number[]
  readonly period?: string | undefined
}

/** What live columns of one score are computed from besides its lines. */
export type ScoreToCompute = {
  readonly id: number
  readonly personId: number
  readonly stage: PeriodScoreStage
  readonly kind: PersonKind
  readonly leadership: Leadership
  readonly ruleSet: ScoreFile['ruleSet']
  readonly self: CriterionScores
  readonly below: CountsBelow
}

/** Computing goes past the caller's reach: see the functions of the database. Every call is one statement. */
export type LiveStore = {
  lock: (period: WorkPeriod, personIds: readonly number[]) => Promise<void>
  toCompute: (period: WorkPeriod, personIds: readonly number[]) => Promise<readonly ScoreToCompute[]>
  lines: (period: WorkPeriod, personIds: readonly number[]) => Promise<ReadonlyMap<number, readonly LineOfScore[]>>
  leadersOver: (period: WorkPeriod, personIds: readonly number[]) => Promise<readonly number[]>
  write: (period: WorkPeriod, rows: readonly (LiveScore & { readonly id: number })[]) => Promise<void>
  /** Every published set, by its hash. */
  ruleSets: () => Promise<ReadonlyMap<string, PublishedRuleSet>>
}

/** A confirmed leader above somebody whose score moves again. */
export type ReopenedLeader = {
  readonly id: number
  readonly personId: number | null
  readonly unitId: number | null
  readonly version: number | null
  readonly contentHash: string
  readonly locked: boolean
}

/** What the use cases of period scores need of the database. Reads answer only what the caller may see. */
export type ScoreStore = LiveStore & {
  find: (id: number) => Promise<ScoreFile | undefined>
  /**
   * The files to act on, locked until the transaction ends, their periods before them. `alone` keeps everybody else who
   * decides in these periods waiting: decisions about people and their leaders then never wait for each other in a ring.
   */
  enter: (ids: readonly number[], alone: boolean) => Promise<readonly ScoreFile[]>
  /** Lines of lists: without what was written on the form and without the frozen text. */
  list: (filter: ScoreFilter) => Promise<readonly ScoreFile[]>
  /** Units as they stand today with whoever heads them. */
  treeToday: () => Promise<UnitTree>
  /** People d of the leaders among these scores depends on, as far as the caller sees them; of his own score all. */
  below: (scoreIds: readonly number[]) => Promise<readonly PersonBelow[]>
  /** What the deputies among these scores were in charge of. */
  fields: (scoreIds: readonly number[]) => Promise<readonly FieldOfLeader[]>
  /** Answers the new version. */
  save: (file: ScoreFile, change: ScoreChange) => Promise<number>
  confirm: (rows: readonly Confirmation[], by: string, at: Date) => Promise<void>
  reopenLeaders: (period: WorkPeriod, personIds: readonly number[]) => Promise<readonly ReopenedLeader[]>
  history: (file: ScoreFile) => Promise<readonly HistoryRow[]>
  actorNames: (accounts: readonly string[]) => Promise<ReadonlyMap<string, string>>
  personName: (personId: number) => Promise<string | null>
}

/** What a use case works with: who acts, when, on what store, and where events go. */
export type Desk<Store = ScoreStore> = {
  readonly store: Store
  readonly actor: Actor
  readonly now: Date
  readonly record: (events: readonly NewEvent[]) => Promise<void>
}
