import type { AppraisalRow, TodayItem, WorkTask } from '@thuoc-do/contract'

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

/** What every room says waits for the caller, by its own rules. */
export type TodayStore = {
  forms: () => Promise<readonly WaitingForm[]>
  dossiers: () => Promise<readonly WaitingDossier[]>
  work: () => Promise<readonly WorkTask[]>
  /** Names of rounds with the last day their procedure is in time. */
  rounds: (
    ids: readonly number[],
  ) => Promise<ReadonlyMap<number, { readonly name: string; readonly by: string | null }>>
}
