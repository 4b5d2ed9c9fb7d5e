import { useLingui } from '@lingui/react/macro'
import type { WorkBoard } from '@thuoc-do/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount, formatQuantity, periodInSentence, readPeriod, today, useMe, useReasons } from '../../lib/index.ts'
import { Card, DataTable, EmptyState, FilterChips, Notice, TextLink, type FilterChoice } from '../../ui/index.ts'
import { BoardActs } from './board-acts.tsx'
import { useBoardColumns } from './board-columns.tsx'
import { BOARD_FILTERS, inOrder, passes, type BoardFilter } from './board-model.ts'
import { boardQuery } from './queries.ts'
import { firstUnitOf, UnitChooser } from './unit-chooser.tsx'
import { Unusual } from './unusual.tsx'

/** The board of a unit in a period: who waits, who carries how much, what is late, what looks unusual. */
export function BoardView(props: { period: string; unit: number | undefined; onUnit: (unit: number) => void }) {
  const me = useMe()
  const reasonsOf = useReasons()
  const { period, onUnit } = props
  const unit = props.unit ?? firstUnitOf(me)
  const { data: board, error } = useQuery(boardQuery(unit, period))
  if (error) return <Notice tone="refusal" reasons={reasonsOf(error)} />
  if (!board) return <div className="h-72 animate-pulse rounded-lg bg-sunken" />
  return (
    <div className="space-y-4">
      <UnitChooser units={board.units} unit={unit} onUnit={onUnit} />
      <Sums board={board} />
      <Rows board={board} />
    </div>
  )
}

/** Where the unit stands, each figure with its base. */
function Sums({ board }: { board: WorkBoard }) {
  const { t } = useLingui()
  const { sums, unit } = board
  const period = readPeriod(board.period)
  const of = formatCount(sums.people)
  const figures: readonly (readonly [string, string, boolean])[] = [
    [t`Đã gửi hoặc xác nhận`, `${formatCount(sums.handedIn + sums.confirmed)} / ${of}`, false],
    [t`Đã xác nhận`, `${formatCount(sums.confirmed)} / ${of}`, false],
    [t`Chờ tôi`, formatCount(sums.waitsForMe), sums.waitsForMe > 0],
    [t`Hoàn thành (quy đổi)`, `${formatQuantity(sums.completed)} / ${formatQuantity(sums.load)}`, false],
    [t`Việc trễ`, formatCount(sums.lateLines), sums.lateLines > 0],
    [
      t`Đề nghị, ý kiến chờ trả lời`,
      formatCount(sums.openClaims + sums.objections),
      sums.openClaims + sums.objections > 0,
    ],
  ]
  return (
    <Card>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-3">
        <h2 className="text-lg">
          {unit.name} · {periodInSentence(board.period)}
        </h2>
        <TextLink to="/work/unit" search={{ period, unit: unit.id }}>{t`Mở việc của đơn vị`}</TextLink>
      </div>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 lg:grid-cols-6">
        {figures.map(([name, value, loud]) => (
          <div key={name}>
            <dt className="text-sm text-soft">{name}</dt>
            <dd className={`text-lg font-semibold ${loud ? 'text-satisfactory' : ''}`}>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

function Rows({ board }: { board: WorkBoard }) {
  const { t } = useLingui()
  const [filter, setFilter] = useState<BoardFilter>('all')
  const [now] = useState(today)
  const rows = inOrder(board.rows)
  const columns = useBoardColumns(rows, now)
  const names: Record<BoardFilter, string> = {
    all: t`Tất cả`,
    mine: t`Chờ tôi`,
    unusual: t`Cần xem kỹ`,
    questions: t`Chờ trả lời`,
    late: t`Có việc trễ`,
    'not-handed-in': t`Chưa gửi phiếu`,
    confirmed: t`Đã xác nhận`,
  }
  const choices: FilterChoice<BoardFilter>[] = BOARD_FILTERS.map((id) => ({
    id,
    label: names[id],
    count: rows.filter((row) => passes(row, id)).length,
  }))
  return (
    <Card flush>
      <div className="no-print flex flex-wrap items-center gap-3 border-b border-line px-4 py-3 sm:px-5">
        <FilterChips label={t`Lọc`} choices={choices} chosen={filter} onChoose={setFilter} />
        <span className="flex-1" />
        <BoardActs board={board} today={now} />
      </div>
      <DataTable
        caption={t`Bảng theo dõi của ${board.unit.name}`}
        rows={rows.filter((row) => passes(row, filter))}
        columns={columns}
        rowKey={(row) => row.personId}
        searchLabel={t`Tìm theo tên, mã, đơn vị`}
        tone={(row) => (row.waitsForMe ? 'attention' : 'plain')}
        detail={(row) => (row.unusual.length === 0 ? null : <Unusual row={row} />)}
        empty={<EmptyState title={t`Không có ai`}>{t`Chọn điều kiện khác, hoặc kỳ khác.`}</EmptyState>}
      />
    </Card>
  )
}
