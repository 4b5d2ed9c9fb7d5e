import {
  criteriaFor,
  display,
  displayShort,
  divide,
  exact,
  multiply,
  parseDecimal,
  readTotal,
  subtract,
  tally,
  type Exact,
} from '@thuoc-do/domain'
import type { MonitoringFormData, MonitoringRow } from '../monitoring-335/form-data.ts'
import { paperDateOf } from '../paper/index.ts'
import { periodInWords } from './period-in-words.ts'
import type { PrintedScore } from './work-ports.ts'

const NOT_CONFIRMED = 'Bản nháp - chưa được xác nhận'
const RESULT_MAXIMUM = exact(70)
const HUNDRED = exact(100)

/** Mẫu số 01 of a period score; null where its rule set has no such form. */
export function formOfPeriodScore(score: PrintedScore): MonitoringFormData | null {
  const { ruleSet, issuer, confirmed } = score
  if (!ruleSet.forms.some(({ code }) => code === 'mau-01')) return null
  const total = exactOf(score.total)
  const general = exactOf(score.general)
  const result = total === undefined || general === undefined ? undefined : subtract(total, general)
  return {
    issuer: { superiorName: issuer.superiorName, agencyName: issuer.agencyName },
    period: periodInWords(score.period),
    fullName: score.fullName,
    post: score.postTitle,
    unit: score.unitName === issuer.agencyName ? score.unitName : `${score.unitName}, ${issuer.agencyName}`,
    ...criteriaOf(score),
    general: general === undefined ? null : display(general),
    result: result === undefined ? null : resultInWords(result),
    total: total === undefined ? null : display(total),
    strengths: score.strengths,
    weaknesses: score.weaknesses,
    comment: confirmed?.comment ?? null,
    self: { signed: { place: issuer.place, date: paperDateOf(score.handedInAt) }, name: score.fullName },
    reviewer: {
      signed: { place: issuer.place, date: paperDateOf(confirmed?.at) },
      name: confirmed?.byName ?? null,
    },
    draft: confirmed === null ? NOT_CONFIRMED : null,
    origin: `Bộ tiêu chí: ${ruleSet.identity.number}, phiên bản ${ruleSet.version} (${score.ruleSetHash.slice(0, 8)}). Mã kiểm tra phiếu: ${
      confirmed === null ? 'chưa xác nhận' : confirmed.contentHash.slice(0, 16)
    }`,
  }
}

/** The proportion and the points it brings, as Điều 17 khoản 1 multiplies them. */
function resultInWords(points: Exact): string {
  return `${display(multiply(divide(points, RESULT_MAXIMUM), HUNDRED))}% x 70 = ${display(points)}`
}

function criteriaOf(score: PrintedScore): Pick<MonitoringFormData, 'criteria' | 'totals'> {
  const { ruleSet, selfScores, leader } = score
  const person = { kind: 'civil-servant', leader } as const
  const { groups } = tally(ruleSet, person, selfScores)
  const sums = new Map(
    groups.filter(({ scored }) => scored > 0).map(({ code, points }) => [code, displayShort(points)]),
  )
  const criteria = criteriaFor(ruleSet, person).map((row): MonitoringRow => ({
    kind: row.kind === 'group' ? 'group' : 'criterion',
    number: row.number,
    label: row.label.vi,
    maximum: String(row.maximumHundredths / 100).replace('.', ','),
    selfScore: row.kind === 'group' ? (sums.get(row.code) ?? null) : shownScore(selfScores[row.code]),
  }))
  const all = generalOf(score)
  return { criteria, totals: { maximum: '30', selfScore: all === null ? null : displayShort(all) } }
}

/** The points of the general criteria a person gave himself; null while he has given none. */
export function generalOf({
  ruleSet,
  leader,
  selfScores,
}: Pick<PrintedScore, 'ruleSet' | 'leader' | 'selfScores'>): Exact | null {
  const { total, scored } = tally(ruleSet, { kind: 'civil-servant', leader }, selfScores)
  return scored === 0 ? null : total
}

function exactOf(text: string | null): Exact | undefined {
  return text === null ? undefined : readTotal(text)
}

function shownScore(text: string | undefined): string | null {
  if (text === undefined) return null
  const read = parseDecimal(text, '')
  return read.ok ? displayShort(read.value) : null
}
