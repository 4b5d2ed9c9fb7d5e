import { useLingui } from '@lingui/react/macro'
import type { AppraisalRow, Dossier } from '@thuoc-do/contract'
import { useMemo, useState } from 'react'
import { formatCount } from '../../lib/index.ts'
import { Card, DataTable, LevelChip, type Band, type Column } from '../../ui/index.ts'
import { isCandidate, outcomeOf } from './candidate-outcome.ts'
import { usePersonColumns } from './person-columns.tsx'
import { RefusalParagraph } from './refusal-paragraph.tsx'

/** Those whose points suffice for outstanding, in the order places are given, each with the answer and its reason. */
export function CandidatesTable({ dossier, bands }: { dossier: Dossier; bands: readonly Band[] }) {
  const { t } = useLingui()
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const people = usePersonColumns(bands)
  const rows = useMemo(() => dossier.rows.filter(isCandidate), [dossier.rows])
  const columns = useMemo<Column<AppraisalRow>[]>(
    () => [
      ...people,
      {
        id: 'outcome',
        head: t`Kết quả`,
        cell: (row) => (
          <OutcomeCell
            row={row}
            dossier={dossier}
            open={opened.has(row.id)}
            onToggle={() =>
              setOpened((now) => {
                const next = new Set(now)
                if (!next.delete(row.id)) next.add(row.id)
                return next
              })
            }
          />
        ),
        card: 'line',
      },
    ],
    [t, people, dossier, opened],
  )
  const count = formatCount(rows.length)
  return (
    <Card title={t`${count} người đủ điểm xuất sắc`} aside={t`thứ tự: tổng điểm, rồi điểm kết quả`} flush openOnPhone>
      <DataTable
        caption={t`Người đủ điểm xuất sắc theo thứ tự ưu tiên`}
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        searchLabel={t`Tìm người, đơn vị`}
        empty={<p className="px-5 py-8 text-center text-soft">{t`Chưa có ai đủ điểm xuất sắc.`}</p>}
        detail={(row) => {
          if (!opened.has(row.id)) return null
          const outcome = outcomeOf(row, dossier)
          const refusal = outcome.kind === 'refused' || outcome.kind === 'decided' ? outcome.refusal : null
          return refusal ? (
            <div id={`why-${row.id}`}>
              <RefusalParagraph
                refusal={refusal}
                ownTotal={row.reviewTotal}
                rule={dossier.quotaRule}
                verified={dossier.verified}
              />
            </div>
          ) : null
        }}
      />
    </Card>
  )
}

function OutcomeCell(props: { row: AppraisalRow; dossier: Dossier; open: boolean; onToggle: () => void }) {
  const { t } = useLingui()
  const { row, dossier, open, onToggle } = props
  const outcome = outcomeOf(row, dossier)
  const why = (
    <button
      type="button"
      aria-expanded={open}
      aria-label={t`Vì sao ${row.fullName} không xuất sắc?`}
      onClick={onToggle}
      className="rounded-sm px-1 font-medium text-red hover:underline pointer-coarse:py-2"
    >
      {t`vì sao?`}
    </button>
  )
  const body = (() => {
    switch (outcome.kind) {
      case 'open':
        return <LevelChip level="outstanding">{t`Đủ điểm xuất sắc`}</LevelChip>
      case 'place':
        return <LevelChip level="outstanding">{outcome.settled ? t`Xuất sắc` : t`Xuất sắc (dự kiến)`}</LevelChip>
      case 'refused':
        return (
          <>
            <LevelChip level="good" wording="short" /> {why}
          </>
        )
      case 'tied':
        return <LevelChip level="insufficient-data">{t`Bằng điểm, chờ Hội đồng`}</LevelChip>
      case 'waiting':
        return <LevelChip level="insufficient-data">{t`Chờ xử lý bằng điểm`}</LevelChip>
      case 'decided':
        return (
          <>
            <LevelChip level={outcome.level} wording="short" /> {outcome.refusal ? why : null}
          </>
        )
      default:
        return outcome satisfies never
    }
  })()
  return <span className="whitespace-nowrap">{body}</span>
}
