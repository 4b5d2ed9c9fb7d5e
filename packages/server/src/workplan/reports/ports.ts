import type { TreeUnit } from '@thuoc-do/domain'
import type { ScoreStore } from '../scores/ports.ts'

/** One line as reports count it. Quantities are exact decimals, the coefficient an exact fraction. */
export type ReportLine = {
  readonly id: number
  readonly period: string
  readonly personId: number
  readonly unitId: number
  readonly name: string
  readonly output: string
  readonly productUnit: string
  readonly complexity: number | null
  readonly coefficient: string
  readonly origin: 'planned' | 'ad-hoc' | 'received'
  readonly acceptance: 'waiting' | 'accepted' | 'objected'
  readonly assigned: string
  readonly completed: string
  readonly handedOver: string
  readonly deadline: string
  readonly delays: number
  readonly delaysRecorded: number
  readonly qualityFailures: number
  readonly lastDoneOn: string | null
}

/** What reports need of the database; every call is one statement. */
export type ReportStore = Pick<ScoreStore, 'list'> & {
  tree: (day: string) => Promise<ReadonlyMap<number, TreeUnit & { readonly name: string }>>
  names: (
    personIds: readonly number[],
  ) => Promise<ReadonlyMap<number, { readonly code: string; readonly fullName: string }>>
  /** Lines of units in a period that were not withdrawn. */
  linesOfUnits: (units: readonly number[], period: string) => Promise<readonly ReportLine[]>
  linesOfYear: (personId: number, year: number) => Promise<readonly ReportLine[]>
  /** Whether the caller sees the person on the list of people. */
  seesPerson: (personId: number) => Promise<boolean>
}
