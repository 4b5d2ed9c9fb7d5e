import { describe, expect, it } from 'vitest'
import type { SubjectFacts } from '../../kernel/index.ts'
import { evaluate } from '../scoring/evaluate.ts'
import type { ScoreInput } from '../scoring/score-input.ts'
import type { ScoreResult } from '../scoring/score-result.ts'
import { party132of2018 } from './party-132-2018.ts'

const member: SubjectFacts = { kind: 'party-member', leader: false }
const leader: SubjectFacts = { kind: 'public-employee', leader: true }

function result(input: ScoreInput): ScoreResult {
  const outcome = evaluate({ document: party132of2018, hash: 'h' }, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

/** The grade of every line of the form: general lines first, results after the slash. */
function grades(person: SubjectFacts, general: string, results: string): Record<string, string> {
  const codes =
    person === leader
      ? [
          ['1', '2', '3', '4', '5'],
          ['6', '7'],
        ]
      : [['1', '2', '3', '4'], ['6']]
  return Object.fromEntries(codes.flatMap((part, at) => part.map((code) => [code, at === 0 ? general : results])))
}

describe('the levels of Regulation 132', () => {
  it.each([
    ['good', 'excellent', 'outstanding'],
    ['average', 'excellent', 'good'],
    ['good', 'good', 'good'],
    ['average', 'good', 'good'],
    ['average', 'average', 'satisfactory'],
    ['excellent', 'poor', 'unsatisfactory'],
    ['poor', 'excellent', 'unsatisfactory'],
  ])('general lines %s and results %s come to %s, for leaders and others', (general, results, wanted) => {
    for (const person of [member, leader])
      expect(result({ person, grades: grades(person, general, results) }).level).toBe(wanted)
  })

  it.each<[string, SubjectFacts, NonNullable<ScoreInput['facts']>, string]>([
    ['degradation', member, { degradationConcluded: true }, 'unsatisfactory'],
    ['under half of the tasks', member, { tasksDoneShare: '49.99' }, 'unsatisfactory'],
    ['half of the tasks', member, { tasksDoneShare: '50' }, 'outstanding'],
    ['discipline', member, { disciplinedInPeriod: true }, 'unsatisfactory'],
    ['an unsatisfactory unit', leader, { unitLevel: 'unsatisfactory' }, 'unsatisfactory'],
    ['a satisfactory unit', leader, { unitLevel: 'satisfactory' }, 'outstanding'],
    ['a unit that is not rated', leader, { unitLevel: 'not-rated' }, 'outstanding'],
    ['an unsatisfactory unit of others', member, { unitLevel: 'unsatisfactory' }, 'outstanding'],
    ['corruption in the unit', leader, { unitCorruptionHandled: true }, 'unsatisfactory'],
    ['exempt', member, { exemptFromPartyActivity: true }, 'not-rated'],
    ['suspended and disciplined', member, { suspendedFromPartyActivity: true, disciplinedInPeriod: true }, 'not-rated'],
  ])('%s', (_, person, facts, wanted) => {
    expect(result({ person, grades: grades(person, 'excellent', 'excellent'), facts }).level).toBe(wanted)
  })

  it('names a missing grade', () => {
    const { '6': _, ...without } = grades(member, 'good', 'good')
    const { level, missing } = result({ person: member, grades: without })
    expect([level, missing]).toEqual(['insufficient-data', ['grades.6']])
  })

  it('is over when Regulation 124 begins', () => {
    const codes = (on: string): string[] => {
      const outcome = evaluate({ document: party132of2018, hash: 'h' }, { person: member, on })
      return outcome.ok ? [] : outcome.problems.map(({ code }) => code)
    }
    expect(['2018-03-07', '2018-03-08', '2023-10-03', '2023-10-04'].map(codes)).toEqual([
      ['not-in-force'],
      [],
      [],
      ['not-in-force'],
    ])
  })

  it('passes nothing off as read: only the unsatisfactory and the not-rated cases were even reported', () => {
    expect(new Set(party132of2018.bands.map(({ basis }) => basis))).toEqual(new Set(['assumption']))
    const cases = [...party132of2018.disqualifiers, ...party132of2018.notRated]
    expect(new Set(cases.map(({ basis }) => basis))).toEqual(new Set(['reported']))
  })
})
