import { describe, expect, it } from 'vitest'
import { columnLetter, type Table, type TableCell } from '../../organisation/index.ts'
import { planCatalogueImport } from './plan-import.ts'
import { readCatalogueSheet } from './read-sheet.ts'

const HEADINGS = ['STT', 'Mã *', 'Sản phẩm/công việc', 'ĐVT', 'Nhóm', 'Đơn vị', 'Điểm', 'Hệ số', 'Ghi chú']
const UNITS = [
  { id: 1, code: 'VP', name: 'Văn phòng' },
  { id: 2, code: 'TC1', name: 'Phòng Tài chính' },
  { id: 3, code: 'TC2', name: 'Phòng Tài Chính' },
]

type Cell = string | number | { date: string } | { error: string } | null
const cellOf = (value: Cell, at: number): TableCell[] => {
  const column = columnLetter(at)
  if (value === null) return []
  if (typeof value === 'number') return [{ kind: 'number', text: String(value), column }]
  if (typeof value === 'string') return [{ kind: 'text', text: value, column }]
  return 'date' in value ? [{ kind: 'date', date: value.date, column }] : [{ kind: 'error', text: value.error, column }]
}
const sheet = (rows: readonly (readonly Cell[])[], headings: readonly Cell[] = HEADINGS, name = 'Trang 1'): Table => ({
  name,
  rows: [
    { number: 1, cells: cellOf('DANH MỤC SẢN PHẨM, CÔNG VIỆC', 0) },
    { number: 3, cells: headings.flatMap(cellOf) },
    ...rows.map((row, at) => ({ number: at + 4, cells: row.flatMap(cellOf) })),
  ],
})
const read = (...rows: readonly (readonly Cell[])[]) => readCatalogueSheet([sheet(rows)], UNITS, '10')
const row = (change: Partial<Record<number, Cell>> = {}): Cell[] =>
  [1, 'A-1', 'Công văn', 'văn bản', 2, null, 15, null, null].map((value, at) =>
    at in change ? (change[at] ?? null) : value,
  )
const told = (...rows: readonly (readonly Cell[])[]) =>
  read(...rows).problems.map(({ column, row: at, code }) => `${column}${at} ${code}`)

