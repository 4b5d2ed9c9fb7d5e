import type { Source } from '../document/cited.ts'
import type { PetitionRule, Stage, UseRule } from '../document/procedure.ts'

function place(article: string, basis: Source['basis'] = 'reported', instrument = '233/2026/NĐ-CP'): Source {
  return { citation: { instrument, article }, basis }
}

const LAW = 'Luật Viên chức 129/2025/QH15'
const COMMON = {
  audience: 'all',
  deadline: null,
  ballot: null,
  mayReturnTo: [],
  ...place('chưa đọc được trình tự; giả định như Nghị định 335/2025/NĐ-CP', 'assumption'),
} as const

/** Who monitors and who classifies is reported; the order of the stages is ours. */
export const procedure: readonly Stage[] = [
  {
    ...COMMON,
    code: 'assign',
    label: { vi: 'Giao nhiệm vụ', en: 'Assigning tasks' },
    actor: 'head-of-unit',
    leaves: ['assigned-work'],
  },
  {
    ...COMMON,
    code: 'self-score',
    label: { vi: 'Viên chức tự đánh giá theo tháng hoặc quý', en: 'The public employee scores himself' },
    actor: 'self',
    leaves: ['self-scores'],
  },
  {
    ...COMMON,
    code: 'confirm',
    label: { vi: 'Cấp có thẩm quyền theo dõi, đánh giá xác nhận', en: 'The monitoring authority confirms' },
    actor: 'head-of-unit',
    leaves: ['confirmed-scores'],
    mayReturnTo: ['self-score'],
    ...place('Điều 13 khoản 2'),
  },
  {
    ...COMMON,
    code: 'meeting',
    label: { vi: 'Họp nhận xét, đánh giá cuối năm', en: 'Meeting at the end of the year' },
    actor: 'unit-meeting',
    leaves: ['minutes'],
  },
  {
    ...COMMON,
    audience: 'leaders',
    code: 'party-opinion',
    label: { vi: 'Lấy ý kiến cấp ủy đảng nơi công tác', en: 'Opinion of the Party committee' },
    actor: 'party-committee',
    leaves: ['party-opinion'],
  },
  {
    ...COMMON,
    code: 'propose',
    label: { vi: 'Tổng hợp, đề xuất mức xếp loại', en: 'Summing up and proposing the level' },
    actor: 'personnel-body',
    leaves: ['proposed-level', 'quota-allocation'],
  },
  {
    ...COMMON,
    code: 'decide',
    label: { vi: 'Quyết định mức xếp loại chất lượng', en: 'Deciding the level' },
    actor: 'competent-person',
    leaves: ['decision'],
    ...place('Điều 13 khoản 3'),
  },
  {
    ...COMMON,
    code: 'notify',
    label: { vi: 'Thông báo, công khai và lưu hồ sơ', en: 'Notice, publication and filing' },
    actor: 'competent-person',
    leaves: ['notice'],
    ...place('Điều 26', 'reported', LAW),
  },
]

/** Article 27 of the law: in writing, resolved by dialogue or in writing, without another review. */
export const petition: PetitionRule = {
  filingWorkingDays: {
    value: 5,
    ...place('Điều 27 (nguồn ghi 05 ngày kể từ ngày công khai; tính theo ngày làm việc)', 'reported', LAW),
  },
  resolvingWorkingDays: { value: 10, ...place('Điều 27', 'reported', LAW) },
}

/** Articles 22 and 26 of the law. */
export const uses: readonly UseRule[] = [
  {
    code: 'personnel-work',
    period: 'year',
    label: {
      vi: 'Đào tạo, bồi dưỡng, quy hoạch, bổ nhiệm, bố trí vị trí việc làm, khen thưởng và chính sách đối với viên chức',
      en: 'Training, planning, appointment, position, reward and policies',
    },
    ...place('Điều 26', 'reported', LAW),
  },
  {
    code: 'income',
    period: 'year',
    label: { vi: 'Căn cứ chi thu nhập tăng thêm, tiền thưởng', en: 'Basis for additional income and bonuses' },
    ...place('Điều 26', 'reported', LAW),
  },
  {
    code: 'contract-end',
    period: 'year',
    label: {
      vi: 'Chấm dứt hợp đồng khi không hoàn thành nhiệm vụ vì lý do chuyên môn hoặc không đáp ứng yêu cầu vị trí việc làm',
      en: 'End of the contract when unsatisfactory for professional reasons or not meeting the position',
    },
    ...place('Điều 22', 'reported', LAW),
  },
]
