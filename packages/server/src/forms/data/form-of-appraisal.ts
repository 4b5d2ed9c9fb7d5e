import type { Appraisal } from '@thuoc-do/contract'
import {
  criteriaFor,
  display,
  displayShort,
  parseDecimal,
  parseFraction,
  tally,
  toDecimal,
  type Exact,
  type RuleSet,
} from '@thuoc-do/domain'
import type { AppraisalFormData, CriterionRow, FormDecision, FormLevel } from '../appraisal-1120/form-data.ts'
import { filledRows } from './filled-rows.ts'
import { paperDateOf } from '../paper/index.ts'

/** Where the sheet is issued; for a decided appraisal the names are those of the decision. */
export type Issuer = { agencyName: string; superiorName: string | null; place: string }

const KINDS: Record<Appraisal['kind'], string> = {
  cadre: 'cán bộ',
  'civil-servant': 'công chức',
  'public-employee': 'viên chức',
  'contract-worker': 'người lao động',
}

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
const shown = (value: Exact | undefined): string | null => (value === undefined ? null : displayShort(value))
const shownTotal = (fraction: string | null): string | null =>
  fraction === null ? null : shown(parseFraction(fraction))

function shownScore(text: string | undefined): string | null {
  if (text === undefined) return null
  const read = parseDecimal(text, '')
  return read.ok ? displayShort(read.value) : null
}

/** One of the four levels a form has a box for. */
export const formLevel = (level: Appraisal['level']): FormLevel | null =>
  level === null || level === 'not-rated' || level === 'insufficient-data' ? null : level

function rowsOf(appraisal: Appraisal, ruleSet: RuleSet): CriterionRow[] {
  const person = { kind: appraisal.kind, leader: appraisal.leadership !== 'none' }
  const [self, review] = [appraisal.self.scores, appraisal.review?.scores ?? {}]
  const sums = (scores: Record<string, string>) =>
    new Map(
      tally(ruleSet, person, scores)
        .groups.filter((group) => group.scored > 0)
        .map((group) => [group.code, displayShort(group.points)]),
    )
  const [selfSums, reviewSums] = [sums(self), sums(review)]
  return criteriaFor(ruleSet, person).map((row) => ({
    kind: row.kind === 'group' ? 'group' : 'criterion',
    number: row.number,
    label: row.label.vi,
    maximum: String(row.maximumHundredths / 100).replace('.', ','),
    selfScore: row.kind === 'group' ? (selfSums.get(row.code) ?? null) : shownScore(self[row.code]),
    appraisedScore: row.kind === 'group' ? (reviewSums.get(row.code) ?? null) : shownScore(review[row.code]),
  }))
}

/** The lines of the form. Where more than points is filled in, a total is the last of them. */
function contentOf(appraisal: Appraisal, ruleSet: RuleSet): Pick<AppraisalFormData, 'criteria' | 'totals'> {
  const points = rowsOf(appraisal, ruleSet)
  const more = filledRows(appraisal, ruleSet)
  const [selfScore, appraisedScore] = [shownTotal(appraisal.selfTotal), shownTotal(appraisal.reviewTotal)]
  if (more.length === 0) return { criteria: points, totals: { maximum: '100', selfScore, appraisedScore } }
  const { total } = ruleSet
  const sum: CriterionRow[] =
    total === null
      ? []
      : [{ kind: 'group', number: '', label: total.label.vi, maximum: '100', selfScore, appraisedScore }]
  return { criteria: [...points, ...more, ...sum], totals: null }
}

function decisionOf(appraisal: Appraisal, ruleSet: RuleSet): FormDecision {
  const { decision, stage, notRatedReason } = appraisal
  const level = formLevel(appraisal.level)
  if (stage === 'not-rated') {
    const reason = ruleSet.notRated.find(({ code }) => code === notRatedReason)?.label.vi ?? ''
    return { outcome: 'not-rated', reason, instrument: { number: null, date: null, signer: null } }
  }
  if (decision === null || level === null) return { outcome: 'open' }
  return {
    outcome: 'level',
    level,
    instrument: { number: decision.number, date: paperDateOf(decision.on), signer: decision.signer },
  }
}

/**
 * The printed form of an appraisal exactly as this reader is shown it: what the screen keeps from him, the sheet does
 * too, because both are made from the same answer.
 */
export function formOfAppraisal(appraisal: Appraisal, ruleSet: RuleSet, issuer: Issuer): AppraisalFormData {
  const kind = KINDS[appraisal.kind]
  const confirmed = appraisal.history.findLast(({ action }) => action === 'appraisal.confirmed')
  const hash = appraisal.decision?.contentHash
  return {
    issuer: { superiorName: issuer.superiorName, agencyName: issuer.agencyName },
    title: `Phiếu đánh giá, xếp loại chất lượng ${kind}`,
    period: appraisal.roundName,
    fullName: appraisal.fullName,
    post: appraisal.postTitle,
    unit: appraisal.unitName === issuer.agencyName ? appraisal.unitName : `${appraisal.unitName}, ${issuer.agencyName}`,
    personKind: `${capitalised(kind)} ${appraisal.leadership === 'none' ? 'không giữ' : 'giữ'} chức vụ lãnh đạo, quản lý`,
    ...contentOf(appraisal, ruleSet),
    self: {
      strengths: appraisal.self.strengths,
      weaknesses: appraisal.self.weaknesses,
      level: formLevel(appraisal.self.level),
      signed: { place: issuer.place, date: paperDateOf(appraisal.self.submittedAt) },
    },
    head: {
      comment: appraisal.review?.comment ?? null,
      proposedLevel: formLevel(appraisal.reviewLevel),
      signed: { place: issuer.place, date: paperDateOf(confirmed?.at) },
      name: appraisal.reviewerName,
    },
    decision: decisionOf(appraisal, ruleSet),
    ruleSet: {
      name: appraisal.ruleSet.number,
      version: String(appraisal.ruleSet.version),
      hashShort: appraisal.ruleSet.hash.slice(0, 8),
    },
    checkCode: hash === undefined ? 'chưa có quyết định' : hash.slice(0, 16),
  }
}

/** A total as a decimal for a number cell: exact where it has an end, else rounded to hundredths. */
export function decimalTotal(fraction: string | null): string | null {
  const value = fraction === null ? undefined : parseFraction(fraction)
  return value === undefined ? null : (toDecimal(value) ?? display(value, 2).replace(',', '.'))
}
