import { useLingui } from '@lingui/react/macro'
import { TextField } from '../../ui/index.ts'
import type { AssignDraft } from './assign-model.ts'

/** What is assigned: described in full where no catalogue has it. */
export function ProductFields(props: {
  period: string
  value: AssignDraft
  onChange: (value: AssignDraft) => void
  onFactor: (coefficient: string | null) => void
}) {
  const { t } = useLingui()
  const { value, onChange } = props
  return (
    <fieldset className="min-w-0 space-y-4">
      <legend className="mb-2 font-semibold">{t`Sản phẩm, công việc`}</legend>
      <TextField
        label={t`Tên sản phẩm, công việc`}
        value={value.name}
        maxLength={500}
        onChange={(name) => onChange({ ...value, name })}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          label={t`Đơn vị tính`}
          placeholder={t`báo cáo, hồ sơ…`}
          value={value.productUnit}
          maxLength={50}
          onChange={(productUnit) => onChange({ ...value, productUnit })}
        />
        <TextField
          label={t`Hệ số quy đổi`}
          inputMode="decimal"
          value={value.coefficient}
          onChange={(coefficient) => onChange({ ...value, coefficient })}
        />
        <TextField
          label={t`Nhóm độ phức tạp (1–5)`}
          inputMode="numeric"
          hint={t`để trống nếu không phân nhóm`}
          value={value.complexity}
          onChange={(complexity) =>
            onChange({ ...value, complexity: complexity.replaceAll(/[^1-5]/gu, '').slice(0, 1) })
          }
        />
      </div>
    </fieldset>
  )
}
