import type { Me, PeriodScore, WorkLineDetail, WorkLineRow } from '@thuoc-do/contract'
import { findRuleSet } from '@thuoc-do/domain'
import { SCORE as FORM } from '../features/period-scores/score.test-data.ts'
import { lineRow } from '../features/work/work.test-data.ts'

const DECREE = findRuleSet('decree-335-2025')

/** A line of work as the server has it: its coefficient is a fraction. */
export const LINE: WorkLineRow = lineRow({ output: '', coefficient: '3/2' })

/** An official's form of November, whose work has been reported in part. */
export const SCORE: PeriodScore = { ...FORM, quantity: '27/28', quality: '6/7', timeliness: '103/112' }

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
