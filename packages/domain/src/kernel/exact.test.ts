import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  compare,
  divide,
  equals,
  exact,
  fromHundredths,
  greatest,
  least,
  meanOf,
  multiply,
  negate,
  roundTo,
  roundToInteger,
  subtract,
  sumOf,
  toHundredths,
  ZERO,
  type Exact,
} from './exact.ts'
import { toFraction } from './exact-text.ts'

const integers = fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }))
const values = fc
  .tuple(
    integers,
    integers.filter((d) => d != 0),
  )
  .map(([n, d]) => exact(n, d))

/** The definition, on bigint alone: what every fast path must agree with. */
function slow(a: Exact, b: Exact, combine: (p: bigint, q: bigint, r: bigint, s: bigint) => [bigint, bigint]): Exact {
  const [n, d] = combine(BigInt(a.numerator), BigInt(a.denominator), BigInt(b.numerator), BigInt(b.denominator))
  return exact(n, d)
}

describe('exact arithmetic', () => {
  it('agrees with plain bigint fractions for any size of number', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(add(a, b)).toEqual(slow(a, b, (p, q, r, s) => [p * s + r * q, q * s]))
        expect(subtract(a, b)).toEqual(slow(a, b, (p, q, r, s) => [p * s - r * q, q * s]))
        expect(multiply(a, b)).toEqual(slow(a, b, (p, q, r, s) => [p * r, q * s]))
        const difference = BigInt(a.numerator) * BigInt(b.denominator) - BigInt(b.numerator) * BigInt(a.denominator)
        expect(compare(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0)
        expect(equals(a, b)).toBe(difference === 0n)
      }),
    )
  })

  it('divides by anything but zero, undoing a multiplication', () => {
    const divisors = values.filter((value) => value.numerator !== 0)
    fc.assert(
      fc.property(values, divisors, (a, b) => {
        expect(divide(a, b)).toEqual(slow(a, b, (p, q, r, s) => [p * s, q * r]))
        expect(divide(multiply(a, b), b)).toEqual(a)
      }),
    )
  })

  it('keeps every value in lowest terms with a positive denominator and small parts as numbers', () => {
    expect(exact(6, -4)).toEqual({ numerator: -3, denominator: 2 })
    expect(exact(0, -7)).toEqual({ numerator: 0, denominator: 1 })
    expect(Object.is(exact(0, -7).numerator, 0)).toBe(true)
    expect(Object.is(negate(ZERO).numerator, 0)).toBe(true)
    expect(exact(2n ** 60n, 2n ** 59n)).toEqual({ numerator: 2, denominator: 1 })
    expect(typeof exact(2n ** 60n).numerator).toBe('bigint')
  })

  it('treats a part that is no integer, a zero denominator and a division by zero as bugs', () => {
    expect(() => exact(0.5)).toThrow('not an integer')
    expect(() => exact(1, 2 ** 60)).toThrow('not an integer')
    expect(() => exact(1, 0)).toThrow('zero denominator')
    expect(() => exact(1n, 0n)).toThrow('zero denominator')
    expect(() => divide(exact(1), ZERO)).toThrow('division by zero')
  })

  it('finds twelve parts of 90 to average exactly 90, whatever the parts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10000 }), { minLength: 11, maxLength: 11 }), (months) => {
        const last = 12 * 9000 - months.reduce((total, month) => total + month, 0)
        expect(meanOf([...months, last].map(fromHundredths))).toEqual(exact(90))
      }),
    )
    expect(meanOf([])).toBeUndefined()
  })

  it('picks the smaller and the larger value and sums any number of them', () => {
    expect(least(exact(1, 3), exact(1, 2))).toEqual(exact(1, 3))
    expect(greatest(exact(1, 3), exact(1, 2))).toEqual(exact(1, 2))
    expect(sumOf([])).toEqual(ZERO)
    expect(toFraction(sumOf([exact(1, 3), exact(1, 6), exact(1, 2)]))).toBe('1')
  })
})

describe('rounding', () => {
  it.each([
    [5, 2, 'floor', 2n],
    [5, 2, 'half-up', 3n],
    [5, 2, 'ceil', 3n],
    [-5, 2, 'floor', -3n],
    [-5, 2, 'half-up', -3n],
    [-5, 2, 'ceil', -2n],
    [-9, 4, 'half-up', -2n],
    [7, 3, 'half-up', 2n],
    [8, 3, 'half-up', 3n],
    [6, 3, 'ceil', 2n],
    [6, 3, 'floor', 2n],
  ] as const)('takes %i/%i %s to %s', (n, d, direction, wanted) => {
    expect(roundToInteger(exact(n, d), direction)).toBe(wanted)
  })

  it('rounds to decimal places without leaving exact numbers', () => {
    expect(roundTo(exact(455, 100), 1, 'half-up')).toEqual(exact(46, 10))
    expect(roundTo(exact(455, 100), 1, 'floor')).toEqual(exact(45, 10))
    expect(roundTo(exact(455, 100), 0, 'ceil')).toEqual(exact(5))
  })

  it('gives hundredths only for values that lie on that grid', () => {
    expect(toHundredths(exact(5, 2))).toBe(250)
    expect(toHundredths(exact(1, 3))).toBeUndefined()
    expect(toHundredths(exact(10n ** 40n))).toBeUndefined()
    expect(fromHundredths(255)).toEqual(exact(51, 20))
  })
})
