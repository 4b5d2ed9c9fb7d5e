import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal, divide, exact, HUNDRED, multiply, roundToInteger } from '../kernel/index.ts'
import { quotaPlaces, type Quota } from './quota-places.ts'

const twenty = (base: Quota['base'], rounding: Quota['rounding']): Quota => ({ percent: '20', base, rounding })

describe('places for the level outstanding', () => {
  it.each([
    [3, 0, 0, 1, 0],
    [4, 1, 0, 1, 0],
    [5, 1, 0, 1, 1],
    [8, 1, 1, 2, 1],
    [10, 2, 1, 2, 2],
    [13, 2, 2, 3, 2],
    [20, 3, 3, 4, 4],
    [30, 5, 5, 6, 6],
    [100, 17, 16, 20, 20],
  ])('gives %i people good or better the places of each reading of 20 %%', (people, ...wanted) => {
    expect([
      quotaPlaces(people, twenty('good-only', 'half-up')),
      quotaPlaces(people, twenty('good-only', 'floor')),
      quotaPlaces(people, twenty('good-or-better', 'half-up')),
      quotaPlaces(people, twenty('good-or-better', 'floor')),
    ]).toEqual(wanted)
  })

  const sizes = [4, 5, 6, 9, 10, 12, 15, 18, 20, 25, 29, 30]
  it.each([
    ['good-or-better', '20', [0, 1, 1, 1, 2, 2, 3, 3, 4, 5, 5, 6]],
    ['good-only', '20', [0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5]],
    ['good-or-better', '25', [1, 1, 1, 2, 2, 3, 3, 4, 5, 6, 7, 7]],
    ['good-only', '25', [0, 1, 1, 1, 2, 2, 3, 3, 4, 5, 5, 6]],
  ] as const)('rounds down %s of %s %% for small sets', (base, percent, wanted) => {
    expect(sizes.map((size) => quotaPlaces(size, { percent, base, rounding: 'floor' }))).toEqual(wanted)
  })

  it('gives nobody a place in an empty set, whatever the rounding', () => {
    for (const base of ['good-only', 'good-or-better', 'rated'] as const)
      for (const rounding of ['floor', 'half-up', 'ceil'] as const)
        for (const percent of ['0', '0.01', '20', '100'])
          expect([`${base} ${rounding} ${percent}`, quotaPlaces(0, { percent, base, rounding })]).toEqual([
            `${base} ${rounding} ${percent}`,
            0,
          ])
  })

  it('takes fractional percentages exactly: 0.29 % of 10,000 is 29 places, not 28', () => {
    expect(quotaPlaces(10_000, { percent: '0.29', base: 'rated', rounding: 'floor' })).toBe(29)
    expect(quotaPlaces(200, { percent: '12.5', base: 'rated', rounding: 'floor' })).toBe(25)
    expect(quotaPlaces(199, { percent: '12.5', base: 'rated', rounding: 'floor' })).toBe(24)
  })

  it('never differs from trying every number of places', () => {
    const percents = fc
      .tuple(fc.nat(100), fc.nat(99))
      .map(([whole, part]) => (whole === 100 ? '100' : `${whole}.${part}`))
    const quotas = fc.record<Quota>({
      percent: percents,
      base: fc.constantFrom('good-only', 'good-or-better', 'rated'),
      rounding: fc.constantFrom('floor', 'half-up', 'ceil'),
    })
    fc.assert(
      fc.property(quotas, fc.nat(120), (quota, people) => {
        const share = divide(decimal(quota.percent), HUNDRED)
        const allowed = (x: number): boolean => {
          const base = quota.base === 'good-only' ? people - x : people
          return BigInt(x) <= roundToInteger(multiply(share, exact(base)), quota.rounding)
        }
        const tried = Array.from({ length: people + 1 }, (_, x) => x).filter(allowed)
        expect(quotaPlaces(people, quota)).toBe(Math.max(...tried))
      }),
      { numRuns: 1000 },
    )
  })
})
