import type { Appraisal } from '@thuoc-do/contract'
import type { RuleSet } from '@thuoc-do/domain'
import type { Answer } from '../../platform/transaction.ts'
import type { Issuer } from './form-of-appraisal.ts'

/** One appraisal as the caller is shown it, the rule set of its round, and who issues its sheet. */
export type PrintedAppraisal = { appraisal: Appraisal; ruleSet: RuleSet; issuer: Issuer }

/** What printing needs to read, in one transaction of the caller. */
export type FormReader = {
  appraisal: (id: number) => Promise<Answer<PrintedAppraisal>>
  /** Appraisals of a round in a unit and below that the caller may see, by unit and name. */
  idsOf: (roundId: number, unitId: number) => Promise<number[]>
  roundName: (roundId: number) => Promise<string | undefined>
}
