import { useLingui } from '@lingui/react/macro'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { formatCount, periodName, today } from '../../lib/index.ts'
import { Button, Card, DataTable, EmptyState, Mark, PageHeader } from '../../ui/index.ts'
import { LeaveOutDialog } from './leave-out-dialog.tsx'
import { LeftOutCard } from './left-out-card.tsx'
import { LockDialog } from './lock-dialog.tsx'
import { OpenPeriodsDialog } from './open-periods-dialog.tsx'
import { OpeningProgress } from './opening-progress.tsx'
import { usePeriodColumns, type PeriodRow } from './period-columns.tsx'
import { periodsQuery, recentOpeningQuery } from './queries.ts'
import { ReopenDialog } from './reopen-dialog.tsx'

/** The personnel body's periods: opened for agencies, followed, locked, opened again with a reason. */
export function PeriodsPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const search = useSearch({ strict: false })
  const year = search.year ?? Number(today().slice(0, 4))
  const { data } = useSuspenseQuery(periodsQuery(year))
  const { data: recent } = useQuery(recentOpeningQuery)
  const [opening, setOpening] = useState(false)
  const [leavingOut, setLeavingOut] = useState(false)
  const [job, setJob] = useState<string | null>(null)
  const [seen, setSeen] = useState<string | null>(null)
  const [act, setAct] = useState<{ kind: 'lock' | 'reopen'; row: PeriodRow } | null>(null)
  const columns = usePeriodColumns((kind, row) => setAct({ kind, row }))
  const go = (next: number) => void navigate({ to: '.', search: (old) => ({ ...old, year: next }), replace: true })
  const followed = job ?? recent?.id ?? null
  const open = formatCount(data.periods.filter(({ state }) => state === 'open').length)
  const all = formatCount(data.periods.length)
  return (
    <>
      <PageHeader
        title={t`Kỳ theo dõi năm ${String(year)}`}
        about={t`${open} / ${all} kỳ của các cơ quan đang mở`}
        actions={
          <>
            <Button aria-label={t`Năm trước`} onPress={() => go(year - 1)}>
              <Mark name="chevron-right" className="size-4 rotate-180" />
            </Button>
            <Button aria-label={t`Năm sau`} onPress={() => go(year + 1)}>
              <Mark name="chevron-right" />
            </Button>
            {data.mayLeaveOut.length > 0 ? (
              <Button onPress={() => setLeavingOut(true)}>{t`Không tính tháng 12…`}</Button>
            ) : null}
            {data.mayOpen.length > 0 ? (
              <Button look="primary" onPress={() => setOpening(true)}>
                <Mark name="plus" /> {t`Mở kỳ`}
              </Button>
            ) : null}
          </>
        }
      />
      {followed !== null && followed !== seen ? (
        <div className="mb-5">
          <OpeningProgress jobId={followed} onDismiss={() => setSeen(followed)} />
        </div>
      ) : null}
      <Card flush>
        <DataTable
          caption={t`Kỳ theo dõi năm ${String(year)}`}
          rows={data.periods}
          columns={columns}
          rowKey={(row) => `${row.agencyId} ${row.period}`}
          searchLabel={t`Tìm cơ quan, kỳ`}
          empty={
            <EmptyState title={t`Năm này chưa mở kỳ nào`}>
              {t`Mở kỳ để mỗi người có phiếu theo dõi của tháng hoặc quý.`}
            </EmptyState>
          }
        />
      </Card>
      <LeftOutCard rows={data.leftOut} />
      {leavingOut ? (
        <LeaveOutDialog year={year} agencies={data.mayLeaveOut} onClose={() => setLeavingOut(false)} />
      ) : null}
      {opening ? (
        <OpenPeriodsDialog
          year={year}
          mayOpen={data.mayOpen}
          opened={new Set(data.periods.map(({ agencyId, period }) => `${agencyId} ${period}`))}
          onClose={() => setOpening(false)}
          onQueued={setJob}
        />
      ) : null}
      {act?.kind === 'lock' ? <LockDialog row={act.row} onClose={() => setAct(null)} /> : null}
      {act?.kind === 'reopen' ? (
        <ReopenDialog row={act.row} name={periodName(act.row.period)} onClose={() => setAct(null)} />
      ) : null}
    </>
  )
}
