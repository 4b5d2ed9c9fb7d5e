import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, decimal, exact, toFraction, ZERO, type Exact } from '../../kernel/index.ts'
import { decree335of2025 } from '../sets/decree-335-2025.ts'
import type { Step } from '../scoring/step.ts'
import type { ConvertedProductsRule, Leadership, WorkLine } from './converted-products-rule.ts'
import { convertedProducts } from './converted-products.ts'

function theRule(): ConvertedProductsRule {
  if (decree335of2025.mechanism.kind !== 'converted-products') throw new Error('another mechanism')
  return decree335of2025.mechanism
}
const rule = theRule()
const perUnit = { deductionPer: 'unit', capEachComponent: false } as const
const perLine = { deductionPer: 'line', capEachComponent: false } as const
const capped = { deductionPer: 'unit', capEachComponent: true } as const

/** A line written short: coefficient, assigned, completed, then whatever differs from a clean line of the plan. */
function line(coefficient: string, assigned: string, completed: string, rest: Partial<WorkLine> = {}): WorkLine {
  return {
    coefficient: decimal(coefficient),
    assigned: decimal(assigned),
    completed: decimal(completed),
    qualityFailures: 0,
    delays: 0,
    exempted: false,
    outsidePlan: false,
    ...rest,
  }
}

function texts(work: readonly WorkLine[], policy: typeof perUnit | typeof perLine | typeof capped = perUnit): string {
  const { quantity, quality, timeliness, points } = convertedProducts(rule, policy, false, work, {}, null)
  return [quantity, quality, timeliness, points].map((value) => (value === null ? '–' : toFraction(value))).join(' ')
}

describe('converted products', () => {
  it.each([
    ['everything done well and on time', [line('1', '1', '1')], '1 1 1 70'],
    ['nothing done', [line('1', '5', '0')], '0 0 0 0'],
    ['one of five', [line('1', '5', '1')], '1/5 1/5 1/5 14'],
    ['one delay of a single product', [line('1', '1', '1', { delays: 1 })], '1 1 3/4 385/6'],
    ['four delays of a single product', [line('1', '1', '1', { delays: 4 })], '1 1 0 140/3'],
    ['a fifth delay takes nothing more', [line('1', '1', '1', { delays: 5 })], '1 1 0 140/3'],
    ['one failed review among four products', [line('1', '4', '4', { qualityFailures: 1 })], '1 15/16 1 1645/24'],
    [
      'an objective cause takes nothing off',
      [line('1', '4', '4', { qualityFailures: 3, delays: 2, exempted: true })],
      '1 1 1 70',
    ],
    [
      'a late product that was not finished',
      [line('1', '2', '0', { delays: 1 }), line('1', '2', '2')],
      '1/2 1/2 1/2 35',
    ],
    ['coefficients weigh', [line('1', '1', '1'), line('3', '1', '0')], '1/4 1/4 1/4 35/2'],
    ['decimal coefficients', [line('1.5', '2', '1'), line('0.25', '4', '4')], '5/8 5/8 5/8 175/4'],
    ['ad-hoc work fills a gap', [line('1', '4', '3'), line('1', '9', '1', { outsidePlan: true })], '1 1 1 70'],
    [
      'ad-hoc work never lifts the part above 70',
      [line('1', '2', '2'), line('1', '0', '1', { outsidePlan: true })],
      '3/2 3/2 3/2 70',
    ],
    ['nothing assigned', [], '– – – –'],
    ['assigned none of a product', [line('1', '0', '3')], '– – – –'],
    ['only ad-hoc work', [line('1', '3', '3', { outsidePlan: true })], '– – – –'],
  ])('%s', (_, work, wanted) => {
    expect(texts(work)).toBe(wanted)
  })

  it('takes 25 % off one product or off the whole line, as the switch says', () => {
    const work = [line('2', '10', '8', { qualityFailures: 2 })]
    expect(texts(work, perUnit)).toBe('4/5 3/4 4/5 329/6')
    expect(texts(work, perLine)).toBe('4/5 2/5 4/5 140/3')
  })

  it('lets extra quantity make up for lateness, unless each proportion is capped', () => {
    const work = [line('1', '2', '2', { delays: 2 }), line('1', '0', '1', { outsidePlan: true, qualityFailures: 4 })]
    expect(texts(work, perUnit)).toBe('3/2 1 5/4 70')
    const late = [
      line('1', '2', '2', { delays: 4 }),
      line('1', '0', '1', { outsidePlan: true, delays: 4, qualityFailures: 4 }),
    ]
    expect(texts(late, perUnit)).toBe('3/2 1 1/2 70')
    expect(texts(late, capped)).toBe('1 1 1/2 175/3')
  })

  it.each([
    [{ unitResult: '100', organising: '100', cohesion: '100' }, '70', []],
    [{ unitResult: '50', organising: '100', cohesion: '100' }, '385/6', []],
    [{ unitResult: '50', organising: '50', cohesion: '50' }, '105/2', []],
    [{ unitResult: '100', organising: '100' }, '–', ['leadership.cohesion']],
    [{}, '–', ['leadership.unitResult', 'leadership.organising', 'leadership.cohesion']],
  ])('averages six proportions for a leader: %o', (given, points, missing) => {
    const leadership: Leadership = Object.fromEntries(
      Object.entries(given).map(([code, value]) => [code, decimal(value)]),
    )
    const got = convertedProducts(rule, perUnit, true, [line('1', '1', '1')], leadership, null)
    expect([got.points === null ? '–' : toFraction(got.points), got.missing]).toEqual([points, missing])
  })

  it('says that both work and leadership are missing when they are', () => {
    expect(convertedProducts(rule, perUnit, true, [], {}, null).missing).toEqual([
      'work',
      'leadership.unitResult',
      'leadership.organising',
      'leadership.cohesion',
    ])
  })

  it('writes down the sums, the proportions and the points, each from the ones before', () => {
    const steps: Step[] = []
    convertedProducts(rule, perUnit, false, [line('1.5', '4', '4', { delays: 1 })], {}, steps)
    expect(steps.map(({ code, formula, value }) => `${code}: ${formula} = ${value}`)).toEqual([
      'assigned: ΣG = Σ (K × G) = 6',
      'completed: ΣH = Σ (K × H) = 6',
      'completed-well: ΣQ = Σ (K × max(0, H − 25% × f)) = 6',
      'completed-on-time: ΣT = Σ (K × max(0, H − 25% × t)) = 45/8',
      'quantity: a = ΣH / ΣG = 1',
      'quality: b = ΣQ / ΣG = 1',
      'timeliness: c = ΣT / ΣG = 15/16',
      'result: R = min(70, (a + b + c) / 3 × 70) = 1645/24',
    ])
    expect(steps[3]?.operands).toEqual([
      { symbol: 'K1', value: '3/2' },
      { symbol: 'H1', value: '4' },
      { symbol: 't1', value: '1' },
    ])
  })
})

