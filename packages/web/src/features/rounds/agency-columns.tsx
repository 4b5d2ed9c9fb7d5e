import { useLingui } from '@lingui/react/macro'
import type { DossierRow } from '@thuoc-do/contract'
import { useMemo } from 'react'
import { formatCount } from '../../lib/index.ts'
import { TextLink, type Column } from '../../ui/index.ts'
import { DOSSIER_STAGES, DossierStageChip } from './dossier-stage.tsx'
import { listed, StageBar } from './stage-bar.tsx'

/** The columns of a round's agencies; counts of nobody are a quiet dash, so that what waits stands out. */
export function useAgencyColumns(roundId: number): readonly Column<DossierRow>[] {
  const { t } = useLingui()
  return useMemo(
    () => [
      {
        id: 'agency',
        head: t`Cơ quan`,
        cell: (row: DossierRow) => (
          <div className="sm:min-w-60">
            <TextLink
              to="/rounds/$roundId/agencies/$agencyId"
              params={{ roundId: String(roundId), agencyId: String(row.agencyId) }}
            >
              {row.agencyName}
            </TextLink>
            <span className="block text-sm font-normal text-soft">{row.parentName}</span>
          </div>
        ),
        sort: (row: DossierRow) => row.agencyName,
        search: (row: DossierRow) => `${row.agencyName} ${row.parentName}`,
        card: 'title',
      },
      {
        id: 'stage',
        head: t`Bước`,
        cell: (row: DossierRow) => (
          <div className="space-y-1.5">
            <DossierStageChip stage={row.stage} />
            <StageBar counts={row.counts} />
          </div>
        ),
        sort: (row: DossierRow) => DOSSIER_STAGES.indexOf(row.stage),
        card: 'aside',
      },
      figures('people', t`Số người`, (row) => listed(row.counts)),
      figures('self', t`Đang tự chấm`, (row) => row.counts['self-scoring']),
      figures('head', t`Chờ cấp trên`, (row) => row.counts['head-review']),
      figures('confirmed', t`Đã xác nhận`, (row) => row.counts.confirmed),
      figures('decided', t`Đã quyết định`, (row) => row.counts.decided),
      figures('not-rated', t`Không xếp loại`, (row) => row.counts['not-rated']),
      figures('not-reported', t`Chưa có phiếu`, (row) => row.notReported),
    ],
    [t, roundId],
  )
}

function figures(id: string, head: string, of: (row: DossierRow) => number): Column<DossierRow> {
  return {
    id,
    head,
    cell: (row) => {
      const count = of(row)
      return count === 0 ? <span className="text-soft">–</span> : formatCount(count)
    },
    sort: of,
    numeric: true,
    ...(id === 'people' ? {} : { shown: 'first' }),
  }
}
