import { describe, expect, it } from 'vitest'
import {
  axesRule,
  collective,
  leader,
  official,
  problemsOf,
  resultOf,
  smallSet,
  text,
} from '../small-sets.test-data.ts'
import type { AxisInput } from './axes-rule.ts'

const sharing = smallSet(axesRule('share-out'))
const strict = smallSet(axesRule('not-allowed'))

const full: readonly AxisInput[] = [
  { code: '1', A: '100', B: '100', C: '100' },
  { code: '2', A: '100', B: '100', C: '100' },
]
const none = (code: string): AxisInput => ({ code, notApplicable: true })

function scored(axes: readonly AxisInput[], generalTotal = '30'): string {
  const { result, total, level } = resultOf(sharing, { person: official, generalTotal, axes })
  return `${text(result)} ${text(total)} ${level}`
}

/** The two axes, the first with those percentages and the second with full ones. */
function first(A: string, B: string, C: string): readonly AxisInput[] {
  return [{ code: '1', A, B, C }, ...full.slice(1)]
}

describe('axes', () => {
  it.each([
    ['everything', full, '30', '70 100 outstanding'],
    [
      'nothing',
      [
        { code: '1', A: '0', B: '0', C: '0' },
        { code: '2', A: '0', B: '0', C: '0' },
      ],
      '0',
      '0 0 unsatisfactory',
    ],
    ['weights of 40, 35 and 25', first('50', '100', '100'), '30', '60 90 outstanding'],
    ['next to nothing under the threshold', first('49.99', '100', '100'), '30', '29999/500 44999/500 good'],
    ['next to nothing over the threshold', first('50.01', '100', '100'), '30', '30001/500 45001/500 outstanding'],
    ['exactly 70', first('0', '100', '100'), '20', '50 70 good'],
    ['a hundredth under 70', first('0', '100', '100'), '19.99', '50 6999/100 satisfactory'],
    ['the other axes count for the whole part', [none('1'), ...full.slice(1)], '30', '70 100 outstanding'],
    [
      'scaled from the axis that is left',
      [none('1'), { code: '2', A: '75', B: '100', C: '100' }],
      '30',
      '63 93 outstanding',
    ],
  ])('%s', (_, axes, general, wanted) => {
    expect(scored(axes, general)).toBe(wanted)
  })

  it('of leaders ask for their ability to lead besides, and a collective has its own', () => {
    const four = { A: '100', B: '80', C: '60', D: '40' }
    const led = resultOf(sharing, {
      person: leader,
      generalTotal: '30',
      axes: [
        { code: 'L1', ...four },
        { code: 'L2', ...four },
      ],
    })
    expect([text(led.result), text(led.total)]).toEqual(['49', '79'])
    const unit = { person: collective, generalTotal: '30', axes: [{ code: 'U', A: '100', B: '100', C: '20' }] }
    expect(text(resultOf(sharing, unit).result)).toBe('56')
  })

  it.each<[string, readonly AxisInput[], string[]]>([
    ['a component', [{ code: '1', A: '100', C: '0' }, ...full.slice(1)], ['axes.1.B']],
    ['an axis', full.slice(0, 1), ['axes.2.A', 'axes.2.B', 'axes.2.C']],
    ['every axis', [], ['axes.1.A', 'axes.1.B', 'axes.1.C', 'axes.2.A', 'axes.2.B', 'axes.2.C']],
    ['a component beside an axis that does not apply', [none('1'), { code: '2', A: '1', B: '1' }], ['axes.2.C']],
    ['anything to count, when no axis applies', [none('1'), none('2')], ['axes']],
  ])('miss %s', (_, axes, missing) => {
    const result = resultOf(sharing, { person: official, generalTotal: '30', axes })
    expect([result.result, result.total, result.level, result.missing]).toEqual([
      null,
      null,
      'insufficient-data',
      missing,
    ])
  })

  it.each<[string, readonly AxisInput[], string[]]>([
    ['an unknown axis', [{ code: 'L1', A: '1' }], ['axes[0].code axis-unknown']],
    ['an axis twice', [...full, { code: '2', A: '1' }], ['axes[2].code given-twice']],
    ['an axis that does not apply twice', [none('1'), none('1')], ['axes[1].code given-twice']],
    ['a component it does not have', [{ code: '1', D: '100' }], ['axes[0].D component-unknown']],
    ['a hundredth above 100', [{ code: '1', A: '100.01' }], ['axes[0].A above-maximum']],
    ['a hundredth below 0', [{ code: '1', A: '-0.01' }], ['axes[0].A negative']],
    ['a comma', [{ code: '1', A: '9,5' }], ['axes[0].A decimal-comma']],
    ['scored though it does not apply', [{ ...none('1'), A: '1' }], ['axes[0] given-twice']],
  ])('refuse %s', (_, axes, problems) => {
    expect(problemsOf(sharing, { person: official, axes })).toEqual(problems)
  })

  it('may not be left out where the instrument does not let them', () => {
    expect(problemsOf(strict, { person: official, axes: [none('1')] })).toEqual(['axes[0].notApplicable must-apply'])
    expect(problemsOf(strict, { person: official, axes: [{ code: '1', notApplicable: false, A: '1' }] })).toEqual([])
  })

  it('write down each axis and how they make the part', () => {
    const { steps } = resultOf(sharing, { person: official, generalTotal: '30', axes: first('50', '100', '100') })
    expect(steps.map(({ code, formula, value }) => `${code} | ${formula} | ${value}`)).toEqual([
      'axis.1 | T1 = 50 × (40 × A + 35 × B + 25 × C) / 100 / 100 | 40',
      'axis.2 | T2 = 20 × (40 × A + 35 × B + 25 × C) / 100 / 100 | 20',
      'result | R = T1 + T2 | 60',
      'total | T = C + R | 90',
      'band.outstanding | 90 ≤ T | 90',
    ])
    const scaled = resultOf(sharing, { person: official, generalTotal: '30', axes: [none('1'), ...full.slice(1)] })
    expect(scaled.steps.find(({ code }) => code === 'result')?.formula).toBe('R = (T2) × 70 / 20')
  })
})
