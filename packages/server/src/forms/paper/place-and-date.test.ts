import { describe, expect, it } from 'vitest'
import { placeAndDateLine } from './place-and-date.ts'

describe('place and date of a sheet', () => {
  it.each([
    [
      'gives days 1 to 9 a leading zero',
      'Vị Thanh',
      { day: 9, month: 12, year: 2023 },
      'Vị Thanh, ngày 09 tháng 12 năm 2023',
    ],
    [
      'gives months 1 and 2 a leading zero',
      'Vị Thanh',
      { day: 10, month: 2, year: 2024 },
      'Vị Thanh, ngày 10 tháng 02 năm 2024',
    ],
    ['writes March without one', 'Vị Thanh', { day: 10, month: 3, year: 2024 }, 'Vị Thanh, ngày 10 tháng 3 năm 2024'],
    ['leaves a blank for what is not known', null, null, '..............., ngày ..... tháng ..... năm ........'],
  ])('%s', (_, place, date, line) => {
    expect(placeAndDateLine({ place, date })).toBe(line)
  })
})
