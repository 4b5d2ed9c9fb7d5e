import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainLine, plainText } from './plain-text.ts'

describe('plain text for paper', () => {
  it.each([
    ['composes what was typed decomposed', 'Nguye\u0302\u0303n', 'Nguyễn'],
    ['keeps markup of every kind', '#panic() *đậm* <w:t> {tag} & =1+1', '#panic() *đậm* <w:t> {tag} & =1+1'],
    ['keeps letters written from right to left', 'tên שלום', 'tên שלום'],
    ['drops direction overrides', 'điểm \u202e09\u202c', 'điểm 09'],
    ['drops control characters', 'a\u0000b\u0007c\u009fd', 'abcd'],
    ['makes one kind of line end', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['makes one kind of space', 'a\tb\u00a0c', 'a b c'],
    ['replaces half a surrogate pair', 'a\ud800b', 'a\ufffdb'],
    ['trims', '  a \n', 'a'],
  ])('%s', (_, typed, printed) => {
    expect(plainText(typed)).toBe(printed)
  })

  it('makes one line of a field of one line', () => {
    expect(plainLine(' Nguyễn \n  Văn\tAn ')).toBe('Nguyễn Văn An')
  })

  it('changes nothing the second time, and leaves nothing XML forbids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = plainText(text)
        expect(plainText(once)).toBe(once)
        // oxlint-disable-next-line no-control-regex
        expect(once).not.toMatch(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]/u)
      }),
    )
  })
})
