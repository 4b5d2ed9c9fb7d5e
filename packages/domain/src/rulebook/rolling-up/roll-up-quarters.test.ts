import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RATED_LEVELS } from '../../kernel/index.ts'
import { compares } from '../document/condition.ts'
import { byQuarters, countingQuarters, problems, quarters, source, year } from './roll-up.test-data.ts'

const counting = byQuarters(countingQuarters)
const [O, G, S, U] = RATED_LEVELS

describe('a year by how many quarters reached which level', () => {
  it.each([
    ['two outstanding and none unsatisfactory', [O, O, G, S], O],
    ['one outstanding', [O, G, G, S], G],
    ['three outstanding and one unsatisfactory', [O, O, O, U], S],
    ['one unsatisfactory', [G, G, G, U], S],
    ['two unsatisfactory', [O, O, U, U], U],
    ['three unsatisfactory', [G, U, U, U], U],
    ['none outstanding', [S, S, S, S], G],
    ['a quarter that was not rated', [O, O, 'not-rated', G], O],
  ])('%s', (_, levels, wanted) => {
    const { level, total, levelByPoints, missing } = year(quarters(...levels.map(String)), {}, counting)
    expect([level, total, levelByPoints, missing]).toEqual([wanted, null, null, []])
  })

  it('does not depend on the order of the quarters', () => {
    const levels = fc.array(fc.constantFrom(...RATED_LEVELS), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(levels, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (given, order) => {
        const straight = quarters(...given)
        const shuffled = order.flatMap((at) => straight[at] ?? [])
        const { receipt: _, ...one } = year(straight, {}, counting)
        const { receipt: __, ...other } = year(shuffled, {}, counting)
        expect(other).toEqual(one)
        expect(year(quarters(...order.map((at) => given[at] ?? '')), {}, counting).level).toBe(one.level)
      }),
    )
  })

  it('shows the counts and which line decided', () => {
    const { steps, conditions } = year(quarters('outstanding', 'good', 'good', 'unsatisfactory'), {}, counting)
    expect(steps).toMatchObject([
      {
        code: 'roll-up',
        label: { vi: 'Số quý đạt từng mức', en: 'How many quarters reached each level' },
        formula: 'outstanding → unsatisfactory → good → satisfactory',
        value: '4',
        unit: 'count',
        operands: [
          { symbol: 'quartersOutstanding', value: '1' },
          { symbol: 'quartersGood', value: '2' },
          { symbol: 'quartersSatisfactory', value: '0' },
          { symbol: 'quartersUnsatisfactory', value: '1' },
        ],
      },
    ])
    const lines = conditions.filter(({ code }) => code.startsWith('roll-up.'))
    expect(lines[0]).toMatchObject({
      role: 'band',
      label: { vi: 'Điều kiện về số quý đạt từng mức', en: 'Condition on how many quarters reached each level' },
    })
    expect(lines.map(({ code, truth }) => `${code} ${truth}`)).toEqual([
      'roll-up.outstanding false',
      'roll-up.unsatisfactory false',
      'roll-up.good false',
      'roll-up.satisfactory true',
    ])
  })

  it('waits for a quarter without a level, and leaves out one on leave', () => {
    const three = quarters('outstanding', 'outstanding', 'good')
    expect(year(three, {}, counting)).toMatchObject({ level: 'insufficient-data', missing: ['periods.2026-Q4'] })
    const unlevelled = [...three, { period: '2026-Q4', total: '95' }]
    expect(year(unlevelled, {}, counting).missing).toEqual(['periods.2026-Q4.level'])
    const insufficient = [...three, { period: '2026-Q4', level: 'insufficient-data' }]
    expect(year(insufficient, {}, counting).missing).toEqual(['periods.2026-Q4.level'])
    expect(year([...three, { period: '2026-Q4', absent: 'sick-leave' }], {}, counting).level).toBe('outstanding')
  })

  it('asks the authority where no line holds', () => {
    const only = byQuarters({
      kind: 'count',
      levels: [{ level: 'outstanding', when: compares('quartersOutstanding', 'at-least', '4') }],
    })
    const given = quarters('good', 'good', 'good', 'good')
    expect(year(given, {}, only).missing).toEqual(['facts.levelSetByAuthority'])
    expect(year(given, { facts: { levelSetByAuthority: 'good' } }, only).level).toBe('good')
  })

  it('waits for a fact that a line needs, and does not pass the line over', () => {
    const line = compares('satisfactionShare', 'at-least', '80')
    const asking = byQuarters({ kind: 'count', levels: [{ level: 'outstanding', when: line }] })
    const given = quarters('good', 'good', 'good', 'good')
    expect(year(given, {}, asking)).toMatchObject({ level: 'insufficient-data', missing: ['facts.satisfactionShare'] })
    expect(year(given, { facts: { satisfactionShare: '80' } }, asking).level).toBe('outstanding')
    expect(year(given, { facts: { satisfactionShare: '79.99' } }, asking).missing).toEqual([
      'facts.levelSetByAuthority',
    ])
  })

  it('applies discipline and the cap on heads as everywhere', () => {
    const given = quarters('outstanding', 'outstanding', 'good', 'good')
    expect(year(given, { facts: { disciplinedInPeriod: true } }, counting).level).toBe('unsatisfactory')
    const head = {
      person: { kind: 'civil-servant', leader: true },
      facts: { headOfUnit: true, unitLevel: 'good' },
    } as const
    expect(year(given, head, counting).level).toBe('good')
  })

  it('refuses counts stated beside the quarters they are drawn from', () => {
    const given = quarters('good', 'good', 'good', 'good')
    expect(problems(given, { facts: { quartersOutstanding: '4' } }, counting)).toEqual([
      'facts.quartersOutstanding fact-from-periods',
    ])
  })
})

describe('a year that the competent authority decides as a whole', () => {
  const whole = byQuarters({ kind: 'none' })
  const capped = byQuarters(
    { kind: 'none' },
    {
      caps: [
        {
          code: 'quarter-unsatisfactory',
          label: { vi: 'Có quý không hoàn thành nhiệm vụ', en: 'A quarter was unsatisfactory' },
          audience: 'all',
          when: compares('quartersUnsatisfactory', 'at-least', '1'),
          atMost: 'good',
          ...source,
        },
      ],
    },
  )
  const stated = { facts: { levelSetByAuthority: 'outstanding' } }

  it('has no level until it is stated', () => {
    expect(year([], {}, whole)).toMatchObject({
      level: 'insufficient-data',
      missing: ['facts.levelSetByAuthority'],
      method: 'none',
    })
    expect(year([], stated, whole)).toMatchObject({ level: 'outstanding', total: null, steps: [] })
    expect(year([], { facts: { levelSetByAuthority: 'not-rated' } }, whole).missing).toEqual([
      'facts.levelSetByAuthority',
    ])
  })

  it.each([
    [['outstanding', 'good', 'good', 'unsatisfactory'], 'good'],
    [['outstanding', 'good', 'good', 'satisfactory'], 'outstanding'],
  ])('is held under the caps that count quarters: %j', (levels, wanted) => {
    expect(year(quarters(...levels), stated, capped).level).toBe(wanted)
  })

  it('waits for the quarters where a cap counts them', () => {
    expect(year(quarters('good', 'good', 'good'), stated, capped)).toMatchObject({
      level: 'insufficient-data',
      missing: ['periods.2026-Q4'],
    })
  })
})
