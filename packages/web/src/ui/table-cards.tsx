import { useRef } from 'react'
import { classes } from './class-names.ts'
import type { Column } from './table-columns.ts'
import { ROW_TONES, type TableShape } from './table-shape.ts'
import { useRowWindow } from './use-row-window.ts'

/** The same rows on a phone: one card each, every value with its name. */
export function TableCards<Row>({ caption, rows, columns, rowKey, detail, tone }: TableShape<Row>) {
  const box = useRef<HTMLDivElement>(null)
  const window = useRowWindow(rows.length, box, () => 132)
  const titleAt = Math.max(
    columns.findIndex(({ card }) => card === 'title'),
    0,
  )
  const title = columns[titleAt]
  const asides = columns.filter(({ card }) => card === 'aside')
  const lines = columns.filter((column, at) => at !== titleAt && column.card !== 'aside')
  return (
    <section
      ref={box}
      data-scrollbox=""
      aria-label={caption}
      tabIndex={0}
      className={window.whole ? '' : 'max-h-[80dvh] overflow-auto'}
    >
      <ul aria-label={caption}>
        {window.before > 0 ? <li aria-hidden="true" style={{ height: window.before }} /> : null}
        {window.rows.map(({ index }) => {
          const row = rows[index]
          if (row === undefined) return null
          const more = detail?.(row) ?? null
          return (
            <li
              key={rowKey(row)}
              ref={window.measure}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={classes('border-b border-line px-4 py-3', ROW_TONES[tone?.(row) ?? 'plain'])}
            >
              <div className="flex items-start justify-between gap-3">
                <div className="min-w-0 font-semibold">{title?.cell(row)}</div>
                {asides.length > 0 ? (
                  <div className="flex shrink-0 flex-col items-end gap-1">
                    {asides.map((column) => (
                      <div key={column.id}>{column.cell(row)}</div>
                    ))}
                  </div>
                ) : null}
              </div>
              <Lines columns={lines} row={row} />
              {more === null ? null : <div className="mt-2 rounded-md bg-[#fffaf3] p-3">{more}</div>}
            </li>
          )
        })}
        {window.after > 0 ? <li aria-hidden="true" style={{ height: window.after }} /> : null}
      </ul>
    </section>
  )
}

function Lines<Row>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }) {
  return (
    <dl className="mt-1 space-y-0.5">
      {columns.map((column) => (
        <div key={column.id} className="flex items-baseline justify-between gap-4">
          <dt className={column.card === 'plain' ? 'sr-only' : 'text-sm text-soft'}>{column.head}</dt>
          <dd className={column.card === 'plain' ? 'w-full' : 'min-w-0 text-right'}>{column.cell(row)}</dd>
        </div>
      ))}
    </dl>
  )
}
