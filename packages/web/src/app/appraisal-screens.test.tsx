import { act, configure, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createQueryClient } from '../lib/index.ts'
import { renderScreen } from '../test-screen.tsx'
import { App } from './app.tsx'
import { answer, APPRAISAL, FULL, meWith, UNDER_REVIEW, type Desk } from './appraisal-server.test-data.ts'
import { createAppRouter } from './router.tsx'

const OFFICIAL = meWith({ id: 1, fullName: 'Nguyễn Văn Khải' })
const HEAD = meWith({ id: 2, fullName: 'Lê Thị Mai Hương' })
const desk: Desk = { me: OFFICIAL, appraisal: APPRAISAL, asked: [], reachable: true }

async function open(path: string, found: Partial<Desk> = {}) {
  Object.assign(desk, { me: OFFICIAL, appraisal: APPRAISAL, asked: [], reachable: true }, found)
  window.history.replaceState(null, '', path)
  const queries = createQueryClient()
  await renderScreen(<App queries={queries} router={createAppRouter(queries)} />)
}
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const enter = (code: string, text: string) =>
  fireEvent.change(field(`Điểm tự chấm ${code}`), { target: { value: text } })
const press = (name: string | RegExp) => fireEvent.click(screen.getAllByRole('button', { name })[0] ?? document.body)
const pause = (ms = 1_000) => act(() => new Promise((done) => setTimeout(done, ms)))
const fill = () => {
  for (const [code, score] of Object.entries(FULL)) enter(code, score.replace('.', ','))
}

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

describe('the form while a person scores himself', () => {
  it('adds up as he types and names the level only when every criterion has a score', async () => {
    await open('/appraisals/7')
    await screen.findByRole('heading', { name: /Phiếu đánh giá, xếp loại/u })
    expect(screen.getAllByText('Còn 8 tiêu chí').length).toBeGreaterThan(0)
    enter('I.1', '7')
    enter('I.2', '7,5')
    expect(screen.getAllByText('14,5').length).toBeGreaterThan(0)
    expect(screen.queryByText(/Mức tương ứng: /u)).toBeNull()
    fill()
    expect(screen.getByText('Mức tương ứng: Hoàn thành tốt')).toBeTruthy()
    expect(screen.getByText('Thiếu 1,25 điểm để đạt mức Hoàn thành xuất sắc (từ 90 điểm).')).toBeTruthy()
  })

  it('sends facts only: the scores, the texts and the version, never a total or a level it worked out', async () => {
    await open('/appraisals/7')
    await screen.findByRole('textbox', { name: 'Điểm tự chấm I.1' })
    enter('I.1', '7,25')
    await pause()
    expect(desk.asked).toEqual([
      {
        path: '/api/appraisals/7/self',
        body: { version: 3, scores: { 'I.1': '7.25' }, strengths: '', weaknesses: '', level: null },
      },
    ])
  })

  it('takes a score away when its field cannot be read, and lists it as missing', async () => {
    await open('/appraisals/7', { appraisal: { ...APPRAISAL, self: { ...APPRAISAL.self, scores: FULL } } })
    await screen.findByRole('textbox', { name: 'Điểm tự chấm I.1' })
    enter('I.2', '9')
    press('Gửi cấp trên')
    const dialog = await screen.findByRole('dialog', { name: 'Chưa gửi được' })
    expect(within(dialog).getByText('Đạo đức, lối sống')).toBeTruthy()
    expect(within(dialog).queryByText('Chính trị tư tưởng')).toBeNull()
    await pause()
    expect(desk.asked.some(({ path }) => path.endsWith('/submit'))).toBe(false)
  })

  it('lists every missing criterion and leads to the field', async () => {
    await open('/appraisals/7', {
      appraisal: { ...APPRAISAL, self: { ...APPRAISAL.self, scores: { 'I.1': '7', 'I.2': '7' } } },
    })
    await screen.findByRole('textbox', { name: 'Điểm tự chấm I.1' })
    press('Gửi cấp trên')
    const dialog = await screen.findByRole('dialog', { name: 'Chưa gửi được' })
    expect(within(dialog).getAllByRole('listitem')).toHaveLength(6)
    fireEvent.click(within(dialog).getByRole('button', { name: /Tiến độ thực hiện nhiệm vụ/u }))
    await pause(300)
    expect(document.activeElement).toBe(field('Điểm tự chấm II.3'))
  })

  it('hands in the version that holds the last keystroke, after saying what is left empty', async () => {
    await open('/appraisals/7')
    await screen.findByRole('textbox', { name: 'Điểm tự chấm I.1' })
    fill()
    press('Gửi cấp trên')
    const dialog = await screen.findByRole('alertdialog')
    expect(within(dialog).getByText('Tổng điểm tự chấm 88,75, mức tương ứng: Hoàn thành tốt.')).toBeTruthy()
    expect(within(dialog).getByText(/chưa ghi ưu điểm, chưa ghi hạn chế, chưa tự nhận mức xếp loại/u)).toBeTruthy()
    fireEvent.click(within(dialog).getByRole('button', { name: 'Gửi' }))
    await pause(300)
    expect(desk.asked.map(({ path }) => path)).toEqual(['/api/appraisals/7/self', '/api/appraisals/7/submit'])
    expect(desk.asked[1]?.body).toEqual({ version: 4 })
    expect(desk.appraisal.self.scores).toEqual(FULL)
  })

  it('does not hand in what the server does not have', async () => {
    await open('/appraisals/7')
    await screen.findByRole('textbox', { name: 'Điểm tự chấm I.1' })
    fill()
    desk.reachable = false
    press('Gửi cấp trên')
    fireEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Gửi' }))
    expect(await screen.findByText(/chưa lưu được lên máy chủ, nên chưa gửi/u)).toBeTruthy()
    expect(desk.asked).toEqual([])
  })
})

