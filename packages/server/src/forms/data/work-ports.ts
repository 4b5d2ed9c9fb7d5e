import type { WorkYearReply } from '@thuoc-do/contract'
import type { RuleSet } from '@thuoc-do/domain'
import type { Answer } from '../../platform/transaction.ts'
import type { Issuer } from './form-of-appraisal.ts'

/** What Mẫu số 01 is printed from: live columns of a draft, or exactly what was frozen when it was confirmed. */
export type PrintedScore = {
  period: string
  personCode: string
  fullName: string
  postTitle: string
  unitName: string
  leader: boolean
  issuer: Issuer
  ruleSet: RuleSet
  ruleSetHash: string
  selfScores: Readonly<Record<string, string>>
  strengths: string
  weaknesses: string
  handedInAt: string | null
  /** Exact points; of a draft as far as its reader may know them. */
  general: string | null
  total: string | null
  confirmed: { at: string; byName: string; comment: string; contentHash: string } | null
}

/** A person's year as the caller is shown it, and who issues its sheet. */
export type PrintedYear = { year: WorkYearReply; issuer: Issuer; printedOn: string; ruleSet: RuleSet | null }

/** What printing needs to read, in one transaction of the caller. */
export type WorkFormReader = {
  score: (id: number) => Promise<Answer<PrintedScore>>
  /** Scores of a period in a unit and below that the caller may see. */
  scoresOf: (period: string, unitId: number) => Promise<readonly number[]>
  year: (personId: number, year: number | undefined) => Promise<Answer<PrintedYear>>
}
