import { useLingui } from '@lingui/react/macro'
import { reviewersSchema, type Appraisal } from '@thuoc-do/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { APPRAISALS_KEY, fetchValue, nothing, request } from '../../lib/index.ts'
import { FormDialog, Select, TextField } from '../../ui/index.ts'

/** Hands a form to another reviewer, because the one who was named has left, moved or cannot act. */
export function ReassignDialog({ appraisal, onClose }: { appraisal: Appraisal; onClose: () => void }) {
  const { t } = useLingui()
  const [reviewer, setReviewer] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { data } = useQuery({
    queryKey: [...APPRAISALS_KEY, 'reviewers', appraisal.id],
    queryFn: async ({ signal }) =>
      (await fetchValue(reviewersSchema, `/api/appraisals/${appraisal.id}/reviewers`, { signal })).rows,
  })
  const present = appraisal.reviewerName ?? t`chưa có ai`
  return (
    <FormDialog
      title={t`Đổi người thẩm định phiếu của ${appraisal.fullName}`}
      action={t`Đổi người`}
      said={t`Đã đổi người thẩm định.`}
      refreshes={APPRAISALS_KEY}
      onClose={onClose}
      send={() => {
        setTried(true)
        if (reviewer === null || reason.trim() === '') return null
        return request(nothing, `/api/appraisals/${appraisal.id}/reassign`, {
          method: 'POST',
          body: { version: appraisal.version, reviewerId: Number(reviewer), reason: reason.trim() },
        })
      }}
    >
      <p className="text-soft">
        {t`Hiện nay: ${present}. Bản nháp người đó chấm dở không chuyển sang người mới; phiếu đã xác nhận giữ tên người đã xác nhận trong quá trình.`}
      </p>
      <Select
        label={t`Người thẩm định mới`}
        options={(data ?? []).map(({ personId, fullName, title, unitName }) => ({
          id: String(personId),
          label: `${fullName} (${title}, ${unitName})`,
        }))}
        value={reviewer}
        onChange={setReviewer}
        problem={tried && reviewer === null ? t`Hãy chọn một người.` : null}
      />
      <TextField
        label={t`Lý do`}
        lines={3}
        value={reason}
        maxLength={2000}
        onChange={setReason}
        problem={tried && reason.trim() === '' ? t`Hãy ghi lý do.` : null}
      />
    </FormDialog>
  )
}
