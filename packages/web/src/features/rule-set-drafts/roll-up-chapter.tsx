import { useLingui } from '@lingui/react/macro'
import { ABSENCES, RATED_LEVELS, type RollUpMethod, type RollUpRule, type RollUpStep } from '@thuoc-do/domain'
import type { ReactNode } from 'react'
import { ABSENCE_NAMES, PERIODS, Select, useLevelName } from '../../ui/index.ts'
import { ConditionEditor } from './condition-editor.tsx'
import { NOTHING_YET } from './condition-model.ts'
import { field, narrowed, type Slot } from './draft-model.ts'
import { useEditing } from './editing.tsx'
import { EditableList } from './editable-list.tsx'
import { Choice, Ticks } from './fields.tsx'
import { newRollUpStep } from './new-values.ts'
import { CitedRow, Row } from './parts-of-rows.tsx'

const FROM = ['month', 'quarter', 'half-year'] as const
const TO = ['quarter', 'half-year', 'year'] as const
type Count = Extract<RollUpMethod, { kind: 'count' }>
const isCount = (method: RollUpMethod): method is Count => method.kind === 'count'

/** How results of short periods become those of longer ones. */
export function RollUpChapter({ slot }: { slot: Slot<RollUpRule> }) {
  const { t, i18n } = useLingui()
  const { instrument } = useEditing()
  const name = ({ from, to }: RollUpStep) => `${i18n._(PERIODS[from])} → ${i18n._(PERIODS[to])}`
  return (
    <>
      <EditableList
        slot={field(slot, 'steps')}
        keyOf={(_, at) => String(at)}
        nameOf={name}
        empty={t`Đánh giá một lần cho cả kỳ; không tổng hợp từ kỳ ngắn hơn.`}
        add={[{ label: t`Thêm bước tổng hợp`, make: () => newRollUpStep(instrument) }]}
      >
        {(step, tools) => <StepRow slot={step} tools={tools} name={name(step.value)} />}
      </EditableList>
      <CitedRow slot={field(slot, 'leavesMean')} name={t`thời gian không tính vào trung bình`}>
        {(value) => (
          <Ticks
            slot={value}
            label={t`Không tính vào trung bình thời gian`}
            options={ABSENCES.map((id) => ({ id, label: i18n._(ABSENCE_NAMES[id]) }))}
          />
        )}
      </CitedRow>
    </>
  )
}

function StepRow({ slot, tools, name }: { slot: Slot<RollUpStep>; tools: ReactNode; name: string }) {
  const { t, i18n } = useLingui()
  const { readOnly } = useEditing()
  const method = field(slot, 'method')
  const count = narrowed(method, isCount)
  return (
    <Row slot={slot} name={name} tools={tools}>
      <div className="grid gap-3 sm:grid-cols-3">
        <Choice
          slot={field(slot, 'from')}
          label={t`Từ kết quả`}
          options={FROM.map((id) => ({ id, label: i18n._(PERIODS[id]) }))}
        />
        <Choice
          slot={field(slot, 'to')}
          label={t`Thành kết quả`}
          options={TO.map((id) => ({ id, label: i18n._(PERIODS[id]) }))}
        />
        <Select<RollUpMethod['kind']>
          label={t`Bằng cách`}
          value={method.value.kind}
          isDisabled={readOnly}
          onChange={(kind) =>
            method.change((now) => (now.kind === kind ? now : kind === 'count' ? { kind, levels: [] } : { kind }))
          }
          options={[
            { id: 'mean', label: t`trung bình cộng điểm` },
            { id: 'count', label: t`đếm số lần đạt mức` },
            { id: 'none', label: t`xét tổng thể, không cộng máy móc` },
          ]}
        />
      </div>
      {count ? <CountLevels slot={field(count, 'levels')} /> : null}
    </Row>
  )
}

function CountLevels({ slot }: { slot: Slot<Count['levels']> }) {
  const { t } = useLingui()
  const levelName = useLevelName('full')
  const next = RATED_LEVELS.find((level) => slot.value.every((one) => one.level !== level)) ?? 'unsatisfactory'
  return (
    <div className="mt-2 border-l-2 border-line pl-3.5">
      <EditableList
        slot={slot}
        keyOf={(_, at) => String(at)}
        nameOf={({ level }) => levelName(level)}
        empty={t`Chưa có dòng nào; xét từ trên xuống, dòng đầu tiên đúng là kết quả.`}
        add={[{ label: t`Thêm dòng`, make: () => ({ level: next, when: NOTHING_YET }) }]}
      >
        {(one, tools) => (
          <div className="flex items-start gap-2 border-b border-line py-2">
            <div className="min-w-0 flex-1 space-y-2">
              <div className="sm:max-w-80">
                <Choice
                  slot={field(one, 'level')}
                  label={t`Mức`}
                  options={RATED_LEVELS.map((id) => ({ id, label: levelName(id) }))}
                />
              </div>
              <ConditionEditor slot={field(one, 'when')} of={levelName(one.value.level)} />
            </div>
            {tools}
          </div>
        )}
      </EditableList>
    </div>
  )
}
