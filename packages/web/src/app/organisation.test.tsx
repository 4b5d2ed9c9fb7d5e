import type { Import } from '@thuoc-do/contract'
import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Language } from '../lib/index.ts'
import { createQueryClient } from '../lib/index.ts'
import { renderScreen } from '../test-screen.tsx'
import { App } from './app.tsx'
import { createAppRouter } from './router.tsx'

const READY: Import = {
  id: 7,
  fileName: 'to-chuc.xlsx',
  on: '2026-01-15',
  state: 'ready',
  fileProblems: [],
  problems: [],
  problemCount: 0,
  warnings: [],
  counts: [
    { what: 'units-created', count: 12 },
    { what: 'people-created', count: 10960 },
    { what: 'people-untouched', count: 3 },
  ],
  sample: [{ what: 'units-created', text: 'Sở Mẫu (SM)' }],
}
const bad = (at: number) => ({
  sheet: 'Nhân sự',
  row: at + 2,
  column: 'C',
  found: '',
  code: 'cell-empty',
  path: '',
  params: { heading: 'Họ và tên' },
})

const ME = {
  account: { username: 'to.chuc', administrator: false, mustChangePassword: false },
  person: null,
  relations: [],
  rooms: ['today', 'organisation'],
  tenant: { name: 'Tỉnh Mẫu', place: 'Mẫu', demonstration: true },
}
const UNITS = [
  { id: 1, code: 'GOC', name: 'Tỉnh Mẫu', kind: 'root', parentId: null, people: 1, headName: 'Lý Văn Mẫu', may: true },
  { id: 2, code: 'SM', name: 'Sở Mẫu Một', kind: 'agency', parentId: 1, people: 5, headName: null, may: true },
  { id: 3, code: 'TV', name: 'Thư viện Mẫu Hai', kind: 'agency', parentId: 1, people: 6, headName: null, may: false },
].map(({ may, ...unit }) => ({
  ...unit,
  validFrom: '2020-01-01',
  can: { change: may, relocate: may && unit.parentId !== null },
}))
const NOBODY = { rows: [], total: 0, page: 1, pageSize: 50 }

