import { useLingui } from '@lingui/react/macro'
import type { Delegations } from '@thuoc-do/contract'
import { useState } from 'react'
import { nothing, request } from '../../lib/index.ts'
import { DayField, FormDialog, Select, TextField } from '../../ui/index.ts'
import { DELEGATIONS_KEY } from './delegations-key.ts'

/** Names who acts for the head, from day to day, by a document. */
export function DelegateDialog(props: { unitId: number; data: Delegations; onClose: () => void }) {
  const { t } = useLingui()
  const { unitId, data, onClose } = props
  const [person, setPerson] = useState<string | null>(null)
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const [document, setDocument] = useState('')
  const [tried, setTried] = useState(false)
  const headName = data.head?.fullName ?? ''
  return (
    <FormDialog
      title={t`Ủy quyền làm thay ${headName}`}
      action={t`Ghi nhận`}
      said={t`Đã ghi nhận ủy quyền.`}
      refreshes={DELEGATIONS_KEY}
      onClose={onClose}
      send={() => {
        setTried(true)
        if (person === null || from === null || to === null || document.trim() === '') return null
        return request(nothing, `/api/units/${unitId}/delegations`, {
          method: 'POST',
          body: { toPersonId: Number(person), from, to, document: document.trim() },
        })
      }}
    >
      <Select
        label={t`Người được ủy quyền`}
        options={data.candidates.map(({ personId, fullName, title }) => ({
          id: String(personId),
          label: `${fullName} (${title})`,
        }))}
        value={person}
        onChange={setPerson}
        problem={tried && person === null ? t`Hãy chọn một người.` : null}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DayField
          label={t`Từ ngày`}
          value={from}
          onChange={setFrom}
          problem={tried && from === null ? t`Hãy chọn ngày.` : null}
        />
        <DayField
          label={t`Đến hết ngày`}
          value={to}
          onChange={setTo}
          problem={tried && to === null ? t`Hãy chọn ngày.` : null}
        />
      </div>
      <TextField
        label={t`Văn bản ủy quyền (số, ngày)`}
        value={document}
        maxLength={200}
        onChange={setDocument}
        problem={tried && document.trim() === '' ? t`Hãy ghi văn bản làm căn cứ.` : null}
      />
    </FormDialog>
  )
}

/** Ends a delegation before its term. */
export function EndDelegationDialog({ row, onClose }: { row: Delegations['rows'][number]; onClose: () => void }) {
  const { t } = useLingui()
  const [on, setOn] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <FormDialog
      title={t`Kết thúc sớm ủy quyền cho ${row.toPerson}`}
      action={t`Kết thúc`}
      look="danger"
      said={t`Đã ghi ngày kết thúc ủy quyền.`}
      refreshes={DELEGATIONS_KEY}
      onClose={onClose}
      send={() => {
        setTried(true)
        if (on === null || reason.trim() === '') return null
        return request(nothing, `/api/delegations/${row.id}/end`, {
          method: 'POST',
          body: { on, reason: reason.trim() },
        })
      }}
    >
      <DayField
        label={t`Ngày cuối cùng có hiệu lực`}
        value={on}
        onChange={setOn}
        problem={tried && on === null ? t`Hãy chọn ngày.` : null}
      />
      <TextField
        label={t`Lý do`}
        lines={2}
        value={reason}
        maxLength={2000}
        onChange={setReason}
        problem={tried && reason.trim() === '' ? t`Hãy ghi lý do.` : null}
      />
    </FormDialog>
  )
}
