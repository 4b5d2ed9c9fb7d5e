import {
  codeKey,
  foldForSearch,
  inReadingOrder,
  nearestName,
  normaliseText,
  problemAt,
  showCell,
  type ImportProblem,
  type Table,
} from '../../organisation/index.ts'
import { readEntry, type CatalogueEntry, type CatalogueEntryProblemCode } from './entry.ts'
import { CATALOGUE_COLUMNS, locateCatalogue, type CatalogueColumnKey, type CatalogueSheetRow } from './sheet.ts'
import { readTypedNumber, type TypedNumberProblemCode } from './typed-number.ts'

/** Everything that can be wrong with a cell of a catalogue that is brought in. */
export type CatalogueCellProblemCode =
  | CatalogueEntryProblemCode
  | TypedNumberProblemCode
  | 'no-known-sheet'
  | 'heading-missing'
  | 'heading-twice'
  | 'cell-empty'
  | 'cell-shows-error'
  | 'catalogue-cell-is-date'
  | 'code-twice'
  | 'unit-unknown'
  | 'unit-ambiguous'

/** What looks wrong and stops nothing. */
export type CatalogueCellWarningCode = 'catalogue-row-ignored'

/** A unit entries may belong to. */
export type CatalogueUnit = { readonly id: number; readonly code: string; readonly name: string }

/** An entry with the row it came from. */
export type SheetEntry = CatalogueEntry & { readonly row: number }

/** A workbook read as a catalogue. */
export type CatalogueReading = {
  readonly entries: readonly SheetEntry[]
  readonly problems: readonly ImportProblem<CatalogueCellProblemCode>[]
  readonly warnings: readonly ImportProblem<CatalogueCellWarningCode>[]
}

/** Column a problem of an entry's field is shown at. */
const COLUMN_OF: Readonly<Record<string, CatalogueColumnKey>> = {
  code: 'code',
  name: 'name',
  productUnit: 'productUnit',
  complexity: 'complexity',
  points: 'points',
  coefficient: 'coefficient',
  note: 'note',
}

/**
 * Reads a workbook's rows as entries, with one problem for every bad cell. A row with a single filled cell is a heading
 * between products, as such lists have them; it is passed over with a warning.
 */
export function readCatalogueSheet(
  tables: readonly Table[],
  units: readonly CatalogueUnit[],
  standardPoints: string | null,
): CatalogueReading {
  const { rows, problems: unreadable } = locateCatalogue(tables)
  const problems: ImportProblem<CatalogueCellProblemCode>[] = [...unreadable]
  const warnings: ImportProblem<CatalogueCellWarningCode>[] = []
  const entries: SheetEntry[] = []
  const seen = new Map<string, number>()
  const ownerOf = unitFinder(units)
  for (const row of rows) {
    const filled = [...row.cells.keys()].filter((key) => key !== 'number')
    if (filled.length === 1) {
      warnings.push(problemAt('catalogue-row-ignored', placeOf(row, filled[0] ?? 'name')))
      continue
    }
    const entry = readRow(row, ownerOf, standardPoints, problems)
    if (entry === undefined) continue
    const other = seen.get(codeKey(entry.code))
    if (other === undefined) {
      seen.set(codeKey(entry.code), row.number)
      entries.push({ ...entry, row: row.number })
    } else problems.push(problemAt('code-twice', placeOf(row, 'code'), { other: String(other) }))
  }
  return {
    entries,
    problems: inReadingOrder(
      problems,
      tables.map(({ name }) => name),
    ),
    warnings,
  }
}

type OwnerFinder = (text: string) => CatalogueUnit | { code: 'unit-unknown' | 'unit-ambiguous'; params: Params }
type Params = Readonly<Record<string, string | undefined>>

