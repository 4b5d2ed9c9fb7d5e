import { useLingui } from '@lingui/react/macro'
import type { Simulation } from '@thuoc-do/contract'
import { useMemo, useState } from 'react'
import { formatCount, formatExact, hundredthsOf } from '../../lib/index.ts'
import { Card, DataTable, Select, TextLink, type Column } from '../../ui/index.ts'
import { MOVE_REASONS, SIMULATED_LEVELS, SimulatedLevelChip } from './simulation-words.tsx'

type Move = Simulation['moves'][number]
const ANY = 'any'

/** Everybody whose result would be another, with the reason and the way to his real result. */
export function MovesTable({ simulation }: { simulation: Simulation }) {
  const { t, i18n } = useLingui()
  const { moves, moved } = simulation
  const [because, setBecause] = useState<string>(ANY)
  const rows = useMemo(
    () => (because === ANY ? moves : moves.filter((move) => move.because === because)),
    [moves, because],
  )
  const columns = useMemo<Column<Move>[]>(
    () => [
      {
        id: 'name',
        head: t`Họ và tên`,
        cell: (row) => (
          <TextLink to="/unit/$id/result" params={{ id: String(row.appraisalId) }}>
            {row.name}
          </TextLink>
        ),
        sort: ({ name }) => name,
        search: ({ name }) => name,
        shown: 'always',
        card: 'title',
      },
      {
        id: 'unit',
        head: t`Đơn vị`,
        cell: ({ unitName }) => unitName,
        sort: ({ unitName }) => unitName,
        search: ({ unitName }) => unitName,
        card: 'plain',
      },
      {
        id: 'before',
        head: t`Đã quyết định`,
        cell: ({ before }) => <SimulatedLevelChip level={before} />,
        sort: ({ before }) => SIMULATED_LEVELS.indexOf(before),
        card: 'line',
      },
      {
        id: 'after',
        head: t`Khi thử`,
        cell: ({ after }) => <SimulatedLevelChip level={after} />,
        sort: ({ after }) => SIMULATED_LEVELS.indexOf(after),
        card: 'line',
      },
      {
        id: 'points',
        head: t`Điểm`,
        cell: ({ totalBefore, totalAfter }) =>
          totalBefore === totalAfter
            ? formatExact(totalBefore)
            : `${formatExact(totalBefore)} → ${formatExact(totalAfter)}`,
        sort: ({ totalBefore }) => hundredthsOf(totalBefore),
        numeric: true,
        card: 'line',
      },
      {
        id: 'because',
        head: t`Vì sao`,
        cell: (row) => i18n._(MOVE_REASONS[row.because]),
        card: 'line',
      },
    ],
    [t, i18n],
  )
  const reasons = [...new Set(moves.map((move) => move.because))]
  const [count, shown] = [formatCount(moved), formatCount(moves.length)]
  if (moved === 0) return null
  return (
    <Card
      title={t`${count} người đổi kết quả`}
      aside={moves.length < moved ? t`${shown} người đổi nhiều nhất` : ''}
      flush
      openOnPhone
    >
      <DataTable
        caption={t`Người đổi kết quả và lý do`}
        rows={rows}
        columns={columns}
        rowKey={({ appraisalId }) => appraisalId}
        searchLabel={t`Tìm người, đơn vị`}
        tools={
          reasons.length > 1 ? (
            <div className="w-full sm:w-64">
              <Select
                label={t`Lý do`}
                labelHidden
                options={[
                  { id: ANY, label: t`Mọi lý do` },
                  ...reasons.map((reason) => ({ id: String(reason), label: i18n._(MOVE_REASONS[reason]) })),
                ]}
                value={because}
                onChange={setBecause}
              />
            </div>
          ) : null
        }
      />
    </Card>
  )
}
