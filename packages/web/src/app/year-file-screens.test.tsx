import type { Appraisal, AppraisalYear } from '@thuoc-do/contract'
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { workYear } from '../features/work-year/year.test-data.ts'
import { createQueryClient, type Language } from '../lib/index.ts'
import { renderScreen } from '../test-screen.tsx'
import { App } from './app.tsx'
import { answer, APPRAISAL, meWith, type Desk } from './appraisal-server.test-data.ts'
import { createAppRouter } from './router.tsx'

const OFFICIAL = meWith({ id: 1, fullName: 'Nguyễn Văn Khải' })
const PERSONNEL = meWith({ id: 3, fullName: 'Trần Thị Hoa' })
const { months, meanSoFar, monthsWorked, total } = workYear()
const YEAR: AppraisalYear = {
  year: 2026,
  months,
  monthsWorked,
  meanSoFar,
  total,
  settledBy: [],
  kept: false,
  waits: [],
  cases: [],
  recordable: [
    {
      fact: 'disciplined',
      label: { vi: 'Bị xử lý kỷ luật', en: 'Was disciplined' },
      citation: 'Nghị định 335/2025/NĐ-CP, Điều 20',
    },
  ],
  handling: '',
  since: null,
  can: { recordCase: false, writeHandling: false, listUnrated: false },
}
const FILE: Appraisal = {
  ...APPRAISAL,
  ruleSet: { ...APPRAISAL.ruleSet, id: 'decree-335-2025', number: '335/2025/NĐ-CP' },
  year: YEAR,
}
const READ: Appraisal = {
  ...FILE,
  stage: 'confirmed',
  self: { ...FILE.self, level: 'good', submittedAt: '2026-12-01T02:00:00Z' },
  can: { ...FILE.can, saveSelf: false, submit: false },
}
const desk: Desk = { me: OFFICIAL, appraisal: FILE, asked: [], reachable: true }

async function open(path: string, found: Partial<Desk> = {}, language: Language = 'vi') {
  Object.assign(desk, { me: OFFICIAL, appraisal: FILE, asked: [], reachable: true }, found)
  window.history.replaceState(null, '', path)
  const queries = createQueryClient()
  const { unmount } = await renderScreen(<App queries={queries} router={createAppRouter(queries)} />, language)
  await screen.findByRole('heading', { level: 1 })
  return unmount
}
const button = (name: string | RegExp): HTMLButtonElement => screen.getByRole('button', { name })
/** Beside the form on a desk's screen, at its foot on a phone's: one of them is hidden. */
const sending = (): HTMLButtonElement[] => screen.getAllByRole('button', { name: 'Gửi phiếu xếp loại' })

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

it('a person chooses his own level beside his months; another one than theirs is said, and he hands in once', async () => {
  await open('/appraisals/7')
  expect(sending().map(({ disabled }) => disabled)).toEqual([true, true])
  expect(screen.queryByText('Mức tự xếp loại khác với kết quả của các tháng')).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: 'Hoàn thành tốt nhiệm vụ' }))
  expect(await screen.findByText('Mức tự xếp loại khác với kết quả của các tháng')).toBeTruthy()
  fireEvent.click(sending()[0] ?? document.body)
  const asking = await screen.findByRole('alertdialog')
  expect(asking.textContent).toContain('Anh/chị tự xếp loại: Hoàn thành tốt nhiệm vụ.')
  fireEvent.click(within(asking).getByRole('button', { name: 'Gửi' }))
  await waitFor(() => expect(desk.asked.map(({ path }) => path)).toContain('/api/appraisals/7/submit'))
  expect(desk.asked.at(-1)?.body).toEqual({ version: 4 })
  expect(desk.asked[0]?.body).toMatchObject({ version: 3, level: 'good' })
})

it('what the year waits for is said with whose it is to act, and nothing can be handed in before', async () => {
  const waits = [{ code: 'month-handed-in', path: '', params: { month: '3/2026' } }]
  const appraisal = { ...FILE, self: { ...FILE.self, level: 'good' as const }, year: { ...YEAR, waits } }
  const leave = await open('/appraisals/7', { appraisal })
  expect(await screen.findByText('Chưa đủ điểm của các tháng')).toBeTruthy()
  expect(screen.getByText(/Tháng 3\/2026: đã gửi, chờ cấp có thẩm quyền/u)).toBeTruthy()
  expect(sending().map(({ disabled }) => disabled)).toEqual([true, true])
  leave()
  await open('/appraisals/7', { appraisal }, 'en')
  expect(await screen.findByText('Months still lack their scores')).toBeTruthy()
  expect(screen.getByText(/handed in; the monitoring authority has to confirm it/u)).toBeTruthy()
})

it('only who may is offered to record a case or to write how the result is handled', async () => {
  const offered = async (can: Partial<AppraisalYear['can']>): Promise<string[]> => {
    const year = { ...YEAR, can: { ...YEAR.can, ...can } }
    const leave = await open('/unit/7', { me: PERSONNEL, appraisal: { ...READ, year } })
    const found = ['Ghi nhận…', 'Lưu đề xuất'].filter((name) => screen.queryByRole('button', { name }) !== null)
    leave()
    return found
  }
  expect(await offered({})).toEqual([])
  expect(await offered({ writeHandling: true })).toEqual(['Lưu đề xuất'])
  expect(await offered({ recordCase: true })).toEqual(['Ghi nhận…'])
})

it('a case lacks nothing before it is sent: every field left empty is named', async () => {
  const year = { ...YEAR, can: { ...YEAR.can, recordCase: true } }
  await open('/unit/7', { me: PERSONNEL, appraisal: { ...READ, year } })
  fireEvent.click(button('Ghi nhận…'))
  const dialog = await screen.findByRole('dialog')
  fireEvent.click(within(dialog).getByRole('button', { name: 'Ghi nhận' }))
  await waitFor(() => expect(within(dialog).getAllByText('Hãy điền mục này.')).toHaveLength(4))
  expect(desk.asked).toEqual([])
})
