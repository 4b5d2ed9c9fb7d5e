import { foldForSearch } from '../normalise-text.ts'
import { problemAt, type ImportProblem, type ImportProblemCode, type ImportWarningCode, type Place } from './problem.ts'
import { showCell, type Table, type TableCell, type TableRow } from './table.ts'
import { columnsOf, EXAMPLE_MARK, IMPORT_SHEETS, SHEET_KEYS, type ColumnSpec, type SheetKey } from './template.ts'

/** A row of a known sheet with its cells under the template's column keys. */
export type LocatedRow = {
  readonly sheet: SheetKey
  /** Name of the sheet as it is in this workbook. */
  readonly sheetName: string
  readonly number: number
  readonly cells: ReadonlyMap<string, TableCell>
  /** Letter of each column that is there. */
  readonly letters: ReadonlyMap<string, string>
}

/** Where the reasons go while a workbook is read. */
export type Findings = {
  readonly problems: ImportProblem<ImportProblemCode>[]
  readonly warnings: ImportProblem<ImportWarningCode>[]
}

const HEADING_ROWS = 20

/** The form headings are compared in: one may carry a star, a remark in brackets or a line break: "Mã đơn vị (*)". */
export function headingForm(text: string): string {
  return foldForSearch(text.replaceAll(/\([^)]*\)/g, ' '))
    .replaceAll(/[*:.,/]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function sheetPlace(sheet: string, row = 0, column = '', found = ''): Place {
  return { sheet, row, column, heading: '', found }
}

/** Finds the template's sheets and columns by their names, in whatever order they come. */
export function locateRows(tables: readonly Table[], findings: Findings): Map<SheetKey, LocatedRow[]> {
  const names = new Map<string, SheetKey>()
  for (const key of SHEET_KEYS)
    for (const name of [IMPORT_SHEETS[key].name, ...IMPORT_SHEETS[key].also]) names.set(headingForm(name), key)
  const found = new Map<SheetKey, LocatedRow[]>()
  for (const table of tables) {
    const key = names.get(headingForm(table.name))
    if (key === undefined) continue
    if (found.has(key)) findings.problems.push(problemAt('sheet-twice', sheetPlace(table.name)))
    else found.set(key, locateSheet(key, table, findings))
  }
  if (found.size === 0) {
    const expected = SHEET_KEYS.map((key) => IMPORT_SHEETS[key].name).join(', ')
    findings.problems.push(
      problemAt('no-known-sheet', sheetPlace('', 0, '', tables.map((t) => t.name).join(', ')), { expected }),
    )
  }
  for (const table of tables)
    if (found.size > 0 && !names.has(headingForm(table.name)) && looksLikeData(table))
      findings.warnings.push(problemAt('sheet-ignored', sheetPlace(table.name)))
  return found
}

// Instruction and list sheets are not data: only a sheet with a header of ours under another name deserves a word.
function looksLikeData(table: Table): boolean {
  return SHEET_KEYS.some((key) => {
    const header = bestHeader(key, table)
    return header !== undefined && missingHeadings(key, header.columns).length === 0
  })
}

type Header = { row: TableRow; columns: Map<string, TableCell>; twice: TableCell[]; unknown: TableCell[] }

function readHeader(key: SheetKey, row: TableRow): Header {
  const byForm = new Map<string, string>()
  for (const [name, spec] of columnsOf(key))
    for (const heading of spec.also) if (!byForm.has(headingForm(heading))) byForm.set(headingForm(heading), name)
  for (const [name, spec] of columnsOf(key)) byForm.set(headingForm(spec.heading), name)
  const header: Header = { row, columns: new Map(), twice: [], unknown: [] }
  for (const cell of row.cells) {
    const name = byForm.get(headingForm(showCell(cell)))
    if (name === undefined) header.unknown.push(cell)
    else if (header.columns.has(name)) header.twice.push(cell)
    else header.columns.set(name, cell)
  }
  return header
}

function bestHeader(key: SheetKey, table: Table): Header | undefined {
  let best: Header | undefined
  for (const row of table.rows.slice(0, HEADING_ROWS)) {
    const header = readHeader(key, row)
    if (header.columns.size >= 2 && header.columns.size > (best?.columns.size ?? 0)) best = header
  }
  return best
}

function missingHeadings(key: SheetKey, columns: ReadonlyMap<string, TableCell>): ColumnSpec[] {
  return columnsOf(key).flatMap(([name, spec]) => (spec.required && !columns.has(name) ? [spec] : []))
}

function locateSheet(key: SheetKey, table: Table, findings: Findings): LocatedRow[] {
  const header = bestHeader(key, table)
  const missing = missingHeadings(key, header?.columns ?? new Map())
  const at = header?.row.number ?? 1
  if (header === undefined && table.rows.length === 0) return []
  for (const spec of missing)
    findings.problems.push(problemAt('heading-missing', sheetPlace(table.name, at), { expected: spec.heading }))
  for (const cell of header?.twice ?? [])
    findings.problems.push(problemAt('heading-twice', sheetPlace(table.name, at, cell.column, showCell(cell))))
  for (const cell of header?.unknown ?? [])
    findings.warnings.push(problemAt('column-ignored', sheetPlace(table.name, at, cell.column, showCell(cell))))
  if (header === undefined || missing.length > 0) return []
  const letters = new Map([...header.columns].map(([name, cell]) => [name, cell.column]))
  const byLetter = new Map([...letters].map(([name, letter]) => [letter, name]))
  const example = foldForSearch(EXAMPLE_MARK)
  const rows: LocatedRow[] = []
  for (const row of table.rows) {
    if (row.number <= header.row.number) continue
    const cells = new Map<string, TableCell>()
    for (const cell of row.cells) {
      const name = byLetter.get(cell.column)
      if (name !== undefined && showCell(cell).trim() !== '') cells.set(name, cell)
    }
    const number = cells.get('number')
    if (number !== undefined && foldForSearch(showCell(number)).startsWith(example)) continue
    if (cells.size > (number === undefined ? 0 : 1))
      rows.push({ sheet: key, sheetName: table.name, number: row.number, cells, letters })
  }
  return rows
}
