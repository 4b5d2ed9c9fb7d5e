import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact } from './exact.ts'
import {
  decimal,
  display,
  displayCount,
  displayShort,
  parseDecimal,
  parseFraction,
  toDecimal,
  toFraction,
} from './exact-text.ts'

describe('reading decimals', () => {
  it.each([
    ['95.5', exact(191, 2)],
    ['0', exact(0)],
    ['-1.25', exact(-5, 4)],
    ['007.50', exact(15, 2)],
    ['0.1234567890123456789', exact(1234567890123456789n, 10n ** 19n)],
  ])('reads %s', (text, value) => {
    expect(parseDecimal(text, 'x')).toEqual({ ok: true, value })
  })

  it.each([
    ['95,5', 'decimal-comma'],
    ['1,234,567', 'decimal-comma'],
    ['', 'decimal-expected'],
    ['1.', 'decimal-expected'],
    ['.5', 'decimal-expected'],
    ['1e3', 'decimal-expected'],
    ['+1', 'decimal-expected'],
    [' 1', 'decimal-expected'],
    ['1.2,3', 'decimal-expected'],
    ['NaN', 'decimal-expected'],
    ['１２', 'decimal-expected'],
    ['9'.repeat(41), 'decimal-too-long'],
  ])('refuses %j as %s and says where', (text, code) => {
    expect(parseDecimal(text, 'scores["1"]')).toMatchObject({ ok: false, problems: [{ code, path: 'scores["1"]' }] })
  })

  it('treats a broken literal in our own data as a bug', () => {
    expect(decimal('2.5')).toEqual(exact(5, 2))
    expect(() => decimal('2,5')).toThrow('not a decimal literal')
  })
})

describe('writing exact values', () => {
  it('writes fractions that read back as the same value', () => {
    expect(toFraction(exact(1130, 12))).toBe('565/6')
    expect(toFraction(exact(70))).toBe('70')
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (n, d) => {
        expect(parseFraction(toFraction(exact(n, d)))).toEqual(exact(n, d))
      }),
    )
    for (const text of ['1/0', '1/-2', '', 'x', '1/2/3', '1.5']) expect(parseFraction(text)).toBeUndefined()
  })

  it('writes decimals that read back as the same value, and nothing for what has none', () => {
    expect(toDecimal(exact(191, 2))).toBe('95.5')
    expect(toDecimal(exact(-1, 80))).toBe('-0.0125')
    expect(toDecimal(exact(7))).toBe('7')
    expect(toDecimal(exact(1, 3))).toBeUndefined()
    fc.assert(
      fc.property(fc.integer(), fc.nat({ max: 12 }), (n, places) => {
        const value = exact(BigInt(n), 10n ** BigInt(places))
        expect(parseDecimal(toDecimal(value) ?? '', '')).toEqual({ ok: true, value })
      }),
    )
  })

  it.each([
    [exact(565, 6), 2, '94,17'],
    [exact(100), 2, '100,00'],
    [exact(89995, 1000), 2, '90,00'],
    [exact(89994, 1000), 2, '89,99'],
    [exact(-1, 200), 2, '-0,01'],
    [exact(-1, 300), 2, '0,00'],
    [exact(1234567), 1, '1.234.567,0'],
    [exact(1, 2), 0, '1'],
  ])('displays %o with %i places as %s', (value, places, wanted) => {
    expect(display(value, places)).toBe(wanted)
  })

  it('groups thousands with a dot and drops idle zeros of entered scores', () => {
    expect(displayCount(10960)).toBe('10.960')
    expect(displayCount(219200000)).toBe('219.200.000')
    expect(displayCount(999)).toBe('999')
    expect(['2.50', '10', '0', '0.05', '100'].map((text) => displayShort(decimal(text)))).toEqual([
      '2,5',
      '10',
      '0',
      '0,05',
      '100',
    ])
  })
})
