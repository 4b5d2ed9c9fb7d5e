import type { workListQuerySchema } from '@thuoc-do/contract'
import { daysOf, display, parseFraction, toDecimal, type LineOrigin } from '@thuoc-do/domain'
import type { z } from 'zod'
import { done, type Answer } from '../../platform/transaction.ts'
import { writeWorkbook, type CellToWrite, type ColumnToWrite, type SheetToWrite } from '../../spreadsheet/index.ts'
import { filterOf } from './show-lines.ts'
import type { LineDesk } from './ports.ts'
import { presentLine } from './present-line.ts'

const ORIGINS: Readonly<Record<LineOrigin, string>> = {
  planned: 'Theo kế hoạch',
  'ad-hoc': 'Đột xuất',
  received: 'Nhận từ người khác',
}
const ACCEPTANCES = { waiting: 'Chờ nhận', accepted: 'Đã nhận', objected: 'Có ý kiến' } as const

type Row = ReturnType<typeof presentLine>

/** A fraction as the number it is, or, where no decimal holds it, rounded as people read it. */
function numberCell(fraction: string): CellToWrite {
  const value = parseFraction(fraction)
  if (value === undefined) throw new Error(`not a fraction: ${fraction}`)
  const decimal = toDecimal(value)
  return decimal === undefined ? display(value, 4) : { number: decimal }
}

function stateOf({ withdrawn, acceptance, late }: Row): string {
  if (withdrawn) return 'Đã thu hồi'
  return late ? `${ACCEPTANCES[acceptance]}, quá hạn` : ACCEPTANCES[acceptance]
}

const NUMBER = { width: 12, format: 'decimal', align: 'right' } as const
const COUNT = { width: 10, format: 'integer', align: 'right' } as const
const DAY = { width: 12, format: 'day', align: 'center' } as const

/** Each column beside what stands in it, so that no two can be mixed up. */
const COLUMNS: readonly (readonly [ColumnToWrite, (row: Row) => CellToWrite])[] = [
  [{ heading: 'Mã', width: 12 }, ({ entryCode }) => entryCode],
  [{ heading: 'Sản phẩm, công việc', width: 44 }, ({ name }) => name],
  [{ heading: 'Kết quả đầu ra', width: 30 }, ({ output }) => output],
  [{ heading: 'Người thực hiện', width: 24 }, ({ fullName }) => fullName],
  [{ heading: 'Số hiệu', width: 12 }, ({ personCode }) => personCode],
  [{ heading: 'Đơn vị', width: 28 }, ({ unitName }) => unitName],
  [{ heading: 'Nguồn', width: 18 }, ({ origin }) => ORIGINS[origin]],
  [
    { heading: 'Nhóm phức tạp', ...COUNT },
    ({ complexity }) => (complexity === null ? null : { number: String(complexity) }),
  ],
  [{ heading: 'Đơn vị tính', width: 12 }, ({ productUnit }) => productUnit],
  [{ heading: 'Hệ số', ...NUMBER }, ({ coefficient }) => numberCell(coefficient)],
  [{ heading: 'Được giao', ...NUMBER }, ({ assigned }) => ({ number: assigned })],
  [{ heading: 'Được giao (quy đổi)', ...NUMBER }, ({ converted }) => numberCell(converted)],
  [{ heading: 'Thời hạn', ...DAY }, ({ deadline }) => ({ day: deadline })],
  [{ heading: 'Trạng thái', width: 18 }, stateOf],
  [{ heading: 'Hoàn thành', ...NUMBER }, ({ completed }) => ({ number: completed })],
  [{ heading: 'Ngày hoàn thành', ...DAY }, ({ lastDoneOn }) => (lastDoneOn === null ? null : { day: lastDoneOn })],
  [{ heading: 'Chuyển người khác', ...NUMBER }, ({ handedOver }) => ({ number: handedOver })],
  [{ heading: 'Số lần chậm', ...COUNT }, ({ delays }) => ({ number: String(delays) })],
  [{ heading: 'Số lần chưa đạt', ...COUNT }, ({ qualityFailures }) => ({ number: String(qualityFailures) })],
  [{ heading: 'Minh chứng', ...COUNT }, ({ evidence }) => ({ number: String(evidence) })],
]

/** A workbook of exactly the lines a query shows, all pages of it. */
export async function exportWork(
  desk: LineDesk,
  query: z.output<typeof workListQuerySchema>,
): Promise<Answer<{ fileName: string; bytes: Uint8Array }>> {
  const lines = await desk.store.list(await filterOf(desk, query), null, 0)
  const { from, to } = daysOf(query.period)
  const sheet: SheetToWrite = {
    name: 'Nhiệm vụ',
    above: [[{ text: `Nhiệm vụ từ ${from} đến ${to}`, first: 0, last: 5, bold: true }]],
    columns: COLUMNS.map(([column]) => column),
    rows: lines.map((line) => {
      const row = presentLine(line, desk.today)
      return { cells: COLUMNS.map(([, cell]) => cell(row)) }
    }),
  }
  return done({ fileName: `Nhiệm vụ ${query.period}.xlsx`, bytes: await writeWorkbook([sheet]) })
}
