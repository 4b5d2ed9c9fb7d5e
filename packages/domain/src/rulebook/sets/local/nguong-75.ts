import type { LocalText, Source } from '../../document/cited.ts'
import type { Audience, ScoredCriterion } from '../../document/criterion.ts'
import type { RuleSet } from '../../document/document.ts'
import { base } from './nguong-75.base.ts'
import { generalCriteria } from './nguong-75.general.ts'

function place(article: string, basis: Source['basis'] = 'reported'): Source {
  return { citation: { instrument: '06/2026/QĐ-UBND', article }, basis }
}

const SPLIT = place('cơ cấu điểm kết quả 15/15/10/10/10/10, theo một phần mềm áp dụng quyết định')
const OURS = place('chưa đọc được văn bản; giá trị là giả định', 'assumption')
const OTHERS = place('cơ cấu của người không giữ chức vụ: chia theo tỷ lệ 15:15:10 của ba mục đầu', 'assumption')

function scored(
  code: string,
  number: string,
  maximum: string,
  audience: Audience,
  source: Source,
  label: LocalText,
): ScoredCriterion {
  return {
    kind: 'scored',
    code,
    number,
    label,
    maximum,
    audience,
    scoring: { kind: 'any' },
    mayNotApply: false,
    ...source,
  }
}

const QUANTITY = { vi: 'Số lượng kết quả thực hiện nhiệm vụ', en: 'Quantity of results' }
const QUALITY = { vi: 'Chất lượng kết quả thực hiện nhiệm vụ', en: 'Quality of results' }
const TIMELINESS = { vi: 'Tiến độ kết quả thực hiện nhiệm vụ', en: 'Timeliness of results' }

const resultCriteria: readonly ScoredCriterion[] = [
  scored('L.a', 'a', '15', 'leaders', SPLIT, QUANTITY),
  scored('L.b', 'b', '15', 'leaders', SPLIT, QUALITY),
  scored('L.c', 'c', '10', 'leaders', SPLIT, TIMELINESS),
  scored('L.d', 'd', '10', 'leaders', SPLIT, {
    vi: 'Kết quả hoạt động của đơn vị hoặc lĩnh vực phụ trách',
    en: 'Results of the unit, or of the field in charge',
  }),
  scored('L.dd', 'đ', '10', 'leaders', SPLIT, {
    vi: 'Khả năng tổ chức triển khai thực hiện nhiệm vụ',
    en: 'Ability to organise tasks',
  }),
  scored('L.e', 'e', '10', 'leaders', SPLIT, {
    vi: 'Năng lực tập hợp, đoàn kết',
    en: 'Ability to bring people together',
  }),
  scored('a', 'a', '26.25', 'non-leaders', OTHERS, QUANTITY),
  scored('b', 'b', '26.25', 'non-leaders', OTHERS, QUALITY),
  scored('c', 'c', '17.5', 'non-leaders', OTHERS, TIMELINESS),
]

const { disqualifiers, notRated, headCap, quota, rollUp, procedure, petition } = base

/** A province whose threshold for good is 75. Reading note: docs/legal/local-nguong-75.md. */
export const nguong75: RuleSet = {
  format: 'thuoc-do/rule-set/2',
  id: 'local/nguong-75',
  version: 1,
  identity: {
    number: '06/2026/QĐ-UBND',
    title: {
      vi: 'Quyết định của một tỉnh về tiêu chí đánh giá công chức, viên chức, với ngưỡng hoàn thành tốt nhiệm vụ từ 75 điểm (ví dụ; ngày ban hành chưa rõ)',
      en: 'Decision of a province with 75 points for good (an example; its day of issue is not known)',
    },
    issuer: { vi: 'Ủy ban nhân dân một tỉnh', en: "People's Committee of a province" },
    issuedOn: '2026-01-01',
    inForceFrom: '2026-01-01',
    inForceTo: null,
    replaces: [],
    track: 'local',
  },
  binds: [
    {
      code: 'officials',
      kinds: ['civil-servant', 'public-employee'],
      audience: 'all',
      from: '2026-01-01',
      to: null,
      byDecision: true,
      ...place('phạm vi trong tỉnh; ngày bắt đầu là giả định', 'assumption'),
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
      label: { vi: 'Điểm kết quả thực hiện nhiệm vụ', en: 'Points for the results of duties' },
      maximum: '70',
      criteria: resultCriteria,
      ...SPLIT,
    },
  ],
  mechanism: { kind: 'points' },
  total: { label: { vi: 'Tổng điểm', en: 'Total' }, ...SPLIT },
  bands: [
    { level: 'outstanding', from: '90', conditions: [], ...OURS },
    { level: 'good', from: '75', conditions: [], ...place('ngưỡng 75, theo một phần mềm áp dụng quyết định') },
    { level: 'satisfactory', from: '50', conditions: [], ...OURS },
    { level: 'unsatisfactory', from: '0', conditions: [], ...OURS },
  ],
  whenConditionFails: { ifNoneHolds: 'lowest-level', ...OURS },
  disqualifiers,
  notRated,
  caps: [],
  headCap,
  quota,
  rollUp,
  procedure,
  writtenReason: null,
  petition,
  rounding: [],
  forms: [],
  uses: [],
}
