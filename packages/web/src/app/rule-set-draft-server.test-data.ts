import type { Draft, Me, RuleSetRow } from '@thuoc-do/contract'
import { findRuleSet, type RuleSet } from '@thuoc-do/domain'
import { meWith } from './appraisal-server.test-data.ts'

const found = findRuleSet('decree-335-2025')
if (!found) throw new Error('the decree ships')

/** The document a draft begins with: the decree, copied to a set of the office's own. */
export const COPIED: RuleSet = { ...found, id: 'local/quy-che-2027' }

/** A draft on the desk of the one who writes it. */
export const DRAFT: Draft & { document: RuleSet } = {
  draftId: 4,
  state: 'writing',
  ruleSetId: COPIED.id,
  version: 1,
  number: COPIED.identity.number,
  titleVi: COPIED.identity.title.vi,
  titleEn: COPIED.identity.title.en,
  basedOn: { id: 'decree-335-2025', version: 1, hash: 'a'.repeat(64) },
  author: 'Lê Thị Mai Hương',
  updatedAt: '2026-11-24T02:41:00Z',
  problems: 0,
  can: ['save', 'hand-in', 'discard'],
  lockVersion: 7,
  document: COPIED,
  problemList: [],
  handedInBy: null,
  sentBackReason: null,
  publishedBy: null,
  publishedAt: null,
  hash: null,
}

/** The same draft handed in, on the desk of the second person. */
export const HANDED_IN: typeof DRAFT = {
  ...DRAFT,
  state: 'handed-in',
  can: ['publish', 'send-back'],
  handedInBy: 'Lê Thị Mai Hương',
}

const SHELF: RuleSetRow[] = [
  {
    id: found.id,
    version: 1,
    hash: 'a'.repeat(64),
    number: found.identity.number,
    titleVi: found.identity.title.vi,
    titleEn: found.identity.title.en,
    track: 'state',
    mechanism: found.mechanism.kind,
    inForceFrom: found.identity.inForceFrom,
    inForceTo: null,
    kinds: ['civil-servant'],
    source: 'shipped',
    superseded: false,
  },
]

/** What was asked of the server and what it holds. */
export type Desk = {
  me: Me
  draft: typeof DRAFT
  canWrite: boolean
  asked: { path: string; body: unknown }[]
  reachable: boolean
  /** What the server finds in whatever it is given. */
  finds: Draft['problemList']
}

/** A desk with one draft on it. */
export function deskWith(part: Partial<Desk> = {}): Desk {
  const me: Me = { ...meWith({ id: 2, fullName: 'Lê Thị Mai Hương' }), rooms: ['today', 'rule-sets'] }
  return { me, draft: DRAFT, canWrite: true, asked: [], reachable: true, finds: [], ...part }
}

const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status })
const refusal = (code: string, status: number, problem: string) =>
  json({ code, problems: [{ code: problem, path: '' }], requestId: 'r' }, status)

/** The answer to a save is the one a real server gives: the next version, and what it found. */
function acted(desk: Desk, path: string, body: { lockVersion: unknown; document?: unknown }): Response {
  const { draft } = desk
  if (body.lockVersion !== draft.lockVersion) return refusal('conflict', 409, 'changed-meanwhile')
  const lockVersion = draft.lockVersion + 1
  const document = isDocument(body.document) ? body.document : draft.document
  const problemList = desk.finds
  desk.draft = { ...draft, lockVersion, document, problemList }
  if (path.endsWith('/publish'))
    desk.draft = {
      ...desk.draft,
      state: 'published',
      can: [],
      hash: 'c'.repeat(64),
      publishedBy: 'Trần Văn Bình',
      publishedAt: '2026-11-24T03:00:00Z',
    }
  return json({ lockVersion, problemList })
}

function isDocument(value: unknown): value is RuleSet {
  return typeof value === 'object' && value !== null && 'format' in value
}

/** Answers as the server does for one draft: versions are checked, nothing else is decided here. */
export function answer(desk: Desk, path: string, method: string, body: unknown): Response {
  const {
    document: _,
    problemList,
    lockVersion,
    handedInBy,
    sentBackReason,
    publishedBy,
    publishedAt,
    hash,
    ...row
  } = desk.draft
  void [problemList, lockVersion, handedInBy, sentBackReason, publishedBy, publishedAt, hash]
  if (path === '/api/me') return json(desk.me)
  if (path === '/api/rule-sets') return json({ ruleSets: SHELF, canWrite: desk.canWrite, canPublish: false })
  if (path.startsWith('/api/rule-sets/')) return json({ hash: 'a'.repeat(64), document: found })
  if (path === '/api/rule-set-drafts' && method === 'GET') return json({ drafts: [row] })
  if (method !== 'GET') desk.asked.push({ path, body })
  if (path === '/api/rule-set-drafts') return json({ draftId: desk.draft.draftId }, 201)
  if (!path.startsWith('/api/rule-set-drafts/4')) return refusal('not-found', 404, 'no-such-record')
  if (method === 'GET') return json(desk.draft)
  if (typeof body !== 'object' || body === null || !('lockVersion' in body))
    return refusal('unusable', 400, 'value-missing')
  return acted(desk, path, body)
}
