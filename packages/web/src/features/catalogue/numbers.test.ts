import { describe, expect, it } from 'vitest'
import { formatNumber } from './numbers.ts'

describe('an exact number', () => {
  it.each([
    ['3/2', '1,5'],
    ['15', '15'],
    ['1/1000', '0,001'],
    ['10/3', '10/3 ≈ 3,33'],
    ['hai', 'hai'],
  ])('%s reads %s', (text, shown) => {
    expect(formatNumber(text, 'vi')).toBe(shown)
  })
  it('has the point of the language', () => {
    expect(formatNumber('3/2', 'en')).toBe('1.5')
  })
})
