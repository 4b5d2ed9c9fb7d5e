import { useLingui } from '@lingui/react/macro'
import { recordedSchema, type AbsenceKind, type AbsenceRecord, type WorkYearReply } from '@thuoc-do/contract'
import { useState } from 'react'
import { request } from '../../lib/index.ts'
import { DayField, FormDialog, Select, TextField, ABSENCE_KINDS, useYearWords } from '../../ui/index.ts'
import { WORK_YEARS } from './queries.ts'

/** Records an absence; where the rule set does not leave its months out by itself, a reason may be given. */
export function RecordAbsenceDialog({ data, onClose }: { data: WorkYearReply; onClose: () => void }) {
  const { t } = useLingui()
  const words = useYearWords()
  const [kind, setKind] = useState<AbsenceKind | null>(null)
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const [document, setDocument] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const asksReason = kind !== null && !(data.ruleSet?.leavesMean ?? []).includes(kind)
  return (
    <FormDialog
      title={t`Ghi nhận thời gian nghỉ của ${data.person.fullName}`}
      action={t`Ghi nhận`}
      said={t`Đã ghi nhận thời gian nghỉ.`}
      refreshes={WORK_YEARS}
      onClose={onClose}
      send={() => {
        setTried(true)
        if (kind === null || from === null || document.trim() === '') return null
        const leaveOutReason = asksReason && reason.trim() !== '' ? reason : null
        return request(recordedSchema, `/api/people/${data.person.id}/absences`, {
          method: 'POST',
          body: { kind, from, to, document, leaveOutReason },
        })
      }}
    >
      <Select
        label={t`Loại`}
        options={ABSENCE_KINDS.map((id) => ({ id, label: words.absence(id) }))}
        value={kind}
        onChange={setKind}
        problem={tried && kind === null ? t`Hãy chọn loại.` : null}
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
      {asksReason ? (
        <TextField
          label={t`Lý do không tính các tháng này vào trung bình`}
          hint={t`Bộ tiêu chí không tự loại các tháng này; để trống thì vẫn phải có điểm của từng tháng.`}
          lines={2}
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
      ) : null}
    </FormDialog>
  )
}

/** Gives an absence its last day, or another one. */
export function EndAbsenceDialog({ absence, onClose }: { absence: AbsenceRecord; onClose: () => void }) {
  const { t } = useLingui()
  const words = useYearWords()
  const [to, setTo] = useState<string | null>(absence.to)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <FormDialog
      title={t`Ngày cuối: ${words.absence(absence.kind)}`}
      action={t`Lưu`}
      said={t`Đã ghi ngày cuối của thời gian nghỉ.`}
      refreshes={WORK_YEARS}
      onClose={onClose}
      send={() => {
        setTried(true)
        if (to === null || reason.trim() === '') return null
        return request(recordedSchema, `/api/absences/${absence.id}/end`, {
          method: 'POST',
          body: { version: absence.version, to, reason },
        })
      }}
    >
      <DayField
        label={t`Nghỉ đến hết ngày`}
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
