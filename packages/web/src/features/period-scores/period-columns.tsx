import { useLingui } from '@lingui/react/macro'
import type { workPeriodsSchema } from '@thuoc-do/contract'
import { useMemo } from 'react'
import { formatCount, formatDay, formatShare, periodName } from '../../lib/index.ts'
import { Button, Mark, type Column } from '../../ui/index.ts'

export type PeriodRow = ReturnType<typeof workPeriodsSchema.parse>['periods'][number]

/** One period of one agency: how far its forms are, and whether it is locked. */
export function usePeriodColumns(
  onAct: (kind: 'lock' | 'reopen', row: PeriodRow) => void,
): readonly Column<PeriodRow>[] {
  const { t } = useLingui()
  return useMemo<Column<PeriodRow>[]>(
    () => [
      {
        id: 'agency',
        head: t`Cơ quan`,
        card: 'title',
        cell: (row) => <span className="font-semibold">{row.agencyName}</span>,
        sort: (row) => row.agencyName,
        search: (row) => `${row.agencyName} ${periodName(row.period)}`,
      },
      {
        id: 'period',
        head: t`Kỳ`,
        cell: (row) => (
          <>
            {periodName(row.period)}
            <span className="block text-xs text-soft">
              {formatDay(row.from)} – {formatDay(row.to)}
            </span>
          </>
        ),
        sort: (row) => row.from + row.period,
      },
      {
        id: 'people',
        head: t`Phiếu`,
        numeric: true,
        cell: (row) => formatCount(row.people),
        sort: (row) => row.people,
      },
      {
        id: 'handed-in',
        head: t`Đã gửi`,
        numeric: true,
        cell: (row) => <Share part={row.handedIn + row.confirmed} whole={row.people} />,
        sort: (row) => row.handedIn + row.confirmed,
      },
      {
        id: 'confirmed',
        head: t`Đã xác nhận`,
        numeric: true,
        cell: (row) => <Share part={row.confirmed} whole={row.people} />,
        sort: (row) => row.confirmed,
      },
      {
        id: 'state',
        head: t`Trạng thái`,
        card: 'aside',
        cell: (row) => (
          <span
            className={`inline-flex items-center gap-1 rounded-md px-1.5 py-0.5 text-xs font-semibold ${row.state === 'open' ? 'bg-good-tint text-good' : 'bg-not-rated-tint text-soft'}`}
          >
            <Mark name={row.state === 'open' ? 'chevron-right' : 'check'} className="size-3" />
            {row.state === 'open' ? t`Đang mở` : t`Đã khóa`}
          </span>
        ),
        sort: (row) => row.state,
      },
      {
        id: 'acts',
        head: t`Thao tác`,
        cell: (row) => {
          const of = `${row.agencyName}, ${periodName(row.period)}`
          return row.can.lock ? (
            <Button size="small" aria-label={t`Khóa: ${of}`} onPress={() => onAct('lock', row)}>{t`Khóa…`}</Button>
          ) : row.can.reopen ? (
            <Button
              size="small"
              aria-label={t`Mở lại: ${of}`}
              onPress={() => onAct('reopen', row)}
            >{t`Mở lại…`}</Button>
          ) : null
        },
      },
    ],
    [t, onAct],
  )
}

/** A count with its base and share. */
function Share({ part, whole }: { part: number; whole: number }) {
  return (
    <>
      {formatCount(part)} <span className="text-soft">({formatShare(part, whole, 0)})</span>
    </>
  )
}
