import type { PublishedResults, PetitionStanding } from '@thuoc-do/contract'
import type { PetitionReceipt } from '../../petition/index.ts'
import type { DecidedAppraisal } from '../../classification/index.ts'
import type { Answer } from '../../platform/transaction.ts'

/** What letters are made of, in one transaction of the caller. */
export type LetterReader = {
  /** The results under one decision, for whoever sees the agency; else none. */
  decision: (id: number) => Promise<DecidedAppraisal[]>
  /** The result in force of one appraisal, for whoever sees it. */
  inForce: (appraisalId: number) => Promise<DecidedAppraisal | undefined>
  /** A result as one decision had it, in force or replaced, for whoever sees it. */
  decidedUnder: (decisionId: number, appraisalId: number) => Promise<DecidedAppraisal | undefined>
  /** Appraisals of an agency that are decided. */
  decidedIn: (roundId: number, agencyId: number) => Promise<number[]>
  place: () => Promise<string>
}

/** A reader with what other rooms answer. */
export type LetterDesk = LetterReader & {
  receipt: (petitionId: number) => Promise<Answer<PetitionReceipt>>
  standing: (appraisalId: number) => Promise<Answer<PetitionStanding>>
  published: (roundId: number, agencyId: number) => Promise<Answer<PublishedResults>>
}
