import {
  nationalHeader,
  type NationalHeader,
  optionalText,
  placeAndDateLine,
  plainLine,
  plainText,
} from '../paper/index.ts'
import type { MonitoringFormData } from './form-data.ts'

/** The form as it is set, in Word and in PDF alike: clean text, null where a blank is ruled. */
export type MonitoringFormView = {
  header: NationalHeader
  period: string
  fullName: string
  post: string
  unit: string
  criteria: { isGroup: boolean; number: string; label: string; maximum: string; selfScore: string }[]
  totals: { maximum: string; selfScore: string }
  general: string | null
  result: string | null
  total: string | null
  strengths: string | null
  weaknesses: string | null
  comment: string | null
  selfDate: string
  reviewerDate: string
  reviewerName: string | null
  draft: string | null
  origin: string
}

/** Lays out one person's data for the paper. */
export function monitoringFormView(data: MonitoringFormData): MonitoringFormView {
  return {
    header: nationalHeader(data.issuer),
    period: plainLine(data.period),
    fullName: plainLine(data.fullName),
    post: plainLine(data.post),
    unit: plainLine(data.unit),
    criteria: data.criteria.map((row) => ({
      isGroup: row.kind === 'group',
      number: plainLine(row.number),
      label: plainText(row.label),
      maximum: plainLine(row.maximum),
      selfScore: plainLine(row.selfScore ?? ''),
    })),
    totals: { maximum: plainLine(data.totals.maximum), selfScore: plainLine(data.totals.selfScore ?? '') },
    general: optionalText(data.general),
    result: optionalText(data.result),
    total: optionalText(data.total),
    strengths: optionalText(data.strengths),
    weaknesses: optionalText(data.weaknesses),
    comment: optionalText(data.comment),
    selfDate: placeAndDateLine(data.self.signed),
    reviewerDate: placeAndDateLine(data.reviewer.signed),
    reviewerName: data.reviewer.name === null ? null : plainLine(data.reviewer.name),
    draft: data.draft === null ? null : plainLine(data.draft),
    origin: plainLine(data.origin),
  }
}
