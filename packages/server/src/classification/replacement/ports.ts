import type { Level } from '@thuoc-do/domain'
import type { ReplacementProposal } from '@thuoc-do/contract'
import type { DecidedAppraisal } from '../decided-appraisal.ts'
import type { AppraisalRecord, Desk, DossierRecord, NewDecisionItem } from '../ports.ts'

/** Why a decision takes the place of another. */
export type Ground = 'petition' | 'finding' | 'quota'

/** One decision on a result, thawed. */
export type DecidedItem = {
  decisionId: number
  replacesDecisionId: number | null
  contentHash: string
  decided: DecidedAppraisal
}

/** Which dossier an appraisal belongs to. */
export type AppraisalPlace = { id: number; roundId: number; agencyId: number }

/** What the new item carries besides its frozen text, because the appraisal itself stays as it was. */
export type ReplacingItem = NewDecisionItem & {
  replacesDecisionId: number
  facts: AppraisalRecord['facts']
  scores: ReplacementProposal['scores']
  comment: string
  total: string | null
  byScore: Level
  totalFloor: number | null
  /** Of a year: what it now rests on, and what is proposed to be done with the result; null for a form. */
  yearBasis: string | null
  handling: string | null
}

/** What is kept of the places as they were asked for anew. */
export type ReplacementRecord = {
  decisionId: number
  appraisalId: number
  ground: Ground
  document: string
  petitionId: number | null
  request: object
  result: object
  change: object
}

/** What replacing needs of the database. Reads answer only what the caller may see. */
export type ReplacementStore = {
  place: (appraisalId: number) => Promise<AppraisalPlace | undefined>
  /** Every decision on the result, the one in force first. */
  items: (appraisalId: number) => Promise<DecidedItem[]>
  /** Whether a petition about the result is open, other than `petitionId`. */
  openPetition: (appraisalId: number, petitionId: number | null) => Promise<boolean>
  addItem: (dossier: DossierRecord, decisionId: number, item: ReplacingItem) => Promise<void>
  addReplacement: (dossier: DossierRecord, record: ReplacementRecord) => Promise<void>
}

/** A desk at which decisions are replaced. */
export type ReplacementDesk = Desk & { replacements: ReplacementStore }
