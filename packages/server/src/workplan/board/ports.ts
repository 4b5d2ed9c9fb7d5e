import type { Peers, TreeUnit } from '@thuoc-do/domain'
import type { ScoreStore } from '../scores/ports.ts'

/** What the lines of one person in a period say to whoever looks over the unit. */
export type LineFigures = {
  readonly personId: number
  readonly unitId: number
  readonly lines: number
  readonly lateLines: number
  readonly openClaims: number
  readonly objections: number
  readonly linesDone: number
  readonly linesWithoutEvidence: number
  /** Reports of work done and the day on which the first was entered. */
  readonly reports: number
  readonly firstReportedOn: string | null
}

/** A line that waits for somebody: for the person's answer, for the head's, or for being done. */
export type OpenLine = {
  readonly period: string
  readonly personId: number
  readonly unitId: number
  readonly openClaims: number
  readonly acceptance: 'waiting' | 'accepted' | 'objected'
  readonly deadline: string
  readonly done: boolean
}

/** When somebody was last reminded of a period, and by whom. */
export type Reminder = { readonly period: string; readonly personId: number; readonly at: Date; readonly by: string }

/** What boards and tasks need besides period scores; every call is one statement. */
export type BoardStore = Pick<ScoreStore, 'list' | 'lines' | 'enter'> & {
  names: (
    personIds: readonly number[],
  ) => Promise<ReadonlyMap<number, { readonly code: string; readonly fullName: string }>>
  tree: (day: string) => Promise<ReadonlyMap<number, TreeUnit & { readonly name: string }>>
  figures: (
    period: string,
    units: readonly number[],
    people: readonly number[],
    today: string,
  ) => Promise<readonly LineFigures[]>
  /** What is usual among completed converted products, by agency and comparable group. */
  peers: (period: string, agencies: readonly number[]) => Promise<ReadonlyMap<string, Peers>>
  reminders: (of: readonly { readonly period: string; readonly personId: number }[]) => Promise<readonly Reminder[]>
  /** Lines that wait, in periods that are open: of the person himself, and of people in these units. */
  openLines: (personId: number, units: readonly number[], dueBy: string) => Promise<readonly OpenLine[]>
}

/** Which group somebody is compared within: his agency's people of the same comparable group, or of the same post. */
export const peerKey = (agencyId: number, group: string): string => `${agencyId} ${group}`
