import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { formatCount } from '../lib/index.ts'
import { buttonClass } from './button.tsx'
import { Checkbox } from './checkbox.tsx'
import { Mark } from './marks.tsx'
import { SearchBox } from './search-box.tsx'
import { Select } from './select.tsx'
import type { Column, Sort } from './table-columns.ts'

type TableBarProps<Row> = {
  columns: readonly Column<Row>[]
  hidden: ReadonlySet<string>
  onHidden: (hidden: ReadonlySet<string>) => void
  typed: string
  onTyped: (typed: string) => void
  searchLabel: string
  found: number
  total: number
  tools: ReactNode
  sort: Sort | null
  onSort: (sort: Sort | null) => void
  narrow: boolean
}

/** Above a table: search, how many rows are shown out of how many, columns, and whatever the screen adds. */
export function TableBar<Row>(props: TableBarProps<Row>) {
  const { t } = useLingui()
  const { columns, typed, onTyped, searchLabel, found, total, tools, narrow } = props
  const searchable = columns.some(({ search }) => search)
  const optional = columns.filter(({ shown }) => shown === 'first' || shown === 'hidden')
  if (!searchable && optional.length === 0 && !tools) return null
  const shown = formatCount(found)
  const all = formatCount(total)
  return (
    <div className="no-print flex flex-wrap items-center gap-2.5 border-b border-line px-4 py-2.5 sm:px-5">
      {searchable ? (
        <div className="w-full sm:w-64">
          <SearchBox label={searchLabel} value={typed} onChange={onTyped} />
        </div>
      ) : null}
      <output className="text-sm text-soft">{found === total ? t`${all} dòng` : t`${shown} / ${all} dòng`}</output>
      <span className="flex-1" />
      {narrow ? <SortChoice {...props} /> : null}
      {optional.length > 0 ? <ColumnChoice {...props} optional={optional} /> : null}
      {tools}
    </div>
  )
}

function SortChoice<Row>({ columns, sort, onSort }: TableBarProps<Row>) {
  const { t } = useLingui()
  const options = columns.flatMap((column) =>
    column.sort
      ? [
          { id: `${column.id} ascending`, label: t`${column.head}, tăng dần` },
          { id: `${column.id} descending`, label: t`${column.head}, giảm dần` },
        ]
      : [],
  )
  if (options.length === 0) return null
  return (
    <div className="w-full">
      <Select
        label={t`Sắp xếp`}
        labelHidden
        placeholder={t`Sắp xếp theo…`}
        options={options}
        value={sort ? `${sort.column} ${sort.direction}` : null}
        onChange={(chosen) => {
          const [column = '', direction] = chosen.split(' ')
          onSort({ column, direction: direction === 'descending' ? 'descending' : 'ascending' })
        }}
      />
    </div>
  )
}

function ColumnChoice<Row>(props: TableBarProps<Row> & { optional: readonly Column<Row>[] }) {
  const { t } = useLingui()
  const { optional, hidden, onHidden } = props
  return (
    <DialogTrigger>
      <Button className={buttonClass('secondary', 'small')}>
        <Mark name="columns" />
        {t`Cột`}
      </Button>
      <Popover placement="bottom end" className="rounded-md border border-[#cfcdc7] bg-paper p-3 outline-none">
        <Dialog aria-label={t`Chọn cột`} className="flex flex-col gap-1 outline-none">
          {optional.map((column) => (
            <Checkbox
              key={column.id}
              isSelected={!hidden.has(column.id)}
              onChange={(on) => {
                const next = new Set(hidden)
                if (on) next.delete(column.id)
                else next.add(column.id)
                onHidden(next)
              }}
            >
              {column.head}
            </Checkbox>
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
