import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distribution } from './distribution.ts'

const BANDS = [5000, 7000, 9000]

describe('the distribution over the yardstick', () => {
  it('puts a score on a band edge with the higher level and full marks in the last bar', () => {
    const bars = distribution([8999, 9000, 9999, 10_000, 0], BANDS)
    expect(bars).toHaveLength(100)
    expect(bars.filter(({ people }) => people > 0)).toEqual([
      { from: 0, to: 100, people: 1 },
      { from: 8900, to: 9000, people: 1 },
      { from: 9000, to: 9100, people: 1 },
      { from: 9900, to: 10_000, people: 2 },
    ])
  })

  it('cuts a bar at a band edge that lies inside it', () => {
    expect(distribution([6666, 6667], [6667], { width: 5000 })).toEqual([
      { from: 0, to: 5000, people: 0 },
      { from: 5000, to: 6667, people: 1 },
      { from: 6667, to: 10_000, people: 1 },
    ])
  })

  it('agrees with counting the scores of each bar, and loses nobody', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 60 })
    fc.assert(
      fc.property(
        scores,
        fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 4 }),
        fc.integer({ min: 1, max: 3000 }),
        (all, edges, width) => {
          const bars = distribution(all, edges, { width })
          for (const [at, { from, to, people }] of bars.entries())
            expect(people).toBe(all.filter((score) => score >= from && (score < to || at === bars.length - 1)).length)
          expect(bars.reduce((sum, { people }) => sum + people, 0)).toBe(all.length)
        },
      ),
    )
  })

  it('treats a score off the yardstick as a bug', () => {
    for (const score of [-1, 10_001, 89.5, Number.NaN]) expect(() => distribution([score], BANDS)).toThrow('yardstick')
    expect(() => distribution([], BANDS, { width: 0 })).toThrow('width')
  })
})
