import type { DossierRow, Stage } from '@thuoc-do/contract'
import type { PublishedRuleSet } from '@thuoc-do/domain'

/** A round as stored, with how many appraisals the reader sees at each stage and how far the agencies are. */
export type RoundRecord = {
  id: number
  name: string
  from: string
  to: string
  ruleSetId: string
  ruleSetVersion: number
  number: string
  title: string
  agencies: number
  agenciesDecided: number
  /** Whether its places are given for all agencies at once, and the caller has all of them in his reach. */
  givesPlacesJointly: boolean
}

/** So many appraisals at a stage; `agencyId` where they are counted by agency. */
export type StageCount = { roundId: number; agencyId: number; stage: Stage; count: number }

export type DossierSummary = Omit<DossierRow, 'counts' | 'notReported'>
export type SkippedRow = { personId: number; fullName: string; unitName: string; reason: string }
export type NewRound = PublishedRuleSet & { name: string; from: string; to: string }

/** What rounds as a whole need of the database. Counts hold what the caller may see, like every list. */
export type RoundStore = {
  rounds: () => Promise<RoundRecord[]>
  counts: (roundId: number | null) => Promise<StageCount[]>
  dossiers: (round: RoundRecord) => Promise<DossierSummary[]>
  /** People per agency with a main post on the round's last day and no appraisal in it. */
  notReported: (round: RoundRecord) => Promise<ReadonlyMap<number, number>>
  skipped: (round: RoundRecord, limit: number) => Promise<{ rows: SkippedRow[]; count: number }>
  /** A published rule set, shipped or written by the office: that version, or the newest. */
  ruleSet: (id: string, version?: number) => Promise<PublishedRuleSet | undefined>
  byName: (name: string) => Promise<RoundRecord | undefined>
  /** Undefined when somebody made a round of this name at the same moment. */
  add: (round: NewRound) => Promise<number | undefined>
  /** Which of the units are agencies on a day. */
  agenciesAmong: (unitIds: readonly number[], day: string) => Promise<ReadonlySet<number>>
}
