import type { CellValue, TableCell, TableRow } from '@thuoc-do/domain'
import { dayOfSerial, plainNumber } from './number-format.ts'
import { unescapeText } from './package-parts.ts'
import { WorkbookRefusal, type ReadLimits } from './workbook.ts'
import { walkXml, type XmlListener } from './xml.ts'

/** What the sheets of one workbook share: the strings, the styles, and how much may still be read. */
export type SheetContext = {
  readonly strings: readonly string[]
  readonly dateStyles: readonly boolean[]
  readonly from1904: boolean
  readonly limits: ReadLimits
  readonly spent: { cells: number; text: number }
}

const REFERENCE = /^([A-Z]{1,3})([1-9]\d{0,6})$/
const LAST_ROW = 1_048_576

function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}

function columnLetters(number: number): string {
  const rest = Math.floor((number - 1) / 26)
  return (rest === 0 ? '' : columnLetters(rest)) + String.fromCharCode(65 + ((number - 1) % 26))
}

/** Reads the rows of one sheet as they are inflated and hands over each row that has anything in it. */
export async function readSheet(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  context: SheetContext,
  give: (row: TableRow) => void,
  pause: () => Promise<void>,
): Promise<void> {
  const { limits, spent } = context
  let rows = 0
  let row = 0
  let column = 0
  let cells: TableCell[] = []
  let type = ''
  let style = 0
  let text = ''
  let reading = false
  let phonetic = 0

  const refuse = (
    code: 'workbook-too-many-rows' | 'workbook-too-many-columns' | 'workbook-cell-too-long',
    limit: number,
  ): never => {
    throw new WorkbookRefusal(code, { sheet: name, row: String(row), limit: String(limit) })
  }

  function openRow(given: string | undefined): void {
    rows += 1
    const next = given === undefined ? row + 1 : Number(given)
    if (!Number.isInteger(next) || next <= row || next > LAST_ROW) throw new WorkbookRefusal('workbook-damaged')
    row = next
    column = 0
    cells = []
    if (rows > limits.rows) refuse('workbook-too-many-rows', limits.rows)
  }

  function openCell(given: string | undefined): void {
    const found = given === undefined ? undefined : REFERENCE.exec(given)
    if (found === null || (found !== undefined && Number(found[2]) !== row))
      throw new WorkbookRefusal('workbook-damaged')
    const next = found === undefined ? column + 1 : columnNumber(found[1] ?? '')
    if (next <= column) throw new WorkbookRefusal('workbook-damaged')
    column = next
    text = ''
  }

  function closeCell(): void {
    const value = valueOf(type, style, text, context)
    if (value === undefined) return
    if (column > limits.columns) refuse('workbook-too-many-columns', limits.columns)
    spent.cells += 1
    spent.text += value.kind === 'text' ? value.text.length : 0
    if (spent.cells > limits.cells)
      throw new WorkbookRefusal('workbook-too-many-cells', { limit: String(limits.cells) })
    if (spent.text > limits.text)
      throw new WorkbookRefusal('workbook-too-much-text', { limit: String(Math.floor(limits.text / 1_000_000)) })
    if (value.kind === 'text' && value.text.length > limits.cellLength)
      refuse('workbook-cell-too-long', limits.cellLength)
    cells.push({ ...value, column: columnLetters(column) })
  }

  let inRow = false
  const listener: XmlListener = {
    open(tag, attributes) {
      if (tag === 'row') {
        openRow(attributes['r'])
        inRow = true
      } else if (!inRow) return
      else if (tag === 'c') {
        openCell(attributes['r'])
        type = attributes['t'] ?? 'n'
        style = Number(attributes['s'] ?? '0')
      } else if (tag === 'rPh') phonetic += 1
      else if (tag === 'v' || tag === 't') reading = phonetic === 0
    },
    close(tag) {
      if (tag === 'v' || tag === 't') reading = false
      else if (tag === 'rPh') phonetic -= 1
      else if (tag === 'c' && inRow) closeCell()
      else if (tag === 'row') {
        inRow = false
        if (cells.length > 0) give({ number: row, cells })
      }
    },
    text(piece) {
      if (!reading) return
      text += piece
      if (text.length > limits.cellLength) refuse('workbook-cell-too-long', limits.cellLength)
    },
  }
  await walkXml(chunks, listener, pause)
}

/** What a cell holds; undefined when it is empty. A formula counts as the value it had when the file was saved. */
function valueOf(type: string, style: number, raw: string, context: SheetContext): CellValue | undefined {
  if (raw === '') return undefined
  switch (type) {
    case 's': {
      const text = context.strings[Number(raw)]
      if (text === undefined) throw new WorkbookRefusal('workbook-damaged')
      return text === '' ? undefined : { kind: 'text', text }
    }
    case 'inlineStr':
    case 'str':
      return { kind: 'text', text: unescapeText(raw) }
    case 'b':
      return { kind: 'boolean', value: raw.trim() === '1' || raw.trim() === 'true' }
    case 'e':
      return { kind: 'error', text: raw }
    case 'd':
      return { kind: 'date', date: raw.slice(0, 10) }
    case 'n': {
      const text = plainNumber(raw)
      if (text === undefined) throw new WorkbookRefusal('workbook-damaged')
      const date = context.dateStyles[style] === true ? dayOfSerial(Number(raw), context.from1904) : undefined
      return date === undefined ? { kind: 'number', text } : { kind: 'date', date }
    }
    default:
      throw new WorkbookRefusal('workbook-damaged')
  }
}
