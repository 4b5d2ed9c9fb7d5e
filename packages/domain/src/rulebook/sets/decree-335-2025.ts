import type { Source } from '../document/cited.ts'
import { allOf, anyOf, compares, holds, notOf } from '../document/condition.ts'
import type { RuleSet } from '../document/document.ts'
import { generalCriteria } from './decree-335-2025.criteria.ts'
import { forms, petition, procedure } from './decree-335-2025.procedure.ts'
import { resultMechanism } from './decree-335-2025.result.ts'
import { uses } from './decree-335-2025.uses.ts'

function article(place: string, basis: Source['basis'] = 'text'): Source {
  return { citation: { instrument: '335/2025/NĐ-CP', article: place }, basis }
}

/** Decree 335/2025/NĐ-CP, civil servants, read in full text. Reading note: docs/legal/decree-335-2025.md. */
export const decree335of2025: RuleSet = {
  format: 'thuoc-do/rule-set/2',
  id: 'decree-335-2025',
  version: 1,
  identity: {
    number: '335/2025/NĐ-CP',
    title: {
      vi: 'Nghị định quy định về đánh giá, xếp loại chất lượng đối với cơ quan hành chính nhà nước và công chức',
      en: 'Decree on the appraisal and classification of state administrative bodies and civil servants',
    },
    issuer: { vi: 'Chính phủ', en: 'The Government' },
    issuedOn: '2025-12-21',
    inForceFrom: '2026-01-01',
    inForceTo: null,
    replaces: ['90/2020/NĐ-CP', '48/2023/NĐ-CP'],
    track: 'state',
  },
  binds: [
    {
      code: 'civil-servants',
      kinds: ['civil-servant'],
      audience: 'all',
      from: '2026-01-01',
      to: null,
      byDecision: false,
      ...article('Điều 2 khoản 2, Điều 27 khoản 1'),
    },
    {
      code: 'contract-workers-by-decision',
      kinds: ['contract-worker'],
      audience: 'all',
      from: '2026-01-01',
      to: null,
      byDecision: true,
      ...article('Điều 28 khoản 2'),
    },
  ],
  parts: [
    {
      code: 'general',
      label: { vi: 'Điểm tiêu chí chung', en: 'Points for the general criteria' },
      maximum: '30',
      criteria: generalCriteria,
      ...article('Điều 12 khoản 2'),
    },
    {
      code: 'result',
      label: { vi: 'Điểm tiêu chí kết quả thực hiện nhiệm vụ', en: 'Points for the results of assigned duties' },
      maximum: '70',
      criteria: [],
      ...article('Điều 12 khoản 3'),
    },
  ],
  mechanism: resultMechanism,
  total: {
    label: { vi: 'Tổng điểm theo dõi, đánh giá', en: 'Total of monitoring and appraisal' },
    ...article('Điều 17 khoản 1'),
  },
  bands: [
    { level: 'outstanding', from: '90', conditions: [], ...article('Điều 20 khoản 1') },
    { level: 'good', from: '70', conditions: [], ...article('Điều 20 khoản 2') },
    { level: 'satisfactory', from: '50', conditions: [], ...article('Điều 20 khoản 3') },
    { level: 'unsatisfactory', from: '0', conditions: [], ...article('Điều 20 khoản 4 điểm a') },
  ],
  whenConditionFails: { ifNoneHolds: 'lowest-level', ...article('Điều 20', 'assumption') },
  disqualifiers: [
    {
      code: 'degradation-or-breach',
      label: {
        vi: 'Bị cấp có thẩm quyền kết luận có biểu hiện suy thoái về tư tưởng chính trị, đạo đức, lối sống, “tự diễn biến”, “tự chuyển hóa”; vi phạm những điều đảng viên không được làm; vi phạm trách nhiệm nêu gương, ảnh hưởng xấu đến uy tín của bản thân và cơ quan, đơn vị nơi công tác',
        en: 'Concluded degradation; conduct forbidden to Party members; or breach of the duty to set an example',
      },
      audience: 'all',
      when: anyOf(holds('degradationConcluded'), holds('forbiddenConductConcluded'), holds('exemplaryDutyBreached')),
      ...article('Điều 20 khoản 4 điểm b'),
    },
    {
      code: 'disciplined',
      label: {
        vi: 'Có hành vi vi phạm liên quan đến hoạt động công vụ bị kỷ luật bằng hình thức từ khiển trách trở lên trong năm đánh giá',
        en: 'Disciplined (reprimand or heavier) in the year for a violation related to public duties',
      },
      audience: 'all',
      when: allOf(
        holds('disciplinedInPeriod'),
        notOf(anyOf(holds('violationCountedElsewhere'), holds('violationAtFormerBody'))),
      ),
      ...article('Điều 20 khoản 4 điểm c, Điều 11 khoản 3'),
    },
    {
      code: 'unit-corruption',
      label: {
        vi: 'Cơ quan, tổ chức, đơn vị thuộc thẩm quyền phụ trách, quản lý trực tiếp liên quan đến tham ô, tham nhũng, lãng phí và bị xử lý theo quy định của pháp luật',
        en: 'The unit directly in charge was involved in corruption or waste and was dealt with by law',
      },
      audience: 'leaders',
      when: holds('unitCorruptionHandled'),
      ...article('Điều 20 khoản 4 điểm d'),
    },
  ],
  notRated: [
    {
      code: 'under-six-months',
      label: {
        vi: 'Có thời gian công tác trong năm chưa đủ 06 tháng (trừ trường hợp nghỉ ốm, nghỉ thai sản theo quy định)',
        en: 'Worked fewer than six months in the year (except for sick or maternity leave)',
      },
      audience: 'all',
      when: allOf(compares('monthsWorked', 'below', '6'), notOf(holds('onSickOrMaternityLeave'))),
      ...article('Điều 11 khoản 1, khoản 2'),
    },
  ],
  caps: [],
  headCap: {
    label: {
      vi: 'Mức xếp loại của người đứng đầu tổ chức không cao hơn mức xếp loại của tổ chức đó',
      en: 'The head of an organisation is not rated above the organisation',
    },
    ...article('Điều 20 khoản 6'),
  },
  quota: {
    percent: { value: '20', ...article('Điều 20 khoản 5 điểm a') },
    exception: {
      value: '25',
      grantedBy: { vi: 'Cấp có thẩm quyền', en: 'The competent authority' },
      ...article('Điều 20 khoản 5 điểm b'),
    },
    base: { value: 'good-only', ...article('Điều 20 khoản 5 điểm a') },
    rounding: { value: 'floor', ...article('Điều 20 khoản 5 điểm a (“không vượt quá”)') },
    families: { value: ['agency', 'comparable-group'], ...article('Điều 20 khoản 5 điểm a') },
    countsHeads: { value: true, ...article('Điều 20 khoản 5', 'assumption') },
    priority: { value: ['total', 'result'], ...article('Điều 20 khoản 5', 'assumption') },
  },
  rollUp: {
    steps: [
      { from: 'month', to: 'quarter', method: { kind: 'mean' }, ...article('Điều 17 khoản 3') },
      { from: 'month', to: 'half-year', method: { kind: 'mean' }, ...article('Điều 17 khoản 3') },
      { from: 'month', to: 'year', method: { kind: 'mean' }, ...article('Điều 17 khoản 3') },
    ],
    leavesMean: { value: ['sick-leave', 'maternity-leave', 'unpaid-leave'], ...article('Điều 11 khoản 2') },
  },
  procedure,
  writtenReason: null,
  petition,
  rounding: [],
  forms,
  uses,
}
