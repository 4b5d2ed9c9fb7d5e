import type { Body, Me } from '@thuoc-do/contract'
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createQueryClient } from '../lib/index.ts'
import {
  body,
  BODY_RULES,
  bodyTask,
  DRAFT_WEIGHTS,
  LIST,
  OUTCOME,
  RESULT,
  REVIEW,
  WEIGHTS_RULES,
} from '../features/bodies/bodies.test-data.ts'
import { renderScreen } from '../test-screen.tsx'
import { App } from './app.tsx'
import { createAppRouter } from './router.tsx'

const HEAD: Me = {
  account: { username: 'phong', administrator: false, mustChangePassword: false },
  person: { id: 8, fullName: 'Huỳnh Thanh Phong', postTitle: 'Trưởng phòng', unitName: 'Phòng Công chức, viên chức' },
  relations: [],
  rooms: ['today', 'work', 'bodies'],
  tenant: { name: 'Tỉnh Mẫu', place: 'Mẫu', demonstration: false },
}
const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status })
/** What the server holds, and what it was asked. */
const desk: { body: Body; refusal: object | null; asked: { path: string; body: unknown }[] } = {
  body: body(),
  refusal: null,
  asked: [],
}

function answer(path: string, method: string, sent: unknown): Response {
  if (method !== 'GET') {
    desk.asked.push({ path, body: sent })
    if (desk.refusal !== null) return json(desk.refusal, 409)
    if (path.includes('/files?'))
      return json({ id: 5, name: 'Báo cáo.pdf', mediaType: 'application/pdf', size: 9, sha256: 'c' })
    if (path.endsWith('/replacement-preview'))
      return json({ outcome: { ...OUTCOME, level: 'unsatisfactory', total: '89' }, problems: [] })
    if (path.startsWith('/api/body-weights/')) return json({ id: 9, version: 3 })
    return json({ version: desk.body.version + 1, savedAt: '2026-11-28T02:41:00Z', problems: [] })
  }
  if (path === '/api/me') return json(HEAD)
  if (path.startsWith('/api/bodies?')) return json(LIST)
  if (path === '/api/bodies/2/2026') return json(desk.body)
  if (path === '/api/body-weights') return json({ versions: [DRAFT_WEIGHTS], ruleSet: WEIGHTS_RULES, places: [] })
  if (path.startsWith('/api/rule-sets/')) return json({ hash: WEIGHTS_RULES.hash, document: BODY_RULES })
  return json({ code: 'not-found', problems: [], requestId: 'r' }, 404)
}

async function open(path: string, shown: Body = body(), language: 'vi' | 'en' = 'vi') {
  Object.assign(desk, { body: shown, refusal: null, asked: [] })
  window.history.replaceState(null, '', path)
  const queries = createQueryClient()
  await renderScreen(<App queries={queries} router={createAppRouter(queries)} />, language)
}
const press = (name: string | RegExp, inside = document.body) =>
  fireEvent.click(within(inside).getAllByRole('button', { name })[0] ?? document.body)
