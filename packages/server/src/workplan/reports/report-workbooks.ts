import type { PersonYear, ProductReport, ProductSums } from '@thuoc-do/contract'
import { exact, multiply, parseFraction, roundTo, toDecimal, type Level } from '@thuoc-do/domain'
import { writeWorkbook, type CellToWrite, type ColumnToWrite } from '../../spreadsheet/index.ts'

/** A fraction as a cell: two places, as people read it; empty where there is none. */
function figure(text: string | null, times = 1): CellToWrite {
  const value = text === null ? undefined : parseFraction(text)
  if (value === undefined) return null
  const shown = toDecimal(roundTo(multiply(value, exact(times)), 4, 'half-up'))
  return shown === undefined ? null : { number: shown }
}
const count = (value: number): CellToWrite => ({ number: String(value) })

const text = (heading: string, width: number): ColumnToWrite => ({ heading, width, format: 'text' })
const number = (heading: string, format: 'decimal' | 'integer' = 'decimal'): ColumnToWrite => ({
  heading,
  width: 14,
  format,
  align: 'right',
})

const SUM_COLUMNS: readonly ColumnToWrite[] = [
  number('Số dòng việc', 'integer'),
  number('Được giao (quy đổi)'),
  number('Hoàn thành (quy đổi)'),
  number('Quá hạn chưa xử lý', 'integer'),
  number('Lần chậm', 'integer'),
  number('Lần chưa đạt', 'integer'),
]
const sumCells = (sums: ProductSums): CellToWrite[] => [
  count(sums.lines),
  figure(sums.assigned),
  figure(sums.completed),
  count(sums.lateLines),
  count(sums.delays),
  count(sums.qualityFailures),
]
const groupName = (complexity: number | null): string => (complexity === null ? 'Chưa phân nhóm' : `Nhóm ${complexity}`)

const title = (words: string, last: number) => [[{ text: words, first: 0, last, bold: true, size: 13 }]]

/** The report of a unit's products as a workbook: by complexity group, and by person. */
export function productWorkbook(report: ProductReport): Promise<Uint8Array> {
  const above = `Sản phẩm, công việc của ${report.unit.name}, kỳ ${report.period}`
  return writeWorkbook([
    {
      name: 'Theo nhóm',
      above: title(above, 6),
      columns: [text('Nhóm phức tạp', 20), ...SUM_COLUMNS],
      rows: [
        ...report.groups.map(({ complexity, sums }) => ({ cells: [groupName(complexity), ...sumCells(sums)] })),
        { cells: ['Cộng', ...sumCells(report.sums)], emphasis: 'bold' },
      ],
    },
    {
      name: 'Theo người',
      above: title(above, 9),
      columns: [text('Mã', 12), text('Họ và tên', 28), text('Đơn vị', 30), text('Nhóm phức tạp', 20), ...SUM_COLUMNS],
      rows: report.people.flatMap(({ personCode, fullName, unitName, groups, sums }) => [
        ...groups.map((group) => ({
          cells: [personCode, fullName, unitName, groupName(group.complexity), ...sumCells(group.sums)],
        })),
        { cells: [personCode, fullName, unitName, 'Cộng', ...sumCells(sums)], emphasis: 'bold' as const },
      ]),
    },
  ])
}

const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  outstanding: 'Hoàn thành xuất sắc nhiệm vụ',
  good: 'Hoàn thành tốt nhiệm vụ',
  satisfactory: 'Hoàn thành nhiệm vụ',
  unsatisfactory: 'Không hoàn thành nhiệm vụ',
  'not-rated': 'Không xếp loại',
  'insufficient-data': 'Chưa đủ dữ liệu',
}
const STAGE_NAMES = { 'self-scoring': 'Đang tự chấm', 'handed-in': 'Đã nộp', confirmed: 'Đã xác nhận' } as const
const ORIGIN_NAMES = { planned: 'Kế hoạch', 'ad-hoc': 'Đột xuất', received: 'Nhận thêm' } as const

/** A person's year as a workbook: the scores, and the lines behind them. */
export function yearWorkbook(year: PersonYear): Promise<Uint8Array> {
  const above = `${year.fullName}, năm ${year.year}`
  return writeWorkbook([
    {
      name: 'Điểm các kỳ',
      above: title(above, 9),
      columns: [
        text('Kỳ', 10),
        text('Cơ quan', 30),
        text('Bước', 16),
        number('Tiêu chí chung'),
        number('a (%)'),
        number('b (%)'),
        number('c (%)'),
        number('Kết quả'),
        number('Tổng điểm'),
        text('Mức tương ứng', 30),
        text('Ghi chú', 30),
      ],
      rows: year.periods.map(({ period, score }) => ({
        cells: [
          period,
          score?.agencyName ?? '',
          score === null ? 'Chưa mở' : STAGE_NAMES[score.stage],
          figure(score?.general ?? null),
          figure(score?.quantity ?? null, 100),
          figure(score?.quality ?? null, 100),
          figure(score?.timeliness ?? null, 100),
          figure(score?.result ?? null),
          figure(score?.total ?? null),
          score?.level ? LEVEL_NAMES[score.level] : '',
          score?.unscoredReason ?? '',
        ],
      })),
    },
    {
      name: 'Sản phẩm',
      above: title(above, 11),
      columns: [
        text('Kỳ', 10),
        text('Sản phẩm, công việc', 40),
        text('Kết quả cụ thể', 30),
        text('Đơn vị tính', 12),
        text('Nhóm', 16),
        text('Nguồn', 12),
        number('Hệ số'),
        number('Được giao'),
        number('Hoàn thành'),
        { heading: 'Hạn', width: 12, format: 'day' },
        number('Lần chậm', 'integer'),
        number('Lần chưa đạt', 'integer'),
      ],
      rows: year.periods.flatMap(({ period, lines }) =>
        lines.map((line) => ({
          cells: [
            period,
            line.name,
            line.output,
            line.productUnit,
            groupName(line.complexity),
            ORIGIN_NAMES[line.origin],
            figure(line.coefficient),
            { number: line.assigned },
            { number: line.completed },
            { day: line.deadline },
            count(line.delays),
            count(line.qualityFailures),
          ],
        })),
      ),
    },
  ])
}
