import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayBefore, isoDate, parseIsoDate, parseTypedDate, showDate } from './iso-date.ts'

describe('days', () => {
  it.each([
    ['31/12/1985', '1985-12-31'],
    ['1/2/1985', '1985-02-01'],
    ['01-02-1985', '1985-02-01'],
    ['1.2.1985', '1985-02-01'],
    ['29/02/2024', '2024-02-29'],
    ['2024-02-29', '2024-02-29'],
  ])('reads %s day first', (typed, day) => {
    expect(parseTypedDate(typed)).toBe(day)
  })

  it.each([
    '29/02/2023',
    '29/02/1900',
    '31/04/2020',
    '0/1/2020',
    '1/13/2020',
    '1985',
    '1/2/85',
    '',
    '12/1985',
    '2024-2-9',
  ])('does not read %j', (typed) => {
    expect(parseTypedDate(typed)).toBeUndefined()
  })

  it.each([
    ['2024-03-01', '2024-02-29'],
    ['2023-03-01', '2023-02-28'],
    ['2024-01-01', '2023-12-31'],
    ['2024-05-01', '2024-04-30'],
    ['2024-05-17', '2024-05-16'],
  ])('knows the day before %s', (day, before) => {
    const parsed = parseIsoDate(day)
    expect(parsed === undefined ? undefined : dayBefore(parsed)).toBe(before)
  })

  it('agrees with the calendar of the platform on every day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0002-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const day = isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
          expect(day).toBe(date.toISOString().slice(0, 10))
          if (day === undefined) return
          expect(parseTypedDate(showDate(day))).toBe(day)
          expect(dayBefore(day)).toBe(new Date(date.getTime() - 86_400_000).toISOString().slice(0, 10))
        },
      ),
    )
  })
})
