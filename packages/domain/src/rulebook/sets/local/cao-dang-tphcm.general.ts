import type { Source } from '../../document/cited.ts'
import type { Criterion } from '../../document/criterion.ts'

function at(article: string, basis: Source['basis'] = 'text'): Source {
  return { citation: { instrument: '233/2026/NĐ-CP', article }, basis }
}

/** The general criteria, as the decree has them. */
export const generalCriteria: readonly Criterion[] = [
  {
    kind: 'group',
    code: 'I',
    number: 'I',
    label: {
      vi: 'Phẩm chất chính trị, phẩm chất đạo đức, đạo đức nghề nghiệp; ý thức kỷ luật, kỷ cương',
      en: 'Political and ethical qualities, professional ethics; sense of discipline',
    },
    maximum: '9',
    audience: 'all',
    of: [
      {
        kind: 'scored',
        code: 'I.1',
        number: '1',
        label: {
          vi: 'Phẩm chất chính trị, phẩm chất đạo đức, đạo đức nghề nghiệp',
          en: 'Political and ethical qualities, professional ethics',
        },
        maximum: '4.5',
        audience: 'all',
        scoring: { kind: 'any' },
        mayNotApply: false,
        ...at(
          'Phụ lục I (ba nhóm theo nguồn; mức 9/9/12 theo một dự thảo quy chế, tiêu chí con là giả định)',
          'assumption',
        ),
      },
      {
        kind: 'scored',
        code: 'I.2',
        number: '2',
        label: {
          vi: 'Ý thức kỷ luật, kỷ cương trong hoạt động nghề nghiệp',
          en: 'Sense of discipline in professional work',
        },
        maximum: '4.5',
        audience: 'all',
        scoring: { kind: 'any' },
        mayNotApply: false,
        ...at(
          'Phụ lục I (ba nhóm theo nguồn; mức 9/9/12 theo một dự thảo quy chế, tiêu chí con là giả định)',
          'assumption',
        ),
      },
    ],
    ...at(
      'Phụ lục I (ba nhóm theo nguồn; mức 9/9/12 theo một dự thảo quy chế, tiêu chí con là giả định)',
      'assumption',
    ),
  },
  {
    kind: 'group',
    code: 'II',
    number: 'II',
    label: {
      vi: 'Năng lực chuyên môn, nghiệp vụ; khả năng đáp ứng nhiệm vụ; tinh thần trách nhiệm; thái độ phục vụ và khả năng phối hợp',
      en: 'Professional competence; ability to meet tasks; responsibility; attitude in serving and coordination',
    },
    maximum: '9',
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
        maximum: '2.25',
        audience: 'all',
        scoring: { kind: 'any' },
        mayNotApply: false,
        ...at(
          'Phụ lục I (ba nhóm theo nguồn; mức 9/9/12 theo một dự thảo quy chế, tiêu chí con là giả định)',
          'assumption',
        ),
      },
      {
        kind: 'scored',
        code: 'II.2',
        number: '2',
        label: {
          vi: 'Khả năng đáp ứng yêu cầu thực hiện nhiệm vụ được giao thường xuyên, đột xuất',
          en: 'Ability to meet regular and ad-hoc tasks',
        },
        maximum: '2.25',
        audience: 'all',
        scoring: { kind: 'any' },
        mayNotApply: false,
        ...at(
          'Phụ lục I (ba nhóm theo nguồn; mức 9/9/12 theo một dự thảo quy chế, tiêu chí con là giả định)',
          'assumption',
        ),
      },
      {
        kind: 'scored',
        code: 'II.3',
        number: '3',
        label: {
          vi: 'Tinh thần trách nhiệm trong hoạt động nghề nghiệp',
          en: 'Sense of responsibility in professional work',
        },
        maximum: '2.25',
        audience: 'all',
        scoring: { kind: 'any' },
        mayNotApply: false,
        ...at(
          'Phụ lục I (ba nhóm theo nguồn; mức 9/9/12 theo một dự thảo quy chế, tiêu chí con là giả định)',
          'assumption',
        ),
      },
      {
        kind: 'scored',
        code: 'II.4',
        number: '4',
        label: {
          vi: 'Thái độ phục vụ người dân, doanh nghiệp và khả năng phối hợp với đồng nghiệp',
          en: 'Attitude in serving citizens and businesses, and coordination with colleagues',
        },
        maximum: '2.25',
        audience: 'all',
        scoring: { kind: 'any' },
        mayNotApply: false,
        ...at(
          'Phụ lục I (ba nhóm theo nguồn; mức 9/9/12 theo một dự thảo quy chế, tiêu chí con là giả định)',
          'assumption',
        ),
      },
    ],
    ...at(
      'Phụ lục I (ba nhóm theo nguồn; mức 9/9/12 theo một dự thảo quy chế, tiêu chí con là giả định)',
      'assumption',
    ),
  },
  {
    kind: 'group',
    code: 'III',
    number: 'III',
    label: {
      vi: 'Năng lực đổi mới, sáng tạo, dám nghĩ, dám làm, dám chịu trách nhiệm vì lợi ích chung',
      en: 'Capacity to innovate; daring to think, act and take responsibility for the common good',
    },
    maximum: '12',
    audience: 'all',
    of: [
      {
        kind: 'scored',
        code: 'III.1',
        number: '1',
        label: {
          vi: 'Có sản phẩm, giải pháp đột phá, sáng tạo đem lại giá trị, hiệu quả thiết thực',
          en: 'Breakthrough or creative products or solutions of real value',
        },
        maximum: '4',
        audience: 'all',
        scoring: { kind: 'any' },
        mayNotApply: false,
        ...at(
          'Phụ lục I (ba nhóm theo nguồn; mức 9/9/12 theo một dự thảo quy chế, tiêu chí con là giả định)',
          'assumption',
        ),
      },
      {
        kind: 'scored',
        code: 'III.2',
        number: '2',
        label: {
          vi: 'Có tinh thần chịu trách nhiệm trước kết quả công việc; chủ động nhận và khắc phục sai sót',
          en: 'Answers for results; owns up to errors and remedies them',
        },
        maximum: '4',
        audience: 'all',
        scoring: { kind: 'any' },
        mayNotApply: false,
        ...at(
          'Phụ lục I (ba nhóm theo nguồn; mức 9/9/12 theo một dự thảo quy chế, tiêu chí con là giả định)',
          'assumption',
        ),
      },
      {
        kind: 'scored',
        code: 'III.3',
        number: '3',
        label: {
          vi: 'Chủ động quyết định trong phạm vi thẩm quyền, không né tránh; tiên phong trong nhiệm vụ mới',
          en: 'Decides within his authority without evasion; leads the way in new tasks',
        },
        maximum: '4',
        audience: 'all',
        scoring: { kind: 'any' },
        mayNotApply: false,
        ...at(
          'Phụ lục I (ba nhóm theo nguồn; mức 9/9/12 theo một dự thảo quy chế, tiêu chí con là giả định)',
          'assumption',
        ),
      },
    ],
    ...at(
      'Phụ lục I (ba nhóm theo nguồn; mức 9/9/12 theo một dự thảo quy chế, tiêu chí con là giả định)',
      'assumption',
    ),
  },
]
