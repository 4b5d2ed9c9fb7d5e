import { writeXlsx, type Cell, type CellStyle, type CellValue, type DataValidation, type WriteSheet } from 'hucre/xlsx'
import { columnLetter } from '@thuoc-do/domain'
import { serialOfDay } from './number-format.ts'
import { rowHeight, type WrappedText } from './row-height.ts'
import type { CellFormat, CellToWrite, ColumnToWrite, Emphasis, Line, SheetToWrite } from './workbook-to-write.ts'

const LONGEST = 32_767
const CHOICE_ROWS = 20_000
const FONT = { name: 'Times New Roman', size: 12 } as const
const RULED = { style: 'thin', color: { rgb: '7F7F7F' } } as const
const GRID = { top: RULED, right: RULED, bottom: RULED, left: RULED } as const
const HEADING_FILL = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF4' } } as const
const EXAMPLE_FILL = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF4D6' } } as const

const NUMBER_FORMATS: Readonly<Record<CellFormat, string>> = {
  text: '@',
  integer: '#,##0',
  decimal: '#,##0.00',
  percent: '0.0%',
  day: 'dd/mm/yyyy',
}

/**
 * Writes a workbook. Strings are always string cells, whatever they begin with, so nothing typed by anybody becomes a
 * formula in the reader's program.
 */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  // hucre writes the name of a sheet into this range without quotes, which no program reads once it has a space
  const namedRanges = sheets.flatMap((sheet) => {
    const row = (sheet.above?.length ?? 0) + 1
    const range = `${quoted(sheet.name)}!$${row}:$${row}`
    return sheet.headed === false ? [] : [{ name: '_xlnm.Print_Titles', range, scope: sheet.name }]
  })
  return writeXlsx({ sheets: sheets.map(layOut), namedRanges, defaultFont: FONT })
}

function layOut(sheet: SheetToWrite): WriteSheet {
  const rows: CellValue[][] = []
  const cells = new Map<string, Partial<Cell>>()
  const merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = []
  const wrapped = new Map<number, WrappedText[]>()
  const widthOf = (first: number, last: number) =>
    sheet.columns.slice(first, last + 1).reduce((sum, { width }) => sum + width, 0)
  const put = (row: number, column: number, value: CellValue, style: CellStyle, last = column) => {
    cells.set(`${row},${column}`, { value, style })
    if (typeof value !== 'string' || style.alignment?.wrapText !== true) return
    const text = { text: value, width: widthOf(column, last), size: style.font?.size ?? FONT.size }
    wrapped.set(row, [...(wrapped.get(row) ?? []), text])
  }
  const putLines = (lines: readonly (readonly Line[])[]) => {
    for (const parts of lines) {
      const row = rows.length
      rows.push([])
      for (const line of parts) {
        put(row, line.first, cleanText(line.text), lineStyle(line), line.last)
        if (line.last > line.first) merges.push({ startRow: row, startCol: line.first, endRow: row, endCol: line.last })
      }
    }
  }

  putLines(sheet.above ?? [])
  const heading = rows.length
  if (sheet.headed !== false) {
    rows.push([])
    for (const [at, column] of sheet.columns.entries()) put(heading, at, cleanText(column.heading), HEADING)
  }
  const styles = new Map<string, CellStyle>()
  for (const { cells: values, emphasis } of sheet.rows) {
    const row = rows.length
    rows.push([])
    for (const [at, column] of sheet.columns.entries()) {
      const value = values[at] ?? null
      if (value === null && sheet.printed !== true && emphasis === undefined) continue
      const key = `${at} ${emphasis ?? ''} ${typeof value === 'string' ? 'text' : ''}`
      const style = styles.get(key) ?? bodyStyle(column, typeof value === 'string', sheet.printed === true, emphasis)
      styles.set(key, style)
      put(row, at, written(value), style)
    }
  }
  putLines(sheet.below ?? [])

  return {
    name: sheet.name,
    columns: sheet.columns.map((column) => ({ width: column.width })),
    rows,
    cells,
    rowDefs: new Map(
      [...wrapped].flatMap(([row, texts]) => {
        const height = rowHeight(texts)
        return height === undefined ? [] : [[row, { height }] as const]
      }),
    ),
    merges,
    dataValidations: sheet.columns.flatMap((column, at) => validation(column, at, heading + 2)),
    ...(sheet.headed === false ? {} : { freezePane: { rows: heading + 1 } }),
    pageSetup: A4_ACROSS,
  }
}

const HEADING: CellStyle = {
  font: { ...FONT, bold: true },
  fill: HEADING_FILL,
  border: GRID,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}

const A4_ACROSS: NonNullable<WriteSheet['pageSetup']> = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`
}

function lineStyle(line: Line): CellStyle {
  return {
    font: { ...FONT, size: line.size ?? FONT.size, bold: line.bold ?? false, italic: line.italic ?? false },
    alignment: { horizontal: line.align ?? 'left', vertical: 'center', wrapText: true },
  }
}

function bodyStyle(column: ColumnToWrite, text: boolean, printed: boolean, emphasis: Emphasis | undefined): CellStyle {
  const format = column.format ?? 'text'
  const right = format === 'integer' || format === 'decimal' || format === 'percent'
  return {
    numFmt: NUMBER_FORMATS[text ? 'text' : format],
    font: { ...FONT, bold: emphasis === 'bold', italic: emphasis === 'example' },
    alignment: {
      horizontal: column.align ?? (right ? 'right' : format === 'day' ? 'center' : 'left'),
      vertical: 'center',
      wrapText: printed || emphasis === 'example',
    },
    ...(printed ? { border: GRID } : {}),
    ...(emphasis === 'example' ? { fill: EXAMPLE_FILL } : {}),
  }
}

function written(value: CellToWrite): CellValue {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'string') return cleanText(value)
  if ('day' in value) {
    const serial = serialOfDay(value.day)
    return serial ?? cleanText(value.day) // days before 1900 exist as text only
  }
  const number = Number(value.number)
  if (value.number.trim() === '' || !Number.isFinite(number)) throw new Error(`not a number: ${value.number}`)
  return number
}

// No control characters, no halves of characters, and nothing that reads as an escape of the format's own.
function cleanText(text: string): string {
  const clean = text
    .toWellFormed()
    .replaceAll(/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu, ' ')
    .replaceAll(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1).toWellFormed()}…` : clean
}

// The list helps while typing and refuses nothing: names are as good as codes, and the import explains what is wrong.
function validation(column: ColumnToWrite, at: number, firstRow: number): DataValidation[] {
  const { choices } = column
  if (choices === undefined) return []
  const letter = columnLetter(at)
  const range = `${letter}${firstRow}:${letter}${CHOICE_ROWS}`
  const common = { type: 'list', range, allowBlank: true, showErrorMessage: false } as const
  if ('sheet' in choices) {
    const { sheet, column: source } = choices
    return [{ ...common, formula1: `${quoted(sheet)}!$${source}$2:$${source}$${CHOICE_ROWS}` }]
  }
  return [{ ...common, formula1: `"${choices.join(',').replaceAll('"', '""')}"` }]
}
