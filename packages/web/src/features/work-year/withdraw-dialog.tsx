import { useLingui } from '@lingui/react/macro'
import { recordedSchema } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { request, useReasons } from '../../lib/index.ts'
import { ReasonDialog } from '../../ui/index.ts'
import { WORK_YEARS } from './queries.ts'

type WithdrawDialogProps = { title: string; url: string; version: number; onClose: () => void }

/** Marks a record as made by mistake; it stays in the history. */
export function WithdrawDialog({ title, url, version, onClose }: WithdrawDialogProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const reasons = useReasons()
  return (
    <ReasonDialog
      title={title}
      action={t`Hủy bản ghi`}
      look="danger"
      reasonLabel={t`Lý do hủy`}
      isOpen
      onClose={onClose}
      onConfirm={async (reason) => {
        const answer = await request(recordedSchema, url, { method: 'POST', body: { version, reason } })
        if (!answer.ok) return reasons(answer.refusal)
        await queries.invalidateQueries({ queryKey: WORK_YEARS })
        return []
      }}
    >
      <p>{t`Bản ghi không còn được tính nhưng vẫn lưu trong lịch sử.`}</p>
    </ReasonDialog>
  )
}
