import { useLingui } from '@lingui/react/macro'
import { recordedSchema, type LeftOutMonthRecord } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { periodName, request, useReasons, WORK_KEY } from '../../lib/index.ts'
import { Button, Card, ReasonDialog, showToast } from '../../ui/index.ts'

/** Months that agencies count for nobody, with the reason; nothing where there is none. */
export function LeftOutCard({ rows }: { rows: readonly LeftOutMonthRecord[] }) {
  const { t } = useLingui()
  const [asked, setAsked] = useState<LeftOutMonthRecord | null>(null)
  if (rows.length === 0) return null
  return (
    <div className="mt-5">
      <Card title={t`Tháng không tính vào năm`} aside={t`Điều 19 khoản 2`} flush>
        <ul className="divide-y divide-line">
          {rows.map((row) => (
            <li key={row.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-2.5">
              <span className={`min-w-0 flex-1 basis-64 ${row.withdrawn ? 'text-soft line-through' : ''}`}>
                <b className="font-semibold">{row.agencyName}</b> · {periodName(row.period)}
                <span className="block text-sm text-soft">{row.reason}</span>
              </span>
              {row.withdrawn ? <span className="text-sm text-soft">{t`đã hủy`}</span> : null}
              {row.can.withdraw ? (
                <Button
                  size="small"
                  aria-label={t`Tính lại: ${row.agencyName}, ${periodName(row.period)}`}
                  onPress={() => setAsked(row)}
                >{t`Tính lại…`}</Button>
              ) : null}
            </li>
          ))}
        </ul>
      </Card>
      {asked === null ? null : <CountAgainDialog row={asked} onClose={() => setAsked(null)} />}
    </div>
  )
}

function CountAgainDialog({ row, onClose }: { row: LeftOutMonthRecord; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const reasonsOf = useReasons()
  return (
    <ReasonDialog
      title={t`Tính lại ${periodName(row.period)} của ${row.agencyName}?`}
      isOpen
      onClose={onClose}
      action={t`Tính lại`}
      reasonLabel={t`Lý do`}
      onConfirm={async (reason) => {
        const answer = await request(recordedSchema, `/api/left-out-months/${row.id}/withdraw`, {
          method: 'POST',
          body: { version: row.version, reason },
        })
        await queries.invalidateQueries({ queryKey: WORK_KEY })
        if (!answer.ok) return reasonsOf(answer.refusal)
        showToast(t`Tháng này được tính lại.`)
        return []
      }}
    >
      {t`Năm của mọi người trong cơ quan lại chờ điểm của tháng này. Ghi nhận cũ vẫn lưu trong lịch sử.`}
    </ReasonDialog>
  )
}
