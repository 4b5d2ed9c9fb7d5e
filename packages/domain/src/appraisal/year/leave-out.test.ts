import { expect, it } from 'vitest'
import { leaveOutRefusal } from './leave-out.ts'

it.each([
  ['2026-12', '2026-11-20', null],
  ['2026-12', '2026-12-14', null],
  ['2026-12', '2026-12-15', 'december-left-out-too-late'],
  ['2026-12', '2027-01-04', 'december-left-out-too-late'],
  ['2026-11', '2026-11-20', 'only-december-left-out'],
  ['2026-Q4', '2026-11-20', 'only-december-left-out'],
])('month %s on %s: %s', (period, today, code) => {
  expect(leaveOutRefusal(period, today)).toBe(code)
})
