import { useLingui } from '@lingui/react/macro'
import { formatHundredths, type Sheet } from '../../lib/index.ts'
import { ConfirmDialog, LevelChip, Difference } from '../../ui/index.ts'

/** Asks once more before a review is confirmed, with both totals side by side. */
export function ConfirmReview(props: {
  isOpen: boolean
  onClose: () => void
  fullName: string
  sheet: Sheet
  selfSheet: Sheet
  onConfirm: () => Promise<readonly string[]>
}) {
  const { t } = useLingui()
  const { isOpen, onClose, fullName, sheet, selfSheet, onConfirm } = props
  const rows = [
    [t`Tự chấm`, selfSheet],
    [t`Cấp trên chấm`, sheet],
  ] as const
  return (
    <ConfirmDialog
      title={t`Xác nhận phiếu của ${fullName}?`}
      isOpen={isOpen}
      onClose={onClose}
      action={t`Xác nhận`}
      onConfirm={onConfirm}
    >
      <dl className="space-y-2">
        {rows.map(([name, { points, level }]) => (
          <div key={name} className="flex items-center gap-3">
            <dt className="w-32 text-soft">{name}</dt>
            <dd className="flex items-center gap-3">
              {points === null ? null : <b className="w-16 text-right font-semibold">{formatHundredths(points)}</b>}
              {level === null ? null : <LevelChip level={level} />}
            </dd>
          </div>
        ))}
        {sheet.points === null ? null : (
          <div className="flex items-center gap-3">
            <dt className="w-32 text-soft">{t`Chênh lệch`}</dt>
            <dd className="w-16 text-right">
              <Difference from={selfSheet.points} to={sheet.points} />
            </dd>
          </div>
        )}
      </dl>
      <p className="mt-3">
        {t`Sau khi xác nhận, ${fullName} đọc được điểm và nhận xét. Anh/chị còn trả lại được cho đến khi cơ quan đề xuất.`}
      </p>
    </ConfirmDialog>
  )
}
