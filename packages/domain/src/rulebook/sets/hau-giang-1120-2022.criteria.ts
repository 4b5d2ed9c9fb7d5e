import type { CriterionGroup, ScoredCriterion } from '../document/criterion.ts'
import type { LocalText, Source } from '../document/cited.ts'

const REPORTED_TEXT = 'theo bài tường thuật hội nghị đánh giá một năm thực hiện (cuối năm 2023)'

/** Subject read in the account of the regulation; the points are ours, so the value as a whole is an assumption. */
const OURS: Source = {
  citation: { instrument: '1120-QĐ/TU', article: `điểm số là giả định; nội dung ${REPORTED_TEXT}` },
  basis: 'assumption',
}

function decree90(clause: string): Source {
  return {
    citation: { instrument: '90/2020/NĐ-CP', article: `Điều 3 khoản ${clause} (điểm số là giả định)` },
    basis: 'assumption',
  }
}

function scored(
  code: string,
  number: string,
  maximum: string,
  audience: ScoredCriterion['audience'],
  label: LocalText,
  source: Source,
): ScoredCriterion {
  return {
    kind: 'scored',
    code,
    number,
    label,
    maximum,
    audience,
    scoring: { kind: 'any' },
    mayNotApply: false,
    ...source,
  }
}

const leaders = (code: string, number: string, maximum: string, label: LocalText): ScoredCriterion =>
  scored(code, number, maximum, 'leaders', label, OURS)

const others = (code: string, maximum: string, label: LocalText): ScoredCriterion =>
  scored(code, code, maximum, 'non-leaders', label, OURS)

/** 30 points: the four general criteria of Decree 90/2020, then in force. */
export const generalCriteria: readonly CriterionGroup[] = [
  {
    kind: 'group',
    code: 'I',
    number: 'I',
    label: { vi: 'Tiêu chí chung', en: 'General criteria' },
    maximum: '30',
    audience: 'all',
    ...OURS,
    of: [
      scored('I.1', 'I.1', '8', 'all', { vi: 'Chính trị tư tưởng', en: 'Political thinking' }, decree90('1')),
      scored('I.2', 'I.2', '8', 'all', { vi: 'Đạo đức, lối sống', en: 'Ethics and lifestyle' }, decree90('2')),
      scored('I.3', 'I.3', '7', 'all', { vi: 'Tác phong, lề lối làm việc', en: 'Working style' }, decree90('3')),
      scored('I.4', 'I.4', '7', 'all', { vi: 'Ý thức tổ chức kỷ luật', en: 'Sense of discipline' }, decree90('4')),
    ],
  },
]

const sixDares: CriterionGroup = {
  kind: 'group',
  code: 'L.II.4',
  number: 'II.4',
  label: {
    vi: 'Tinh thần “6 dám” trong lãnh đạo, quản lý',
    en: 'The six "dares" in leading and managing',
  },
  maximum: '18',
  audience: 'leaders',
  ...OURS,
  of: [
    leaders('L.II.4.1', 'II.4.1', '3', { vi: 'Dám nghĩ', en: 'Dares to think' }),
    leaders('L.II.4.2', 'II.4.2', '3', { vi: 'Dám làm', en: 'Dares to act' }),
    leaders('L.II.4.3', 'II.4.3', '3', { vi: 'Dám chịu trách nhiệm', en: 'Dares to take responsibility' }),
    leaders('L.II.4.4', 'II.4.4', '3', { vi: 'Dám đột phá', en: 'Dares to break through' }),
    leaders('L.II.4.5', 'II.4.5', '3', { vi: 'Dám đổi mới sáng tạo', en: 'Dares to innovate' }),
    leaders('L.II.4.6', 'II.4.6', '3', {
      vi: 'Dám đương đầu với khó khăn, thử thách vì lợi ích chung',
      en: 'Dares to face difficulties and challenges for the common good',
    }),
  ],
}

/** 70 points on the results of assigned duties; leaders and everyone else have forms of their own. */
export const resultCriteria: readonly CriterionGroup[] = [
  {
    kind: 'group',
    code: 'II',
    number: 'II',
    label: {
      vi: 'Kết quả thực hiện chức trách, nhiệm vụ được giao',
      en: 'Results of assigned functions and duties',
    },
    maximum: '70',
    audience: 'all',
    citation: { instrument: '1120-QĐ/TU', article: REPORTED_TEXT },
    basis: 'text',
    of: [
      others('II.1', '20', {
        vi: 'Khối lượng, tỷ lệ hoàn thành nhiệm vụ được giao',
        en: 'Amount and rate of completion of assigned tasks',
      }),
      others('II.2', '20', { vi: 'Chất lượng sản phẩm, kết quả công việc', en: 'Quality of products and results' }),
      others('II.3', '20', { vi: 'Tiến độ thực hiện nhiệm vụ', en: 'Progress of tasks' }),
      others('II.4', '10', {
        vi: 'Thái độ, tinh thần trách nhiệm khi thực hiện nhiệm vụ',
        en: 'Attitude and responsibility in carrying out tasks',
      }),
      leaders('L.II.1', 'II.1', '25', {
        vi: 'Kết quả hoạt động của cơ quan, tổ chức, đơn vị được giao lãnh đạo, quản lý',
        en: 'Results of the body or unit led',
      }),
      leaders('L.II.2', 'II.2', '15', {
        vi: 'Tiến độ, tỷ lệ hoàn thành nhiệm vụ được giao',
        en: 'Progress and rate of completion of assigned tasks',
      }),
      leaders('L.II.3', 'II.3', '12', {
        vi: 'Chất lượng, kết quả công việc đạt được',
        en: 'Quality and results achieved',
      }),
      sixDares,
    ],
  },
]
