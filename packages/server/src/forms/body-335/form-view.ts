import {
  nationalHeader,
  type NationalHeader,
  optionalText,
  placeAndDateLine,
  plainLine,
  plainText,
  type TickBox,
} from '../paper/index.ts'
import type { BodyFormData, BodyLevel } from './form-data.ts'

/** The four levels in the words of Điều 8. */
const LEVELS = [
  ['outstanding', 'Hoàn thành xuất sắc nhiệm vụ'],
  ['good', 'Hoàn thành tốt nhiệm vụ'],
  ['satisfactory', 'Hoàn thành nhiệm vụ'],
  ['unsatisfactory', 'Không hoàn thành nhiệm vụ'],
] as const

const ticksOf = (level: BodyLevel): TickBox[] => LEVELS.map(([code, label]) => ({ label, ticked: code === level }))

/** The sheet as it is set, in Word and in PDF alike: clean text, null where a blank is ruled. */
export type BodyFormView = {
  header: NationalHeader
  year: string
  unit: string
  head: string
  authority: string
  rules: string
  criteria: { isGroup: boolean; number: string; label: string; maximum: string; selfScore: string; score: string }[]
  totals: { maximum: string; selfScore: string; score: string }
  tasks: string
  conditions: { level: string; label: string; article: string; standing: string }[]
  findings: string | null
  comment: string | null
  proposed: TickBox[]
  authorityComment: string | null
  recognised: TickBox[]
  decision: string | null
  selfDate: string
  selfName: string | null
  reviewerDate: string
  reviewerName: string | null
  draft: string | null
  origin: string
}

/** Lays out one body's year for the paper. */
export function bodyFormView(data: BodyFormData): BodyFormView {
  const { totals } = data
  return {
    header: nationalHeader(data.issuer),
    year: plainLine(data.year),
    unit: plainLine(data.unit),
    head: plainLine(data.headName ?? 'khuyết'),
    authority: plainLine(data.authority ?? 'chưa xác định'),
    rules: plainLine(data.rules),
    criteria: data.criteria.map(({ kind, number, label, evidence, maximum, selfScore, score }) => ({
      isGroup: kind === 'group',
      number: plainLine(number),
      label: plainText(evidence === null ? label : `${label}\nMinh chứng: ${evidence}`),
      maximum: plainLine(maximum),
      selfScore: plainLine(selfScore ?? ''),
      score: plainLine(score ?? ''),
    })),
    totals: {
      maximum: plainLine(totals.maximum),
      selfScore: plainLine(totals.selfScore ?? ''),
      score: plainLine(totals.score ?? ''),
    },
    tasks: plainLine(data.tasks),
    conditions: data.conditions.map(({ level, label, article, standing }) => ({
      level: plainLine(level),
      label: plainLine(label),
      article: plainLine(article),
      standing: plainLine(standing),
    })),
    findings: optionalText(data.findings),
    comment: optionalText(data.comment),
    proposed: ticksOf(data.proposed),
    authorityComment: optionalText(data.authorityComment),
    recognised: ticksOf(data.recognised),
    decision: optionalText(data.decision),
    selfDate: placeAndDateLine(data.self.signed),
    selfName: data.self.name === null ? null : plainLine(data.self.name),
    reviewerDate: placeAndDateLine(data.reviewer.signed),
    reviewerName: data.reviewer.name === null ? null : plainLine(data.reviewer.name),
    draft: data.draft === null ? null : plainLine(data.draft),
    origin: plainLine(data.origin),
  }
}
