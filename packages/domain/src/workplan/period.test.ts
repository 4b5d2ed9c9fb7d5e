import { describe, expect, it } from 'vitest'
import { daysOf, isWorkPeriod, monthOf, periodBefore, periodsAcross, quarterOf, type WorkPeriod } from './period.ts'

const period = (text: string): WorkPeriod => {
  if (!isWorkPeriod(text)) throw new Error(text)
  return text
}

describe('monitoring periods', () => {
  it('are months and quarters, and nothing else', () => {
    expect(['2026-01', '2026-12', '2026-Q1', '2026-Q4'].every(isWorkPeriod)).toBe(true)
    expect(
      ['2026-00', '2026-13', '2026-Q0', '2026-Q5', '2026-1', '2026', '2026-H1', ' 2026-01', ''].some(isWorkPeriod),
    ).toBe(false)
  })
  it.each([
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
  ])('%s lasts from %s to %s', (text, from, to) => {
    expect(daysOf(period(text))).toEqual({ from, to })
  })
  it.each([
    ['2026-02', '2026-01'],
    ['2026-01', '2025-12'],
    ['2026-Q2', '2026-Q1'],
    ['2026-Q1', '2025-Q4'],
  ])('before %s comes %s', (text, before) => {
    expect(periodBefore(period(text))).toBe(before)
  })
  it('a month is covered by its quarter, and a quarter by its months', () => {
    expect(periodsAcross(period('2026-12'))).toEqual(['2026-Q4'])
    expect(periodsAcross(period('2026-Q4'))).toEqual(['2026-10', '2026-11', '2026-12'])
  })
  it('a day lies in one month and one quarter', () => {
    expect([monthOf('2026-03-31'), quarterOf('2026-03-31'), quarterOf('2026-04-01')]).toEqual([
      '2026-03',
      '2026-Q1',
      '2026-Q2',
    ])
  })
})
