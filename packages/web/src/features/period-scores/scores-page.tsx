import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { WorkPeriod } from '@thuoc-do/domain'
import { formatCount, periodScoresQuery, presentPeriod, readPeriod, useMe } from '../../lib/index.ts'
import { PageHeader, PeriodChooser, Tabs } from '../../ui/index.ts'
import { BoardView } from './board-view.tsx'
import { MineView } from './mine-view.tsx'
import { ProductsView } from './products-view.tsx'
import { WaitingView } from './waiting-view.tsx'

const VIEWS = ['board', 'waiting', 'products', 'mine'] as const
type View = (typeof VIEWS)[number]

/** Period scores: the board of a unit, the forms that wait for me, the unit's products, and my own. */
export function ScoresPage() {
  const { t } = useLingui()
  const me = useMe()
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const { data: waiting = [] } = useQuery(periodScoresQuery({ scope: 'waiting' }))
  const { data: mine = [] } = useQuery(periodScoresQuery({ scope: 'mine' }))
  const over = me.relations.some(({ role }) => role === 'head' || role === 'personnel')
  const period = readPeriod(search.period) ?? presentPeriod([...waiting, ...mine].map((row) => row.period))
  const shown: View = VIEWS.find((view) => view === search.view) ?? (over ? 'board' : 'mine')
  const go = (part: { period?: WorkPeriod; view?: View; unit?: number | undefined }) =>
    void navigate({ to: '.', search: (old) => ({ ...old, ...part }), replace: true })
  const count = formatCount(waiting.length)
  const tabs = [
    ...(over
      ? [
          {
            id: 'board' as const,
            label: t`Bảng của đơn vị`,
            content: <BoardView period={period} unit={search.unit} onUnit={(unit) => go({ unit })} />,
          },
          { id: 'waiting' as const, label: t`Chờ tôi xác nhận (${count})`, content: <WaitingView rows={waiting} /> },
          {
            id: 'products' as const,
            label: t`Sản phẩm của đơn vị`,
            content: <ProductsView period={period} unit={search.unit} onUnit={(unit) => go({ unit })} />,
          },
        ]
      : []),
    ...(me.person ? [{ id: 'mine' as const, label: t`Của tôi`, content: <MineView rows={mine} /> }] : []),
  ]
  return (
    <>
      <PageHeader
        title={t`Điểm theo dõi, đánh giá`}
        about={t`Theo tháng hoặc quý, Mẫu số 01`}
        actions={
          shown === 'board' || shown === 'products' ? (
            <PeriodChooser period={period} onChange={(next) => go({ period: next })} />
          ) : null
        }
      />
      {tabs.length > 1 ? (
        <Tabs label={t`Danh sách điểm`} tabs={tabs} selected={shown} onSelect={(view) => go({ view })} />
      ) : (
        tabs[0]?.content
      )}
    </>
  )
}
