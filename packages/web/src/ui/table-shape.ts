import type { ReactNode } from 'react'
import type { Column, Sort } from './table-columns.ts'

/** What a table and its cards both are drawn from. */
export type TableShape<Row> = {
  caption: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string | number
  sort: Sort | null
  onSort: (column: string) => void
  detail?: (row: Row) => ReactNode
  tone?: (row: Row) => 'plain' | 'attention' | 'strong'
}

/** The ground of a row by its tone. */
export const ROW_TONES = { plain: '', attention: 'bg-[#fffaf3]', strong: 'bg-sunken font-semibold' } as const
