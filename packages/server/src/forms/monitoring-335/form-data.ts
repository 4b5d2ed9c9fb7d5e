import type { IssuingAgency, PlaceAndDate } from '../paper/index.ts'

/** One row of the criteria; points with a decimal comma, null where none were given yet. */
export type MonitoringRow = {
  kind: 'group' | 'criterion'
  number: string
  label: string
  maximum: string
  selfScore: string | null
}

/**
 * Mẫu số 01 of Decree 335/2025 (Phụ lục II) for one person and one month or quarter, complete: rendering looks nothing up.
 * What is null stays a dotted blank.
 */
export type MonitoringFormData = {
  issuer: IssuingAgency
  /** "tháng 3 năm 2026", "quý I năm 2026". */
  period: string
  fullName: string
  post: string
  unit: string
  criteria: readonly MonitoringRow[]
  totals: { maximum: string; selfScore: string | null }
  general: string | null
  /** Proportion and points: "92,50% x 70 = 64,75". */
  result: string | null
  total: string | null
  strengths: string | null
  weaknesses: string | null
  comment: string | null
  self: { signed: PlaceAndDate; name: string }
  reviewer: { signed: PlaceAndDate; name: string | null }
  /** Said on every page of a sheet that nobody has confirmed. */
  draft: string | null
  origin: string
}
