import { describe, expect, it } from 'vitest'
import type { Grade } from '../../kernel/index.ts'
import type { Source } from '../document/cited.ts'
import { judge } from '../scoring/condition-truth.ts'
import { gradedAtLeast } from '../document/condition.ts'
import type { RulebookProblem } from '../problems.ts'
import { gradeFacts, readGrades } from './grades.ts'
import type { GradedCriterion, GradesRule } from './grades-rule.ts'

const source: Source = { citation: { instrument: 'X', article: 'Điều 1' }, basis: 'text' }
const label = { vi: 'tiêu chí', en: 'criterion' }

function criterion(code: string, part: GradedCriterion['part'], audience: GradedCriterion['audience'] = 'all') {
  return { code, number: code, label, part, audience, ...source }
}

const rule: GradesRule = {
  kind: 'grades',
  scale: (['excellent', 'good', 'poor'] as const).map((grade) => ({ grade, label, ...source })),
  criteria: [criterion('1', 'general'), criterion('2', 'general', 'leaders'), criterion('3', 'result')],
}
const official = { kind: 'civil-servant', leader: false } as const
const leader = { kind: 'civil-servant', leader: true } as const

function read(given: Record<string, string>, subject: typeof official | typeof leader = official) {
  const problems: RulebookProblem[] = []
  const grades = readGrades(rule, subject, given, problems)
  return {
    facts: gradeFacts(rule, subject, grades),
    missing: grades.missing,
    problems: problems.map(({ code }) => code),
  }
}

describe('grades instead of points', () => {
  it('come to the lowest grade of each part', () => {
    expect(read({ '1': 'good', '2': 'poor', '3': 'excellent' }, leader).facts).toEqual({
      lowestGeneralGrade: 'poor',
      lowestResultGrade: 'excellent',
    })
    expect(read({ '1': 'excellent', '2': 'good', '3': 'good' }, leader).facts).toEqual({
      lowestGeneralGrade: 'good',
      lowestResultGrade: 'good',
    })
  })

  it('have no lowest grade while one of the part is missing', () => {
    const { facts, missing, problems } = read({ '1': 'good', '3': 'good' }, leader)
    expect([facts, missing, problems]).toEqual([{ lowestResultGrade: 'good' }, ['2'], []])
  })

  it('are only those of the instrument, on criteria of the form', () => {
    expect(read({ '1': 'average', '3': 'good' }).problems).toEqual(['grade-expected'])
    expect(read({ '1': 'great', '3': 'good' }).problems).toEqual(['grade-expected'])
    expect(read({ '1': 'good', '2': 'good', '3': 'good' }).problems).toEqual(['criterion-unknown'])
  })

  it.each<[Grade, Grade, string]>([
    ['excellent', 'excellent', 'true'],
    ['good', 'excellent', 'false'],
    ['good', 'good', 'true'],
    ['average', 'good', 'false'],
    ['poor', 'poor', 'true'],
  ])('%s against at least %s is %s', (grade, asked, truth) => {
    expect(judge(gradedAtLeast('lowestResultGrade', asked), { lowestResultGrade: grade }).truth).toBe(truth)
    expect(judge(gradedAtLeast('lowestResultGrade', asked), {}).truth).toBe('unknown')
  })
})
