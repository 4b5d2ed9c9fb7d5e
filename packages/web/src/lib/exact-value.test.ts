import { exact } from '@thuoc-do/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatExact, hundredthsOf, readExact, shownHundredths } from './exact-value.ts'

describe('an exact value from the server', () => {
  it.each([
    ['565/6', '94,17'],
    ['70', '70,00'],
    ['95.5', '95,50'],
    ['-1/3', '\u22120,33'],
    ['22499/250', '90,00'],
  ])('%s is read as %s', (text, shown) => {
    expect(formatExact(text)).toBe(shown)
  })

  it('is a dash where there is none, and stays as it came where it is no number', () => {
    expect(formatExact(null)).toBe('–')
    expect(hundredthsOf(null)).toBeNull()
    expect(formatExact('không có')).toBe('không có')
    expect(readExact('1/0')).toBeNull()
  })

  it('drops idle zeros only where asked', () => {
    expect(formatExact('45/10', 'needed')).toBe('4,5')
  })

  it('keeps whole hundredths as they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 10_000 }), (hundredths) => {
        expect(shownHundredths(exact(hundredths, 100))).toBe(hundredths)
      }),
    )
  })
})
