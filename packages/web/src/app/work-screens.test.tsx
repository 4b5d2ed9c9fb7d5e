import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createQueryClient } from '../lib/index.ts'
import { renderScreen } from '../test-screen.tsx'
import { App } from './app.tsx'
import { createAppRouter } from './router.tsx'
import { FULL } from '../features/period-scores/score.test-data.ts'
import { answer, LINE, OFFICIAL, SCORE, type Desk } from './work-server.test-data.ts'

const desk: Desk = { me: OFFICIAL, lines: [LINE], score: SCORE, asked: [], reachable: true }

async function open(path: string, found: Partial<Desk> = {}) {
  Object.assign(desk, { me: OFFICIAL, lines: [LINE], score: SCORE, asked: [], reachable: true }, found)
  window.history.replaceState(null, '', path)
  const queries = createQueryClient()
  await renderScreen(<App queries={queries} router={createAppRouter(queries)} />)
}
const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name })
const type = (name: string | RegExp, value: string) => fireEvent.change(field(name), { target: { value } })
const press = (name: string | RegExp, inside = document.body) =>
  fireEvent.click(within(inside).getAllByRole('button', { name })[0] ?? document.body)
const pause = (ms = 1_000) => act(() => new Promise((done) => setTimeout(done, ms)))
const acts = () => desk.asked.filter(({ path }) => path.endsWith('/events')).map(({ body }) => body)

