import { describe, expect, it } from 'vitest'
import { decimal, type Level } from '../kernel/index.ts'
import { writtenReasonsNeeded } from './written-reason.ts'

const scored = (total: string, level: Level = 'good') => ({ total: decimal(total), level })

describe('a written reason', () => {
  it.each([
    ['a gap of five points', '80', '75', ['score-gap']],
    ['a gap upwards', '75', '80', ['score-gap']],
    ['a hundredth less than five', '80', '75.01', []],
    ['the same score', '80', '80', []],
  ])('where the rule set is silent: %s', (_what, self, review, needed) => {
    expect(writtenReasonsNeeded(null, scored(self), scored(review))).toEqual(needed)
  })

  it('is needed for a changed level however small the gap', () => {
    expect(writtenReasonsNeeded(null, scored('90', 'outstanding'), scored('89.99'))).toEqual(['level-changed'])
  })

  it('without points is needed for a changed level alone', () => {
    const graded = (level: Level) => ({ total: null, level })
    expect(writtenReasonsNeeded(null, graded('outstanding'), graded('good'))).toEqual(['level-changed'])
    expect(writtenReasonsNeeded(null, graded('good'), graded('good'))).toEqual([])
    expect(writtenReasonsNeeded(null, scored('10'), graded('good'))).toEqual([])
  })

  it('follows the rule set where it speaks', () => {
    const source = { citation: { instrument: 'x', article: 'y' }, basis: 'text' } as const
    const rule = { gapPoints: '10', levelChanged: false, ...source }
    expect(writtenReasonsNeeded(rule, scored('90', 'outstanding'), scored('80.01'))).toEqual([])
    expect(writtenReasonsNeeded(rule, scored('90', 'outstanding'), scored('80'))).toEqual(['score-gap'])
    expect(writtenReasonsNeeded({ ...rule, gapPoints: null }, scored('90'), scored('10'))).toEqual([])
  })
})
