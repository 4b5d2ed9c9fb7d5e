import type { Source } from '../../document/cited.ts'
import type { Binding, QuotaRule, RuleSet } from '../../document/document.ts'
import { caps, disqualifiers, notRated } from './thanh-hoa-366.cases.ts'
import { generalCriteria } from './thanh-hoa-366.criteria.ts'
import { bands } from './thanh-hoa-366.levels.ts'
import { petition, procedure, uses, writtenReason } from './thanh-hoa-366.procedure.ts'
import { resultMechanism } from './thanh-hoa-366.result.ts'

function place(article: string, basis: Source['basis'] = 'reported'): Source {
  return { citation: { instrument: '03-HD/TU', article }, basis }
}

const OURS = place('chưa đọc được văn bản; giá trị là giả định', 'assumption')
const SCOPE = place('phạm vi, đối tượng, theo tài liệu nơi áp dụng')
const APPENDICES = place('30 điểm tiêu chí chung, 70 điểm kết quả, theo tài liệu nơi áp dụng')
const CENTRAL: Source = {
  citation: {
    instrument: '366-QĐ/TW',
    article: 'tỷ lệ xuất sắc, theo quy định cụ thể hóa dẫn lại; chưa rõ điều khoản',
  },
  basis: 'reported',
}

const binds: readonly Binding[] = [
  {
    code: 'leaders',
    kinds: ['party-member', 'cadre', 'civil-servant', 'public-employee'],
    audience: 'leaders',
    from: '2026-07-02',
    to: null,
    byDecision: false,
    ...SCOPE,
  },
]

/** The central quota, rounded down as the tool of the province does. */
const quota: QuotaRule = {
  percent: { value: '20', ...CENTRAL },
  exception: {
    value: '25',
    grantedBy: {
      vi: 'Cấp có thẩm quyền, bằng văn bản nêu rõ căn cứ, đối với tổ chức có kết quả xuất sắc, nổi trội',
      en: 'The competent authority, in writing and with grounds, for a body with outstanding results',
    },
    ...CENTRAL,
  },
  base: { value: 'good-only', ...CENTRAL },
  rounding: { value: 'floor', ...place('theo phần mềm nơi áp dụng') },
  families: { value: ['comparable-group'], ...CENTRAL },
  countsHeads: { value: true, ...OURS },
  priority: { value: ['total', 'result'], ...OURS },
}

/** A province's variant for leaders in the quarter: other points for the same lines. See docs/legal/party-366-2025.md. */
export const thanhHoa366: RuleSet = {
  format: 'thuoc-do/rule-set/2',
  id: 'local/thanh-hoa-366',
  version: 1,
  identity: {
    number: '03-HD/TU',
    title: {
      vi: 'Hướng dẫn đánh giá, xếp loại theo quý đối với cán bộ lãnh đạo, quản lý của một tỉnh, cụ thể hóa Quy định 366-QĐ/TW',
      en: "A province's guidance on rating leaders by quarter, applying Regulation 366-QĐ/TW",
    },
    issuer: { vi: 'Tỉnh ủy Thanh Hóa', en: 'Party committee of Thanh Hóa province' },
    issuedOn: '2026-07-02',
    inForceFrom: '2026-07-02',
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
    ...place('giả định là giữ như trung ương, theo 03-HD/TVĐU', 'assumption'),
  },
  quota,
  rollUp: {
    steps: [
      {
        from: 'quarter',
        to: 'year',
        method: { kind: 'none' },
        ...place('giả định là không cộng trung bình cơ học các quý, như 03-HD/TVĐU', 'assumption'),
      },
    ],
    leavesMean: { value: [], ...OURS },
  },
  procedure,
  writtenReason,
  petition,
  rounding: [],
  forms: [],
  uses,
}
