import type { WorkMonth, YearAnew } from '@thuoc-do/contract'
import { fireEvent, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { registerCatalogue } from '../../lib/index.ts'
import { renderScreen } from '../../test-screen.tsx'
import { TieCard } from './tie-card.tsx'
import { YearGrounds } from './year-grounds.tsx'

registerCatalogue({ vi: () => import('./locales/vi.po'), en: () => import('./locales/en.po') })

const month = (number: number, total: string): WorkMonth => ({
  period: `2026-${String(number).padStart(2, '0')}`,
  number,
  standing: 'scored',
  total,
  provisional: null,
  scoreId: number,
  ofQuarter: null,
  body: null,
  document: null,
  absence: null,
  reason: null,
  leftOutBy: null,
  why: null,
  waitedFor: false,
})
const result = (total: string, level: 'good' | 'outstanding'): YearAnew['before'] => ({
  total: {
    span: '2026',
    kind: 'year',
    known: true,
    total,
    level,
    levelByPoints: level,
    missing: [],
    leftOut: [],
    problems: [],
  },
  settledBy: [],
})
const year: YearAnew = {
  year: 2026,
  changed: true,
  months: Array.from({ length: 12 }, (_, at) => {
    const before = month(at + 1, '90')
    return at === 2 ? { before, after: month(3, '96'), changed: true } : { before, after: before, changed: false }
  }),
  before: result('90', 'good'),
  after: result('181/2', 'outstanding'),
  cases: [
    {
      id: 1,
      version: 0,
      fact: 'disciplinedInPeriod',
      label: { vi: 'Bị kỷ luật', en: 'Disciplined' },
      violation: 'Vụ 12',
      document: '34/QĐ',
      on: '2026-12-28',
      atFormerBody: false,
      change: 'recorded',
    },
  ],
  unitLevel: null,
  waits: [],
}
const proposal = { scores: {}, facts: {}, comment: '', withoutPlace: false, handling: '', tieOrder: null }

it('a year to be replaced stands beside the decided one, month by month, and has no field for points', async () => {
  const changed = vi.fn<(next: object) => void>()
  await renderScreen(<YearGrounds year={year} proposal={proposal} onChange={changed} />)
  const row = (name: string) => screen.getByRole('rowheader', { name }).closest('tr')?.textContent
  expect(row('3')).toMatch(/90,00.*96,00.*đã đổi/u)
  expect(row('4')).toMatch(/90,00.*như cũ/u)
  expect(row('Cả năm')).toMatch(/90,00.*90,50/u)
  expect(screen.getByText('(ghi nhận sau quyết định)')).toBeTruthy()
  const [field, ...others] = screen.getAllByRole('textbox')
  expect(others).toEqual([])
  if (field) fireEvent.change(field, { target: { value: 'Xem lại khen thưởng' } })
  expect(changed).toHaveBeenCalledWith({ handling: 'Xem lại khen thưởng' })
})

it('an order of equals is used once everybody is placed and the minutes are named', async () => {
  const ordered = vi.fn<(order: object) => void>()
  const people = [
    { appraisalId: 2, fullName: 'Lê Hai' },
    { appraisalId: 5, fullName: 'Trần Năm' },
  ]
  await renderScreen(<TieCard ties={[{ set: 'unit:1', name: 'Phòng A', places: 1, people }]} onOrder={ordered} />)
  const use = screen.getByRole('button', { name: 'Dùng thứ tự này' })
  expect(use.hasAttribute('disabled')).toBe(true)
  fireEvent.click(screen.getByRole('button', { name: 'Trần Năm, chưa xếp' }))
  fireEvent.click(screen.getByRole('button', { name: 'Lê Hai, chưa xếp' }))
  fireEvent.change(screen.getByLabelText('Số biên bản họp'), { target: { value: '07/BB' } })
  fireEvent.click(use)
  expect(ordered).toHaveBeenCalledWith({ set: 'unit:1', order: [5, 2], minutes: '07/BB' })
})