/** What the addresses answer, by method and path; only the network is replaced. A refusal is a `Response`. */
const answers = new Map<string, unknown>()
let asked: { method: string; path: string; body: unknown }[] = []
beforeEach(() => {
  answers.clear()
  answers.set('GET /api/me', ME).set('GET /api/organisation/people', NOBODY)
  asked = []
  vi.stubGlobal('scrollTo', () => undefined)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(45)
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.stubGlobal('fetch', (address: string, options?: RequestInit) => {
    const method = options?.method ?? 'GET'
    const path = address.replace(/\?.*$/u, '')
    const body: unknown = typeof options?.body === 'string' ? JSON.parse(options.body) : undefined
    asked.push({ method, path, body })
    const answer = answers.get(`${method} ${path}`)
    if (answer instanceof Response) return Promise.resolve(answer.clone())
    return Promise.resolve(
      answer === undefined
        ? new Response(JSON.stringify({ code: 'not-found', problems: [], requestId: 'r' }), { status: 404 })
        : new Response(JSON.stringify(answer)),
    )
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

async function go(path: string, language: Language = 'vi') {
  window.history.replaceState(null, '', path)
  const queries = createQueryClient()
  const router = createAppRouter(queries)
  await renderScreen(<App queries={queries} router={router} />, language)
  return router
}
const open = (data: Import, language?: Language) => {
  answers.set('GET /api/organisation/imports/7', data)
  return go('/organisation/imports/7', language)
}
const posted = (path: string) => asked.filter((request) => request.method === 'POST' && request.path === path)

describe('the preview of an import', () => {
  it('says in words how much of what would change, with examples, and writes only when told', async () => {
    answers.set('POST /api/organisation/imports/7/confirm', { jobId: '6f3dd4a0-6f0b-4f62-9a3a-0a8c0a5f6f11' })
    await open(READY)
    expect(await screen.findByText('đơn vị mới')).toBeTruthy()
    expect(screen.getByText('10.960')).toBeTruthy()
    expect(screen.getByText('người đã có, không thay đổi gì')).toBeTruthy()
    expect(screen.getByText('Sở Mẫu (SM)')).toBeTruthy()
    expect(screen.getByText('… và 11 nữa')).toBeTruthy()
    expect(asked.some(({ method }) => method === 'POST')).toBe(false)
    fireEvent.click(screen.getByRole('button', { name: 'Ghi tất cả vào hệ thống' }))
    await vi.waitFor(() => expect(posted('/api/organisation/imports/7/confirm')).toHaveLength(1))
  })

  it('has words for every kind of change in both languages', async () => {
    const kinds = ['units', 'posts', 'people', 'holdings', 'party'].flatMap((group) =>
      ['created', 'renamed', 'moved', 'closed', 'corrected', 'updated', 'opened', 'untouched'].map(
        (verb) => `${group}-${verb}`,
      ),
    )
    const known = kinds.filter((kind) => KNOWN.has(kind))
    expect(known).toHaveLength(KNOWN.size)
    await open({ ...READY, counts: known.map((what) => ({ what, count: 2 })), sample: [] }, 'en')
    await screen.findByText('new units')
    expect(screen.queryAllByText(/^(units|posts|people|holdings|party)-/u)).toEqual([])
  })

  it('of a file that changes nothing says so and offers nothing to write', async () => {
    await open({ ...READY, counts: [{ what: 'people-untouched', count: 300 }], sample: [] })
    expect(await screen.findByText('Tệp này không thay đổi gì')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Ghi tất cả/u })).toBeNull()
  })
})

describe('a file with problems', () => {
  it('is told cell by cell, with how many more there are, and nothing can be written', async () => {
    const problems = Array.from({ length: 500 }, (_, at) => bad(at))
    await open({ ...READY, state: 'refused', counts: [], sample: [], problems, problemCount: 1234 })
    expect(await screen.findByText('Tệp có 1.234 chỗ cần sửa nên chưa ghi gì vào hệ thống')).toBeTruthy()
    expect(screen.getByText('500 chỗ đầu trong 1.234')).toBeTruthy()
    const table = screen.getByRole('table', { name: 'Cần sửa' })
    const [, first] = within(table).getAllByRole('row')
    expect(first?.textContent).toContain('Ô “Họ và tên” còn trống; cột này bắt buộc.')
    expect(screen.queryByRole('button', { name: /Ghi tất cả/u })).toBeNull()
  })

  it('that is none of ours is refused in one sentence', async () => {
    const fileProblems = [{ code: 'workbook-too-many-rows', path: '', params: { sheet: 'A', limit: '100000' } }]
    await open({ ...READY, state: 'refused', counts: [], sample: [], fileProblems })
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Không dùng được tệp này')
    expect(alert.textContent).not.toContain('workbook-')
  })
})

describe('a unit', () => {
  const refused = (code: string, params: Record<string, string>) =>
    new Response(JSON.stringify({ code: 'refused', problems: [{ code, path: '', params }], requestId: 'r' }), {
      status: 409,
    })
  const openUnit = async (id: number) => {
    answers.set('GET /api/organisation/tree', { on: '2026-01-15', units: UNITS, can: { import: true } })
    await go(`/organisation?unit=${id}`)
    await screen.findByRole('treegrid', { name: 'Cây tổ chức' })
  }
  const choose = async (entry: string) => {
    fireEvent.click(screen.getByRole('button', { name: 'Thay đổi' }))
    fireEvent.click(await screen.findByRole('menuitem', { name: entry }))
    return within(await screen.findByRole('dialog'))
  }

  it('shows who heads it and how many people it has, and offers changes only where they may be made', async () => {
    await openUnit(3)
    expect(screen.getByRole('heading', { name: 'Thư viện Mẫu Hai' })).toBeTruthy()
    expect(screen.getAllByText('6 người')).toHaveLength(2)
    expect(screen.queryByRole('button', { name: 'Thay đổi' })).toBeNull()
  })

  it('asks for what is missing before anything is sent', async () => {
    await openUnit(2)
    const dialog = await choose('Thêm đơn vị bên dưới')
    fireEvent.click(dialog.getByRole('button', { name: 'Thêm đơn vị' }))
    expect(await dialog.findByText('Hãy ghi tên đơn vị.')).toBeTruthy()
    expect(dialog.getByText('Hãy ghi mã đơn vị.')).toBeTruthy()
    expect(posted('/api/organisation/units')).toEqual([])
  })

  it('does not take the name it has for a new one', async () => {
    await openUnit(2)
    const dialog = await choose('Đổi tên')
    fireEvent.click(dialog.getByRole('button', { name: 'Đổi tên' }))
    expect(await dialog.findByText('Tên mới giống tên đang dùng.')).toBeTruthy()
    fireEvent.change(dialog.getByRole('textbox', { name: 'Tên mới' }), { target: { value: ' Sở Mẫu Mới ' } })
    answers.set('POST /api/organisation/units/2/changes', { id: 2 })
    fireEvent.click(dialog.getByRole('button', { name: 'Đổi tên' }))
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(posted('/api/organisation/units/2/changes').map(({ body }) => body)).toMatchObject([
      { change: 'rename', name: 'Sở Mẫu Mới', from: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u) },
    ])
  })

  it('that cannot be closed says why in the dialog, which stays', async () => {
    await openUnit(2)
    answers.set('POST /api/organisation/units/2/changes', refused('unit-not-empty-then', { people: '5', units: '0' }))
    const dialog = await choose('Đóng đơn vị')
    fireEvent.click(dialog.getByRole('button', { name: 'Đóng đơn vị' }))
    expect((await dialog.findByRole('alert')).textContent).toContain('Đơn vị còn 5 người và 0 đơn vị cấp dưới')
  })
})

const KNOWN = new Set([
  'units-created',
  'units-renamed',
  'units-moved',
  'units-closed',
  'units-corrected',
  'posts-created',
  'posts-updated',
  'people-created',
  'people-updated',
  'people-untouched',
  'holdings-opened',
  'holdings-closed',
  'holdings-corrected',
  'party-created',
  'party-updated',
])
