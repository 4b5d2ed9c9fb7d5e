import type { LeftOutMonthRecord } from '@thuoc-do/contract'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, screen, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { registerCatalogue } from '../../lib/index.ts'
import { renderScreen } from '../../test-screen.tsx'
import { LeaveOutDialog } from './leave-out-dialog.tsx'
import { LeftOutCard } from './left-out-card.tsx'

registerCatalogue({ vi: () => import('./locales/vi.po'), en: () => import('./locales/en.po') })
afterEach(() => vi.unstubAllGlobals())

const shown = async (part: ReactNode) =>
  renderScreen(<QueryClientProvider client={new QueryClient()}>{part}</QueryClientProvider>)

/** Answers every request, and keeps what was sent. */
function answering(reply: object): unknown[] {
  const sent: unknown[] = []
  vi.stubGlobal('fetch', (path: string, { body }: RequestInit) => {
    sent.push([path, JSON.parse(typeof body === 'string' ? body : 'null')])
    return Promise.resolve(new Response(JSON.stringify(reply)))
  })
  return sent
}

const agencies = [
  { agencyId: 5, agencyName: 'Sở Mẫu Một' },
  { agencyId: 6, agencyName: 'Thư viện Mẫu Hai' },
]
const record: LeftOutMonthRecord = {
  id: 3,
  version: 0,
  agencyId: 5,
  agencyName: 'Sở Mẫu Một',
  period: '2026-12',
  reason: 'Xếp loại ngày 11/12',
  withdrawn: false,
  can: { withdraw: true },
}

describe('leaving December out', () => {
  it('asks for agencies and a reason before anything is sent', async () => {
    const sent = answering({ ids: [3] })
    await shown(<LeaveOutDialog year={2026} agencies={agencies} onClose={() => undefined} />)
    const dialog = within(await screen.findByRole('alertdialog'))
    const act = () => fireEvent.click(dialog.getByRole('button', { name: /^Không tính tháng 12/u }))
    act()
    expect(await dialog.findByText('Hãy ghi lý do.')).toBeTruthy()
    fireEvent.change(dialog.getByLabelText('Lý do'), { target: { value: 'Xếp loại ngày 11/12' } })
    act()
    expect(await dialog.findByText('Hãy chọn ít nhất một cơ quan.')).toBeTruthy()
    expect(sent).toEqual([])
    fireEvent.click(dialog.getByLabelText('Thư viện Mẫu Hai'))
    act()
    await vi.waitFor(() =>
      expect(sent).toEqual([
        ['/api/work-periods/leave-out', { period: '2026-12', agencyIds: [6], reason: 'Xếp loại ngày 11/12' }],
      ]),
    )
  })

  it('is listed with its reason and taken back with another one; a withdrawn one stays, crossed out', async () => {
    const sent = answering({ id: 3 })
    await shown(<LeftOutCard rows={[record, { ...record, id: 4, withdrawn: true, can: { withdraw: false } }]} />)
    expect(screen.getAllByText('Xếp loại ngày 11/12')).toHaveLength(2)
    expect(screen.getByText('đã hủy')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /^Tính lại: Sở Mẫu Một/u }))
    const dialog = within(await screen.findByRole('alertdialog'))
    fireEvent.change(dialog.getByLabelText('Lý do'), { target: { value: 'Chuyển sang tháng 01' } })
    fireEvent.click(dialog.getByRole('button', { name: 'Tính lại' }))
    await vi.waitFor(() =>
      expect(sent).toEqual([['/api/left-out-months/3/withdraw', { version: 0, reason: 'Chuyển sang tháng 01' }]]),
    )
  })

  it('shows nothing where no month is left out', async () => {
    expect((await shown(<LeftOutCard rows={[]} />)).container.textContent).toBe('')
  })
})
