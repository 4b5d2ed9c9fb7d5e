import type { LocalText, Source } from '../document/cited.ts'
import type { Audience } from '../document/criterion.ts'
import type { GradedCriterion, GradesRule } from '../mechanisms/grades-rule.ts'

type Line = readonly [code: string, part: GradedCriterion['part'], audience: Audience, label: LocalText]

/** The lines of the review; the list of the regulation itself was not to be had. */
const LINES: readonly Line[] = [
  ['1', 'general', 'people', { vi: 'Tư tưởng chính trị', en: 'Political thinking' }],
  ['2', 'general', 'people', { vi: 'Phẩm chất đạo đức, lối sống', en: 'Ethics and lifestyle' }],
  ['3', 'general', 'people', { vi: 'Ý thức tổ chức kỷ luật', en: 'Sense of organisation and discipline' }],
  ['4', 'general', 'people', { vi: 'Tác phong, lề lối làm việc', en: 'Working style' }],
  ['5', 'general', 'leaders', { vi: 'Trách nhiệm nêu gương', en: 'Setting an example' }],
  [
    '6',
    'result',
    'people',
    { vi: 'Kết quả thực hiện chức trách, nhiệm vụ được giao', en: 'Results of assigned duties' },
  ],
  [
    '7',
    'result',
    'leaders',
    {
      vi: 'Kết quả của địa phương, cơ quan, tổ chức, đơn vị trực tiếp lãnh đạo, phụ trách',
      en: 'Results of the locality or body directly led',
    },
  ],
  [
    'T1',
    'general',
    'collectives',
    { vi: 'Chấp hành chủ trương, nguyên tắc, quy chế làm việc', en: 'Keeping to policy, principles and working rules' },
  ],
  ['T2', 'general', 'collectives', { vi: 'Đoàn kết nội bộ, nêu gương', en: 'Unity and setting an example' }],
  [
    'T3',
    'general',
    'collectives',
    { vi: 'Tự phê bình, phê bình, khắc phục hạn chế, khuyết điểm', en: 'Criticism and remedying of shortcomings' },
  ],
  ['T4', 'result', 'collectives', { vi: 'Kết quả thực hiện nhiệm vụ chính trị', en: 'Results of political tasks' }],
  [
    'T5',
    'result',
    'collectives',
    { vi: 'Kết quả xây dựng Đảng và hệ thống chính trị', en: 'Results of building the Party and the political system' },
  ],
]

const LINES_OURS: Source = {
  citation: { instrument: '124-QĐ/TW', article: 'chưa đọc được văn bản; danh mục tiêu chí là giả định' },
  basis: 'assumption',
}

const SCALE: Source = {
  citation: { instrument: '124-QĐ/TW', article: 'bốn mức của tiêu chí, theo trang pháp luật' },
  basis: 'reported',
}

/** Four grades over the lines of the review. */
export const gradesRule: GradesRule = {
  kind: 'grades',
  scale: [
    { grade: 'excellent', label: { vi: 'Xuất sắc', en: 'Excellent' }, ...SCALE },
    { grade: 'good', label: { vi: 'Tốt', en: 'Good' }, ...SCALE },
    { grade: 'average', label: { vi: 'Trung bình', en: 'Average' }, ...SCALE },
    { grade: 'poor', label: { vi: 'Kém', en: 'Poor' }, ...SCALE },
  ],
  criteria: LINES.map(([code, part, audience, label]) => ({
    code,
    number: code,
    part,
    audience,
    label,
    ...LINES_OURS,
  })),
}
