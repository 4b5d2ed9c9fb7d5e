import type { IssuingAgency, PlaceAndDate } from '../paper/index.ts'

/** One row of the criteria; points with a decimal comma, null where there are none (yet). */
export type BodyCriterionRow = {
  kind: 'group' | 'criterion'
  number: string
  label: string
  /** Evidence the body names; null where it names none. */
  evidence: string | null
  maximum: string
  selfScore: string | null
  score: string | null
}

/** One condition of Điều 8 as it stands. */
export type BodyConditionRow = { level: string; label: string; article: string; standing: string }

/** A level of Điều 8; null while nobody has named one. */
export type BodyLevel = 'outstanding' | 'good' | 'satisfactory' | 'unsatisfactory' | null

/**
 * The self-appraisal of a unit or agency and its recognised result, complete: rendering looks nothing up. Decree 335/2025
 * has no form for bodies, so the sheet is the system's own and says so. What is null stays a dotted blank.
 */
export type BodyFormData = {
  issuer: IssuingAgency
  year: string
  unit: string
  headName: string | null
  authority: string | null
  rules: string
  criteria: readonly BodyCriterionRow[]
  totals: { maximum: string; selfScore: string | null; score: string | null }
  tasks: string
  conditions: readonly BodyConditionRow[]
  findings: string | null
  comment: string | null
  proposed: BodyLevel
  authorityComment: string | null
  recognised: BodyLevel
  /** By which document, and what it replaced; null while nothing is recognised. */
  decision: string | null
  self: { signed: PlaceAndDate; name: string | null }
  reviewer: { signed: PlaceAndDate; name: string | null }
  draft: string | null
  origin: string
}