describe('a form saved in two places', () => {
  async function meet(): Promise<void> {
    await open('/appraisals/7')
    await screen.findByRole('textbox', { name: 'Điểm tự chấm I.1' })
    desk.appraisal = { ...APPRAISAL, version: 5, self: { ...APPRAISAL.self, scores: { 'I.1': '5', 'I.3': '6' } } }
    enter('I.1', '7')
    await pause()
    await screen.findByText('Phiếu này vừa được lưu ở nơi khác')
  }

  it('shows both versions where they differ and keeps both until the person chooses', async () => {
    await meet()
    const table = screen.getByRole('table', { name: 'Những chỗ khác nhau' })
    const rows = within(table).getAllByRole('row').slice(1)
    expect(rows.map((row) => row.textContent)).toEqual(['I.1 Chính trị tư tưởng75', 'I.3 Tác phong, lề lối làm việc–6'])
    expect(desk.appraisal.self.scores).toEqual({ 'I.1': '5', 'I.3': '6' })
    expect(localStorage.length).toBeGreaterThan(0)
  })

  it.each([
    ['Giữ bản trên màn hình này', { 'I.1': '7' }, '7'],
    ['Lấy bản trên máy chủ', { 'I.1': '5', 'I.3': '6' }, '5'],
  ])('%s', async (button, held, shown) => {
    await meet()
    press(button)
    await pause()
    expect(desk.appraisal.self.scores).toEqual(held)
    expect(field('Điểm tự chấm I.1').value).toBe(shown)
    expect(screen.queryByText('Phiếu này vừa được lưu ở nơi khác')).toBeNull()
  })
})

