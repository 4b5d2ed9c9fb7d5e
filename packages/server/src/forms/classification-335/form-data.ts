import type { RatedLevel } from '@thuoc-do/domain'
import type { IssuingAgency, PlaceAndDate } from '../paper/index.ts'

/** One month of the table; the total is null where there is none. */
export type MonthRow = { month: string; total: string | null; note: string }

/**
 * Mẫu số 02 of Decree 335/2025 (Phụ lục II) for one person's year, complete: rendering looks nothing up. A level nobody has
 * chosen and a proposal nobody has written are for those who sign it.
 */
export type ClassificationFormData = {
  issuer: IssuingAgency
  year: string
  fullName: string
  post: string
  unit: string
  months: readonly MonthRow[]
  mean: { total: string | null; note: string }
  self: { level: RatedLevel | null; signed: PlaceAndDate }
  /** What was decided: the level, when, by whom. */
  decided: { level: RatedLevel | null; signed: PlaceAndDate; signer: string | null }
  handling: string | null
  /** Said on every page while a month is missing. */
  draft: string | null
  origin: string
}
