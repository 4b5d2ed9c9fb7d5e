import { describe, expect, it } from 'vitest'
import { daysOf, isWorkPeriod, type WorkPeriod } from '../period.ts'
import { areAlike, movedDeadline } from './moved-deadline.ts'

const period = (text: string): WorkPeriod => {
  if (!isWorkPeriod(text)) throw new Error(text)
  return text
}

describe('a deadline copied into another period', () => {
  it.each([
    ['2026-03-15', '2026-03', '2026-04', '2026-04-15'],
    ['2026-03-31', '2026-03', '2026-04', '2026-04-30'],
    ['2026-01-30', '2026-01', '2026-02', '2026-02-28'],
    ['2025-12-10', '2025-12', '2026-01', '2026-01-10'],
    ['2026-02-10', '2026-Q1', '2026-Q2', '2026-05-10'],
    ['2026-01-31', '2026-Q1', '2026-Q2', '2026-04-30'],
    ['2026-03-31', '2026-Q1', '2026-Q4', '2026-12-31'],
    ['2025-11-05', '2025-Q4', '2026-Q1', '2026-02-05'],
  ])('%s of %s becomes in %s %s', (deadline, from, to, moved) => {
    expect(movedDeadline(deadline, period(from), period(to))).toBe(moved)
  })

  it('always lies inside it', () => {
    const months = Array.from({ length: 12 }, (_, at) => period(`2026-${String(at + 1).padStart(2, '0')}`))
    for (const from of months)
      for (const to of months)
        for (let day = 1; day <= Number(daysOf(from).to.slice(8)); day += 1) {
          const moved = movedDeadline(`${from}-${String(day).padStart(2, '0')}`, from, to)
          expect(moved >= daysOf(to).from && moved <= daysOf(to).to).toBe(true)
        }
  })

  it('goes from months to months and from quarters to quarters', () => {
    expect(areAlike(period('2026-01'), period('2026-02'))).toBe(true)
    expect(areAlike(period('2026-Q1'), period('2026-Q2'))).toBe(true)
    expect(areAlike(period('2026-01'), period('2026-Q1'))).toBe(false)
  })
})
