import type { Source } from '../../document/cited.ts'
import { allOf, anyOf, compares, holds } from '../../document/condition.ts'
import type { Criterion } from '../../document/criterion.ts'
import type { LevelCap, RuleSet } from '../../document/document.ts'
import type { ConvertedProductsRule } from '../../mechanisms/converted-products-rule.ts'
import type { RollUpRule } from '../../document/roll-up-rule.ts'
import { base, baseMechanism } from './hai-quan-2026.base.ts'
import { generalCriteria } from './hai-quan-2026.general.ts'
import { forms, procedure } from './hai-quan-2026.procedure.ts'

function place(article: string, basis: Source['basis'] = 'reported'): Source {
  return { citation: { instrument: 'CV 21169/CHQ-TCCB', article }, basis }
}

/** Points in the customs service are given in half points. */
function inHalfPoints(criterion: Criterion): Criterion {
  return criterion.kind === 'group'
    ? { ...criterion, of: criterion.of.map(inHalfPoints) }
    : { ...criterion, scoring: { kind: 'step', step: '0.5' }, ...place('bước chấm 0,5 điểm, theo một chi cục') }
}

const mechanism: ConvertedProductsRule = {
  ...baseMechanism,
  quantity: {
    ...baseMechanism.quantity,
    label: {
      vi: 'Số lượng: trên số sản phẩm đã khai và được duyệt; hệ số = điểm sản phẩm / 25 (năm nhóm, tối đa 100–500 điểm)',
      en: 'Quantity, over the products declared and approved; coefficient = points of the product / 25',
    },
    ...place('hệ số và mẫu số, theo một chi cục (khác “số được giao” của Nghị định 335)'),
  },
  deductionPer: { value: 'unit', ...place('mỗi lỗi trừ 0,25 của một đơn vị sản phẩm, theo một chi cục') },
  capEachComponent: { value: true, ...place('mỗi tỷ lệ không quá 100%, theo các phần mềm áp dụng') },
}

const LOWERED = place('không chỉ xếp theo điểm: nhiệm vụ trọng tâm chậm, báo cáo chậm từ 02 lần', 'assumption')

const caps: readonly LevelCap[] = [
  {
    code: 'late-tasks',
    label: {
      vi: 'Có nhiệm vụ trọng tâm chậm hoặc báo cáo chậm từ 02 lần trở lên thì không xếp loại hoàn thành xuất sắc nhiệm vụ (nguồn nói “có thể hạ mức”; mức trần là giả định)',
      en: 'A late key task, or two or more late reports: not outstanding (the source says the level can be lowered; how far is ours)',
    },
    audience: 'all',
    atMost: 'good',
    when: anyOf(holds('keyTasksLate'), compares('lateReports', 'at-least', '2')),
    ...LOWERED,
  },
]

const rollUp: RollUpRule = {
  steps: [
    {
      from: 'quarter',
      to: 'year',
      method: {
        kind: 'count',
        levels: [
          {
            level: 'outstanding',
            when: allOf(
              compares('quartersOutstanding', 'at-least', '2'),
              compares('quartersUnsatisfactory', 'equal', '0'),
            ),
          },
          { level: 'unsatisfactory', when: compares('quartersUnsatisfactory', 'at-least', '2') },
          {
            level: 'good',
            when: allOf(
              compares('quartersSatisfactory', 'at-most', '2'),
              compares('quartersUnsatisfactory', 'at-most', '1'),
            ),
          },
          { level: 'satisfactory', when: compares('quartersUnsatisfactory', 'at-most', '1') },
        ],
      },
      ...place('năm từ 04 quý; “không quá 02 quý HT hoặc 01 quý KHT” đọc là cả hai giới hạn', 'assumption'),
    },
  ],
  leavesMean: { value: [], ...place('quý công tác từ 01 tháng trở xuống chuyển sang quý sau') },
}

/** The customs service from the third quarter of 2026. Reading note: docs/legal/local-hai-quan-2026.md. */
export const haiQuan2026: RuleSet = {
  ...base,
  format: 'thuoc-do/rule-set/2',
  writtenReason: null,
  id: 'local/hai-quan-2026',
  version: 1,
  identity: {
    number: 'CV 21169/CHQ-TCCB',
    title: {
      vi: 'Công văn về đánh giá, xếp loại chất lượng theo quý trong ngành hải quan từ quý III năm 2026',
      en: 'Letter on quarterly appraisal in the customs service from the third quarter of 2026',
    },
    issuer: { vi: 'Cục Hải quan', en: 'The Customs Department' },
    issuedOn: '2026-08-28',
    inForceFrom: '2026-08-28',
    inForceTo: null,
    replaces: [],
    track: 'local',
  },
  binds: [
    {
      code: 'customs',
      kinds: ['civil-servant'],
      audience: 'all',
      from: '2026-08-28',
      to: null,
      byDecision: false,
      ...place('từ quý III năm 2026'),
    },
    {
      code: 'contract-workers',
      kinds: ['contract-worker'],
      audience: 'all',
      from: '2026-08-28',
      to: null,
      byDecision: true,
      ...place('áp dụng cả với người lao động, theo một chi cục'),
    },
  ],
  parts: [
    {
      code: 'general',
      label: { vi: 'Điểm tiêu chí chung', en: 'Points for the general criteria' },
      maximum: '30',
      criteria: generalCriteria.map(inHalfPoints),
      ...place('biểu 02A/02B'),
    },
    {
      code: 'result',
      label: { vi: 'Điểm kết quả thực hiện nhiệm vụ (KPI)', en: 'Points for results (KPI)' },
      maximum: '70',
      criteria: [],
      ...place('biểu 02A/02B'),
    },
  ],
  mechanism,
  notRated: [
    {
      code: 'one-month-of-the-quarter',
      label: {
        vi: 'Công tác trong quý từ 01 tháng trở xuống: không xếp loại, tính vào quý sau',
        en: 'Worked one month of the quarter or less: not rated, carried to the next quarter',
      },
      audience: 'all',
      when: compares('monthsWorked', 'at-most', '1'),
      ...place('thời gian công tác trong quý'),
    },
  ],
  caps,
  headCap: base.headCap === null ? null : { ...base.headCap, ...place('người đứng đầu không cao hơn đơn vị') },
  rollUp,
  procedure,
  forms,
}
