import type { Source } from '../document/cited.ts'
import type { Binding, QuotaRule, RuleSet } from '../document/document.ts'
import { caps, disqualifiers, notRated } from './decree-90-2020.cases.ts'
import { gradesRule } from './decree-90-2020.criteria.ts'
import { bands } from './decree-90-2020.levels.ts'
import { forms, petition, procedure, uses } from './decree-90-2020.procedure.ts'

function place(article: string, basis: Source['basis'] = 'reported', instrument = '90/2020/NĐ-CP'): Source {
  return { citation: { instrument, article }, basis }
}

const OURS = place('chưa đọc được văn bản; giá trị là giả định', 'assumption')
const SHARE = place('tỷ lệ không cao hơn tỷ lệ đảng viên hoàn thành xuất sắc nhiệm vụ', 'reported', '48/2023/NĐ-CP')

const COMMON = { audience: 'all', from: '2020-08-20', byDecision: false } as const

const binds: readonly Binding[] = [
  {
    ...COMMON,
    code: 'cadres',
    kinds: ['cadre'],
    to: null,
    ...place('Điều 1 (còn hiệu lực với cán bộ sau ngày 01/7/2026 hay không là điều chưa rõ)', 'assumption'),
  },
  {
    ...COMMON,
    code: 'civil-servants',
    kinds: ['civil-servant'],
    to: '2025-12-31',
    ...place('Điều 27 khoản 2', 'text', '335/2025/NĐ-CP'),
  },
  {
    ...COMMON,
    code: 'public-employees',
    kinds: ['public-employee'],
    to: '2026-06-30',
    ...place('thay thế từ ngày 01/7/2026', 'reported', '233/2026/NĐ-CP'),
  },
  {
    code: 'public-employees-transition',
    kinds: ['public-employee'],
    audience: 'all',
    from: '2026-07-01',
    to: '2026-12-31',
    byDecision: true,
    ...place('chuyển tiếp: đơn vị chưa ban hành quy chế mới khi đánh giá cuối năm 2026', 'reported', '233/2026/NĐ-CP'),
  },
  {
    code: 'contract-workers-by-decision',
    kinds: ['contract-worker'],
    audience: 'all',
    from: '2020-08-20',
    to: '2026-06-30',
    byDecision: true,
    ...place('áp dụng tương tự do cơ quan quyết định', 'assumption'),
  },
]

const quota: QuotaRule = {
  percent: { value: '20', ...SHARE },
  exception: {
    value: '25',
    grantedBy: { vi: 'Cấp có thẩm quyền', en: 'The competent authority' },
    ...place('có trường hợp cao hơn; con số 25 là giả định', 'assumption', '48/2023/NĐ-CP'),
  },
  base: { value: 'good-only', ...SHARE },
  rounding: { value: 'floor', ...OURS },
  families: { value: ['agency', 'comparable-group'], ...SHARE },
  countsHeads: { value: true, ...OURS },
  priority: { value: [], ...OURS },
}

/** Decree 90/2020/NĐ-CP with 48/2023/NĐ-CP, from law portals. Reading note: docs/legal/decree-90-2020.md. */
export const decree90of2020: RuleSet = {
  format: 'thuoc-do/rule-set/2',
  id: 'decree-90-2020',
  version: 1,
  identity: {
    number: '90/2020/NĐ-CP',
    title: {
      vi: 'Nghị định về đánh giá, xếp loại chất lượng cán bộ, công chức, viên chức (sửa đổi, bổ sung bởi Nghị định 48/2023/NĐ-CP)',
      en: 'Decree on the appraisal and classification of cadres, civil servants and public employees (as amended)',
    },
    issuer: { vi: 'Chính phủ', en: 'The Government' },
    issuedOn: '2020-08-13',
    inForceFrom: '2020-08-20',
    inForceTo: null,
    replaces: [],
    track: 'state',
  },
  binds,
  parts: [],
  mechanism: gradesRule,
  total: null,
  bands,
  whenConditionFails: {
    ifNoneHolds: 'authority-decides',
    ...place('Điều 6, 7, 10, 11, 14, 15 (khoảng từ trên 20% đến 50% không được nêu mức)', 'assumption'),
  },
  disqualifiers,
  notRated,
  caps,
  headCap: null,
  quota,
  rollUp: { steps: [], leavesMean: { value: [], ...OURS } },
  procedure,
  writtenReason: null,
  petition,
  rounding: [],
  forms,
  uses,
}
