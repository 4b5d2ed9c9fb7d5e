import type { Source } from '../../document/cited.ts'
import type { Ballot, PetitionRule, Stage, UseRule, WrittenReasonRule } from '../../document/procedure.ts'

const WORKED: Source = {
  citation: { instrument: '02-HD/BTCTW', article: 'ngày 22/5/2026; giả định là áp dụng như 03-HD/TVĐU (10/9/2026)' },
  basis: 'assumption',
}

const PRESS: Source = { citation: { instrument: '366-QĐ/TW', article: 'theo báo chí' }, basis: 'reported' }

const OURS: Source = {
  citation: { instrument: '03-HD/TU', article: 'chưa đọc được văn bản; giá trị là giả định' },
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

/** As the central guidance is known; days are of the last month of the period. */
export const procedure: readonly Stage[] = [
  {
    ...COMMON,
    code: 'assign',
    label: {
      vi: 'Người trực tiếp sử dụng giao 03–07 sản phẩm, nhiệm vụ trọng tâm',
      en: 'The direct superior assigns three to seven products',
    },
    actor: 'head-of-unit',
    leaves: ['assigned-work'],
    deadline: { kind: 'working-days-of-period', days: 5 },
  },
  {
    ...COMMON,
    code: 'self-rating',
    label: { vi: 'Cá nhân tự kiểm điểm, chấm điểm, tự xếp loại', en: 'Each person reviews, scores and rates himself' },
    audience: 'people',
    actor: 'self',
    leaves: ['self-scores'],
    deadline: beforeDay(12),
  },
  {
    ...COMMON,
    code: 'collective-ballot',
    label: { vi: 'Tập thể lãnh đạo bỏ phiếu kín', en: 'Secret ballot of the leadership collective' },
    actor: 'leadership-collective',
    leaves: ['minutes', 'ballot-result'],
    ballot,
  },
  {
    ...COMMON,
    code: 'appraise',
    label: { vi: 'Thẩm định, đề xuất mức xếp loại', en: 'Appraising and proposing the level' },
    actor: 'personnel-body',
    leaves: ['confirmed-scores', 'proposed-level'],
    mayReturnTo: ['self-rating'],
    deadline: beforeDay(14),
  },
  {
    ...COMMON,
    code: 'comment',
    label: { vi: 'Người trực tiếp sử dụng nhận xét', en: 'The direct superior comments' },
    audience: 'people',
    actor: 'head-of-unit',
    leaves: ['minutes'],
    deadline: beforeDay(15),
  },
  {
    ...COMMON,
    code: 'decide',
    label: {
      vi: 'Cấp ủy bỏ phiếu kín và quyết định mức xếp loại',
      en: 'The Party committee votes in secret and decides the level',
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
      vi: 'Công khai mức xếp loại, thông báo cho người được đánh giá, lưu hồ sơ',
      en: 'Publishing the level, telling the subject, filing the dossier',
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
  {
    code: 'screening',
    period: 'year',
    label: { vi: 'Sàng lọc, thay thế cán bộ, đảng viên', en: 'Screening and replacing cadres and Party members' },
    ...PRESS,
  },
  {
    code: 'discipline',
    period: 'year',
    label: { vi: 'Xem xét kỷ luật, tạm đình chỉ', en: 'Considering discipline or suspension' },
    ...PRESS,
  },
  {
    code: 'leaving-post',
    period: 'year',
    label: {
      vi: 'Xem xét cho thôi giữ chức vụ, từ chức, miễn nhiệm',
      en: 'Considering leaving the post, resignation or removal',
    },
    ...PRESS,
  },
]
