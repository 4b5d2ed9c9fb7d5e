import { parseIsoDate, parseTypedDate, showDate, type IsoDate } from '../iso-date.ts'
import { nearestName } from '../nearest.ts'
import { normaliseText } from '../normalise-text.ts'
import { isUsableCode } from '../organisation.ts'
import type { Findings, LocatedRow } from './locate.ts'
import { problemAt, type ImportProblemCode, type ImportWarningCode, type Place } from './problem.ts'
import { showCell } from './table.ts'
import { columnsOf } from './template.ts'

const EARLIEST = '1900-01-01'

/** Reads the cells of one row, noting every problem on the way. A reader answers null for blank, undefined for unusable. */
export type RowReader = {
  readonly row: LocatedRow
  place(column: string): Place
  refuse(code: ImportProblemCode, column: string, params?: Readonly<Record<string, string | undefined>>): void
  warn(code: ImportWarningCode, column: string, params?: Readonly<Record<string, string | undefined>>): void
  text(column: string, limit: number): string | null | undefined
  code(column: string): string | null | undefined
  choice<T>(column: string, recognise: (text: string) => T | undefined): T | null | undefined
  /** A day between 1900 and `latest`; without `latest` it may lie in the future. */
  date(column: string, latest?: IsoDate): IsoDate | null | undefined
}

/** Makes the reader of one row; `required` columns that are blank are refused by it. */
export function readerOf(row: LocatedRow, findings: Findings): RowReader {
  const specs = new Map(columnsOf(row.sheet))

  function place(column: string): Place {
    const cell = row.cells.get(column)
    return {
      sheet: row.sheetName,
      row: row.number,
      column: row.letters.get(column) ?? '',
      heading: specs.get(column)?.heading ?? '',
      found: cell === undefined ? '' : showCell(cell),
    }
  }
  const refuse: RowReader['refuse'] = (code, column, params) => {
    findings.problems.push(problemAt(code, place(column), params))
  }
  const warn: RowReader['warn'] = (code, column, params) => {
    findings.warnings.push(problemAt(code, place(column), params))
  }

  function written(column: string): string | null | undefined {
    const cell = row.cells.get(column)
    const text = cell === undefined ? '' : normaliseText(showCell(cell))
    if (text === '') {
      if (specs.get(column)?.required !== true) return null
      refuse('cell-empty', column)
      return undefined
    }
    if (cell?.kind === 'error') {
      refuse('cell-shows-error', column)
      return undefined
    }
    return text
  }

  function text(column: string, limit: number): string | null | undefined {
    const value = written(column)
    if (typeof value !== 'string') return value
    const kind = row.cells.get(column)?.kind
    if (kind === 'boolean' || kind === 'date') {
      refuse('cell-not-text', column)
      return undefined
    }
    if (value.length > limit) {
      refuse('text-too-long', column, { limit: String(limit) })
      return undefined
    }
    return value
  }

  function code(column: string): string | null | undefined {
    const value = text(column, 40)
    if (typeof value !== 'string' || isUsableCode(value)) return value
    const usable = value.replaceAll(/[^\p{L}\p{N}._/-]+/gu, '').replace(/^[._/-]+/u, '')
    refuse('code-unusable', column, { expected: usable === '' ? undefined : usable })
    return undefined
  }

  function choice<T>(column: string, recognise: (text: string) => T | undefined): T | null | undefined {
    const value = written(column)
    if (typeof value !== 'string') return value
    const known = recognise(value)
    if (known !== undefined) return known
    const choices = specs.get(column)?.choices ?? []
    refuse('word-unknown', column, { expected: choices.join(', '), nearest: nearestName(choices)(value) })
    return undefined
  }

  function date(column: string, latest?: IsoDate): IsoDate | null | undefined {
    const value = written(column)
    if (typeof value !== 'string') return value
    const cell = row.cells.get(column)
    const day = cell?.kind === 'date' ? parseIsoDate(cell.date) : parseTypedDate(value)
    if (day === undefined) {
      refuse('date-unreadable', column)
      return undefined
    }
    if (day < EARLIEST) {
      refuse('date-out-of-range', column, { expected: `≥ 01/01/1900` })
      return undefined
    }
    if (latest !== undefined && day > latest) {
      refuse('date-in-future', column, { expected: `≤ ${showDate(latest)}` })
      return undefined
    }
    return day
  }

  return { row, place, refuse, warn, text, code, choice, date }
}

/** Refuses a period that ends before it begins. */
export function periodHolds(reader: RowReader, from: IsoDate | null, to: IsoDate | null, column: string): boolean {
  if (from === null || to === null || to >= from) return true
  reader.refuse('ends-before-start', column, { expected: `≥ ${showDate(from)}` })
  return false
}
