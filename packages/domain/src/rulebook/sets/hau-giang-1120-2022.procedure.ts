import type { Source } from '../document/cited.ts'
import type { FormRule, PetitionRule, Stage, UseRule } from '../document/procedure.ts'

const ASSUMED: Source = {
  citation: { instrument: '1120-QĐ/TU', article: 'chưa đọc được văn bản; trình tự là giả định' },
  basis: 'assumption',
}

const SEED: Source = {
  citation: {
    instrument: '1120-QĐ/TU',
    article: 'theo bài tường thuật hội nghị đánh giá một năm thực hiện (cuối năm 2023)',
  },
  basis: 'text',
}

const COMMON = { audience: 'all', deadline: null, ballot: null, mayReturnTo: [], ...ASSUMED } as const

/** Self-scoring, the head's word, the agency's proposal, the quota, the decision, the notice. */
export const procedure: readonly Stage[] = [
  {
    ...COMMON,
    code: 'self-score',
    label: { vi: 'Cá nhân tự chấm điểm, tự đánh giá', en: 'The person scores himself' },
    actor: 'self',
    leaves: ['self-scores'],
  },
  {
    ...COMMON,
    code: 'confirm',
    label: {
      vi: 'Người đứng đầu đơn vị xác nhận hoặc trả lại kèm lý do',
      en: 'The head of the unit confirms, or returns with a reason',
    },
    actor: 'head-of-unit',
    leaves: ['confirmed-scores'],
    mayReturnTo: ['self-score'],
  },
  {
    ...COMMON,
    code: 'propose',
    label: { vi: 'Cơ quan, đơn vị đề xuất mức xếp loại', en: 'The agency proposes the level' },
    actor: 'head-of-agency',
    leaves: ['proposed-level'],
    mayReturnTo: ['confirm'],
  },
  {
    ...COMMON,
    code: 'quota',
    label: {
      vi: 'Phân bổ tỷ lệ hoàn thành xuất sắc nhiệm vụ',
      en: 'Allocating the places for outstanding',
    },
    actor: 'personnel-body',
    leaves: ['quota-allocation'],
    mayReturnTo: ['propose'],
  },
  {
    ...COMMON,
    code: 'decide',
    label: { vi: 'Người có thẩm quyền quyết định', en: 'The competent person decides' },
    actor: 'competent-person',
    leaves: ['decision'],
    mayReturnTo: ['propose'],
  },
  {
    ...COMMON,
    code: 'notify',
    label: { vi: 'Thông báo kết quả', en: 'Notice of the result' },
    actor: 'personnel-body',
    leaves: ['notice'],
  },
]

/** No limit is known, so none is applied. */
export const petition: PetitionRule = {
  filingWorkingDays: { value: null, ...ASSUMED },
  resolvingWorkingDays: { value: null, ...ASSUMED },
}

/** The individual form; its layout is ours. */
export const forms: readonly FormRule[] = [
  {
    code: 'individual',
    stage: 'self-score',
    label: { vi: 'Phiếu đánh giá, xếp loại cá nhân', en: 'Individual appraisal form' },
    ...ASSUMED,
  },
]

/** What results feed, as the account of the conference lists it. */
export const uses: readonly UseRule[] = [
  { code: 'planning', period: 'year', label: { vi: 'Quy hoạch cán bộ', en: 'Planning of cadres' }, ...SEED },
  { code: 'training', period: 'year', label: { vi: 'Đào tạo, bồi dưỡng', en: 'Training and fostering' }, ...SEED },
  { code: 'rotation', period: 'year', label: { vi: 'Luân chuyển', en: 'Rotation' }, ...SEED },
  { code: 'appointment', period: 'year', label: { vi: 'Đề bạt, bổ nhiệm', en: 'Promotion and appointment' }, ...SEED },
  { code: 'policy', period: 'year', label: { vi: 'Thực hiện chính sách cán bộ', en: 'Personnel policy' }, ...SEED },
]
