import type { Source } from '../../document/cited.ts'
import { compares, type Condition } from '../../document/condition.ts'
import type { Band, LevelCondition, RuleSet } from '../../document/document.ts'
import { base } from './kon-tum-2026.base.ts'
import { generalCriteria, resultCriteria } from './kon-tum-2026.criteria.ts'

function place(article: string, basis: Source['basis'] = 'reported'): Source {
  return { citation: { instrument: '1923/QĐ-CĐKT', article }, basis }
}

const LEVELS = place('mức xếp loại')
const OURS = place('nguồn không nêu; giá trị là giả định', 'assumption')

function condition(code: string, when: Condition, vi: string, en: string): LevelCondition {
  return { code, label: { vi, en }, audience: 'all', when, ...LEVELS }
}

const bands: readonly Band[] = [
  {
    level: 'outstanding',
    from: '90',
    conditions: [
      condition(
        'all-done',
        compares('tasksDoneShare', 'at-least', '100'),
        'Hoàn thành 100% nhiệm vụ được giao',
        'All tasks done',
      ),
      condition(
        'exceeded',
        compares('tasksExceededShare', 'at-least', '30'),
        'Ít nhất 30% nhiệm vụ vượt mức',
        'At least 30 % exceeded',
      ),
    ],
    ...LEVELS,
  },
  { level: 'good', from: '70', conditions: [], ...OURS },
  {
    level: 'satisfactory',
    from: '50',
    conditions: [
      condition(
        'late',
        compares('tasksLateShare', 'at-most', '20'),
        'Không quá 20% nhiệm vụ chậm tiến độ',
        'Not more than 20 % late',
      ),
    ],
    ...LEVELS,
  },
  { level: 'unsatisfactory', from: '0', conditions: [], ...LEVELS },
]

/** Kon Tum college, under Decree 233/2026. Reading note: docs/legal/local-kon-tum-2026.md. */
export const konTum2026: RuleSet = {
  ...base,
  writtenReason: null,
  format: 'thuoc-do/rule-set/2',
  id: 'local/kon-tum-2026',
  version: 1,
  identity: {
    number: '1923/QĐ-CĐKT',
    title: {
      vi: 'Quy chế đánh giá, xếp loại chất lượng của Trường Cao đẳng Kon Tum (theo Nghị định 233/2026/NĐ-CP)',
      en: 'Appraisal regulation of Kon Tum college, under Decree 233/2026',
    },
    issuer: { vi: 'Trường Cao đẳng Kon Tum', en: 'Kon Tum college' },
    issuedOn: '2026-08-30',
    inForceFrom: '2026-08-30',
    inForceTo: null,
    replaces: [],
    track: 'local',
  },
  binds: [
    {
      code: 'college',
      kinds: ['public-employee'],
      audience: 'all',
      from: '2026-08-30',
      to: null,
      byDecision: false,
      ...place('đối tượng áp dụng'),
    },
    {
      code: 'contract-workers',
      kinds: ['contract-worker'],
      audience: 'all',
      from: '2026-08-30',
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
      ...place('phần tiêu chí chung 30 điểm'),
    },
    {
      code: 'result',
      label: { vi: 'Điểm KPI', en: 'KPI points' },
      maximum: '70',
      criteria: resultCriteria,
      ...place('trọng số KPI cộng lại 100% = 70'),
    },
  ],
  mechanism: { kind: 'points' },
  total: { label: { vi: 'Tổng điểm', en: 'Total' }, ...LEVELS },
  bands,
  whenConditionFails: {
    ifNoneHolds: 'authority-decides',
    ...place('nguồn không nêu mức khi đủ điểm mà chậm quá 20%', 'assumption'),
  },
  disqualifiers: [
    {
      code: 'over-half-not-done',
      label: { vi: 'Trên 50% nhiệm vụ không hoàn thành', en: 'More than 50 % of the tasks not done' },
      audience: 'all',
      when: compares('tasksDoneShare', 'below', '50'),
      ...LEVELS,
    },
    ...base.disqualifiers,
  ],
  quota: {
    percent: { value: '20', ...place('tỷ lệ hoàn thành xuất sắc nhiệm vụ') },
    exception: {
      value: '25',
      grantedBy: { vi: 'Cấp có thẩm quyền', en: 'The competent authority' },
      ...place('nguồn không nêu; giả định theo 233/2026/NĐ-CP', 'assumption'),
    },
    base: { value: 'good-or-better', ...place('“hoàn thành tốt trở lên” (một khoản khác ghi “hoàn thành tốt”)') },
    rounding: { value: 'floor', ...OURS },
    families: { value: ['agency', 'comparable-group'], ...OURS },
    countsHeads: { value: true, ...OURS },
    priority: { value: ['total', 'result'], ...OURS },
  },
  petition: {
    filingWorkingDays: { value: 5, ...place('kiến nghị') },
    resolvingWorkingDays: { value: 10, ...place('kiến nghị') },
  },
}
