import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowHeight } from './row-height.ts'

const cell = (text: string, width: number, size = 12) => ({ text, width, size })

describe('the height of a row', () => {
  it.each([
    ['is left alone while one line is enough', [cell('Chuyên viên', 20)], undefined],
    ['holds two lines', [cell('Chuyên viên', 20), cell('Phòng Tổ chức, biên chế', 14)], 32],
    ['holds lines broken by hand', [cell('một\nhai\nba', 20)], 48],
    ['breaks a word wider than its cell', [cell('a'.repeat(21), 10)], 48],
    ['grows with the letters', [cell('một\nhai', 20, 14)], 37],
    ['needs nothing for an empty row', [], undefined],
  ])('%s', (_, texts, height) => {
    expect(rowHeight(texts)).toBe(height)
  })

  it('never falls when text is added', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 2, max: 60 }), fc.string(), (text, width, more) => {
        const height = (t: string, w: number) => rowHeight([cell(t, w)]) ?? 0
        expect(height(`${text} ${more}`, width)).toBeGreaterThanOrEqual(height(text, width))
      }),
    )
  })
})
