import type { CriterionGroup, ScoredCriterion } from '../document/criterion.ts'
import type { LocalText, Source } from '../document/cited.ts'

const FORM: Source = {
  citation: { instrument: '335/2025/NĐ-CP', article: 'Phụ lục II, Mẫu số 01, mục I' },
  basis: 'text',
}

function scored(code: string, maximum: string, label: LocalText): ScoredCriterion {
  const number = code.split('.')[1] ?? code
  return {
    kind: 'scored',
    code,
    number,
    label,
    maximum,
    audience: 'all',
    scoring: { kind: 'any' },
    mayNotApply: false,
    ...FORM,
  }
}

function group(code: string, label: LocalText, of: readonly ScoredCriterion[]): CriterionGroup {
  return { kind: 'group', code, number: code, label, maximum: '10', audience: 'all', of, ...FORM }
}

/** The general criteria, 30 points, in the words and with the points of Mẫu số 01. */
export const generalCriteria: readonly CriterionGroup[] = [
  group(
    'I',
    {
      vi: 'Phẩm chất chính trị, phẩm chất đạo đức, văn hóa thực thi công vụ và ý thức kỷ luật, kỷ cương trong thực thi công vụ',
      en: 'Political and ethical qualities, public-service culture, and sense of discipline in public duties',
    },
    [
      scored('I.1', '5', {
        vi: 'Phẩm chất chính trị, phẩm chất đạo đức, văn hóa thực thi công vụ',
        en: 'Political and ethical qualities, public-service culture',
      }),
      scored('I.2', '5', {
        vi: 'Ý thức kỷ luật, kỷ cương trong thực thi công vụ',
        en: 'Sense of discipline in public duties',
      }),
    ],
  ),
  group(
    'II',
    {
      vi: 'Năng lực chuyên môn, nghiệp vụ theo yêu cầu của vị trí việc làm; khả năng đáp ứng yêu cầu thực thi nhiệm vụ được giao; tinh thần trách nhiệm trong thực thi công vụ; thái độ phục vụ người dân, doanh nghiệp và khả năng phối hợp với đồng nghiệp',
      en: 'Professional competence for the position; ability to meet assigned tasks; sense of responsibility; attitude in serving citizens and businesses and coordination with colleagues',
    },
    [
      scored('II.1', '2.5', {
        vi: 'Năng lực chuyên môn, nghiệp vụ theo yêu cầu của vị trí việc làm',
        en: 'Professional competence required by the position',
      }),
      scored('II.2', '2.5', {
        vi: 'Khả năng đáp ứng yêu cầu thực thi nhiệm vụ được giao thường xuyên, đột xuất',
        en: 'Ability to meet regular and ad-hoc assigned tasks',
      }),
      scored('II.3', '2.5', {
        vi: 'Tinh thần trách nhiệm trong thực thi công vụ',
        en: 'Sense of responsibility in public duties',
      }),
      scored('II.4', '2.5', {
        vi: 'Thái độ phục vụ người dân, doanh nghiệp và khả năng phối hợp với đồng nghiệp',
        en: 'Attitude in serving citizens and businesses, and coordination with colleagues',
      }),
    ],
  ),
  group(
    'III',
    {
      vi: 'Năng lực đổi mới, sáng tạo, dám nghĩ, dám làm, dám chịu trách nhiệm vì lợi ích chung trong thực thi công vụ',
      en: 'Capacity to innovate and create; daring to think, to act and to take responsibility for the common good',
    },
    [
      scored('III.1', '2.5', {
        vi: 'Có sản phẩm, giải pháp đột phá, sáng tạo đem lại giá trị, hiệu quả thiết thực, tác động tích cực đến kết quả thực hiện nhiệm vụ của cơ quan, tổ chức, đơn vị.',
        en: 'Has breakthrough or creative products or solutions of real value that improve the results of the body',
      }),
      scored('III.2', '2.5', {
        vi: 'Sẵn sàng tham gia thực hiện nhiệm vụ chính trị đặc biệt quan trọng, nhiệm vụ có tính chất đột xuất, phức tạp hoặc trong điều kiện khó khăn.',
        en: 'Is ready for specially important political tasks and for urgent, complex or difficult ones',
      }),
      scored('III.3', '2.5', {
        vi: 'Có tinh thần chịu trách nhiệm trước kết quả công việc; chủ động nhận trách nhiệm khi có sai sót và có biện pháp khắc phục rõ ràng, cụ thể.',
        en: 'Answers for the results of the work, owns up to errors and remedies them in a clear and concrete way',
      }),
      scored('III.4', '2.5', {
        vi: 'Chủ động đưa ra quyết định trong phạm vi thẩm quyền, không né tránh; có tinh thần tiên phong trong thực hiện những nhiệm vụ mới.',
        en: 'Decides within his authority without evasion; leads the way in new tasks',
      }),
    ],
  ),
]
