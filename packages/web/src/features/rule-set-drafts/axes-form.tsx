import { useLingui } from '@lingui/react/macro'
import type { AxesRule, Axis, AxisComponent } from '@thuoc-do/domain'
import type { ReactNode } from 'react'
import { currentLanguage } from '../../lib/index.ts'
import { field, freshCode, seenAs, type Slot } from './draft-model.ts'
import { useEditing } from './editing.tsx'
import { EditableList } from './editable-list.tsx'
import { AudienceChoice, Choice, DecimalInput, LocalInput, OptionalDecimalInput } from './fields.tsx'
import { Fold } from './fold.tsx'
import { assumed, NO_WORDS } from './new-values.ts'
import { CitedRow, Row } from './parts-of-rows.tsx'

const COMPONENTS: readonly AxisComponent[] = ['A', 'B', 'C', 'D']

/** The table of axes: what each is worth and how much each component weighs in it. */
export function AxesForm({ slot }: { slot: Slot<AxesRule> }) {
  const { t } = useLingui()
  const { instrument } = useEditing()
  const { components, axes } = slot.value
  const next = COMPONENTS.find((code) => components.every((one) => one.code !== code))
  const codes = axes.map(({ code }) => code)
  const language = currentLanguage()
  return (
    <>
      <h3 className="mt-3">{t`Thành phần`}</h3>
      <EditableList
        slot={field(slot, 'components')}
        keyOf={({ code }) => code}
        nameOf={({ code }) => t`thành phần ${code}`}
        add={
          next === undefined
            ? []
            : [{ label: t`Thêm thành phần`, make: () => ({ code: next, label: NO_WORDS, ...assumed(instrument) }) }]
        }
      >
        {(component, tools) => (
          <Row slot={component} name={component.value.code} tools={tools}>
            <div className="grid grid-cols-[2rem_minmax(0,1fr)] items-start gap-3">
              <b className="pt-7 font-semibold">{component.value.code}</b>
              <LocalInput slot={field(component, 'label')} label={t`Nội dung`} lines={1} />
            </div>
          </Row>
        )}
      </EditableList>
      <h3 className="mt-4">{t`Các trục`}</h3>
      <EditableList
        slot={field(slot, 'axes')}
        keyOf={({ code }) => code}
        nameOf={({ code, label }) => label[language] || code}
        empty={t`Chưa có trục nào.`}
        add={[
          {
            label: t`Thêm trục`,
            make: (): Axis => ({
              code: freshCode(codes, 'axis'),
              label: NO_WORDS,
              audience: 'all',
              maximum: '',
              weights: Object.fromEntries(components.map(({ code }) => [code, ''])),
              ...assumed(instrument),
            }),
          },
        ]}
      >
        {(axis, tools) => <AxisRow slot={axis} tools={tools} components={components.map(({ code }) => code)} />}
      </EditableList>
      <CitedRow slot={field(slot, 'whenNotApplicable')} name={t`trục không phát sinh nhiệm vụ`}>
        {(value) => (
          <Choice
            slot={value}
            label={t`Khi trục không phát sinh nhiệm vụ`}
            options={[
              { id: 'not-allowed', label: t`trục nào cũng phải chấm` },
              { id: 'share-out', label: t`bỏ ra; các trục còn lại tính cho cả phần` },
            ]}
          />
        )}
      </CitedRow>
      <Row slot={field(slot, 'result')} name={t`điểm phần kết quả`}>
        <LocalInput slot={field(field(slot, 'result'), 'label')} label={t`Tên của điểm phần kết quả`} lines={1} />
      </Row>
    </>
  )
}

function AxisRow(props: { slot: Slot<Axis>; tools: ReactNode; components: readonly AxisComponent[] }) {
  const { t } = useLingui()
  const { slot, tools, components } = props
  const name = slot.value.label[currentLanguage()] || slot.value.code
  const weights = field(slot, 'weights')
  return (
    <Row
      slot={slot}
      name={name}
      tools={tools}
      fold={
        <Fold path={slot.path} of={name}>
          <AudienceChoice slot={field(slot, 'audience')} />
        </Fold>
      }
    >
      <LocalInput slot={field(slot, 'label')} label={t`Trục`} />
      <div className="mt-2 grid grid-cols-3 gap-3 sm:grid-cols-6">
        <DecimalInput slot={field(slot, 'maximum')} label={t`Điểm tối đa`} />
        {components.map((code) => (
          <OptionalDecimalInput
            key={code}
            label={t`Trọng số ${code}`}
            slot={seenAs(
              { ...weights, path: `${weights.path}.${code}` },
              (value) => value[code] ?? null,
              (weight, now) => withWeight(now, code, weight),
            )}
          />
        ))}
      </div>
    </Row>
  )
}

/** A component without a weight does not count in the axis. */
function withWeight(weights: Axis['weights'], code: AxisComponent, weight: string | null): Axis['weights'] {
  const { [code]: _, ...rest } = weights
  return weight === null ? rest : { ...rest, [code]: weight }
}