const type = (name: string | RegExp, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const sentTo = (end: string) => desk.asked.filter(({ path }) => path.endsWith(end)).map(({ body: sent }) => sent)

configure({ asyncUtilTimeout: 15_000 })
vi.setConfig({ testTimeout: 40_000 })
beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('scrollTo', () => undefined)
  vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false })
  Element.prototype.scrollIntoView = () => undefined
  vi.stubGlobal('fetch', async (path: string, options: RequestInit = {}) => {
    const sent: unknown = typeof options.body === 'string' ? JSON.parse(options.body) : undefined
    return answer(path, options.method ?? 'GET', sent)
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('bodies of a year on screen', () => {
  it('are a list that says what waits for whom, with the share of outstanding and its list to take away', async () => {
    await open('/bodies?year=2026')
    const table = await screen.findByRole('table', { name: 'Tổ chức được đánh giá' })
    const rows = within(table).getAllByRole('row').slice(1)
    expect(rows[0]?.textContent).toContain('chờ Phòng Công chức, viên chức')
    expect(rows[1]?.textContent).toMatch(/2 \/ 3 \(66,7\s%\)/u)
    expect(rows[1]?.textContent).toContain('đề nghị: Xuất sắc')
    expect(within(table).getByRole('link', { name: 'Xem xét' })).toBeTruthy()
    expect(screen.getByText(/Xuất sắc \/ tốt: 1 \/ 4/u)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Danh sách đã công nhận (.xlsx)' }).getAttribute('href')).toBe(
      '/api/bodies/1/2026/recognised.xlsx',
    )
  })

  it('are appraised by themselves: a score is saved, and the refusal of handing in is said with its reasons', async () => {
    await open('/bodies/2/2026', body({}, { saveSelf: true, handIn: true }))
    fireEvent.change(await screen.findByRole('textbox', { name: 'Điểm tự chấm a' }), { target: { value: '7,5' } })
    await waitFor(() => expect(sentTo('/self')).toHaveLength(1))
    expect(sentTo('/self')[0]).toMatchObject({ version: 3, scores: { 'II.a': '7.5' }, proposed: 'good' })
    press('Gửi đề nghị công nhận')
    desk.refusal = { code: 'refused', problems: [{ code: 'body-no-tasks', path: 'tasks' }], requestId: 'r' }
    const dialog = await screen.findByRole('alertdialog')
    expect(dialog.textContent).toContain('Phạm Quốc Tuấn (Sở Nội vụ)')
    press('Gửi', dialog)
    expect(await within(dialog).findByText(/nhiệm vụ/u)).toBeTruthy()
    expect(sentTo('/hand-in')).toEqual([{ version: 4 }])
    for (const format of ['Word', 'PDF'] as const)
      expect(screen.getByRole('link', { name: `Phiếu (${format})`, hidden: true }).getAttribute('href')).toMatch(
        /^\/api\/bodies\/2\/2026\/form\.(docx|pdf)$/u,
      )
  })

  it('report on a task with evidence, and with a file that goes at once', async () => {
    const task = bodyTask({
      doneOn: null,
      can: ['reported', 'attach'],
      files: [{ id: 4, name: 'Kế hoạch.pdf', size: 2_048, at: RESULT.recognisedAt }],
    })
    await open('/bodies/2/2026', body({ tasks: [task] }, { saveSelf: true }))
    expect((await screen.findByRole('link', { name: 'Kế hoạch.pdf' })).getAttribute('href')).toBe(
      '/api/body-tasks/11/files/4',
    )
    press('Báo cáo hoàn thành')
    const dialog = await screen.findByRole('dialog')
    press('Báo cáo hoàn thành', dialog)
    expect(await within(dialog).findByText('Hãy ghi nội dung này.')).toBeTruthy()
    expect(sentTo('/events')).toEqual([])
    const picker = document.querySelector('input[type=file]')
    if (!(picker instanceof HTMLInputElement)) throw new Error('there is no place for a file')
    fireEvent.change(picker, { target: { files: [new File(['x'], 'Báo cáo.pdf', { type: 'application/pdf' })] } })
    expect(await within(dialog).findByText('Đã kèm: Báo cáo.pdf')).toBeTruthy()
    type('Minh chứng: số văn bản, địa chỉ, sản phẩm', '5/BC')
    fireEvent.click(within(dialog).getByRole('checkbox', { name: /vượt mức/u }))
    press('Báo cáo hoàn thành', dialog)
    await waitFor(() => expect(sentTo('/events')).toHaveLength(1))
    expect(sentTo('/events')[0]).toMatchObject({ act: { kind: 'reported', exceeded: true, evidence: '5/BC' } })
  })

  it('are recognised by document, and with the higher share only where outstanding is at stake', async () => {
    const outstanding = { ...OUTCOME, level: 'outstanding' } as const
    const shown = body({ stage: 'handed-in', review: REVIEW, reviewOutcome: outstanding }, { saveReview: true })
    await open('/bodies/2/2026', shown)
    fireEvent.click((await screen.findAllByRole('button', { name: 'Công nhận…' }))[0] ?? document.body)
    const dialog = await screen.findByRole('alertdialog')
    press('Công nhận', dialog)
    expect(await within(dialog).findByText('Hãy ghi số văn bản công nhận.')).toBeTruthy()
    type('Số văn bản công nhận', '7/TB')
    fireEvent.click(within(dialog).getByRole('checkbox', { name: /25 % thay cho 20 %/u }))
    const params = { percent: '25', base: '3', allowed: '0', outstanding: '1' }
    desk.refusal = {
      code: 'refused',
      problems: [{ code: 'body-quota-exceeded', path: 'level', params }],
      requestId: 'r',
    }
    press('Công nhận', dialog)
    expect(await within(dialog).findByText(/25 % của 3 tổ chức hoàn thành tốt nhiệm vụ là 0/u)).toBeTruthy()
    expect(sentTo('/recognise')).toEqual([{ version: 3, document: '7/TB', exceptional: true }])
  })

  it('show both results when one was replaced, and a level below that changed afterwards, in English too', async () => {
    const now = { ...RESULT, level: 'satisfactory', document: '15/QĐ', reason: 'Thanh tra' } as const
    const lower = [{ unitId: 3, unitName: 'Tổ Một cửa', was: 'good', is: 'unsatisfactory' }] as const
    const shown = body({
      stage: 'recognised',
      review: REVIEW,
      result: now,
      replaced: [RESULT],
      lowerReplaced: [...lower],
    })
    await open('/bodies/2/2026', shown, 'en')
    expect(await screen.findByText('Replaces the result before it because: Thanh tra')).toBeTruthy()
    expect(screen.getByText(/7\/TB of 25\/11\/2026, signed by Phạm Quốc Tuấn; replaced/u)).toBeTruthy()
    expect(screen.getByText('Tổ Một cửa: Good → Unsatisfactory')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Replace the result…' })).toBeNull()
  })

  it('are given another result by their authority, which sees what it comes to before it gives reason and document', async () => {
    const shown = body(
      { stage: 'recognised', review: REVIEW, reviewOutcome: OUTCOME, result: RESULT },
      { replace: true },
    )
    await open('/bodies/2/2026', shown)
    fireEvent.click((await screen.findAllByRole('button', { name: 'Thay kết quả…' }))[0] ?? document.body)
    fireEvent.click(screen.getByRole('button', { name: /Phát hiện về “Đề án vị trí việc làm”/u }))
    fireEvent.click(await screen.findByRole('option', { name: 'Thực ra chưa hoàn thành' }))
    fireEvent.change(screen.getByRole('textbox', { name: 'Điểm chấm lại a' }), { target: { value: '3' } })
    press('Xem kết quả mới…')
    const dialog = await screen.findByRole('alertdialog')
    expect(dialog.textContent).toContain('89,00')
    press('Thay kết quả', dialog)
    expect(await within(dialog).findByText('Hãy ghi số văn bản và lý do.')).toBeTruthy()
    type('Lý do, kết luận phát hiện', 'Thanh tra')
    type('Số văn bản thay kết quả', '15/QĐ')
    press('Thay kết quả', dialog)
    await waitFor(() => expect(sentTo('/replace')).toHaveLength(1))
    expect(sentTo('/replace')[0]).toEqual({
      version: 3,
      replaces: RESULT.contentHash,
      review: { ...REVIEW, scores: { 'II.a': '3' } },
      taskFindings: [{ taskId: 11, finding: 'not-done' }],
      exceptional: false,
      reason: 'Thanh tra',
      document: '15/QĐ',
    })
  })

  it('have weights that a second person decides', async () => {
    await open('/bodies/weights')
    expect(await screen.findByText(/Bản soạn của Hồ Thị Thanh Mai/u)).toBeTruthy()
    press('Quyết định…')
    press('Quyết định', await screen.findByRole('alertdialog'))
    await waitFor(() => expect(sentTo('/decide')).toEqual([{ version: 2 }]))
  })
})
