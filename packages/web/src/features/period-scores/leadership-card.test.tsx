import type { PeriodScore } from '@thuoc-do/contract'
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { registerCatalogue, type Language } from '../../lib/index.ts'
import { renderScreen } from '../../test-screen.tsx'
import { LeadershipCard } from './leadership-card.tsx'
import { LEADERSHIP, SCORE } from './score.test-data.ts'

registerCatalogue({ vi: () => import('./locales/vi.po'), en: () => import('./locales/en.po') })

type Value = PeriodScore['leadershipValues'][number]
const show = (leadership: 'head' | 'deputy', d: Partial<Value>, language?: Language) =>
  renderScreen(
    <LeadershipCard
      score={{ ...SCORE, leadership, leadershipValues: LEADERSHIP.slice(0, 1).map((one) => ({ ...one, ...d })) }}
      stated={null}
    />,
    language,
  )
const people = ['Nguyễn Thị An', 'Trần Văn Bình'].map((fullName, at) => ({
  personId: at + 1,
  fullName,
  stage: 'confirmed' as const,
}))
const FIELD: Value['field'] = [
  { kind: 'unit', id: 8, name: 'Phòng Tài chính', field: 'Kế toán', from: '2026-01-01', to: null, document: '12/QĐ' },
  { kind: 'person', id: 9, name: 'Lê Văn Cường', field: '', from: '2026-11-01', to: '2026-11-15', document: '13/QĐ' },
]

it('d of a deputy opens into the people it was computed from, and says over what, since when, by which document', async () => {
  await show('deputy', { people, peopleCount: 3, field: FIELD })
  expect(screen.getByText('Tính từ điểm đã xác nhận của 3 người thuộc lĩnh vực, đơn vị phụ trách.')).toBeTruthy()
  expect(screen.getByText('Nguyễn Thị An, Trần Văn Bình … và 1 người nữa')).toBeTruthy()
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Phòng Tài chính · Kế toán · từ 01/01/2026 · văn bản 12/QĐ',
    'Lê Văn Cường · từ 01/11/2026 đến 15/11/2026 · văn bản 13/QĐ',
  ])
})

it('d of a head opens into his people, and of a deputy without a field says who states it', async () => {
  await show('head', { people, peopleCount: 2 }, 'en')
  expect(screen.getByText('Computed from the confirmed scores of 2 people under the head.')).toBeTruthy()
  expect(screen.queryByRole('list')).toBeNull()
  await show('deputy', { value: null })
  expect(screen.getByText(/nên cấp trên chấm kèm căn cứ/u)).toBeTruthy()
})

it('says who joined too late to count in a confirmed d', async () => {
  await show('head', { people, peopleCount: 2, basis: { people: 2, joinedLater: 2 } })
  expect(screen.getByText(/2 người được bổ sung sau khi xác nhận/u)).toBeTruthy()
})
