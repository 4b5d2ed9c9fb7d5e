import type { Source } from '../cited.ts'
import type { FormRule, PetitionRule, Stage, UseRule } from '../procedure.ts'

function article(place: string): Source {
  return { citation: { instrument: '335/2025/NĐ-CP', article: place }, basis: 'text' }
}

const COMMON = { audience: 'all', deadline: null, ballot: null, mayReturnTo: [] } as const

/** Articles 17, 18 and 21, in the order things happen: the period scores, then the classification of the year. */
export const procedure: readonly Stage[] = [
  {
    ...COMMON,
    code: 'assign',
    label: { vi: 'Giao nhiệm vụ', en: 'Assigning tasks' },
    actor: 'head-of-unit',
    leaves: ['assigned-work'],
    ...article('Điều 18 khoản 1'),
  },
  {
    ...COMMON,
    code: 'self-score',
    label: { vi: 'Công chức tự đánh giá theo Mẫu số 01', en: 'The civil servant scores himself on Mẫu số 01' },
    actor: 'self',
    leaves: ['self-scores'],
    ...article('Điều 17 khoản 2, Điều 18 khoản 2'),
  },
  {
    ...COMMON,
    code: 'confirm',
    label: {
      vi: 'Cấp có thẩm quyền theo dõi, đánh giá nhận xét, xác nhận',
      en: 'The monitoring authority comments and confirms',
    },
    actor: 'head-of-unit',
    leaves: ['confirmed-scores'],
    mayReturnTo: ['self-score'],
    ...article('Điều 17 khoản 2'),
  },
  {
    ...COMMON,
    code: 'self-classify',
    label: { vi: 'Công chức lập Phiếu xếp loại theo Mẫu số 02', en: 'The civil servant fills in Mẫu số 02' },
    actor: 'self',
    leaves: ['proposed-level'],
    ...article('Điều 21 khoản 1 điểm a, khoản 2 điểm a'),
  },
  {
    ...COMMON,
    code: 'meeting',
    label: { vi: 'Họp nhận xét, đánh giá', en: 'Meeting to comment and appraise' },
    actor: 'unit-meeting',
    leaves: ['minutes'],
    ...article('Điều 21 khoản 1 điểm b, khoản 2 điểm b'),
  },
  {
    ...COMMON,
    audience: 'leaders',
    code: 'party-opinion',
    label: { vi: 'Lấy ý kiến cấp ủy đảng nơi công tác', en: 'Opinion of the Party committee of the body' },
    actor: 'party-committee',
    leaves: ['party-opinion'],
    ...article('Điều 21 khoản 1 điểm c, khoản 2 điểm c'),
  },
  {
    ...COMMON,
    code: 'propose',
    label: { vi: 'Tổng hợp, đề xuất mức xếp loại', en: 'Summing up and proposing the level' },
    actor: 'personnel-body',
    leaves: ['proposed-level', 'quota-allocation'],
    ...article('Điều 21 khoản 1 điểm d, Điều 20 khoản 5'),
  },
  {
    ...COMMON,
    code: 'decide',
    label: { vi: 'Quyết định mức xếp loại chất lượng', en: 'Deciding the level' },
    actor: 'competent-person',
    leaves: ['decision'],
    deadline: { kind: 'before-day-of-year', day: '12-15' },
    ...article('Điều 21 khoản 1 điểm d, khoản 2 điểm d; Điều 19 khoản 2'),
  },
  {
    ...COMMON,
    code: 'notify',
    label: { vi: 'Thông báo bằng văn bản và công khai', en: 'Written and public notice' },
    actor: 'competent-person',
    leaves: ['notice'],
    ...article('Điều 21 khoản 1 điểm đ, khoản 2 điểm đ'),
  },
]

/** Article 22 limits how long resolving takes; it sets no limit for filing. */
export const petition: PetitionRule = {
  filingWorkingDays: { value: null, ...article('Điều 22') },
  resolvingWorkingDays: { value: 7, ...article('Điều 22') },
}

/** The two forms of Phụ lục II. */
export const forms: readonly FormRule[] = [
  {
    code: 'mau-01',
    stage: 'self-score',
    label: { vi: 'Mẫu số 01: Phiếu theo dõi, đánh giá công chức', en: 'Form 01: monitoring and appraisal' },
    ...article('Phụ lục II, Mẫu số 01'),
  },
  {
    code: 'mau-02',
    stage: 'self-classify',
    label: { vi: 'Mẫu số 02: Phiếu xếp loại chất lượng công chức', en: 'Form 02: classification' },
    ...article('Phụ lục II, Mẫu số 02'),
  },
]

/** What the result of the year may be used for. */
export const uses: readonly UseRule[] = [
  {
    code: 'party-classification',
    period: 'year',
    label: { vi: 'Đánh giá, xếp loại chất lượng đảng viên', en: 'Classification of Party members' },
    ...article('Điều 23 khoản 3 điểm a'),
  },
  {
    code: 'remedies',
    period: 'year',
    label: {
      vi: 'Đề ra nhiệm vụ, giải pháp phát huy ưu điểm, khắc phục hạn chế, khuyết điểm',
      en: 'Tasks and measures to build on strengths and mend shortcomings',
    },
    ...article('Điều 23 khoản 3 điểm b'),
  },
  {
    code: 'personnel-work',
    period: 'year',
    label: {
      vi: 'Bố trí, sử dụng, đào tạo, bồi dưỡng, quy hoạch, bổ nhiệm, miễn nhiệm, điều động, luân chuyển, biệt phái, thi đua, khen thưởng, kỷ luật, thực hiện các chính sách khác',
      en: 'Placement, training, planning, appointment, transfer, rotation, secondment, emulation, discipline and other policies',
    },
    ...article('Điều 23 khoản 3 điểm c'),
  },
  {
    code: 'higher-position',
    period: 'year',
    label: { vi: 'Xem xét bố trí vào vị trí việc làm cao hơn', en: 'Consideration for a higher position' },
    ...article('Điều 23 khoản 3 điểm d'),
  },
  {
    code: 'lower-position',
    period: 'year',
    label: {
      vi: 'Xem xét bố trí vào vị trí việc làm thấp hơn hoặc cho thôi việc khi không hoàn thành nhiệm vụ hoặc không đáp ứng yêu cầu nhiệm vụ',
      en: 'Consideration for a lower position or dismissal when unsatisfactory or not meeting the requirements',
    },
    ...article('Điều 23 khoản 3 điểm đ'),
  },
  {
    code: 'income',
    period: 'year',
    label: {
      vi: 'Căn cứ xác định tiền thu nhập tăng thêm, tiền thưởng từ quỹ tiền thưởng hằng năm (nếu có)',
      en: 'Basis for additional income and bonuses, if any',
    },
    ...article('Điều 23 khoản 3 điểm e'),
  },
]
