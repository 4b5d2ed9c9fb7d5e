import type { LocalText, Source } from '../document/cited.ts'
import type { CriterionGroup, ScoredCriterion } from '../document/criterion.ts'

/** Three groups are reported; what stands in them and every number of points is ours. */
const OURS: Source = {
  citation: {
    instrument: '233/2026/NĐ-CP',
    article: 'Phụ lục I (ba nhóm theo nguồn; mức 9/9/12 theo một dự thảo quy chế, tiêu chí con là giả định)',
  },
  basis: 'assumption',
}

function scored(code: string, maximum: string, label: LocalText): ScoredCriterion {
  return {
    kind: 'scored',
    code,
    number: code.split('.')[1] ?? code,
    label,
    maximum,
    audience: 'all',
    scoring: { kind: 'any' },
    mayNotApply: false,
    ...OURS,
  }
}

function group(code: string, maximum: string, label: LocalText, of: readonly ScoredCriterion[]): CriterionGroup {
  return { kind: 'group', code, number: code, label, maximum, audience: 'all', of, ...OURS }
}

/** The general criteria, 30 points; each unit divides them in its own regulation. */
export const generalCriteria: readonly CriterionGroup[] = [
  group(
    'I',
    '9',
    {
      vi: 'Phẩm chất chính trị, phẩm chất đạo đức, đạo đức nghề nghiệp; ý thức kỷ luật, kỷ cương',
      en: 'Political and ethical qualities, professional ethics; sense of discipline',
    },
    [
      scored('I.1', '4.5', {
        vi: 'Phẩm chất chính trị, phẩm chất đạo đức, đạo đức nghề nghiệp',
        en: 'Political and ethical qualities, professional ethics',
      }),
      scored('I.2', '4.5', {
        vi: 'Ý thức kỷ luật, kỷ cương trong hoạt động nghề nghiệp',
        en: 'Sense of discipline in professional work',
      }),
    ],
  ),
  group(
    'II',
    '9',
    {
      vi: 'Năng lực chuyên môn, nghiệp vụ; khả năng đáp ứng nhiệm vụ; tinh thần trách nhiệm; thái độ phục vụ và khả năng phối hợp',
      en: 'Professional competence; ability to meet tasks; responsibility; attitude in serving and coordination',
    },
    [
      scored('II.1', '2.25', {
        vi: 'Năng lực chuyên môn, nghiệp vụ theo yêu cầu của vị trí việc làm',
        en: 'Professional competence required by the position',
      }),
      scored('II.2', '2.25', {
        vi: 'Khả năng đáp ứng yêu cầu thực hiện nhiệm vụ được giao thường xuyên, đột xuất',
        en: 'Ability to meet regular and ad-hoc tasks',
      }),
      scored('II.3', '2.25', {
        vi: 'Tinh thần trách nhiệm trong hoạt động nghề nghiệp',
        en: 'Sense of responsibility in professional work',
      }),
      scored('II.4', '2.25', {
        vi: 'Thái độ phục vụ người dân, doanh nghiệp và khả năng phối hợp với đồng nghiệp',
        en: 'Attitude in serving citizens and businesses, and coordination with colleagues',
      }),
    ],
  ),
  group(
    'III',
    '12',
    {
      vi: 'Năng lực đổi mới, sáng tạo, dám nghĩ, dám làm, dám chịu trách nhiệm vì lợi ích chung',
      en: 'Capacity to innovate; daring to think, act and take responsibility for the common good',
    },
    [
      scored('III.1', '4', {
        vi: 'Có sản phẩm, giải pháp đột phá, sáng tạo đem lại giá trị, hiệu quả thiết thực',
        en: 'Breakthrough or creative products or solutions of real value',
      }),
      scored('III.2', '4', {
        vi: 'Có tinh thần chịu trách nhiệm trước kết quả công việc; chủ động nhận và khắc phục sai sót',
        en: 'Answers for results; owns up to errors and remedies them',
      }),
      scored('III.3', '4', {
        vi: 'Chủ động quyết định trong phạm vi thẩm quyền, không né tránh; tiên phong trong nhiệm vụ mới',
        en: 'Decides within his authority without evasion; leads the way in new tasks',
      }),
    ],
  ),
]
