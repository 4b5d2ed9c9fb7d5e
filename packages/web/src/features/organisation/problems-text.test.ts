import type { CellProblem } from '@thuoc-do/contract'
import { describe, expect, it } from 'vitest'
import { problemsText } from './problems-text.ts'

const problem = (over: Partial<CellProblem>): CellProblem => ({
  sheet: 'Nhân sự',
  row: 12,
  column: 'D',
  found: '31/02/1985',
  code: 'date-unreadable',
  path: '',
  params: { found: '31/02/1985' },
  ...over,
})

describe('the list of problems as text', () => {
  it('has a line for each, with its place and its sentence, and a mark that says UTF-8', () => {
    expect(problemsText(['Trang', 'Dòng', 'Cột', 'Giá trị', 'Cần sửa'], [problem({})])).toBe(
      '\uFEFFTrang\tDòng\tCột\tGiá trị\tCần sửa\r\n' +
        'Nhân sự\t12\tD\t31/02/1985\t“31/02/1985” không phải ngày; hãy ghi ngày/tháng/năm, ví dụ 31/12/1985.\r\n',
    )
  })

  it('keeps each on one line, whatever the cell held, and says an unknown code as it is', () => {
    const [, line] = problemsText(['a'], [problem({ found: 'x\r\ny\tz', row: 0, code: 'of-tomorrow' })]).split('\r\n')
    expect(line).toBe('Nhân sự\t\tD\tx y z\tof-tomorrow')
  })
})
