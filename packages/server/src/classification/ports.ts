import type {
  BallotChoice,
  ExceptionScope,
  LedBody,
  Level,
  LevelCount,
  PersonKind,
  PublishedRuleSet,
  SettledElsewhere,
  SubjectCount,
} from '@thuoc-do/domain'
import type { Stage } from '@thuoc-do/contract'
import type { Notify, Officer } from '../notices/index.ts'
import type { Actor } from '../platform/actor.ts'
import type { BodyOfFile, KnownYear } from '../workplan/index.ts'
import type { NewEvent } from '../platform/events.ts'

export type Leadership = 'none' | 'deputy' | 'head'
export type DossierStage = 'collecting' | 'proposed' | 'allocated' | 'decided'

/** The round a dossier belongs to, with the rule set as it was stored when the round was opened. */
export type RoundRules = { id: number; name: string; from: string; to: string; published: PublishedRuleSet }

/** Who proposed or confirmed a higher share, and on which day. */
export type ExceptionHand = { account: string; personId: number | null; fullName: string; on: string }

/** A documented share above the ordinary one for sets of this agency in this round, before it is confirmed. */
export type ProposedException = {
  percent: string
  authority: string
  document: string
  scope: ExceptionScope
  reason: string
  proposedBy: ExceptionHand
}

/** One that is in force. Those recorded before two persons were needed name neither, and no reason. */
export type QuotaExceptionRecord = Omit<ProposedException, 'proposedBy'> & {
  proposedBy: ExceptionHand | null
  confirmedBy: ExceptionHand | null
}

/** The committee's order of people tied at a set, by appraisal, with the minutes it is recorded in. */
export type TieOrder = { set: string; order: readonly number[]; minutes: string }

export type DossierRecord = {
  roundId: number
  agencyId: number
  agencyName: string
  parentName: string
  stage: DossierStage
  version: number
  exception: QuotaExceptionRecord | null
  proposedException: ProposedException | null
  tieOrders: readonly TieOrder[]
  /** What is settled in other agencies in sets that reach across them; null while nothing is, and where no set does. */
  elsewhere: readonly SettledElsewhere[] | null
}

/** How far an agency's dossier is, without what is in it. */
export type DossierStanding = {
  roundId: number
  roundName: string
  agencyId: number
  agencyName: string
  stage: DossierStage
  version: number
  handedInAt: Date | null
  /** Why the level above returned it; null once it is handed in again. */
  returnReason: string | null
  lockedAt: Date | null
  /** Whether the caller sees what is in it. */
  contentsOpen: boolean
}

/** What following a round changes of a dossier; what is not named stays. */
export type StandingChange = {
  handedInAt?: Date | null
  returnReason?: string | null
  lockedAt?: Date | null
}

/** How many stand at a stage in one unit. */
export type UnitCount = { unitId: number; unitName: string; stage: Stage; people: number }

/** Somebody the agency waits for: his own form, or forms he has to review. */
export type Holdup = {
  personId: number
  fullName: string
  unitName: string
  waits: 'self-scoring' | 'head-review'
  people: number
  remindedOn: string | null
}

/** One appraisal with everything its result is computed from, and where and what the person was. */
export type AppraisalRecord = {
  id: number
  personId: number
  personCode: string
  fullName: string
  unitId: number
  unitName: string
  postTitle: string
  kind: PersonKind
  leadership: Leadership
  comparableGroup: string
  reviewerId: number | null
  reviewerName: string | null
  stage: Stage
  notRatedReason: string | null
  facts: Readonly<Record<string, boolean | string>>
  self: {
    scores: Readonly<Record<string, string>>
    strengths: string
    weaknesses: string
    level: Level | null
    total: string | null
    submittedAt: string | null
  }
  review: {
    scores: Readonly<Record<string, string>>
    comment: string
    total: string | null
    level: Level | null
  }
  level: Level | null
  /** Canonical JSON of what a year's result rests on, from the proposal on; null for files with a form. */
  yearBasis: string | null
  /** What the competent person proposes to do with the result. */
  handling: string
  /** Canonical JSON of what the body a leader leads said of him, from the proposal on. */
  bodyBasis: string | null
  /** The same, kept or as it stands now; its facts are among the file's. Nothing for whoever leads none that counts. */
  body?: BodyOfFile | null
  /** Keys of what meetings, ballots, committees and notices left behind for it and is still in force. */
  left: readonly string[]
}

/** A unit on the way from the agency up to the root, nearest first, with whoever heads it today. */
export type UnitAbove = {
  unitId: number
  heads: readonly { personId: number; title: string }[]
  /** Whoever signs for the Party committee there. */
  committee: readonly { personId: number; title: string }[]
}

/** An allocation as it was stored: what was asked, what came out. */
export type StoredAllocation = { request: unknown; result: unknown }

/** The latest replacement in a dossier: the places as they were asked for anew, and which decision took whose place. */
export type StoredReplacement = StoredAllocation & { number: string; on: string; replaces: string; fullName: string }

export type DecisionRecord = { id: number; number: string; on: string; signer: string; people: number }

export type NewDecision = {
  number: string
  on: string
  signerId: number
  signerName: string
  signerTitle: string
}
export type NewDecisionItem = {
  appraisalId: number
  unitId: number
  personId: number
  level: Level
  frozen: string
  contentHash: string
}

/**
 * A change of stage and level of one appraisal. Proposing a year, or a file that hangs on the body somebody leads, keeps
 * what it rests on and what came out; taking it back gives both up.
 */
