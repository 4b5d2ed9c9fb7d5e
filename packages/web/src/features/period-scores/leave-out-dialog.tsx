import { useLingui } from '@lingui/react/macro'
import { leftOutMonthsSchema } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount, request, useReasons, WORK_KEY } from '../../lib/index.ts'
import { Checkbox, ReasonDialog, showToast } from '../../ui/index.ts'

type Agency = { agencyId: number; agencyName: string }

/** Leaves December out of the year of everybody agencies rate, when they rate before 15 December. */
export function LeaveOutDialog({
  year,
  agencies,
  onClose,
}: {
  year: number
  agencies: readonly Agency[]
  onClose: () => void
}) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const reasonsOf = useReasons()
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    new Set(agencies.length === 1 ? agencies.map(({ agencyId }) => agencyId) : []),
  )
  const all = agencies.length > 0 && chosen.size === agencies.length
  const tick = (id: number, on: boolean) =>
    setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((x) => x !== id)))
  const count = formatCount(chosen.size)
  return (
    <ReasonDialog
      title={t`Không tính tháng 12 năm ${String(year)}`}
      isOpen
      onClose={onClose}
      action={t`Không tính tháng 12 (${count} cơ quan)`}
      reasonLabel={t`Lý do`}
      hint={t`Lý do được in trên Mẫu số 02 của từng người và lưu trong lịch sử.`}
      onConfirm={async (reason) => {
        if (chosen.size === 0) return [t`Hãy chọn ít nhất một cơ quan.`]
        const answer = await request(leftOutMonthsSchema, '/api/work-periods/leave-out', {
          method: 'POST',
          body: { period: `${year}-12`, agencyIds: [...chosen], reason },
        })
        if (!answer.ok) return reasonsOf(answer.refusal)
        await queries.invalidateQueries({ queryKey: WORK_KEY })
        showToast(t`Đã ghi nhận không tính tháng 12.`)
        return []
      }}
    >
      <p>
        {t`Việc xếp loại năm tiến hành trước ngày 15 tháng 12 (Điều 19 khoản 2) nên tháng 12 chưa có điểm. Năm của mọi người trong cơ quan được tính từ các tháng còn lại; ghi nhận được trước ngày 15 tháng 12 và hủy được khi nhầm.`}
      </p>
      {agencies.length === 1 ? (
        <p className="mt-2 font-semibold">{agencies[0]?.agencyName}</p>
      ) : (
        <div className="mt-3 rounded-md border border-line">
          <div className="border-b border-line p-2.5">
            <Checkbox
              isSelected={all}
              isIndeterminate={!all && chosen.size > 0}
              onChange={(on) => setChosen(new Set(on ? agencies.map(({ agencyId }) => agencyId) : []))}
            >
              {t`Tất cả cơ quan`}
            </Checkbox>
          </div>
          <div className="grid max-h-60 gap-x-4 overflow-auto p-3 sm:grid-cols-2">
            {agencies.map(({ agencyId, agencyName }) => (
              <Checkbox key={agencyId} isSelected={chosen.has(agencyId)} onChange={(on) => tick(agencyId, on)}>
                {agencyName}
              </Checkbox>
            ))}
          </div>
        </div>
      )}
    </ReasonDialog>
  )
}
