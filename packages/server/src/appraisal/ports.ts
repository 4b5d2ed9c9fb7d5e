import type { AppraisalScope, QuotaOutcome, RollUpReply, ScoreReply, Stage } from '@thuoc-do/contract'
import type {
  LedBody,
  Leadership,
  Level,
  PersonKind,
  PublishedRuleSet,
  RatedLevel,
  RuleSet,
  RuleSetOfFormat1,
} from '@thuoc-do/domain'
import type { Notify } from '../notices/index.ts'
import type { UnitAbove } from '../classification/index.ts'
import type { Actor } from '../platform/actor.ts'
import type { NewEvent } from '../platform/events.ts'
import type { HistoryRow } from '../platform/history.ts'
import type { BodyOfFile, KnownYear, RecordedYear } from '../workplan/index.ts'

/** Scores by criterion code, decimals with a point. */
export type Scores = Readonly<Record<string, string>>

/** A round with the rule set as it was stored when the round was opened. */
export type RoundRules = { id: number; name: string; from: string; to: string; published: PublishedRuleSet }

/** One appraisal as stored: where and what the person was, what he says, what his reviewer says, where it stands. */
export type AppraisalFile = {
  id: number
  roundId: number
  roundName: string
  personId: number
  personCode: string
  fullName: string
  unitId: number
  unitName: string
  agencyId: number
  postTitle: string
  kind: PersonKind
  leadership: Leadership
  reviewerId: number | null
  stage: Stage
  notRatedReason: string | null
  version: number
  /** The agency's forms are locked: they stay as they are. */
  locked: boolean
  facts: Readonly<Record<string, boolean | string>>
  self: {
    scores: Scores
    strengths: string
    weaknesses: string
    declared: RatedLevel | null
    total: string | null
    level: Level | null
    submittedAt: Date | null
  }
  review: { scores: Scores; comment: string; begun: boolean; total: string | null; level: Level | null }
  returnReason: string | null
  level: Level | null
  /** What a year rests on, kept from the proposal on; before that it is computed at every reading. */
  keptYear: RecordedYear | null
  /**
   * What the body he leads says of him: kept from the proposal on, before that null until it is read for an act or a page.
   * Null for whoever leads none that counts.
   */
  body: BodyOfFile | null
  /** Mẫu số 02, mục IV: what the competent person proposes to do with the result. */
  handling: string
  /** Present once decided; the names above are then those of the decision. */
  frozen: FrozenResult | null
}

/** What a change writes; what is not named stays as it is. Totals are exact fractions as text. */
export type FileChange = {
  stage?: Stage
  self?: Partial<AppraisalFile['self']>
  review?: Partial<AppraisalFile['review']> & { totalFloor?: number | null }
  returnReason?: string
  notRatedReason?: string
  facts?: AppraisalFile['facts']
  reviewerId?: number
  handling?: string
}

/** A fact that settles the level, as it was recorded with its document. */
export type CaseOfForm = {
  id: number
  version: number
  fact: string
  violation: string
  document: string
  on: string
  atFormerBody: boolean
}

/** Which files a list holds. */
export type FileFilter = { scope: AppraisalScope; personId: number; actsFor: readonly number[] }

/** The decided result as it was frozen: what a page about it shows comes from here and from nowhere else. */
export type FrozenResult = {
  number: string
  on: string
  signer: string
  contentHash: string
  reviewerName: string | null
  /** The engine's answer of that day, with steps and receipt. */
  score: ScoreReply | RollUpReply
  outcome: QuotaOutcome | null
  /** Of meetings of the committee that put the person and his equals in order. */
  minutes: readonly string[]
}

/** Somebody who may be named reviewer: he heads the unit or one above it, or is a deputy there. */
export type LeaderAbove = { personId: number; fullName: string; title: string; unitName: string; head: boolean }

/** What the use cases of one appraisal need of the database. Reads answer only what the caller may see. */
export type AppraisalStore = {
  find: (id: number) => Promise<AppraisalFile | undefined>
  list: (filter: FileFilter) => Promise<AppraisalFile[]>
  rulesOf: (roundId: number) => Promise<RoundRules>
  /** The round's rule set word for word as it was stored, in the format of its day. */
  storedRules: (roundId: number) => Promise<RuleSet | RuleSetOfFormat1>
  /**
   * Writes in one statement if the file still is at this version and stage, and counts the version up.
   * @returns the new version, or undefined when somebody was faster
   */
  save: (file: AppraisalFile, change: FileChange) => Promise<number | undefined>
  /** Everything stored about the year of these people; people the caller may not classify are left out. */
  knownYears: (year: number, personIds: readonly number[]) => Promise<ReadonlyMap<number, KnownYear>>
  /** How the bodies of leaders stand for a period; bodies the caller has nothing to do with are left out. */
  ledBodies: (
    period: Pick<RoundRules, 'from' | 'to'>,
    unitIds: readonly number[],
    today: string,
  ) => Promise<ReadonlyMap<number, LedBody>>
  /** The agency and every unit above it, nearest first, with their heads of that day. */
  headsOver: (tenantId: number, agencyId: number, day: string) => Promise<UnitAbove[]>
  /** Keys of what meetings, ballots, committees and notices left behind for it and is still in force. */
  left: (id: number) => Promise<ReadonlySet<string>>
  /** Heads and deputies of a unit and of the units above it, nearest first, in post on that day. */
  leadersAbove: (unitId: number, day: string) => Promise<LeaderAbove[]>
  /** Makes void what was left behind for a form that goes back to its person or is withdrawn. */
  voidOutputs: (id: number, at: Date) => Promise<void>
  /** Facts recorded with this file that settle the level, as far as the caller sees them. */
  casesOf: (id: number) => Promise<CaseOfForm[]>
  history: (file: AppraisalFile) => Promise<HistoryRow[]>
  /** Names behind accounts; an account without a person goes by its username. */
  actorNames: (accounts: readonly string[]) => Promise<ReadonlyMap<string, string>>
  personName: (personId: number) => Promise<string | null>
}

/** What a use case works with: who acts, when, on what store, and where events go. */
export type Desk<Store = AppraisalStore> = {
  store: Store
  actor: Actor
  now: Date
  record: (events: readonly NewEvent[]) => Promise<void>
  /** Tells people, after everything is recorded. */
  notify: Notify
}