function readRow(
  row: CatalogueSheetRow,
  ownerOf: OwnerFinder,
  standardPoints: string | null,
  problems: ImportProblem<CatalogueCellProblemCode>[],
): CatalogueEntry | undefined {
  const before = problems.length
  const refuse = (code: CatalogueCellProblemCode, key: CatalogueColumnKey, params?: Params) => {
    problems.push(problemAt(code, placeOf(row, key), params))
  }
  const text = (key: CatalogueColumnKey): string | null => {
    const cell = row.cells.get(key)
    if (cell === undefined) {
      if (CATALOGUE_COLUMNS[key].required) refuse('cell-empty', key)
      return null
    }
    if (cell.kind === 'error') refuse('cell-shows-error', key)
    else if (cell.kind === 'date') refuse('catalogue-cell-is-date', key)
    else return normaliseText(showCell(cell))
    return null
  }
  const number = (key: 'points' | 'coefficient'): string | null => {
    const typed = text(key)
    if (typed === null || row.cells.get(key)?.kind === 'number') return typed
    const read = readTypedNumber(typed, key)
    if (read.ok) return read.value
    for (const { code, params } of read.problems) refuse(code, key, params)
    return null
  }
  const complexityText = text('complexity')
  const complexity = complexityText === null ? null : groupOf(complexityText)
  if (complexity === undefined)
    refuse('catalogue-complexity-out-of-range', 'complexity', { value: complexityText ?? '' })
  const ownerText = text('owner')
  const owner = ownerText === null ? null : ownerOf(ownerText)
  if (owner !== null && 'params' in owner) refuse(owner.code, 'owner', owner.params)
  const written = {
    code: text('code') ?? '',
    name: text('name') ?? '',
    productUnit: text('productUnit') ?? '',
    complexity: complexity ?? null,
    ownerUnitId: owner === null || 'params' in owner ? null : owner.id,
    points: number('points'),
    coefficient: number('coefficient'),
    note: text('note') ?? '',
  }
  const refusedColumns = new Set(problems.slice(before).map(({ column }) => column))
  const read = readEntry(written, standardPoints)
  if (!read.ok)
    for (const { code, path, params } of read.problems) {
      const key = COLUMN_OF[path] ?? 'name'
      // A cell gets one sentence; a weight that could not be read was there and is not missing; what the version lacks
      // is said once and not in every row.
      const weightRead = row.cells.has('points') || row.cells.has('coefficient')
      const spoken =
        code === 'catalogue-weight-missing'
          ? weightRead
          : code === 'catalogue-standard-points-missing'
            ? problems.some((found) => found.code === code)
            : refusedColumns.has(row.letters.get(key) ?? '')
      if (!spoken) refuse(code, key, params)
    }
  return read.ok && problems.length === before ? read.value : undefined
}

function placeOf(row: CatalogueSheetRow, key: CatalogueColumnKey) {
  const cell = row.cells.get(key)
  return {
    sheet: row.sheet,
    row: row.number,
    column: row.letters.get(key) ?? '',
    heading: CATALOGUE_COLUMNS[key].heading,
    found: cell === undefined ? '' : showCell(cell),
  }
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5 }

/** `2`, `II`, `Nhóm 2`, `nhóm II`; undefined for anything else. */
function groupOf(text: string): number | undefined {
  const bare = foldForSearch(text)
    .replace(/^(nhom|cap do|muc do|cap|muc)\s*/u, '')
    .trim()
  return ROMAN[bare] ?? (/^[1-5]$/u.test(bare) ? Number(bare) : undefined)
}

/** Finds a unit by its code or its full name, whatever the capitals and diacritics; a name two units share is asked about. */
function unitFinder(units: readonly CatalogueUnit[]): OwnerFinder {
  const byCode = new Map(units.map((unit) => [codeKey(unit.code), unit]))
  const byName = Map.groupBy(units, ({ name }) => foldForSearch(name))
  const nearest = nearestName(units.map(({ name }) => name))
  const exactly = Map.groupBy(units, ({ name }) => normaliseText(name))
  return (text) => {
    const known = byCode.get(codeKey(text))
    if (known !== undefined) return known
    const same = exactly.get(normaliseText(text))
    const alike = same?.length === 1 ? same : (byName.get(foldForSearch(text)) ?? [])
    const [only] = alike
    if (only === undefined) return { code: 'unit-unknown', params: { nearest: nearest(text) } }
    if (alike.length === 1) return only
    return { code: 'unit-ambiguous', params: { expected: alike.map(({ code }) => code).join(', ') } }
  }
}
