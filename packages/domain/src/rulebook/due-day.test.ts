import { expect, it } from 'vitest'
import type { Deadline } from './document/procedure.ts'
import { dueDayOf } from './due-day.ts'
import { findRuleSet } from './shelf.ts'

const of = (...deadlines: (Deadline | null)[]) => {
  const [stage] = findRuleSet('decree-335-2025')?.procedure ?? []
  if (stage === undefined) throw new Error('the decree has stages')
  return { procedure: deadlines.map((deadline) => ({ ...stage, deadline })) }
}

it('a deadline "before 15 December" ends on the 14th of the year of the period (Decree 335)', () => {
  const decree = findRuleSet('decree-335-2025')
  expect(decree && dueDayOf(decree, { to: '2026-12-31' })).toBe('2026-12-14')
})

it('the latest stage counts, a day of the last month stands in the month of the last day', () => {
  const deadlines = of({ kind: 'before-day-of-last-month', day: 5 }, { kind: 'before-day-of-last-month', day: 1 }, null)
  expect(dueDayOf(deadlines, { to: '2026-03-31' })).toBe('2026-03-04')
  expect(dueDayOf(of({ kind: 'before-day-of-year', day: '01-01' }), { to: '2026-12-31' })).toBe('2025-12-31')
})

it('no deadline, or one in working days, is no day of the calendar', () => {
  expect(dueDayOf(of(null, { kind: 'working-days-of-period', days: 5 }), { to: '2026-03-31' })).toBeNull()
})
