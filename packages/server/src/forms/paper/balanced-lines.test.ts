import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balancedLines } from './balanced-lines.ts'
import { widthInPoints } from './tinos.ts'

const COLUMN = 190

describe('balanced lines', () => {
  it.each([
    ['keeps a short name on one line', 'SỞ NỘI VỤ', ['SỞ NỘI VỤ']],
    ['leaves no lonely word', 'ỦY BAN NHÂN DÂN TỈNH HẬU GIANG', ['ỦY BAN NHÂN DÂN', 'TỈNH HẬU GIANG']],
    ['keeps an over-long word whole', 'A'.repeat(60), ['A'.repeat(60)]],
  ])('%s', (_, name, lines) => {
    expect(balancedLines(name, 'bold', 12, COLUMN)).toEqual(lines)
  })

  it('loses no word, and no line of several words leaves the column', () => {
    const word = fc.string({
      unit: fc.constantFrom('A', 'Ă', 'Â', 'B', 'C', 'D', 'Đ', 'E', 'Ê'),
      minLength: 1,
      maxLength: 9,
    })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const lines = balancedLines(words.join(' '), 'regular', 12, COLUMN)
        expect(lines.join(' ')).toBe(words.join(' '))
        for (const line of lines) expect(line.includes(' ') && widthInPoints(line, 'regular', 12) > COLUMN).toBe(false)
      }),
    )
  })
})
