import { describe, expect, it } from 'vitest'
import { formatProportion, formatQuantity, readQuantity, readWholeQuantity, writeQuantity } from './quantity.ts'

describe('a count of products', () => {
  it.each([
    ['3', '3'],
    ['2,5', '2.5'],
    [' 0,125 ', '0.125'],
    ['007', '7'],
    ['0', '0'],
    ['1,2345', null],
    ['-1', null],
    ['ba', null],
    ['', null],
  ])('typed as %j is %j', (typed, expected) => expect(readQuantity(typed)).toBe(expected))
  it('above zero is asked for where work is assigned or reported', () => {
    expect([readWholeQuantity('0'), readWholeQuantity('0,0'), readWholeQuantity('1')]).toEqual([null, null, '1'])
  })
  it.each([
    ['12345', '12.345'],
    ['2.5', '2,5'],
    ['7/2', '3,5'],
    ['10/3', '≈3,33'],
    ['0', '0'],
    ['x', 'x'],
  ])('%s reads %s', (text, expected) => expect(formatQuantity(text)).toBe(expected))
  it('is typed with a comma', () => expect(writeQuantity('2.5')).toBe('2,5'))
  it.each([
    ['27/28', '96,43\u00a0%'],
    ['1', '100\u00a0%'],
    ['6/5', '120\u00a0%'],
    [null, '–'],
  ])('%s as a proportion is %s', (text, expected) => expect(formatProportion(text)).toBe(expected))
})
