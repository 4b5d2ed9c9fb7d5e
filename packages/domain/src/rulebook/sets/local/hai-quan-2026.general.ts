import type { Source } from '../../document/cited.ts'
import type { Criterion } from '../../document/criterion.ts'

function at(article: string, basis: Source['basis'] = 'text'): Source {
  return { citation: { instrument: '335/2025/NĐ-CP', article }, basis }
}

/** The general criteria, as the decree has them. */
export const generalCriteria: readonly Criterion[] = [
  {
    kind: 'group',
    code: 'I',
    number: 'I',
    label: {
      vi: 'Phẩm chất chính trị, phẩm chất đạo đức, văn hóa thực thi công vụ và ý thức kỷ luật, kỷ cương trong thực thi công vụ',
      en: 'Political and ethical qualities, public-service culture, and sense of discipline in public duties',
    },
    maximum: '10',
    audience: 'all',
    of: [
      {
        kind: 'scored',
        code: 'I.1',
        number: '1',
        label: {
          vi: 'Phẩm chất chính trị, phẩm chất đạo đức, văn hóa thực thi công vụ',
          en: 'Political and ethical qualities, public-service culture',
        },
        maximum: '5',
        audience: 'all',
        scoring: { kind: 'any' },
        mayNotApply: false,
        ...at('Phụ lục II, Mẫu số 01, mục I'),
      },
      {
        kind: 'scored',
        code: 'I.2',
        number: '2',
        label: { vi: 'Ý thức kỷ luật, kỷ cương trong thực thi công vụ', en: 'Sense of discipline in public duties' },
        maximum: '5',
        audience: 'all',
        scoring: { kind: 'any' },
        mayNotApply: false,
        ...at('Phụ lục II, Mẫu số 01, mục I'),
      },
    ],
    ...at('Phụ lục II, Mẫu số 01, mục I'),
  },
  {
    kind: 'group',
    code: 'II',
    number: 'II',
    label: {
      vi: 'Năng lực chuyên môn, nghiệp vụ theo yêu cầu của vị trí việc làm; khả năng đáp ứng yêu cầu thực thi nhiệm vụ được giao; tinh thần trách nhiệm trong thực thi công vụ; thái độ phục vụ người dân, doanh nghiệp và khả năng phối hợp với đồng nghiệp',
      en: 'Professional competence for the position; ability to meet assigned tasks; sense of responsibility; attitude in serving citizens and businesses and coordination with colleagues',
    },
    maximum: '10',
    audience: 'all',
    of: [
      {
        kind: 'scored',
        code: 'II.1',
        number: '1',
        label: {
          vi: 'Năng lực chuyên môn, nghiệp vụ theo yêu cầu của vị trí việc làm',
          en: 'Professional competence required by the position',
        },
        maximum: '2.5',
        audience: 'all',
        scoring: { kind: 'any' },
        mayNotApply: false,
        ...at('Phụ lục II, Mẫu số 01, mục I'),
      },
      {
        kind: 'scored',
        code: 'II.2',
        number: '2',
        label: {
          vi: 'Khả năng đáp ứng yêu cầu thực thi nhiệm vụ được giao thường xuyên, đột xuất',
          en: 'Ability to meet regular and ad-hoc assigned tasks',
        },
        maximum: '2.5',
        audience: 'all',
        scoring: { kind: 'any' },
        mayNotApply: false,
        ...at('Phụ lục II, Mẫu số 01, mục I'),
      },
      {
        kind: 'scored',
        code: 'II.3',
        number: '3',
        label: { vi: 'Tinh thần trách nhiệm trong thực thi công vụ', en: 'Sense of responsibility in public duties' },
        maximum: '2.5',
        audience: 'all',
        scoring: { kind: 'any' },
        mayNotApply: false,
        ...at('Phụ lục II, Mẫu số 01, mục I'),
      },
      {
        kind: 'scored',
        code: 'II.4',
        number: '4',
        label: {
          vi: 'Thái độ phục vụ người dân, doanh nghiệp và khả năng phối hợp với đồng nghiệp',
          en: 'Attitude in serving citizens and businesses, and coordination with colleagues',
        },
        maximum: '2.5',
        audience: 'all',
        scoring: { kind: 'any' },
        mayNotApply: false,
        ...at('Phụ lục II, Mẫu số 01, mục I'),
      },
    ],
    ...at('Phụ lục II, Mẫu số 01, mục I'),
  },
  {
    kind: 'group',
    code: 'III',
    number: 'III',
    label: {
      vi: 'Năng lực đổi mới, sáng tạo, dám nghĩ, dám làm, dám chịu trách nhiệm vì lợi ích chung trong thực thi công vụ',
      en: 'Capacity to innovate and create; daring to think, to act and to take responsibility for the common good',
    },
    maximum: '10',
    audience: 'all',
    of: [
      {
        kind: 'scored',
        code: 'III.1',
        number: '1',
        label: {
          vi: 'Có sản phẩm, giải pháp đột phá, sáng tạo đem lại giá trị, hiệu quả thiết thực, tác động tích cực đến kết quả thực hiện nhiệm vụ của cơ quan, tổ chức, đơn vị.',
          en: 'Has breakthrough or creative products or solutions of real value that improve the results of the body',
        },
        maximum: '2.5',
        audience: 'all',
        scoring: { kind: 'any' },
        mayNotApply: false,
        ...at('Phụ lục II, Mẫu số 01, mục I'),
      },
      {
        kind: 'scored',
        code: 'III.2',
        number: '2',
        label: {
          vi: 'Sẵn sàng tham gia thực hiện nhiệm vụ chính trị đặc biệt quan trọng, nhiệm vụ có tính chất đột xuất, phức tạp hoặc trong điều kiện khó khăn.',
          en: 'Is ready for specially important political tasks and for urgent, complex or difficult ones',
        },
        maximum: '2.5',
        audience: 'all',
        scoring: { kind: 'any' },
        mayNotApply: false,
        ...at('Phụ lục II, Mẫu số 01, mục I'),
      },
      {
        kind: 'scored',
        code: 'III.3',
        number: '3',
        label: {
          vi: 'Có tinh thần chịu trách nhiệm trước kết quả công việc; chủ động nhận trách nhiệm khi có sai sót và có biện pháp khắc phục rõ ràng, cụ thể.',
          en: 'Answers for the results of the work, owns up to errors and remedies them in a clear and concrete way',
        },
        maximum: '2.5',
        audience: 'all',
        scoring: { kind: 'any' },
        mayNotApply: false,
        ...at('Phụ lục II, Mẫu số 01, mục I'),
      },
      {
        kind: 'scored',
        code: 'III.4',
        number: '4',
        label: {
          vi: 'Chủ động đưa ra quyết định trong phạm vi thẩm quyền, không né tránh; có tinh thần tiên phong trong thực hiện những nhiệm vụ mới.',
          en: 'Decides within his authority without evasion; leads the way in new tasks',
        },
        maximum: '2.5',
        audience: 'all',
        scoring: { kind: 'any' },
        mayNotApply: false,
        ...at('Phụ lục II, Mẫu số 01, mục I'),
      },
    ],
    ...at('Phụ lục II, Mẫu số 01, mục I'),
  },
]
