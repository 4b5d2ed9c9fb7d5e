import { describe, expect, it } from 'vitest'
import { readTypedNumber } from './typed-number.ts'

describe('a number as people type it', () => {
  it.each([
    ['1,5', '1.5'],
    ['0,125', '0.125'],
    ['1500', '1500'],
    ['1.500,25', '1500.25'],
    ['1 500', '1500'],
    ['1\u00a0500,5', '1500.5'],
    ['1.5', '1.5'],
    ['0.125', '0.125'],
    [' 2 / 3 ', '2/3'],
    ['hai', 'hai'],
    ['-1', '-1'],
    ['1,2,3', '1,2,3'],
    ['1,500.5', '1,500.5'],
  ])('%j is %j', (typed, plain) => {
    expect(readTypedNumber(typed, 'points')).toEqual({ ok: true, value: plain })
  })

  it.each([
    ['1.500', '1500', '1,500'],
    ['12.345.678', '12345678', '12,345678'],
  ])('%j is asked about', (typed, whole, decimal) => {
    expect(readTypedNumber(typed, 'points')).toEqual({
      ok: false,
      problems: [{ code: 'catalogue-number-ambiguous', path: 'points', params: { value: typed, whole, decimal } }],
    })
  })
})
