import type { Source } from '../document/cited.ts'
import type { RuleSet } from '../document/document.ts'
import { generalCriteria, resultCriteria } from './decree-335-2025-bodies.criteria.ts'
import { bands, disqualifiers } from './decree-335-2025-bodies.levels.ts'
import { petition, procedure, uses } from './decree-335-2025-bodies.procedure.ts'

function article(place: string, basis: Source['basis'] = 'text'): Source {
  return { citation: { instrument: '335/2025/NĐ-CP', article: place }, basis }
}

/**
 * Decree 335/2025/NĐ-CP, state administrative bodies below ministries and provinces (Articles 5–9), read in full text.
 * Reading note: docs/legal/decree-335-2025-bodies.md.
 */
export const decree335of2025Bodies: RuleSet = {
  format: 'thuoc-do/rule-set/2',
  id: 'decree-335-2025-bodies',
  version: 1,
  identity: {
    number: '335/2025/NĐ-CP',
    title: {
      vi: 'Nghị định quy định về đánh giá, xếp loại chất lượng đối với cơ quan hành chính nhà nước và công chức: phần đánh giá tổ chức (Chương II)',
      en: 'Decree on the appraisal of state administrative bodies and civil servants: organisations (Chapter II)',
    },
    issuer: { vi: 'Chính phủ', en: 'The Government' },
    issuedOn: '2025-12-21',
    inForceFrom: '2026-01-01',
    inForceTo: null,
    replaces: [],
    track: 'state',
  },
  binds: [
    {
      code: 'bodies',
      kinds: ['agency'],
      audience: 'all',
      from: '2026-01-01',
      to: null,
      byDecision: false,
      ...article('Điều 2 khoản 1, Điều 27 khoản 1'),
    },
  ],
  parts: [
    {
      code: 'general',
      label: { vi: 'Điểm tiêu chí chung', en: 'Points for the general criteria' },
      maximum: '30',
      criteria: generalCriteria,
      ...article('Điều 6'),
    },
    {
      code: 'result',
      label: { vi: 'Điểm tiêu chí về kết quả thực hiện nhiệm vụ', en: 'Points for the results of duties' },
      maximum: '70',
      criteria: resultCriteria,
      ...article('Điều 7 khoản 1'),
    },
  ],
  mechanism: { kind: 'points' },
  total: { label: { vi: 'Tổng điểm đánh giá', en: 'Total' }, ...article('Điều 8, Điều 6, Điều 7') },
  bands,
  whenConditionFails: {
    ifNoneHolds: 'authority-decides',
    ...article('Điều 8 (văn bản không nêu mức khi đủ điểm mà thiếu điều kiện)', 'assumption'),
  },
  disqualifiers,
  notRated: [],
  caps: [],
  headCap: null,
  quota: {
    percent: { value: '20', ...article('Điều 8 khoản 5 điểm a') },
    exception: {
      value: '25',
      grantedBy: { vi: 'Cấp có thẩm quyền', en: 'The competent authority' },
      ...article('Điều 8 khoản 5 điểm b'),
    },
    base: { value: 'good-only', ...article('Điều 8 khoản 5 điểm a') },
    rounding: { value: 'floor', ...article('Điều 8 khoản 5 điểm a (“không vượt quá”)') },
    families: { value: ['authority'], ...article('Điều 8 khoản 5 điểm a') },
    countsHeads: { value: true, ...article('Điều 8 khoản 5 (không áp dụng với tổ chức)', 'assumption') },
    priority: { value: ['total', 'result'], ...article('Điều 8 khoản 5', 'assumption') },
  },
  rollUp: { steps: [], leavesMean: { value: [], ...article('Điều 9 khoản 1 (đánh giá theo năm công tác)') } },
  procedure,
  writtenReason: null,
  petition,
  rounding: [],
  forms: [],
  uses,
}
