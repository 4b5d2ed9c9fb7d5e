import type { Source } from '../document/cited.ts'
import { allOf, compares, holds, notOf } from '../document/condition.ts'
import type { RuleSet } from '../document/document.ts'
import { generalCriteria, resultCriteria } from './hau-giang-1120-2022.criteria.ts'
import { forms, petition, procedure, uses } from './hau-giang-1120-2022.procedure.ts'

/** The text of the regulation was not to be had: what the account of the conference says is `text`, the rest is ours. */
const SEED: Source = {
  citation: {
    instrument: '1120-QĐ/TU',
    article: 'theo bài tường thuật hội nghị đánh giá một năm thực hiện (cuối năm 2023)',
  },
  basis: 'text',
}

const ASSUMED: Source = {
  citation: { instrument: '1120-QĐ/TU', article: 'chưa đọc được văn bản; giá trị là giả định' },
  basis: 'assumption',
}

function decree90(place: string): Source {
  return { citation: { instrument: '90/2020/NĐ-CP', article: place }, basis: 'assumption' }
}

/** Regulation 1120-QĐ/TU of the Party committee of Hậu Giang. Reading note: docs/legal/hau-giang-1120-2022.md. */
export const hauGiang1120of2022: RuleSet = {
  format: 'thuoc-do/rule-set/2',
  id: 'hau-giang-1120-2022',
  version: 1,
  identity: {
    number: '1120-QĐ/TU',
    title: {
      vi: 'Bộ tiêu chí đánh giá, xếp loại chất lượng cán bộ, công chức, viên chức, người lao động trên địa bàn tỉnh Hậu Giang',
      en: 'Criteria for appraising and classifying cadres, civil servants, public employees and workers of Hậu Giang province',
    },
    issuer: { vi: 'Tỉnh ủy Hậu Giang', en: 'Party committee of Hậu Giang province' },
    issuedOn: '2022-06-01',
    inForceFrom: '2022-06-01',
    inForceTo: null,
    replaces: [],
    track: 'local',
  },
  binds: [
    {
      code: 'everyone',
      kinds: ['cadre', 'civil-servant', 'public-employee', 'contract-worker'],
      audience: 'all',
      from: '2022-06-01',
      to: null,
      byDecision: false,
      ...SEED,
    },
  ],
  parts: [
    {
      code: 'general',
      label: { vi: 'Điểm tiêu chí chung', en: 'Points for the general criteria' },
      maximum: '30',
      criteria: generalCriteria,
      ...ASSUMED,
    },
    {
      code: 'result',
      label: { vi: 'Điểm kết quả thực hiện nhiệm vụ được giao', en: 'Points for the results of assigned duties' },
      maximum: '70',
      criteria: resultCriteria,
      ...SEED,
    },
  ],
  mechanism: { kind: 'points' },
  total: { label: { vi: 'Tổng điểm', en: 'Total' }, ...SEED },
  bands: [
    { level: 'outstanding', from: '90', conditions: [], ...ASSUMED },
    { level: 'good', from: '70', conditions: [], ...ASSUMED },
    { level: 'satisfactory', from: '50', conditions: [], ...ASSUMED },
    { level: 'unsatisfactory', from: '0', conditions: [], ...ASSUMED },
  ],
  whenConditionFails: { ifNoneHolds: 'lowest-level', ...ASSUMED },
  disqualifiers: [
    {
      code: 'degradation',
      label: {
        vi: 'Có biểu hiện suy thoái về tư tưởng chính trị, đạo đức, lối sống, “tự diễn biến”, “tự chuyển hóa” theo đánh giá của cấp có thẩm quyền',
        en: 'Signs of degradation in political thinking, ethics or lifestyle, as judged by the competent authority',
      },
      audience: 'all',
      when: holds('degradationConcluded'),
      ...decree90('Điều 7, Điều 11, Điều 15'),
    },
    {
      code: 'disciplined',
      label: {
        vi: 'Có hành vi vi phạm trong quá trình thực thi nhiệm vụ bị xử lý kỷ luật trong năm đánh giá',
        en: 'Disciplined in the year for a violation in carrying out duties',
      },
      audience: 'all',
      when: holds('disciplinedInPeriod'),
      ...decree90('Điều 7, Điều 11, Điều 15'),
    },
    {
      code: 'unit-corruption',
      label: {
        vi: 'Cơ quan, đơn vị thuộc thẩm quyền quản lý trực tiếp liên quan đến tham ô, tham nhũng, lãng phí và bị xử lý theo quy định của pháp luật',
        en: 'The unit directly in charge was involved in corruption or waste and was dealt with by law',
      },
      audience: 'leaders',
      when: holds('unitCorruptionHandled'),
      ...decree90('Điều 7, Điều 11, Điều 15'),
    },
  ],
  notRated: [
    {
      code: 'under-six-months',
      label: {
        vi: 'Có thời gian công tác trong năm chưa đủ 06 tháng (trừ trường hợp nghỉ chế độ thai sản, nghỉ ốm)',
        en: 'Worked fewer than six months in the year (except for maternity or sick leave)',
      },
      audience: 'all',
      when: allOf(compares('monthsWorked', 'below', '6'), notOf(holds('onSickOrMaternityLeave'))),
      ...decree90('Điều 2 khoản 3, khoản 4'),
    },
  ],
  caps: [],
  headCap: null,
  quota: {
    percent: { value: '20', ...ASSUMED },
    exception: {
      value: '25',
      grantedBy: {
        vi: 'Cấp có thẩm quyền, bằng văn bản nêu rõ lý do',
        en: 'The competent authority, in writing and with reasons',
      },
      ...ASSUMED,
    },
    base: { value: 'good-or-better', ...ASSUMED },
    rounding: { value: 'floor', ...ASSUMED },
    families: { value: ['agency'], ...ASSUMED },
    countsHeads: { value: true, ...ASSUMED },
    priority: { value: ['total', 'result'], ...ASSUMED },
  },
  rollUp: { steps: [], leavesMean: { value: [], ...ASSUMED } },
  procedure,
  writtenReason: null,
  petition,
  rounding: [],
  forms,
  uses,
}
