import { findRuleSet, ruleSets, type Criterion, type RuleSet } from '@thuoc-do/domain'
import { describe, expect, it } from 'vitest'
import { liveCheck } from './live-check.ts'

const found = findRuleSet('decree-335-2025')
if (!found) throw new Error('the decree ships')
const decree: RuleSet = found

function withGeneral(change: (criteria: readonly Criterion[]) => readonly Criterion[], maximum = '30'): RuleSet {
  return {
    ...decree,
    parts: decree.parts.map((part) =>
      part.code === 'general' ? { ...part, maximum, criteria: change(part.criteria) } : part,
    ),
  }
}

/** The first criterion under the first heading, with another maximum. */
function withFirst(maximum: string, audience: Criterion['audience'] = 'all'): RuleSet {
  return withGeneral((criteria) =>
    criteria.map((one, at) =>
      at === 0 && one.kind === 'group'
        ? { ...one, of: one.of.map((leaf, nth) => (nth === 0 ? { ...leaf, maximum, audience } : leaf)) }
        : one,
    ),
  )
}

const withBands = (...from: (string | null)[]): RuleSet => ({
  ...decree,
  bands: decree.bands.map((band, at) => ({ ...band, from: from[at] ?? null })),
})

describe('the totals looked at while writing', () => {
  it.each(ruleSets.map((set) => [set.id, set] as const))('hold in %s, which ships', (_, set) => {
    expect(liveCheck(set)).toEqual([])
  })

  it.each([
    ['a heading whose lines are a hundredth short', withFirst('4.99'), 'parts[0].criteria[0].maximum', '9.99'],
    ['a heading whose lines are a hundredth over', withFirst('5.01'), 'parts[0].criteria[0].maximum', '10.01'],
    ['a heading with a line nobody has given points yet', withFirst(''), 'parts[0].criteria[0].maximum', '–'],
    ['a heading with a line that is no number', withFirst('năm'), 'parts[0].criteria[0].maximum', '–'],
    [
      'a heading that is short on one of the two forms only',
      withFirst('5', 'leaders'),
      'parts[0].criteria[0].maximum',
      '5',
    ],
  ])('are off in %s', (_, set, path, sum) => {
    expect(liveCheck(set)).toEqual([{ code: 'live-heading-sum-off', path, params: { sum, maximum: '10' } }])
  })

  it('hold where each form has a line of its own instead', () => {
    const both = withGeneral((criteria) =>
      criteria.map((one, at) => {
        const [first] = one.kind === 'group' ? one.of : []
        return at === 0 && one.kind === 'group' && first
          ? {
              ...one,
              of: [
                { ...first, audience: 'leaders' },
                { ...first, code: 'x', audience: 'non-leaders' },
                ...one.of.slice(1),
              ],
            }
          : one
      }),
    )
    expect(liveCheck(both)).toEqual([])
  })

  it('say that the parts do not make a hundred, and where the part differs from its headings', () => {
    const set = withGeneral((criteria) => criteria, '29.5')
    expect(liveCheck(set)).toEqual([
      { code: 'live-parts-not-hundred', path: 'parts', params: { sum: '99.5' } },
      { code: 'live-heading-sum-off', path: 'parts[0].maximum', params: { sum: '30', maximum: '29.5' } },
    ])
  })

  it('say that the mechanism gives other points than its part', () => {
    if (decree.mechanism.kind !== 'converted-products') throw new Error('the decree converts products')
    const { points } = decree.mechanism
    const set = { ...decree, mechanism: { ...decree.mechanism, points: { ...points, value: '69.99' } } }
    expect(liveCheck(set)).toEqual([
      { code: 'live-mechanism-points-off', path: 'mechanism.points.value', params: { points: '69.99', maximum: '70' } },
    ])
  })

  it.each([
    ['falling', withBands('90', '70', '50', '0'), []],
    ['falling by the smallest step', withBands('90', '89.99', '50', '0.00'), []],
    ['two that begin at the same points', withBands('90', '90', '50', '0'), ['live-band-not-falling bands[1].from']],
    [
      'one that cannot be read',
      withBands('90', 'x', '50', '0'),
      ['live-band-not-falling bands[1].from', 'live-band-not-falling bands[2].from'],
    ],
    ['a lowest one above zero', withBands('90', '70', '50', '0.01'), ['live-last-band-not-zero bands[3].from']],
    ['none with points', withBands(null, null, null, null), []],
  ])('look at bands: %s', (_, set, codes) => {
    expect(liveCheck(set).map(({ code, path }) => `${code} ${path}`)).toEqual(codes)
  })
})
