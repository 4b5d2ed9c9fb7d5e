import { useLingui } from '@lingui/react/macro'
import { periodChangedSchema } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { request, useReasons, WORK_KEY } from '../../lib/index.ts'
import { ReasonDialog, showToast } from '../../ui/index.ts'
import type { PeriodRow } from './period-columns.tsx'

/** Opens a locked period again; the reason stays in its history. */
export function ReopenDialog({ row, name, onClose }: { row: PeriodRow; name: string; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const reasonsOf = useReasons()
  return (
    <ReasonDialog
      title={t`Mở lại ${name} của ${row.agencyName}?`}
      isOpen
      onClose={onClose}
      action={t`Mở lại`}
      reasonLabel={t`Lý do mở lại`}
      hint={t`Lý do được lưu trong lịch sử của kỳ.`}
      onConfirm={async (reason) => {
        const answer = await request(periodChangedSchema, `/api/work-periods/${row.agencyId}/${row.period}/reopen`, {
          method: 'POST',
          body: { version: row.version, reason },
        })
        await queries.invalidateQueries({ queryKey: WORK_KEY })
        if (!answer.ok) return reasonsOf(answer.refusal)
        showToast(t`Đã mở lại kỳ.`)
        return []
      }}
    >
      {t`Việc ghi nhận được tiếp; điểm đã xác nhận trả lại được để sửa. Điểm đã xác nhận vẫn giữ nguyên cho đến khi được trả lại.`}
    </ReasonDialog>
  )
}
