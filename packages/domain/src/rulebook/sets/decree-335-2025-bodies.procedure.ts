import type { Source } from '../document/cited.ts'
import type { PetitionRule, Stage, UseRule } from '../document/procedure.ts'

function article(place: string, basis: Source['basis'] = 'text'): Source {
  return { citation: { instrument: '335/2025/NĐ-CP', article: place }, basis }
}

const COMMON = { audience: 'all', deadline: null, ballot: null, mayReturnTo: [] } as const

/** Article 9: what is below is rated before what is above. */
export const procedure: readonly Stage[] = [
  {
    ...COMMON,
    code: 'subordinates-first',
    label: {
      vi: 'Xếp loại xong các tổ chức cấp dưới',
      en: 'The subordinate organisations are rated',
    },
    actor: 'competent-person',
    leaves: ['decision'],
    ...article('Điều 9 khoản 1'),
  },
  {
    ...COMMON,
    code: 'self-appraisal',
    label: {
      vi: 'Tổ chức tự đánh giá, đề xuất mức xếp loại, gửi người có thẩm quyền công nhận',
      en: 'The organisation appraises itself and proposes a level to the recognising authority',
    },
    actor: 'head-of-unit',
    leaves: ['self-scores', 'proposed-level'],
    ...article('Điều 9 khoản 2 điểm a'),
  },
  {
    ...COMMON,
    code: 'verify',
    label: {
      vi: 'Kiểm tra, xác minh khi có đơn, thư khiếu nại, tố cáo, phản ánh tiêu cực hoặc dấu hiệu mất đoàn kết nội bộ',
      en: 'Checking where there are complaints, denunciations or signs of disunity',
    },
    actor: 'competent-person',
    leaves: ['minutes'],
    mayReturnTo: ['self-appraisal'],
    ...article('Điều 9 khoản 2 điểm a'),
  },
  {
    ...COMMON,
    code: 'recognise',
    label: {
      vi: 'Công nhận kết quả đánh giá, xếp loại (trường hợp đặc biệt: trước ngày 15/01 năm sau)',
      en: 'Recognition of the result (special cases: before 15 January of the next year)',
    },
    actor: 'competent-person',
    leaves: ['quota-allocation', 'decision'],
    deadline: { kind: 'before-day-of-year', day: '12-15' },
    ...article('Điều 5, Điều 9 khoản 1'),
  },
  {
    ...COMMON,
    code: 'notify',
    label: {
      vi: 'Thông báo đến tổ chức được đánh giá và cơ quan liên quan',
      en: 'Notice to the organisation and the bodies concerned',
    },
    actor: 'competent-person',
    leaves: ['notice'],
    ...article('Điều 9 khoản 2 điểm b'),
  },
]

const SILENT = article('Chương II (văn bản không quy định kiến nghị của tổ chức)', 'assumption')

/** Chapter II has no petition of organisations. */
export const petition: PetitionRule = {
  filingWorkingDays: { value: null, ...SILENT },
  resolvingWorkingDays: { value: null, ...SILENT },
}

/** What the decree itself uses the level of an organisation for. */
export const uses: readonly UseRule[] = [
  {
    code: 'head-cap',
    period: 'year',
    label: {
      vi: 'Mức xếp loại của người đứng đầu không cao hơn mức xếp loại của tổ chức',
      en: 'The head is not rated above the organisation',
    },
    ...article('Điều 20 khoản 6'),
  },
  {
    code: 'superior-body',
    period: 'year',
    label: {
      vi: 'Điều kiện xếp loại hoàn thành xuất sắc nhiệm vụ của tổ chức cấp trên trực tiếp',
      en: 'A condition for the directly superior organisation to be outstanding',
    },
    ...article('Điều 8 khoản 1 điểm b'),
  },
]
