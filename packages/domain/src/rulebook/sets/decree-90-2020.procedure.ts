import type { Source } from '../document/cited.ts'
import type { FormRule, PetitionRule, Stage, UseRule } from '../document/procedure.ts'

function place(article: string, basis: Source['basis'] = 'reported'): Source {
  return { citation: { instrument: '90/2020/NĐ-CP', article }, basis }
}

const COMMON = {
  audience: 'all',
  deadline: null,
  ballot: null,
  mayReturnTo: [],
  ...place('Điều 17 (cán bộ), Điều 18 (công chức), Điều 19 (viên chức)'),
} as const

/** Articles 17–19: the order is the same for the three kinds, the competent authority differs. */
export const procedure: readonly Stage[] = [
  {
    ...COMMON,
    code: 'self-appraisal',
    label: {
      vi: 'Cá nhân tự đánh giá, nhận mức xếp loại theo Mẫu số 01, 02 hoặc 03',
      en: 'The person appraises himself on form 01, 02 or 03',
    },
    actor: 'self',
    leaves: ['self-scores', 'proposed-level'],
  },
  {
    ...COMMON,
    code: 'meeting',
    label: {
      vi: 'Họp nhận xét, đánh giá (có đại diện công đoàn, đoàn thanh niên); lập biên bản',
      en: 'Meeting with the trade union and the youth union; minutes are kept',
    },
    actor: 'unit-meeting',
    leaves: ['minutes'],
  },
  {
    ...COMMON,
    audience: 'leaders',
    code: 'party-opinion',
    label: { vi: 'Lấy ý kiến nhận xét của cấp ủy đảng cùng cấp', en: 'Opinion of the Party committee' },
    actor: 'party-committee',
    leaves: ['party-opinion'],
  },
  {
    ...COMMON,
    code: 'propose',
    label: {
      vi: 'Bộ phận tham mưu về tổ chức, cán bộ tổng hợp, đề xuất',
      en: 'The personnel body sums up and proposes',
    },
    actor: 'personnel-body',
    leaves: ['proposed-level', 'quota-allocation'],
  },
  {
    ...COMMON,
    code: 'decide',
    label: {
      vi: 'Cấp có thẩm quyền quyết định, trước khi đánh giá đảng viên (trường học, đơn vị kết thúc năm công tác sớm: người đứng đầu quyết định thời điểm)',
      en: 'The authority decides, before Party members are rated (schools: when their head says)',
    },
    actor: 'competent-person',
    leaves: ['decision'],
    deadline: { kind: 'before-day-of-year', day: '12-15' },
    ...place('Điều 20'),
  },
  {
    ...COMMON,
    code: 'notify',
    label: { vi: 'Thông báo bằng văn bản và công khai', en: 'Written and public notice' },
    actor: 'competent-person',
    leaves: ['notice'],
  },
]

const UNKNOWN = place('chưa đọc được văn bản; không áp thời hạn là giả định', 'assumption')

/** No limit was found, so none is applied. */
export const petition: PetitionRule = {
  filingWorkingDays: { value: null, ...UNKNOWN },
  resolvingWorkingDays: { value: null, ...UNKNOWN },
}

/** The three forms of the annex, by kind of person. */
export const forms: readonly FormRule[] = [
  {
    code: 'mau-01',
    stage: 'self-appraisal',
    label: { vi: 'Mẫu số 01: Phiếu đánh giá, xếp loại chất lượng cán bộ', en: 'Form 01: cadres' },
    ...place('Phụ lục, Mẫu số 01'),
  },
  {
    code: 'mau-02',
    stage: 'self-appraisal',
    label: { vi: 'Mẫu số 02: Phiếu đánh giá, xếp loại chất lượng công chức', en: 'Form 02: civil servants' },
    ...place('Phụ lục, Mẫu số 02'),
  },
  {
    code: 'mau-03',
    stage: 'self-appraisal',
    label: { vi: 'Mẫu số 03: Phiếu đánh giá, xếp loại chất lượng viên chức', en: 'Form 03: public employees' },
    ...place('Phụ lục, Mẫu số 03'),
  },
]

/** Only what the sources state. */
export const uses: readonly UseRule[] = [
  {
    code: 'party-classification',
    period: 'year',
    label: {
      vi: 'Làm cơ sở đánh giá, xếp loại chất lượng đảng viên (tiến hành sau)',
      en: 'Basis for the classification of Party members, which comes after',
    },
    ...place('Điều 20'),
  },
]
