import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divide, exact, meanOf, toFraction, type Exact } from '../../kernel/index.ts'
import { rollUpYear, type SpanOfYear, type YearSubject } from './roll-up-year.ts'
import {
  away,
  carried,
  elsewhere,
  from,
  month,
  official,
  published,
  rolled,
  scoreOf,
  yearOf,
} from './year.test-data.ts'
import type { YearInput } from './year-input.ts'

const head: YearSubject = {
  person: { kind: 'civil-servant', leader: true },
  on: '2026-12-31',
  headOfUnit: true,
  unitLevel: null,
}

function resultOf({ outcome }: SpanOfYear) {
  if (outcome === null || !outcome.ok) throw new Error(JSON.stringify(outcome))
  const { total, level, missing } = outcome.value
  return { total: total === null ? null : toFraction(total), level, missing }
}

const points = fc
  .tuple(fc.integer({ min: 1, max: 97 }), fc.nat())
  .map(([bottom, top]): Exact => divide(exact(top % (100 * bottom + 1)), exact(bottom)))
const twelve = fc.array(points, { minLength: 12, maxLength: 12 })
const scoresOf = (totals: readonly Exact[]) => totals.map((total, at) => scoreOf(at + 1, toFraction(total)))

describe('a year from what was recorded', () => {
  it('is exactly 90 from twelve times 90, and so is every shorter span', () => {
    const { year, quarters, halfYears, meanSoFar } = rolled(yearOf(from(1, 12)))
    for (const span of [year, ...quarters, ...halfYears])
      expect(resultOf(span)).toEqual({ total: '90', level: 'outstanding', missing: [] })
    expect(meanSoFar).toEqual({ value: exact(90), months: 12 })
    expect([...quarters, ...halfYears, year].map(({ span }) => span)).toEqual([
      '2026-Q1',
      '2026-Q2',
      '2026-Q3',
      '2026-Q4',
      '2026-H1',
      '2026-H2',
      '2026',
    ])
  })

  it('is the exact mean of its months, whatever the order in which things are told', () => {
    const order = fc.shuffledSubarray([...Array(12).keys()], { minLength: 12 })
    fc.assert(
      fc.property(twelve, order, (totals, at) => {
        const scores = scoresOf(totals)
        const straight = rolled(yearOf([], { scores }))
        const shuffled = rolled(yearOf([], { scores: at.flatMap((index) => scores[index] ?? []) }))
        expect(shuffled).toEqual(straight)
        const mean = meanOf(totals)
        expect(resultOf(straight.year).total).toBe(mean === undefined ? null : toFraction(mean))
      }),
    )
  })

  it('is neither raised nor lowered by a month of maternity leave', () => {
    const leave = fc
      .integer({ min: 1, max: 12 })
      .chain((first) => fc.tuple(fc.constant(first), fc.integer({ min: first, max: 12 })))
    fc.assert(
      fc.property(twelve, leave, (totals, [first, last]) => {
        const worked = scoresOf(totals).filter((_, at) => at + 1 < first || at + 1 > last)
        const absences = [away('maternity-leave', `${month(first)}-01`, `${month(last)}-${last === 2 ? '28' : '30'}`)]
        const { year, meanSoFar } = rolled(yearOf([], { scores: worked, absences }))
        const mean = meanOf(totals.filter((_, at) => at + 1 < first || at + 1 > last))
        expect(meanSoFar?.value).toEqual(mean)
        expect(resultOf(year).total).toBe(mean === undefined ? null : toFraction(mean))
        expect(resultOf(year).missing).toEqual(mean === undefined ? ['periods'] : [])
      }),
    )
  })

  it('says which month is missing, and gives no result without it', () => {
    const { year, quarters, meanSoFar } = rolled(yearOf(from(1, 12).filter((number) => number !== 5)))
    expect(resultOf(year)).toEqual({ total: null, level: 'insufficient-data', missing: ['periods.2026-05'] })
    expect(quarters.map((quarter) => resultOf(quarter).total)).toEqual(['90', null, '90', '90'])
    expect(meanSoFar).toEqual({ value: exact(90), months: 11 })
  })

  it.each<[string, YearInput, string | null, string]>([
    [
      'six months of service',
      yearOf(from(7, 12), { service: [{ from: '2026-07-01', to: null }] }),
      null,
      'insufficient-data',
    ],
    [
      'six months of service and the months before recorded as not in service',
      yearOf(from(7, 12), {
        service: [{ from: '2026-07-01', to: null }],
        absences: [away('not-yet-here', '2026-01-01', '2026-06-30', 'Tuyển dụng')],
      }),
      '90',
      'outstanding',
    ],
    [
      'a day less than six months',
      yearOf(from(7, 12), {
        service: [{ from: '2026-07-02', to: null }],
        absences: [away('not-yet-here', '2026-01-01', '2026-07-01', 'Tuyển dụng')],
      }),
      '90',
      'not-rated',
    ],
    [
      'four months after maternity leave of eight',
      yearOf(from(9, 12), { absences: [away('maternity-leave', '2026-01-01', '2026-08-31')] }),
      '90',
      'outstanding',
    ],
    [
      'unpaid leave of six months',
      yearOf(from(7, 12), { absences: [away('unpaid-leave', '2026-01-01', '2026-06-30')] }),
      '90',
      'outstanding',
    ],
    [
      'unpaid leave of more than six months',
      yearOf(from(8, 12), { absences: [away('unpaid-leave', '2026-01-01', '2026-07-31')] }),
      '90',
      'not-rated',
    ],
    [
      'months carried over from outside count as service',
      yearOf(from(9, 12), {
        service: [{ from: '2026-09-01', to: null }],
        carried: [
          carried('2026-Q1', '90'),
          carried('2026-Q2', '90'),
          carried('2026-07', '90'),
          carried('2026-08', '90'),
        ],
      }),
      '90',
      'outstanding',
    ],
    [
      'full-time study, which the decree does not leave out',
      yearOf(from(7, 12), { absences: [away('study', '2026-01-01', '2026-06-30')] }),
      null,
      'insufficient-data',
    ],
    [
      'the same with a recorded reason',
      yearOf(from(7, 12), {
        absences: [away('study', '2026-01-01', '2026-06-30', 'Học tập trung theo quyết định cử đi')],
      }),
      '90',
      'outstanding',
    ],
  ])('%s', (_, input, total, level) => {
    const result = resultOf(rolled(input).year)
    expect([result.total, result.level]).toEqual([total, level])
  })

  it('names the body beside a month of another one in the derivation, and the mean stays the same', () => {
    const scores = [...from(1, 4).map((n) => scoreOf(n, '90', elsewhere)), ...from(5, 12).map((n) => scoreOf(n))]
    const { outcome } = rolled(yearOf([], { scores })).year
    if (outcome?.ok !== true) throw new Error('refused')
    expect(outcome.value.steps[0]?.operands[0]?.symbol).toBe('2026-01 (Sở Mẫu Hai)')
    expect(outcome.value.total).toEqual(exact(90))
  })

  it('waits for the level of the organisation where he heads it', () => {
    const { year, quarters } = rolled(yearOf(from(1, 12)), head)
    expect(resultOf(year)).toEqual({ total: '90', level: 'insufficient-data', missing: ['facts.unitLevel'] })
    expect(quarters.map((quarter) => resultOf(quarter).level)).toEqual(Array(4).fill('outstanding'))
  })

  it('is never above the level of the organisation he heads, which raises nobody and binds no other', () => {
    for (const [points, unitLevel, level] of [
      ['90', 'outstanding', 'outstanding'],
      ['90', 'good', 'good'],
      ['90', 'unsatisfactory', 'unsatisfactory'],
      ['60', 'good', 'satisfactory'],
    ] as const) {
      const scores = from(1, 12).map((number) => scoreOf(number, points))
      const { year } = rolled(yearOf([], { scores }), { ...head, unitLevel })
      expect([unitLevel, resultOf(year)]).toEqual([unitLevel, { total: points, level, missing: [] }])
      if (year.outcome?.ok !== true) throw new Error('refused')
      expect(year.outcome.value.conditions.find(({ role }) => role === 'head-cap')?.citation).toEqual({
        instrument: '335/2025/NĐ-CP',
        article: 'Điều 20 khoản 6',
      })
    }
    const other = rolled(yearOf(from(1, 12)), { ...official, unitLevel: 'good' })
    expect(resultOf(other.year).level).toBe('outstanding')
  })

  it('leaves a month out that was left unscored with a reason, and tells the reason', () => {
    const scores = [
      ...from(1, 10).map((number) => scoreOf(number)),
      scoreOf(11, '40', { stage: 'handed-in', unscoredReason: 'Cử đi phục vụ đại hội' }),
      scoreOf(12, '30'),
    ]
    const leftOut = [{ period: '2026-12', reason: 'Xếp loại ngày 10/12' }]
    const { year, quarters, meanSoFar } = rolled(yearOf([], { scores, leftOut }))
    expect(resultOf(year)).toEqual({ total: '90', level: 'outstanding', missing: [] })
    expect(meanSoFar?.months).toBe(10)
    expect(quarters.map((quarter) => resultOf(quarter).total)).toEqual(['90', '90', '90', '90'])
    if (year.outcome?.ok !== true) throw new Error('refused')
    expect(year.outcome.value.leftOut).toEqual([
      { period: '2026-11', absence: null, reason: 'Cử đi phục vụ đại hội' },
      { period: '2026-12', absence: null, reason: 'Xếp loại ngày 10/12' },
    ])
  })

  it('comes by quarters where the set says so', () => {
    const employee = { ...official, person: { kind: 'public-employee', leader: false } } as const
    const leave = yearOf(from(1, 9), { absences: [away('maternity-leave', '2026-10-01', null)] })
    const { year, halfYears } = rolled(leave, employee, 'decree-233-2026')
    expect(resultOf(year)).toEqual({ total: '90', level: 'outstanding', missing: [] })
    expect(halfYears.map(({ outcome }) => outcome)).toEqual([null, null])
    const quarterly = yearOf([], { scores: [1, 2, 3, 4].map((q) => scoreOf(q, '80', { period: `2026-Q${q}` })) })
    expect(resultOf(rolled(quarterly, employee, 'decree-233-2026').year).total).toBe('80')
    expect(resultOf(rolled(yearOf(from(1, 8)), employee, 'decree-233-2026').year).missing).toEqual([
      'periods.2026-Q3',
      'periods.2026-Q4',
    ])
    const unscored = scoreOf(4, '10', { period: '2026-Q4', stage: 'self-scoring', unscoredReason: 'Biệt phái' })
    const without = rolled(
      yearOf([], { scores: [...quarterly.scores.slice(0, 3), unscored] }),
      employee,
      'decree-233-2026',
    )
    expect(resultOf(without.year)).toMatchObject({ total: '80', missing: [] })
  })

  it('tells the months even where no set is known, and refuses a set that was not in force', () => {
    const without = rollUpYear(yearOf(from(1, 3)), null, null)
    expect([without.year.outcome, without.meanSoFar?.months]).toEqual([null, 3])
    const early = rollUpYear(
      yearOf([], { year: 2025 }),
      { ...official, on: '2025-12-31' },
      published('decree-335-2025'),
    )
    expect(early.year.outcome).toMatchObject({ ok: false })
  })
})
