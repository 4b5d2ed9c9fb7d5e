import type { Problem } from '../../kernel/index.ts'

/** Everything that can be wrong with an imported workbook; each has its sentence in the contract's wording. */
export const IMPORT_PROBLEM_CODES = [
  'no-known-sheet',
  'sheet-twice',
  'heading-missing',
  'heading-twice',
  'cell-empty',
  'cell-shows-error',
  'cell-not-text',
  'text-too-long',
  'code-unusable',
  'word-unknown',
  'date-unreadable',
  'date-in-future',
  'date-out-of-range',
  'ends-before-start',
  'code-twice',
  'second-root',
  'root-missing',
  'parent-missing',
  'parent-unexpected',
  'parent-unsuitable',
  'parent-cycle',
  'parent-not-open',
  'unit-unknown',
  'unit-ambiguous',
  'unit-employs-nobody',
  'unit-not-open',
  'unit-still-in-use',
  'post-unknown',
  'post-ambiguous',
  'person-unknown',
  'holding-twice',
  'holding-in-the-past',
  'holding-overlaps',
  'two-heads',
] as const
export type ImportProblemCode = (typeof IMPORT_PROBLEM_CODES)[number]

/** What looks wrong but may be right; it is shown before confirming and stops nothing. */
export const IMPORT_WARNING_CODES = [
  'same-name-and-birth-date',
  'looks-like-another-person',
  'name-differs',
  'person-without-post',
  'sheet-ignored',
  'column-ignored',
] as const
export type ImportWarningCode = (typeof IMPORT_WARNING_CODES)[number]

/** Where in the workbook something was found. `row` 0 and an empty `column` stand for the sheet, or the file, as a whole. */
export type Place = {
  readonly sheet: string
  readonly row: number
  readonly column: string
  /** Heading of the column as the template has it. */
  readonly heading: string
  /** The cell as it was written. */
  readonly found: string
}

/**
 * One thing wrong in one cell. `params` repeat what a sentence needs of the place, and say what would be right: `nearest` (an existing name that was probably meant),
 * `expected` (allowed words or the form expected), `other` (the row or person it collides with), `limit`, `on`.
 */
export type ImportProblem<Code extends string = ImportProblemCode> = Problem<Code> & Place

/** Builds a problem at a place; parameters that are undefined are left out. */
export function problemAt<Code extends string>(
  code: Code,
  place: Place,
  params: Readonly<Record<string, string | undefined>> = {},
): ImportProblem<Code> {
  const known: Record<string, string> = { found: place.found, heading: place.heading }
  for (const [name, value] of Object.entries(params)) if (value !== undefined) known[name] = value
  const path = `${place.sheet}!${place.column}${place.row === 0 ? '' : place.row}`
  return { code, path, params: known, ...place }
}

/** Orders problems the way one walks through the workbook, whatever order they were found in. */
export function inReadingOrder<Code extends string>(
  problems: readonly ImportProblem<Code>[],
  sheets: readonly string[],
): ImportProblem<Code>[] {
  const rank = new Map(sheets.map((name, at) => [name, at]))
  const of = (p: ImportProblem<Code>) => rank.get(p.sheet) ?? sheets.length
  return problems.toSorted(
    (a, b) =>
      of(a) - of(b) ||
      a.row - b.row ||
      a.column.length - b.column.length ||
      compareText(a.column, b.column) ||
      compareText(a.code, b.code) ||
      compareText(a.found, b.found),
  )
}

/** Compares by code units: the same on every machine, which an alphabetical order would not be. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
