import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareLevels, GRADES, isRated } from '../../kernel/index.ts'
import { allOf, gradedAtLeast } from '../document/condition.ts'
import type { Grade } from '../../kernel/index.ts'
import type { RatedLevel } from '../../kernel/index.ts'
import type { Band, RuleSet } from '../document/document.ts'
import {
  collective,
  gradesRule,
  leader,
  official,
  problemsOf,
  resultOf,
  smallSet,
  source,
} from '../small-sets.test-data.ts'

const label = { vi: 'Mức đạt', en: 'Grades' }

function band(level: RatedLevel, grade: Grade | null): Band {
  const code = `band.${level}`
  const asked = (lowest: Grade) =>
    allOf(gradedAtLeast('lowestGeneralGrade', lowest), gradedAtLeast('lowestResultGrade', lowest))
  const conditions = grade === null ? [] : [{ code, label, audience: 'all', when: asked(grade), ...source } as const]
  return { level, from: null, conditions, ...source }
}

const set = smallSet(gradesRule, {
  parts: [],
  total: null,
  bands: [
    band('outstanding', 'excellent'),
    band('good', 'good'),
    band('satisfactory', 'average'),
    band('unsatisfactory', null),
  ],
})
const deciding: RuleSet = { ...set, whenConditionFails: { ifNoneHolds: 'authority-decides', ...source } }
const all = (grade: Grade): Record<string, string> => ({ '1': grade, '2': grade, '3': grade, '4': grade })

describe('levels by grades', () => {
  it.each([
    ['excellent', 'excellent', 'outstanding'],
    ['excellent', 'good', 'good'],
    ['good', 'good', 'good'],
    ['good', 'average', 'satisfactory'],
    ['average', 'average', 'satisfactory'],
    ['excellent', 'poor', 'unsatisfactory'],
  ] as const)('all %s with one %s are %s', (rest, one, level) => {
    for (const code of ['1', '2', '3', '4']) {
      const result = resultOf(set, { person: official, grades: { ...all(rest), [code]: one } })
      expect([result.level, result.levelByPoints, result.total, result.missing]).toEqual([level, null, null, []])
    }
  })

  it.each(['1', '2', '3', '4'])('wait for the grade of criterion %s, even after a poor one', (code) => {
    const { [code]: _, ...grades } = all('poor')
    expect(resultOf(set, { person: official, grades })).toMatchObject({
      level: 'insufficient-data',
      missing: [`grades.${code}`],
    })
  })

  it('ask leaders for their own criterion, which others do not have', () => {
    expect(resultOf(set, { person: leader, grades: all('good') }).missing).toEqual(['grades.5'])
    expect(resultOf(set, { person: leader, grades: { ...all('good'), '5': 'average' } }).level).toBe('satisfactory')
    expect(problemsOf(set, { person: official, grades: { ...all('good'), '5': 'good' } })).toEqual([
      'grades.5 criterion-unknown',
    ])
  })

  it('have no lowest grade for a subject that has no criterion in a part', () => {
    const criteria = gradesRule.criteria.map((one) => ({ ...one, audience: 'people' as const }))
    const forPeople: RuleSet = { ...set, mechanism: { ...gradesRule, criteria } }
    expect(resultOf(forPeople, { person: collective, grades: {} })).toMatchObject({
      level: 'insufficient-data',
      missing: ['facts.lowestGeneralGrade', 'facts.lowestResultGrade'],
    })
  })

  it('cannot be stated as facts', () => {
    expect(problemsOf(set, { person: official, facts: { lowestResultGrade: 'good' } })).toEqual([
      'facts.lowestResultGrade fact-computed',
    ])
  })

  it('leave the level to the authority where no condition holds and the instrument names none', () => {
    const grades = all('poor')
    expect(resultOf(deciding, { person: official, grades })).toMatchObject({
      level: 'insufficient-data',
      missing: ['facts.levelSetByAuthority'],
    })
    const facts = { levelSetByAuthority: 'satisfactory' }
    expect(resultOf(deciding, { person: official, grades, facts }).level).toBe('satisfactory')
    expect(resultOf(deciding, { person: official, grades: all('good'), facts }).level).toBe('good')
  })

  it('never fall when a grade gets better, and never depend on the order of the criteria', () => {
    const grade = fc.constantFrom(...GRADES)
    const form = fc.record({ '1': grade, '2': grade, '3': grade, '4': grade, '5': grade })
    const code = fc.constantFrom('1', '2', '3', '4', '5')
    const reversed: RuleSet = { ...set, mechanism: { ...gradesRule, criteria: gradesRule.criteria.toReversed() } }
    fc.assert(
      fc.property(form, code, grade, (grades, raised, better) => {
        const first = resultOf(set, { person: leader, grades })
        const raise = GRADES.indexOf(better) < GRADES.indexOf(grades[raised])
        const second = resultOf(set, { person: leader, grades: raise ? { ...grades, [raised]: better } : grades })
        if (!isRated(first.level) || !isRated(second.level)) throw new Error('not rated')
        expect(compareLevels(second.level, first.level)).toBeGreaterThanOrEqual(0)
        const turned = Object.fromEntries(Object.entries(grades).toReversed())
        expect(resultOf(reversed, { person: leader, grades: turned }).level).toBe(first.level)
      }),
    )
  })
})
