import { useLingui } from '@lingui/react/macro'
import type { AppraisalRow } from '@thuoc-do/contract'
import { awaitsReview, formatExact, hundredthsOf } from '../../lib/index.ts'
import {
  LevelChip,
  LEVELS,
  LinkButton,
  StageMark,
  STAGES,
  TextLink,
  Yardstick,
  type Band,
  type Column,
  type Level,
} from '../../ui/index.ts'
import { givenFirst } from './given-first.ts'

/** The columns of the unit's list. */
export function useUnitColumns(bands: readonly Band[]): readonly Column<AppraisalRow>[] {
  const { t } = useLingui()
  return [
    {
      id: 'name',
      head: t`Họ và tên`,
      cell: (row) => (
        <>
          <TextLink to="/unit/$id" params={{ id: String(row.id) }}>
            {row.fullName}
          </TextLink>
          <span className="block text-sm font-normal text-soft">{row.postTitle}</span>
        </>
      ),
      sort: (row) => givenFirst(row.fullName),
      search: (row) => `${row.fullName} ${row.personCode} ${row.postTitle}`,
      shown: 'always',
      card: 'title',
    },
    {
      id: 'unit',
      head: t`Đơn vị`,
      cell: (row) => <span className="text-soft">{row.unitName}</span>,
      sort: (row) => row.unitName,
      shown: 'hidden',
    },
    {
      id: 'stage',
      head: t`Bước`,
      cell: (row) => <StageMark {...row} />,
      sort: (row) => STAGES.findIndex((stage) => stage === row.stage),
    },
    {
      id: 'self',
      head: t`Tự chấm`,
      cell: (row) => formatExact(row.selfTotal),
      sort: (row) => hundredthsOf(row.selfTotal),
      numeric: true,
    },
    {
      id: 'review',
      head: t`Cấp trên chấm`,
      cell: (row) => <b className="font-semibold">{formatExact(row.reviewTotal)}</b>,
      sort: (row) => hundredthsOf(row.reviewTotal),
      numeric: true,
    },
    {
      id: 'ruler',
      head: t`Trên thước`,
      cell: (row) => <OnRuler row={row} bands={bands} />,
      shown: 'first',
    },
    {
      id: 'level',
      head: t`Mức`,
      cell: (row) => {
        const level = row.level ?? row.reviewLevel
        return level === null ? <span className="text-soft">–</span> : <LevelChip level={level} wording="short" />
      },
      sort: (row) => orderOf(row.level ?? row.reviewLevel),
    },
    {
      id: 'act',
      head: t`Việc`,
      cell: (row) => {
        const params = { id: String(row.id) }
        return awaitsReview(row) ? (
          <LinkButton size="small" look="primary" to="/unit/$id" params={params}>
            {t`Thẩm định`}
          </LinkButton>
        ) : (
          <LinkButton size="small" to="/unit/$id" params={params}>
            {t`Xem`}
          </LinkButton>
        )
      },
      shown: 'always',
      card: 'aside',
    },
  ]
}

/** Levels from the best down; nothing where there is none yet. */
function orderOf(level: Level | null): number | null {
  return level === null ? null : LEVELS.indexOf(level)
}

function OnRuler({ row, bands }: { row: AppraisalRow; bands: readonly Band[] }) {
  const [self, review] = [hundredthsOf(row.selfTotal), hundredthsOf(row.reviewTotal)]
  const main = review ?? self
  if (main === null || bands.length === 0) return <span className="text-soft">–</span>
  const faint = review !== null && self !== null && self !== review ? [{ value: self, faint: true }] : []
  return <Yardstick size="small" bands={bands} markers={[{ value: main }, ...faint]} />
}
