import { afterEach, describe, expect, it } from 'vitest'
import { switchLanguage } from './language.ts'
import { daysBetween, periodInSentence, periodName, periodsOfYear, presentPeriod, readPeriod } from './work-period.ts'

afterEach(() => switchLanguage('vi'))

describe('a monitoring period on screen', () => {
  it('is named as the form names it', async () => {
    expect([periodName('2026-03'), periodName('2026-Q2'), periodInSentence('2026-11')]).toEqual([
      'Tháng 3/2026',
      'Quý II/2026',
      'tháng 11/2026',
    ])
    await switchLanguage('en')
    expect([periodName('2026-03'), periodName('2026-Q2'), periodInSentence('2026-Q2')]).toEqual([
      'March 2026',
      'Quarter 2, 2026',
      'Quarter 2, 2026',
    ])
  })
  it('is read from an address only when it is one', () => {
    expect([readPeriod('2026-03'), readPeriod('2026-13'), readPeriod(3), readPeriod(undefined)]).toEqual([
      '2026-03',
      undefined,
      undefined,
      undefined,
    ])
  })
  it('is offered month by month, each quarter after its months', () => {
    expect(periodsOfYear(2026).slice(0, 5)).toEqual(['2026-01', '2026-02', '2026-03', '2026-Q1', '2026-04'])
    expect(periodsOfYear(2026)).toHaveLength(16)
  })
  it('is the one in use today', () => {
    expect(presentPeriod([], '2026-11-23')).toBe('2026-11')
    expect(presentPeriod(['2026-Q3', '2026-Q4'], '2026-11-23')).toBe('2026-Q4')
    expect(presentPeriod(['2026-Q4', '2026-11'], '2026-11-23')).toBe('2026-11')
    expect(presentPeriod(['2026-01'], '2026-11-23')).toBe('2026-11')
  })
  it('counts days over the end of a month', () => {
    expect([daysBetween('2026-02-27', '2026-03-02'), daysBetween('2026-03-02', '2026-03-01')]).toEqual([3, -1])
  })
})
