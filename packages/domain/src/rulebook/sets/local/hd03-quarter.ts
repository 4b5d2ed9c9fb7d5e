import type { Source } from '../../document/cited.ts'
import type { Binding, QuotaRule, RuleSet } from '../../document/document.ts'
import { caps, disqualifiers, notRated } from './hd03-quarter.cases.ts'
import { generalCriteria } from './hd03-quarter.criteria.ts'
import { bands } from './hd03-quarter.levels.ts'
import { forms, petition, procedure, uses, writtenReason } from './hd03-quarter.procedure.ts'
import { resultMechanism } from './hd03-quarter.result.ts'

function place(article: string, basis: Source['basis'] = 'reported'): Source {
  return { citation: { instrument: '03-HD/TVĐU', article }, basis }
}

const OURS = place('chưa đọc được văn bản; giá trị là giả định', 'assumption')
const SCOPE = place('phạm vi, đối tượng, theo bản trích của đơn vị')
const APPENDICES = place('30 điểm tiêu chí chung, 70 điểm kết quả, theo bản trích của đơn vị')
const QUOTA = place('tỷ lệ xuất sắc, theo bản trích của đơn vị')

const FROM_ITS_DAY = { from: '2026-09-10', to: null, byDecision: false, ...SCOPE } as const

const binds: readonly Binding[] = [
  { code: 'party-members', kinds: ['party-member'], audience: 'all', ...FROM_ITS_DAY },
  { code: 'leaders', kinds: ['cadre', 'civil-servant', 'public-employee'], audience: 'leaders', ...FROM_ITS_DAY },
  { code: 'collectives', kinds: ['collective', 'agency'], audience: 'collectives', ...FROM_ITS_DAY },
]

/** Half a place counts as one, and heads are looked at apart, outside the share. */
const quota: QuotaRule = {
  percent: { value: '20', ...QUOTA },
  exception: {
    value: '25',
    grantedBy: {
      vi: 'Cấp có thẩm quyền, bằng văn bản nêu rõ căn cứ, đối với tổ chức có kết quả xuất sắc, nổi trội',
      en: 'The competent authority, in writing and with grounds, for a body with outstanding results',
    },
    ...QUOTA,
  },
  base: { value: 'good-only', ...QUOTA },
  rounding: { value: 'half-up', ...QUOTA },
  families: { value: ['comparable-group'], ...QUOTA },
  countsHeads: { value: false, ...QUOTA },
  priority: { value: ['total', 'result'], ...OURS },
}

/** A corporation's guidance on the quarter, the fullest procedure found. See docs/legal/party-366-2025.md. */
export const hd03Quarter: RuleSet = {
  format: 'thuoc-do/rule-set/2',
  id: 'local/hd03-quarter',
  version: 1,
  identity: {
    number: '03-HD/TVĐU',
    title: {
      vi: 'Hướng dẫn đánh giá, xếp loại theo quý đối với tập thể, cá nhân của một tổng công ty, cụ thể hóa Hướng dẫn 02-HD/BTCTW',
      en: "A corporation's guidance on rating collectives and persons by quarter, applying Guidance 02-HD/BTCTW",
    },
    issuer: { vi: 'Đảng ủy một tổng công ty', en: 'Party committee of a corporation' },
    issuedOn: '2026-09-10',
    inForceFrom: '2026-09-10',
    inForceTo: null,
    replaces: [],
    track: 'local',
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
    ...place('theo bản trích của đơn vị'),
  },
  quota,
  rollUp: {
    steps: [
      {
        from: 'quarter',
        to: 'year',
        method: { kind: 'none' },
        ...place('không cộng trung bình cơ học các quý, theo bản trích của đơn vị'),
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