describe('the head’s review', () => {
  const review = (code: string) => field(`Điểm cấp trên chấm ${code}`)

  it('takes nothing over unasked, one line or all when asked', async () => {
    await open('/unit/7', { me: HEAD, appraisal: UNDER_REVIEW })
    await screen.findByRole('heading', { name: 'Phiếu của Nguyễn Văn Khải' })
    expect(review('I.1').value).toBe('')
    press('Lấy 7 theo điểm tự chấm I.1')
    expect([review('I.1').value, review('I.2').value]).toEqual(['7', ''])
    press('Lấy tất cả theo điểm tự chấm')
    expect([review('I.2').value, review('II.4').value]).toEqual(['7,5', '9'])
    expect(screen.getByText('Bằng tổng điểm tự chấm.')).toBeTruthy()
  })

  it('asks for a reason where the totals are five points apart', async () => {
    await open('/unit/7', { me: HEAD, appraisal: { ...UNDER_REVIEW, review: { scores: FULL, comment: '' } } })
    await screen.findByRole('heading', { name: 'Phiếu của Nguyễn Văn Khải' })
    fireEvent.change(review('II.1'), { target: { value: '13,01' } })
    expect(screen.queryByText(/Cần ghi lý do/u)).toBeNull()
    fireEvent.change(review('II.1'), { target: { value: '13' } })
    expect(screen.getByText(/Cần ghi lý do. Tổng điểm chênh 5 so với điểm tự chấm/u)).toBeTruthy()
    press('Xác nhận')
    expect(await screen.findByRole('dialog', { name: 'Chưa xác nhận được' })).toBeTruthy()
  })
})

describe('the result and why', () => {
  it('says in a paragraph why a place was not to be had, with the set, its base, its places and who holds them', async () => {
    await open('/appraisals/7/result', {
      appraisal: {
        ...UNDER_REVIEW,
        stage: 'decided',
        reviewTotal: '911/10',
        reviewLevel: 'outstanding',
        level: 'good',
        review: { scores: FULL, comment: '' },
        quota: {
          outcome: 'refused',
          minutes: [],
          set: 'agency:3',
          name: 'Sở Nội vụ',
          base: 29,
          places: 5,
          holders: [{ fullName: 'Trần Thị Ánh', priority: ['484/5', '70'] }],
          held: 1,
          highest: '484/5',
          lowest: '484/5',
        },
        decision: { number: '412/QĐ-SNV', on: '2023-12-20', signer: 'Đỗ Minh Tâm', contentHash: 'c'.repeat(64) },
        history: [
          {
            at: '2023-12-05T03:00:00Z',
            action: 'appraisal.returned',
            actorName: 'Lê Thị Mai Hương',
            role: 'head',
            reason: 'Thiếu minh chứng.',
          },
        ],
        can: { ...APPRAISAL.can, saveSelf: false, submit: false },
      },
    })
    expect(await screen.findByRole('heading', { name: 'Vì sao tôi được xếp “Hoàn thành tốt nhiệm vụ”' })).toBeTruthy()
    expect(screen.getByText(/Nhóm “Sở Nội vụ” có 29 người từ mức tốt trở lên; tỷ lệ cho 5 chỗ xuất sắc/u)).toBeTruthy()
    expect(screen.getByText('Trần Thị Ánh').parentElement?.textContent).toBe('Trần Thị Ánh96,80')
    expect(screen.getByText('Theo điểm: Hoàn thành xuất sắc')).toBeTruthy()
    expect(screen.getByText('Được xếp: Hoàn thành tốt')).toBeTruthy()
    expect(screen.getByText('c'.repeat(64))).toBeTruthy()
    expect(screen.getByText('Thiếu minh chứng.')).toBeTruthy()
    expect(screen.getByRole('link', { name: /Word/u }).getAttribute('href')).toBe('/api/appraisals/7/form.docx')
  })

  it('tells somebody who is not rated why', async () => {
    await open('/appraisals/7', {
      appraisal: {
        ...APPRAISAL,
        stage: 'not-rated',
        notRatedReason: 'under-six-months',
        can: { ...APPRAISAL.can, saveSelf: false, submit: false },
      },
    })
    expect(await screen.findByText(/chưa đủ 06 tháng/u)).toBeTruthy()
  })
})
