import { describe, expect, it } from 'vitest'
import { exact } from '../../kernel/index.ts'
import type { RulebookProblem } from '../problems.ts'
import { readScoreInput } from './read-score-input.ts'
import type { ScoreInput } from './score-input.ts'
import { decree335of2025 } from '../sets/decree-335-2025.ts'
import { hauGiang1120of2022 } from '../sets/hau-giang-1120-2022.ts'

const done = { coefficient: '1', assigned: '1', completed: '1' }
const clean: ScoreInput = { person: { kind: 'civil-servant', leader: false }, generalTotal: '30', work: [done] }

function refusal(change: Partial<ScoreInput>, ruleSet = decree335of2025): readonly RulebookProblem[] {
  const outcome = readScoreInput(ruleSet, { ...clean, ...change })
  return outcome.ok ? [] : outcome.problems
}

function mechanism(change: Partial<ScoreInput>) {
  const outcome = readScoreInput(decree335of2025, { ...clean, ...change })
  if (!outcome.ok || outcome.value.mechanism.kind !== 'converted-products') throw new Error(JSON.stringify(outcome))
  return outcome.value.mechanism
}

function facts(stated: NonNullable<ScoreInput['facts']>) {
  const outcome = readScoreInput(decree335of2025, { ...clean, facts: stated })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value.facts
}

describe('a refused input says what was given and where', () => {
  it.each<[string, Partial<ScoreInput>, RulebookProblem[]]>([
    [
      'more than the part can be',
      { generalTotal: '30.01' },
      [{ code: 'above-maximum', path: 'generalTotal', params: { value: '30.01', maximum: '30' } }],
    ],
    [
      'both ways at once',
      { general: {} },
      [{ code: 'given-twice', path: 'generalTotal', params: { field: 'general' } }],
    ],
    [
      'a code that the criteria do not know',
      { generalTotal: undefined, general: { 'X.1': '1' } },
      [{ code: 'criterion-unknown', path: 'general.X.1', params: { code: 'X.1' } }],
    ],
    [
      'criteria that do not apply beside a total',
      { notApplicable: ['I.1'] },
      [{ code: 'input-not-used', path: 'notApplicable', params: { field: 'notApplicable' } }],
    ],
    [
      'a criterion that always applies',
      { generalTotal: undefined, general: {}, notApplicable: ['I.1'] },
      [{ code: 'must-apply', path: 'notApplicable', params: { code: 'I.1' } }],
    ],
    [
      'no weight',
      { work: [done, { ...done, coefficient: '0' }] },
      [{ code: 'not-positive', path: 'work[1].coefficient', params: { value: '0' } }],
    ],
    [
      'a weight that is no number, and a negative one',
      {
        work: [
          { ...done, coefficient: 'x' },
          { ...done, coefficient: '-1' },
        ],
      },
      [
        { code: 'decimal-expected', path: 'work[0].coefficient', params: { value: 'x' } },
        { code: 'negative', path: 'work[1].coefficient', params: { value: '-1' } },
      ],
    ],
    [
      'every number of a line',
      { work: [{ coefficient: 'x', assigned: '-1', completed: '1,5', qualityFailures: -1, delays: 0.5 }] },
      [
        { code: 'decimal-expected', path: 'work[0].coefficient', params: { value: 'x' } },
        { code: 'negative', path: 'work[0].assigned', params: { value: '-1' } },
        { code: 'decimal-comma', path: 'work[0].completed', params: { value: '1,5' } },
        { code: 'negative', path: 'work[0].qualityFailures', params: { value: '-1' } },
        { code: 'count-expected', path: 'work[0].delays', params: { value: '0.5' } },
      ],
    ],
    [
      'leadership of a non-leader',
      { leadership: {} },
      [{ code: 'input-not-used', path: 'leadership', params: { field: 'leadership' } }],
    ],
    [
      'a percentage the instrument does not know',
      { person: { kind: 'civil-servant', leader: true }, leadership: { unitResult: '80', cohesion: '-1' } },
      [
        { code: 'not-a-choice', path: 'leadership.unitResult', params: { value: '80', choices: '50 | 100' } },
        { code: 'negative', path: 'leadership.cohesion', params: { value: '-1' } },
      ],
    ],
    [
      'a field of another mechanism',
      { scores: {} },
      [{ code: 'input-not-used', path: 'scores', params: { field: 'scores' } }],
    ],
    [
      'a day that is none',
      { on: '2026-02-29' },
      [{ code: 'date-expected', path: 'on', params: { value: '2026-02-29' } }],
    ],
    [
      'a day outside',
      { on: '2025-12-31' },
      [{ code: 'not-in-force', path: 'on', params: { value: '2025-12-31', ruleSet: 'decree-335-2025' } }],
    ],
    [
      'somebody it does not bind',
      { person: { kind: 'public-employee', leader: false } },
      [{ code: 'person-not-bound', path: 'person', params: { kind: 'public-employee', ruleSet: 'decree-335-2025' } }],
    ],
    [
      'facts of the wrong kind',
      {
        facts: {
          rich: true,
          headOfUnit: 'yes',
          unitLevel: 'great',
          lowestGeneralGrade: 'met',
          monthsWorked: true,
          monthsAbsent: '5.5',
          tasksDoneShare: false,
          tasksLateShare: '-1/3',
          monthsOnLeave: '1/1',
        },
      },
      [
        { code: 'fact-unknown', path: 'facts.rich', params: { fact: 'rich' } },
        { code: 'boolean-fact-expected', path: 'facts.headOfUnit', params: { value: 'yes' } },
        { code: 'level-fact-expected', path: 'facts.unitLevel', params: { value: 'great' } },
        { code: 'fact-computed', path: 'facts.lowestGeneralGrade', params: { fact: 'lowestGeneralGrade' } },
        { code: 'decimal-fact-expected', path: 'facts.monthsWorked', params: { value: 'true' } },
        { code: 'count-expected', path: 'facts.monthsAbsent', params: { value: '5.5' } },
        { code: 'decimal-fact-expected', path: 'facts.tasksDoneShare', params: { value: 'false' } },
        { code: 'decimal-expected', path: 'facts.tasksLateShare', params: { value: '-1/3' } },
        { code: 'decimal-expected', path: 'facts.monthsOnLeave', params: { value: '1/1' } },
      ],
    ],
  ])('%s', (_, change, wanted) => {
    expect(refusal(change)).toEqual(wanted)
  })

  it('for a set that scores every criterion', () => {
    const person = clean.person
    expect(
      refusal(
        { person, generalTotal: undefined, work: undefined, policy: {}, scores: { 'I.1': '8,0' } },
        hauGiang1120of2022,
      ),
    ).toEqual([
      { code: 'policy-not-in-set', path: 'policy', params: { ruleSet: 'hau-giang-1120-2022' } },
      { code: 'decimal-comma', path: 'scores.I.1', params: { value: '8,0' } },
    ])
  })
})

