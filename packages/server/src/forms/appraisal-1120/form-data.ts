import type { IssuingAgency, PaperDate, PlaceAndDate } from '../paper/index.ts'

/** The four levels of quality of the yearly classification, best first. */
export const FORM_LEVELS = ['outstanding', 'good', 'satisfactory', 'unsatisfactory'] as const

/** A level that can be ticked on a form. */
export type FormLevel = (typeof FORM_LEVELS)[number]

/**
 * One row of the 100-point table, as display strings with a decimal comma ("2,5"). A score is null where nothing was
 * given yet: the cell stays empty, which is not the same as "0".
 */
export type CriterionRow = {
  kind: 'group' | 'criterion'
  number: string
  label: string
  maximum: string
  selfScore: string | null
  appraisedScore: string | null
}

/** What the competent authority decided: nothing yet, a level, or that the person is not classified and why. */
export type FormDecision =
  | { outcome: 'open' }
  | { outcome: 'level'; level: FormLevel; instrument: DecisionInstrument }
  | { outcome: 'not-rated'; reason: string; instrument: DecisionInstrument }

/** The paper that carries the decision; what is not known is left blank. */
export type DecisionInstrument = { number: string | null; date: PaperDate | null; signer: string | null }

/**
 * One person's appraisal form for one year under Regulation 1120-QĐ/TU, complete and frozen: rendering looks nothing
 * up. All text is plain; titles and names in the case the person is used to (capitals are made here).
 */
export type AppraisalFormData = {
  issuer: IssuingAgency
  /** e.g. "Phiếu đánh giá, xếp loại chất lượng công chức" */
  title: string
  /** e.g. "Năm 2023" */
  period: string
  fullName: string
  post: string
  unit: string
  /** e.g. "Công chức không giữ chức vụ lãnh đạo, quản lý" */
  personKind: string
  criteria: readonly CriterionRow[]
  /** Null where more than points is filled in: the total, if there is one, is then a line of its own. */
  totals: { maximum: string; selfScore: string | null; appraisedScore: string | null } | null
  self: { strengths: string | null; weaknesses: string | null; level: FormLevel | null; signed: PlaceAndDate }
  head: { comment: string | null; proposedLevel: FormLevel | null; signed: PlaceAndDate; name: string | null }
  decision: FormDecision
  ruleSet: { name: string; version: string; hashShort: string }
  /** What anyone can type into the system to see whether the sheet agrees with the record. */
  checkCode: string
}
