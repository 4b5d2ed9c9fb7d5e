import { describe, expect, it } from 'vitest'
import { monthsOfYear } from './months-of-year.ts'
import { away, carried, elsewhere, from, month, scoreOf, told, yearOf } from './year.test-data.ts'
import type { YearInput } from './year-input.ts'

const standings = (input: YearInput): readonly string[] => told({ months: monthsOfYear(input) })
const times = (count: number, word: string): string[] => Array.from({ length: count }, () => word)

/** Worked examples: what is known of a year, and what its twelve months come to. */
const EXAMPLES: readonly (readonly [string, YearInput, readonly string[]])[] = [
  ['a full year', yearOf(from(1, 12)), times(12, '90')],
  [
    'a year seen in March: what is over is due, what is not is to come',
    yearOf(from(1, 2), { today: '2026-04-01' }),
    ['90', '90', '? not-opened', ...times(9, 'to come')],
  ],
  [
    'a year seen on the last day of March, which is not over yet',
    yearOf(from(1, 2), { today: '2026-03-31' }),
    ['90', '90', ...times(10, 'to come')],
  ],
  [
    'maternity leave from 16 March to 15 September: the score of March counts, September has the other half worked',
    yearOf([...from(1, 3), ...from(9, 12)], { absences: [away('maternity-leave', '2026-03-16', '2026-09-15')] }),
    [...times(3, '90'), ...times(5, 'maternity-leave'), ...times(4, '90')],
  ],
  [
    'sick for 11 of the 22 working days of March, without a score',
    yearOf([...from(1, 2), ...from(4, 12)], { absences: [away('sick-leave', '2026-03-17', '2026-03-31')] }),
    ['90', '90', 'sick-leave', ...times(9, '90')],
  ],
  [
    'sick for 10 of them: the days worked have to be scored',
    yearOf([...from(1, 2), ...from(4, 12)], { absences: [away('sick-leave', '2026-03-18', '2026-03-31')] }),
    ['90', '90', '? not-opened', ...times(9, '90')],
  ],
  [
    'two absences that cover half of a month only together: the longer one is named',
    yearOf([...from(1, 2), ...from(4, 12)], {
      absences: [away('unpaid-leave', '2026-03-02', '2026-03-06'), away('sick-leave', '2026-03-09', '2026-03-17')],
    }),
    ['90', '90', 'sick-leave', ...times(9, '90')],
  ],
  [
    'an absence nobody knows the end of',
    yearOf([1], { today: '2026-03-05', absences: [away('maternity-leave', '2026-02-01', null)] }),
    ['90', ...times(11, 'maternity-leave')],
  ],
  [
    'no score for March, with a reason: left out whether it was handed in or not, unless he was away',
    yearOf([...from(1, 2), ...from(6, 12)], {
      scores: [
        ...[...from(1, 2), ...from(6, 12)].map((n) => scoreOf(n)),
        scoreOf(3, '70', { stage: 'handed-in', unscoredReason: 'Tập huấn' }),
        scoreOf(4, '70', { stage: 'self-scoring', unscoredReason: 'Ốm' }),
        scoreOf(5, '70', { stage: 'self-scoring', unscoredReason: 'Tập huấn' }),
      ],
      absences: [away('sick-leave', '2026-04-01', '2026-04-30')],
    }),
    ['90', '90', '- form', 'sick-leave', '- form', ...times(7, '90')],
  ],
  [
    'December left out for the whole agency, before it and after a score was given all the same',
    yearOf(from(1, 11), { today: '2026-12-10', leftOut: [{ period: '2026-12', reason: 'Xếp loại ngày 10/12' }] }),
    [...times(11, '90'), '- agency'],
  ],
  [
    'the same with a score of December',
    yearOf(from(1, 12), { leftOut: [{ period: '2026-12', reason: 'Xếp loại ngày 10/12' }] }),
    [...times(11, '90'), '- agency'],
  ],
  [
    'moved within the installation: months of the old body with its name',
    yearOf([], {
      scores: [...from(1, 4).map((n) => scoreOf(n, '85', elsewhere)), ...from(5, 12).map((n) => scoreOf(n))],
    }),
    [...times(4, '85 (Sở Mẫu Hai)'), ...times(8, '90')],
  ],
  [
    'came from outside in April, whose body sent three months',
    yearOf(from(4, 12), {
      service: [{ from: '2026-04-01', to: null }],
      carried: [carried('2026-01', '88.5'), carried('2026-02', '265/3'), carried('2026-03', '90')],
    }),
    ['88.5 (Sở X, tỉnh Y)', '265/3 (Sở X, tỉnh Y)', '90 (Sở X, tỉnh Y)', ...times(9, '90')],
  ],
  [
    'came from outside and nothing was sent: nothing is made up',
    yearOf(from(4, 12), { service: [{ from: '2026-04-01', to: null }] }),
    [...times(3, '? not-yet-here'), ...times(9, '90')],
  ],
  [
    'recruited on 1 April, which the personnel body recorded',
    yearOf(from(4, 12), {
      service: [{ from: '2026-04-01', to: null }],
      absences: [away('not-yet-here', '2026-01-01', '2026-03-31', 'Tuyển dụng từ 01/4')],
    }),
    [...times(3, 'not-yet-here'), ...times(9, '90')],
  ],
  [
    'left in the middle of June: June is scored where he stood on its last day',
    yearOf(from(1, 5), { service: [{ from: '2020-01-01', to: '2026-06-15' }] }),
    [...times(5, '90'), ...times(7, '? no-longer-here')],
  ],
  [
    'monitored by quarters: the score of a quarter stands for its months, not for one of leave',
    yearOf([], {
      scores: [1, 2, 3, 4].map((q) => scoreOf(q, `8${q}`, { period: `2026-Q${q}` })),
      absences: [away('sick-leave', '2026-05-01', '2026-05-31')],
    }),
    [...times(3, '81'), '82', 'sick-leave', '82', ...times(3, '83'), ...times(3, '84')],
  ],
  [
    'a quarter sent by the former body',
    yearOf(from(4, 12), { service: [{ from: '2026-04-01', to: null }], carried: [carried('2026-Q1', '92')] }),
    [...times(3, '92 (Sở X, tỉnh Y)'), ...times(9, '90')],
  ],
  [
    'scores that nobody has confirmed',
    yearOf([], {
      scores: [
        scoreOf(1, '95', { stage: 'handed-in' }),
        scoreOf(2, '95', { stage: 'self-scoring' }),
        ...from(3, 12).map((n) => scoreOf(n)),
      ],
    }),
    ['? handed-in', '? self-scoring', ...times(10, '90')],
  ],
  [
    'a form opened for somebody on leave asks for nothing; one that was handed in does',
    yearOf(from(3, 12), {
      scores: [
        scoreOf(1, '95', { stage: 'self-scoring' }),
        scoreOf(2, '95', { stage: 'handed-in' }),
        ...from(3, 12).map((n) => scoreOf(n)),
      ],
      absences: [away('sick-leave', '2026-01-01', '2026-02-28')],
    }),
    ['sick-leave', '? handed-in', ...times(10, '90')],
  ],
  [
    'a confirmed score here goes before one that was sent',
    yearOf(from(1, 12), { carried: [carried('2026-03', '50')] }),
    times(12, '90'),
  ],
]

describe('the twelve months', () => {
  it.each(EXAMPLES)('%s', (_, input, months) => {
    expect(standings(input)).toEqual(months)
  })

  it('are named in order', () => {
    expect(monthsOfYear(yearOf([])).map(({ period }) => period)).toEqual(from(1, 12).map(month))
  })

  it('carry the live total of a month that is not confirmed apart from it', () => {
    const scores = [scoreOf(1, '77', { stage: 'self-scoring' })]
    expect(monthsOfYear(yearOf([], { scores }))[0]?.standing).toMatchObject({ provisional: '77', scoreId: 1 })
    expect(monthsOfYear(yearOf([], { scores, today: '2026-01-20' }))[0]?.standing).toEqual({
      kind: 'to-come',
      scoreId: 1,
      provisional: '77',
    })
  })
})
