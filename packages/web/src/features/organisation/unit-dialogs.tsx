import { useLingui } from '@lingui/react/macro'
import { changedSchema, type UnitNode } from '@thuoc-do/contract'
import { kindsBelow, mayStandBelow } from '@thuoc-do/domain'
import { useCallback, useState } from 'react'
import { request, today } from '../../lib/index.ts'
import { DayField, Select, TextField } from '../../ui/index.ts'
import { FormDialog } from './form-dialog.tsx'
import { UnitChoice } from './unit-choice.tsx'
import { unitsWithin, type UnitModel } from './unit-model.ts'
import { useWords } from './words.ts'

export type UnitDialogProps = { unit: UnitNode; onClose: () => void }

const changesOf = (unit: UnitNode) => `/api/organisation/units/${unit.id}/changes`

/** The day a change holds from; the history before it stays. */
export function FromField(props: { label?: string; value: string | null; onChange: (day: string | null) => void }) {
  const { t } = useLingui()
  const { label, value, onChange } = props
  return (
    <DayField
      label={label ?? t`Có hiệu lực từ ngày`}
      hint={t`Theo quyết định. Những gì trước ngày này vẫn giữ nguyên trong lịch sử.`}
      value={value}
      onChange={onChange}
      problem={value === null ? t`Hãy ghi ngày.` : null}
    />
  )
}

/** A new unit below this one. */
export function AddUnitDialog({ unit, onClose }: UnitDialogProps) {
  const { t } = useLingui()
  const called = unit.name
  const words = useWords()
  const kinds = kindsBelow(unit.kind)
  const [kind, setKind] = useState(kinds[0] ?? 'unit')
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [from, setFrom] = useState<string | null>(today())
  const [tried, setTried] = useState(false)
  return (
    <FormDialog
      title={t`Thêm đơn vị thuộc ${called}`}
      action={t`Thêm đơn vị`}
      said={t`Đã thêm ${name}.`}
      onClose={onClose}
      send={() => {
        setTried(true)
        if (code.trim() === '' || name.trim() === '' || from === null) return null
        return request(changedSchema, '/api/organisation/units', {
          method: 'POST',
          body: { code: code.trim(), name: name.trim(), kind, parentId: unit.id, from },
        })
      }}
    >
      <TextField
        label={t`Tên đơn vị`}
        value={name}
        onChange={setName}
        maxLength={300}
        problem={tried && name.trim() === '' ? t`Hãy ghi tên đơn vị.` : null}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t`Mã đơn vị`}
          value={code}
          onChange={setCode}
          maxLength={40}
          hint={t`Chữ, số và dấu . - _ /; không đổi về sau.`}
          problem={tried && code.trim() === '' ? t`Hãy ghi mã đơn vị.` : null}
        />
        <Select
          label={t`Loại`}
          options={kinds.map((id) => ({ id, label: words.unitKind(id) }))}
          value={kind}
          onChange={setKind}
        />
      </div>
      <FromField value={from} onChange={setFrom} />
    </FormDialog>
  )
}

/** Another name from a day on. */
export function RenameUnitDialog({ unit, onClose }: UnitDialogProps) {
  const { t } = useLingui()
  const called = unit.name
  const [name, setName] = useState(unit.name)
  const [from, setFrom] = useState<string | null>(today())
  const [tried, setTried] = useState(false)
  const problem =
    name.trim() === '' ? t`Hãy ghi tên mới.` : name.trim() === unit.name ? t`Tên mới giống tên đang dùng.` : null
  return (
    <FormDialog
      title={t`Đổi tên ${called}`}
      action={t`Đổi tên`}
      said={t`Đã đổi tên thành ${name}.`}
      onClose={onClose}
      send={() => {
        setTried(true)
        if (problem !== null || from === null) return null
        return request(changedSchema, changesOf(unit), {
          method: 'POST',
          body: { change: 'rename', name: name.trim(), from },
        })
      }}
    >
      <TextField label={t`Tên mới`} value={name} onChange={setName} maxLength={300} problem={tried ? problem : null} />
      <FromField value={from} onChange={setFrom} />
    </FormDialog>
  )
}

/** Another unit above it from a day on. */
export function MoveUnitDialog({ unit, onClose }: UnitDialogProps) {
  const { t } = useLingui()
  const called = unit.name
  const [parent, setParent] = useState<number | null>(null)
  const [from, setFrom] = useState<string | null>(today())
  const [tried, setTried] = useState(false)
  const may = useCallback(
    (other: UnitNode, model: UnitModel) =>
      other.can.change &&
      mayStandBelow(unit.kind, other.kind) &&
      other.id !== unit.parentId &&
      !unitsWithin(model, unit.id).has(other.id),
    [unit],
  )
  return (
    <FormDialog
      title={t`Chuyển ${called}`}
      action={t`Chuyển đơn vị`}
      said={t`Đã chuyển ${called}.`}
      onClose={onClose}
      send={() => {
        setTried(true)
        if (parent === null || from === null) return null
        return request(changedSchema, changesOf(unit), {
          method: 'POST',
          body: { change: 'move', parentId: parent, from },
        })
      }}
    >
      <p className="text-soft">{t`Cả đơn vị cấp dưới và nhân sự đi theo. Kết quả đã quyết định không thay đổi.`}</p>
      <UnitChoice
        label={t`Đơn vị cấp trên mới`}
        value={parent}
        onChange={setParent}
        may={may}
        problem={tried && parent === null ? t`Hãy chọn đơn vị cấp trên.` : null}
      />
      <FromField value={from} onChange={setFrom} />
    </FormDialog>
  )
}

/** The unit ends; refused while people or units are still in it. */
export function CloseUnitDialog({ unit, onClose }: UnitDialogProps) {
  const { t } = useLingui()
  const called = unit.name
  const [from, setFrom] = useState<string | null>(today())
  return (
    <FormDialog
      title={t`Đóng ${called}`}
      action={t`Đóng đơn vị`}
      said={t`Đã đóng ${called}.`}
      look="danger"
      onClose={onClose}
      send={() =>
        from === null
          ? null
          : request(changedSchema, changesOf(unit), { method: 'POST', body: { change: 'close', from } })
      }
    >
      <p className="text-soft">
        {t`Đơn vị không bị xóa: lịch sử, phiếu và kết quả của đơn vị vẫn xem được. Trước khi đóng phải chuyển hết nhân sự và đơn vị cấp dưới.`}
      </p>
      <FromField label={t`Không còn hoạt động từ ngày`} value={from} onChange={setFrom} />
    </FormDialog>
  )
}
