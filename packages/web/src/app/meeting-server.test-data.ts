import type { BallotReply, Meeting, TodayItem } from '@thuoc-do/contract'
import { meWith } from './appraisal-server.test-data.ts'

const participant = (personId: number, fullName: string): Meeting['participants'][number] => ({
  personId,
  fullName,
  postTitle: 'Chuyên viên',
  unitName: 'Phòng Nội vụ',
  reason: 'member',
  mayWrite: false,
  votes: true,
  presence: 'unmarked',
})

const subject = (appraisalId: number, personId: number, fullName: string): Meeting['subjects'][number] => ({
  appraisalId,
  personId,
  fullName,
  postTitle: 'Chuyên viên',
  unitName: 'Phòng Nội vụ',
  asksMinutes: true,
  asksBallot: true,
  presented: null,
  opinions: [],
})

/** A ballot on the screen that waits for the person's slip. */
export const BALLOT: BallotReply = {
  id: 5,
  number: 1,
  kind: 'electronic',
  state: 'open',
  version: 2,
  choices: ['outstanding', 'good', 'satisfactory', 'unsatisfactory', 'not-rated'],
  majorityPercent: null,
  voidReason: null,
  voters: 4,
  voted: ['Lê Thị Mai Hương'],
  subjects: [
    { appraisalId: 11, fullName: 'Nguyễn Văn Khải', voters: 3 },
    { appraisalId: 12, fullName: 'Trần Thị Hoa', voters: 3 },
  ],
  mayVote: true,
  hasVoted: false,
  ownAppraisalId: 11,
  closingConfirmed: [],
  counted: [],
  boxHere: true,
  box: null,
  results: null,
  actions: ['cast'],
}

/** A meeting that is called, as its chair sees it. */
export const MEETING: Meeting = {
  id: 3,
  roundId: 1,
  roundName: 'Năm 2026',
  ruleNumber: '366-QĐ/TW',
  unitId: 4,
  unitName: 'Phòng Nội vụ',
  convener: 'unit-meeting',
  title: 'Họp phòng nhận xét, đánh giá',
  place: 'Phòng họp A',
  startsAt: '2026-12-05T01:30:00Z',
  openedAt: null,
  closedAt: null,
  stage: 'called',
  version: 1,
  chairId: 1,
  secretaryId: 2,
  tellerIds: [],
  large: false,
  quorum: { percent: null, source: 'none' },
  attendance: { convened: 2, present: 0, written: 0, unmarked: 2, share: '0/1', quorumMet: null },
  participants: [participant(1, 'Nguyễn Văn Khải'), participant(2, 'Lê Thị Mai Hương')],
  subjects: [subject(11, 1, 'Nguyễn Văn Khải'), subject(12, 5, 'Trần Thị Hoa')],
  ballots: [],
  ballotDue: false,
  conclusion: '',
  agreed: null,
  contentHash: null,
  addenda: [],
  history: [],
  personId: 1,
  parts: ['chair', 'participant'],
  actions: ['arrange', 'open', 'mark-presence', 'cancel'],
}

/** What was asked of the server and what it holds; `refuses` is said to every act. */
export type MeetingDesk = {
  meeting: Meeting
  today: readonly TodayItem[]
  refuses: string | null
  asked: { path: string; method: string; body: unknown }[]
}

const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status })

/** Answers as the server does for somebody at one meeting; nothing is decided here. */
export function answer(desk: MeetingDesk, path: string, method: string, body: unknown): Response {
  if (path === '/api/me') return json(meWith({ id: 1, fullName: 'Nguyễn Văn Khải' }))
  if (path === '/api/today') return json({ items: desk.today })
  if (path.startsWith('/api/appraisals?')) return json({ rows: [] })
  if (path === '/api/notices/count') return json({ unread: 0 })
  if (path === '/api/meetings/3' && method === 'GET') return json(desk.meeting)
  desk.asked.push({ path, method, body })
  if (desk.refuses !== null)
    return json({ code: 'refused', problems: [{ code: desk.refuses, path: '' }], requestId: 'r' }, 422)
  if (path.endsWith('/slip')) return json({ taken: true })
  return json({ version: desk.meeting.version + 1 })
}
