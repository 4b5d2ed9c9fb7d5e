import type { RatedLevel } from '../../kernel/index.ts'
import type { Absence } from '../../rulebook/index.ts'
import type { DaySpan } from './calendar.ts'

/** A period score of this installation: of a month or of a quarter. */
export type YearScore = {
  readonly id: number
  readonly period: string
  readonly agencyId: number
  readonly agencyName: string
  readonly stage: 'self-scoring' | 'handed-in' | 'confirmed'
  /** Exact fraction; null while a fact is missing. */
  readonly total: string | null
  readonly level: RatedLevel | null
  /** Why there will be no score, as the personnel body said; null while one is waited for. */
  readonly unscoredReason: string | null
}

/** An absence as the personnel body recorded it. */
export type YearAbsence = DaySpan & {
  readonly id: number
  readonly kind: Absence
  readonly document: string
  /** Why its months stay out of the mean where the rule set does not leave them out by itself. */
  readonly leaveOutReason: string | null
}

/** A month or a quarter scored by a body outside this installation. */
export type CarriedScore = {
  readonly id: number
  readonly period: string
  /** Exact: a decimal with a point or a fraction. */
  readonly total: string
  readonly body: string
  readonly document: string
}

/** A month the agency that rates the person counts for nobody, and why (Điều 19 khoản 2). */
export type LeftOutMonth = { readonly period: string; readonly reason: string }

/** Everything known about one person's year. The order of lists never matters. */
export type YearInput = {
  readonly year: number
  /** A month is due once it is over on this day. */
  readonly today: string
  /** The body where he works now, or worked last: months of another one are shown with its name. */
  readonly agencyId: number | null
  /** Stretches of time in a main post here. */
  readonly service: readonly DaySpan[]
  readonly scores: readonly YearScore[]
  readonly absences: readonly YearAbsence[]
  readonly carried: readonly CarriedScore[]
  /** Decisions of the agency that rates him. */
  readonly leftOut: readonly LeftOutMonth[]
}
