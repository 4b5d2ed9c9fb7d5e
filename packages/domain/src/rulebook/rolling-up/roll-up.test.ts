import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divide, exact, HUNDRED, meanOf, subtract, sumOf, toFraction, type Exact } from '../../kernel/index.ts'
import type { PeriodInput } from './roll-up-input.ts'
import { month, months, source, year } from './roll-up.test-data.ts'
import { decree335of2025 } from '../sets/decree-335-2025.ts'

const leave = (...numbers: number[]): PeriodInput[] =>
  numbers.map((number) => ({ period: month(number), absent: 'maternity-leave' }))

/** Any exact points from 0 to 100. */
const points = fc
  .tuple(fc.integer({ min: 1, max: 997 }), fc.nat())
  .map(([bottom, top]): Exact => divide(exact(top % (100 * bottom + 1)), exact(bottom)))

/** Six fractions and their mirror images about 90, so that the twelve sum to exactly 1080. */
const summingTo1080 = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9_973 }), fc.nat()), { minLength: 6, maxLength: 6 })
  .map((pairs) =>
    pairs.flatMap(([bottom, top]) => {
      const off = exact(top % (10 * bottom + 1), bottom)
      return [subtract(HUNDRED, off), subtract(exact(80), subtract(exact(0), off))]
    }),
  )

const named = (totals: readonly Exact[]): PeriodInput[] =>
  totals.map((total, at) => ({ period: month(at + 1), total: toFraction(total) }))

