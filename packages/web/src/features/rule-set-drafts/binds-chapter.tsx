import { useLingui } from '@lingui/react/macro'
import { SUBJECT_KINDS, type Binding } from '@thuoc-do/domain'
import { useKindNames } from '../../ui/index.ts'
import { field, freshCode, type Slot } from './draft-model.ts'
import { useEditing } from './editing.tsx'
import { EditableList } from './editable-list.tsx'
import { AudienceChoice, DayInput, OptionalDayInput, Tick, Ticks } from './fields.tsx'
import { newBinding } from './new-values.ts'
import { Row } from './parts-of-rows.tsx'

/** Whom the set binds, and from when. */
export function BindsChapter({ slot, from }: { slot: Slot<readonly Binding[]>; from: string }) {
  const { t } = useLingui()
  const { instrument } = useEditing()
  const kinds = useKindNames()
  const codes = slot.value.map(({ code }) => code)
  return (
    <EditableList
      slot={slot}
      keyOf={({ code }) => code}
      nameOf={(binding) => kinds(binding.kinds) || t`đối tượng mới`}
      empty={t`Chưa có đối tượng nào.`}
      add={[{ label: t`Thêm đối tượng`, make: () => newBinding(freshCode(codes, 'binding'), from, instrument) }]}
    >
      {(binding, tools) => (
        <Row slot={binding} name={kinds(binding.value.kinds) || t`đối tượng mới`} tools={tools}>
          <div className="space-y-3">
            <Ticks
              slot={field(binding, 'kinds')}
              label={t`Đối tượng`}
              options={SUBJECT_KINDS.map((id) => ({ id, label: kinds([id]) }))}
            />
            <div className="grid gap-3 sm:grid-cols-3">
              <AudienceChoice slot={field(binding, 'audience')} />
              <DayInput slot={field(binding, 'from')} label={t`Từ ngày`} />
              <OptionalDayInput slot={field(binding, 'to')} label={t`Đến ngày (nếu có)`} />
            </div>
            <Tick slot={field(binding, 'byDecision')} label={t`Chỉ áp dụng khi cơ quan quyết định`} />
          </div>
        </Row>
      )}
    </EditableList>
  )
}
