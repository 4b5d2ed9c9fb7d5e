import type { Source } from '../document/cited.ts'
import { allOf, anyOf, compares, holds, notOf } from '../document/condition.ts'
import type { RuleSet, SettledCase } from '../document/document.ts'
import { generalCriteria } from './decree-233-2026.criteria.ts'
import { petition, procedure, uses } from './decree-233-2026.procedure.ts'
import { resultMechanism } from './decree-233-2026.result.ts'

function place(article: string, basis: Source['basis'] = 'reported'): Source {
  return { citation: { instrument: '233/2026/NĐ-CP', article }, basis }
}

const LIKE_335 = place('chưa đọc được văn bản; giả định như Nghị định 335/2025/NĐ-CP', 'assumption')
const EXCLUSIONS = place('Điều 12 (có các trường hợp loại trừ; nội dung giả định như 335/2025/NĐ-CP)', 'assumption')

const disqualifiers: readonly SettledCase[] = [
  {
    code: 'degradation-or-breach',
    label: {
      vi: 'Bị cấp có thẩm quyền kết luận có biểu hiện suy thoái, vi phạm những điều đảng viên không được làm hoặc vi phạm trách nhiệm nêu gương',
      en: 'Concluded degradation, conduct forbidden to Party members, or breach of the duty to set an example',
    },
    audience: 'all',
    when: anyOf(holds('degradationConcluded'), holds('forbiddenConductConcluded'), holds('exemplaryDutyBreached')),
    ...EXCLUSIONS,
  },
  {
    code: 'disciplined',
    label: {
      vi: 'Có hành vi vi phạm liên quan đến hoạt động nghề nghiệp bị kỷ luật trong năm đánh giá',
      en: 'Disciplined in the year for a violation in professional work',
    },
    audience: 'all',
    when: allOf(
      holds('disciplinedInPeriod'),
      notOf(anyOf(holds('violationCountedElsewhere'), holds('violationAtFormerBody'))),
    ),
    ...EXCLUSIONS,
  },
  {
    code: 'unit-corruption',
    label: {
      vi: 'Đơn vị thuộc thẩm quyền quản lý trực tiếp liên quan đến tham ô, tham nhũng, lãng phí và bị xử lý',
      en: 'The unit directly in charge was involved in corruption or waste and was dealt with by law',
    },
    audience: 'leaders',
    when: holds('unitCorruptionHandled'),
    ...EXCLUSIONS,
  },
]

const notRated: readonly SettledCase[] = [
  {
    code: 'under-six-months',
    label: {
      vi: 'Có thời gian công tác trong năm chưa đủ 06 tháng (trừ nghỉ ốm, nghỉ thai sản theo quy định)',
      en: 'Worked fewer than six months in the year (except for sick or maternity leave)',
    },
    audience: 'all',
    when: allOf(compares('monthsWorked', 'below', '6'), notOf(holds('onSickOrMaternityLeave'))),
    ...LIKE_335,
  },
]

/**
 * Decree 233/2026/NĐ-CP, public employees, pieced together from the press and from regulations of units that apply it.
 * Reading note: docs/legal/decree-233-2026.md.
 */
export const decree233of2026: RuleSet = {
  format: 'thuoc-do/rule-set/2',
  id: 'decree-233-2026',
  version: 1,
  identity: {
    number: '233/2026/NĐ-CP',
    title: {
      vi: 'Nghị định quy định về đánh giá, xếp loại chất lượng đối với đơn vị sự nghiệp công lập và viên chức',
      en: 'Decree on the appraisal and classification of public service units and public employees',
    },
    issuer: { vi: 'Chính phủ', en: 'The Government' },
    issuedOn: '2026-06-26',
    inForceFrom: '2026-07-01',
    inForceTo: null,
    replaces: ['90/2020/NĐ-CP'],
    track: 'state',
  },
  binds: [
    {
      code: 'public-employees',
      kinds: ['public-employee'],
      audience: 'all',
      from: '2026-07-01',
      to: null,
      byDecision: false,
      ...place('phạm vi, đối tượng (đơn vị chưa có quy chế mới trước 30/11/2026 đánh giá cuối năm theo quy chế cũ)'),
    },
  ],
  parts: [
    {
      code: 'general',
      label: { vi: 'Điểm tiêu chí chung', en: 'Points for the general criteria' },
      maximum: '30',
      criteria: generalCriteria,
      ...place('Phụ lục I'),
    },
    {
      code: 'result',
      label: { vi: 'Điểm tiêu chí kết quả thực hiện nhiệm vụ', en: 'Points for the results of duties' },
      maximum: '70',
      criteria: [],
      ...place('Điều 11'),
    },
  ],
  mechanism: resultMechanism,
  total: { label: { vi: 'Tổng điểm theo dõi, đánh giá', en: 'Total' }, ...place('thang điểm 100 (30 và 70)') },
  bands: [
    { level: 'outstanding', from: '90', conditions: [], ...place('Điều 12') },
    { level: 'good', from: '70', conditions: [], ...place('Điều 12') },
    { level: 'satisfactory', from: '50', conditions: [], ...place('Điều 12') },
    { level: 'unsatisfactory', from: '0', conditions: [], ...place('Điều 12') },
  ],
  whenConditionFails: { ifNoneHolds: 'lowest-level', ...LIKE_335 },
  disqualifiers,
  notRated,
  caps: [],
  headCap: {
    label: {
      vi: 'Mức xếp loại của người đứng đầu không cao hơn mức xếp loại của đơn vị',
      en: 'The head is not rated above the unit',
    },
    ...place('Điều 12 khoản 7'),
  },
  quota: {
    percent: { value: '20', ...place('Điều 12') },
    exception: {
      value: '25',
      grantedBy: { vi: 'Cấp có thẩm quyền', en: 'The competent authority' },
      ...place('Điều 12'),
    },
    base: { value: 'good-only', ...LIKE_335 },
    rounding: { value: 'floor', ...LIKE_335 },
    families: { value: ['agency', 'comparable-group'], ...LIKE_335 },
    countsHeads: { value: true, ...LIKE_335 },
    priority: { value: ['total', 'result'], ...LIKE_335 },
  },
  rollUp: {
    steps: [
      { from: 'month', to: 'quarter', method: { kind: 'mean' }, ...LIKE_335 },
      { from: 'quarter', to: 'year', method: { kind: 'mean' }, ...LIKE_335 },
    ],
    leavesMean: { value: ['sick-leave', 'maternity-leave', 'unpaid-leave'], ...LIKE_335 },
  },
  procedure,
  writtenReason: null,
  petition,
  rounding: [],
  forms: [],
  uses,
}