describe('a year from its months', () => {
  it('is outstanding at a mean of exactly 90, whatever fractions it is made of', () => {
    fc.assert(
      fc.property(summingTo1080, (totals) => {
        const { total, level } = year(named(totals))
        expect([total, level]).toEqual([exact(90), 'outstanding'])
      }),
    )
  })

  it.each([
    ['exactly 90 in every month', '90', '90', 'outstanding'],
    ['a hundredth less in one', '89.99', '107999/1200', 'good'],
    ['a hundredth more in one', '90.01', '108001/1200', 'outstanding'],
    ['next to nothing less in one', '8999999999/100000000', '107999999999/1200000000', 'good'],
  ])('%s', (_, total, mean, level) => {
    const result = year([{ period: '2026-07', total }, ...months().filter(({ period }) => period !== '2026-07')])
    expect([result.total === null ? null : toFraction(result.total), result.level]).toEqual([mean, level])
  })

  it('is the exact mean, and the order of the periods never matters', () => {
    const fractions = fc.array(points, { minLength: 12, maxLength: 12 })
    const order = fc.shuffledSubarray([...Array(12).keys()], { minLength: 12 })
    fc.assert(
      fc.property(fractions, order, (totals, at) => {
        const straight = named(totals)
        const { receipt: first, ...result } = year(straight)
        const { receipt: second, ...shuffled } = year(at.flatMap((index) => straight[index] ?? []))
        expect(result.total).toEqual(meanOf(totals))
        expect(shuffled).toEqual(result)
        expect(second.because).toEqual(first.because)
      }),
    )
  })

  it('never falls when one month rises, and maps to exactly one level', () => {
    const pick = fc.integer({ min: 0, max: 11 })
    fc.assert(
      fc.property(fc.array(points, { minLength: 12, maxLength: 12 }), pick, (totals, at) => {
        const [before, after] = [year(named(totals)), year(named(totals.with(at, HUNDRED)))]
        const rise = subtract(after.total ?? exact(0), before.total ?? HUNDRED)
        expect(rise).toEqual(divide(subtract(HUNDRED, totals[at] ?? HUNDRED), exact(12)))
        const reached = decree335of2025.bands.filter(
          ({ from }) => subtract(after.total ?? exact(0), exact(Number(from))).numerator >= 0,
        )
        expect(after.level).toBe(reached[0]?.level)
      }),
    )
  })

  it('leaves months of maternity leave out of the mean', () => {
    const worked = [1, 2, 3, 10, 11, 12]
    const scored = worked.map((number, at): PeriodInput => ({ period: month(number), total: String(90 + at) }))
    const { total, level, leftOut, missing, steps } = year([...scored, ...leave(4, 5, 6, 7, 8, 9)])
    expect([total, level, missing]).toEqual([
      divide(sumOf([90, 91, 92, 93, 94, 95].map((p) => exact(p))), exact(6)),
      'outstanding',
      [],
    ])
    expect(leftOut.map(({ period, absence }) => `${period} ${absence}`)).toEqual(
      [4, 5, 6, 7, 8, 9].map((number) => `${month(number)} maternity-leave`),
    )
    expect(steps[0]?.operands.map(({ symbol }) => symbol)).toEqual(worked.map(month))
  })

  it('is rated after five months of work and maternity leave, and not rated without the leave', () => {
    const facts = { monthsWorked: '5' }
    const scored = months().slice(0, 5)
    expect(year([...scored, ...leave(6, 7, 8, 9, 10, 11, 12)], { facts })).toMatchObject({
      level: 'outstanding',
      total: exact(90),
    })
    expect(year(scored, { facts })).toMatchObject({ level: 'not-rated', total: null })
    expect(year(months(), { facts: { monthsWorked: '6' } }).level).toBe('outstanding')
  })

  it('has insufficient data while a month is missing, named, and is never bad instead', () => {
    const gap = months().filter(({ period }) => period !== '2026-03')
    expect(year(gap)).toMatchObject({ total: null, level: 'insufficient-data', missing: ['periods.2026-03'] })
    expect(year([...gap, { period: '2026-03' }]).missing).toEqual(['periods.2026-03.total'])
    expect(year([]).missing).toEqual(['periods'])
    expect(year([], { span: '2026' }).missing).toHaveLength(12)
    expect(year(leave(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)).missing).toEqual(['periods'])
  })

  it('asks for months of an absence that the instrument does not leave out', () => {
    const scored = months().slice(1)
    expect(year([{ period: '2026-01', absent: 'study' }, ...scored]).missing).toEqual(['periods.2026-01'])
    expect(year([{ period: '2026-01', absent: 'unpaid-leave' }, ...scored]).missing).toEqual([])
  })

  it('keeps December missing until a person leaves it out and says why', () => {
    const eleven = months().slice(0, 11)
    expect(year(eleven).missing).toEqual(['periods.2026-12'])
    const reason = 'Xếp loại trước ngày 15/12, chưa có điểm tháng 12'
    expect(year(eleven, { without: [{ period: '2026-12', reason }] })).toMatchObject({
      total: exact(90),
      level: 'outstanding',
      leftOut: [{ period: '2026-12', absence: null, reason }],
    })
  })

  it('shows the old body beside the month, and nothing else changes', () => {
    const [first, ...rest] = months()
    const { steps, receipt, ...moved } = year([{ period: '2026-01', total: '90', body: 'Sở B' }, ...rest])
    const { steps: plain, receipt: own, ...stayed } = year([...(first === undefined ? [] : [first]), ...rest])
    expect(moved).toEqual(stayed)
    expect(steps[0]?.operands[0]).toEqual({ symbol: '2026-01 (Sở B)', value: '90' })
    expect(plain[0]?.operands[0]).toEqual({ symbol: '2026-01', value: '90' })
    expect(receipt.hash).toBe(own.hash)
  })

  it('rounds only where the instrument says so, and the last step is the result', () => {
    const nearly = [...months().slice(0, 11), { period: '2026-12', total: '89.99' }]
    const rounding = [{ where: 'roll-up', places: 2, direction: 'half-up', ...source }] as const
    const rounded = year(nearly, {}, { ...decree335of2025, rounding })
    expect([rounded.total, rounded.level]).toEqual([exact(90), 'outstanding'])
    expect(rounded.steps.map(({ code, value }) => `${code} ${value}`)).toEqual([
      'roll-up 107999/1200',
      'roll-up.rounded 90',
      'band.outstanding 90',
    ])
    const elsewhere = [{ ...rounding[0], where: 'total' }] as const
    expect(year(nearly, {}, { ...decree335of2025, rounding: elsewhere }).level).toBe('good')
  })

  it('shows the mean as a formula over the periods it was made of', () => {
    const [quarter] = year(
      [1, 2, 3].map((at) => ({ period: month(at), total: String(80 + at) })),
      { to: 'quarter' },
    ).steps
    expect(quarter).toEqual({
      code: 'roll-up',
      label: { vi: 'Trung bình cộng điểm của các kỳ', en: 'Mean of the points of the periods' },
      formula: 'T = ([2026-01] + [2026-02] + [2026-03]) / 3',
      operands: [81, 82, 83].map((value, at) => ({ symbol: month(at + 1), value: String(value) })),
      value: '82',
      unit: 'points',
      citation: { instrument: '335/2025/NĐ-CP', article: 'Điều 17 khoản 3' },
      basis: 'text',
    })
    const rounding = [{ where: 'roll-up', places: 1, direction: 'floor', ...source }] as const
    const [, rounded] = year(months('91.99'), {}, { ...decree335of2025, rounding }).steps
    expect(rounded).toEqual({
      code: 'roll-up.rounded',
      label: { vi: 'Làm tròn theo quy định', en: 'Rounded as the instrument orders' },
      formula: 'T → 1 (floor)',
      operands: [{ symbol: 'T', value: '9199/100' }],
      value: '919/10',
      unit: 'points',
      ...source,
    })
  })

  it('is rated after sick leave as after maternity leave', () => {
    const sick = [6, 7, 8, 9, 10, 11, 12].map((at) => ({ period: month(at), absent: 'sick-leave' }))
    expect(year([...months().slice(0, 5), ...sick], { facts: { monthsWorked: '5' } }).level).toBe('outstanding')
    const unpaid = sick.map(({ period }) => ({ period, absent: 'unpaid-leave' }))
    expect(year([...months().slice(0, 5), ...unpaid], { facts: { monthsWorked: '5' } }).level).toBe('not-rated')
  })

  it('comes to the same conclusions as a score: disqualified, under the level of the organisation', () => {
    expect(year(months(), { facts: { disciplinedInPeriod: true } })).toMatchObject({
      level: 'unsatisfactory',
      levelByPoints: 'outstanding',
    })
    const head = { person: { kind: 'civil-servant', leader: true } } as const
    expect(year(months(), { ...head, facts: { headOfUnit: true, unitLevel: 'good' } }).level).toBe('good')
    expect(year(months(), { ...head, facts: { headOfUnit: true } }).missing).toEqual(['facts.unitLevel'])
  })

  it('is the same without steps, and comes out of its own receipt again', () => {
    const { steps, ...result } = year(months('181/2'))
    expect(steps.at(-1)?.value).toBe('181/2')
    expect(result.receipt).toMatchObject({ computes: 'roll-up', ruleSet: 'decree-335-2025', hash: 'h' })
    expect(year(result.receipt.inputs.periods, result.receipt.inputs)).toEqual({ ...result, steps })
  })
})

describe('shorter spans', () => {
  const some = (...numbers: number[]): PeriodInput[] =>
    numbers.map((number) => ({ period: month(number), total: String(60 + number) }))

  it('are quarters of three and half-years of six months', () => {
    expect(year(some(6, 4, 5), { to: 'quarter' })).toMatchObject({ span: '2026-Q2', total: exact(65) })
    expect(year(some(7, 8, 9, 10, 11, 12), { to: 'half-year' })).toMatchObject({
      span: '2026-H2',
      total: exact(139, 2),
    })
    expect(year(some(1, 2), { to: 'quarter' }).missing).toEqual(['periods.2026-03'])
  })
})
