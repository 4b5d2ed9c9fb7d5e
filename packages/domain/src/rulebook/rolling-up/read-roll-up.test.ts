import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { periodName, periodsWithin, readPeriodName, spanAround, type NamedPeriod } from './period-name.ts'
import type { PeriodInput, RollUpInput } from './roll-up-input.ts'
import { byQuarters, months, problems, year } from './roll-up.test-data.ts'
import { decree335of2025 } from '../sets/decree-335-2025.ts'
import { hauGiang1120of2022 } from '../sets/hau-giang-1120-2022.ts'

describe('periods that cannot be', () => {
  it.each<[string, PeriodInput, string[]]>([
    ['a month twice', { period: '2026-02', total: '90' }, ['period-twice']],
    ['a quarter among months', { period: '2026-Q1', total: '90' }, ['period-of-other-kind']],
    ['a year', { period: '2026', total: '90' }, ['period-of-other-kind']],
    ['a later year', { period: '2027-01', total: '90' }, ['period-outside-span']],
    ['a thirteenth month', { period: '2026-13', total: '90' }, ['period-expected']],
    ['a month without its zero', { period: '2026-1', total: '90' }, ['period-expected']],
    ['less than nothing', { period: '2026-01', total: '-0.01' }, ['negative']],
    ['a negative fraction', { period: '2026-01', total: '-1/3' }, ['negative']],
    ['a hundredth above 100', { period: '2026-01', total: '100.01' }, ['above-maximum']],
    ['a fraction above 100', { period: '2026-01', total: '301/3' }, ['above-maximum']],
    ['exactly 100', { period: '2026-01', total: '100' }, []],
    ['exactly 0', { period: '2026-01', total: '0' }, []],
    ['a comma', { period: '2026-01', total: '90,5' }, ['decimal-comma']],
    ['a fraction over nothing', { period: '2026-01', total: '1/0' }, ['decimal-expected']],
    ['a fraction without end', { period: '2026-01', total: `1/${'3'.repeat(999)}` }, ['decimal-too-long']],
    ['an unknown absence', { period: '2026-01', absent: 'holiday' }, ['choice-unknown']],
    ['an unknown level', { period: '2026-01', level: 'great' }, ['level-fact-expected']],
    ['points during an absence', { period: '2026-01', total: '90', absent: 'sick-leave' }, ['scored-while-absent']],
    ['a level during an absence', { period: '2026-01', level: 'good', absent: 'sick-leave' }, ['scored-while-absent']],
  ])('%s', (_, period, wanted) => {
    const found = problems([...months().slice(1), period])
    expect(found.map((one) => one.split(' ')[1])).toEqual(wanted)
    expect(found.every((one) => one.startsWith('periods[11]'))).toBe(true)
  })

  it('are each listed', () => {
    expect(
      problems([
        { period: 'x', total: 'y' },
        { period: '2026-01', total: '101' },
      ]),
    ).toEqual([
      'periods[0].total decimal-expected',
      'periods[0].period period-expected',
      'periods[1].total above-maximum',
    ])
  })

  it.each<[string, Partial<RollUpInput>, string[]]>([
    [
      'a month left out and scored',
      { without: [{ period: '2026-12', reason: 'r' }] },
      ['without[0].period period-twice'],
    ],
    [
      'a month of another year left out',
      { without: [{ period: '2025-12', reason: 'r' }] },
      ['without[0].period period-outside-span'],
    ],
    ['another span', { span: '2025' }, months().map((_, at) => `periods[${at}].period period-outside-span`)],
    ['a span of another kind', { span: '2026-H1' }, ['span span-expected']],
    ['a leave denied', { facts: { onSickOrMaternityLeave: false } }, []],
    ['an unknown fact', { facts: { rich: true } }, ['facts.rich fact-unknown']],
    ['a day before the decree', { on: '2025-12-31' }, ['on not-in-force']],
    ['somebody it does not bind', { person: { kind: 'public-employee', leader: false } }, ['person person-not-bound']],
  ])('%s', (_, change, wanted) => {
    expect(problems(months(), change)).toEqual(wanted)
  })

  it('is leaving out without a reason', () => {
    const without = [{ period: '2026-12', reason: ' ' }]
    expect(problems(months().slice(0, 11), { without })).toEqual(['without[0].reason left-out-without-reason'])
  })

  it('is denying a leave that the periods show', () => {
    const periods = [{ period: '2026-01', absent: 'sick-leave' }, ...months().slice(1)]
    expect(problems(periods, { facts: { onSickOrMaternityLeave: false } })).toEqual([
      'facts.onSickOrMaternityLeave fact-from-periods',
    ])
    expect(problems(periods, { facts: { onSickOrMaternityLeave: true } })).toEqual([])
  })

  it('is a longer span the set knows no way to', () => {
    expect(problems(months(), {}, hauGiang1120of2022)).toEqual(['to roll-up-not-in-set'])
  })

  it('depend on the step: where two lead to the year, the periods given choose', () => {
    const [quarterly] = byQuarters({ kind: 'mean' }).rollUp.steps
    const steps = [...decree335of2025.rollUp.steps, ...(quarterly === undefined ? [] : [quarterly])]
    const both = { ...decree335of2025, rollUp: { ...decree335of2025.rollUp, steps } }
    const quarters = [1, 2, 3, 4].map((number) => ({ period: `2026-Q${number}`, total: '80' }))
    expect(year(quarters, {}, both)).toMatchObject({ from: 'quarter', level: 'good' })
    expect(year(months(), {}, both)).toMatchObject({ from: 'month', level: 'outstanding' })
  })
})

describe('names of periods', () => {
  const named: fc.Arbitrary<NamedPeriod> = fc
    .tuple(
      fc.constantFrom(['month', 12] as const, ['quarter', 4] as const, ['half-year', 2] as const, ['year', 1] as const),
      fc.integer({ min: 0, max: 9_999 }),
      fc.nat(),
    )
    .map(([[kind, many], inYear, number]) => ({ kind, year: inYear, number: (number % many) + 1 }))

  it('are read back as they are written', () => {
    fc.assert(
      fc.property(named, (period) => {
        expect(readPeriodName(periodName(period))).toEqual(period)
      }),
    )
  })

  it('lie in exactly one span of each longer kind, which lists them', () => {
    const longer = {
      month: ['quarter', 'half-year', 'year'],
      quarter: ['half-year', 'year'],
      'half-year': ['year'],
    } as const
    const spans = { quarter: 4, 'half-year': 2, year: 1 } as const
    fc.assert(
      fc.property(named, (period) => {
        if (period.kind === 'year') return
        for (const kind of longer[period.kind]) {
          const around = Array.from({ length: spans[kind] }, (_, at) => ({ kind, year: period.year, number: at + 1 }))
          const holding = around.filter((span) =>
            periodsWithin(span, period.kind).map(periodName).includes(periodName(period)),
          )
          expect(holding).toEqual([spanAround(period, kind)])
        }
      }),
    )
    expect(periodsWithin({ kind: 'quarter', year: 2026, number: 4 }, 'month').map(periodName)).toEqual([
      '2026-10',
      '2026-11',
      '2026-12',
    ])
  })

  it.each(['', '2026-', '2026-00', '2026-13', '2026-Q0', '2026-Q5', '2026-H3', '26-01', '2026-01-01', ' 2026'])(
    'are not %j',
    (text) => {
      expect(readPeriodName(text)).toBeUndefined()
    },
  )
})
