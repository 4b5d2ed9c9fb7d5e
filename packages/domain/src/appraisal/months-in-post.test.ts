import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthsInPost, type Stretch } from './months-in-post.ts'

describe('months in post', () => {
  it.each<[string, Stretch[], number]>([
    ['a whole year', [['2023-01-01', '2023-12-31']], 12],
    ['exactly the second half', [['2023-07-01', '2023-12-31']], 6],
    ['the second half less one day', [['2023-07-02', '2023-12-31']], 5],
    [
      'a year cut by a move',
      [
        ['2023-05-01', '2023-12-31'],
        ['2023-01-01', '2023-04-30'],
      ],
      12,
    ],
    [
      'two stretches whose remainders make no month',
      [
        ['2023-01-01', '2023-02-10'],
        ['2023-11-12', '2023-12-31'],
      ],
      2,
    ],
    [
      'two stretches whose remainders make one',
      [
        ['2023-01-01', '2023-02-20'],
        ['2023-11-12', '2023-12-31'],
      ],
      3,
    ],
    [
      'a stretch counted twice',
      [
        ['2023-01-01', '2023-06-30'],
        ['2023-03-01', '2023-06-30'],
      ],
      6,
    ],
    ['a month begun on its last day', [['2023-01-31', '2023-02-27']], 1],
    ['a single day', [['2023-12-31', '2023-12-31']], 0],
    ['no time at all', [], 0],
  ])('of %s', (_what, stretches, months) => expect(monthsInPost(stretches)).toBe(months))

  it('are the same however one stretch is cut into touching pieces', () => {
    const day = (n: number): string => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 360 }), fc.uniqueArray(fc.integer({ min: 0, max: 364 })), (start, cuts) => {
        const inside = cuts.filter((cut) => cut > start).toSorted((a, b) => a - b)
        const pieces = [start, ...inside].map((from, at): Stretch => [day(from), day((inside[at] ?? 365) - 1)])
        expect(monthsInPost(pieces)).toBe(monthsInPost([[day(start), day(364)]]))
      }),
    )
  })
})
