import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareText, fold, matcher } from './search.ts'

describe('folding', () => {
  it.each([
    ['Nguyễn  Đức\u00a0Ánh', 'nguyen duc anh'],
    ['Nguyễn'.normalize('NFD'), 'nguyen'],
    ['ĐẶNG', 'dang'],
    [' x ', 'x'],
  ])('%j becomes %j', (text, folded) => expect(fold(text)).toBe(folded))

  it('is the same for composed and decomposed input and done in one go', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('aăâđêôơưạảấầẫậẻễỉọổờủữỳỵ ABĐÊ')) }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text))
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

describe('searching', () => {
  it.each([
    ['huong', 'Lê Thị Mai Hương', true],
    ['mai le', 'Lê Thị Mai Hương', true],
    ['hương', 'Lê Thị Mai Hương', true],
    ['hướng', 'Lê Thị Mai Hương', false],
    ['Hương le', 'Lê Thị Mai Hương', true],
    ['đo', 'Đỗ Quang Vinh', false],
    ['do', 'Đỗ Quang Vinh', true],
    ['', 'bất kỳ', true],
    ['vinh quang đô', 'Đỗ Quang Vinh', false],
  ])('%j in %j: %s', (typed, text, found) => expect(matcher(typed)(text)).toBe(found))
})

describe('ordering', () => {
  it('follows the Vietnamese alphabet and the value of numbers', () => {
    expect(['Đức', 'Dung', 'Ân', 'Ăn', 'An', 'II.10', 'II.2'].toSorted(compareText)).toEqual([
      'An',
      'Ăn',
      'Ân',
      'Dung',
      'Đức',
      'II.2',
      'II.10',
    ])
  })
})
