import {
  headingForm,
  problemAt,
  showCell,
  type ImportProblem,
  type Table,
  type TableCell,
} from '../../organisation/index.ts'

/** A column of the sheet a catalogue travels in. */
export type CatalogueColumn = {
  readonly heading: string
  /** Other headings people use for it. */
  readonly also: readonly string[]
  readonly required: boolean
  /** In characters. */
  readonly width: number
}

const column = (heading: string, width: number, also: readonly string[] = [], required = false): CatalogueColumn => ({
  heading,
  also,
  required,
  width,
})

/** Name of the sheet in our own template; any sheet with its headings is read. */
export const CATALOGUE_SHEET = 'Danh mục'

/** The columns in the template's order. `number` and `computed` are for the reader's eyes only. */
export const CATALOGUE_COLUMNS = {
  number: column('STT', 6, ['TT', 'Số TT', 'Số thứ tự']),
  code: column('Mã', 14, ['Mã sản phẩm', 'Mã công việc', 'Mã sản phẩm, công việc', 'Mã SP', 'Mã nhiệm vụ'], true),
  name: column(
    'Sản phẩm, công việc',
    60,
    ['Tên sản phẩm', 'Tên sản phẩm, công việc', 'Tên công việc', 'Nhiệm vụ', 'Tên nhiệm vụ', 'Sản phẩm', 'Công việc'],
    true,
  ),
  productUnit: column('Đơn vị tính', 14, ['ĐVT', 'Đơn vị sản phẩm'], true),
  complexity: column('Nhóm phức tạp', 12, ['Nhóm', 'Cấp độ phức tạp', 'Nhóm cấp độ phức tạp', 'Mức độ phức tạp']),
  owner: column('Đơn vị phụ trách', 28, ['Đơn vị', 'Đơn vị thực hiện', 'Phòng, ban', 'Phòng', 'Bộ phận']),
  points: column('Điểm', 10, ['Số điểm', 'Điểm sản phẩm', 'Điểm quy đổi']),
  coefficient: column('Hệ số quy đổi', 12, ['Hệ số', 'Hệ số cho trước']),
  note: column('Ghi chú', 30),
  computed: column('Hệ số tính ra', 12),
} as const satisfies Record<string, CatalogueColumn>

export type CatalogueColumnKey = keyof typeof CATALOGUE_COLUMNS

/** Key and column, in the template's order. */
export const CATALOGUE_COLUMN_LIST: readonly (readonly [CatalogueColumnKey, CatalogueColumn])[] = [
  ['number', CATALOGUE_COLUMNS.number],
  ['code', CATALOGUE_COLUMNS.code],
  ['name', CATALOGUE_COLUMNS.name],
  ['productUnit', CATALOGUE_COLUMNS.productUnit],
  ['complexity', CATALOGUE_COLUMNS.complexity],
  ['owner', CATALOGUE_COLUMNS.owner],
  ['points', CATALOGUE_COLUMNS.points],
  ['coefficient', CATALOGUE_COLUMNS.coefficient],
  ['note', CATALOGUE_COLUMNS.note],
  ['computed', CATALOGUE_COLUMNS.computed],
]

/** A filled row below the headings. */
export type CatalogueSheetRow = {
  readonly sheet: string
  readonly number: number
  readonly cells: ReadonlyMap<CatalogueColumnKey, TableCell>
  /** Letter of each column that is there. */
  readonly letters: ReadonlyMap<CatalogueColumnKey, string>
}

/** Problems of a workbook that stop its reading before any row is looked at. */
export type CatalogueSheetProblem = ImportProblem<'no-known-sheet' | 'heading-missing' | 'heading-twice'>

type Header = { number: number; letters: Map<CatalogueColumnKey, string>; twice: TableCell[] }

const HEADING_ROWS = 20

const KNOWN: ReadonlyMap<string, CatalogueColumnKey> = new Map(
  CATALOGUE_COLUMN_LIST.flatMap(([key, { heading, also }]) =>
    [heading, ...also].map((name) => [headingForm(name), key] as const),
  ),
)

/** Finds the sheet with the catalogue's headings, wherever it stands and in whatever order its columns are. */
export function locateCatalogue(tables: readonly Table[]): {
  rows: CatalogueSheetRow[]
  problems: CatalogueSheetProblem[]
} {
  const found = tables.map((table) => ({ table, header: headerOf(table) }))
  const best = found.toSorted((a, b) => (b.header?.letters.size ?? 0) - (a.header?.letters.size ?? 0))[0]
  const place = (sheet: string, row: number, letter = '', text = '') => ({
    sheet,
    row,
    column: letter,
    heading: '',
    found: text,
  })
  if (best?.header === undefined) {
    const names = tables.map(({ name }) => name).join(', ')
    return {
      rows: [],
      problems: [problemAt('no-known-sheet', place('', 0, '', names), { expected: CATALOGUE_SHEET })],
    }
  }
  const { table, header } = best
  const problems: CatalogueSheetProblem[] = header.twice.map((cell) =>
    problemAt('heading-twice', place(table.name, header.number, cell.column, showCell(cell))),
  )
  for (const [key, { heading, required }] of CATALOGUE_COLUMN_LIST)
    if (required && !header.letters.has(key))
      problems.push(problemAt('heading-missing', place(table.name, header.number), { expected: heading }))
  return { rows: problems.length > 0 ? [] : rowsOf(table, header), problems }
}

function headerOf(table: Table): Header | undefined {
  let best: Header | undefined
  for (const row of table.rows.slice(0, HEADING_ROWS)) {
    const header: Header = { number: row.number, letters: new Map(), twice: [] }
    for (const cell of row.cells) {
      const key = KNOWN.get(headingForm(showCell(cell)))
      if (key === undefined) continue
      if (header.letters.has(key)) header.twice.push(cell)
      else header.letters.set(key, cell.column)
    }
    if (header.letters.size >= 3 && header.letters.size > (best?.letters.size ?? 0)) best = header
  }
  return best
}

function rowsOf(table: Table, { number, letters }: Header): CatalogueSheetRow[] {
  const byLetter = new Map([...letters].map(([key, letter]) => [letter, key]))
  return table.rows.flatMap((row) => {
    if (row.number <= number) return []
    const cells = new Map<CatalogueColumnKey, TableCell>()
    for (const cell of row.cells) {
      const key = byLetter.get(cell.column)
      if (key !== undefined && key !== 'computed' && showCell(cell).trim() !== '') cells.set(key, cell)
    }
    const filled = cells.size - (cells.has('number') ? 1 : 0)
    return filled === 0 ? [] : [{ sheet: table.name, number: row.number, cells, letters }]
  })
}
