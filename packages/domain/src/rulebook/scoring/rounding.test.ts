import { describe, expect, it } from 'vitest'
import type { RoundingRule } from '../document/document.ts'
import { axesRule, official, resultOf, smallSet, source, text } from '../small-sets.test-data.ts'

const rule = (where: RoundingRule['where'], places: number, direction: RoundingRule['direction']): RoundingRule => ({
  where,
  places,
  direction,
  ...source,
})

/** General points as given; the result part is 70 × (A + 0 + 0) weighted 40/35/25 over axes of 50 and 20. */
function scored(rounding: readonly RoundingRule[], generalTotal: string, A: string) {
  const axes = [
    { code: '1', A, B: '100', C: '100' },
    { code: '2', A: '100', B: '100', C: '100' },
  ]
  return resultOf(smallSet(axesRule('share-out'), { rounding }), { person: official, generalTotal, axes })
}

describe('rounding', () => {
  it.each<[string, readonly RoundingRule[], string, string, string]>([
    ['is none unless ordered', [], '29.99', '50', '2999/100 60 8999/100 good'],
    ['of the total lifts a half', [rule('total', 1, 'half-up')], '29.95', '50', '599/20 60 90 outstanding'],
    ['of the total leaves less than a half', [rule('total', 1, 'half-up')], '29.94', '50', '1497/50 60 899/10 good'],
    ['of the total cuts off', [rule('total', 0, 'floor')], '29.99', '50', '2999/100 60 89 good'],
    ['of the total goes up', [rule('total', 0, 'ceil')], '29.01', '50', '2901/100 60 90 outstanding'],
    ['of the parts comes before they are added', [rule('part', 0, 'half-up')], '29.5', '52.25', '30 60 90 outstanding'],
    ['of the parts just not', [rule('part', 0, 'half-up')], '29.49', '52.25', '29 60 89 good'],
    [
      'of both, parts first',
      [rule('part', 1, 'half-up'), rule('total', 0, 'half-up')],
      '29.45',
      '50',
      '59/2 60 90 outstanding',
    ],
    ['over time does nothing here', [rule('roll-up', 0, 'ceil')], '29.99', '50', '2999/100 60 8999/100 good'],
  ])('%s', (_, rounding, general, A, wanted) => {
    const result = scored(rounding, general, A)
    expect([result.general, result.result, result.total].map(text).concat(result.level).join(' ')).toBe(wanted)
    expect(result.steps.at(-1)?.value).toBe(text(result.total))
    const plain = rounding.filter(({ where }) => where !== 'roll-up').length
    const rounded = result.steps.filter(({ code }) => code.endsWith('.rounded'))
    expect(rounded.length).toBe(rounding.some(({ where }) => where === 'part') ? plain + 1 : plain)
  })

  it('is written down from what to what', () => {
    const { steps } = scored([rule('part', 0, 'half-up'), rule('total', 0, 'floor')], '29.5', '52.25')
    expect(
      steps.slice(2).map(({ code, operands, value }) => `${code} ${operands.map((o) => o.value).join(' ')} : ${value}`),
    ).toEqual([
      'result 809/20 20 : 1209/20',
      'general.rounded 59/2 : 30',
      'result.rounded 1209/20 : 60',
      'total 30 60 : 90',
      'total.rounded 90 : 90',
      'band.outstanding 90 : 90',
    ])
  })

  it('of a part that is missing is nothing', () => {
    const set = smallSet(axesRule('share-out'), { rounding: [rule('part', 0, 'ceil')] })
    expect(resultOf(set, { person: official, axes: [] })).toMatchObject({
      general: null,
      result: null,
      total: null,
      steps: [],
    })
  })
})
