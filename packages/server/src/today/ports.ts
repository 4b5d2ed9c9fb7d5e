import type { AppraisalRow, TodayItem, WorkTask } from '@thuoc-do/contract'
import type { RuleSet, WorkingCalendar } from '@thuoc-do/domain'
import type { CallersMeeting, WithoutOpinion } from '../meeting/index.ts'
import type { OpenPetition, OwnResult } from '../petition/index.ts'

/** A form that waits for the caller, with what a list of appraisals does not carry. */
export type WaitingForm = {
  readonly row: AppraisalRow
  readonly returnReason: string | null
  /** Criteria with a draft score. */
  readonly scored: number
}

/** A dossier that waits for the caller. */
export type WaitingDossier = {
  readonly roundId: number
  readonly agencyId: number
  readonly agencyName: string
  readonly step: Extract<TodayItem, { kind: 'dossier' }>['step']
}

/** An open petition of the caller's own, or one that he has to answer. */
export type WaitingPetition = OpenPetition & { readonly as: 'own' | 'to-answer' }

/** A round, the rules it was opened under, and the last day its procedure is in time. */
export type RoundFacts = { readonly name: string; readonly by: string | null; readonly rules: RuleSet }

/** What every room says waits for the caller, by its own rules. */
export type TodayStore = {
  forms: () => Promise<readonly WaitingForm[]>
  dossiers: () => Promise<readonly WaitingDossier[]>
  work: () => Promise<readonly WorkTask[]>
  petitions: () => Promise<readonly WaitingPetition[]>
  /** The caller's own results since a day about which he has not petitioned. */
  results: (since: string) => Promise<readonly OwnResult[]>
  meetings: () => Promise<readonly CallersMeeting[]>
  withoutOpinion: () => Promise<readonly WithoutOpinion[]>
  calendar: () => Promise<WorkingCalendar>
  rounds: (ids: readonly number[]) => Promise<ReadonlyMap<number, RoundFacts>>
}
