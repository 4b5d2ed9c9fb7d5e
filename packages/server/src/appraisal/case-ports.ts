import type { recordCaseSchema } from '@thuoc-do/contract'
import type { z } from 'zod'
import type { AppraisalFile, AppraisalStore } from './ports.ts'

/** A fact about somebody's year as it is asked to be recorded. */
export type NewCase = z.output<typeof recordCaseSchema>

/** A recorded fact, as far as withdrawing it needs to know. */
export type CaseOfFile = { id: number; version: number; fact: string; year: number }

/** What recording facts about a year needs of the database. */
export type CaseStore = Pick<AppraisalStore, 'find' | 'rulesOf' | 'save' | 'casesOf' | 'ledBodies'> & {
  /** Undefined when the behaviour counts already, in this year or another one. */
  addCase: (file: AppraisalFile, year: number, key: string, asked: NewCase) => Promise<number | undefined>
  /** The year in which a behaviour of the person counts, whoever may see that year. */
  countedIn: (personId: number, key: string) => Promise<number | null>
  /** A fact recorded with this file that is not withdrawn; stays as it is until the transaction ends. */
  caseOf: (file: AppraisalFile, id: number) => Promise<CaseOfFile | undefined>
  /** False when somebody was faster. */
  withdrawCase: (id: number, version: number) => Promise<boolean>
}
