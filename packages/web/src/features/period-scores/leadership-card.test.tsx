import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { registerCatalogue } from '../../lib/index.ts'
import { renderScreen } from '../../test-screen.tsx'
import { LeadershipCard } from './leadership-card.tsx'
import { LEADERSHIP, SCORE } from './score.test-data.ts'

registerCatalogue({ vi: () => import('./locales/vi.po'), en: () => import('./locales/en.po') })

it('says from how many people d was computed, and who joined too late to count', async () => {
  const leadershipValues = LEADERSHIP.map((one) =>
    one.basis === null ? one : { ...one, basis: { people: 6, joinedLater: 2 } },
  )
  await renderScreen(<LeadershipCard score={{ ...SCORE, leadershipValues }} stated={null} />)
  expect(screen.getByText(/Tính từ điểm của 6 người/u)).toBeTruthy()
  expect(screen.getByText(/2 người được bổ sung sau khi xác nhận/u)).toBeTruthy()
})
