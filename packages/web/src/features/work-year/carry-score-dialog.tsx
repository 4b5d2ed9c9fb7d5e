import { useLingui } from '@lingui/react/macro'
import { recordedSchema, type WorkYearReply } from '@thuoc-do/contract'
import { useState } from 'react'
import { request } from '../../lib/index.ts'
import { FormDialog, Select, TextField, useYearWords } from '../../ui/index.ts'
import { WORK_YEARS } from './queries.ts'

/** Records a month or quarter as another body sent it. A comma is written here and sent as a point. */
export function CarryScoreDialog({ data, onClose }: { data: WorkYearReply; onClose: () => void }) {
  const { t } = useLingui()
  const words = useYearWords()
  const [period, setPeriod] = useState<string | null>(null)
  const [total, setTotal] = useState('')
  const [body, setBody] = useState('')
  const [document, setDocument] = useState('')
  const [tried, setTried] = useState(false)
  const asked = (value: string): string | null => (tried && value.trim() === '' ? t`Hãy điền mục này.` : null)
  const periods = [...data.months.map((month) => month.period), ...data.quarters.map(({ span }) => span)]
  return (
    <FormDialog
      title={t`Điểm của ${data.person.fullName} do cơ quan khác gửi đến`}
      action={t`Ghi nhận`}
      said={t`Đã ghi nhận điểm gửi đến.`}
      refreshes={WORK_YEARS}
      onClose={onClose}
      send={() => {
        setTried(true)
        if (period === null || [total, body, document].some((text) => text.trim() === '')) return null
        return request(recordedSchema, `/api/people/${data.person.id}/carried-scores`, {
          method: 'POST',
          body: { period, total: total.trim().replace(',', '.'), body, document },
        })
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t`Kỳ`}
          options={periods.map((id) => ({ id, label: `${words.period(id)} ${data.year}` }))}
          value={period}
          onChange={setPeriod}
          problem={tried && period === null ? t`Hãy chọn kỳ.` : null}
        />
        <TextField
          label={t`Tổng điểm`}
          hint={t`Từ 0 đến 100, ví dụ 92,5.`}
          inputMode="decimal"
          maxLength={40}
          value={total}
          onChange={setTotal}
          problem={asked(total)}
        />
      </div>
      <TextField
        label={t`Cơ quan đã chấm điểm`}
        value={body}
        maxLength={300}
        onChange={setBody}
        problem={asked(body)}
      />
      <TextField
        label={t`Văn bản gửi kết quả (số, ngày)`}
        value={document}
        maxLength={300}
        onChange={setDocument}
        problem={asked(document)}
      />
    </FormDialog>
  )
}
