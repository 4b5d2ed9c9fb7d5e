import type { Meeting, TodayItem } from '@thuoc-do/contract'
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createQueryClient, type Language } from '../lib/index.ts'
import { renderScreen } from '../test-screen.tsx'
import { App } from './app.tsx'
import { answer, BALLOT, MEETING, type MeetingDesk } from './meeting-server.test-data.ts'
import { createAppRouter } from './router.tsx'

const desk: MeetingDesk = { meeting: MEETING, today: [], refuses: null, asked: [] }

async function open(path: string, found: Partial<MeetingDesk> = {}, language: Language = 'vi') {
  Object.assign(desk, { meeting: MEETING, today: [], refuses: null, asked: [] }, found)
  window.history.replaceState(null, '', path)
  const queries = createQueryClient()
  const { unmount } = await renderScreen(<App queries={queries} router={createAppRouter(queries)} />, language)
  await screen.findByRole('heading', { level: 1 })
  return unmount
}
const names = (role: 'button' | 'link' | 'tab') => screen.queryAllByRole(role).map((found) => found.textContent)
const press = (name: string, inside = document.body) =>
  fireEvent.click(within(inside).getAllByRole('button', { name })[0] ?? document.body)

// The first screen of a room is fetched when it is opened, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 15_000 })
vi.setConfig({ testTimeout: 30_000 })

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('scrollTo', () => undefined)
  vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false })
  Element.prototype.scrollIntoView = () => undefined
  vi.stubGlobal('fetch', async (path: string, options: RequestInit = {}) => {
    const body: unknown = typeof options.body === 'string' ? JSON.parse(options.body) : undefined
    return answer(desk, path, options.method ?? 'GET', body)
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('a meeting', () => {
  it('offers exactly what the server says may be done, at every stage and for everybody', async () => {
    const at = async (meeting: Partial<Meeting>): Promise<unknown[]> => {
      const leave = await open('/meetings/3', { meeting: { ...MEETING, ...meeting } })
      const shown = names('button').filter((name) => name !== null && ACTS.has(name))
      leave()
      return shown
    }
    const ACTS = new Set(['Hủy họp', 'Khai mạc', 'Lưu kết luận', 'Thông qua biên bản', 'Ghi bổ sung'])
    expect(await at({})).toEqual(['Hủy họp', 'Khai mạc'])
    expect(await at({ actions: [] })).toEqual([])
    const closed = {
      stage: 'closed',
      agreed: 2,
      contentHash: 'a'.repeat(64),
      closedAt: '2026-12-05T03:00:00Z',
    } as const
    expect(await at({ ...closed, actions: [] })).toEqual([])
    expect(await at({ ...closed, actions: ['add-addendum'] })).toEqual(['Ghi bổ sung'])
  })

  it('is opened with the version that was seen; a refusal is said with its reason', async () => {
    await open('/meetings/3', { refuses: 'meeting-nobody-present' })
    press('Khai mạc')
    expect(await screen.findByText(/Chưa ai được điểm danh có mặt/u)).toBeTruthy()
    expect(desk.asked).toEqual([{ path: '/api/meetings/3/open', method: 'POST', body: { version: 1 } }])
  })

  it('shows the ballot only where one is due or was held', async () => {
    const leave = await open('/meetings/3')
    expect(names('tab')).not.toContain('Bỏ phiếu kín')
    leave()
    await open('/meetings/3', { meeting: { ...MEETING, stage: 'open', ballotDue: true, actions: ['order-ballot'] } })
    expect(names('tab')).toContain('Bỏ phiếu kín')
  })
})

describe('the slip of a secret ballot', () => {
  const voting = { ...MEETING, stage: 'open', ballots: [BALLOT], ballotDue: true, actions: [] } satisfies Meeting

  it('has five boxes for everybody but the voter himself, names what is left blank, and is sent once', async () => {
    await open('/meetings/3/vote', { meeting: voting })
    const boxes = screen.getAllByRole('radio')
    expect(boxes).toHaveLength(5)
    expect(screen.queryByRole('group', { name: 'Nguyễn Văn Khải' })).toBeNull()
    press('Bỏ phiếu…')
    const blank = await screen.findByRole('alertdialog')
    expect(blank.textContent).toContain('Anh/chị để trắng: Trần Thị Hoa')
    press('Thôi', blank)
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    fireEvent.click(screen.getByRole('radio', { name: 'Hoàn thành tốt nhiệm vụ' }))
    press('Bỏ phiếu…')
    press('Bỏ phiếu', await screen.findByRole('alertdialog'))
    expect(await screen.findByText('Đã nhận phiếu của anh/chị')).toBeTruthy()
    expect(desk.asked).toEqual([
      { path: '/api/ballots/5/slip', method: 'POST', body: { slip: [{ appraisalId: 12, choice: 'good' }] } },
    ])
    // What was chosen stands nowhere in the browser afterwards.
    const kept = [localStorage, sessionStorage].flatMap((store) =>
      Array.from({ length: store.length }, (_, at) => store.getItem(store.key(at) ?? '')),
    )
    expect(kept.join(' ')).not.toContain('good')
    expect(screen.queryAllByRole('radio')).toEqual([])
  })

  it('is not shown to whoever has voted or may not vote', async () => {
    const leave = await open('/meetings/3/vote', {
      meeting: { ...voting, ballots: [{ ...BALLOT, hasVoted: true, actions: [] }] },
    })
    expect(screen.getByText('Đã nhận phiếu của anh/chị')).toBeTruthy()
    leave()
    await open('/meetings/3/vote', { meeting: { ...voting, ballots: [{ ...BALLOT, actions: [] }] } })
    expect(screen.getByText('Không có lá phiếu nào chờ anh/chị')).toBeTruthy()
    expect(screen.queryAllByRole('radio')).toEqual([])
  })
})

describe('the first page', () => {
  const due = { by: '2026-12-07', overdue: false }
  const round = { roundName: 'Năm 2026' }
  const items: TodayItem[] = [
    { kind: 'petition', petitionId: 1, fullName: 'Trần Thị Hoa', agencyName: 'Sở Nội vụ', ...round, left: 2, ...due },
    { kind: 'own-petition', petitionId: 2, number: '01/QĐ', ...round, left: -1, by: '2026-12-01', overdue: true },
    { kind: 'petition-window', appraisalId: 7, number: '02/QĐ', ...round, left: 3, ...due },
    {
      kind: 'meeting',
      step: 'vote',
      meetingId: 3,
      title: 'Họp phòng',
      place: 'Phòng A',
      startsAt: '2026-12-05T01:30:00Z',
      ...due,
    },
    { kind: 'party-opinion', roundId: 1, people: 2, ...round, ...due },
  ]

  it('counts what waits, not what it only tells, and leads to where each thing is done, in both languages', async () => {
    const leave = await open('/', { today: items })
    expect(await screen.findByRole('heading', { name: /có 3 việc chờ/u })).toBeTruthy()
    for (const words of [
      'Giải quyết kiến nghị của Trần Thị Hoa',
      'Còn 3 ngày làm việc để kiến nghị',
      'đã quá hạn 01/12/2026',
      'Bỏ phiếu kín: Họp phòng',
      'Ghi ý kiến của cấp ủy về 2 người',
    ])
      expect(screen.getByText(words)).toBeTruthy()
    const targets = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
    for (const target of ['/petitions/1', '/petitions/2', '/appraisals/7/result', '/meetings/3/vote'])
      expect(targets).toContain(target)
    leave()
    await open('/', { today: items }, 'en')
    expect(await screen.findByText('Working days left to petition: 3')).toBeTruthy()
    expect(screen.getByText('Vote in the secret ballot: Họp phòng')).toBeTruthy()
  })
})