describe('an input that was read', () => {
  it('keeps every stated fact in its own kind', () => {
    expect(
      facts({
        headOfUnit: true,
        disciplinedInPeriod: false,
        unitLevel: 'good',
        monthsWorked: '5',
        tasksDoneShare: '200/3',
      }),
    ).toEqual({
      headOfUnit: true,
      disciplinedInPeriod: false,
      unitLevel: 'good',
      monthsWorked: exact(5),
      tasksDoneShare: exact(200, 3),
    })
    expect(facts({ tasksDoneShare: '99.5', tasksLateShare: '0/7', monthsAbsent: '0' })).toEqual({
      tasksDoneShare: exact(199, 2),
      tasksLateShare: exact(0),
      monthsAbsent: exact(0),
    })
  })

  it('holds the general total at its very maximum, and none where none is given', () => {
    expect(mechanism({ generalTotal: '30.00' }).general).toEqual({ kind: 'total', points: exact(30) })
    expect(mechanism({ generalTotal: undefined }).general).toEqual({ kind: 'none' })
  })

  it('fills a short work line with no events, inside the plan, and has no lines where none are given', () => {
    const one = { coefficient: exact(1), assigned: exact(1), completed: exact(1) }
    const events = { qualityFailures: 2, delays: 3, exempted: true, outsidePlan: true }
    expect(mechanism({ work: [done, { ...done, ...events }] }).work).toEqual([
      { ...one, qualityFailures: 0, delays: 0, exempted: false, outsidePlan: false },
      { ...one, ...events },
    ])
    expect(mechanism({ work: undefined }).work).toEqual([])
  })

  it('holds only the leadership percentages that are given', () => {
    const person = { kind: 'civil-servant', leader: true } as const
    expect(mechanism({ person, leadership: { cohesion: '50.0', unitResult: '100' } }).leadership).toEqual({
      cohesion: exact(50),
      unitResult: exact(100),
    })
  })

  it('follows the switches of the office one by one, and the set for the other', () => {
    expect(mechanism({}).policy).toEqual({ deductionPer: 'unit', capEachComponent: false })
    expect(mechanism({ policy: { capEachComponent: true } }).policy).toEqual({
      deductionPer: 'unit',
      capEachComponent: true,
    })
    expect(mechanism({ policy: { deductionPer: 'line', capEachComponent: false } }).policy).toEqual({
      deductionPer: 'line',
      capEachComponent: false,
    })
  })
})
