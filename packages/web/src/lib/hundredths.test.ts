import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromWire, parseScore, toWire, type ParsedScore } from './hundredths.ts'

const is = (hundredths: number | null): ParsedScore => ({ ok: true, hundredths })
const not = (problem: Extract<ParsedScore, { ok: false }>['problem']): ParsedScore => ({ ok: false, problem })

describe('a typed score', () => {
  it.each([
    ['4,5', is(450)],
    ['4.5', is(450)],
    [' 4,50 ', is(450)],
    ['4\u00a0,5', is(450)],
    ['4,', is(400)],
    [',5', is(50)],
    ['0', is(0)],
    ['', is(null)],
    ['   ', is(null)],
    ['4,5500', is(455)],
    ['4,555', not('too-many-places')],
    ['4,555000', not('too-many-places')],
    ['-1', not('negative')],
    ['\u22121', not('negative')],
    ['-', not('not-a-number')],
    [',', not('not-a-number')],
    ['4,5,1', not('not-a-number')],
    ['1.000,5', not('not-a-number')],
    ['1e2', not('not-a-number')],
    ['năm', not('not-a-number')],
    ['４，５', is(450)],
    ['99999999999', not('above-maximum')],
  ])('%j reads as %j', (typed, expected) => {
    expect(parseScore(typed)).toEqual(expected)
  })

  it.each([
    ['4,99', is(499)],
    ['5', is(500)],
    ['5,01', not('above-maximum')],
  ])('%s against a maximum of 5', (typed, expected) => {
    expect(parseScore(typed, { maximum: 500 })).toEqual(expected)
  })

  it.each([
    ['0,5', is(50)],
    ['0,25', not('off-step')],
    ['0', is(0)],
    ['', is(null)],
  ])('%j in steps of half a point', (typed, expected) => {
    expect(parseScore(typed, { step: 50 })).toEqual(expected)
  })

  it('comes back the same through the text the server takes, with a comma or a point', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (hundredths) => {
        expect(fromWire(toWire(hundredths))).toBe(hundredths)
        expect(parseScore(toWire(hundredths))).toEqual(is(hundredths))
        expect(parseScore(toWire(hundredths).replace('.', ','))).toEqual(is(hundredths))
      }),
    )
  })
})

describe('a decimal from the server', () => {
  it.each([
    ['87.96', 8796],
    ['100', 10_000],
    ['4.5', 450],
    ['4.50', 450],
    ['4.500', 450],
    ['-0.25', -25],
    ['4.555', null],
    ['1/3', null],
    ['', null],
  ])('%j is %s hundredths', (text, hundredths) => {
    expect(fromWire(text)).toBe(hundredths)
  })
})
