import type { Charges } from '@thuoc-do/contract'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, screen, within } from '@testing-library/react'
import { Suspense } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { registerCatalogue, type Language } from '../../lib/index.ts'
import { renderScreen } from '../../test-screen.tsx'
import { ChargesCard } from './charges-card.tsx'

registerCatalogue({ vi: () => import('./locales/vi.po'), en: () => import('./locales/en.po') })
afterEach(() => vi.unstubAllGlobals())

const FINANCE: Charges['charges'][number] = {
  id: 31,
  version: 2,
  unitId: 5,
  unitName: 'Sở Mẫu',
  over: { kind: 'unit', id: 8, name: 'Phòng Tài chính' },
  field: 'Tài chính – kế toán',
  from: '2026-01-01',
  to: null,
  document: '12/QĐ',
  withdrawn: false,
  can: { change: true },
}
const DATA: Charges = {
  charges: [
    FINANCE,
    {
      ...FINANCE,
      id: 30,
      over: { kind: 'person', id: 77, name: 'Nguyễn Thị An' },
      field: '',
      to: '2026-02-28',
      withdrawn: true,
      can: { change: false },
    },
  ],
  deputyOf: { id: 5, name: 'Sở Mẫu' },
  choices: {
    units: [{ id: 9, name: 'Phòng Kế hoạch' }],
    people: [{ id: 78, fullName: 'Trần Văn Bình', postTitle: 'Chuyên viên' }],
  },
  can: { record: true },
}

let posted: { path: string; body: unknown }[] = []
async function show(data: Charges, language?: Language) {
  posted = []
  vi.stubGlobal('fetch', (path: string, options?: RequestInit) => {
    if (typeof options?.body === 'string') posted.push({ path, body: JSON.parse(options.body) })
    return Promise.resolve(new Response(JSON.stringify(options?.method === 'POST' ? { id: 31, ids: [40] } : data)))
  })
  await renderScreen(
    <QueryClientProvider client={new QueryClient()}>
      <Suspense>
        <ChargesCard personId={4} fullName="Ngô Thị Phó" />
      </Suspense>
    </QueryClientProvider>,
    language,
  )
  await screen.findByRole('heading', { name: /Lĩnh vực, đơn vị phụ trách|in charge of/u })
}
const dialog = async () => within(await screen.findByRole('dialog'))

describe('what a deputy is in charge of', () => {
  it('is listed with days, document and field; what was withdrawn stays and offers nothing', async () => {
    await show(DATA)
    const [first, second] = screen.getAllByRole('listitem')
    expect(first?.textContent).toContain('Phòng Tài chính · Tài chính – kế toán')
    expect(first?.textContent).toContain('cấp phó của Sở Mẫu, từ 01/01/2026 · Văn bản 12/QĐ')
    expect(second?.textContent).toContain('từ 01/01/2026 đến 28/02/2026 · Văn bản 12/QĐđã hủy')
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Phân công phụ trách',
      'Kết thúc…',
      'Hủy…',
    ])
  })

  it('says in both languages who states d while nothing is recorded, and offers nothing to whoever may not', async () => {
    await show({ ...DATA, charges: [], can: { record: false } }, 'en')
    expect(screen.getByText(/The superior then states d of the deputy with grounds/u)).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('is recorded from units and people chosen one after the other, and asks for what is missing', async () => {
    await show(DATA)
    fireEvent.click(screen.getByRole('button', { name: 'Phân công phụ trách' }))
    const form = await dialog()
    fireEvent.click(form.getByRole('button', { name: 'Ghi nhận' }))
    expect(await form.findByText('Hãy chọn ít nhất một đơn vị hoặc một người.')).toBeTruthy()
    expect(form.getByText('Hãy ghi văn bản làm căn cứ.')).toBeTruthy()
    expect(posted).toEqual([])
    for (const name of ['Phòng Kế hoạch', 'Trần Văn Bình']) {
      const box = form.getByRole('combobox')
      act(() => box.focus())
      fireEvent.change(box, { target: { value: name } })
      fireEvent.click(await screen.findByRole('option', { name: new RegExp(name, 'u') }))
      await form.findByRole('button', { name: `Bỏ ${name}` })
    }
    fireEvent.change(form.getByRole('textbox', { name: /Văn bản/u }), { target: { value: '15/QĐ' } })
    fireEvent.click(form.getByRole('button', { name: 'Ghi nhận' }))
    await vi.waitFor(() => expect(posted).toHaveLength(1))
    expect(posted[0]).toMatchObject({
      path: '/api/organisation/people/4/charges',
      body: { unitIds: [9], personIds: [78], field: '', to: null, document: '15/QĐ' },
    })
  })

  it('ends with a reason, on the version that was seen', async () => {
    await show(DATA)
    fireEvent.click(screen.getByRole('button', { name: 'Kết thúc…' }))
    const form = await dialog()
    fireEvent.click(form.getByRole('button', { name: 'Lưu' }))
    expect(await form.findByText('Hãy ghi lý do.')).toBeTruthy()
    fireEvent.change(form.getByRole('textbox', { name: 'Lý do, căn cứ' }), { target: { value: 'Phân công lại' } })
    fireEvent.click(form.getByRole('button', { name: 'Lưu' }))
    await vi.waitFor(() => expect(posted).toHaveLength(1))
    expect(posted[0]).toMatchObject({ path: '/api/charges/31/end', body: { version: 2, reason: 'Phân công lại' } })
  })
})
