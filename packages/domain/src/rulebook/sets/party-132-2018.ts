import type { Source } from '../document/cited.ts'
import type { RuleSet } from '../document/document.ts'
import type { Stage } from '../document/procedure.ts'
import { gradesRule } from './party-132-2018.criteria.ts'
import { bands, disqualifiers, notRated } from './party-132-2018.levels.ts'

const OURS: Source = {
  citation: { instrument: '132-QĐ/TW', article: 'chưa đọc được văn bản; giá trị là giả định' },
  basis: 'assumption',
}

const SCOPE: Source = {
  citation: { instrument: '132-QĐ/TW', article: 'phạm vi, đối tượng, theo trang pháp luật' },
  basis: 'reported',
}

const WHILE_IN_FORCE = { from: '2018-03-08', to: '2023-10-03', byDecision: false, ...SCOPE } as const
const COMMON = { audience: 'all', deadline: null, ballot: null, ...OURS } as const

const procedure: readonly Stage[] = [
  {
    ...COMMON,
    code: 'self-rating',
    label: { vi: 'Tự đánh giá, xếp loại', en: 'Self-rating' },
    actor: 'self',
    leaves: ['self-scores'],
    mayReturnTo: [],
  },
  {
    ...COMMON,
    code: 'appraise',
    label: { vi: 'Thẩm định, đề xuất mức xếp loại', en: 'Appraising and proposing the level' },
    actor: 'personnel-body',
    leaves: ['confirmed-scores', 'proposed-level'],
    mayReturnTo: ['self-rating'],
  },
  {
    ...COMMON,
    code: 'decide',
    label: { vi: 'Quyết định mức xếp loại', en: 'Deciding the level' },
    actor: 'party-committee',
    leaves: ['quota-allocation', 'decision'],
    mayReturnTo: ['appraise'],
  },
]

/** Regulation 132-QĐ/TW; little of it was to be had. Reading note: docs/legal/party-132-2018.md. */
export const party132of2018: RuleSet = {
  format: 'thuoc-do/rule-set/2',
  id: 'party-132-2018',
  version: 1,
  identity: {
    number: '132-QĐ/TW',
    title: {
      vi: 'Quy định về việc kiểm điểm và đánh giá, xếp loại chất lượng hằng năm đối với tập thể, cá nhân trong hệ thống chính trị',
      en: 'Regulation on the yearly review and classification of collectives and persons in the political system',
    },
    issuer: { vi: 'Ban Chấp hành Trung ương Đảng', en: 'The Central Committee of the Party' },
    issuedOn: '2018-03-08',
    inForceFrom: '2018-03-08',
    inForceTo: '2023-10-03',
    replaces: [],
    track: 'party',
  },
  binds: [
    { code: 'party-members', kinds: ['party-member'], audience: 'all', ...WHILE_IN_FORCE },
    { code: 'leaders', kinds: ['cadre', 'civil-servant', 'public-employee'], audience: 'leaders', ...WHILE_IN_FORCE },
    { code: 'collectives', kinds: ['collective', 'agency'], audience: 'collectives', ...WHILE_IN_FORCE },
  ],
  parts: [],
  mechanism: gradesRule,
  total: null,
  bands,
  whenConditionFails: { ifNoneHolds: 'lowest-level', ...OURS },
  disqualifiers,
  notRated,
  caps: [],
  headCap: null,
  quota: {
    percent: { value: '20', ...OURS },
    exception: null,
    base: { value: 'good-only', ...OURS },
    rounding: { value: 'floor', ...OURS },
    families: { value: ['comparable-group'], ...OURS },
    countsHeads: { value: true, ...OURS },
    priority: { value: [], ...OURS },
  },
  rollUp: { steps: [], leavesMean: { value: [], ...OURS } },
  procedure,
  writtenReason: null,
  petition: { filingWorkingDays: { value: null, ...OURS }, resolvingWorkingDays: { value: null, ...OURS } },
  rounding: [],
  forms: [],
  uses: [
    {
      code: 'personnel-work',
      period: 'year',
      label: { vi: 'Căn cứ cho công tác cán bộ', en: 'An input to personnel work' },
      ...SCOPE,
    },
    {
      code: 'two-years-unsatisfactory',
      period: 'year',
      label: {
        vi: 'Hai năm liên tiếp không hoàn thành nhiệm vụ: giáo dục, giúp đỡ trước khi xem xét đưa ra khỏi Đảng',
        en: 'Two unsatisfactory years in a row: education and help before leaving the Party is considered',
      },
      citation: { instrument: '02-HD/BTCTW', article: 'năm 2021, theo trang pháp luật' },
      basis: 'reported',
    },
  ],
}
