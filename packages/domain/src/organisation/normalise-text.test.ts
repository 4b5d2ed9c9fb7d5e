import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldForSearch, normaliseText } from './normalise-text.ts'

const NAME = 'Nguyễn Thị Ánh Đào'

describe('one spelling', () => {
  it.each([
    ['decomposed letters', NAME.normalize('NFD')],
    ['a non-breaking space', NAME.replace(' ', '\u00A0')],
    ['a thin space', NAME.replace(' ', '\u2009')],
    ['an ideographic space', NAME.replace(' ', '\u3000')],
    ['doubled spaces', NAME.replaceAll(' ', '  ')],
    ['spaces around', `\t ${NAME}\n`],
    ['a line break inside', NAME.replace(' ', '\r\n')],
    ['a zero-width space', NAME.replace('h', 'h\u200B')],
    ['a byte order mark', `\uFEFF${NAME}`],
    ['a soft hyphen', NAME.replace('g', 'g\u00AD')],
  ])('is the same with %s', (_, typed) => {
    expect(normaliseText(typed)).toBe(NAME)
  })

  it('changes nothing the second time, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseText(text)
        expect(normaliseText(once)).toBe(once)
      }),
    )
  })

  it('keeps apart names that differ in a diacritic', () => {
    expect(normaliseText('Hoa')).not.toBe(normaliseText('Hòa'))
  })
})

describe('the form to look things up by', () => {
  it('is without diacritics, đ as d, in lower case', () => {
    expect(foldForSearch('  Đỗ Thị  ƯỚC')).toBe('do thi uoc')
  })

  it('is the same for composed and decomposed text', () => {
    expect(foldForSearch(NAME.normalize('NFD'))).toBe(foldForSearch(NAME))
  })
})
