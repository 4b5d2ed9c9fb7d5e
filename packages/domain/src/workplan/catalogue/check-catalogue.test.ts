import { describe, expect, it } from 'vitest'
import { checkCatalogue, type WrittenCatalogue } from './check-catalogue.ts'

const entry = (code: string, change: object = {}) => ({
  code,
  name: `Sản phẩm ${code}`,
  complexity: 1,
  points: '15',
  coefficient: '3/2',
  ...change,
})
const check = (change: Partial<WrittenCatalogue> = {}): string[] =>
  checkCatalogue({
    standardName: 'Công văn',
    standardPoints: '10',
    validFrom: '2026-01-01',
    previousValidFrom: null,
    entries: [entry('A'), entry('B')],
    ...change,
  }).map(({ code, path }) => `${path}: ${code}`)

describe('a catalogue about to be handed in', () => {
  it('is complete', () => {
    expect(check()).toEqual([])
  })

  it('has entries', () => {
    expect(check({ entries: [] })).toEqual([': catalogue-empty'])
  })

  it('names the standard product', () => {
    expect(check({ standardName: ' ' })).toEqual(['standardName: catalogue-standard-product-missing'])
  })

  it('gives its points where any entry is weighed by points, and usable ones', () => {
    const unusable = ['standardPoints: catalogue-standard-points-unusable']
    expect(check({ standardPoints: null })).toEqual(unusable)
    expect(check({ standardPoints: '0' })).toEqual(unusable)
    expect(check({ standardPoints: null, entries: [entry('A', { points: null })] })).toEqual([])
  })

  it('has every code once, capitals or not, a name and a weight above zero', () => {
    expect(
      check({
        entries: [
          entry('A'),
          entry('a'),
          entry('B', { name: '' }),
          entry('C', { coefficient: '0' }),
          entry('D', { coefficient: '-1/2' }),
          entry('E', { coefficient: 'x' }),
        ],
      }),
    ).toEqual([
      'a: catalogue-entry-code-twice',
      'B: catalogue-entry-name-missing',
      'C: catalogue-entry-weightless',
      'D: catalogue-entry-weightless',
      'E: catalogue-entry-weightless',
    ])
  })

  it('has at most five groups', () => {
    const groups = (...numbers: (number | null)[]) =>
      check({ entries: numbers.map((complexity, at) => entry(`A${at}`, { complexity })) })
    expect(groups(1, 2, 3, 4, 5, null)).toEqual([])
    expect(groups(1, 2, 3, 4, 5, 6)).toEqual([': catalogue-too-many-groups'])
    expect(groups(0)).toEqual([': catalogue-too-many-groups'])
  })

  it('begins after the one before', () => {
    const begins = (validFrom: string) => check({ validFrom, previousValidFrom: '2026-01-01' })
    expect(begins('2026-01-02')).toEqual([])
    expect(begins('2026-01-01')).toEqual(['validFrom: catalogue-begins-too-early'])
    expect(begins('2025-12-31')).toEqual(['validFrom: catalogue-begins-too-early'])
  })
})