export type AppraisalMove = {
  id: number
  from: Stage
  to: Stage
  level: Level | null
  year?: KeptYear
  body?: KeptBody
}

/** A year as it is proposed: its basis as canonical JSON, the exact total, the level before the quota. */
export type KeptYear = { basis: string; total: string | null; totalFloor: number | null; level: Level }

/** What the body of a leader said when his file was proposed, with the facts and the result that follow. */
export type KeptBody = KeptYear & { facts: AppraisalRecord['facts'] }

/** A counted ballot on one person, as it was recorded for a step of his file. */
export type LeftBallot = {
  appraisalId: number
  step: string
  choices: readonly BallotChoice[]
  majorityPercent: string | null
  convened: number
  counts: SubjectCount
}

/** What a dossier's use cases need of the database. Reads answer only what the caller may see. */
export type DossierStore = {
  round: (id: number) => Promise<RoundRules | undefined>
  /** `lock` makes every other act on the dossier wait until this transaction is over. */
  dossier: (round: RoundRules, agencyId: number, lock: boolean) => Promise<DossierRecord | undefined>
  appraisals: (round: RoundRules, agencyId: number) => Promise<AppraisalRecord[]>
  /** Everything stored about the year of these people; people the caller may not classify are left out. */
  knownYears: (year: number, personIds: readonly number[]) => Promise<ReadonlyMap<number, KnownYear>>
  /** Makes every other act across the agencies of the round wait until this transaction is over. */
  lockRound: (roundId: number) => Promise<void>
  /** How the levels in force stand in the other agencies of the round; `heads` of agencies counted or not. */
  levelsElsewhere: (roundId: number, agencyId: number, heads: boolean) => Promise<LevelCount[]>
  /** Of these people, whose State rating of the same year is not decided yet, with the round it is open in. */
  openStateRatings: (
    roundId: number,
    personIds: readonly number[],
  ) => Promise<{ personId: number; roundName: string }[]>
  /** How the bodies of leaders stand for a period; bodies the caller has nothing to do with are left out. */
  ledBodies: (
    period: Pick<RoundRules, 'from' | 'to'>,
    unitIds: readonly number[],
    today: string,
  ) => Promise<ReadonlyMap<number, LedBody>>
  unitsUpward: (agencyId: number, today: string) => Promise<UnitAbove[]>
  latestAllocation: (roundId: number, agencyId: number) => Promise<StoredAllocation | undefined>
  /** Of a dossier in which no decision was replaced: undefined. */
  latestReplacement: (roundId: number, agencyId: number) => Promise<StoredReplacement | undefined>
  decisions: (roundId: number, agencyId: number) => Promise<DecisionRecord[]>
  /** People with a main post in the agency or below on the round's last day who have no appraisal in it. */
  peopleWithoutAppraisal: (round: RoundRules, agencyId: number) => Promise<number>
  standing: (round: Pick<RoundRules, 'id' | 'name' | 'to'>, agencyId: number) => Promise<DossierStanding | undefined>
  saveStanding: (standing: DossierStanding, change: StandingChange) => Promise<void>
  unitCounts: (round: Pick<RoundRules, 'id' | 'to'>, agencyId: number) => Promise<UnitCount[]>
  /** Whom the agency waits for, as far as the caller sees the forms; with the day of the last reminder. */
  holdups: (round: Pick<RoundRules, 'id' | 'to'>, agencyId: number) => Promise<Holdup[]>
  /** Days on which these people were last reminded of the round. */
  remindedOn: (roundId: number, personIds: readonly number[]) => Promise<ReadonlyMap<number, string>>
  /** Changes what is given of the dossier and counts its version up. */
  saveDossier: (
    dossier: DossierRecord,
    change: {
      stage?: DossierStage
      exception?: QuotaExceptionRecord
      proposedException?: ProposedException | null
      tieOrders?: readonly TieOrder[]
      elsewhere?: readonly SettledElsewhere[] | null
    },
  ) => Promise<void>
  /** Answers how many appraisals were still at the stage they were to leave. */
  moveAppraisals: (moves: readonly AppraisalMove[]) => Promise<number>
  /** Ballots that were recorded for these appraisals and are still in force. */
  ballotsLeft: (appraisalIds: readonly number[]) => Promise<LeftBallot[]>
  /** Makes void what was left behind under these keys; see `outputKey`. */
  voidOutputs: (outputs: readonly { appraisalId: number; keys: readonly string[] }[], at: Date) => Promise<void>
  addAllocation: (dossier: DossierRecord, allocation: { request: object; result: object }) => Promise<void>
  /** Undefined when the tenant has used the number already. `announcedOn` is the day people can see it here. */
  addDecision: (dossier: DossierRecord, decision: NewDecision, announcedOn: string) => Promise<number | undefined>
  addDecisionItems: (dossier: DossierRecord, decisionId: number, items: readonly NewDecisionItem[]) => Promise<void>
}

/** Everything a use case works with: who acts, when, on what store, and where events go. */
export type Desk = {
  store: DossierStore
  actor: Actor
  /** Moment of the act, and the day it is in Viet Nam. */
  now: Date
  today: string
  record: (events: readonly NewEvent[]) => Promise<void>
  /** Tells people, after everything is recorded. */
  notify: Notify
  /** Heads and personnel officers of the agency and above it, nearest first. */
  officers: (agencyId: number) => Promise<readonly Officer[]>
}

/** Which dossier an act is about, and the version its author saw. */
export type DossierAct = { roundId: number; agencyId: number; version: number }
