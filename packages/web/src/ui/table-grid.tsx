import { Fragment, useRef, type ReactNode } from 'react'
import { classes } from './class-names.ts'
import { Mark } from './marks.tsx'
import type { Column, Sort } from './table-columns.ts'
import { ROW_TONES, type TableShape } from './table-shape.ts'
import { useRowWindow } from './use-row-window.ts'

const ROW_HEIGHT = 45
const DETAIL_HEIGHT = 68

/** The table on a desk. Rows out of sight leave an empty row of their height, and every row says which it is. */
export function TableGrid<Row>(props: TableShape<Row>) {
  const { caption, rows, columns, rowKey, sort, onSort, detail, tone } = props
  const box = useRef<HTMLDivElement>(null)
  const window = useRowWindow(rows.length, box, (index) => {
    const row = rows[index]
    return row !== undefined && (detail?.(row) ?? null) !== null ? ROW_HEIGHT + DETAIL_HEIGHT : ROW_HEIGHT
  })
  return (
    // A box that scrolls must be reachable by the keyboard.
    <section
      ref={box}
      data-scrollbox=""
      aria-label={caption}
      tabIndex={0}
      className="max-h-[max(24rem,calc(100dvh-13rem))] overflow-auto outline-offset-[-2px]"
    >
      <table className="w-full border-separate border-spacing-0" aria-rowcount={rows.length + 1}>
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 z-10">
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={window.before} />
          {window.rows.map(({ index }) => {
            const row = rows[index]
            if (row === undefined) return null
            const more: ReactNode = detail?.(row) ?? null
            return (
              <Fragment key={rowKey(row)}>
                <tr
                  ref={more === null ? window.measure : undefined}
                  data-index={index}
                  aria-rowindex={index + 2}
                  className={ROW_TONES[tone?.(row) ?? 'plain']}
                >
                  {columns.map((column, at) => (
                    <BodyCell key={column.id} column={column} row={row} first={at === 0} ruled={more === null} />
                  ))}
                </tr>
                {more === null ? null : (
                  <tr>
                    <td colSpan={columns.length} className="border-b border-line bg-[#fffaf3] px-5 py-3">
                      {more}
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
          <Gap height={window.after} />
        </tbody>
      </table>
    </section>
  )
}

function HeadCell<Row>(props: { column: Column<Row>; sort: Sort | null; onSort: (column: string) => void }) {
  const { column, sort, onSort } = props
  const sorted = sort?.column === column.id ? sort.direction : undefined
  const look = classes(
    'border-b border-line bg-sunken px-4 py-2 text-sm font-semibold text-soft first:pl-5 last:pr-5',
    column.numeric ? 'min-w-20 text-right' : 'text-left whitespace-nowrap',
  )
  const width = column.width ? { style: { width: column.width } } : {}
  if (!column.sort) {
    return (
      <th scope="col" className={look} {...width}>
        {column.head}
      </th>
    )
  }
  return (
    <th scope="col" aria-sort={sorted ?? 'none'} className={look} {...width}>
      <button
        type="button"
        onClick={() => onSort(column.id)}
        className={classes(
          'group inline-flex items-center gap-1 rounded-sm hover:text-ink',
          column.numeric && 'flex-row-reverse text-right',
          sorted && 'text-ink',
        )}
      >
        {column.head}
        <Mark
          name={sorted === 'ascending' ? 'up' : sorted === 'descending' ? 'down' : 'sort'}
          className={classes('size-3.5', !sorted && 'opacity-45 group-hover:opacity-100 no-print')}
        />
      </button>
    </th>
  )
}

function BodyCell<Row>(props: { column: Column<Row>; row: Row; first: boolean; ruled: boolean }) {
  const { column, row, first, ruled } = props
  const look = classes(
    'px-4 py-2.5 align-middle first:pl-5 last:pr-5',
    ruled && 'border-b border-line',
    column.numeric && 'text-right whitespace-nowrap',
  )
  return first ? (
    <th scope="row" className={classes(look, 'text-left font-normal')}>
      {column.cell(row)}
    </th>
  ) : (
    <td className={look}>{column.cell(row)}</td>
  )
}

function Gap({ height }: { height: number }) {
  if (height <= 0) return null
  return <tr aria-hidden="true" style={{ height }} />
}
