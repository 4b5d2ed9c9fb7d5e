import { useLingui } from '@lingui/react/macro'
import type { CatalogueVersion } from '@thuoc-do/contract'
import { readPositive, readTypedNumber } from '@thuoc-do/domain'
import { useState } from 'react'
import { sentenceOfReason } from '../../lib/index.ts'
import { FormDialog, TextField } from '../../ui/index.ts'
import { formatNumber } from './numbers.ts'
import { CATALOGUE, sendTo, type VersionPlace } from './queries.ts'

/** Names the standard product and its points. */
export function StandardDialog(props: { at: VersionPlace; version: CatalogueVersion; onClose: () => void }) {
  const { t } = useLingui()
  const { at, version, onClose } = props
  const [standardName, setName] = useState(version.standardName)
  const [typed, setTyped] = useState(version.standardPoints === null ? '' : formatNumber(version.standardPoints))
  const read = readTypedNumber(typed, 'standardPoints')
  const points = typed.trim() === '' ? null : read.ok ? read.value : typed
  const checked = points === null || !read.ok ? read : readPositive(points, 'standardPoints')
  const found = points === null || checked.ok ? undefined : checked.problems[0]
  return (
    <FormDialog
      title={t`Sản phẩm, công việc chuẩn`}
      onClose={onClose}
      action={t`Lưu`}
      said={t`Đã lưu sản phẩm chuẩn; hệ số tính theo điểm đã tính lại.`}
      refreshes={CATALOGUE}
      send={() =>
        found === undefined
          ? sendTo(at, 'standard', { version: version.version, standardName, standardPoints: points }, 'PUT')
          : null
      }
    >
      <p className="text-soft">
        {t`Mọi sản phẩm được quy đổi ra sản phẩm chuẩn: hệ số = điểm của sản phẩm ÷ điểm của sản phẩm chuẩn.`}
      </p>
      <TextField label={t`Tên sản phẩm chuẩn`} value={standardName} maxLength={500} lines={2} onChange={setName} />
      <TextField
        label={t`Điểm của sản phẩm chuẩn`}
        hint={t`Để trống nếu mọi hệ số đều cho trước.`}
        inputMode="decimal"
        value={typed}
        maxLength={20}
        onChange={setTyped}
        problem={found === undefined ? null : sentenceOfReason(found)}
      />
    </FormDialog>
  )
}