describe('converted products, for any work', () => {
  const quarters = fc.integer({ min: 1, max: 12 }).map((n) => exact(n, 4))
  const count = fc.integer({ min: 0, max: 9 })
  const lines = fc.array(
    fc.record({
      coefficient: quarters,
      assigned: count.map((n) => exact(n)),
      completed: count.map((n) => exact(n)),
      qualityFailures: count,
      delays: count,
      exempted: fc.boolean(),
      outsidePlan: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )
  const policies = fc.constantFrom(perUnit, perLine, capped)
  const points = (policy: typeof perUnit | typeof perLine | typeof capped, work: readonly WorkLine[]): Exact | null =>
    convertedProducts(rule, policy, false, work, {}, null).points
  const atLeast = (a: Exact | null, b: Exact | null): boolean => a === null || b === null || compare(a, b) >= 0

  it('never depends on the order of the lines', () => {
    fc.assert(
      fc.property(policies, lines, fc.nat(), (policy, work, turn) => {
        const at = turn % work.length
        const turned = [...work.slice(at), ...work.slice(0, at)]
        expect(points(policy, turned)).toEqual(points(policy, work))
        expect(points(policy, work.toReversed())).toEqual(points(policy, work))
      }),
    )
  })

  it('lies between 0 and 70, and is exactly 70 when all is done well and on time', () => {
    fc.assert(
      fc.property(policies, lines, (policy, work) => {
        const got = points(policy, work)
        expect(atLeast(got, ZERO) && atLeast(decimal('70'), got)).toBe(true)
        const perfect = work.map((one) => ({ ...one, completed: one.assigned, qualityFailures: 0, delays: 0 }))
        expect([null, '70']).toContain(
          points(policy, perfect) === null ? null : toFraction(points(policy, perfect) ?? ZERO),
        )
      }),
    )
  })

  it('never falls with more completed, and never rises with one more delay or failed review', () => {
    fc.assert(
      fc.property(policies, lines, fc.nat(), (policy, work, pick) => {
        const at = pick % work.length
        const change = (rest: (one: WorkLine) => Partial<WorkLine>): readonly WorkLine[] =>
          work.map((one, index) => (index === at ? { ...one, ...rest(one) } : one))
        const now = points(policy, work)
        expect(
          atLeast(
            points(
              policy,
              change(() => ({ completed: decimal('10') })),
            ),
            now,
          ),
        ).toBe(true)
        expect(
          atLeast(
            now,
            points(
              policy,
              change((one) => ({ delays: one.delays + 1 })),
            ),
          ),
        ).toBe(true)
        expect(
          atLeast(
            now,
            points(
              policy,
              change((one) => ({ qualityFailures: one.qualityFailures + 1 })),
            ),
          ),
        ).toBe(true)
      }),
    )
  })

  it('does not change when every coefficient is multiplied by the same number', () => {
    fc.assert(
      fc.property(policies, lines, quarters, (policy, work, factor) => {
        const scaled = work.map((one) => ({
          ...one,
          coefficient: exact(
            BigInt(one.coefficient.numerator) * BigInt(factor.numerator),
            BigInt(one.coefficient.denominator) * BigInt(factor.denominator),
          ),
        }))
        expect(points(policy, scaled)).toEqual(points(policy, work))
      }),
    )
  })
})
