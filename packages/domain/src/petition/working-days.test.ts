import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate, type IsoDate } from '../organisation/index.ts'
import { deadlineOf, standingOf } from './deadline.ts'
import { addWorkingDays, dayAfter, isWorkingDay, workingDaysUntil, type WorkingCalendar } from './working-days.ts'

/** A year as an office might keep it: New Year with a Friday made up for on a Saturday, Tết, the Hùng kings, 30/4, 2/9. */
const KEPT: WorkingCalendar = {
  off: new Set([
    '2026-01-01',
    '2026-01-02',
    '2026-02-16',
    '2026-02-17',
    '2026-02-18',
    '2026-02-19',
    '2026-02-20',
    '2026-04-26',
    '2026-04-27',
    '2026-04-30',
    '2026-05-01',
    '2026-09-01',
    '2026-09-02',
  ]),
  working: new Set(['2026-01-10']),
}
const NOTHING: WorkingCalendar = { off: new Set(), working: new Set() }
const day = (text: string): IsoDate => text as IsoDate

/** Event, working days, last day of the limit, why. */
const EXAMPLES: readonly (readonly [string, number, string, string])[] = [
  ['2026-03-02', 7, '2026-03-11', 'a Monday: Tuesday is the first day, the weekend between does not count'],
  ['2026-03-06', 1, '2026-03-09', 'a Friday: the next working day is Monday'],
  ['2026-03-07', 1, '2026-03-09', 'an event on a Saturday begins to run on Monday'],
  ['2026-02-12', 7, '2026-03-02', 'across Tết: the 13th, then 23rd to 27th of February and the 2nd of March'],
  ['2026-02-13', 5, '2026-02-27', 'the day before Tết: nothing runs until the 23rd'],
  ['2025-12-31', 7, '2026-01-12', 'New Year and the bridge day are off, Saturday the 10th is worked instead'],
  ['2026-01-09', 1, '2026-01-10', 'the Saturday that was made a working day is the last day'],
  ['2026-04-24', 5, '2026-05-06', 'the Hùng kings on a Sunday with its day in lieu, then 30/4 and 1/5'],
  ['2026-08-31', 10, '2026-09-16', 'two days around 2/9'],
]

const dates = fc
  .record({
    year: fc.integer({ min: 2024, max: 2030 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, date }) => isoDate(year, month, date) ?? day('2026-01-01'))
const calendars = fc
  .record({ off: fc.uniqueArray(dates, { maxLength: 30 }), working: fc.uniqueArray(dates, { maxLength: 10 }) })
  .map(({ off, working }): WorkingCalendar => ({ off: new Set(off), working: new Set(working) }))

describe('working days', () => {
  it.each(EXAMPLES)('after %s and %i working days it is %s: %s', (from, days, last) => {
    expect(addWorkingDays(KEPT, day(from), days)).toBe(last)
    expect(workingDaysUntil(KEPT, day(from), day(last))).toBe(days)
  })

  it('knows no holiday that the office has not entered, and no Saturday that nobody declared', () => {
    expect(addWorkingDays(NOTHING, day('2025-12-31'), 7)).toBe('2026-01-09')
    expect(isWorkingDay(NOTHING, day('2026-09-02'))).toBe(true)
    expect(isWorkingDay(NOTHING, day('2026-01-10'))).toBe(false)
  })

  it('always ends on a working day with exactly so many up to it, and one more day never ends earlier', () => {
    fc.assert(
      fc.property(calendars, dates, fc.integer({ min: 1, max: 30 }), (calendar, from, days) => {
        const last = addWorkingDays(calendar, from, days)
        expect(isWorkingDay(calendar, last)).toBe(true)
        expect(workingDaysUntil(calendar, from, last)).toBe(days)
        expect(addWorkingDays(calendar, from, days + 1) > last).toBe(true)
        expect(addWorkingDays(calendar, dayAfter(from), days) >= last).toBe(true)
      }),
    )
  })

  it('ends never earlier for one more day off, never later for one more day declared working', () => {
    fc.assert(
      fc.property(calendars, dates, dates, fc.integer({ min: 1, max: 20 }), ({ off, working }, extra, from, days) => {
        const last = addWorkingDays({ off, working }, from, days)
        expect(addWorkingDays({ off: new Set([...off, extra]), working }, from, days) >= last).toBe(true)
        expect(addWorkingDays({ off, working: new Set([...working, extra]) }, from, days) <= last).toBe(true)
      }),
    )
  })

  it('stops where nobody ever works', () => {
    const off = new Set<string>()
    for (let at = day('2026-01-01'); at < '2028-01-01'; at = dayAfter(at)) off.add(at)
    expect(() => addWorkingDays({ off, working: new Set() }, day('2026-01-01'), 1)).toThrow('no working day')
  })
})

describe('a time limit', () => {
  const ARTICLE = { citation: { instrument: '335/2025/NĐ-CP', article: 'Điều 22' }, basis: 'text' } as const
  const seven = (from: string) => deadlineOf({ value: 7, ...ARTICLE }, day(from), KEPT)

  it('is none where the instrument sets none, else cites its article', () => {
    expect(deadlineOf({ value: null, ...ARTICLE }, day('2026-03-02'), KEPT)).toBeNull()
    expect(seven('2026-02-12')).toEqual({
      on: '2026-03-02',
      workingDays: 7,
      citation: ARTICLE.citation,
      unkeptYears: [],
    })
  })

  it('says for which of its years nobody has entered the holidays', () => {
    expect(seven('2025-12-31')?.unkeptYears).toEqual([2025])
    expect(seven('2026-12-29')?.unkeptYears).toEqual([2027])
    expect(deadlineOf({ value: 7, ...ARTICLE }, day('2026-12-29'), NOTHING)?.unkeptYears).toEqual([2026, 2027])
  })

  it.each([
    ['2026-02-13', 'running', 6],
    ['2026-02-26', 'due-soon', 2],
    ['2026-03-02', 'due-soon', 0],
    ['2026-03-03', 'overdue', -1],
    ['2026-03-07', 'overdue', -4],
  ] as const)('seen on %s is %s with %i working days left', (today, state, left) => {
    const deadline = seven('2026-02-12')
    expect(deadline && standingOf(deadline, day(today), KEPT)).toEqual({ state, left })
  })
})
