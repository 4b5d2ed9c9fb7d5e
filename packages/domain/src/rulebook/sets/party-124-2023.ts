import type { Source } from '../document/cited.ts'
import { anyOf, compares, holds } from '../document/condition.ts'
import type { QuotaRule, RuleSet, SettledCase } from '../document/document.ts'
import { gradesRule } from './party-124-2023.criteria.ts'
import { bands, disqualifiers } from './party-124-2023.levels.ts'
import { petition, procedure, uses } from './party-124-2023.procedure.ts'

function place(article: string, basis: Source['basis'] = 'reported'): Source {
  return { citation: { instrument: '124-QĐ/TW', article }, basis }
}

const OURS = place('chưa đọc được văn bản; giá trị là giả định', 'assumption')
const SCOPE = place('phạm vi, đối tượng, theo trang pháp luật')
const QUOTA = place('tỷ lệ 20 % của tập thể theo trang pháp luật; của cá nhân là giả định', 'assumption')

const WHILE_IN_FORCE = { from: '2023-10-04', to: '2025-08-29', byDecision: false, ...SCOPE } as const

const notRated: readonly SettledCase[] = [
  {
    code: 'exempt-or-suspended',
    label: {
      vi: 'Đảng viên được miễn công tác và sinh hoạt đảng, hoặc đang bị đình chỉ sinh hoạt đảng',
      en: 'Party member exempt from, or suspended from, Party activity',
    },
    audience: 'people',
    when: anyOf(holds('exemptFromPartyActivity'), holds('suspendedFromPartyActivity')),
    ...place('giả định là giữ như 21-HD/BTCTW năm 2019', 'assumption'),
  },
  {
    code: 'newly-admitted',
    label: { vi: 'Đảng viên được kết nạp chưa đủ 06 tháng', en: 'Admitted to the Party less than six months ago' },
    audience: 'people',
    when: compares('monthsInParty', 'below', '6'),
    ...place('nguồn chỉ nói có quy định riêng; không xếp loại là giả định', 'assumption'),
  },
]

const quota: QuotaRule = {
  percent: { value: '20', ...QUOTA },
  exception: null,
  base: { value: 'good-only', ...QUOTA },
  rounding: { value: 'floor', ...OURS },
  families: { value: ['comparable-group'], ...QUOTA },
  countsHeads: { value: true, ...OURS },
  priority: { value: [], ...OURS },
}

/** Regulation 124-QĐ/TW, pieced together from law portals. Reading note: docs/legal/party-124-2023.md. */
export const party124of2023: RuleSet = {
  format: 'thuoc-do/rule-set/2',
  id: 'party-124-2023',
  version: 1,
  identity: {
    number: '124-QĐ/TW',
    title: {
      vi: 'Quy định về kiểm điểm và đánh giá, xếp loại chất lượng hằng năm đối với tập thể, cá nhân trong hệ thống chính trị',
      en: 'Regulation on the yearly review and classification of collectives and persons in the political system',
    },
    issuer: { vi: 'Ban Chấp hành Trung ương Đảng', en: 'The Central Committee of the Party' },
    issuedOn: '2023-10-04',
    inForceFrom: '2023-10-04',
    inForceTo: '2025-08-29',
    replaces: ['132-QĐ/TW'],
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
  quota,
  rollUp: { steps: [], leavesMean: { value: [], ...OURS } },
  procedure,
  writtenReason: null,
  petition,
  rounding: [],
  forms: [],
  uses,
}
