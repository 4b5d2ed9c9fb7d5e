import { useLingui } from '@lingui/react/macro'
import { CATALOGUE_TEXT_LIMITS, MOST_COMPLEXITY_GROUPS } from '@thuoc-do/domain'
import { sentenceOfReason } from '../../lib/index.ts'
import { Select, TextField } from '../../ui/index.ts'
import type { EntryForm, ReadForm, WeighedBy } from './entry-form.ts'
import { useCatalogueWords } from './words.ts'

const SHARED = 'shared'
const NONE = 'none'

export type EntryFieldsProps = {
  form: EntryForm
  onForm: (form: EntryForm) => void
  read: ReadForm
  units: readonly { id: number; name: string }[]
  standardPoints: string | null
  /** Whether what is wrong is said: not before somebody tried to save. */
  telling: boolean
  /** A hint below the code, where it may be left out. */
  codeHint?: string
}

/** What an entry says, field by field, with what it comes to. */
export function EntryFields(props: EntryFieldsProps) {
  const { t } = useLingui()
  const words = useCatalogueWords()
  const { form, onForm, read, units, standardPoints, telling, codeHint } = props
  const set = (change: Partial<EntryForm>) => onForm({ ...form, ...change })
  const wrong = (field: string): string | null => {
    const found = read.problems.get(field)
    return found === undefined || !telling ? null : sentenceOfReason(found)
  }
  const groups = Array.from({ length: MOST_COMPLEXITY_GROUPS }, (_, index) => index + 1)
  const ways: { id: WeighedBy; label: string }[] = [
    { id: 'points', label: t`Theo điểm` },
    { id: 'coefficient', label: t`Cho trước` },
  ]
  const entry = read.entry
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[1fr_1.4fr]">
        <TextField
          label={t`Mã`}
          value={form.code}
          maxLength={40}
          onChange={(code) => set({ code })}
          problem={wrong('code')}
          {...(codeHint !== undefined && { hint: codeHint })}
        />
        <TextField
          label={t`Đơn vị tính`}
          placeholder={t`văn bản, hồ sơ, lượt…`}
          value={form.productUnit}
          maxLength={CATALOGUE_TEXT_LIMITS.productUnit}
          onChange={(productUnit) => set({ productUnit })}
          problem={wrong('productUnit')}
        />
      </div>
      <TextField
        label={t`Tên sản phẩm, công việc`}
        lines={2}
        value={form.name}
        maxLength={CATALOGUE_TEXT_LIMITS.name}
        onChange={(name) => set({ name })}
        problem={wrong('name')}
      />
      <div className="grid gap-4 sm:grid-cols-[1fr_1.4fr]">
        <Select
          label={t`Nhóm phức tạp`}
          options={[
            { id: NONE, label: words.group(null) },
            ...groups.map((group) => ({ id: String(group), label: words.group(group) })),
          ]}
          value={form.complexity === null ? NONE : String(form.complexity)}
          onChange={(id) => set({ complexity: id === NONE ? null : Number(id) })}
          problem={wrong('complexity')}
        />
        <Select
          label={t`Đơn vị phụ trách`}
          options={[
            { id: SHARED, label: words.shared },
            ...units.map(({ id, name }) => ({ id: String(id), label: name })),
          ]}
          value={form.ownerUnitId === null ? SHARED : String(form.ownerUnitId)}
          onChange={(id) => set({ ownerUnitId: id === SHARED ? null : Number(id) })}
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-[1fr_1.4fr]">
        <Select
          label={t`Cách xác định hệ số`}
          options={ways}
          value={form.weighedBy}
          onChange={(weighedBy) => set({ weighedBy })}
        />
        <TextField
          label={form.weighedBy === 'points' ? t`Điểm` : t`Hệ số quy đổi`}
          inputMode="decimal"
          value={form.weight}
          maxLength={20}
          onChange={(weight) => set({ weight })}
          problem={wrong('weight')}
          hint={
            entry === null ? null : (
              <output>{t`Hệ số: ${words.weight(entry.points, standardPoints, entry.coefficient)}`}</output>
            )
          }
        />
      </div>
      <TextField
        label={t`Ghi chú`}
        value={form.note}
        maxLength={CATALOGUE_TEXT_LIMITS.note}
        onChange={(note) => set({ note })}
        problem={wrong('note')}
      />
    </>
  )
}
