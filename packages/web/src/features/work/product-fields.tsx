import { useLingui } from '@lingui/react/macro'
import { TextField } from '../../ui/index.ts'
import type { AssignDraft } from './assign-model.ts'
import type { CataloguePlace } from './catalogue-queries.ts'
import { ProductSearch } from './product-search.tsx'

/** What is assigned: a product of the catalogue in force, or new work described in full. */
export function ProductFields(props: {
  catalogue: CataloguePlace | null
  value: AssignDraft
  onChange: (value: AssignDraft) => void
}) {
  const { t } = useLingui()
  const { catalogue, value, onChange } = props
  const choose = (from: AssignDraft['from']) =>
    onChange({
      ...value,
      from,
      code: '',
      name: '',
      productUnit: '',
      complexity: '',
      coefficient: '1',
      // Work outside a catalogue is new work, which comes ad hoc (Điều 13 khoản 3, Điều 18 khoản 1).
      origin: from === 'described' ? 'ad-hoc' : 'planned',
    })
  return (
    <fieldset className="min-w-0 space-y-4">
      <legend className="mb-2 font-semibold">{t`Sản phẩm, công việc`}</legend>
      {catalogue === null ? (
        <p className="text-sm text-soft">{t`Cơ quan chưa có danh mục đang hiệu lực; hãy mô tả sản phẩm.`}</p>
      ) : (
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {(['catalogue', 'described'] as const).map((from) => (
            <label key={from} className="flex items-center gap-2 pointer-coarse:py-2">
              <input
                type="radio"
                name="from"
                className="size-4.5 accent-red"
                checked={value.from === from}
                onChange={() => choose(from)}
              />
              {from === 'catalogue' ? t`Từ danh mục` : t`Việc mới ngoài danh mục (đột xuất)`}
            </label>
          ))}
        </div>
      )}
      {catalogue !== null && value.from === 'catalogue' ? (
        <ProductSearch catalogue={catalogue} value={value} onChange={onChange} />
      ) : (
        <Described value={value} onChange={onChange} />
      )}
    </fieldset>
  )
}

function Described({ value, onChange }: { value: AssignDraft; onChange: (value: AssignDraft) => void }) {
  const { t } = useLingui()
  return (
    <>
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
          onChange={(typed) => onChange({ ...value, complexity: typed.replaceAll(/[^1-5]/gu, '').slice(0, 1) })}
        />
      </div>
    </>
  )
}
