import { useLingui } from '@lingui/react/macro'
import { chargesRecordedSchema, recordedSchema, type ChargeRecord, type Charges } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { request, today, useReasons } from '../../lib/index.ts'
import { Button, ComboBox, DayField, ReasonDialog, TextField } from '../../ui/index.ts'
import { FormDialog } from './form-dialog.tsx'
import { ORGANISATION } from './queries.ts'

type Chosen = { key: string; label: string }
type RecordChargesDialogProps = {
  personId: number
  fullName: string
  choices: Charges['choices']
  onClose: () => void
}

const idsOf = (chosen: readonly Chosen[], kind: 'unit' | 'person'): number[] =>
  chosen.flatMap(({ key }) => (key.startsWith(`${kind}-`) ? [Number(key.slice(kind.length + 1))] : []))

/** Puts a deputy in charge of units and people by one document. */
export function RecordChargesDialog({ personId, fullName, choices, onClose }: RecordChargesDialogProps) {
  const { t } = useLingui()
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const [field, setField] = useState('')
  const [from, setFrom] = useState<string | null>(today())
  const [to, setTo] = useState<string | null>(null)
  const [document, setDocument] = useState('')
  const [tried, setTried] = useState(false)
  const options = [
    ...choices.units.map(({ id, name }) => ({ id: `unit-${id}`, label: name, about: t`đơn vị, gồm mọi cấp dưới` })),
    ...choices.people.map((person) => ({
      id: `person-${person.id}`,
      label: person.fullName,
      about: person.postTitle,
    })),
  ].filter(({ id }) => !chosen.some(({ key }) => key === id))
  const add = (key: string) => {
    const option = options.find(({ id }) => id === key)
    if (option) setChosen([...chosen, { key, label: option.label }])
  }
  return (
    <FormDialog
      title={t`Phân công phụ trách: ${fullName}`}
      action={t`Ghi nhận`}
      said={t`Đã ghi nhận lĩnh vực, đơn vị phụ trách.`}
      onClose={onClose}
      send={() => {
        setTried(true)
        if (chosen.length === 0 || from === null || document.trim() === '') return null
        return request(chargesRecordedSchema, `/api/organisation/people/${personId}/charges`, {
          method: 'POST',
          body: { unitIds: idsOf(chosen, 'unit'), personIds: idsOf(chosen, 'person'), field, from, to, document },
        })
      }}
    >
      <p className="text-soft">
        {t`Điểm d của cấp phó được tính từ điểm của những người thuộc các đơn vị, lĩnh vực này, như của người đứng đầu (Điều 15 khoản 3, khoản 4).`}
      </p>
      <ComboBox
        // A new one after each choice, so that the next is typed into an empty field.
        key={chosen.length}
        label={t`Đơn vị hoặc người phụ trách`}
        options={options}
        value={null}
        onChange={add}
        placeholder={t`Gõ tên đơn vị hoặc người…`}
        hint={t`Chọn lần lượt từng đơn vị, từng người.`}
        problem={tried && chosen.length === 0 ? t`Hãy chọn ít nhất một đơn vị hoặc một người.` : null}
      />
      {chosen.length > 0 ? (
        <ul aria-label={t`Đã chọn`} className="divide-y divide-line rounded-md border border-line px-3">
          {chosen.map(({ key, label }) => (
            <li key={key} className="flex items-center justify-between gap-3 py-1.5">
              <span>{label}</span>
              <Button
                size="small"
                look="quiet"
                aria-label={t`Bỏ ${label}`}
                onPress={() => setChosen(chosen.filter((one) => one.key !== key))}
              >{t`Bỏ`}</Button>
            </li>
          ))}
        </ul>
      ) : null}
      <TextField
        label={t`Tên lĩnh vực`}
        hint={t`Để trống nếu văn bản không gọi tên lĩnh vực.`}
        value={field}
        maxLength={200}
        onChange={setField}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DayField
          label={t`Từ ngày`}
          value={from}
          onChange={setFrom}
          problem={tried && from === null ? t`Hãy chọn ngày.` : null}
        />
        <DayField label={t`Đến hết ngày`} hint={t`Để trống nếu chưa rõ.`} value={to} onChange={setTo} />
      </div>
      <TextField
        label={t`Văn bản (số, ngày)`}
        value={document}
        maxLength={300}
        onChange={setDocument}
        problem={tried && document.trim() === '' ? t`Hãy ghi văn bản làm căn cứ.` : null}
      />
    </FormDialog>
  )
}

/** Gives it its last day, or another one. */
export function EndChargeDialog({ charge, onClose }: { charge: ChargeRecord; onClose: () => void }) {
  const { t } = useLingui()
  const [to, setTo] = useState<string | null>(charge.to ?? today())
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <FormDialog
      title={t`Kết thúc phụ trách: ${charge.over.name}`}
      action={t`Lưu`}
      said={t`Đã ghi ngày cuối phụ trách.`}
      onClose={onClose}
      send={() => {
        setTried(true)
        if (to === null || reason.trim() === '') return null
        return request(recordedSchema, `/api/charges/${charge.id}/end`, {
          method: 'POST',
          body: { version: charge.version, to, reason },
        })
      }}
    >
      <DayField
        label={t`Phụ trách đến hết ngày`}
        hint={t`Kỳ có ngày phụ trách nào thì kỳ đó vẫn được tính.`}
        value={to}
        onChange={setTo}
        problem={tried && to === null ? t`Hãy chọn ngày.` : null}
      />
      <TextField
        label={t`Lý do, căn cứ`}
        lines={2}
        maxLength={2000}
        value={reason}
        onChange={setReason}
        problem={tried && reason.trim() === '' ? t`Hãy ghi lý do.` : null}
      />
    </FormDialog>
  )
}

/** Marks it as recorded by mistake. */
export function WithdrawChargeDialog({ charge, onClose }: { charge: ChargeRecord; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const reasons = useReasons()
  return (
    <ReasonDialog
      title={t`Hủy bản ghi phụ trách: ${charge.over.name}`}
      action={t`Hủy bản ghi`}
      look="danger"
      reasonLabel={t`Lý do hủy`}
      isOpen
      onClose={onClose}
      onConfirm={async (reason) => {
        const body = { version: charge.version, reason }
        const answer = await request(recordedSchema, `/api/charges/${charge.id}/withdraw`, { method: 'POST', body })
        if (!answer.ok) return reasons(answer.refusal)
        await queries.invalidateQueries({ queryKey: ORGANISATION })
        return []
      }}
    >
      <p>{t`Dùng khi ghi nhầm: bản ghi không còn được tính nhưng vẫn lưu trong lịch sử. Khi thôi phụ trách, hãy ghi ngày cuối.`}</p>
    </ReasonDialog>
  )
}
