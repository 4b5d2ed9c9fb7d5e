import { useLingui } from '@lingui/react/macro'
import type { BodyRow } from '@thuoc-do/contract'
import { formatCount, formatExact, formatShareWithBase, hundredthsOf } from '../../lib/index.ts'
import { LevelChip, LEVELS, LinkButton, TextLink, useLevelName, type Column } from '../../ui/index.ts'
import { STAGE_NAMES } from './words.ts'

const INDENTS = ['', 'sm:pl-5', 'sm:pl-10', 'sm:pl-15'] as const

/** The columns of the year's list. */
export function useBodyColumns(year: number): readonly Column<BodyRow>[] {
  const { t, i18n } = useLingui()
  const level = useLevelName('short')
  const paramsOf = (row: BodyRow) => ({ unitId: String(row.unitId), year: String(year) })
  return [
    {
      id: 'name',
      head: t`Tổ chức`,
      cell: (row) => (
        <div className={INDENTS[Math.min(row.depth, INDENTS.length - 1)] ?? ''}>
          <TextLink to="/bodies/$unitId/$year" params={paramsOf(row)}>
            {row.unitName}
          </TextLink>
          <span className="block text-sm font-normal text-soft">
            {row.headName ?? t`khuyết người đứng đầu`}
            {row.depth === 0 ? ` · ${row.parentName}` : ''}
          </span>
        </div>
      ),
      search: (row) => `${row.unitName} ${row.unitCode} ${row.parentName} ${row.headName ?? ''}`,
      shown: 'always',
      card: 'title',
      width: '24rem',
    },
    {
      id: 'authority',
      head: t`Người công nhận`,
      cell: (row) =>
        row.authority === null ? (
          <span className="text-satisfactory">{t`chưa xác định`}</span>
        ) : (
          <span className="text-soft">{row.authority.personName}</span>
        ),
      shown: 'hidden',
    },
    {
      id: 'tasks',
      head: t`Nhiệm vụ đã xong`,
      cell: (row) =>
        row.tasks.total === 0 ? (
          <span className="text-soft">{t`chưa có`}</span>
        ) : (
          <span className="whitespace-nowrap">{formatShareWithBase(row.tasks.done, row.tasks.total)}</span>
        ),
      numeric: true,
    },
    {
      id: 'late',
      head: t`Chậm`,
      cell: (row) => (
        <span className={row.tasks.late > 0 ? 'font-semibold text-satisfactory' : 'text-soft'}>
          {formatCount(row.tasks.late)}
        </span>
      ),
      sort: (row) => row.tasks.late,
      numeric: true,
    },
    {
      id: 'stage',
      head: t`Bước`,
      cell: (row) => (
        <>
          <span className="whitespace-nowrap">{i18n._(STAGE_NAMES[row.stage])}</span>
          <WaitsFor row={row} />
        </>
      ),
      sort: (row) => Object.keys(STAGE_NAMES).indexOf(row.stage),
    },
    {
      id: 'total',
      head: t`Điểm`,
      cell: (row) => <b className="font-semibold">{formatExact(row.total ?? row.selfTotal)}</b>,
      sort: (row) => hundredthsOf(row.total ?? row.selfTotal),
      numeric: true,
    },
    {
      id: 'level',
      head: t`Mức`,
      cell: (row) => {
        if (row.level !== null) return <LevelChip level={row.level} wording="short" />
        if (row.proposed === null) return <span className="text-soft">–</span>
        const proposed = level(row.proposed)
        return <span className="whitespace-nowrap text-soft">{t`đề nghị: ${proposed}`}</span>
      },
      sort: (row) => (row.level === null ? null : LEVELS.indexOf(row.level)),
    },
    {
      id: 'act',
      head: t`Việc`,
      cell: (row) => (
        <LinkButton
          size="small"
          look={row.waitsForMe ? 'primary' : 'secondary'}
          to="/bodies/$unitId/$year"
          params={paramsOf(row)}
        >
          {row.waitsForMe ? (row.stage === 'handed-in' ? t`Xem xét` : t`Tự đánh giá`) : t`Xem`}
        </LinkButton>
      ),
      shown: 'always',
      card: 'aside',
    },
  ]
}

/** Subordinate bodies are rated first (Điều 9 khoản 1): which ones are still to come. */
function WaitsFor({ row }: { row: BodyRow }) {
  const { t } = useLingui()
  if (row.waitsFor.length === 0 || row.stage === 'recognised') return null
  const count = formatCount(row.waitsFor.length)
  const names = row.waitsFor
    .slice(0, 2)
    .map(({ unitName }) => unitName)
    .join(', ')
  return (
    <span className="block text-sm text-soft">
      {row.waitsFor.length > 2 ? t`chờ ${count} tổ chức cấp dưới: ${names}…` : t`chờ ${names}`}
    </span>
  )
}
