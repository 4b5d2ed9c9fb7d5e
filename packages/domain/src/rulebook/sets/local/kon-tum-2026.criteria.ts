import type { LocalText, Source } from '../../document/cited.ts'
import type { CriterionGroup, ScoredCriterion } from '../../document/criterion.ts'

function place(article: string, basis: Source['basis'] = 'reported'): Source {
  return { citation: { instrument: '1923/QĐ-CĐKT', article }, basis }
}

const SPLIT = place('mỗi nhóm tiêu chí chung từ 5 điểm; mức 10/10/10 là giả định', 'assumption')
const AXES = place('trục chính từ 40% trọng số; mức 40/60 là giả định', 'assumption')

/** The bands in percent of the maximum that the college scores by; their borders are ours. */
const SHARES: readonly (readonly [number, LocalText])[] = [
  [90, { vi: 'Xuất sắc', en: 'Excellent' }],
  [70, { vi: 'Tốt', en: 'Good' }],
  [50, { vi: 'Đạt', en: 'Fair' }],
  [0, { vi: 'Chưa đạt', en: 'Not met' }],
]

function scored(code: string, maximum: number, source: Source, label: LocalText): ScoredCriterion {
  const grades = SHARES.map(([percent, name]) => ({ label: name, from: String((maximum * percent) / 100) }))
  return {
    kind: 'scored',
    code,
    number: code.split('.')[1] ?? code,
    label,
    maximum: String(maximum),
    audience: 'all',
    scoring: { kind: 'graded', grades },
    mayNotApply: false,
    ...source,
  }
}

function group(code: string, maximum: string, label: LocalText, source: Source, of: ScoredCriterion[]): CriterionGroup {
  return { kind: 'group', code, number: code, label, maximum, audience: 'all', of, ...source }
}

/** 30 points in three groups. */
export const generalCriteria: readonly CriterionGroup[] = [
  group('I', '30', { vi: 'Tiêu chí chung', en: 'General criteria' }, place('phần tiêu chí chung 30 điểm'), [
    scored('I.1', 10, SPLIT, {
      vi: 'Phẩm chất chính trị, đạo đức; ý thức kỷ luật, kỷ cương',
      en: 'Political and ethical qualities; discipline',
    }),
    scored('I.2', 10, SPLIT, {
      vi: 'Năng lực chuyên môn; trách nhiệm; thái độ phục vụ, phối hợp',
      en: 'Professional competence; responsibility; attitude and coordination',
    }),
    scored('I.3', 10, SPLIT, {
      vi: 'Năng lực đổi mới, sáng tạo, dám nghĩ, dám làm, dám chịu trách nhiệm',
      en: 'Innovation; daring to think, act and take responsibility',
    }),
  ]),
]

/** 70 points; every indicator scores min(100 %, share done) of its maximum. */
export const resultCriteria: readonly CriterionGroup[] = [
  group('II', '70', { vi: 'Kết quả theo chỉ số KPI', en: 'Results by KPI' }, place('trọng số KPI cộng lại 100% = 70'), [
    scored('II.1', 28, AXES, { vi: 'Các chỉ số thuộc trục chính', en: 'Indicators of the main axis' }),
    scored('II.2', 42, AXES, { vi: 'Các chỉ số khác', en: 'Other indicators' }),
  ]),
]
