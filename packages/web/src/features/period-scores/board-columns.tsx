import { useLingui } from '@lingui/react/macro'
import type { WorkBoardRow } from '@thuoc-do/contract'
import { compare, ZERO, type Exact } from '@thuoc-do/domain'
import { useMemo } from 'react'
import {
  formatCount,
  formatExact,
  formatProportion,
  formatQuantity,
  hundredthsOf,
  readExact,
  useNarrow,
} from '../../lib/index.ts'
import { LevelChip, TextLink, type Column } from '../../ui/index.ts'
import { ScoreStage } from './score-stage.tsx'

const exactOf = (text: string): Exact => readExact(text) ?? ZERO

/** The columns of a head's board. */
export function useBoardColumns(rows: readonly WorkBoardRow[], today: string): readonly Column<WorkBoardRow>[] {
  const { t } = useLingui()
  const narrow = useNarrow()
  return useMemo<readonly Column<WorkBoardRow>[]>(() => {
    const most = rows.reduce((high, { load }) => (compare(exactOf(load), high) > 0 ? exactOf(load) : high), ZERO)
    const share = (id: 'quantity' | 'quality' | 'timeliness', head: string): Column<WorkBoardRow> => ({
      id,
      head,
      numeric: true,
      shown: 'first',
      cell: (row) => formatProportion(row[id]),
      sort: (row) => hundredthsOf(row[id]),
    })
    const wide: Column<WorkBoardRow>[] = [
      {
        id: 'person',
        head: t`Họ tên`,
        card: 'title',
        cell: (row) => (
          <div className="sm:min-w-44">
            <span className="font-semibold">
              {row.score === null ? (
                row.fullName
              ) : (
                <TextLink to="/work/score/$scoreId" params={{ scoreId: String(row.score.id) }}>
                  {row.fullName}
                </TextLink>
              )}
            </span>
            <span className="block text-sm font-normal text-soft">
              {[row.postTitle, row.unitName].filter((part) => part !== '').join(', ')}
            </span>
          </div>
        ),
        sort: (row) => row.fullName.split(' ').toReversed().join(' '),
        search: (row) => `${row.fullName} ${row.personCode} ${row.unitName} ${row.postTitle}`,
      },
      {
        id: 'stage',
        head: t`Phiếu`,
        card: 'aside',
        cell: (row) =>
          row.score === null ? (
            <span className="text-sm text-soft">{t`chưa mở`}</span>
          ) : (
            <>
              <ScoreStage stage={row.score.stage} />
              {row.remindedOn === null ? null : (
                <span className="block text-xs text-soft">
                  {row.remindedOn === today ? t`đã nhắc hôm nay` : t`đã nhắc`}
                </span>
              )}
            </>
          ),
        sort: (row) => row.score?.stage ?? null,
      },
      {
        id: 'load',
        head: t`Khối lượng (quy đổi)`,
        card: 'plain',
        cell: (row) => <Load row={row} most={most} />,
        sort: (row) => hundredthsOf(row.load),
        width: '9rem',
      },
      share('quantity', t`a`),
      share('quality', t`b`),
      share('timeliness', t`c`),
      {
        id: 'total',
        head: t`Tổng`,
        numeric: true,
        cell: (row) => <b className="font-semibold">{formatExact(row.total)}</b>,
        sort: (row) => hundredthsOf(row.total),
      },
      {
        id: 'level',
        head: t`Ngang mức`,
        cell: (row) =>
          row.level === null ? <span className="text-soft">–</span> : <LevelChip level={row.level} wording="short" />,
        shown: 'first',
      },
      {
        id: 'late',
        head: t`Trễ`,
        numeric: true,
        cell: (row) => (
          <span className={row.lateLines > 0 ? 'font-semibold text-unsatisfactory' : 'text-soft'}>
            {formatCount(row.lateLines)} / {formatCount(row.lines)}
          </span>
        ),
        sort: (row) => row.lateLines,
      },
      {
        id: 'questions',
        head: t`Chờ trả lời`,
        numeric: true,
        cell: (row) => {
          const open = row.openClaims + row.objections
          return <span className={open > 0 ? 'font-semibold text-satisfactory' : 'text-soft'}>{formatCount(open)}</span>
        },
        sort: (row) => row.openClaims + row.objections,
        shown: 'first',
      },
    ]
    if (!narrow) return wide
    const figures: Column<WorkBoardRow> = {
      id: 'figures',
      head: t`Điểm và việc`,
      card: 'plain',
      cell: (row) => <Figures row={row} />,
    }
    // On a phone a card has its figures in two lines instead of nine.
    return [...wide.filter(({ id }) => id === 'person' || id === 'stage' || id === 'load'), figures]
  }, [t, rows, today, narrow])
}

/** The figures of a person in two lines. */
function Figures({ row }: { row: WorkBoardRow }) {
  const { t } = useLingui()
  const open = row.openClaims + row.objections
  const late = `${formatCount(row.lateLines)} / ${formatCount(row.lines)}`
  return (
    <div className="text-sm">
      <p>
        a {formatProportion(row.quantity)} · b {formatProportion(row.quality)} · c {formatProportion(row.timeliness)} ·{' '}
        <b className="font-semibold">{t`tổng ${formatExact(row.total)}`}</b>
      </p>
      <p className={row.lateLines + open > 0 ? 'font-medium text-satisfactory' : 'text-soft'}>
        {t`trễ ${late} việc`}
        {open > 0 ? ` · ${t`${formatCount(open)} chờ trả lời`}` : ''}
      </p>
    </div>
  )
}

/** What a person carries and how much of it is done, on the scale of whoever carries most. */
function Load({ row, most }: { row: WorkBoardRow; most: Exact }) {
  const [load, done] = [exactOf(row.load), exactOf(row.completed)]
  const width = (value: Exact) => `${Math.min(percentOf(value, most), 100)}%`
  return (
    <div className="min-w-32">
      <p className="text-sm">
        <b className="font-semibold">{formatQuantity(row.completed)}</b>
        <span className="text-soft"> / {formatQuantity(row.load)}</span>
      </p>
      <div aria-hidden="true" className="relative h-2 overflow-hidden rounded-sm bg-sunken">
        <span className="absolute inset-y-0 left-0 bg-line-strong/40" style={{ width: width(load) }} />
        <span className="absolute inset-y-0 left-0 bg-good" style={{ width: width(done) }} />
      </div>
    </div>
  )
}

/** A share in whole percents; drawn, never read. */
function percentOf(value: Exact, whole: Exact): number {
  if (compare(whole, ZERO) === 0) return 0
  const top = BigInt(value.numerator) * BigInt(whole.denominator) * 100n
  return Number(top / (BigInt(value.denominator) * BigInt(whole.numerator)))
}
