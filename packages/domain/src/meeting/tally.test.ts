import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, ONE, ZERO } from '../kernel/index.ts'
import {
  BALLOT_CHOICES,
  countProblems,
  subjectResult,
  validSlips,
  whereTellersDiffer,
  type SubjectCount,
} from './tally.ts'

const count = (change: Partial<SubjectCount> = {}): SubjectCount => ({
  appraisalId: 7,
  issued: 9,
  collected: 8,
  invalid: 1,
  blank: 1,
  choices: { outstanding: 4, good: 2 },
  ...change,
})
const voters = new Map([[7, 9]])
const codes = (...counts: SubjectCount[]) => countProblems(counts, voters, BALLOT_CHOICES).map(({ code }) => code)
const FIVE = { choices: BALLOT_CHOICES, majorityPercent: null }

describe('a count', () => {
  it('has to add up, within what was issued and who may vote', () => {
    expect(codes(count())).toEqual([])
    expect(codes()).toEqual(['count-subject-missing'])
    expect(codes(count({ blank: 2 }))).toEqual(['count-does-not-add-up'])
    expect(codes(count({ issued: 7 }))).toEqual(['count-more-collected-than-issued'])
    expect(codes(count({ issued: 10 }))).toEqual(['count-more-issued-than-voters'])
    expect(codes(count({ invalid: 0.5 }))).toEqual(['count-not-whole'])
    expect(codes(count({ invalid: -1, blank: 3 }))).toEqual(['count-not-whole'])
    expect(countProblems([count()], voters, ['outstanding']).map(({ code }) => code)).toEqual(['count-choice-unknown'])
  })

  it('is the same of two tellers only when every number is, on every subject', () => {
    expect(whereTellersDiffer([count()], [count({ choices: { good: 2, outstanding: 4, 'not-rated': 0 } })])).toEqual([])
    expect(whereTellersDiffer([count()], [count({ choices: { good: 4, outstanding: 2 } })])).toEqual([7])
    expect(whereTellersDiffer([count()], [])).toEqual([7])
    for (const change of [{ issued: 8 }, { collected: 7 }, { invalid: 2 }, { blank: 0 }])
      expect(whereTellersDiffer([count()], [count(change)])).toEqual([7])
  })
})

describe('a result', () => {
  it('is exact fractions of what was issued, collected and valid', () => {
    const { shares, valid } = subjectResult(count(), FIVE, 9)
    expect(valid).toBe(6)
    expect(shares[0]).toMatchObject({
      choice: 'outstanding',
      ofIssued: { numerator: 4, denominator: 9 },
      ofCollected: { numerator: 1, denominator: 2 },
      ofValid: { numerator: 2, denominator: 3 },
    })
    expect(shares.at(-1)).toMatchObject({ choice: 'not-rated', count: 0, ofValid: ZERO })
    expect(subjectResult(count({ choices: {}, collected: 2 }), FIVE, 9).shares[0]?.ofValid).toBeNull()
  })

  it('has shares of the valid slips that add up to one exactly, whatever was counted', () => {
    const numbers = fc.array(fc.nat(400), { minLength: 5, maxLength: 5 }).filter((all) => all.some((one) => one > 0))
    fc.assert(
      fc.property(numbers, (all) => {
        const choices = Object.fromEntries(BALLOT_CHOICES.map((choice, at) => [choice, all[at] ?? 0]))
        const given = count({ choices, collected: all.reduce((a, b) => a + b, 0) + 2 })
        const { shares } = subjectResult(given, FIVE, 9)
        const total = shares.reduce((sum, { ofValid }) => add(sum, ofValid ?? ZERO), ZERO)
        expect(total).toEqual(validSlips(given) === 0 ? ZERO : ONE)
      }),
    )
  })

  it('names a level only by a majority the set states, of those convened and exactly', () => {
    const decides = (majorityPercent: string | null, convened: number, choices: SubjectCount['choices']) =>
      subjectResult(count({ choices }), { choices: BALLOT_CHOICES, majorityPercent }, convened).proposal
    expect(decides(null, 8, { outstanding: 8 })).toEqual({ kind: 'no-majority-rule' })
    expect(decides('50', 8, { outstanding: 4, good: 3 })).toEqual({ kind: 'majority', choice: 'outstanding' })
    expect(decides('50', 9, { outstanding: 4, good: 3 })).toEqual({ kind: 'not-reached' })
    expect(decides('50', 8, { outstanding: 4, good: 4 })).toEqual({ kind: 'tied', choices: ['outstanding', 'good'] })
    expect(decides('66.67', 3, { good: 2 })).toEqual({ kind: 'not-reached' })
    expect(decides('0', 0, {})).toEqual({ kind: 'not-reached' })
  })

  it('says when all slips agree, because then everybody’s vote is known', () => {
    expect(subjectResult(count({ collected: 4, invalid: 0, blank: 0, choices: { good: 4 } }), FIVE, 9).unanimous).toBe(
      true,
    )
    expect(subjectResult(count(), FIVE, 9).unanimous).toBe(false)
    expect(subjectResult(count({ collected: 0, choices: {} }), FIVE, 9).unanimous).toBe(false)
  })
})
