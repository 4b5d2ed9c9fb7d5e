import { describe, expect, it } from 'vitest'
import { tabbedText } from './skipped-text.ts'

describe('a list as text', () => {
  it('has one line a row and one tab between cells', () => {
    expect(
      tabbedText(
        ['Họ tên', 'Lý do'],
        [
          ['Lê Thị Mai', 'Chưa có cấp trên'],
          ['Đỗ Vinh', ''],
        ],
      ),
    ).toBe('Họ tên\tLý do\r\nLê Thị Mai\tChưa có cấp trên\r\nĐỗ Vinh\t')
  })
  it.each(['=1+1', '+84', '-1', '@sum'])('never begins a cell like a formula: %s', (text) =>
    expect(tabbedText([], [[text]])).toBe(`\r\n'${text}`),
  )
  it('keeps a cell in its cell', () => expect(tabbedText(['a\tb\nc'], [])).toBe('a b c'))
})
