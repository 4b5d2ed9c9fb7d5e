import { QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { JointAllocation } from '@thuoc-do/contract'
import { createQueryClient, registerCatalogue } from '../../lib/index.ts'
import { renderScreen } from '../../test-screen.tsx'
import { dossier } from './dossier.test-data.ts'
import { JointBoard } from './joint-card.tsx'

registerCatalogue({ vi: () => import('./locales/vi.po'), en: () => import('./locales/en.po') })
afterEach(() => vi.unstubAllGlobals())

const person = (appraisalId: number, fullName: string, total: string) => ({
  appraisalId,
  fullName,
  unitName: 'Phòng Mẫu',
  agencyName: appraisalId % 2 === 0 ? 'Sở Mẫu Hai' : 'Sở Mẫu Một',
  priority: [total],
})
const cap = {
  set: 'province',
  name: 'Mọi cơ quan trong đợt',
  base: 10,
  percent: '20',
  places: 2,
  used: 1,
  exception: null,
}
const tied = [person(3, 'Lê Thị Mẫu', '95'), person(4, 'Phạm Văn Mẫu', '95')]

const joint = (facts: Partial<JointAllocation>): JointAllocation => ({
  roundId: 5,
  roundName: 'Năm 2023',
  version: 8,
  stage: 'collecting',
  quotaRule: dossier().quotaRule,
  waits: [],
  agencies: 2,
  sets: [],
  ties: [],
  loss: [],
  verified: null,
  can: { allocate: false, resolveTie: false, giveUp: false },
  ...facts,
})

async function draw(facts: Partial<JointAllocation>) {
  const sent: { path: string; body: unknown }[] = []
  vi.stubGlobal('fetch', (path: string, options: RequestInit) => {
    sent.push({ path, body: JSON.parse(typeof options.body === 'string' ? options.body : 'null') })
    return Promise.resolve(Response.json(joint(facts)))
  })
  const view = <JointBoard joint={joint(facts)} />
  const { container } = await renderScreen(
    <QueryClientProvider client={createQueryClient()}>{view}</QueryClientProvider>,
  )
  return { sent, text: () => (container.textContent ?? '').replaceAll('\u00a0', ' ') }
}

describe('places for outstanding across agencies', () => {
  it('say which agencies they wait for, and offer nothing before all are there', async () => {
    const waits = [
      { agencyId: 1, code: 'agency-not-there', params: { agency: 'Sở Mẫu Một', stage: 'collecting' } },
      { agencyId: 2, code: 'agency-not-handed-in', params: { agency: 'Sở Mẫu Hai' } },
    ]
    const { text } = await draw({ waits })
    expect(text()).toContain('Còn chờ 2 / 2 cơ quan')
    expect(text()).toContain('Hồ sơ của Sở Mẫu Một chưa đề xuất.')
    expect(text()).toContain('Sở Mẫu Hai chưa nộp hồ sơ lên cấp trên.')
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('are asked for with the version that was seen', async () => {
    const { sent } = await draw({ stage: 'ready', can: { allocate: true, resolveTie: false, giveUp: false } })
    fireEvent.click(screen.getByRole('button', { name: 'Phân bổ chỗ cho cả đợt' }))
    await vi.waitFor(() => expect(sent[0]).toEqual({ path: '/api/rounds/5/joint-allocation', body: { version: 8 } }))
  })

  it('name holders and refused with their agencies, and let the committee order people tied across agencies', async () => {
    const { sent, text } = await draw({
      stage: 'open',
      verified: true,
      sets: [{ ...cap, holders: [person(1, 'Trần Văn Mẫu', '96')], refused: [person(2, 'Võ Thị Mẫu', '93')] }],
      ties: [{ set: 'province', name: cap.name, places: 1, people: tied }],
      can: { allocate: true, resolveTie: true, giveUp: false },
    })
    expect(text()).toContain('Trần Văn Mẫu Sở Mẫu Một · 96,00')
    expect(text()).toContain('Võ Thị Mẫu Sở Mẫu Hai · 93,00')
    expect(text()).toContain('Đã được bộ kiểm độc lập xác nhận')
    for (const name of [/Phạm Văn Mẫu, chưa xếp/u, /Lê Thị Mẫu, chưa xếp/u])
      fireEvent.click(screen.getByRole('button', { name }))
    fireEvent.change(screen.getByLabelText('Số biên bản họp'), { target: { value: '09/BB-HĐ' } })
    fireEvent.change(screen.getByLabelText('Lý do'), { target: { value: 'Bỏ phiếu' } })
    fireEvent.click(screen.getByRole('button', { name: 'Ghi thứ tự của Hội đồng' }))
    await vi.waitFor(() =>
      expect(sent[0]).toEqual({
        path: '/api/rounds/5/joint-allocation/ties',
        body: { version: 8, set: 'province', order: [4, 3], minutes: '09/BB-HĐ', reason: 'Bỏ phiếu' },
      }),
    )
  })

  it('are given up only with a reason', async () => {
    const { sent } = await draw({ stage: 'given', can: { allocate: false, resolveTie: false, giveUp: true } })
    fireEvent.click(screen.getByRole('button', { name: 'Hủy phân bổ chung…' }))
    const act = await screen.findByRole('button', { name: 'Hủy phân bổ' })
    expect(act).toHaveProperty('disabled', true)
    fireEvent.change(screen.getByLabelText('Lý do'), { target: { value: 'Rà lại một phiếu' } })
    fireEvent.click(screen.getByRole('button', { name: 'Hủy phân bổ' }))
    const body = { version: 8, reason: 'Rà lại một phiếu' }
    await vi.waitFor(() => expect(sent[0]).toEqual({ path: '/api/rounds/5/joint-allocation/give-up', body }))
  })
})
