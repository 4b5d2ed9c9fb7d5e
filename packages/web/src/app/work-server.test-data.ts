import type { Me, PeriodScore, WorkLineDetail, WorkLineRow } from '@thuoc-do/contract'
import { findRuleSet } from '@thuoc-do/domain'

const DECREE = findRuleSet('decree-335-2025')

/** A line of work as a list has it. */
export const LINE: WorkLineRow = {
  id: 31,
  period: '2026-11',
  personId: 1,
  personCode: 'VT-0001',
  fullName: 'Nguyễn Văn Khải',
  unitId: 5,
  unitName: 'Phòng Nội vụ',
  origin: 'planned',
  entryCode: 'NV-012',
  name: 'Báo cáo cải cách hành chính',
  output: '',
  productUnit: 'báo cáo',
  complexity: 3,
  coefficient: '3/2',
  assigned: '4',
  converted: '6',
  deadline: '2026-11-25',
  acceptance: 'accepted',
  completed: '1',
  handedOver: '0',
  delays: 0,
  qualityFailures: 0,
  openClaims: 0,
  evidence: 1,
  lastDoneOn: '2026-11-12',
  late: false,
  withdrawn: false,
  version: 3,
}

/** An official's form of November. */
export const SCORE: PeriodScore = {
  id: 71,
  period: '2026-11',
  personId: 1,
  personCode: 'VT-0001',
  fullName: 'Nguyễn Văn Khải',
  postTitle: 'Chuyên viên',
  unitId: 5,
  unitName: 'Phòng Nội vụ',
  agencyId: 3,
  agencyName: 'UBND phường Vị Thanh',
  kind: 'civil-servant',
  leadership: 'none',
  stage: 'self-scoring',
  general: null,
  quantity: '27/28',
  quality: '6/7',
  timeliness: '103/112',
  result: null,
  total: null,
  level: null,
  waitsForMe: true,
  version: 3,
  periodOpen: true,
  ruleSet: { id: 'decree-335-2025', version: 1, hash: 'a'.repeat(64), number: '335/2025/NĐ-CP' },
  selfScores: {},
  reviewScores: {},
  strengths: '',
  weaknesses: '',
  reviewComment: '',
  reviewerName: 'Lê Thị Mai Hương',
  returnReason: null,
  leadershipValues: [],
  missing: [],
  steps: [],
  confirmedAt: null,
  confirmedBy: null,
  contentHash: null,
  history: [],
  can: { saveSelf: true, handIn: true, takeBack: false, saveReview: false, confirm: false, return: false },
}

/** Scores of the ten general criteria, 27,5 points. */
export const FULL = {
  'I.1': '4.5',
  'I.2': '5',
  'II.1': '2.5',
  'II.2': '2',
  'II.3': '2.5',
  'II.4': '2.5',
  'III.1': '1.5',
  'III.2': '2.5',
  'III.3': '2.5',
  'III.4': '2',
}

/** Who is signed in. */
export const OFFICIAL: Me = {
  account: { username: 'khai', administrator: false, mustChangePassword: false },
  person: { id: 1, fullName: 'Nguyễn Văn Khải', postTitle: 'Chuyên viên', unitName: 'Phòng Nội vụ' },
  relations: [],
  rooms: ['today', 'work', 'appraisals'],
  tenant: { name: 'Tỉnh Vị Thủy', place: 'Vị Thanh', demonstration: true },
}

/** What was asked of the server and what it holds. */
export type Desk = {
  me: Me
  lines: readonly WorkLineRow[]
  score: PeriodScore
  asked: { path: string; body: unknown }[]
  reachable: boolean
}

const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status })
const conflict = () =>
  json({ code: 'conflict', problems: [{ code: 'changed-meanwhile', path: '' }], requestId: 'r' }, 409)

function detail(line: WorkLineRow): WorkLineDetail {
  const at = '2026-11-20T02:00:00Z'
  return {
    ...line,
    periodOpen: true,
    giver: null,
    receivers: [],
    files: [],
    events: [
      {
        key: 'a',
        kind: 'amended',
        act: {},
        onDay: '2026-11-20',
        at,
        by: 'Lê Thị Mai Hương',
        role: 'head',
        standing: null,
      },
    ],
    can: {
      accept: false,
      object: true,
      report: true,
      claimCause: true,
      amend: false,
      withdraw: false,
      judge: false,
      answerCause: false,
      handOver: false,
    },
  }
}

/** Answers as the server does for one person's period: versions are checked, nothing else is decided here. */
export function answer(desk: Desk, path: string, method: string, body: unknown): Response {
  if (method !== 'GET') desk.asked.push({ path, body })
  const sent = typeof body === 'object' && body !== null && 'version' in body ? body.version : undefined
  if (path === '/api/me') return json(desk.me)
  if (path.startsWith('/api/work-lines?'))
    return json({ rows: desk.lines, total: desk.lines.length, page: 1, sums: { assigned: '6', completed: '3/2' } })
  if (path.startsWith('/api/work-lines/')) {
    const line = desk.lines.find(({ id }) => path.startsWith(`/api/work-lines/${id}`)) ?? LINE
    if (method === 'GET') return json(detail(line))
    if (sent !== line.version) return conflict()
    desk.lines = desk.lines.map((one) =>
      one.id === line.id ? { ...one, version: one.version + 1, acceptance: 'accepted' } : one,
    )
    return json({ version: line.version + 1, lineId: null })
  }
  if (path.startsWith('/api/period-scores?')) return json({ rows: path.includes('mine') ? [desk.score] : [] })
  if (path.startsWith('/api/rule-sets/')) return json({ hash: desk.score.ruleSet.hash, document: DECREE })
  if (path === '/api/period-scores/71') return json(desk.score)
  if (path.startsWith('/api/period-scores/71/')) {
    if (sent !== desk.score.version) return conflict()
    desk.score = { ...desk.score, version: desk.score.version + 1 }
    return json({ version: desk.score.version, savedAt: '2026-11-28T02:41:00Z', problems: [] })
  }
  return json({ code: 'not-found', problems: [], requestId: 'r' }, 404)
}
