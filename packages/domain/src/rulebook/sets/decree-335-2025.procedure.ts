import type { Source } from '../document/cited.ts'
import type { FormRule, PetitionRule, Stage } from '../document/procedure.ts'

function article(place: string): Source {
  return { citation: { instrument: '335/2025/NĐ-CP', article: place }, basis: 'text' }
}

const COMMON = { audience: 'all', deadline: null, ballot: null, mayReturnTo: [] } as const

/** Articles 17, 18 and 21, in the order things happen: the period scores, then the classification of the year. */
export const procedure: readonly Stage[] = [
  {
    ...COMMON,
    code: 'assign',
    label: {
      vi: 'Giao nhiệm vụ theo Danh mục sản phẩm/công việc, có kết quả và thời hạn cụ thể',
      en: 'Assigning tasks from the catalogue of products, with a concrete result and a term',
    },
    actor: 'head-of-unit',
    leaves: ['assigned-work'],
    ...article('Điều 18 khoản 1, Điều 13'),
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
    code: 'notify-period',
    label: {
      vi: 'Thông báo kết quả tháng hoặc quý đến công chức và gửi bộ phận tham mưu về tổ chức, cán bộ',
      en: 'The result of the month or quarter is notified to the civil servant and sent to the personnel body',
    },
    actor: 'head-of-unit',
    leaves: ['notice'],
    ...article('Điều 17 khoản 3'),
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
    audience: 'non-leaders',
    code: 'meeting',
    label: {
      vi: 'Họp nhận xét, đánh giá: toàn thể công chức của cơ quan hoặc của đơn vị cấu thành nơi công tác; ý kiến ghi vào biên bản và thông qua tại cuộc họp',
      en: 'Meeting of all civil servants of the body, or of the constituent unit; opinions are minuted and adopted',
    },
    actor: 'unit-meeting',
    leaves: ['minutes'],
    ...article('Điều 21 khoản 2 điểm b'),
  },
  {
    ...COMMON,
    audience: 'leaders',
    code: 'leaders-meeting',
    label: {
      vi: 'Họp nhận xét, đánh giá: toàn thể công chức; nơi có đơn vị cấu thành thì gồm tập thể lãnh đạo, đại diện cấp ủy và người đứng đầu các đơn vị cấu thành (quy mô lớn có thể góp ý bằng văn bản)',
      en: 'Meeting of all civil servants; where there are constituent units: the leaders, the Party committee and the heads of those units, in large bodies also in writing',
    },
    actor: 'leadership-collective',
    leaves: ['minutes'],
    ...article('Điều 21 khoản 1 điểm b, khoản 2 điểm b'),
  },
  {
    ...COMMON,
    audience: 'leaders',
    code: 'party-opinion',
    label: {
      vi: 'Lấy ý kiến cấp ủy đảng nơi công tác (người đứng đầu và cấp phó)',
      en: 'Opinion of the Party committee of the body (on its head and deputies)',
    },
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
