import type { Appraisal, Me } from '@thuoc-do/contract'
import { findRuleSet } from '@thuoc-do/domain'

const REGULATION = findRuleSet('hau-giang-1120-2022')

/** A complete scoring of 88,75 points. */
export const FULL = {
  'I.1': '7',
  'I.2': '7.5',
  'I.3': '6',
  'I.4': '6.25',
  'II.1': '18',
  'II.2': '18',
  'II.3': '17',
  'II.4': '9',
}

/** An official's appraisal while he scores himself. */
export const APPRAISAL: Appraisal = {
  id: 7,
  roundId: 1,
  roundName: 'Năm 2023',
  personId: 1,
  personCode: 'VT-0001',
  fullName: 'Nguyễn Văn Khải',
  postTitle: 'Chuyên viên',
  unitName: 'Phòng Nội vụ',
  kind: 'civil-servant',
  leadership: 'none',
  stage: 'self-scoring',
  selfTotal: null,
  selfLevel: null,
  reviewTotal: null,
  reviewLevel: null,
  level: null,
  notRatedReason: null,
  waitsForMe: true,
  byMonths: false,
  version: 3,
  ruleSet: {
    id: 'hau-giang-1120-2022',
    version: 1,
    hash: 'a'.repeat(64),
    number: '1120-QĐ/TU',
    title: 'Bộ tiêu chí',
    inForceFrom: '2022-06-01',
  },
  self: { scores: {}, strengths: '', weaknesses: '', level: null, submittedAt: null },
  review: null,
  reviewerName: 'Lê Thị Mai Hương',
  returnReason: null,
  year: null,
  body: null,
  steps: [],
  quota: null,
  decision: null,
  procedure: [],
  facts: {},
  conditions: [],
  caseBook: null,
  history: [],
  can: {
    saveSelf: true,
    submit: true,
    saveReview: false,
    confirm: false,
    return: false,
    withdrawSubmission: false,
    reassign: false,
    withdrawForm: false,
    download: true,
  },
}

/** The same form on the desk of the head. */
export const UNDER_REVIEW: Appraisal = {
  ...APPRAISAL,
  stage: 'head-review',
  selfTotal: '355/4',
  selfLevel: 'good',
  self: { ...APPRAISAL.self, scores: FULL, strengths: 'Chủ động', submittedAt: '2023-12-01T02:00:00Z' },
  can: { ...APPRAISAL.can, saveSelf: false, submit: false, saveReview: true, confirm: true, return: true },
}

/** Who is signed in. */
export function meWith(person: { id: number; fullName: string }): Me {
  return {
    account: { username: `ai.${person.id}`, administrator: false, mustChangePassword: false },
    person: { ...person, postTitle: 'Chuyên viên', unitName: 'Phòng Nội vụ' },
    relations: [],
    rooms: ['today', 'appraisals', 'unit'],
    tenant: { name: 'Tỉnh Vị Thủy', place: 'Vị Thanh', demonstration: true },
  }
}

/** What was asked of the server and what it holds. */
export type Desk = { me: Me; appraisal: Appraisal; asked: { path: string; body: unknown }[]; reachable: boolean }

const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status })
const refusal = (code: string, status: number, problem: string) =>
  json({ code, problems: [{ code: problem, path: '' }], requestId: 'r' }, status)

/** Answers as the server does for one appraisal: versions are checked, nothing else is decided here. */
export function answer(desk: Desk, path: string, method: string, body: unknown): Response {
  const { me, appraisal } = desk
  if (path === '/api/me') return json(me)
  if (path.startsWith('/api/appraisals?')) return json({ rows: path.endsWith('mine') ? [appraisal] : [] })
  if (path.startsWith('/api/rule-sets/')) return json({ hash: appraisal.ruleSet.hash, document: REGULATION })
  if (path === '/api/appraisals/7' && method === 'GET') return json(appraisal)
  if (!path.startsWith('/api/appraisals/7/')) return refusal('not-found', 404, 'no-such-record')
  desk.asked.push({ path, body })
  if (typeof body !== 'object' || body === null || !('version' in body) || body.version !== appraisal.version)
    return refusal('conflict', 409, 'changed-meanwhile')
  const { version: _, ...value } = body
  const part = path.endsWith('/self') ? { self: { ...appraisal.self, ...value } } : {}
  desk.appraisal = { ...appraisal, ...part, version: appraisal.version + 1 }
  return json({ version: desk.appraisal.version, savedAt: '2023-12-01T02:41:00Z', problems: [] })
}
