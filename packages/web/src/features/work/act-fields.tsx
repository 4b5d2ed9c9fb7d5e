import { useLingui } from '@lingui/react/macro'
import type { WorkLineRow } from '@thuoc-do/contract'
import { useQuery } from '@tanstack/react-query'
import { formatQuantity, today, workPeopleQuery } from '../../lib/index.ts'
import { ComboBox, DayField, TextField } from '../../ui/index.ts'
import { ACT_FIELDS, type ActDraft, type ActField } from './act-model.ts'
import { EvidenceEditor } from './evidence-editor.tsx'
import { remaining } from './line-model.ts'
import type { ActKind } from './use-line-act.ts'

type FieldsProps = {
  line: WorkLineRow
  kind: ActKind
  value: ActDraft
  missing: readonly ActField[]
  reasonLabel: string
  onChange: (value: ActDraft) => void
}

/** The fields of one act, in the order they are asked. */
export function ActFields(props: FieldsProps) {
  return ACT_FIELDS[props.kind].map((field) => <Field key={field} field={field} {...props} />)
}

function Field({ field, line, kind, value, missing, reasonLabel, onChange }: FieldsProps & { field: ActField }) {
  const { t } = useLingui()
  const wrong = missing.includes(field)
  switch (field) {
    case 'quantity': {
      const left = formatQuantity(remaining(line))
      return (
        <TextField
          label={kind === 'amended' ? t`Số được giao` : kind === 'corrected' ? t`Số đúng là` : t`Số lượng`}
          inputMode="decimal"
          hint={kind === 'handed-over' ? t`còn ${left} ${line.productUnit} chưa hoàn thành` : line.productUnit}
          value={value.quantity}
          problem={wrong ? t`Chưa đọc được thành số lượng.` : null}
          onChange={(quantity) => onChange({ ...value, quantity })}
        />
      )
    }
    case 'deadline':
    case 'onDay':
      return (
        <DayField
          label={
            field === 'onDay' ? t`Ngày xảy ra` : kind === 'handed-over' ? t`Hạn của người nhận` : t`Hạn hoàn thành`
          }
          value={value[field] === '' ? null : value[field]}
          {...(field === 'onDay' ? { max: today() } : {})}
          problem={wrong ? t`Hãy chọn ngày.` : null}
          onChange={(day) => onChange({ ...value, [field]: day ?? '' })}
        />
      )
    case 'reason':
    case 'note':
      return (
        <TextField
          label={field === 'reason' ? reasonLabel : t`Ghi chú`}
          lines={3}
          maxLength={2000}
          value={value[field]}
          problem={wrong ? t`Hãy ghi lý do.` : null}
          onChange={(text) => onChange({ ...value, [field]: text })}
        />
      )
    case 'evidence':
      return (
        <>
          <EvidenceEditor
            lineId={line.id}
            value={value.evidence}
            onChange={(evidence) => onChange({ ...value, evidence })}
          />
          {wrong ? (
            <p
              role="alert"
              className="text-sm font-medium text-unsatisfactory"
            >{t`Hãy thêm ít nhất một minh chứng.`}</p>
          ) : null}
        </>
      )
    case 'objective':
      return (
        <fieldset className="space-y-1">
          <legend className="mb-1 text-sm font-medium">{t`Trả lời`}</legend>
          {[true, false].map((answer) => (
            <label key={String(answer)} className="flex items-center gap-2.5 pointer-coarse:py-2">
              <input
                type="radio"
                name="objective"
                className="size-4.5 accent-red"
                checked={value.objective === answer}
                onChange={() => onChange({ ...value, objective: answer })}
              />
              {answer ? t`Xác nhận là nguyên nhân khách quan, không trừ điểm` : t`Không phải nguyên nhân khách quan`}
            </label>
          ))}
          {wrong ? (
            <p role="alert" className="text-sm font-medium text-unsatisfactory">{t`Hãy chọn câu trả lời.`}</p>
          ) : null}
        </fieldset>
      )
    case 'toPerson':
      return <Receiver line={line} value={value} wrong={wrong} onChange={onChange} />
    default:
      return field satisfies never
  }
}

function Receiver(props: { line: WorkLineRow; value: ActDraft; wrong: boolean; onChange: (value: ActDraft) => void }) {
  const { t } = useLingui()
  const { line, value, wrong, onChange } = props
  const { data } = useQuery(workPeopleQuery(line.period))
  const others = (data ?? []).filter(({ personId }) => personId !== line.personId)
  // The list of choices is read once when the field appears.
  if (!data) return <p className="text-sm text-soft">{t`Đang tải danh sách người nhận…`}</p>
  return (
    <ComboBox
      label={t`Người nhận`}
      options={others.map(({ personId, fullName, postTitle, unitName }) => ({
        id: String(personId),
        label: fullName,
        about: `${postTitle}, ${unitName}`,
      }))}
      value={value.toPerson === '' ? null : value.toPerson}
      problem={wrong ? t`Hãy chọn người nhận.` : null}
      onChange={(toPerson) => onChange({ ...value, toPerson })}
    />
  )
}