describe('a catalogue in a workbook', () => {
  it('is read from the sheet that has its headings, wherever its columns are', () => {
    const shuffled = sheet(
      [[15, 'A-1', 'II', 'Công văn', 'văn bản']],
      ['Số điểm', 'Mã', 'Nhóm phức tạp', 'Tên nhiệm vụ', 'ĐVT'],
    )
    const reading = readCatalogueSheet([sheet([], ['Hướng dẫn']), shuffled], UNITS, '10')
    expect(reading.problems).toEqual([])
    expect(reading.entries).toMatchObject([
      {
        row: 4,
        code: 'A-1',
        name: 'Công văn',
        productUnit: 'văn bản',
        complexity: 2,
        points: '15',
        coefficient: '3/2',
      },
    ])
  })

  it('takes decimals with a comma, groups in Roman numerals and units by code or name', () => {
    const { entries, problems } = read(
      row({ 4: 'Nhóm III', 5: 'vp', 6: '1,5' }),
      row({ 1: 'A-2', 4: null, 5: 'van phong', 6: null, 7: '0,25' }),
      row({ 1: 'A-3', 5: 'Phòng Tài chính', 6: null, 7: '2/3' }),
    )
    expect(problems).toEqual([])
    expect(entries.map(({ complexity, ownerUnitId, coefficient }) => [complexity, ownerUnitId, coefficient])).toEqual([
      [3, 1, '3/20'],
      [null, 1, '1/4'],
      [2, 2, '2/3'],
    ])
  })

  it.each<[Partial<Record<number, Cell>>, string]>([
    [{ 1: null }, 'B4 cell-empty'],
    [{ 1: 'A 1' }, 'B4 catalogue-code-unusable'],
    [{ 2: null }, 'C4 cell-empty'],
    [{ 3: null }, 'D4 cell-empty'],
    [{ 4: 6 }, 'E4 catalogue-complexity-out-of-range'],
    [{ 4: 'khó' }, 'E4 catalogue-complexity-out-of-range'],
    [{ 5: 'Phòng Tài chín' }, 'F4 unit-unknown'],
    [{ 5: 'phong tai chinh' }, 'F4 unit-ambiguous'],
    [{ 6: null }, 'G4 catalogue-weight-missing'],
    [{ 6: '1.500' }, 'G4 catalogue-number-ambiguous'],
    [{ 6: 'mười' }, 'G4 catalogue-number-unreadable'],
    [{ 6: 0 }, 'G4 catalogue-number-not-positive'],
    [{ 6: { error: '#N/A' } }, 'G4 cell-shows-error'],
    [{ 7: 2 }, 'H4 catalogue-weight-twice'],
    [{ 6: null, 7: { date: '2026-02-03' } }, 'H4 catalogue-cell-is-date'],
    [{ 8: 'a'.repeat(2_001) }, 'I4 catalogue-text-too-long'],
  ])('with %j has the one problem %s', (change, expected) => {
    expect(told(row(change))).toEqual([expected])
  })

  it('has every code once', () => {
    expect(told(row(), row({ 1: 'a-1' }))).toEqual(['B5 code-twice'])
  })

  it('says once that the standard product has no points', () => {
    const reading = readCatalogueSheet([sheet([row(), row({ 1: 'A-2' })])], UNITS, null)
    expect(reading.problems.map(({ code }) => code)).toEqual(['catalogue-standard-points-missing'])
  })

  it('passes over headings between products and says so', () => {
    const { entries, warnings } = read([null, null, 'I. LĨNH VỰC NỘI VỤ'], row())
    expect(entries).toHaveLength(1)
    expect(warnings).toMatchObject([{ code: 'catalogue-row-ignored', row: 4, column: 'C' }])
  })

  it('is refused as a whole where headings are missing or double', () => {
    const codes = (tables: Table[]) => readCatalogueSheet(tables, UNITS, '10').problems.map(({ code }) => code)
    expect(codes([])).toEqual(['no-known-sheet'])
    expect(codes([sheet([], ['Họ tên'])])).toEqual(['no-known-sheet'])
    expect(codes([sheet([row()], ['STT', 'Mã', 'Điểm', 'Hệ số'])])).toEqual(['heading-missing', 'heading-missing'])
    expect(codes([sheet([row()], [...HEADINGS, 'Ghi chú'])])).toEqual(['heading-twice'])
  })
})

describe('bringing a file into a version', () => {
  const existing = read(row(), row({ 1: 'B-1', 2: 'Tờ trình' }), row({ 1: 'C-1', 2: 'Kế hoạch' })).entries
  const file = read(
    row({ 1: 'a-1', 6: 20 }),
    row({ 1: 'B-1', 2: 'Tờ trình' }),
    row({ 1: 'D-1', 2: 'ke hoach' }),
  ).entries

  it('adds, changes and leaves alone by code, and names what the file lacks', () => {
    const plan = planCatalogueImport(existing, file, false)
    expect(plan.added.map(({ code }) => code)).toEqual(['D-1'])
    expect(plan.changed.map(({ before, fields }) => [before.code, fields])).toEqual([
      ['A-1', ['code', 'points', 'coefficient']],
    ])
    expect(plan.unchanged).toBe(1)
    expect(plan.missing.map(({ code }) => code)).toEqual(['C-1'])
  })

  it('shows duplicates of the result, which dropping may dissolve', () => {
    expect(planCatalogueImport(existing, file, false).duplicates).toHaveLength(1)
    expect(planCatalogueImport(existing, file, true).duplicates).toHaveLength(0)
  })

  it('changes nothing the second time', () => {
    const again = planCatalogueImport(existing, existing, true)
    expect([again.added, again.changed, again.missing, again.unchanged]).toEqual([[], [], [], 3])
  })
})
