import { useLingui } from '@lingui/react/macro'
import type { LocalText, Source, TimeAndDifficultyRule } from '@thuoc-do/domain'
import type { ReactNode } from 'react'
import { currentLanguage } from '../../lib/index.ts'
import { field, freshCode, type Slot } from './draft-model.ts'
import { useEditing } from './editing.tsx'
import { EditableList } from './editable-list.tsx'
import { CountInput, DecimalInput, LocalInput } from './fields.tsx'
import { newChoice } from './new-mechanism.ts'
import { CitedRow, Row } from './parts-of-rows.tsx'

/** The choices of each task: base points, how late, how well, how hard. */
export function TimeAndDifficultyForm({ slot }: { slot: Slot<TimeAndDifficultyRule> }) {
  const { t } = useLingui()
  const { instrument } = useEditing()
  const { timeliness } = slot.value
  const late = timeliness.map(({ code }) => code)
  return (
    <>
      <CitedRow slot={field(slot, 'points')} name={t`điểm tối đa`} narrow>
        {(value) => <DecimalInput slot={value} label={t`Điểm tối đa của phần`} />}
      </CitedRow>
      <CitedRow slot={field(slot, 'timelinessWeight')} name={t`trọng số tiến độ`} narrow>
        {(value) => (
          <DecimalInput slot={value} label={t`Tiến độ chiếm (%)`} hint={t`Phần còn lại dành cho chất lượng.`} />
        )}
      </CitedRow>
      <h3 className="mt-4">{t`Điểm chuẩn theo loại nhiệm vụ`}</h3>
      <Choices slot={field(slot, 'bases')} stem="base" unit={t`Điểm`} />
      <h3 className="mt-4">{t`Tỷ lệ theo tiến độ`}</h3>
      <EditableList
        slot={field(slot, 'timeliness')}
        keyOf={({ code }) => code}
        nameOf={({ code, label }) => label[currentLanguage()] || code}
        add={[
          {
            label: t`Thêm dòng tiến độ`,
            make: () => ({ ...newChoice(freshCode(late, 'late'), instrument), untilDaysLate: null }),
          },
        ]}
      >
        {(choice, tools) => (
          <ChoiceRow slot={choice} tools={tools} unit={t`Tỷ lệ (%)`}>
            <CountInput
              slot={field(choice, 'untilDaysLate')}
              optional
              label={t`Chậm đến (ngày)`}
              hint={t`để trống: chậm hơn nữa`}
            />
          </ChoiceRow>
        )}
      </EditableList>
      <h3 className="mt-4">{t`Tỷ lệ theo chất lượng`}</h3>
      <Choices slot={field(slot, 'quality')} stem="quality" unit={t`Tỷ lệ (%)`} />
      <h3 className="mt-4">{t`Hệ số độ khó`}</h3>
      <Choices slot={field(slot, 'difficulty')} stem="difficulty" unit={t`Hệ số (%)`} />
      <Row slot={field(slot, 'result')} name={t`điểm phần kết quả`}>
        <LocalInput slot={field(field(slot, 'result'), 'label')} label={t`Tên của điểm phần kết quả`} lines={1} />
      </Row>
    </>
  )
}

type OneChoice = Source & { readonly code: string; readonly label: LocalText; readonly value: string }

function Choices({ slot, stem, unit }: { slot: Slot<readonly OneChoice[]>; stem: string; unit: string }) {
  const { t } = useLingui()
  const { instrument } = useEditing()
  const codes = slot.value.map(({ code }) => code)
  return (
    <EditableList
      slot={slot}
      keyOf={({ code }) => code}
      nameOf={({ code, label }) => label[currentLanguage()] || code}
      empty={t`Chưa có lựa chọn nào.`}
      add={[{ label: t`Thêm lựa chọn`, make: () => newChoice(freshCode(codes, stem), instrument) }]}
    >
      {(choice, tools) => <ChoiceRow slot={choice} tools={tools} unit={unit} />}
    </EditableList>
  )
}

function ChoiceRow<T extends OneChoice>(props: {
  slot: Slot<T>
  tools: ReactNode
  unit: string
  children?: ReactNode
}) {
  const { t } = useLingui()
  const { slot, tools, unit, children } = props
  const choice: Slot<OneChoice> = {
    value: slot.value,
    path: slot.path,
    change: (update) => slot.change((now) => ({ ...now, ...update(now) })),
  }
  return (
    <Row slot={slot} name={slot.value.label[currentLanguage()] || slot.value.code} tools={tools}>
      <LocalInput slot={field(choice, 'label')} label={t`Nội dung`} lines={1} />
      <div className="mt-2 grid grid-cols-2 gap-3 sm:max-w-80">
        <DecimalInput slot={field(choice, 'value')} label={unit} />
        {children}
      </div>
    </Row>
  )
}
