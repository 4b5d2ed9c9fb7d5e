import { describe, expect, it } from 'vitest'
import { toFraction } from '../../../kernel/index.ts'
import { evaluate } from '../../scoring/evaluate.ts'
import type { TaskInput } from '../../mechanisms/time-and-difficulty-rule.ts'
import type { ScoreInput } from '../../scoring/score-input.ts'
import type { ScoreResult } from '../../scoring/score-result.ts'
import { caoDangTphcm } from './cao-dang-tphcm.ts'

const teacher = { kind: 'public-employee', leader: false } as const
const plain: TaskInput = { base: 'regular', daysLate: 0, quality: 'full', difficulty: 'alone' }

function result(tasks: readonly TaskInput[], change: Partial<ScoreInput> = {}): ScoreResult {
  const outcome = evaluate(
    { document: caoDangTphcm, hash: 'h' },
    { person: teacher, generalTotal: '30', tasks, ...change },
  )
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

function points(...tasks: TaskInput[]): string {
  const { result: got } = result(tasks)
  return got === null ? 'none' : toFraction(got)
}

describe('one task on the college form', () => {
  it.each<[Partial<TaskInput>, string]>([
    [{}, '70'],
    [{ base: 'ad-hoc', difficulty: '4-units-or-more' }, '70'],
    [{ daysLate: 1 }, '329/5'],
    [{ daysLate: 3 }, '329/5'],
    [{ daysLate: 4 }, '308/5'],
    [{ daysLate: 5 }, '308/5'],
    [{ daysLate: 6 }, '49'],
    [{ quality: 'minor-edits' }, '301/5'],
    [{ quality: 'basic' }, '252/5'],
    [{ quality: 'fail' }, '21'],
    [{ quality: 'fail', daysLate: 6 }, '0'],
  ])('with %o earns %s of 70', (change, wanted) => {
    expect(points({ ...plain, ...change })).toBe(wanted)
  })
})

describe('several tasks', () => {
  it('weigh by their base points and their difficulty', () => {
    const failed = { ...plain, quality: 'fail', daysLate: 6 }
    expect(points(plain, failed)).toBe('35')
    // 10 of 10 + 12; 12 × 1.2 of 10 + 12 × 1.2; 10 × 1.1 of 10 × 1.1 + 10.
    expect(points(plain, { ...failed, base: 'ad-hoc' })).toBe('350/11')
    expect(points({ ...plain, base: 'ad-hoc', difficulty: '4-units-or-more' }, failed)).toBe('2520/61')
    expect(points({ ...plain, difficulty: 'up-to-3-units' }, failed)).toBe('110/3')
  })

  it('make the total with the general points, and none means that there is nothing to go by', () => {
    expect(result([plain], { generalTotal: '20' }).level).toBe('outstanding')
    expect(result([plain], { generalTotal: '19.99' }).level).toBe('good')
    expect(result([{ ...plain, quality: 'fail', daysLate: 6 }]).level).toBe('unsatisfactory')
    expect(result([])).toMatchObject({ level: 'insufficient-data', missing: ['tasks'] })
  })

  it('are refused with a choice that is not on the form', () => {
    const outcome = evaluate(
      { document: caoDangTphcm, hash: 'h' },
      { person: teacher, tasks: [{ ...plain, quality: 'superb' }] },
    )
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'choice-unknown', path: 'tasks[0].quality' }] })
  })
})

it('takes every number of the form as reported', () => {
  const { mechanism } = caoDangTphcm
  expect(JSON.stringify(mechanism)).not.toContain('"basis":"assumption"')
})
