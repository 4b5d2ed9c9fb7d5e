import { describe, expect, it } from 'vitest'
import { compareLevels, isAtLeast, isRated, LEVELS, lowerLevel, RATED_LEVELS } from './level.ts'

describe('levels', () => {
  it('orders the rated levels from outstanding down', () => {
    expect([...RATED_LEVELS].toSorted((a, b) => compareLevels(b, a))).toEqual(RATED_LEVELS)
    expect(compareLevels('outstanding', 'good')).toBeGreaterThan(0)
    expect(compareLevels('good', 'good')).toBe(0)
  })

  it('never compares an unrated outcome as if it were a level', () => {
    expect(LEVELS.filter((level) => !isRated(level))).toEqual(['not-rated', 'insufficient-data'])
    expect(isAtLeast('not-rated', 'unsatisfactory')).toBe(false)
    expect(isAtLeast('insufficient-data', 'unsatisfactory')).toBe(false)
    expect(LEVELS.filter((level) => isAtLeast(level, 'good'))).toEqual(['outstanding', 'good'])
  })

  it('takes the lower of two levels for a cap', () => {
    expect(lowerLevel('outstanding', 'good')).toBe('good')
    expect(lowerLevel('unsatisfactory', 'good')).toBe('unsatisfactory')
  })
})
