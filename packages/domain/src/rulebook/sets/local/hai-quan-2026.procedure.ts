import type { Source } from '../../document/cited.ts'
import type { FormRule, Stage } from '../../document/procedure.ts'

function place(article: string, basis: Source['basis'] = 'reported'): Source {
  return { citation: { instrument: 'CV 21169/CHQ-TCCB', article }, basis }
}

const COMMON = {
  audience: 'all',
  deadline: null,
  ballot: null,
  mayReturnTo: [],
  ...place('trình tự theo quý; phần nguồn không nêu là giả định', 'assumption'),
} as const

/** By quarter: the unit's dossier by day 23, the sub-department's by day 25 of the last month. */
export const procedure: readonly Stage[] = [
  {
    ...COMMON,
    code: 'self-score',
    label: {
      vi: 'Cá nhân khai sản phẩm đã làm, tự chấm theo biểu 02A/02B',
      en: 'The person declares products and scores himself on 02A/02B',
    },
    actor: 'self',
    leaves: ['assigned-work', 'self-scores'],
    ...place('biểu 02A/02B'),
  },
  {
    ...COMMON,
    code: 'confirm',
    label: { vi: 'Lãnh đạo đơn vị duyệt sản phẩm và điểm', en: 'The head of the unit approves products and points' },
    actor: 'head-of-unit',
    leaves: ['confirmed-scores'],
    mayReturnTo: ['self-score'],
    ...place('duyệt sản phẩm, theo một chi cục'),
  },
  {
    ...COMMON,
    code: 'unit-dossier',
    label: {
      vi: 'Đơn vị gửi hồ sơ, chậm nhất ngày 23 tháng cuối quý',
      en: "The unit's dossier, by day 23 of the last month",
    },
    actor: 'head-of-unit',
    leaves: ['proposed-level'],
    mayReturnTo: ['confirm'],
    deadline: { kind: 'before-day-of-last-month', day: 24 },
    ...place('thời hạn hồ sơ'),
  },
  {
    ...COMMON,
    code: 'department-dossier',
    label: {
      vi: 'Chi cục gửi hồ sơ, chậm nhất ngày 25 tháng cuối quý',
      en: "The sub-department's dossier, by day 25 of the last month",
    },
    actor: 'head-of-agency',
    leaves: ['proposed-level', 'quota-allocation'],
    deadline: { kind: 'before-day-of-last-month', day: 26 },
    ...place('thời hạn hồ sơ'),
  },
  {
    ...COMMON,
    code: 'decide',
    label: { vi: 'Quyết định mức xếp loại của quý', en: 'Deciding the level of the quarter' },
    actor: 'competent-person',
    leaves: ['decision'],
  },
  {
    ...COMMON,
    code: 'notify',
    label: { vi: 'Thông báo kết quả', en: 'Notice of the result' },
    actor: 'personnel-body',
    leaves: ['notice'],
  },
]

/** The quarterly forms. */
export const forms: readonly FormRule[] = [
  {
    code: '02A',
    stage: 'self-score',
    label: { vi: 'Biểu 02A', en: 'Form 02A' },
    ...place('biểu 02A'),
  },
  {
    code: '02B',
    stage: 'self-score',
    label: { vi: 'Biểu 02B', en: 'Form 02B' },
    ...place('biểu 02B'),
  },
]
