import { useLingui } from '@lingui/react/macro'
import type { AppraisalRow, Dossier } from '@thuoc-do/contract'
import { useMemo, useState } from 'react'
import { formatCount } from '../../lib/index.ts'
import {
  Card,
  DataTable,
  LEVELS,
  LevelChip,
  StageMark,
  useLevelName,
  type Band,
  type Column,
  type Level,
  FilterChips,
} from '../../ui/index.ts'
import { isCandidate } from './candidate-outcome.ts'
import { usePersonColumns } from './person-columns.tsx'

type Choice = Level | 'all'

/** The level somebody who is no candidate stands at now: not rated, decided, or what his confirmed score gives. */
function levelNow(row: AppraisalRow): Level | null {
  return row.stage === 'not-rated' ? 'not-rated' : (row.level ?? row.reviewLevel)
}

/** Everyone in the dossier who needs no place, with filters by level and where each file stands. */
export function OthersTable(props: {
  dossier: Dossier
  bands: readonly Band[]
  /** Words of a not-rated case of the rule set; the code itself where it is no such case. */
  caseName: (code: string) => string
}) {
  const { t } = useLingui()
  const { dossier, bands, caseName } = props
  const levelName = useLevelName()
  const [chosen, setChosen] = useState<Choice>('all')
  const people = usePersonColumns(bands)
  const rows = useMemo(() => dossier.rows.filter((row) => !isCandidate(row)), [dossier.rows])
  const columns = useMemo<Column<AppraisalRow>[]>(
    () => [
      ...people,
      {
        id: 'level',
        head: t`Mức`,
        cell: (row) => {
          const level = levelNow(row)
          return level === null ? <span className="text-soft">–</span> : <LevelChip level={level} wording="short" />
        },
        sort: (row) => {
          const level = levelNow(row)
          return level === null ? null : LEVELS.indexOf(level)
        },
      },
      {
        id: 'stage',
        head: t`Bước`,
        cell: (row) =>
          row.notRatedReason === null ? (
            <StageMark {...row} />
          ) : (
            <span className="text-sm text-soft">{caseName(row.notRatedReason)}</span>
          ),
        sort: (row) => row.stage,
      },
    ],
    [t, people, caseName],
  )
  const count = formatCount(rows.length)
  const shown = chosen === 'all' ? rows : rows.filter((row) => levelNow(row) === chosen)
  const levels = LEVELS.filter((level) => rows.some((row) => levelNow(row) === level))
  return (
    <Card title={t`Những người khác: ${count}`} flush openOnPhone>
      <DataTable
        caption={t`Những người không cần chỗ xuất sắc`}
        rows={shown}
        columns={columns}
        rowKey={({ id }) => id}
        searchLabel={t`Tìm người, đơn vị`}
        tools={
          levels.length > 1 ? (
            <FilterChips<Choice>
              label={t`Lọc theo mức`}
              chosen={chosen}
              onChoose={setChosen}
              choices={[
                { id: 'all', label: t`Tất cả`, count: rows.length },
                ...levels.map((level) => ({
                  id: level,
                  label: levelName(level),
                  count: rows.filter((row) => levelNow(row) === level).length,
                })),
              ]}
            />
          ) : null
        }
      />
    </Card>
  )
}
