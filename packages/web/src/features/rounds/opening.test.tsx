import type { Job, UnitNode } from '@thuoc-do/contract'
import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { registerCatalogue } from '../../lib/index.ts'
import { renderScreen } from '../../test-screen.tsx'
import { agencyBlocks } from './agency-chooser.tsx'
import { inForceOn } from './open-round-dialog.tsx'
import { officeToday } from './office-day.ts'
import { OpeningOutcome } from './opening-panel.tsx'
import { isAbout } from './use-opening.ts'

registerCatalogue({ vi: () => import('./locales/vi.po'), en: () => import('./locales/en.po') })
// A link needs a router; where it leads is checked in the browser.
vi.mock('@tanstack/react-router', async (load) => ({
  ...(await load<object>()),
  createLink:
    () =>
    ({ children }: { children: React.ReactNode }) => <a href="/">{children}</a>,
}))

const job = (facts: Partial<Job>): Job => ({
  id: '0192f0c4-0000-7000-8000-000000000001',
  kind: 'open-round',
  state: 'done',
  done: 10,
  total: 10,
  step: 'opening',
  problems: [],
  result: {},
  file: null,
  createdAt: '2026-11-23T02:41:00Z',
  finishedAt: '2026-11-23T02:41:09Z',
  ...facts,
})

describe('what opening a round did', () => {
  it('counts who was opened, who was there, who is not rated and who was left out, and why', async () => {
    const result = {
      roundId: 3,
      opened: 10_940,
      notRated: 60,
      already: 12,
      skipped: 5,
      reasons: { 'no-superior': 3, 'kind-not-bound': 2, 'no-agency': 0 },
    }
    const { container } = await renderScreen(
      <OpeningOutcome job={job({ result })} rounds={[{ id: 3, name: 'Năm 2022' }]} onDismiss={() => undefined} />,
    )
    for (const part of [
      'Đã mở xong đợt Năm 2022',
      'Mở mới: 10.940 phiếu',
      'Đã có từ trước: 12',
      'Không thuộc diện xếp loại: 60',
      'Bỏ qua: 5',
      '3 người: Chưa có cấp trên nào trong hệ thống để đánh giá.',
      '2 người: Bộ quy tắc của đợt không áp dụng cho đối tượng này.',
    ])
      expect(container.textContent).toContain(part)
    expect(container.textContent).not.toContain('0 người')
  })

  it('says how to go on where it stopped', async () => {
    const stopped = job({ state: 'failed', problems: [{ code: 'value-missing', path: 'body.name' }] })
    await renderScreen(<OpeningOutcome job={stopped} rounds={[]} onDismiss={() => undefined} />)
    expect(screen.getByRole('alert').textContent).toContain('làm tiếp phần còn thiếu')
  })
})

describe('an opening that was left', () => {
  const counts = { opened: 1, notRated: 0, already: 0, skipped: 0, reasons: {} }
  it('is told about on the list and on the screen of its own round, on no other', () => {
    const over = job({ result: { roundId: 3, ...counts } })
    expect([null, 3, 4].map((roundId) => isAbout(over, roundId))).toEqual([true, true, false])
    expect(isAbout(job({ state: 'running' }), 3)).toBe(false)
  })
})

describe('what a round may be opened with', () => {
  it.each([
    ['2023-12-31', true],
    ['2022-06-01', true],
    ['2022-05-31', false],
    ['2024-01-01', false],
  ])('on %s: %s', (day, expected) =>
    expect(inForceOn({ inForceFrom: '2022-06-01', inForceTo: '2023-12-31' }, day)).toBe(expected),
  )
  it('has no end where none is set', () =>
    expect(inForceOn({ inForceFrom: '2022-06-01', inForceTo: null }, '2031-01-01')).toBe(true))
})

describe('the agencies to choose from', () => {
  const unit = (id: number, kind: UnitNode['kind'], parentId: number | null): UnitNode => ({
    id,
    kind,
    parentId,
    code: `U${id}`,
    name: `Đơn vị ${id}`,
    validFrom: '2020-01-01',
    people: 1,
    headName: null,
    can: { change: false, relocate: false },
  })
  it('stand under the block they belong to; blocks and units below an agency are no choice', () => {
    const tree = [
      unit(1, 'root', null),
      unit(2, 'block', 1),
      unit(3, 'agency', 2),
      unit(4, 'unit', 3),
      unit(5, 'agency', 1),
    ]
    expect(agencyBlocks(tree).map(({ id, agencies }) => [id, agencies.map((agency) => agency.id)])).toEqual([
      [2, [3]],
      [1, [5]],
    ])
  })
})

describe('today at the office', () => {
  it('is already tomorrow when the evening has begun in Greenwich', () => {
    expect(officeToday(new Date('2026-11-23T16:59:00Z'))).toBe('2026-11-23')
    expect(officeToday(new Date('2026-11-23T17:00:00Z'))).toBe('2026-11-24')
  })
})
