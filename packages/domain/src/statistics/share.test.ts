import { describe, expect, it } from 'vitest'
import { countOfBase, shareFigure, shareText } from './share.ts'

describe('a share for display', () => {
  it.each([
    [2177, 10_960, 1, '19,9 %'],
    [10_896, 10_960, 2, '99,42 %'],
    [52, 10_960, 2, '0,47 %'],
    [12, 10_960, 2, '0,11 %'],
    [1, 2000, 1, '0,1 %'],
    [1, 2001, 1, '0,0 %'],
    [1, 8, 2, '12,50 %'],
    [0, 5, 1, '0,0 %'],
    [5, 5, 1, '100,0 %'],
  ])('of %i in %i with %i decimals is %s', (count, base, places, text) => {
    expect(shareText(count, base, places)).toBe(text)
  })

  it('says that a share of nobody does not exist', () => {
    expect(shareText(0, 0)).toBe('–')
    expect(shareFigure(0, 0)).toBeUndefined()
    expect(countOfBase(0, 0)).toBe('0 / 0 (–)')
  })

  it('carries its base', () => {
    expect(countOfBase(2177, 10_960)).toBe('2.177 / 10.960 (19,9 %)')
  })
})
