import { useLingui } from '@lingui/react/macro'
import type { PeriodScoreRow } from '@thuoc-do/contract'
import { useMemo } from 'react'
import { formatExact, formatProportion, hundredthsOf, periodName } from '../../lib/index.ts'
import { LevelChip, TextLink, type Column } from '../../ui/index.ts'
import { ScoreStage } from './score-stage.tsx'

/** The columns of a list of period forms; whose they are is left out of one's own. */
export function useScoreListColumns(own: boolean): readonly Column<PeriodScoreRow>[] {
  const { t } = useLingui()
  return useMemo<Column<PeriodScoreRow>[]>(() => {
    const link = (row: PeriodScoreRow, words: string) => (
      <TextLink to="/work/score/$scoreId" params={{ scoreId: String(row.id) }}>
        {words}
      </TextLink>
    )
    const share = (id: 'quantity' | 'quality' | 'timeliness', head: string): Column<PeriodScoreRow> => ({
      id,
      head,
      numeric: true,
      shown: 'first',
      cell: (row) => formatProportion(row[id]),
      sort: (row) => hundredthsOf(row[id]),
    })
    const period: Column<PeriodScoreRow> = {
      id: 'period',
      head: t`Kỳ`,
      cell: (row) =>
        own ? <span className="font-semibold">{link(row, periodName(row.period))}</span> : periodName(row.period),
      sort: (row) => row.period,
      ...(own ? { card: 'title' as const } : {}),
    }
    const person: Column<PeriodScoreRow> = {
      id: 'person',
      head: t`Họ tên`,
      card: 'title',
      cell: (row) => (
        <>
          <span className="font-semibold">{link(row, row.fullName)}</span>
          <span className="block text-sm font-normal text-soft">
            {row.postTitle}, {row.unitName}
          </span>
        </>
      ),
      sort: (row) => row.fullName.split(' ').toReversed().join(' '),
      search: (row) => `${row.fullName} ${row.personCode} ${row.unitName} ${row.postTitle}`,
    }
    return [
      ...(own ? [period] : [person, period]),
      {
        id: 'stage',
        head: t`Bước`,
        cell: (row) =>
          row.unscoredReason ? t`không có điểm: ${row.unscoredReason}` : <ScoreStage stage={row.stage} />,
      },
      {
        id: 'general',
        head: t`Tiêu chí chung`,
        numeric: true,
        cell: (row) => formatExact(row.general),
        sort: (row) => hundredthsOf(row.general),
      },
      share('quantity', t`a · Số lượng`),
      share('quality', t`b · Chất lượng`),
      share('timeliness', t`c · Tiến độ`),
      {
        id: 'total',
        head: t`Tổng điểm`,
        numeric: true,
        cell: (row) => <b className="font-semibold">{formatExact(row.total)}</b>,
        sort: (row) => hundredthsOf(row.total),
      },
      {
        id: 'level',
        head: t`Ngang mức`,
        cell: (row) => (row.level === null ? <span className="text-soft">–</span> : <LevelChip level={row.level} />),
        card: 'aside',
      },
    ]
  }, [t, own])
}
