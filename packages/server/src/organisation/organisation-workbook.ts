import {
  columnLetter,
  columnsOf,
  EMPTY_ORGANISATION,
  EXAMPLE_MARK,
  exportTables,
  IMPORT_SHEETS,
  SHEET_KEYS,
  tableOf,
  type OrganisationSnapshot,
  type SheetKey,
  type Table,
  type TableCell,
} from '@thuoc-do/domain'
import {
  writeWorkbook,
  type CellToWrite,
  type ColumnToWrite,
  type RowToWrite,
  type SheetToWrite,
} from '../spreadsheet/index.ts'
import { TEMPLATE_EXAMPLES } from './template-examples.ts'
import { instructionSheet } from './template-instructions.ts'

const PREPARED_ROWS = 300

/** The workbook one fills in to bring an organisation in: instructions, headings, marked examples, lists to choose from. */
export function importTemplate(): Promise<Uint8Array> {
  const sheets = exportTables(EMPTY_ORGANISATION).map((table, at) => {
    const key = SHEET_KEYS[at]
    if (key === undefined || table.name !== IMPORT_SHEETS[key].name) throw new Error('the export follows the template')
    const examples = tableOf(
      key,
      TEMPLATE_EXAMPLES[key].map((row) => ({ ...row, number: EXAMPLE_MARK })),
    ).rows.slice(1)
    const prepared = Array.from({ length: PREPARED_ROWS }, (): RowToWrite => ({ cells: [], emphasis: 'prepared' }))
    return sheetOf(key, [...rowsOf(key, examples, 'example'), ...prepared])
  })
  return writeWorkbook([instructionSheet(), ...sheets])
}

/** The present organisation in exactly the template's shape: to be corrected in Excel and imported again. */
export function organisationWorkbook(snapshot: OrganisationSnapshot): Promise<Uint8Array> {
  const sheets = exportTables(snapshot).flatMap((table, at) => {
    const key = SHEET_KEYS[at]
    return key === undefined ? [] : [sheetOf(key, rowsOf(key, table.rows.slice(1)))]
  })
  return writeWorkbook([instructionSheet(), ...sheets])
}

function sheetOf(key: SheetKey, rows: readonly RowToWrite[]): SheetToWrite {
  return { name: IMPORT_SHEETS[key].name, columns: columnsOf(key).map(([name, spec]) => columnOf(name, spec)), rows }
}

// A reference may be a code or a name; the list offers the codes, which never mean two things.
const REFERENCES: Readonly<Record<string, SheetKey>> = { unit: 'units', parent: 'units', post: 'posts' }

function columnOf(name: string, spec: ReturnType<typeof columnsOf>[number][1]): ColumnToWrite {
  const reference = REFERENCES[name]
  const choices = reference === undefined ? spec.choices : { sheet: IMPORT_SHEETS[reference].name, column: 'B' }
  return {
    heading: spec.required ? `${spec.heading} *` : spec.heading,
    width: spec.width,
    format: spec.format === 'date' ? 'day' : 'text',
    ...(choices === undefined ? {} : { choices }),
  }
}

function rowsOf(key: SheetKey, rows: Table['rows'], emphasis?: 'example'): RowToWrite[] {
  const letters = columnsOf(key).map((_, at) => columnLetter(at))
  return rows.map((row) => {
    const cells = new Map(row.cells.map((cell) => [cell.column, cell]))
    const values = letters.map((letter) => cellOf(cells.get(letter)))
    return emphasis === undefined ? { cells: values } : { cells: values, emphasis }
  })
}

function cellOf(cell: TableCell | undefined): CellToWrite {
  if (cell === undefined) return null
  switch (cell.kind) {
    case 'text':
    case 'error':
      return cell.text
    case 'number':
      return { number: cell.text }
    case 'date':
      return { day: cell.date }
    case 'boolean':
      return cell.value
    default:
      return cell satisfies never
  }
}
