import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, decimal, toDecimal, ZERO } from '../../kernel/index.ts'
import { splitProduct } from './split-product.ts'

describe('splitting a product among people', () => {
  it.each([
    ['10', 3, ['3.334', '3.333', '3.333']],
    ['1', 4, ['0.25', '0.25', '0.25', '0.25']],
    ['5', 1, ['5']],
    ['0.002', 3, undefined],
  ] as const)('%s among %i', (quantity, shares, expected) => {
    expect(splitProduct(quantity, shares)).toEqual(expected)
  })

  it('never gains or loses anything, and the shares differ by a thousandth at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 1, max: 500 }), (thousandths, shares) => {
        const whole = String(thousandths / 1_000)
        const parts = splitProduct(whole, shares)
        if (parts === undefined) return thousandths < shares
        const values = parts.map(decimal)
        expect(toDecimal(values.reduce(add, ZERO))).toBe(toDecimal(decimal(whole)))
        return Math.round((Math.max(...parts.map(Number)) - Math.min(...parts.map(Number))) * 1_000) <= 1
      }),
    )
  })
})
