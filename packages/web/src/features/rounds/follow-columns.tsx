import { useLingui } from '@lingui/react/macro'
import type { AgencyProgress } from '@thuoc-do/contract'
import { useMemo } from 'react'
import { formatCount, formatDay } from '../../lib/index.ts'
import { STAGES, useStageName, type Column } from '../../ui/index.ts'
import { listed, StageBar } from './stage-bar.tsx'

type Unit = AgencyProgress['units'][number]
type Holdup = AgencyProgress['holdups'][number]

const quiet = (count: number) => (count === 0 ? <span className="text-soft">–</span> : formatCount(count))

/** How many stand at each stage in a unit, for the stages anybody stands at; counts of nobody are a quiet dash. */
export function useUnitColumns(units: readonly Unit[]): readonly Column<Unit>[] {
  const { t } = useLingui()
  const name = useStageName()
  return useMemo(
    () => [
      {
        id: 'unit',
        head: t`Đơn vị`,
        cell: (row: Unit) => row.unitName,
        sort: (row: Unit) => row.unitName,
        search: (row: Unit) => row.unitName,
        card: 'title',
      },
      {
        id: 'bar',
        head: t`Bước`,
        cell: (row: Unit) => <StageBar counts={row.counts} />,
        sort: (row: Unit) => row.counts['self-scoring'] + row.counts['head-review'],
        card: 'aside',
      },
      {
        id: 'people',
        head: t`Số người`,
        cell: (row: Unit) => formatCount(listed(row.counts)),
        sort: (row: Unit) => listed(row.counts),
        numeric: true,
      },
      ...STAGES.filter((stage) => units.some(({ counts }) => counts[stage] > 0)).map((stage): Column<Unit> => ({
        id: stage,
        head: name(stage),
        cell: (row) => quiet(row.counts[stage]),
        sort: (row) => row.counts[stage],
        numeric: true,
        shown: 'first',
      })),
    ],
    [t, name, units],
  )
}

/** Whom the agency waits for, and since when he knows. */
export function useHoldupColumns(): readonly Column<Holdup>[] {
  const { t } = useLingui()
  return useMemo(
    () => [
      {
        id: 'person',
        head: t`Đang chờ`,
        cell: (row: Holdup) => row.fullName,
        sort: (row: Holdup) => row.fullName,
        search: (row: Holdup) => `${row.fullName} ${row.unitName}`,
        card: 'title',
      },
      { id: 'unit', head: t`Đơn vị`, cell: (row: Holdup) => row.unitName, sort: (row: Holdup) => row.unitName },
      {
        id: 'waits',
        head: t`Để làm gì`,
        cell: (row: Holdup) => {
          const people = formatCount(row.people)
          return row.waits === 'self-scoring' ? t`Tự chấm và gửi phiếu` : t`Thẩm định ${people} phiếu`
        },
        sort: (row: Holdup) => row.waits,
      },
      {
        id: 'reminded',
        head: t`Đã nhắc`,
        cell: (row: Holdup) =>
          row.remindedOn === null ? <span className="text-soft">–</span> : formatDay(row.remindedOn),
        sort: (row: Holdup) => row.remindedOn ?? '',
      },
    ],
    [t],
  )
}
