import { QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createQueryClient, registerCatalogue } from '../../lib/index.ts'
import { renderScreen } from '../../test-screen.tsx'
import { dossier, row } from './dossier.test-data.ts'
import { ExceptionCard } from './exception-card.tsx'
import { QuotaNotes } from './quota-notes.tsx'

registerCatalogue({ vi: () => import('./locales/vi.po'), en: () => import('./locales/en.po') })
afterEach(() => vi.unstubAllGlobals())

const rows = [row(1, 'Nguyễn Thị Lan'), row(2, 'Cao Văn Phúc'), row(3, 'Trần Thị Mai')]

describe('the notes under the board', () => {
  const say = async (facts: Parameters<typeof dossier>[0]): Promise<string> => {
    const { container } = await renderScreen(<QuotaNotes dossier={dossier({ rows, ...facts })} />)
    return container.textContent
  }

  it('say what the share gives before and after rounding, and who can never have a place', async () => {
    const unit = { family: 'unit', sets: 3, nominal: '11/5', usable: 1, withoutPlace: { sets: 2, people: 5 } }
    const text = await say({ loss: [unit] })
    expect(text).toContain('từng đơn vị: tỷ lệ cho 2,2 chỗ, làm tròn từng nhóm còn 1 chỗ.')
    expect(text).toContain('5 người thuộc 2 nhóm nhỏ đến mức không bao giờ có chỗ.')
  })

  it('name those who would be passed over if more places were used', async () => {
    const unused = { kind: 'more-possible', more: 1, passedOver: [1], instead: [2, 3] } as const
    const text = await say({ unused: { ...unused, passedOver: [1], instead: [2, 3] } })
    expect(text).toContain('1 chỗ không dùng đến')
    expect(text).toContain('bỏ qua người có thứ tự cao hơn: Nguyễn Thị Lan; khi đó có chỗ: Cao Văn Phúc, Trần Thị Mai.')
    expect(await say({ unused: { kind: 'not-computed' } })).toContain('hệ thống không tính số chỗ có thể dùng thêm')
  })

  it('name the ratings of good a place hangs on', async () => {
    expect(await say({ pivotal: [{ set: 'agency:7', places: 3, appraisalIds: [3] }] })).toContain(
      'Chỗ cuối của Sở Nội vụ phụ thuộc vào những người vừa đủ mức tốt: Trần Thị Mai.',
    )
  })
})

describe('a higher share', () => {
  const proposed = {
    percent: '25',
    authority: 'Ban Thường vụ Tỉnh ủy',
    document: '12-TB/TU',
    scope: { kind: 'group', group: 'Chuyên viên' } as const,
    reason: 'Vượt kế hoạch',
    proposedBy: { fullName: 'Hồ Thị Nhân Sự', on: '2024-01-15' },
    confirmedBy: null,
  }
  const shown = (can: object) =>
    dossier({
      exceptions: { inForce: null, proposed, scopes: [] },
      can: { ...dossier().can, withdrawException: true, ...can },
    })
  const draw = async (board: ReturnType<typeof dossier>) =>
    renderScreen(
      <QueryClientProvider client={createQueryClient()}>
        <ExceptionCard dossier={board} />
      </QueryClientProvider>,
    )

  it('waits for a second person, who confirms the version he saw', async () => {
    const sent: { path: string; body: unknown }[] = []
    vi.stubGlobal('fetch', (path: string, options: RequestInit) => {
      sent.push({ path, body: JSON.parse(typeof options.body === 'string' ? options.body : 'null') })
      return Promise.resolve(new Response(JSON.stringify(dossier())))
    })
    const { container } = await draw(shown({ confirmException: true }))
    expect(container.textContent).toContain('25 % · nhóm “Chuyên viên”12-TB/TU · Ban Thường vụ Tỉnh ủy')
    expect(container.textContent).toContain('Đề nghị: Hồ Thị Nhân Sự, 15/01/2024')
    fireEvent.click(screen.getByRole('button', { name: 'Xác nhận' }))
    fireEvent.click((await screen.findAllByRole('button', { name: 'Xác nhận' })).at(-1) ?? container)
    await vi.waitFor(() =>
      expect(sent).toEqual([{ path: '/api/rounds/1/agencies/7/exception/confirm', body: { version: 4 } }]),
    )
  })

  it('says to its author that somebody else has to confirm it', async () => {
    const { container } = await draw(shown({}))
    expect(container.textContent).toContain('Người đề nghị không tự xác nhận')
    expect(screen.queryByRole('button', { name: 'Xác nhận' })).toBeNull()
  })
})
