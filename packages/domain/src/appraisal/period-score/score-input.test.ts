import { describe, expect, it } from 'vitest'
import { toFraction } from '../../kernel/index.ts'
import { evaluate, findRuleSet, type RuleSet } from '../../rulebook/index.ts'
import {
  convertedProductsOf,
  criteriaSeenDifferently,
  periodFormCriteria,
  periodScoreInput,
  periodScoreMissing,
  type PeriodEvidence,
} from './score-input.ts'

function decree(id = 'decree-335-2025'): RuleSet {
  const found = findRuleSet(id)
  if (found === undefined) throw new Error(id)
  return found
}
const official = { kind: 'civil-servant', leader: false } as const
const head = { kind: 'civil-servant', leader: true } as const
const full = Object.fromEntries(
  periodFormCriteria(decree(), official).map((code) => [code, code.startsWith('I.') ? '5' : '2.5']),
)
const evidence: PeriodEvidence = {
  person: official,
  on: '2026-03-31',
  self: full,
  review: {},
  leadership: {},
  work: [{ coefficient: '3/2', assigned: '4', completed: '3' }],
}
function resultOf(change: Partial<PeriodEvidence>) {
  const outcome = evaluate({ document: decree(), hash: 'h' }, periodScoreInput({ ...evidence, ...change }))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

describe('the form of Mẫu số 01', () => {
  it('has ten general criteria, 30 points together', () => {
    expect(Object.keys(full)).toEqual([
      'I.1',
      'I.2',
      'II.1',
      'II.2',
      'II.3',
      'II.4',
      'III.1',
      'III.2',
      'III.3',
      'III.4',
    ])
    expect(resultOf({}).general).toEqual({ numerator: 30, denominator: 1 })
  })
  it('exists for the two decrees that count converted products', () => {
    expect(['decree-335-2025', 'decree-233-2026'].map((id) => convertedProductsOf(decree(id))?.kind)).toEqual([
      'converted-products',
      'converted-products',
    ])
    expect(convertedProductsOf(decree('hau-giang-1120-2022'))).toBeUndefined()
  })
})

describe('what the rule set is given', () => {
  it('has the criterion of the authority where it sees one differently, and the lines', () => {
    const { general, total } = resultOf({ review: { 'III.1': '1.5' } })
    expect([general, total].map((value) => value && toFraction(value))).toEqual(['29', '163/2'])
  })
  it('has the percentages of leaders alone', () => {
    const leadership = { unitResult: '100', organising: '50', cohesion: '100' }
    expect(periodScoreInput({ ...evidence, leadership })).not.toHaveProperty('leadership')
    expect(periodScoreInput({ ...evidence, person: head, leadership }).leadership).toEqual(leadership)
    expect(resultOf({ person: head, leadership }).missing).toEqual([])
  })
})

describe('where a comment is needed', () => {
  it('is each criterion of another value, however it is written', () => {
    const self = { 'I.1': '5', 'I.2': '4.5', 'II.1': '2' }
    expect(criteriaSeenDifferently(self, { 'I.1': '5.00', 'I.2': '4', 'II.2': '1' })).toEqual(['I.2', 'II.2'])
    expect(criteriaSeenDifferently(self, {})).toEqual([])
  })
})

describe('what is missing', () => {
  const codes = (change: Partial<PeriodEvidence>, unit: Parameters<typeof periodScoreMissing>[1] = 'nobody-below') =>
    periodScoreMissing(resultOf(change), unit).map(({ code, path }) => `${path}: ${code}`)
  it('is said at its place', () => {
    const { 'II.3': _left, ...rest } = full
    expect(codes({ self: rest, work: [] })).toEqual(['general.II.3: score-missing', 'work: no-work-assigned'])
    expect(codes({})).toEqual([])
  })
  it('tells d that waits for the people below from d that nobody has stated', () => {
    expect(codes({ person: head }, 'waits')).toEqual([
      'leadership.unitResult: unit-result-waits',
      'leadership.organising: leadership-value-missing',
      'leadership.cohesion: leadership-value-missing',
    ])
    expect(codes({ person: head, leadership: { organising: '100', cohesion: '50' } })).toEqual([
      'leadership.unitResult: unit-result-not-stated',
    ])
  })
})
