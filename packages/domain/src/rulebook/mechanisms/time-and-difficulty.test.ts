import { describe, expect, it } from 'vitest'
import { official, problemsOf, resultOf, smallSet, source, text, timeRule } from '../small-sets.test-data.ts'
import { evaluate } from '../scoring/evaluate.ts'
import type { TaskInput, TimeAndDifficultyRule } from './time-and-difficulty-rule.ts'

const set = smallSet(timeRule)
const done: TaskInput = { base: 'report', daysLate: 0, quality: 'good', difficulty: 'plain' }
const task = (rest: Partial<TaskInput>): TaskInput => ({ ...done, ...rest })

function scored(tasks: readonly TaskInput[], generalTotal = '30'): string {
  const { result, total, level } = resultOf(set, { person: official, generalTotal, tasks })
  return `${text(result)} ${text(total)} ${level}`
}

describe('time and difficulty', () => {
  it.each([
    ['in time and good', [done], '30', '70 100 outstanding'],
    ['redone and very late', [task({ quality: 'redone', daysLate: 4 })], '0', '14 14 unsatisfactory'],
    ['three days late, which is still late', [task({ daysLate: 3 })], '30', '322/5 472/5 outstanding'],
    ['four days late, which is very late', [task({ daysLate: 4 })], '30', '56 86 good'],
    ['one day late', [task({ daysLate: 1 })], '30', '322/5 472/5 outstanding'],
    ['exactly 90', [task({ daysLate: 4 }), done, done, done], '23.5', '133/2 90 outstanding'],
    ['a hundredth less', [task({ daysLate: 4 }), done, done, done], '23.49', '133/2 8999/100 good'],
    ['a hundredth more', [task({ daysLate: 4 }), done, done, done], '23.51', '133/2 9001/100 outstanding'],
    ['a letter weighs half a report', [done, task({ base: 'letter', quality: 'redone' })], '30', '56 86 good'],
    [
      'a hard task weighs more',
      [task({ difficulty: 'hard', quality: 'redone' }), task({ difficulty: 'plain' })],
      '30',
      '518/11 848/11 good',
    ],
    [
      'a single task weighs all, however hard',
      [task({ difficulty: 'hard', quality: 'mended' })],
      '30',
      '119/2 179/2 good',
    ],
  ])('%s', (_, tasks, general, wanted) => {
    expect(scored(tasks, general)).toBe(wanted)
  })

  it('is missing without tasks, and where the tasks are worth nothing together', () => {
    const worthless: TimeAndDifficultyRule = {
      ...timeRule,
      bases: timeRule.bases.map((base) => ({ ...base, value: '0' })),
    }
    for (const [document, tasks] of [
      [set, undefined],
      [set, []],
      [smallSet(worthless), [done]],
    ] as const) {
      const { result, general, total, level, missing } = resultOf(document, {
        person: official,
        generalTotal: '30',
        tasks,
      })
      expect([result, text(general), total, level, missing]).toEqual([null, '30', null, 'insufficient-data', ['tasks']])
    }
  })

  it.each<[string, Partial<TaskInput>, string[]]>([
    ['an unknown kind', { base: 'song' }, ['tasks[1].base choice-unknown']],
    ['an unknown quality', { quality: 'fine' }, ['tasks[1].quality choice-unknown']],
    ['an unknown difficulty', { difficulty: '' }, ['tasks[1].difficulty choice-unknown']],
    ['a day less than in time', { daysLate: -1 }, ['tasks[1].daysLate negative']],
    ['half a day', { daysLate: 0.5 }, ['tasks[1].daysLate count-expected']],
    ['no number', { daysLate: Number.NaN }, ['tasks[1].daysLate count-expected']],
    [
      'all at once',
      { base: 'x', quality: 'y', difficulty: 'z' },
      ['base', 'quality', 'difficulty'].map((field) => `tasks[1].${field} choice-unknown`),
    ],
  ])('refuses %s', (_, rest, problems) => {
    expect(problemsOf(set, { person: official, tasks: [done, task(rest)] })).toEqual(problems)
  })

  it('never gives more than the part, even where being early is worth more than 100 %', () => {
    const generous: TimeAndDifficultyRule = {
      ...timeRule,
      timeliness: [{ code: 'in-time', label: timeRule.result.label, value: '120', untilDaysLate: null, ...source }],
    }
    expect(text(resultOf(smallSet(generous), { person: official, generalTotal: '30', tasks: [done] }).total)).toBe(
      '100',
    )
  })

  it('writes down what could be earned, what was, and the part', () => {
    const { steps } = resultOf(set, {
      person: official,
      generalTotal: '30',
      tasks: [done, task({ quality: 'redone' })],
    })
    expect(steps.map(({ code, value }) => `${code} ${value}`)).toEqual([
      'possible 20',
      'earned 14',
      'result 49',
      'total 79',
      'band.good 79',
    ])
  })

  it('shows how each of the three came about, with every number that went in', () => {
    const { steps } = resultOf(set, { person: official, generalTotal: '30', tasks: [done, task({ daysLate: 1 })] })
    const [possible, earned, result] = steps
    expect(possible).toEqual({
      code: 'possible',
      label: { vi: 'Điểm chuẩn của các nhiệm vụ (nhân độ khó)', en: 'Base points of the tasks, times difficulty' },
      formula: 'A = Σ (P × K)',
      operands: [
        { symbol: 'P1', value: '10' },
        { symbol: 'K1', value: '1' },
        { symbol: 'P2', value: '10' },
        { symbol: 'K2', value: '1' },
      ],
      value: '20',
      unit: 'points',
      ...source,
    })
    expect(earned).toMatchObject({
      label: { vi: 'Điểm thực hiện của các nhiệm vụ', en: 'Points earned on the tasks' },
      formula: 'B = Σ (P × (wt × T + wq × Q) × K)',
      unit: 'points',
    })
    expect(earned?.operands.map(({ symbol, value }) => `${symbol}=${value}`)).toEqual(
      'wt=2/5 wq=3/5 P1=10 T1=1 Q1=1 K1=1 P2=10 T2=4/5 Q2=1 K2=1'.split(' '),
    )
    expect(result).toMatchObject({
      formula: 'R = min(70, B / A × 70)',
      operands: [
        { symbol: 'B', value: earned?.value },
        { symbol: 'A', value: '20' },
      ],
      unit: 'points',
    })
  })

  it('names what could be chosen when a choice is unknown', () => {
    const outcome = evaluate(
      { document: set, hash: 'h' },
      { person: official, generalTotal: '30', tasks: [task({ base: 'song' })] },
    )
    expect(outcome.ok ? [] : outcome.problems).toEqual([
      { code: 'choice-unknown', path: 'tasks[0].base', params: { value: 'song', choices: 'report | letter' } },
    ])
  })
})
