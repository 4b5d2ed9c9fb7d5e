import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal, exact, ONE, toFraction } from '../../kernel/index.ts'
import { farFromPeers, isUnremarkable, medianOf, peersOf, unusualPatterns, type BoardFigures } from './unusual.ts'

const numbers = (...values: string[]) => values.map(decimal)
const usual: BoardFigures = {
  shares: [ONE, ONE, decimal('0.9')],
  general: decimal('28'),
  generalMaximum: decimal('30'),
  completed: decimal('10'),
  linesDone: 4,
  linesWithoutEvidence: 0,
  reports: 6,
  firstReportedOn: '2026-03-05',
  lastDay: '2026-03-31',
}
const quantities = ['9', '10', '10', '11', '12', '10']
const groupOf = (...values: string[]) => peersOf('Chuyên viên', numbers(...values))
const peers = groupOf(...quantities)
const found = (change: Partial<BoardFigures>, others = peers) => unusualPatterns({ ...usual, ...change }, others)
const codes = (...given: Parameters<typeof found>) => found(...given).map(({ code }) => code)

describe('the median', () => {
  it.each([
    [[], undefined],
    [['3'], '3'],
    [['5', '1'], '3'],
    [['9', '1', '2'], '2'],
    [['1', '2', '4', '9'], '3'],
    [['0.5', '0.25'], '3/8'],
  ])('of %j is %s', (values, median) => {
    const value = medianOf(numbers(...values))
    expect(value && toFraction(value)).toBe(median)
  })
})

describe('a quantity far from the peers', () => {
  it('is measured by their median and its deviation, and needs five others', () => {
    expect(codes({ completed: decimal('30') })).toEqual(['quantity-far-from-peers'])
    expect(codes({ completed: decimal('30') }, groupOf(...quantities.slice(1)))).toEqual([])
    expect(found({ completed: decimal('2') })[0]).toEqual({
      code: 'quantity-far-from-peers',
      params: { completed: '2', median: '10', side: 'below', peers: '5', group: 'Chuyên viên' },
    })
  })
  it('is not drawn away by one who is far', () => {
    const group = groupOf('9', '10', '10', '11', '11', '1000')
    expect(farFromPeers(decimal('1000'), group)).toBe('above')
    expect(farFromPeers(decimal('11'), group)).toBeUndefined()
  })
  it('leaves small differences alone where nearly all did the same', () => {
    const same = groupOf('10', '10', '10', '10', '10', '10')
    expect(farFromPeers(decimal('13.5'), same)).toBeUndefined()
    expect(farFromPeers(decimal('13.51'), same)).toBe('above')
    expect(farFromPeers(decimal('0'), groupOf('0', '0', '0', '0', '0', '0'))).toBeUndefined()
  })
  it('never depends on the order of the peers, and the median itself is never far', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { minLength: 6, maxLength: 20 }), fc.nat(2_000), (values, value) => {
        const others = values.map((one) => exact(one, 10))
        const [one, other] = [others, others.toReversed()].map((list) => peersOf('g', list))
        expect(one).toEqual(other)
        if (one?.median === undefined || other === undefined) return false
        return (
          farFromPeers(one.median, one) === undefined &&
          farFromPeers(exact(value, 10), one) === farFromPeers(exact(value, 10), other)
        )
      }),
    )
  })
})

describe('the other patterns', () => {
  it('say that everything is at 100 %, the criteria too', () => {
    const full = { shares: [ONE, ONE, ONE], general: decimal('30') }
    expect(codes(full)).toEqual(['everything-full'])
    expect(codes({ ...full, general: decimal('29.5') })).toEqual([])
    expect(codes({ ...full, shares: [ONE, decimal('0.99'), ONE] })).toEqual([])
    expect(codes({ ...full, shares: [null, null, null] })).toEqual([])
    expect(codes({ ...full, shares: [] })).toEqual([])
  })
  it('count lines without anything to look at', () => {
    expect(found({ linesWithoutEvidence: 3 })).toEqual([{ code: 'evidence-missing', params: { lines: '3', of: '4' } }])
  })
  it('say that everything was reported on the last day or after it, where there is more than one report', () => {
    expect(codes({ firstReportedOn: '2026-03-31' })).toEqual(['reported-on-last-day'])
    expect(codes({ firstReportedOn: '2026-04-02' })).toEqual(['reported-on-last-day'])
    expect(codes({ firstReportedOn: '2026-03-30' })).toEqual([])
    expect(codes({ firstReportedOn: '2026-03-31', reports: 1 })).toEqual([])
    expect(codes({ firstReportedOn: null, reports: 2 })).toEqual([])
  })
})

it('unremarkable is nothing unusual and no question open', () => {
  const nothing = { unusual: [], openClaims: 0, objections: 0, lateLines: 0, missing: 0 }
  expect(isUnremarkable(nothing)).toBe(true)
  for (const key of ['openClaims', 'objections', 'lateLines', 'missing'] as const)
    expect(isUnremarkable({ ...nothing, [key]: 1 })).toBe(false)
  expect(isUnremarkable({ ...nothing, unusual: [{ code: 'everything-full', params: {} }] })).toBe(false)
})
