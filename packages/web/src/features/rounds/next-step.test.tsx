import { QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Dossier } from '@thuoc-do/contract'
import { createQueryClient, registerCatalogue } from '../../lib/index.ts'
import { renderScreen } from '../../test-screen.tsx'
import { dossier, row } from './dossier.test-data.ts'
import { Blocks, DossierActions, primaryOf } from './next-step.tsx'
import { TiesPanel } from './ties-panel.tsx'

registerCatalogue({ vi: () => import('./locales/vi.po'), en: () => import('./locales/en.po') })
afterEach(() => vi.unstubAllGlobals())

const NOBODY = dossier().can
const can = (...acts: (keyof Dossier['can'])[]): Dossier['can'] => ({
  ...NOBODY,
  ...Object.fromEntries(acts.map((act) => [act, true])),
})
const tie = { set: 'agency:7', places: 1, appraisalIds: [1, 2] }

describe('the one next act', () => {
  it.each<[string, Partial<Dossier>, ReturnType<typeof primaryOf>]>([
    ['may propose', { stage: 'collecting', can: can('propose') }, { act: 'propose', allowed: true }],
    [
      'something blocks',
      { stage: 'collecting', blocks: [{ code: 'dossier-empty' }] },
      { act: 'propose', allowed: false },
    ],
    ['somebody else proposes', { stage: 'collecting' }, null],
    ['may allocate', { stage: 'proposed', can: can('allocate') }, { act: 'allocate', allowed: true }],
    ['only watches', { stage: 'proposed' }, null],
    ['may decide', { stage: 'allocated', can: can('decide') }, { act: 'decide', allowed: true }],
    ['a tie comes first', { stage: 'allocated', can: can('decide', 'resolveTie'), ties: [tie] }, null],
    ['all is done', { stage: 'decided', can: can() }, null],
  ])('where he %s', (_why, facts, expected) => expect(primaryOf(dossier(facts))).toEqual(expected))
})

/** Draws a part of the dossier's screen over a server that keeps what it was sent. */
async function draw(part: (shown: Dossier) => React.ReactNode, shown: Dossier, answer: Response) {
  const sent: { path: string; body: unknown }[] = []
  vi.stubGlobal('fetch', (path: string, options: RequestInit) => {
    sent.push({ path, body: JSON.parse(typeof options.body === 'string' ? options.body : 'null') })
    return Promise.resolve(answer)
  })
  await renderScreen(<QueryClientProvider client={createQueryClient()}>{part(shown)}</QueryClientProvider>)
  return sent
}

describe('an act', () => {
  it('is asked once more, carries the version that was seen, and stays open with every reason when refused', async () => {
    const refusal = {
      code: 'refused',
      problems: [
        { code: 'people-self-scoring', path: '', params: { count: '3' } },
        { code: 'people-head-review', path: '', params: { count: '2' } },
      ],
      requestId: 'r',
    }
    const sent = await draw(
      (shown) => <DossierActions dossier={shown} />,
      dossier({ stage: 'collecting', can: can('propose') }),
      new Response(JSON.stringify(refusal), { status: 422 }),
    )
    fireEvent.click(screen.getByRole('button', { name: 'Trình đề xuất' }))
    expect(sent).toEqual([])
    fireEvent.click(await screen.findByRole('button', { name: 'Trình' }))
    expect(await screen.findByText('3 người chưa nộp phiếu tự đánh giá.')).toBeTruthy()
    expect(screen.getByText('2 người đang chờ người đứng đầu xác nhận.')).toBeTruthy()
    expect(sent).toEqual([{ path: '/api/rounds/1/agencies/7/propose', body: { version: 4 } }])
  })

  it('that is blocked says by what', async () => {
    const blocked = dossier({ stage: 'collecting', blocks: [{ code: 'people-self-scoring', params: { count: '3' } }] })
    await renderScreen(<Blocks dossier={blocked} />)
    expect(screen.getByText('Chưa trình đề xuất được')).toBeTruthy()
    expect(screen.getByText('3 người chưa nộp phiếu tự đánh giá.')).toBeTruthy()
  })
})

describe('the committee', () => {
  const tied = dossier({
    can: can('resolveTie'),
    ties: [tie],
    rows: [row(1, 'Nguyễn Thị Lan'), row(2, 'Cao Văn Phúc')],
  })
  it('orders the people itself: nothing is chosen beforehand, and minutes and reason are needed', async () => {
    const sent = await draw((shown) => <TiesPanel dossier={shown} />, tied, new Response(JSON.stringify(dossier())))
    const save = screen.getByRole('button', { name: 'Ghi thứ tự của Hội đồng' })
    expect(screen.getAllByRole('button', { name: /chưa xếp/u })).toHaveLength(2)
    fireEvent.click(screen.getByRole('button', { name: /Cao Văn Phúc/u }))
    fireEvent.click(screen.getByRole('button', { name: /Nguyễn Thị Lan/u }))
    expect(screen.getByRole('button', { name: /Nguyễn Thị Lan, thứ 2/u })).toBeTruthy()
    expect(save.hasAttribute('disabled')).toBe(true)
    fireEvent.change(screen.getByRole('textbox', { name: 'Số biên bản họp' }), { target: { value: '12-BB/HĐ' } })
    fireEvent.change(screen.getByRole('textbox', { name: 'Lý do' }), { target: { value: 'Sáng kiến cấp tỉnh' } })
    fireEvent.click(save)
    await vi.waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toEqual({
      path: '/api/rounds/1/agencies/7/ties',
      body: { version: 4, set: 'agency:7', order: [2, 1], minutes: '12-BB/HĐ', reason: 'Sáng kiến cấp tỉnh' },
    })
  })
})
