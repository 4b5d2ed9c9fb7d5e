import { useLingui } from '@lingui/react/macro'
import type { PersonDetail } from '@thuoc-do/contract'
import { formatDay, today } from '../../lib/index.ts'
import { DataTable, type Column } from '../../ui/index.ts'
import { useWords } from './words.ts'

type Holding = PersonDetail['holdings'][number]

const isNow = ({ from, to }: Holding, day: string): boolean => from <= day && (to === null || to >= day)

/** Every post with its days, newest first; those held today stand out. */
export function HoldingsTable({ holdings }: { holdings: readonly Holding[] }) {
  const { t } = useLingui()
  const words = useWords()
  const day = today()
  const columns: Column<Holding>[] = [
    {
      id: 'post',
      head: t`Chức danh`,
      card: 'title',
      cell: ({ postTitle, kind, leadership, main }) => (
        <>
          {postTitle}
          <span className="block text-sm font-normal text-soft">
            {[
              words.personKind(kind),
              ...(leadership === 'none' ? [] : [words.leadership(leadership)]),
              ...(main ? [] : [t`kiêm nhiệm`]),
            ].join(' · ')}
          </span>
        </>
      ),
    },
    { id: 'unit', head: t`Đơn vị`, cell: ({ unitName }) => unitName },
    { id: 'from', head: t`Từ ngày`, numeric: true, cell: ({ from }) => formatDay(from) },
    {
      id: 'to',
      head: t`Đến ngày`,
      numeric: true,
      cell: (holding) => (holding.to !== null ? formatDay(holding.to) : holding.from > day ? t`sắp tới` : t`hiện nay`),
    },
  ]
  return (
    <DataTable
      caption={t`Quá trình công tác`}
      rows={holdings}
      columns={columns}
      rowKey={({ unitId, from, postTitle, main }) => `${from} ${unitId} ${String(main)} ${postTitle}`}
      tone={(holding) => (isNow(holding, day) ? 'attention' : 'plain')}
    />
  )
}
