import { useLingui } from '@lingui/react/macro'
import type { ConvertedProductsRule, LocalText, Source } from '@thuoc-do/domain'
import type { ReactNode } from 'react'
import { currentLanguage } from '../../lib/index.ts'
import { field, type Slot } from './draft-model.ts'
import { useEditing } from './editing.tsx'
import { EditableList } from './editable-list.tsx'
import { Choice, DecimalInput, LocalInput, TextInput, Tick } from './fields.tsx'
import { assumed, NO_WORDS } from './new-values.ts'
import { CitedRow, Row } from './parts-of-rows.tsx'
import { ValuesInput } from './scoring-fields.tsx'

type Component = Source & { readonly symbol: string; readonly label: LocalText }
type Leadership = ConvertedProductsRule['leadership'][number]
const LEADERSHIP: readonly Leadership['code'][] = ['unitResult', 'organising', 'cohesion']

/** The switches and values of converted products. */
export function ConvertedProductsForm({ slot }: { slot: Slot<ConvertedProductsRule> }) {
  const { t } = useLingui()
  const { instrument } = useEditing()
  const missing = LEADERSHIP.filter((code) => slot.value.leadership.every((one) => one.code !== code))
  const [next] = missing
  return (
    <>
      <CitedRow slot={field(slot, 'points')} name={t`điểm của tỷ lệ 100 %`} narrow>
        {(value) => <DecimalInput slot={value} label={t`Tỷ lệ 100 % được (điểm)`} />}
      </CitedRow>
      <ComponentRow slot={field(slot, 'quantity')} />
      <ComponentRow slot={field(slot, 'quality')} />
      <ComponentRow slot={field(slot, 'timeliness')} />
      <h3 className="mt-4">{t`Tỷ lệ thêm cho người giữ chức vụ lãnh đạo, quản lý`}</h3>
      <EditableList
        slot={field(slot, 'leadership')}
        keyOf={({ code }) => code}
        nameOf={({ symbol, label }) => `${symbol} ${label[currentLanguage()]}`.trim()}
        empty={t`Không có.`}
        add={
          next === undefined
            ? []
            : [
                {
                  label: t`Thêm tỷ lệ`,
                  make: () => ({ code: next, symbol: '', label: NO_WORDS, ...assumed(instrument) }),
                },
              ]
        }
      >
        {(component, tools) => <ComponentRow slot={component} tools={tools} />}
      </EditableList>
      <CitedRow slot={field(slot, 'leadershipValues')} name={t`tỷ lệ được cho`}>
        {(value) => <ValuesInput slot={value} label={t`Các tỷ lệ này chỉ nhận (%)`} />}
      </CitedRow>
      <CitedRow slot={field(slot, 'deductionPercent')} name={t`tỷ lệ trừ`} narrow>
        {(value) => <DecimalInput slot={value} label={t`Mỗi lần không đạt hoặc chậm trừ (%)`} />}
      </CitedRow>
      <CitedRow slot={field(slot, 'deductionPer')} name={t`cách trừ`} narrow>
        {(value) => (
          <Choice
            slot={value}
            label={t`Trừ trên`}
            options={[
              { id: 'unit', label: t`từng sản phẩm` },
              { id: 'line', label: t`cả dòng công việc` },
            ]}
          />
        )}
      </CitedRow>
      <CitedRow slot={field(slot, 'capEachComponent')} name={t`mức trần của từng tỷ lệ`}>
        {(value) => <Tick slot={value} label={t`Mỗi tỷ lệ không quá 100 % (cả phần thì luôn không quá điểm tối đa)`} />}
      </CitedRow>
      <Row slot={field(slot, 'result')} name={t`điểm phần kết quả`}>
        <LocalInput slot={field(field(slot, 'result'), 'label')} label={t`Tên của điểm phần kết quả`} lines={1} />
      </Row>
    </>
  )
}

function ComponentRow<T extends Component>({ slot, tools }: { slot: Slot<T>; tools?: ReactNode }) {
  const { t } = useLingui()
  const name = `${slot.value.symbol} ${slot.value.label[currentLanguage()]}`.trim()
  const component: Slot<Component> = {
    value: slot.value,
    path: slot.path,
    change: (update) => slot.change((now) => ({ ...now, ...update(now) })),
  }
  return (
    <Row slot={slot} name={name} tools={tools}>
      <div className="grid gap-3 sm:grid-cols-[5rem_minmax(0,1fr)]">
        <TextInput slot={field(component, 'symbol')} label={t`Ký hiệu`} maxLength={10} />
        <LocalInput slot={field(component, 'label')} label={t`Nội dung`} />
      </div>
    </Row>
  )
}
