import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { formatHundredths, useNarrow } from '../lib/index.ts'
import { classes } from './class-names.ts'

/** A line of the form, numbered as on paper. `maximum` in hundredths; `mark` stands beside the label. */
export type PaperRow = { code: string; label: string; maximum: number; mark?: ReactNode; note?: ReactNode }

/** A numbered group of lines; a form without groups has one with an empty label. */
export type PaperGroup<Row extends PaperRow = PaperRow> = {
  code: string
  label: string
  maximum: number
  rows: readonly Row[]
  /** A group inside another one has a quieter band. */
  inner?: boolean
  mark?: ReactNode
}

/** A column of scores, e.g. "Tự chấm" with a `ScoreField` in each cell. */
export type PaperColumn<Row extends PaperRow = PaperRow> = {
  id: string
  head: string
  cell: (row: Row) => ReactNode
  /** Of several columns, the one that stands beside its line on a phone; the others stand below. */
  main?: boolean
  /** The sum of a group in hundredths; null while a line is missing shows a dash. */
  total: (group: PaperGroup<Row>) => number | null
}

/** The line under all groups, as a paper form that sums up has it. */
export type PaperSum = { label: string; maximum: number; of: (column: string) => number | null }

export type PaperFormProps<Row extends PaperRow> = {
  caption: string
  /** What a line is called in the head, "Tiêu chí" unless said otherwise. */
  rowsHead?: string
  /** What the maximum is called in the head, "Tối đa" unless said otherwise. */
  maximumHead?: string
  sum?: PaperSum
  groups: readonly PaperGroup<Row>[]
  columns: readonly PaperColumn<Row>[]
}

/**
 * The paper form on screen: the same numbers in the same order, groups as bands, points to the right. On a phone each
 * line is a card with its field beside it.
 */
export function PaperForm<Row extends PaperRow>(props: PaperFormProps<Row>) {
  return useNarrow() ? <PaperCards {...props} /> : <PaperTable {...props} />
}

const CELL = 'border-b border-line px-4 py-2.5 first:pl-5 last:pr-5'

