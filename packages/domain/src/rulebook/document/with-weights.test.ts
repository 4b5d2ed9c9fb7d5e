import { describe, expect, it } from 'vitest'
import { checkRuleSet } from '../writing/check-rule-set.ts'
import { criteriaFor } from '../form.ts'
import { decree335of2025Bodies as bodies } from '../sets/decree-335-2025-bodies.ts'
import { withWeights, type Weight, type WeightsProblemCode } from './with-weights.ts'

const DECISION = '12/2026/QĐ-UBND'
const GOOD: readonly Weight[] = [
  { code: 'II.a', maximum: '10' },
  { code: 'II.b', maximum: '30.5' },
  { code: 'II.c.1', maximum: '9.5' },
  { code: 'II.h', maximum: '20' },
]
const rowsOf = (weights: readonly Weight[]) => {
  const made = withWeights(bodies, weights, DECISION)
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return { rows: criteriaFor(made.value, { kind: 'agency', leader: false }), made: made.value }
}

describe('weights decided by the competent body', () => {
  it('keep what was named, with its maximum, in printed order, citing the decision', () => {
    const { rows, made } = rowsOf(GOOD.toReversed())
    const result = rows.filter(({ part }) => part === 'result')
    expect(result.map(({ code, maximumHundredths }) => [code, maximumHundredths])).toEqual([
      ['II', 7000],
      ['II.a', 1000],
      ['II.b', 3050],
      ['II.c.1', 950],
      ['II.h', 2000],
    ])
    expect(result[1]).toMatchObject({
      basis: 'text',
      citation: { instrument: DECISION, article: '335/2025/NĐ-CP, Điều 7 khoản 1 điểm a' },
    })
    expect(rows.filter(({ part }) => part === 'general')).toEqual(
      criteriaFor(bodies, { kind: 'agency', leader: false }).filter(({ part }) => part === 'general'),
    )
    expect(checkRuleSet(made)).toEqual(checkRuleSet(bodies))
  })

  it.each<[string, readonly Weight[], WeightsProblemCode[]]>([
    ['69.99 in all', GOOD.with(0, { code: 'II.a', maximum: '9.99' }), ['weights-sum']],
    ['70.01 in all', GOOD.with(0, { code: 'II.a', maximum: '10.01' }), ['weights-sum']],
    ['nothing', [], ['weights-sum']],
    ['a criterion that is not there', [...GOOD, { code: 'II.z', maximum: '1' }], ['weights-criterion-unknown']],
    ['a heading', [...GOOD, { code: 'II', maximum: '1' }], ['weights-criterion-unknown']],
    ['a general criterion', [...GOOD, { code: 'I.1', maximum: '1' }], ['weights-criterion-unknown']],
    ['the same twice', [...GOOD, { code: 'II.a', maximum: '1' }], ['weights-twice']],
    [
      'zero, less, a third place and no number',
      ['0', '-1', '0.005', 'x'].map((maximum, at) => ({ code: ['II.a', 'II.b', 'II.e', 'II.h'][at] ?? '', maximum })),
      ['weights-not-positive', 'weights-not-positive', 'weights-not-positive', 'weights-not-positive'],
    ],
  ])('are refused with %s', (_, weights, codes) => {
    const made = withWeights(bodies, weights, DECISION)
    expect(made.ok ? [] : made.problems.map(({ code }) => code)).toEqual(codes)
  })
})
