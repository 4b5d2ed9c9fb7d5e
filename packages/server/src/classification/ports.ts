import type { Level, PersonKind, PublishedRuleSet } from '@thuoc-do/domain'
import type { Stage } from '@thuoc-do/contract'
import type { Actor } from '../platform/actor.ts'
import type { NewEvent } from '../platform/events.ts'

export type Leadership = 'none' | 'deputy' | 'head'
export type DossierStage = 'collecting' | 'proposed' | 'allocated' | 'decided'

/** The round a dossier belongs to, with the rule set as it was stored when the round was opened. */
export type RoundRules = { id: number; name: string; from: string; to: string; published: PublishedRuleSet }

/** A documented share above the ordinary one, for this agency in this round. */
export type QuotaExceptionRecord = { percent: string; authority: string; document: string }

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
  tieOrders: readonly TieOrder[]
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
}

/** A unit on the way from the agency up to the root, nearest first, with whoever heads it today. */
export type UnitAbove = { unitId: number; heads: readonly { personId: number; title: string }[] }

/** An allocation as it was stored: what was asked, what came out. */
export type StoredAllocation = { request: unknown; result: unknown }

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

/** A change of stage and level of one appraisal. */
export type AppraisalMove = { id: number; from: Stage; to: Stage; level: Level | null }

/** What a dossier's use cases need of the database. Reads answer only what the caller may see. */
export type DossierStore = {
  round: (id: number) => Promise<RoundRules | undefined>
  /** `lock` makes every other act on the dossier wait until this transaction is over. */
  dossier: (round: RoundRules, agencyId: number, lock: boolean) => Promise<DossierRecord | undefined>
  appraisals: (round: RoundRules, agencyId: number) => Promise<AppraisalRecord[]>
  unitsUpward: (agencyId: number, today: string) => Promise<UnitAbove[]>
  latestAllocation: (roundId: number, agencyId: number) => Promise<StoredAllocation | undefined>
  decisions: (roundId: number, agencyId: number) => Promise<DecisionRecord[]>
  /** People with a main post in the agency or below on the round's last day who have no appraisal in it. */
  peopleWithoutAppraisal: (round: RoundRules, agencyId: number) => Promise<number>
  /** Changes what is given of the dossier and counts its version up. */
  saveDossier: (
    dossier: DossierRecord,
    change: { stage?: DossierStage; exception?: QuotaExceptionRecord; tieOrders?: readonly TieOrder[] },
  ) => Promise<void>
  /** Answers how many appraisals were still at the stage they were to leave. */
  moveAppraisals: (moves: readonly AppraisalMove[]) => Promise<number>
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
}

/** Which dossier an act is about, and the version its author saw. */
export type DossierAct = { roundId: number; agencyId: number; version: number }
