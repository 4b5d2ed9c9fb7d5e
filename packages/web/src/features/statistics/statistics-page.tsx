import { useLingui } from '@lingui/react/macro'
import type { Counts, Statistics } from '@thuoc-do/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { formatDay, useMe } from '../../lib/index.ts'
import { Card, EmptyState, PageHeader, Select } from '../../ui/index.ts'
import { DistributionRuler } from './distribution-ruler.tsx'
import { FiguresCheck } from './figures-check.tsx'
import { HeadLine } from './head-line.tsx'
import { PublishedWords } from './published-words.tsx'
import { roundsQuery, statisticsQuery } from './queries.ts'
import { UnitsTable } from './units-table.tsx'

/** The results of a round, from the province down to the unit, as far as the reader may see. */
export function StatisticsPage() {
  const { t } = useLingui()
  const { data } = useSuspenseQuery(roundsQuery)
  const search = useSearch({ strict: false })
  const asked = data.rounds.find(({ id }) => id === search.round)
  // A round still under way has nothing to show yet: begin with the newest that has results.
  const round = asked ?? data.rounds.find(({ agenciesDecided }) => agenciesDecided > 0) ?? data.rounds[0]
  if (!round) {
    return (
      <>
        <PageHeader title={t`Thống kê`} />
        <Card>
          <EmptyState title={t`Chưa có đợt đánh giá nào`}>
            {t`Số liệu xuất hiện khi một đợt được mở và có kết quả.`}
          </EmptyState>
        </Card>
      </>
    )
  }
  return (
    <RoundStatistics
      key={round.id}
      roundId={round.id}
      rounds={data.rounds.map(({ id, name }) => ({ id: String(id), label: name }))}
    />
  )
}

function RoundStatistics({ roundId, rounds }: { roundId: number; rounds: { id: string; label: string }[] }) {
  const { t } = useLingui()
  const me = useMe()
  const navigate = useNavigate()
  const { data } = useSuspenseQuery(statisticsQuery(roundId))
  const { round, rows, bands, distribution } = data
  const roots = rows.filter(({ unitId }) => data.roots.includes(unitId))
  const counts = sumOf(roots.map(({ all }) => all))
  const place = roots.length === 1 ? (roots[0]?.name ?? '') : me.tenant.name
  return (
    <>
      <PageHeader
        title={t`Kết quả xếp loại · ${round.name} · ${place}`}
        about={<HowFinal round={round} />}
        actions={
          rounds.length > 1 ? (
            <div className="w-48">
              <Select
                label={t`Đợt`}
                labelHidden
                options={rounds}
                value={String(roundId)}
                onChange={(id) => void navigate({ to: '/statistics', search: { round: Number(id) } })}
              />
            </div>
          ) : null
        }
      />
      <div className="space-y-5">
        <HeadLine counts={counts} />
        <Card title={t`Câu công bố`} aside={t`lập từ số liệu trên, mọi tỷ lệ trên số người được xếp loại`}>
          <PublishedWords counts={counts} />
        </Card>
        <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_23rem]">
          <UnitsTable rows={rows} />
          <div className="min-w-0 space-y-5">
            <DistributionRuler distribution={distribution} bands={bands} />
            <FiguresCheck demonstration={me.tenant.demonstration} />
          </div>
        </div>
      </div>
    </>
  )
}

function HowFinal({ round }: Pick<Statistics, 'round'>) {
  const { t } = useLingui()
  const until = round.decidedUntil === null ? null : formatDay(round.decidedUntil)
  const [from, to] = [formatDay(round.from), formatDay(round.to)]
  return (
    <>
      {round.ruleSetNumber} · {t`kỳ ${from} – ${to}`} ·{' '}
      {until === null
        ? t`chưa có quyết định nào`
        : round.allDecided
          ? t`đã quyết định toàn bộ, lần cuối ngày ${until}`
          : t`mới quyết định một phần, lần cuối ngày ${until}`}
    </>
  )
}

/** Topmost units do not overlap, so their people add up. */
export function sumOf(parts: readonly Counts[]): Counts {
  const sum = (of: (counts: Counts) => number) => parts.reduce((all, counts) => all + of(counts), 0)
  return {
    outstanding: sum((counts) => counts.outstanding),
    good: sum((counts) => counts.good),
    satisfactory: sum((counts) => counts.satisfactory),
    unsatisfactory: sum((counts) => counts.unsatisfactory),
    rated: sum((counts) => counts.rated),
    notRated: sum((counts) => counts.notRated),
    notReported: sum((counts) => counts.notReported),
    goodOrBetter: sum((counts) => counts.goodOrBetter),
  }
}
