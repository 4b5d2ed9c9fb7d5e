import { describe, expect, it } from 'vitest'
import { ballotVerdict } from './carried.ts'
import { subjectResult, type SubjectCount } from './tally.ts'

const counted = (choices: SubjectCount['choices'], majorityPercent: string | null) =>
  subjectResult(
    { appraisalId: 1, issued: 9, collected: 9, invalid: 0, blank: 0, choices },
    { choices: ['outstanding', 'good', 'not-rated'], majorityPercent },
    9,
  ).proposal

describe('a deciding ballot', () => {
  it('carries the level most voted for, by exact fractions of those convened', () => {
    expect(ballotVerdict(counted({ outstanding: 6, good: 3 }, '66.66'), 'outstanding')).toEqual({ kind: 'carried' })
    expect(ballotVerdict(counted({ outstanding: 6, good: 3 }, '66.67'), 'outstanding')).toEqual({
      kind: 'not-carried',
      instead: null,
    })
  })

  it('does not carry a level when another one, or none alone, has the majority', () => {
    expect(ballotVerdict(counted({ outstanding: 3, good: 6 }, '50'), 'outstanding')).toEqual({
      kind: 'not-carried',
      instead: 'good',
    })
    expect(ballotVerdict(counted({ outstanding: 3, good: 3, 'not-rated': 3 }, '33'), 'good')).toEqual({
      kind: 'not-carried',
      instead: null,
    })
  })

  it('says nothing of the level where the set states no majority', () => {
    expect(ballotVerdict(counted({ good: 9 }, null), 'outstanding')).toEqual({ kind: 'says-nothing' })
  })
})
