import { useLingui } from '@lingui/react/macro'
import type { WorkLineRow } from '@thuoc-do/contract'
import { toDecimal } from '@thuoc-do/domain'
import { useEffect, useRef, useState } from 'react'
import { formatQuantity, today, useKept, writeQuantity } from '../../lib/index.ts'
import { Button, DayField, showToast, TextField } from '../../ui/index.ts'
import { actOf, newDraft, readDraft, wanting } from './act-model.ts'
import { EvidenceEditor } from './evidence-editor.tsx'
import { remaining } from './line-model.ts'
import { SendingNotice } from './sending-notice.tsx'
import { useSending } from './use-sending.ts'

/** Reports what was done, where the line stands: how many, on which day, with what to show for it. */
export function ReportForm({ line, onClose }: { line: WorkLineRow; onClose: () => void }) {
  const { t } = useLingui()
  const left = remaining(line)
  const all = formatQuantity(left)
  const begin = () => newDraft({ quantity: writeQuantity(toDecimal(left) ?? '') })
  const { value, set, forget, kept } = useKept(`work-${line.id}-report`, begin, readDraft)
  const [pressed, setPressed] = useState(false)
  // The form opens under the button that was pressed: the keyboard goes on in it.
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.select(), [])
  const { state, send } = useSending(() => {
    forget()
    showToast(t`Đã ghi nhận: ${line.name}.`)
    onClose()
  })
  const missing = pressed ? wanting('completed', value) : []

  function report(version: number): void {
    setPressed(true)
    const act = actOf('completed', value, null)
    if (act !== null) void send({ line: { id: line.id, version }, key: value.key, onDay: value.onDay, act })
  }
  return (
    <form
      noValidate
      aria-label={t`Báo cáo ${line.name}`}
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault()
        report(line.version)
      }}
    >
      {kept ? <p className="text-sm text-soft">{t`Đây là nội dung anh/chị nhập dở lần trước.`}</p> : null}
      <div className="grid gap-3 sm:grid-cols-[9rem_11rem_minmax(0,1fr)]">
        <TextField
          label={t`Số hoàn thành`}
          inputMode="decimal"
          ref={first}
          value={value.quantity}
          onChange={(quantity) => set({ ...value, quantity })}
          hint={t`còn ${all} ${line.productUnit}`}
          problem={missing.includes('quantity') ? t`Hãy nhập số lớn hơn 0.` : null}
        />
        <DayField
          label={t`Ngày làm xong`}
          value={value.onDay === '' ? null : value.onDay}
          max={today()}
          onChange={(onDay) => set({ ...value, onDay: onDay ?? '' })}
          problem={missing.includes('onDay') ? t`Hãy chọn ngày.` : null}
        />
        <TextField
          label={t`Ghi chú`}
          value={value.note}
          maxLength={2000}
          onChange={(note) => set({ ...value, note })}
        />
      </div>
      <EvidenceEditor lineId={line.id} value={value.evidence} onChange={(evidence) => set({ ...value, evidence })} />
      <SendingNotice state={state} before={line} onSendOn={report} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>{t`Để sau`}</Button>
        <Button look="primary" type="submit" isPending={state.kind === 'sending'}>
          {t`Ghi nhận`}
        </Button>
      </div>
    </form>
  )
}
