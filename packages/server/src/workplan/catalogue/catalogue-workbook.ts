import {
  CATALOGUE_COLUMN_LIST,
  CATALOGUE_SHEET,
  displayShort,
  parseFraction,
  toDecimal,
  type CatalogueColumnKey,
  type CatalogueEntry,
  type CatalogueUnit,
} from '@thuoc-do/domain'
import {
  writeWorkbook,
  type CellToWrite,
  type ColumnToWrite,
  type Line,
  type SheetToWrite,
} from '../../spreadsheet/index.ts'
import type { AgencyRecord } from './ports.ts'

const PREPARED_ROWS = 300
const UNIT_SHEET = 'Đơn vị'
const GROUPS = ['1', '2', '3', '4', '5']

const STEPS = [
  `Điền trang ${CATALOGUE_SHEET}; mỗi sản phẩm, công việc một dòng. Tên cột phải giữ nguyên; thứ tự cột không quan trọng.`,
  'Mã: chữ, số và . - _ / (tối đa 40 ký tự), không trùng nhau. Nhập lại cùng mã là sửa sản phẩm đó.',
  'Nhóm phức tạp: từ 1 đến 5 (Điều 13 khoản 1 điểm a Nghị định 335/2025/NĐ-CP); có thể để trống.',
  'Đơn vị phụ trách: mã hoặc tên ở trang Đơn vị; để trống nếu cả cơ quan dùng chung.',
  'Ghi Điểm hoặc Hệ số quy đổi, không ghi cả hai. Hệ số = điểm của sản phẩm ÷ điểm của sản phẩm chuẩn.',
  'Số thập phân ghi dấu phẩy, ví dụ 1,5; hệ số cũng có thể là phân số dạng chữ, ví dụ 2/3.',
  'Cột Hệ số tính ra chỉ để xem, không được đọc khi nhập.',
  'Dòng chỉ có một ô được coi là tiêu đề giữa các sản phẩm và được bỏ qua.',
  'Hệ thống kiểm tra toàn bộ tệp và cho xem trước; chỉ ghi khi không còn lỗi nào và bạn đã xác nhận.',
] as const

/** The catalogue in the shape it is brought in again: to be corrected in a spreadsheet program. */
export function catalogueWorkbook(agency: AgencyRecord, entries: readonly CatalogueEntry[]): Promise<Uint8Array> {
  return writeWorkbook([instructions(agency), sheetOf(agency.units, entries), unitSheet(agency.units)])
}

function instructions({ name }: AgencyRecord): SheetToWrite {
  const wide = (text: string, more: Partial<Line> = {}): Line[] => [{ text, first: 0, last: 0, ...more }]
  return {
    name: 'Hướng dẫn',
    above: [
      wide('DANH MỤC SẢN PHẨM, CÔNG VIỆC', { bold: true, size: 14, align: 'center' }),
      wide(name, { align: 'center' }),
      ...STEPS.map((step, at) => wide(`${at + 1}. ${step}`)),
    ],
    columns: [{ heading: '', width: 110 }],
    headed: false,
    rows: [],
  }
}

function sheetOf(units: readonly CatalogueUnit[], entries: readonly CatalogueEntry[]): SheetToWrite {
  const unitCodes = new Map(units.map(({ id, code }) => [id, code]))
  const filled = entries.map((entry, at) => ({ cells: cellsOf(entry, at + 1, unitCodes) }))
  const prepared = Array.from({ length: PREPARED_ROWS }, () => ({ cells: [], emphasis: 'prepared' as const }))
  return { name: CATALOGUE_SHEET, columns: CATALOGUE_COLUMN_LIST.map(columnOf), rows: [...filled, ...prepared] }
}

/** Typed texts keep their spelling; numbers are numbers, as many places as they have. */
const FORMAT: Readonly<Partial<Record<CatalogueColumnKey, Pick<ColumnToWrite, 'format' | 'align' | 'choices'>>>> = {
  number: { align: 'center' },
  code: { format: 'text' },
  complexity: { align: 'center', choices: GROUPS },
  owner: { format: 'text', choices: { sheet: UNIT_SHEET, column: 'A' } },
  points: { align: 'right' },
  coefficient: { align: 'right' },
  computed: { align: 'right' },
}

function columnOf([key, { heading, width, required }]: (typeof CATALOGUE_COLUMN_LIST)[number]): ColumnToWrite {
  return { heading: required ? `${heading} *` : heading, width, ...(FORMAT[key] ?? { format: 'text' }) }
}

function cellsOf(entry: CatalogueEntry, place: number, unitCodes: ReadonlyMap<number, string>): CellToWrite[] {
  const given = entry.points === null
  return [
    { number: String(place) },
    entry.code,
    entry.name,
    entry.productUnit,
    entry.complexity === null ? null : { number: String(entry.complexity) },
    entry.ownerUnitId === null ? null : (unitCodes.get(entry.ownerUnitId) ?? null),
    entry.points === null ? null : { number: entry.points },
    given ? numberOrFraction(entry.coefficient) : null,
    entry.note === '' ? null : entry.note,
    shown(entry.coefficient),
  ]
}

/** A decimal where there is a finite one; a fraction stays a text, which no program turns into a day. */
function numberOrFraction(coefficient: string): CellToWrite {
  const value = parseFraction(coefficient)
  const decimal = value === undefined ? undefined : toDecimal(value)
  return decimal === undefined ? coefficient : { number: decimal }
}

function shown(coefficient: string): CellToWrite {
  const value = parseFraction(coefficient)
  if (value === undefined) return null
  const decimal = toDecimal(value)
  return decimal === undefined ? `≈ ${displayShort(value)}` : { number: decimal }
}

function unitSheet(units: readonly CatalogueUnit[]): SheetToWrite {
  return {
    name: UNIT_SHEET,
    columns: [
      { heading: 'Mã đơn vị', width: 18, format: 'text' },
      { heading: 'Tên đơn vị', width: 60, format: 'text' },
    ],
    rows: units.map(({ code, name }) => ({ cells: [code, name] })),
  }
}
