import type { Language } from '../wording/index.ts'
import type { ExplainedCondition, ExplainedScore } from './explained-score.ts'
import { LEVEL_NAMES } from './names.ts'
import { shownValue } from './numerals.ts'

/** Why the level is what it is: the points, then whatever stood against them. */
export function levelReasons(score: ExplainedScore, language: Language): string[] {
  const vi = language === 'vi'
  const { level, levelByPoints, total, conditions } = score
  const told = (role: ExplainedCondition['role'], truth: ExplainedCondition['truth']): string[] =>
    conditions.filter((one) => one.role === role && one.truth === truth).map(({ label }) => label[language])
  const quoted = (labels: readonly string[]): string =>
    labels.map((label) => (vi ? `“${label}”` : `"${label}"`)).join('; ')
  if (level === 'not-rated') {
    const cases = quoted(told('not-rated', 'true'))
    return [vi ? `Thuộc trường hợp không xếp loại: ${cases}.` : `A case in which nobody is rated: ${cases}.`]
  }
  const disqualified = told('disqualifier', 'true')
  if (disqualified.length > 0) {
    const cases = quoted(disqualified)
    return [
      vi
        ? `Thuộc trường hợp phải xếp mức này dù được bao nhiêu điểm: ${cases}.`
        : `A case that gives this level whatever the points are: ${cases}.`,
    ]
  }
  if (level === 'insufficient-data')
    return [
      vi
        ? 'Còn thiếu dữ liệu có thể làm thay đổi kết quả; đây không phải một kết quả xấu.'
        : 'Facts that could change the outcome are missing; this is not a bad result.',
    ]
  const reasons: string[] = []
  if (levelByPoints !== null && total !== null) {
    const points = shownValue(total.exact, 'points', language)
    const name = LEVEL_NAMES[levelByPoints][language]
    reasons.push(vi ? `Tổng điểm ${points} tương ứng mức “${name}”.` : `A total of ${points} corresponds to "${name}".`)
  }
  const failed = told('band', 'false')
  const fell = levelByPoints === null || levelByPoints !== level
  if (fell && failed.length > 0)
    reasons.push(
      vi
        ? `Điều kiện của mức cao hơn không đạt: ${quoted(failed)}.`
        : `Conditions of a higher level do not hold: ${quoted(failed)}.`,
    )
  const capped = told('cap', 'true')
  if (fell && capped.length > 0)
    reasons.push(
      vi ? `Không được xếp cao hơn vì: ${quoted(capped)}.` : `Not rated higher because of: ${quoted(capped)}.`,
    )
  if (fell && told('head-cap', 'false').length > 0)
    reasons.push(
      vi
        ? 'Người đứng đầu không được xếp cao hơn mức của tổ chức mình đứng đầu.'
        : 'A head is not rated above the organisation he heads.',
    )
  if (fell && told('no-level-named', 'true').length > 0)
    reasons.push(vi ? 'Cấp có thẩm quyền đã quyết định mức này.' : 'The competent authority decided this level.')
  if (reasons.length === 0 || (reasons.length === 1 && !fell))
    reasons.push(
      vi
        ? 'Mọi điều kiện của mức này đều đạt; không có trường hợp nào làm giảm mức.'
        : 'Every condition of this level holds; nothing lowers it.',
    )
  return reasons
}
