import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatCount,
  formatDay,
  formatHundredths,
  formatInstant,
  formatShare,
  formatShareWithBase,
  formatTime,
  initials,
} from './format.ts'

describe('counts', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [10_960, '10.960'],
    [1_234_567, '1.234.567'],
    [-1000, '\u22121.000'],
  ])('%d is %s', (count, text) => expect(formatCount(count, 'vi')).toBe(text))

  it('are grouped the English way in English', () => expect(formatCount(10_960, 'en')).toBe('10,960'))
})

describe('points', () => {
  it.each([
    [8796, 'two', '87,96'],
    [450, 'two', '4,50'],
    [450, 'needed', '4,5'],
    [500, 'needed', '5'],
    [5, 'needed', '0,05'],
    [0, 'two', '0,00'],
    [10_000, 'needed', '100'],
    [-25, 'two', '\u22120,25'],
  ] as const)('%d hundredths with %s places are %s', (hundredths, places, text) =>
    expect(formatHundredths(hundredths, places, 'vi')).toBe(text),
  )
})

describe('shares', () => {
  it('say the published sentence with its bases', () => {
    expect(formatShareWithBase(2177, 10_960, 1, 'vi')).toBe('2.177 / 10.960 (19,9\u00a0%)')
    expect(formatShare(10_896, 10_960, 2, 'vi')).toBe('99,42\u00a0%')
    expect(formatShare(52, 10_960, 2, 'vi')).toBe('0,47\u00a0%')
    expect(formatShare(12, 10_960, 2, 'vi')).toBe('0,11\u00a0%')
  })

  it.each([
    [1, 2000, 1, '0,1\u00a0%'],
    [1, 2001, 1, '0,0\u00a0%'],
    [1, 8, 0, '13\u00a0%'],
    [0, 5, 1, '0,0\u00a0%'],
    [5, 5, 1, '100,0\u00a0%'],
  ])('%d of %d with %d places is %s, half going up', (part, whole, places, text) =>
    expect(formatShare(part, whole, places, 'vi')).toBe(text),
  )

  it('of nobody are not zero', () => expect(formatShare(0, 0)).toBe('–'))

  it('are never off by more than half of the last place shown', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (part, whole) => {
        const shown = BigInt(formatShare(part, whole, 2, 'en').replaceAll(/\D/gu, ''))
        const twice = 2n * (BigInt(part) * 10_000n - shown * BigInt(whole))
        expect(twice >= -BigInt(whole) && twice < BigInt(whole)).toBe(true)
      }),
    )
  })
})

describe('days and times', () => {
  it('keep a day what it is', () => expect(formatDay('2026-01-01')).toBe('01/01/2026'))
  it('show an instant in the time of the office, past midnight too', () => {
    expect(formatInstant('2026-11-22T17:05:00.000Z')).toBe('00:05 23/11/2026')
    expect(formatTime('2026-11-23T02:41:00Z')).toBe('09:41')
  })
  it('leave what is no date as it came', () => expect(formatDay('chưa rõ')).toBe('chưa rõ'))
})

describe('the letters of a name', () => {
  it.each([
    ['Lê Thị Mai Hương', 'MH'],
    ['Đỗ Quang Vinh', 'QV'],
    ['nguyễn ánh', 'NÁ'],
    ['Ánh'.normalize('NFD'), 'Á'],
    ['', ''],
  ])('%j gives %j', (name, letters) => expect(initials(name)).toBe(letters))
})
