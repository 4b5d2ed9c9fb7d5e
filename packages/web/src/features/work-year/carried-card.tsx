import { useLingui } from '@lingui/react/macro'
import type { CarriedScoreRecord, WorkYearReply } from '@thuoc-do/contract'
import { useState } from 'react'
import { formatExact } from '../../lib/index.ts'
import { Button, Card, useYearWords } from '../../ui/index.ts'
import { CarryScoreDialog } from './carry-score-dialog.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

/** Scores of months that a body outside this system sent, each with its document. */
export function CarriedCard({ data }: { data: WorkYearReply }) {
  const { t } = useLingui()
  const words = useYearWords()
  const [adding, setAdding] = useState(false)
  const [withdrawing, setWithdrawing] = useState<CarriedScoreRecord | null>(null)
  const { carried, can } = data
  if (carried.length === 0 && !can.record) return null
  return (
    <Card title={t`Điểm do cơ quan khác gửi đến`} aside={t`Điều 19 khoản 1`}>
      {carried.length === 0 ? <p className="text-soft">{t`Chưa có điểm nào do cơ quan khác gửi đến.`}</p> : null}
      <ul className="divide-y divide-line">
        {carried.map((score) => (
          <li key={score.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5 py-2.5 first:pt-0">
            <div className={`min-w-0 flex-1 basis-56 ${score.withdrawn ? 'text-soft line-through' : ''}`}>
              <p className="first-letter:uppercase">
                {words.period(score.period)}: <b className="font-semibold tabular-nums">{formatExact(score.total)}</b>
              </p>
              <p className="text-sm text-soft">
                {score.body} · {t`Văn bản ${score.document}`}
              </p>
            </div>
            {score.withdrawn ? (
              <span className="text-sm text-soft">{t`đã hủy`}</span>
            ) : can.record ? (
              <Button size="small" look="danger" onPress={() => setWithdrawing(score)}>{t`Hủy…`}</Button>
            ) : null}
          </li>
        ))}
      </ul>
      {can.record ? (
        <div className="mt-3">
          <Button onPress={() => setAdding(true)}>{t`Ghi nhận điểm gửi đến…`}</Button>
        </div>
      ) : null}
      {adding ? <CarryScoreDialog data={data} onClose={() => setAdding(false)} /> : null}
      {withdrawing === null ? null : (
        <WithdrawDialog
          title={t`Hủy điểm ${words.period(withdrawing.period)} do ${withdrawing.body} gửi`}
          url={`/api/carried-scores/${withdrawing.id}/withdraw`}
          version={withdrawing.version}
          onClose={() => setWithdrawing(null)}
        />
      )}
    </Card>
  )
}