// The first screen of a room is fetched when it is opened, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 15_000 })
vi.setConfig({ testTimeout: 30_000 })

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('scrollTo', () => undefined)
  vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false })
  Element.prototype.scrollIntoView = () => undefined
  vi.stubGlobal('fetch', async (path: string, options: RequestInit = {}) => {
    if (!desk.reachable) throw new TypeError('no network')
    const body: unknown = typeof options.body === 'string' ? JSON.parse(options.body) : undefined
    return answer(desk, path, options.method ?? 'GET', body)
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('my work', () => {
  it('is reported on where it stands: what is left is proposed, the act carries its key, day and version', async () => {
    await open('/work?period=2026-11')
    await screen.findByText('Báo cáo cải cách hành chính')
    press('Báo cáo')
    await screen.findByRole('form', { name: 'Báo cáo Báo cáo cải cách hành chính' })
    expect(field('Số hoàn thành').value).toBe('3')
    type('Số hoàn thành', '1,5')
    type('Ghi chú', 'Gửi Sở')
    type('Số văn bản hoặc đường dẫn', '1182/SNV-CCHC')
    press('Thêm')
    press('Ghi nhận')
    await waitFor(() => expect(acts()).toHaveLength(1))
    expect(acts()[0]).toMatchObject({
      version: 3,
      key: expect.stringMatching(/^[0-9a-f-]{36}$/u),
      act: {
        kind: 'completed',
        quantity: '1.5',
        note: 'Gửi Sở',
        evidence: [{ kind: 'document', number: '1182/SNV-CCHC' }],
      },
    })
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull())
  })

  it('keeps what was typed while there is no connection, and sends it by itself under the same key', async () => {
    await open('/work?period=2026-11')
    await screen.findByText('Báo cáo cải cách hành chính')
    press('Báo cáo')
    await screen.findByRole('form')
    type('Số hoàn thành', '2')
    desk.reachable = false
    press('Ghi nhận')
    expect(await screen.findByText(/sẽ tự gửi khi có mạng lại/u)).toBeTruthy()
    expect(field('Số hoàn thành').value).toBe('2')
    expect(Object.keys(localStorage).join(' ')).toContain('work-31-report')
    desk.reachable = true
    fireEvent(window, new Event('online'))
    await waitFor(() => expect(acts()).toHaveLength(1))
    expect(acts()[0]).toMatchObject({ act: { quantity: '2' } })
  })

  it('shows both versions when somebody else changed the line, and sends mine only when told to', async () => {
    await open('/work?period=2026-11')
    await screen.findByText('Báo cáo cải cách hành chính')
    press('Báo cáo')
    await screen.findByRole('form')
    type('Số hoàn thành', '1')
    desk.lines = [{ ...LINE, version: 4, assigned: '6', deadline: '2026-11-30' }]
    press('Ghi nhận')
    expect(await screen.findByText('Lê Thị Mai Hương vừa thay đổi việc này')).toBeTruthy()
    const table = screen.getByRole('table', { name: 'Những chỗ đã thay đổi' })
    const rows = within(table).getAllByRole('row').slice(1)
    expect(rows.map((row) => row.textContent)).toEqual(['Số được giao46', 'Hạn25/11/202630/11/2026'])
    expect(field('Số hoàn thành').value).toBe('1')
    press('Gửi nội dung của tôi trên bản mới')
    await waitFor(() => expect(acts()).toHaveLength(2))
    expect(acts()[1]).toMatchObject({ version: 4, act: { quantity: '1' } })
  })

  it('is accepted all at once', async () => {
    const lines = [1, 2].map((id) => ({ ...LINE, id, acceptance: 'waiting' as const, name: `Việc ${id}` }))
    await open('/work?period=2026-11', { lines })
    await screen.findByText('Việc 1')
    press('Nhận cả 2 việc')
    await waitFor(() => expect(acts()).toHaveLength(2))
    expect(acts().every((body) => JSON.stringify(body).includes('"kind":"accepted"'))).toBe(true)
  })

  it('has its a, b and c beside it, each opening into its lines', async () => {
    await open('/work?period=2026-11')
    await screen.findByRole('button', { name: 'Vì sao a' })
    press('Vì sao a')
    const table = await screen.findByRole('table', { name: 'Từng việc tính vào tỷ lệ này' })
    expect(within(table).getAllByRole('row').at(-1)?.textContent).toBe('Cộng61,5')
  })
})

describe('Mẫu số 01 on screen', () => {
  const CRITERIA = [
    ['I.1', 'Phẩm chất chính trị, phẩm chất đạo đức, văn hóa thực thi công vụ'],
    ['II.1', 'Năng lực chuyên môn, nghiệp vụ theo yêu cầu của vị trí việc làm'],
  ] as const

  it('has the ten criteria with their maxima and closes with their sum', async () => {
    await open('/work/score/71')
    const table = await screen.findByRole('table', { name: 'Phiếu chấm điểm' })
    const heads = within(table).getAllByRole('columnheader')
    expect(heads.map((head) => head.textContent)).toEqual([
      'TT',
      'Tiêu chí chấm điểm',
      'Điểm tối đa',
      'Cá nhân tự chấm',
    ])
    expect(within(table).getAllByRole('textbox')).toHaveLength(10)
    expect(within(table).getAllByRole('row').at(-1)?.textContent).toBe('Tổng cộng30–')
  })

  it('adds up as the official types, with the work of the period', async () => {
    await open('/work/score/71', { score: { ...SCORE, selfScores: { ...FULL, 'I.1': '4' } } })
    await screen.findByRole('table', { name: 'Phiếu chấm điểm' })
    type(`Điểm tự chấm: ${CRITERIA[0][1]}`, '4,5')
    // 27,5 + (27/28 + 6/7 + 103/112) / 3 × 70 = 91,458…
    expect(screen.getAllByText('91,46').length).toBeGreaterThan(0)
    await pause()
    expect(desk.asked.at(-1)).toEqual({
      path: '/api/period-scores/71/self',
      body: { version: 3, scores: FULL, strengths: '', weaknesses: '' },
    })
  })

  it('names what is missing before it is handed in', async () => {
    await open('/work/score/71', { score: { ...SCORE, selfScores: { 'I.1': '5' } } })
    await screen.findByRole('table', { name: 'Phiếu chấm điểm' })
    press('Gửi cấp có thẩm quyền')
    const dialog = await screen.findByRole('dialog', { name: 'Chưa gửi được' })
    expect(within(dialog).getAllByRole('listitem')).toHaveLength(9)
    expect(within(dialog).getByText(CRITERIA[1][1])).toBeTruthy()
  })

  it('asks the authority for a comment where it sees a criterion differently, and confirms with both totals', async () => {
    await open('/work/score/71', {
      me: { ...OFFICIAL, person: { id: 2, fullName: 'Lê Thị Mai Hương', postTitle: 'Trưởng phòng', unitName: '' } },
      score: {
        ...SCORE,
        stage: 'handed-in',
        selfScores: FULL,
        can: { ...SCORE.can, saveSelf: false, handIn: false, saveReview: true, confirm: true, return: true },
      },
    })
    await screen.findByRole('heading', { name: 'Phiếu của Nguyễn Văn Khải' })
    type(`Điểm chấm khác: ${CRITERIA[0][1]}`, '4')
    press('Xác nhận')
    const refused = await screen.findByRole('dialog', { name: 'Chưa xác nhận được' })
    expect(within(refused).getByText('Cần ghi nhận xét nêu lý do chấm khác điểm tự chấm.')).toBeTruthy()
    press('Đóng', refused)
    type(/^6\. Ý kiến nhận xét/u, 'Cần gương mẫu hơn.')
    press('Xác nhận')
    const dialog = await screen.findByRole('alertdialog')
    expect(dialog.textContent).toContain('91,46')
    expect(dialog.textContent).toContain('90,96')
    press('Xác nhận', dialog)
    await waitFor(() => expect(desk.asked.at(-1)?.path).toBe('/api/period-scores/71/confirm'))
    expect(desk.asked.find(({ path }) => path.endsWith('/review'))?.body).toEqual({
      version: 3,
      scores: { 'I.1': '4' },
      comment: 'Cần gương mẫu hơn.',
      leadership: [],
    })
  })
})
