import { describe, expect, it } from 'vitest'
import { decimal, toFraction } from '../../../kernel/index.ts'
import { judge } from '../../scoring/condition-truth.ts'
import { evaluate } from '../../scoring/evaluate.ts'
import type { ScoreInput } from '../../scoring/score-input.ts'
import type { ScoreResult } from '../../scoring/score-result.ts'
import { haiQuan2026 } from './hai-quan-2026.ts'

const official = { kind: 'civil-servant', leader: false } as const
const four = { coefficient: '4', assigned: '4', completed: '4' }

function result(input: Partial<ScoreInput>): ScoreResult {
  const outcome = evaluate(
    { document: haiQuan2026, hash: 'h' },
    { person: official, generalTotal: '30', work: [four], ...input },
  )
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

describe('a quarter in the customs service', () => {
  it('takes 0.25 of one product off for an error, and stops every proportion at 100 %', () => {
    const extra = { ...four, outsidePlan: true }
    const { quantity, quality, timeliness } = result({ work: [{ ...four, qualityFailures: 2 }, { ...extra }] })
    expect([quantity, quality, timeliness].map((value) => (value === null ? '' : toFraction(value)))).toEqual([
      '1',
      '1',
      '1',
    ])
    const erred = result({ work: [{ ...four, qualityFailures: 2 }] })
    expect(erred.quality === null ? '' : toFraction(erred.quality)).toBe('7/8')
  })

  it('is scored in half points', () => {
    const outcome = evaluate({ document: haiQuan2026, hash: 'h' }, { person: official, general: { 'I.1': '4.25' } })
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'not-on-step', path: 'general.I.1' }] })
    expect(result({ generalTotal: undefined, general: { 'I.1': '4.5' } }).missing).toHaveLength(9)
  })

  it.each<[ScoreInput['facts'], string]>([
    [{}, 'outstanding'],
    [{ keyTasksLate: true }, 'good'],
    [{ lateReports: '1' }, 'outstanding'],
    [{ lateReports: '2' }, 'good'],
    [{ monthsWorked: '1' }, 'not-rated'],
    [{ monthsWorked: '2' }, 'outstanding'],
    [{ disciplinedInPeriod: true }, 'unsatisfactory'],
    [{ headOfUnit: true, unitLevel: 'good' }, 'good'],
  ])('with %o is %s', (facts, level) => {
    expect(result({ facts }).level).toBe(level)
  })

  it.each([
    ['20', 'outstanding'],
    ['19.99', 'good'],
    ['0', 'good'],
  ])('with all work done and %s general points is %s', (generalTotal, level) => {
    expect(result({ generalTotal }).level).toBe(level)
  })
})

describe('the year from four quarters', () => {
  const method = haiQuan2026.rollUp.steps[0]?.method
  const lines = method?.kind === 'count' ? method.levels : []
  it.each<[number, number, number, number, string]>([
    [4, 0, 0, 0, 'outstanding'],
    [2, 0, 2, 0, 'outstanding'],
    [1, 3, 0, 0, 'good'],
    [2, 1, 0, 1, 'good'],
    [1, 1, 2, 0, 'good'],
    [1, 0, 3, 0, 'satisfactory'],
    [0, 0, 3, 1, 'satisfactory'],
    [0, 1, 2, 1, 'good'],
    [2, 0, 0, 2, 'unsatisfactory'],
    [0, 0, 0, 4, 'unsatisfactory'],
  ])('%i outstanding, %i good, %i satisfactory, %i unsatisfactory: %s', (outstanding, good, fair, poor, level) => {
    const facts = {
      quartersOutstanding: decimal(String(outstanding)),
      quartersGood: decimal(String(good)),
      quartersSatisfactory: decimal(String(fair)),
      quartersUnsatisfactory: decimal(String(poor)),
    }
    expect(lines.find(({ when }) => judge(when, facts).truth === 'true')?.level).toBe(level)
  })

  it('has a level for every way four quarters can come out', () => {
    for (let outstanding = 0; outstanding <= 4; outstanding += 1)
      for (let fair = 0; fair <= 4 - outstanding; fair += 1)
        for (let poor = 0; poor <= 4 - outstanding - fair; poor += 1) {
          const facts = {
            quartersOutstanding: decimal(String(outstanding)),
            quartersSatisfactory: decimal(String(fair)),
            quartersUnsatisfactory: decimal(String(poor)),
          }
          expect(lines.some(({ when }) => judge(when, facts).truth === 'true')).toBe(true)
        }
  })
})
