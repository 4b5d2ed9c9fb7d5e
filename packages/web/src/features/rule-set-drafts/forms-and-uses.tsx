import { useLingui } from '@lingui/react/macro'
import type { FormRule, Stage, UseRule } from '@thuoc-do/domain'
import { currentLanguage } from '../../lib/index.ts'
import { PERIODS } from '../../ui/index.ts'
import { field, freshCode, type Slot } from './draft-model.ts'
import { useEditing } from './editing.tsx'
import { EditableList } from './editable-list.tsx'
import { Choice, LocalInput } from './fields.tsx'
import { newForm, newUse } from './new-values.ts'
import { Row } from './parts-of-rows.tsx'

const PERIOD_IDS = ['month', 'quarter', 'half-year', 'year'] as const

/** The printed forms and the stage each belongs to. */
export function FormsChapter({ slot, stages }: { slot: Slot<readonly FormRule[]>; stages: readonly Stage[] }) {
  const { t } = useLingui()
  const { instrument } = useEditing()
  const language = currentLanguage()
  const codes = slot.value.map(({ code }) => code)
  const options = stages.map(({ code, label }, at) => ({ id: code, label: `${at + 1}. ${label[language] || code}` }))
  const name = ({ label, code }: FormRule) => label[language] || code
  return (
    <EditableList
      slot={slot}
      keyOf={({ code }) => code}
      nameOf={name}
      empty={t`Chưa có biểu mẫu nào.`}
      add={[
        {
          label: t`Thêm biểu mẫu`,
          make: () => newForm(freshCode(codes, 'form'), stages[0]?.code ?? '', instrument),
        },
      ]}
    >
      {(form, tools) => (
        <Row slot={form} name={name(form.value)} tools={tools}>
          <LocalInput slot={field(form, 'label')} label={t`Tên biểu mẫu`} />
          <div className="mt-3 sm:max-w-md">
            <Choice slot={field(form, 'stage')} label={t`Dùng ở bước`} options={options} />
          </div>
        </Row>
      )}
    </EditableList>
  )
}

/** What a result may be used for, and the results of which period. */
export function UsesChapter({ slot }: { slot: Slot<readonly UseRule[]> }) {
  const { t, i18n } = useLingui()
  const { instrument } = useEditing()
  const codes = slot.value.map(({ code }) => code)
  const name = ({ label, code }: UseRule) => label[currentLanguage()] || code
  return (
    <EditableList
      slot={slot}
      keyOf={({ code }) => code}
      nameOf={name}
      empty={t`Chưa có nội dung sử dụng kết quả.`}
      add={[{ label: t`Thêm nội dung sử dụng`, make: () => newUse(freshCode(codes, 'use'), instrument) }]}
    >
      {(use, tools) => (
        <Row slot={use} name={name(use.value)} tools={tools}>
          <LocalInput slot={field(use, 'label')} label={t`Dùng để`} />
          <div className="mt-3 sm:max-w-60">
            <Choice
              slot={field(use, 'period')}
              label={t`Kết quả của`}
              options={PERIOD_IDS.map((id) => ({ id, label: i18n._(PERIODS[id]) }))}
            />
          </div>
        </Row>
      )}
    </EditableList>
  )
}
