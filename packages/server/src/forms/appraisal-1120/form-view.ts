import {
  dateInWords,
  nationalHeader,
  type NationalHeader,
  optionalText,
  placeAndDateLine,
  plainLine,
  plainText,
  type TickBox,
} from '../paper/index.ts'
import {
  type AppraisalFormData,
  type CriterionRow,
  FORM_LEVELS,
  type FormDecision,
  type FormLevel,
} from './form-data.ts'

/** The wording of the four levels (Decree 90/2020, Articles 4–15; the regulation of the province uses the same). */
const LEVEL_LABELS: Record<FormLevel, string> = {
  outstanding: 'Hoàn thành xuất sắc nhiệm vụ',
  good: 'Hoàn thành tốt nhiệm vụ',
  satisfactory: 'Hoàn thành nhiệm vụ',
  unsatisfactory: 'Không hoàn thành nhiệm vụ',
}

/** The form as it is set, in Word and in PDF alike: clean text, every sentence finished, null where a blank is ruled. */
export type AppraisalFormView = {
  header: NationalHeader
  title: string
  period: string
  fullName: string
  post: string
  unit: string
  personKind: string
  criteria: { isGroup: boolean; number: string; label: string; maximum: string; selfScore: string; score: string }[]
  totals: { maximum: string; selfScore: string; score: string } | null
  strengths: string | null
  weaknesses: string | null
  selfLevel: TickBox[]
  headComment: string | null
  proposedLevel: TickBox[]
  decidedLevel: TickBox[]
  decisionLine: string
  selfDate: string
  headDate: string
  headName: string | null
  provenance: string
}

/** Lays out one person's data for the paper. */
export function appraisalFormView(data: AppraisalFormData): AppraisalFormView {
  const { self, head, ruleSet } = data
  return {
    header: nationalHeader(data.issuer),
    title: plainLine(data.title).toLocaleUpperCase('vi'),
    period: plainLine(data.period),
    fullName: plainLine(data.fullName),
    post: plainLine(data.post),
    unit: plainLine(data.unit),
    personKind: plainLine(data.personKind),
    criteria: data.criteria.map(rowView),
    totals: data.totals && {
      maximum: plainLine(data.totals.maximum),
      selfScore: plainLine(data.totals.selfScore ?? ''),
      score: plainLine(data.totals.appraisedScore ?? ''),
    },
    strengths: optionalText(self.strengths),
    weaknesses: optionalText(self.weaknesses),
    selfLevel: levelBoxes(self.level),
    headComment: optionalText(head.comment),
    proposedLevel: levelBoxes(head.proposedLevel),
    decidedLevel: decidedBoxes(data.decision),
    decisionLine: decisionLine(data.decision),
    selfDate: placeAndDateLine(self.signed),
    headDate: placeAndDateLine(head.signed),
    headName: head.name === null ? null : plainLine(head.name),
    provenance: plainLine(
      `Bộ tiêu chí: ${ruleSet.name}, phiên bản ${ruleSet.version} (${ruleSet.hashShort}). Mã kiểm tra phiếu: ${data.checkCode}`,
    ),
  }
}

function rowView(row: CriterionRow): AppraisalFormView['criteria'][number] {
  return {
    isGroup: row.kind === 'group',
    number: plainLine(row.number),
    label: plainText(row.label),
    maximum: plainLine(row.maximum),
    selfScore: plainLine(row.selfScore ?? ''),
    score: plainLine(row.appraisedScore ?? ''),
  }
}

function levelBoxes(chosen: FormLevel | null): TickBox[] {
  return FORM_LEVELS.map((level) => ({ label: LEVEL_LABELS[level], ticked: level === chosen }))
}

function decidedBoxes(decision: FormDecision): TickBox[] {
  switch (decision.outcome) {
    case 'open':
      return levelBoxes(null)
    case 'level':
      return levelBoxes(decision.level)
    case 'not-rated':
      return [...levelBoxes(null), { label: `Không xếp loại. Lý do: ${plainLine(decision.reason)}`, ticked: true }]
    default:
      return decision satisfies never
  }
}

function decisionLine(decision: FormDecision): string {
  const { number, date, signer } =
    decision.outcome === 'open' ? { number: null, date: null, signer: null } : decision.instrument
  return `Quyết định số ${blankOr(number)} ${dateInWords(date)}; người ký: ${blankOr(signer)}`
}

function blankOr(text: string | null): string {
  return text === null ? '....................' : plainLine(text)
}
