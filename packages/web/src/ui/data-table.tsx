import { useLingui } from '@lingui/react/macro'
import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useNarrow } from '../lib/index.ts'
import { arrange, nextSort, type Column, type Sort } from './table-columns.ts'
import { TableBar } from './table-bar.tsx'
import { TableCards } from './table-cards.tsx'
import { TableGrid } from './table-grid.tsx'

export type DataTableProps<Row> = {
  /** What the table is, for the screen reader and for print. */
  caption: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string | number
  sort?: Sort
  /** More controls beside the search: filters, export. */
  tools?: ReactNode
  /** A paragraph under a row, e.g. why it was refused; null shows none. */
  detail?: (row: Row) => ReactNode
  /** Emphasises the row of the person himself, a tie and so on. */
  tone?: (row: Row) => 'plain' | 'attention' | 'strong'
  /** What stands there when there is no row at all. */
  empty?: ReactNode
  /** Told what is on screen, so that an export can be exactly that. */
  onShown?: (rows: readonly Row[], columns: readonly Column<Row>[]) => void
  searchLabel?: string
}

/**
 * A list of records: plain table on a desk, cards on a phone; sorted by its heads, searched without marks, columns
 * chosen, smooth at thousands of rows.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { t } = useLingui()
  const { caption, rows, columns, rowKey, tools, empty, onShown, searchLabel } = props
  const narrow = useNarrow()
  const [typed, setTyped] = useState('')
  const [sort, setSort] = useState<Sort | null>(props.sort ?? null)
  const [hidden, setHidden] = useState<ReadonlySet<string>>(
    () => new Set(columns.filter(({ shown }) => shown === 'hidden').map(({ id }) => id)),
  )
  const sought = useDeferredValue(typed)
  const visible = useMemo(() => columns.filter(({ id }) => !hidden.has(id)), [columns, hidden])
  const arranged = useMemo(() => arrange(rows, columns, sought, sort), [rows, columns, sought, sort])
  useEffect(() => {
    onShown?.(arranged, visible)
  }, [onShown, arranged, visible])

  const shape = {
    caption,
    rows: arranged,
    columns: visible,
    rowKey,
    sort,
    onSort: (column: string) => setSort((now) => nextSort(now, column)),
    ...(props.detail ? { detail: props.detail } : {}),
    ...(props.tone ? { tone: props.tone } : {}),
  }
  return (
    <div>
      <TableBar
        columns={columns}
        hidden={hidden}
        onHidden={setHidden}
        typed={typed}
        onTyped={setTyped}
        searchLabel={searchLabel ?? t`Tìm trong bảng`}
        found={arranged.length}
        total={rows.length}
        tools={tools}
        sort={sort}
        onSort={setSort}
        narrow={narrow}
      />
      {rows.length === 0 ? (
        (empty ?? <p className="px-5 py-8 text-center text-soft">{t`Chưa có dòng nào.`}</p>)
      ) : arranged.length === 0 ? (
        <p className="px-5 py-8 text-center text-soft">{t`Không có dòng nào khớp với “${typed}”.`}</p>
      ) : narrow ? (
        <TableCards {...shape} />
      ) : (
        <TableGrid {...shape} />
      )}
    </div>
  )
}