function PaperTable<Row extends PaperRow>(props: PaperFormProps<Row>) {
  const { caption, rowsHead, maximumHead, groups, columns, sum } = props
  const { t } = useLingui()
  const head = 'border-b border-line bg-sunken px-4 py-2 text-sm font-semibold text-soft first:pl-5 last:pr-5'
  return (
    <table className="w-full border-separate border-spacing-0">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={`${head} w-16 text-left`}>{t`TT`}</th>
          <th scope="col" className={`${head} text-left`}>
            {rowsHead ?? t`Tiêu chí`}
          </th>
          <th scope="col" className={`${head} w-24 text-right`}>
            {maximumHead ?? t`Tối đa`}
          </th>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={`${head} w-32 text-right`}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.code}>
          {group.label === '' ? null : (
            <tr className={classes('font-semibold', group.inner ? 'bg-sunken' : 'bg-red-tint text-red')}>
              <td className={CELL}>{group.code}</td>
              <th scope="rowgroup" className={classes(CELL, 'text-left font-semibold')}>
                {group.label} {group.mark}
              </th>
              <td className={classes(CELL, 'text-right')}>{formatHundredths(group.maximum, 'needed')}</td>
              {columns.map((column) => (
                <td key={column.id} className={classes(CELL, 'text-right')}>
                  <Total value={column.total(group)} />
                </td>
              ))}
            </tr>
          )}
          {group.rows.map((row) => (
            <tr key={row.code}>
              <td className={classes(CELL, 'text-soft')}>{row.code}</td>
              <th scope="row" className={classes(CELL, 'text-left font-normal')}>
                {row.label} {row.mark}
                {row.note ? <div className="mt-1.5 rounded-md bg-sunken px-2.5 py-1.5 text-sm">{row.note}</div> : null}
              </th>
              <td className={classes(CELL, 'text-right')}>{formatHundredths(row.maximum, 'needed')}</td>
              {columns.map((column) => (
                <td key={column.id} className={classes(CELL, 'text-right')}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
      {sum ? (
        <tfoot>
          <tr className="font-semibold">
            <th scope="row" colSpan={2} className={classes(CELL, 'text-left font-semibold')}>
              {sum.label}
            </th>
            <td className={classes(CELL, 'text-right')}>{formatHundredths(sum.maximum, 'needed')}</td>
            {columns.map((column) => (
              <td key={column.id} className={classes(CELL, 'text-right')}>
                <Total value={sum.of(column.id)} />
              </td>
            ))}
          </tr>
        </tfoot>
      ) : null}
    </table>
  )
}

function PaperCards<Row extends PaperRow>({ caption, groups, columns, sum }: PaperFormProps<Row>) {
  const { t } = useLingui()
  const beside = columns.length === 1 ? columns[0] : columns.find(({ main }) => main)
  const below = columns.filter((column) => column !== beside)
  return (
    <section aria-label={caption} data-score-scope="" className="space-y-5">
      {groups.map((group) => (
        <section key={group.code} className="space-y-2.5" aria-label={group.label || caption}>
          {group.label === '' ? null : (
            <div
              className={classes(
                'flex items-start justify-between gap-4 rounded-md px-3.5 py-2.5 font-semibold',
                group.inner ? 'border border-line bg-sunken' : 'bg-red-tint text-red',
              )}
            >
              <h3>
                {group.code}. {group.label} {group.mark}
              </h3>
              <span className="whitespace-nowrap">
                {columns.length === 1 ? (
                  <>
                    <Total value={columns[0]?.total(group) ?? null} /> / {formatHundredths(group.maximum, 'needed')}
                  </>
                ) : (
                  t`tối đa ${formatHundredths(group.maximum, 'needed')}`
                )}
              </span>
            </div>
          )}
          {group.label !== '' && columns.length > 1 ? <GroupTotals group={group} columns={columns} /> : null}
          {group.rows.map((row) => {
            const maximum = formatHundredths(row.maximum, 'needed')
            return (
              <div key={row.code} data-card="" className="rounded-md border border-line bg-paper px-3.5 py-3">
                <div className="flex items-center justify-between gap-3">
                  <div className="min-w-0">
                    <p className="text-sm text-soft">{t`${row.code} · tối đa ${maximum}`}</p>
                    <p>
                      {row.label} {row.mark}
                    </p>
                  </div>
                  {beside ? (
                    <div className="shrink-0 text-right">
                      {columns.length > 1 ? <p className="mb-0.5 text-sm text-soft">{beside.head}</p> : null}
                      {beside.cell(row)}
                    </div>
                  ) : null}
                </div>
                {below.length > 0 ? (
                  <dl className="mt-1.5 flex flex-wrap gap-x-8 gap-y-1.5">
                    {below.map((column) => (
                      <div key={column.id} className="flex items-baseline gap-2">
                        <dt className="text-sm text-soft">{column.head}</dt>
                        <dd>{column.cell(row)}</dd>
                      </div>
                    ))}
                  </dl>
                ) : null}
                {row.note ? <div className="mt-2 rounded-md bg-sunken px-2.5 py-1.5 text-sm">{row.note}</div> : null}
              </div>
            )
          })}
        </section>
      ))}
      {sum ? (
        <div className="flex justify-between gap-4 px-3.5 font-semibold">
          <span>{sum.label}</span>
          <span>
            {columns.map((column) => (
              <span key={column.id} className="ml-3">
                {columns.length > 1 ? <span className="text-sm font-normal text-soft">{column.head} </span> : null}
                <Total value={sum.of(column.id)} />
              </span>
            ))}{' '}
            / {formatHundredths(sum.maximum, 'needed')}
          </span>
        </div>
      ) : null}
    </section>
  )
}

/** The sums of a group under its band, each with the name of its column. */
function GroupTotals<Row extends PaperRow>({
  group,
  columns,
}: Pick<PaperFormProps<Row>, 'columns'> & { group: PaperGroup<Row> }) {
  return (
    <dl className="flex justify-between gap-3 px-3.5 text-sm">
      {columns.map((column) => (
        <div key={column.id}>
          <dt className="text-soft">{column.head}</dt>
          <dd className="font-semibold">
            <Total value={column.total(group)} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Total({ value }: { value: number | null }) {
  return <span>{value === null ? '–' : formatHundredths(value, 'needed')}</span>
}
