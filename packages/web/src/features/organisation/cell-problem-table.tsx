import { useLingui } from '@lingui/react/macro'
import type { CellProblem } from '@thuoc-do/contract'
import { useMemo } from 'react'
import { DataTable, type Column } from '../../ui/index.ts'
import { sentenceOrCode } from './sentences.ts'

/** Cells of a workbook with what is wrong in each and what would be right. */
export function CellProblemTable({ caption, problems }: { caption: string; problems: readonly CellProblem[] }) {
  const { t } = useLingui()
  const rows = useMemo(() => problems.map((problem, at) => ({ ...problem, at })), [problems])
  const columns: Column<CellProblem & { at: number }>[] = [
    {
      id: 'place',
      head: t`Trang tính`,
      card: 'title',
      cell: ({ sheet }) => sheet,
      sort: ({ sheet }) => sheet,
      search: ({ sheet }) => sheet,
    },
    {
      id: 'row',
      head: t`Dòng`,
      numeric: true,
      cell: ({ row }) => (row > 0 ? row : '–'),
      sort: ({ row }) => row,
      search: ({ row }) => String(row),
    },
    {
      id: 'column',
      head: t({ message: 'Cột', context: 'table' }),
      cell: ({ column }) => column || '–',
      sort: ({ column }) => column,
    },
    {
      id: 'found',
      head: t`Giá trị trong tệp`,
      cell: ({ found }) => (found === '' ? <span className="text-soft">{t`(trống)`}</span> : found),
      search: ({ found }) => found,
    },
    {
      id: 'why',
      head: t`Cần sửa`,
      card: 'plain',
      cell: (problem) => sentenceOrCode(problem),
      search: (problem) => sentenceOrCode(problem),
    },
  ]
  return <DataTable caption={caption} rows={rows} columns={columns} rowKey={({ at }) => at} />
}
