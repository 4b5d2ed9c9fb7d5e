import { useLingui } from '@lingui/react/macro'
import type { PeriodScore } from '@thuoc-do/contract'
import { formatHundredths } from '../../lib/index.ts'
import { ConfirmDialog, Difference, LevelChip, type ScoreRow } from '../../ui/index.ts'
import type { Running } from './running.ts'

/** Asks once more before a score is confirmed and frozen, with both totals and what is seen differently. */
export function ConfirmScore(props: {
  isOpen: boolean
  onClose: () => void
  score: PeriodScore
  running: Running
  self: Running
  differing: readonly ScoreRow[]
  onConfirm: () => Promise<readonly string[]>
}) {
  const { t } = useLingui()
  const { isOpen, onClose, score, running, self, differing, onConfirm } = props
  const rows = [
    [t`Tự chấm`, self],
    [t`Xác nhận`, running],
  ] as const
  return (
    <ConfirmDialog
      title={t`Xác nhận điểm của ${score.fullName}?`}
      isOpen={isOpen}
      onClose={onClose}
      action={t`Xác nhận`}
      onConfirm={onConfirm}
    >
      <dl className="space-y-2">
        {rows.map(([name, { total, level }]) => (
          <div key={name} className="flex items-center gap-3">
            <dt className="w-28 text-soft">{name}</dt>
            <dd className="flex items-center gap-3">
              <b className="w-16 text-right font-semibold">{total === null ? '–' : formatHundredths(total)}</b>
              {level === null ? null : <LevelChip level={level} />}
            </dd>
          </div>
        ))}
        <div className="flex items-center gap-3">
          <dt className="w-28 text-soft">{t`Chênh lệch`}</dt>
          <dd className="w-16 text-right">
            <Difference from={self.total} to={running.total} />
          </dd>
        </div>
      </dl>
      {differing.length > 0 ? (
        <p className="mt-3 text-sm">{t`Chấm khác ở: ${differing.map(({ label }) => label).join('; ')}.`}</p>
      ) : null}
      <p className="mt-3">{t`Điểm được chốt cùng biên nhận. Chỉ mở lại được khi kỳ được mở lại có lý do.`}</p>
    </ConfirmDialog>
  )
}
