import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ExactSum } from './exact-sum.ts'
import { exact, multiply, sumOf, ZERO, type Exact } from './exact.ts'

function total(products: readonly (readonly [Exact, Exact])[]): Exact {
  const sum = new ExactSum()
  for (const [a, b] of products) sum.addProduct(a, b)
  return sum.total()
}

describe('a running exact sum', () => {
  it('is nothing before anything was added', () => {
    expect(total([])).toEqual(ZERO)
  })

  it('agrees with adding one exact product after the other, whatever their size and sign', () => {
    const part = fc.oneof(
      fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.constantFrom(1, 2, 3, 4, 10, 100)),
      fc.tuple(fc.maxSafeInteger(), fc.integer({ min: 1 })),
      fc.tuple(fc.bigInt(), fc.bigInt({ min: 1n })),
    )
    const value = part.map(([n, d]) => exact(n, d))
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { maxLength: 12 }), (products) => {
        expect(total(products)).toEqual(sumOf(products.map(([a, b]) => multiply(a, b))))
      }),
    )
  })

  it('does not lose a unit where plain numbers would', () => {
    const most = exact(Number.MAX_SAFE_INTEGER)
    expect(
      total([
        [most, exact(1)],
        [exact(1), exact(1)],
        [exact(1), exact(1)],
      ]),
    ).toEqual(exact(2n ** 53n + 1n))
  })
})
