import type { IsoDate } from '@thuoc-do/domain'
import { done, refuse, type Answer } from '../platform/transaction.ts'
import { petitionRules, resolvingLimit } from './parts.ts'
import type { PetitionDesk } from './ports.ts'

/** What a receipt of a petition says besides the decision it is about: nothing of what was said in it. */
export type PetitionReceipt = {
  readonly id: number
  readonly appraisalId: number
  readonly decisionId: number
  readonly filedOn: IsoDate
  /** By when it has to be answered, in how many working days, and where that is written; null where no limit is set. */
  readonly answerBy: { readonly on: IsoDate; readonly workingDays: number; readonly citation: string } | null
}

/** The receipt of a petition, for whoever sees it; it stays the same when the petition is over. */
export async function receiptOf(
  desk: Pick<PetitionDesk, 'store' | 'petitions' | 'calendars'>,
  id: number,
): Promise<Answer<PetitionReceipt>> {
  const petition = await desk.petitions.find(id, false)
  if (petition === undefined) return refuse('not-found', 'no-such-record')
  const { appraisalId, decisionId, filedOn, roundId } = petition
  const limit = resolvingLimit(await petitionRules(desk)(roundId), filedOn, await desk.calendars.calendar())
  const answerBy = limit && {
    on: limit.on,
    workingDays: limit.workingDays,
    citation: `${limit.citation.instrument}, ${limit.citation.article}`,
  }
  return done({ id, appraisalId, decisionId, filedOn, answerBy })
}
