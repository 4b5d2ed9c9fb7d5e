import type { Source } from '../../document/cited.ts'
import type { RuleSet } from '../../document/document.ts'
import type { TimeAndDifficultyRule } from '../../mechanisms/time-and-difficulty-rule.ts'
import { base } from './cao-dang-tphcm.base.ts'
import { generalCriteria } from './cao-dang-tphcm.general.ts'

function place(article: string, basis: Source['basis'] = 'reported'): Source {
  return { citation: { instrument: 'Biểu mẫu Phụ lục 3, 4 (một trường cao đẳng thuộc TP.HCM)', article }, basis }
}

const BASE = place('ghi chú 1: điểm chuẩn')
const PROGRESS = place('ghi chú 2: tiến độ')
const OUTCOME = place('ghi chú 3: kết quả')
const DIFFICULTY = place('ghi chú 4: độ khó')
const OURS = place('biểu mẫu không nêu; giá trị là giả định', 'assumption')

/** The notes printed on the form. */
const mechanism: TimeAndDifficultyRule = {
  kind: 'time-and-difficulty',
  points: { value: '70', ...place('KPI = min(70, B / A × 70)') },
  bases: [
    { code: 'regular', label: { vi: 'Nhiệm vụ thường xuyên', en: 'Regular task' }, value: '10', ...BASE },
    { code: 'ad-hoc', label: { vi: 'Nhiệm vụ đột xuất', en: 'Ad-hoc task' }, value: '12', ...BASE },
  ],
  timeliness: [
    { code: 'on-time', untilDaysLate: 0, label: { vi: 'Đúng hạn', en: 'On time' }, value: '100', ...PROGRESS },
    {
      code: 'late-1-3',
      untilDaysLate: 3,
      label: { vi: 'Chậm 1–3 ngày làm việc', en: '1–3 working days late' },
      value: '80',
      ...PROGRESS,
    },
    {
      code: 'late-4-5',
      untilDaysLate: 5,
      label: { vi: 'Chậm 4–5 ngày làm việc', en: '4–5 working days late' },
      value: '60',
      ...PROGRESS,
    },
    {
      code: 'late-over-5',
      untilDaysLate: null,
      label: { vi: 'Chậm trên 5 ngày làm việc', en: 'More than 5 working days late' },
      value: '0',
      ...PROGRESS,
    },
  ],
  quality: [
    { code: 'full', label: { vi: 'Đạt đầy đủ yêu cầu', en: 'Meets everything' }, value: '100', ...OUTCOME },
    { code: 'minor-edits', label: { vi: 'Phải chỉnh sửa nhỏ', en: 'Minor edits' }, value: '80', ...OUTCOME },
    { code: 'basic', label: { vi: 'Đạt yêu cầu cơ bản', en: 'Basic' }, value: '60', ...OUTCOME },
    { code: 'fail', label: { vi: 'Không đạt', en: 'Fails' }, value: '0', ...OUTCOME },
  ],
  difficulty: [
    { code: 'alone', label: { vi: 'Không phải phối hợp', en: 'No coordination' }, value: '100', ...DIFFICULTY },
    {
      code: 'up-to-3-units',
      label: { vi: 'Phối hợp đến 3 đơn vị', en: 'Up to 3 coordinating units' },
      value: '110',
      ...DIFFICULTY,
    },
    {
      code: '4-units-or-more',
      label: { vi: 'Phối hợp từ 4 đơn vị trở lên', en: '4 or more coordinating units' },
      value: '120',
      ...DIFFICULTY,
    },
  ],
  timelinessWeight: { value: '30', ...place('ghi chú 5: 30% tiến độ, 70% kết quả') },
  result: {
    label: { vi: 'Điểm kết quả thực hiện nhiệm vụ (KPI)', en: 'Points for results (KPI)' },
    ...place('KPI = min(70, B / A × 70)'),
  },
}

/** A college of Hồ Chí Minh City. Reading note: docs/legal/local-cao-dang-tphcm.md. */
export const caoDangTphcm: RuleSet = {
  ...base,
  format: 'thuoc-do/rule-set/2',
  writtenReason: null,
  id: 'local/cao-dang-tphcm',
  version: 1,
  identity: {
    number: 'Phụ lục 3, 4',
    title: {
      vi: 'Biểu mẫu chấm điểm thực hiện nhiệm vụ của một trường cao đẳng thuộc Thành phố Hồ Chí Minh (ví dụ; ngày ban hành chưa rõ)',
      en: 'Scoring form of a college of Hồ Chí Minh City (an example; its day of issue is not known)',
    },
    issuer: { vi: 'Một trường cao đẳng thuộc Thành phố Hồ Chí Minh', en: 'A college of Hồ Chí Minh City' },
    issuedOn: '2026-07-01',
    inForceFrom: '2026-07-01',
    inForceTo: null,
    replaces: [],
    track: 'local',
  },
  binds: [
    {
      code: 'college',
      kinds: ['public-employee', 'contract-worker'],
      audience: 'all',
      from: '2026-07-01',
      to: null,
      byDecision: true,
      ...OURS,
    },
  ],
  parts: [
    {
      code: 'general',
      label: { vi: 'Điểm tiêu chí chung', en: 'Points for the general criteria' },
      maximum: '30',
      criteria: generalCriteria,
      ...OURS,
    },
    {
      code: 'result',
      label: { vi: 'Điểm kết quả thực hiện nhiệm vụ (KPI)', en: 'Points for results (KPI)' },
      maximum: '70',
      criteria: [],
      ...place('KPI tối đa 70 điểm'),
    },
  ],
  mechanism,
  procedure: base.procedure,
}
