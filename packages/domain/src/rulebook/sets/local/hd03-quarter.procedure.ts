import type { Source } from '../../document/cited.ts'
import type { Ballot, FormRule, PetitionRule, Stage, UseRule, WrittenReasonRule } from '../../document/procedure.ts'

const WORKED: Source = {
  citation: { instrument: '03-HD/TVĐU', article: 'năm bước của quý, theo bản trích của đơn vị' },
  basis: 'reported',
}

const OURS: Source = {
  citation: { instrument: '03-HD/TVĐU', article: 'chưa đọc được văn bản; giá trị là giả định' },
  basis: 'assumption',
}

const COMMON = { audience: 'all', deadline: null, ballot: null, mayReturnTo: [], ...WORKED } as const

const beforeDay = (day: number) => ({ kind: 'before-day-of-last-month', day }) as const

/** Secret, five boxes; neither a quorum nor a majority was found. */
const ballot: Ballot = {
  secret: true,
  choices: ['outstanding', 'good', 'satisfactory', 'unsatisfactory', 'not-rated'],
  quorumPercent: null,
  majorityPercent: null,
  ...WORKED,
}

/** The collective comes first, then each person; days are of the last month of the period. */
export const procedure: readonly Stage[] = [
  {
    ...COMMON,
    code: 'assign',
    label: {
      vi: 'Bước 1: Người trực tiếp sử dụng giao 03–07 sản phẩm, nhiệm vụ trọng tâm',
      en: 'Step 1: The direct superior assigns three to seven products',
    },
    actor: 'head-of-unit',
    leaves: ['assigned-work'],
    deadline: { kind: 'working-days-of-period', days: 5 },
  },
  {
    ...COMMON,
    code: 'collective-self-rating',
    label: {
      vi: 'Bước 2: Tập thể kiểm điểm, tự đánh giá, xếp loại trước',
      en: 'Step 2: The collective reviews and rates itself first',
    },
    audience: 'collectives',
    actor: 'leadership-collective',
    leaves: ['self-scores'],
    deadline: beforeDay(12),
  },
  {
    ...COMMON,
    code: 'self-rating',
    label: {
      vi: 'Bước 2: Cá nhân tự kiểm điểm, chấm điểm, tự xếp loại',
      en: 'Step 2: Each person reviews, scores and rates himself',
    },
    audience: 'people',
    actor: 'self',
    leaves: ['self-scores'],
    deadline: beforeDay(12),
  },
  {
    ...COMMON,
    code: 'collective-ballot',
    label: { vi: 'Bước 3a: Tập thể lãnh đạo bỏ phiếu kín', en: 'Step 3a: Secret ballot of the leadership collective' },
    actor: 'leadership-collective',
    leaves: ['minutes', 'ballot-result'],
    ballot,
  },
  {
    ...COMMON,
    code: 'appraise',
    label: { vi: 'Bước 3b: Thẩm định, đề xuất mức xếp loại', en: 'Step 3b: Appraising and proposing the level' },
    actor: 'personnel-body',
    leaves: ['confirmed-scores', 'proposed-level'],
    mayReturnTo: ['collective-self-rating', 'self-rating'],
    deadline: beforeDay(14),
  },
  {
    ...COMMON,
    code: 'comment',
    label: { vi: 'Bước 3c: Người trực tiếp sử dụng nhận xét', en: 'Step 3c: The direct superior comments' },
    audience: 'people',
    actor: 'head-of-unit',
    leaves: ['minutes'],
    deadline: beforeDay(15),
  },
  {
    ...COMMON,
    code: 'decide',
    label: {
      vi: 'Bước 4: Cấp ủy bỏ phiếu kín và quyết định mức xếp loại',
      en: 'Step 4: The Party committee votes in secret and decides the level',
    },
    actor: 'party-committee',
    leaves: ['ballot-result', 'quota-allocation', 'decision'],
    mayReturnTo: ['appraise'],
    deadline: beforeDay(20),
    ballot,
  },
  {
    ...COMMON,
    code: 'publish',
    label: {
      vi: 'Bước 5: Công khai mức xếp loại, thông báo cho người được đánh giá, lưu hồ sơ',
      en: 'Step 5: Publishing the level, telling the subject, filing the dossier',
    },
    actor: 'party-committee',
    leaves: ['notice'],
  },
]

/** A gap of five points between self-rating and appraisal, or another level. */
export const writtenReason: WrittenReasonRule = { gapPoints: '5', levelChanged: true, ...WORKED }

/** No limit was found, so none is applied. */
export const petition: PetitionRule = {
  filingWorkingDays: { value: null, ...OURS },
  resolvingWorkingDays: { value: null, ...OURS },
}

function form(number: string, stage: string, vi: string, en: string): FormRule {
  return {
    code: `mau-${number.toLowerCase()}`,
    stage,
    label: { vi: `Mẫu ${number}: ${vi}`, en: `Form ${number}: ${en}` },
    ...WORKED,
  }
}

/** The forms the extract names. What tells 06, 07 and 08 or 09A to 09D apart it does not say. */
export const forms: readonly FormRule[] = [
  ...['06', '07', '08'].map((number) =>
    form(number, 'collective-self-rating', 'tập thể tự đánh giá, xếp loại', 'self-rating of the collective'),
  ),
  ...['09A', '09B', '09C', '09D'].map((number) =>
    form(number, 'self-rating', 'cá nhân tự đánh giá, xếp loại', 'self-rating of a person'),
  ),
  ...['15A', '15B', '16'].map((number) =>
    form(number, 'decide', 'tổng hợp kết quả xếp loại', 'summary of the ratings'),
  ),
  form('17', 'publish', 'kế hoạch khắc phục 30-60-90 ngày', '30-60-90-day improvement plan'),
]

/** What a result may be used for. A quarter alone decides nothing; the product points a case out, people decide. */
export const uses: readonly UseRule[] = [
  {
    code: 'improvement',
    period: 'quarter',
    label: {
      vi: 'Kế hoạch khắc phục 30-60-90 ngày đối với mức hoàn thành nhiệm vụ, không hoàn thành nhiệm vụ',
      en: 'A 30-60-90-day plan for satisfactory and unsatisfactory results',
    },
    ...WORKED,
  },
  {
    code: 'consider-replacement',
    period: 'quarter',
    label: {
      vi: 'Từ 02 quý liên tiếp không hoàn thành nhiệm vụ: xem xét thay thế; kết quả một quý không là căn cứ duy nhất',
      en: 'Two unsatisfactory quarters in a row: considering replacement; one quarter alone is no ground',
    },
    ...WORKED,
  },
]
