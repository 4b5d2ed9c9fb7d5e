import type { Source } from '../document/cited.ts'
import type { Binding, QuotaRule, RuleSet } from '../document/document.ts'
import { caps, disqualifiers, notRated } from './party-366-2025.cases.ts'
import { generalCriteria } from './party-366-2025.criteria.ts'
import { forms, uses } from './party-366-2025.forms.ts'
import { bands } from './party-366-2025.levels.ts'
import { petition, procedure, writtenReason } from './party-366-2025.procedure.ts'
import { resultMechanism } from './party-366-2025.result.ts'

function place(article: string, basis: Source['basis'] = 'reported'): Source {
  return { citation: { instrument: '366-QĐ/TW', article }, basis }
}

const OURS = place('chưa đọc được văn bản; giá trị là giả định', 'assumption')
const SCOPE = place('phạm vi, đối tượng, theo báo chí')
const APPENDICES = place('các phụ lục: 30 điểm tiêu chí chung, 70 điểm kết quả, theo báo chí')
const CENTRAL_QUOTA = place('tỷ lệ xuất sắc, theo quy định cụ thể hóa dẫn lại; chưa rõ điều khoản')

const FROM_ITS_DAY = { from: '2025-08-30', to: null, byDecision: false, ...SCOPE } as const

const binds: readonly Binding[] = [
  { code: 'party-members', kinds: ['party-member'], audience: 'all', ...FROM_ITS_DAY },
  { code: 'leaders', kinds: ['cadre', 'civil-servant', 'public-employee'], audience: 'leaders', ...FROM_ITS_DAY },
  { code: 'collectives', kinds: ['collective', 'agency'], audience: 'collectives', ...FROM_ITS_DAY },
]

/** The central rule as it is quoted; rounding, heads and order are ours, for no central text on them was found. */
const quota: QuotaRule = {
  percent: { value: '20', ...CENTRAL_QUOTA },
  exception: {
    value: '25',
    grantedBy: {
      vi: 'Cấp có thẩm quyền, bằng văn bản nêu rõ căn cứ, đối với tổ chức có kết quả xuất sắc, nổi trội',
      en: 'The competent authority, in writing and with grounds, for a body with outstanding results',
    },
    ...CENTRAL_QUOTA,
  },
  base: { value: 'good-only', ...CENTRAL_QUOTA },
  rounding: { value: 'floor', ...OURS },
  families: { value: ['comparable-group'], ...CENTRAL_QUOTA },
  countsHeads: { value: true, ...OURS },
  priority: { value: ['total', 'result'], ...OURS },
}

/** Regulation 366-QĐ/TW, pieced together from press and practice. Reading note: docs/legal/party-366-2025.md. */
export const party366of2025: RuleSet = {
  format: 'thuoc-do/rule-set/2',
  id: 'party-366-2025',
  version: 1,
  identity: {
    number: '366-QĐ/TW',
    title: {
      vi: 'Quy định về kiểm điểm và đánh giá, xếp loại chất lượng đối với tập thể, cá nhân trong hệ thống chính trị',
      en: 'Regulation on the review and classification of collectives and persons in the political system',
    },
    issuer: { vi: 'Bộ Chính trị', en: 'The Political Bureau' },
    issuedOn: '2025-08-30',
    inForceFrom: '2025-08-30',
    inForceTo: null,
    replaces: ['124-QĐ/TW'],
    track: 'party',
  },
  binds,
  parts: [
    {
      code: 'general',
      label: { vi: 'Điểm tiêu chí chung', en: 'Points for the general criteria' },
      maximum: '30',
      criteria: generalCriteria,
      ...APPENDICES,
    },
    {
      code: 'result',
      label: { vi: 'Điểm kết quả thực hiện nhiệm vụ', en: 'Points for the results of assigned duties' },
      maximum: '70',
      criteria: [],
      ...APPENDICES,
    },
  ],
  mechanism: resultMechanism,
  total: { label: { vi: 'Tổng điểm', en: 'Total' }, ...APPENDICES },
  bands,
  whenConditionFails: {
    ifNoneHolds: 'authority-decides',
    ...place('thiếu điều kiện thì không xếp mức đó; xếp xuống mức nào không thấy nêu', 'assumption'),
  },
  disqualifiers,
  notRated,
  caps,
  headCap: {
    label: {
      vi: 'Mức xếp loại của người đứng đầu không cao hơn mức xếp loại của tập thể',
      en: 'The head is not rated above the collective',
    },
    ...place('theo hướng dẫn cụ thể hóa 03-HD/TVĐU (10/9/2026)'),
  },
  quota,
  rollUp: {
    steps: [
      {
        from: 'quarter',
        to: 'year',
        method: { kind: 'none' },
        ...place('không cộng trung bình cơ học các quý, theo hướng dẫn cụ thể hóa 03-HD/TVĐU (10/9/2026)'),
      },
    ],
    leavesMean: { value: [], ...OURS },
  },
  procedure,
  writtenReason,
  petition,
  rounding: [],
  forms,
  uses,
}
