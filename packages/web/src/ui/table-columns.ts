import type { ReactNode } from 'react'
import { compareText, matcher } from '../lib/index.ts'

/** What a column orders by; null stands last whichever way it is sorted. */
export type SortValue = string | number | bigint | boolean | null

/** A column of a `DataTable`. */
export type Column<Row> = {
  id: string
  head: string
  cell: (row: Row) => ReactNode
  /** Makes the head a button that sorts. */
  sort?: (row: Row) => SortValue
  /** What the search looks in; marks of Vietnamese need not be typed. */
  search?: (row: Row) => string
  /** Figures stand to the right. */
  numeric?: boolean
  /** `always` cannot be left out; `hidden` is left out until it is chosen. */
  shown?: 'always' | 'first' | 'hidden'
  /** Keeps a column narrow or wide: a CSS width. */
  width?: string
  /** On a phone: the card's headline, beside it, or a line of its own with the head as its name. */
  card?: 'title' | 'aside' | 'line' | 'plain'
}

export type Sort = { column: string; direction: 'ascending' | 'descending' }

/** The rows as shown: those the search finds, in the order chosen. Equal rows keep the order they came in. */
export function arrange<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  typed: string,
  sort: Sort | null,
): readonly Row[] {
  const searched = columns.flatMap((column) => (column.search ? [column.search] : []))
  const matches = matcher(typed)
  const found =
    typed.trim() === '' || searched.length === 0
      ? rows
      : rows.filter((row) => matches(searched.map((text) => text(row)).join(' \u2003')))
  const by = sort ? columns.find((column) => column.id === sort.column)?.sort : undefined
  if (!by || !sort) return found
  const turn = sort.direction === 'ascending' ? 1 : -1
  return found
    .map((row) => ({ row, value: by(row) }))
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null)
      return compare(a.value, b.value) * turn
    })
    .map(({ row }) => row)
}

function compare(a: Exclude<SortValue, null>, b: Exclude<SortValue, null>): number {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  return a < b ? -1 : a > b ? 1 : 0
}

/** The next state of a head that was pressed: up, down, and back to the order the rows came in. */
export function nextSort(now: Sort | null, column: string): Sort | null {
  if (now?.column !== column) return { column, direction: 'ascending' }
  return now.direction === 'ascending' ? { column, direction: 'descending' } : null
}
