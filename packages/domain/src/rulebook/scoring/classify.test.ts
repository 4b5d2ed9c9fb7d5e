import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact, toFraction } from '../../kernel/index.ts'
import { classify } from './classify.ts'
import type { RuleSet } from '../document/document.ts'
import { compute } from './evaluate.ts'
import { readScoreInput, type ReadInput } from './read-score-input.ts'
import type { ScoreInput } from './score-input.ts'
import { decree335of2025 } from '../sets/decree-335-2025.ts'
import { hauGiang1120of2022 } from '../sets/hau-giang-1120-2022.ts'

function read(ruleSet: RuleSet, input: ScoreInput): ReadInput {
  const outcome = readScoreInput(ruleSet, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

/** Both ways to the same conclusion, with the total in lowest terms. */
function bothWays(ruleSet: RuleSet, input: ScoreInput) {
  const one = read(ruleSet, input)
  const { conclusion, numerator, denominator } = classify(ruleSet, one)
  const { level, levelByPoints, conditions, missing, unstated, total } = compute({ document: ruleSet, hash: '' }, one, {
    steps: false,
  })
  return {
    quick: { ...conclusion, total: denominator === 0 ? null : toFraction(exact(numerator, denominator)) },
    whole: { level, levelByPoints, conditions, missing, unstated, total: total && toFraction(total) },
  }
}

const decimals = fc
  .tuple(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(1, 10, 100, 1_000))
  .map(([whole, scale]) => `${Math.floor(whole / scale)}.${String(whole % scale).padStart(3, '0')}`)
const coefficients = fc.constantFrom('0.01', '0.5', '1', '1.25', '1.125', '7', '90071992547409.93')
const events = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(Number.MAX_SAFE_INTEGER))
const lines = fc.record({
  coefficient: coefficients,
  assigned: decimals,
  completed: decimals,
  qualityFailures: events,
  delays: events,
  exempted: fc.boolean(),
  outsidePlan: fc.boolean(),
})
const percents = fc.constantFrom('50', '100', undefined)

describe('a level without its derivation', () => {
  it('is the level, the reasons and the total of the whole result, whatever the work', () => {
    fc.assert(
      fc.property(
        fc.record({
          leader: fc.boolean(),
          generalTotal: fc.constantFrom('30', '27.25', '0', undefined),
          work: fc.array(lines, { maxLength: 5 }),
          leadership: fc.record({ unitResult: percents, organising: percents, cohesion: percents }),
          policy: fc.record({ deductionPer: fc.constantFrom('unit', 'line'), capEachComponent: fc.boolean() }),
          facts: fc.constantFrom(
            undefined,
            {},
            { monthsWorked: '5' },
            { disciplinedInPeriod: true },
            { headOfUnit: true, unitLevel: 'good' },
          ),
        }),
        ({ leader, leadership, ...rest }) => {
          const input = {
            ...rest,
            person: { kind: 'civil-servant', leader },
            ...(leader ? { leadership } : {}),
          } as const
          const { quick, whole } = bothWays(decree335of2025, input)
          expect(quick).toEqual(whole)
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it('is the same where the general criteria are given one by one, and where every criterion is scored', () => {
    const work = [{ coefficient: '1', assigned: '3', completed: '2' }]
    const person = { kind: 'civil-servant', leader: false } as const
    const scores = {
      'I.1': '8',
      'I.2': '8',
      'I.3': '7',
      'I.4': '7',
      'II.1': '20',
      'II.2': '20',
      'II.3': '20',
      'II.4': '9.99',
    }
    const { 'I.1': _, ...incomplete } = scores
    for (const { quick, whole } of [
      bothWays(decree335of2025, { person, work, general: { 'I.1': '5' } }),
      bothWays(hauGiang1120of2022, { person, scores }),
      bothWays(hauGiang1120of2022, { person, scores: incomplete }),
    ])
      expect(quick).toEqual(whole)
    expect(bothWays(hauGiang1120of2022, { person, scores }).quick).toMatchObject({
      level: 'outstanding',
      total: '9999/100',
    })
  })

  it('is right at a threshold and the smallest step around it', () => {
    const person = { kind: 'civil-servant', leader: false } as const
    const level = (generalTotal: string): string =>
      bothWays(decree335of2025, { person, generalTotal, work: [{ coefficient: '1', assigned: '7', completed: '6' }] })
        .quick.level
    // 70 × 6/7 is 60 exactly.
    expect(['30', '29.99', '10', '9.99'].map(level)).toEqual(['outstanding', 'good', 'good', 'satisfactory'])
  })

  it('shares its conclusion between people of whom nothing is stated, and nobody can change it', () => {
    const person = { kind: 'civil-servant', leader: false } as const
    const one = read(decree335of2025, {
      person,
      generalTotal: '30',
      work: [{ coefficient: '1', assigned: '1', completed: '1' }],
    })
    const { conclusion } = classify(decree335of2025, one)
    expect(classify(decree335of2025, one).conclusion).toBe(conclusion)
    expect([conclusion, conclusion.conditions, conclusion.missing].every(Object.isFrozen)).toBe(true)
  })
})
