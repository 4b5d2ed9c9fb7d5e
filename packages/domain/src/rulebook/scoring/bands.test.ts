import { describe, expect, it } from 'vitest'
import { compareLevels, decimal, exact, fromHundredths, subtract, toFraction } from '../../kernel/index.ts'
import { bandOf, nextBand } from './bands.ts'
import { ruleSets } from '../shelf.ts'

const smallest = exact(1, 10n ** 30n)

/** Sets with a threshold for good of their own; everywhere else it is 70. */
const GOOD_FROM: Readonly<Record<string, string>> = { 'local/nguong-75': '75' }

const withPoints = ruleSets.filter(({ total }) => total !== null)

describe.each(withPoints.map((set) => [set.id, set] as const))('the bands of %s', (id, { bands }) => {
  it('give every hundredth from 0 to 100 exactly one level, never a lower one for more points', () => {
    let before = bandOf(bands, exact(0)).level
    for (let hundredths = 0; hundredths <= 10_000; hundredths += 1) {
      const total = fromHundredths(hundredths)
      const { level } = bandOf(bands, total)
      const inside = bands.filter(
        (band, at) => hundredths >= Number(band.from) * 100 && hundredths < Number(bands[at - 1]?.from ?? '101') * 100,
      )
      expect(inside.map((band) => band.level)).toEqual([level])
      expect(compareLevels(level, before)).toBeGreaterThanOrEqual(0)
      before = level
    }
  })

  it.each([
    ['90', 'outstanding', 'good'],
    [GOOD_FROM[id] ?? '70', 'good', 'satisfactory'],
    ['50', 'satisfactory', 'unsatisfactory'],
  ])('begin a level at exactly %s, and not the least bit below', (from, level, below) => {
    expect(bandOf(bands, decimal(from)).level).toBe(level)
    expect(bandOf(bands, subtract(decimal(from), smallest)).level).toBe(below)
  })

  it('say how far the next level is, and nothing in the highest', () => {
    const next = nextBand(bands, decimal('89.5'))
    expect([next?.level, next && toFraction(next.needed)]).toEqual(['outstanding', '1/2'])
    expect(nextBand(bands, decimal('90'))).toBeUndefined()
  })
})

describe('a total below every band', () => {
  it('has no level, which a set whose last band begins at 0 never meets', () => {
    const [highest] = ruleSets[0]?.bands ?? []
    if (highest === undefined) throw new Error('no band')
    expect(() => bandOf([highest], decimal('89.99'))).toThrow('a total below the lowest band')
    expect(() => bandOf([{ ...highest, from: null }], decimal('100'))).toThrow('a total below the lowest band')
  })
})
