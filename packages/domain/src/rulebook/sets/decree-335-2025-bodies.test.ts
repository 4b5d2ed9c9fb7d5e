import { describe, expect, it } from 'vitest'
import { subtract, toDecimal, decimal, toFraction } from '../../kernel/index.ts'
import { evaluate } from '../scoring/evaluate.ts'
import { criteriaFor } from '../form.ts'
import type { ScoreInput } from '../scoring/score-input.ts'
import type { ScoreResult } from '../scoring/score-result.ts'
import { decree335of2025Bodies } from './decree-335-2025-bodies.ts'

type Facts = Readonly<Record<string, boolean | string | undefined>>

const body = { kind: 'agency', leader: false } as const
const BEST: Facts = {
  tasksDoneShare: '100',
  tasksDoneOnTimeShare: '100',
  tasksExceededShare: '30',
  tasksLateShare: '0',
}

/** Scores whose sum is the total: points are taken off from the first criterion on. */
function scoresOf(total: string): Record<string, string> {
  let off = subtract(decimal('100'), decimal(total))
  const rows = criteriaFor(decree335of2025Bodies, body).filter(({ kind }) => kind === 'scored')
  return Object.fromEntries(
    rows.map(({ code, maximumHundredths }) => {
      const maximum = decimal(String(maximumHundredths / 100))
      const left = subtract(maximum, off)
      const points = left.numerator > 0 ? left : decimal('0')
      off = subtract(off, subtract(maximum, points))
      return [code, toDecimal(points) ?? '']
    }),
  )
}

function result(total: string, facts: Facts = {}, change: Partial<ScoreInput> = {}): ScoreResult {
  const known = Object.entries({ ...BEST, ...facts }).filter(
    (entry): entry is [string, string | boolean] => entry[1] !== undefined,
  )
  const input = { person: body, scores: scoresOf(total), facts: Object.fromEntries(known), ...change }
  const outcome = evaluate({ document: decree335of2025Bodies, hash: 'h' }, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

describe('the level of an organisation (Article 8)', () => {
  it.each<[string, string, Facts, string]>([
    ['90 and every condition', '90', {}, 'outstanding'],
    ['a hundredth less', '89.99', {}, 'good'],
    ['70', '70', {}, 'good'],
    ['69.99', '69.99', {}, 'satisfactory'],
    ['50', '50', {}, 'satisfactory'],
    ['49.99', '49.99', {}, 'unsatisfactory'],
    ['29.99 % exceeded', '95', { tasksExceededShare: '29.99' }, 'good'],
    ['a subordinate unit unsatisfactory', '95', { subordinateUnsatisfactory: true }, 'good'],
    ['an earlier finding open', '95', { earlierFindingsOpen: true }, 'good'],
    ['99.99 % in time', '95', { tasksDoneOnTimeShare: '99.99' }, 'satisfactory'],
    ['20 % late', '75', { tasksDoneOnTimeShare: '80', tasksLateShare: '20' }, 'satisfactory'],
    ['70 % done', '60', { tasksDoneShare: '70' }, 'insufficient-data'],
    ['69.99 % done', '60', { tasksDoneShare: '69.99' }, 'unsatisfactory'],
    ['69.99 % done with 95 points', '95', { tasksDoneShare: '69.99' }, 'unsatisfactory'],
    ['wrongdoing in personnel work', '95', { personnelWrongdoingConcluded: true }, 'unsatisfactory'],
  ])('%s', (_, total, facts, level) => {
    expect(result(total, facts).level).toBe(level)
  })

  it('is left to the authority where the text names none: 75 points and 85 % done', () => {
    const facts = { tasksDoneShare: '85', tasksDoneOnTimeShare: '85', tasksLateShare: '15' }
    const open = result('75', facts)
    expect([open.level, open.missing]).toEqual(['insufficient-data', ['facts.levelSetByAuthority']])
    expect(result('75', { ...facts, levelSetByAuthority: 'satisfactory' }).level).toBe('satisfactory')
    expect(result('75', { ...facts, levelSetByAuthority: 'outstanding' }).level).toBe('good')
    const late = { tasksDoneOnTimeShare: '79.99', tasksLateShare: '20.01' }
    expect(result('75', late).missing).toEqual(['facts.levelSetByAuthority'])
  })

  it('is left to the authority under confirmed force majeure, too', () => {
    const facts = { tasksDoneShare: '60', tasksDoneOnTimeShare: '60', forceMajeureConfirmed: true }
    expect(result('75', facts).missing).toEqual(['facts.levelSetByAuthority'])
  })

  it.each([
    ['95', 'tasksDoneOnTimeShare'],
    ['95', 'tasksExceededShare'],
    ['60', 'tasksDoneShare'],
    ['60', 'tasksLateShare'],
  ])('needs, with %s points, the fact %s', (total, fact) => {
    const { level, missing } = result(total, { [fact]: undefined })
    expect([level, missing]).toEqual(['insufficient-data', [`facts.${fact}`]])
  })
})

describe('criteria printed with “(nếu có)”', () => {
  it('can be left out; the others then count for the whole heading', () => {
    const scores = scoresOf('100')
    for (const code of ['II.g.2', 'II.h']) delete scores[code]
    const { result: points, level } = result('100', {}, { scores, notApplicable: ['II.g.2', 'II.h'] })
    expect([points === null ? '' : toFraction(points), level]).toEqual(['70', 'outstanding'])
    scores['II.a'] = '2'
    const less = result('100', {}, { scores, notApplicable: ['II.g.2', 'II.h'] })
    expect(less.result === null ? '' : toFraction(less.result)).toBe('63')
  })

  it('are just those', () => {
    const refused = evaluate(
      { document: decree335of2025Bodies, hash: 'h' },
      { person: body, scores: {}, notApplicable: ['II.a', 'II.g.1', 'I.3', 'II.c.2', 'II.d.2', 'II.dd.2', 'II.h'] },
    )
    expect(refused.ok ? [] : refused.problems.map(({ params }) => params?.['code'])).toEqual(['II.a', 'II.g.1', 'I.3'])
  })
})

it('admits that every division of the 30 and the 70 points is ours, and reads the rest in the text', () => {
  const scored = criteriaFor(decree335of2025Bodies, body).filter(({ kind }) => kind === 'scored')
  expect(new Set(scored.map(({ basis }) => basis))).toEqual(new Set(['assumption']))
  expect(decree335of2025Bodies.quota).toMatchObject({
    percent: { value: '20', basis: 'text' },
    exception: { value: '25', basis: 'text' },
    families: { value: ['authority'], basis: 'text' },
  })
  expect(decree335of2025Bodies.whenConditionFails).toMatchObject({
    ifNoneHolds: 'authority-decides',
    basis: 'assumption',
  })
})
