import { describe, expect, it } from 'vitest'
import { BallotBox, tooFewVoters, votersOn } from './secrecy.ts'
import { BALLOT_CHOICES } from './tally.ts'

describe('the electronic box', () => {
  const issued = new Map([
    [1, 3],
    [2, 4],
  ])
  it('reads the same whatever the order in which slips came in', () => {
    const slips = [
      new Map([
        [1, 'good'],
        [2, 'outstanding'],
      ] as const),
      new Map([[2, null]]),
      new Map([
        [1, 'not-rated'],
        [2, 'good'],
      ] as const),
      new Map([
        [1, 'good'],
        [2, 'good'],
      ] as const),
    ]
    const filled = (order: typeof slips) => {
      const box = new BallotBox([1, 2], BALLOT_CHOICES)
      for (const slip of order) box.put(slip)
      return box
    }
    const box = filled(slips)
    expect(box.slips).toBe(4)
    expect(box.read(issued)).toMatchObject([
      { appraisalId: 1, issued: 3, collected: 3, blank: 0, invalid: 0, choices: { good: 2, 'not-rated': 1 } },
      { appraisalId: 2, issued: 4, collected: 4, blank: 1, choices: { outstanding: 1, good: 2, satisfactory: 0 } },
    ])
    expect(JSON.stringify(filled(slips.toReversed()).read(issued))).toBe(JSON.stringify(box.read(issued)))
  })

  it('shows nothing of itself when it is printed or logged', () => {
    const box = new BallotBox([1], BALLOT_CHOICES)
    box.put(new Map([[1, 'unsatisfactory']]))
    expect(JSON.stringify(box)).toBe('{}')
  })

  it('takes no slip for another ballot, not even a part of it', () => {
    const box = new BallotBox([1], BALLOT_CHOICES)
    expect(() =>
      box.put(
        new Map([
          [1, 'good'],
          [9, 'good'],
        ] as const),
      ),
    ).toThrow('another ballot')
    expect(box.read(new Map())).toMatchObject([{ collected: 0, issued: 0 }])
  })
})

describe('who votes on whom', () => {
  it('is everybody with a vote but the subject himself', () => {
    expect(votersOn(5, [3, 5, 6])).toEqual([3, 6])
  })
  it('wants three for each subject, so that a voter who is a subject counts one less', () => {
    const subjects = [
      { appraisalId: 1, personId: 11 },
      { appraisalId: 2, personId: 99 },
    ]
    expect(tooFewVoters(subjects, [11, 12, 13])).toEqual([1])
    expect(tooFewVoters(subjects, [11, 12, 13, 14])).toEqual([])
    expect(tooFewVoters(subjects, [12, 13])).toEqual([1, 2])
  })
})
