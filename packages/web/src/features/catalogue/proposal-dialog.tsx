import { useLingui } from '@lingui/react/macro'
import type { AgencyCatalogue, CatalogueEntryRow } from '@thuoc-do/contract'
import { useState } from 'react'
import { nothing, request } from '../../lib/index.ts'
import { FormDialog, Select, TextField } from '../../ui/index.ts'
import { EntryFields } from './entry-fields.tsx'
import { emptyForm, formOf, readForm } from './entry-form.ts'
import { CATALOGUE } from './queries.ts'

/** A head asks for a product to be added, changed or dropped, with the reason. */
export function ProposalDialog(props: {
  agency: AgencyCatalogue
  standardPoints: string | null
  /** The product it is about; null asks for a new one. */
  about: { kind: 'change' | 'drop'; entry: CatalogueEntryRow } | null
  onClose: () => void
}) {
  const { t } = useLingui()
  const { agency, standardPoints, about, onClose } = props
  const own = agency.can.proposeFor
  const [unitId, setUnitId] = useState(own[0]?.id ?? agency.agencyId)
  const [form, setForm] = useState(() => (about === null ? emptyForm(standardPoints) : formOf(about.entry)))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isNew = about === null
  const read = readForm(form, standardPoints, isNew)
  const code = about?.entry.code ?? ''
  const name = about?.entry.name ?? ''
  const entry = about?.kind === 'drop' ? {} : { entry: read.written }
  const body = { kind: about?.kind ?? 'add', unitId, reason: reason.trim(), ...(isNew ? {} : { code }), ...entry }
  const ready = reason.trim() !== '' && (about?.kind === 'drop' || read.entry !== null)
  return (
    <FormDialog
      title={
        about === null
          ? t`Đề xuất sản phẩm mới`
          : about.kind === 'drop'
            ? t`Đề xuất bỏ sản phẩm ${code}`
            : t`Đề xuất sửa sản phẩm ${code}`
      }
      onClose={onClose}
      action={t`Gửi đề xuất`}
      said={t`Đã gửi đề xuất đến bộ phận tổ chức cán bộ.`}
      refreshes={CATALOGUE}
      send={() => {
        setTried(true)
        const address = `/api/catalogues/${agency.agencyId}/proposals`
        return ready ? request(nothing, address, { method: 'POST', body }) : null
      }}
    >
      {own.length > 1 ? (
        <Select
          label={t`Đề xuất cho đơn vị`}
          options={own.map((unit) => ({ id: String(unit.id), label: unit.name }))}
          value={String(unitId)}
          onChange={(id) => setUnitId(Number(id))}
        />
      ) : null}
      {about?.kind === 'drop' ? (
        <p>{name}</p>
      ) : (
        <EntryFields
          form={form}
          onForm={setForm}
          read={read}
          units={agency.units}
          standardPoints={standardPoints}
          telling={tried}
          {...(isNew && { codeHint: t`Có thể để trống.` })}
        />
      )}
      <TextField
        label={t`Lý do đề xuất`}
        lines={3}
        value={reason}
        maxLength={2_000}
        onChange={setReason}
        problem={tried && reason.trim() === '' ? t`Hãy ghi lý do.` : null}
      />
    </FormDialog>
  )
}
