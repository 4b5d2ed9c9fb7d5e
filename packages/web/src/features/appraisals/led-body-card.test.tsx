import type { LedBodyOfFile } from '@thuoc-do/contract'
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { registerCatalogue } from '../../lib/index.ts'
import { renderScreen } from '../../test-screen.tsx'
import { LedBodyCard } from './led-body-card.tsx'

registerCatalogue({ vi: () => import('./locales/vi.po'), en: () => import('./locales/en.po') })

const weak: LedBodyOfFile = {
  unitName: 'Phòng Kế hoạch',
  standing: 'counted',
  level: null,
  document: null,
  tasks: { total: 10, done: 6, excused: 0, doneShare: '60', onTimeShare: '50', exceededShare: '0' },
  excusesClaimed: 1,
  conditions: [
    {
      code: 'head-of-weak-unit',
      role: 'disqualifier',
      level: 'unsatisfactory',
      label: { vi: 'Đứng đầu đơn vị hoàn thành dưới 70 %', en: 'Head of a body under 70 %' },
      truth: 'true',
      citation: '02-HD/BTCTW, mục 3',
      basis: 'text',
    },
    {
      code: 'deputy-of-weak-unit',
      role: 'cap',
      level: 'good',
      label: { vi: 'Cấp phó của đơn vị dưới 70 %', en: 'Deputy of a body under 70 %' },
      truth: 'false',
      citation: '02-HD/BTCTW, mục 3',
      basis: 'text',
    },
  ],
  kept: false,
}

it('the body somebody leads is shown with its share, what it means by which article, and what is waited for', async () => {
  await renderScreen(<LedBodyCard body={weak} />)
  expect(screen.getByText(/Hoàn thành 6\/10 nhiệm vụ \(60,00 %\)/u)).toBeTruthy()
  expect(screen.getByText(/1 nhiệm vụ nêu lý do bất khả kháng, chờ/u)).toBeTruthy()
  const [only, ...others] = screen.getAllByRole('listitem')
  expect(only?.textContent).toContain('02-HD/BTCTW, mục 3')
  expect(only?.textContent).toContain('xếp thẳng mức')
  expect(others).toEqual([])
})

it('whoever leads nothing has no such card', async () => {
  await renderScreen(<LedBodyCard body={null} />)
  expect(screen.queryByRole('heading')).toBeNull()
})
