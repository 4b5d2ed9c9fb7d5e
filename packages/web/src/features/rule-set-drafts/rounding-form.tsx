import { useLingui } from '@lingui/react/macro'
import type { RoundingRule } from '@thuoc-do/domain'
import { ROUNDINGS } from '../../ui/index.ts'
import { field, seenAs, type Slot } from './draft-model.ts'
import { useEditing } from './editing.tsx'
import { EditableList } from './editable-list.tsx'
import { Choice, CountInput } from './fields.tsx'
import { assumed } from './new-values.ts'
import { Row } from './parts-of-rows.tsx'

const PLACES: readonly RoundingRule['where'][] = ['part', 'total', 'roll-up']
const DIRECTIONS: readonly RoundingRule['direction'][] = ['half-up', 'floor', 'ceil']

/** Roundings the instrument orders, at most one a place. */
export function RoundingForm({ slot }: { slot: Slot<readonly RoundingRule[]> }) {
  const { t, i18n } = useLingui()
  const { instrument } = useEditing()
  const words = { part: t`điểm từng phần`, total: t`tổng điểm`, 'roll-up': t`điểm trung bình theo thời gian` }
  const next = PLACES.find((where) => slot.value.every((rule) => rule.where !== where))
  return (
    <>
      <h3 className="mt-5">{t`Làm tròn do văn bản quy định`}</h3>
      <EditableList
        slot={slot}
        keyOf={({ where }) => where}
        nameOf={({ where }) => words[where]}
        empty={t`Không làm tròn khi tính; chỉ làm tròn khi hiển thị.`}
        add={
          next === undefined
            ? []
            : [
                {
                  label: t`Thêm làm tròn: ${words[next]}`,
                  make: (): RoundingRule => ({ where: next, places: 2, direction: 'half-up', ...assumed(instrument) }),
                },
              ]
        }
      >
        {(rule, tools) => (
          <Row slot={rule} name={words[rule.value.where]} tools={tools}>
            <p className="mb-1 font-medium first-letter:uppercase">{words[rule.value.where]}</p>
            <div className="grid grid-cols-2 gap-3 sm:max-w-md">
              <CountInput
                label={t`Chữ số thập phân`}
                slot={seenAs<number, number | null>(
                  field(rule, 'places'),
                  (value) => value,
                  (value, now) => value ?? now,
                )}
              />
              <Choice
                slot={field(rule, 'direction')}
                label={t`Hướng`}
                options={DIRECTIONS.map((id) => ({ id, label: i18n._(ROUNDINGS[id]) }))}
              />
            </div>
          </Row>
        )}
      </EditableList>
    </>
  )
}
