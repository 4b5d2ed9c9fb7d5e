import { useLingui } from '@lingui/react/macro'
import type { Condition } from '@thuoc-do/domain'
import { Button, Checkbox, Mark, Select, useConditionWords } from '../../ui/index.ts'
import { ConditionLeafFields, FactChoice } from './condition-leaf.tsx'
import {
  isGroup,
  isLeaf,
  isNot,
  isNothingYet,
  negated,
  NOTHING_YET,
  withAnother,
  withoutLine,
  type ConditionGroup,
} from './condition-model.ts'
import { field, line, narrowed, type Slot } from './draft-model.ts'
import { useEditing, useFieldProblem } from './editing.tsx'
import { Place } from './fields.tsx'
import { Fold } from './fold.tsx'

/** A condition put together from the glossary of facts, with the sentence it makes. */
export function ConditionEditor({ slot, of }: { slot: Slot<Condition>; of: string }) {
  const { t } = useLingui()
  const { readOnly } = useEditing()
  const words = useConditionWords()
  const sentence = words(slot.value)
  return (
    <Place path={slot.path} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <p className="min-w-0 flex-1 basis-72 text-sm">
        <span className="text-soft">{t`Hệ thống xét:`}</span>{' '}
        {sentence === '' ? <span className="text-satisfactory">{t`chưa chọn dữ kiện nào`}</span> : sentence}
      </p>
      {readOnly ? null : (
        <Fold path={slot.path} of={of} label={t`Sửa điều kiện`} whole opened={isNothingYet(slot.value)}>
          <Node slot={slot} of={of} />
        </Fold>
      )}
      {readOnly ? null : <Problem path={slot.path} />}
    </Place>
  )
}

function Problem({ path }: { path: string }) {
  const problem = useFieldProblem(path)
  return problem ? <p className="basis-full text-sm font-medium text-unsatisfactory">{problem}</p> : null
}

function Node({ slot, of, onRemove }: { slot: Slot<Condition>; of: string; onRemove?: () => void }) {
  const { t } = useLingui()
  const opposite = narrowed(slot, isNot)
  const inside = opposite ? field(opposite, 'of') : slot
  const group = narrowed(inside, isGroup)
  const leaf = narrowed(inside, isLeaf)
  const empty = isNothingYet(inside.value)
  return (
    <div className={`rounded-md border border-line p-2.5 ${group && !empty ? 'bg-sunken' : 'bg-paper'}`}>
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0 flex-1 space-y-2">
          {empty ? <FactChoice slot={inside} fact={null} /> : null}
          {leaf ? <ConditionLeafFields slot={inside} leaf={leaf} /> : null}
          {group && !empty ? <Group slot={inside} group={group} of={of} /> : null}
          {empty ? null : (
            <div>
              <Checkbox isSelected={opposite !== null} onChange={() => slot.change(negated)}>
                {t`không phải như vậy (điều ngược lại)`}
              </Checkbox>
            </div>
          )}
        </div>
        {onRemove ? (
          <Button size="small" look="quiet" aria-label={t`Bỏ điều kiện này`} onPress={onRemove}>
            <Mark name="cross" className="size-3.5" />
          </Button>
        ) : null}
      </div>
      {onRemove || empty ? null : <Grow slot={slot} of={of} />}
    </div>
  )
}

function Group({ slot, group, of }: { slot: Slot<Condition>; group: Slot<ConditionGroup>; of: string }) {
  const { t } = useLingui()
  const lines = field(group, 'of')
  return (
    <>
      <div className="max-w-80">
        <Select<ConditionGroup['kind']>
          label={t`Cần có`}
          labelHidden
          value={group.value.kind}
          onChange={(kind) => group.change((now) => ({ ...now, kind }))}
          options={[
            { id: 'all', label: t`tất cả các điều sau` },
            { id: 'any', label: t`ít nhất một trong các điều sau` },
          ]}
        />
      </div>
      {lines.value.map((one, at) => (
        <Node
          key={at}
          slot={line(lines, at, one)}
          of={of}
          onRemove={() => slot.change((now) => (isGroup(now) ? withoutLine(now, at) : now))}
        />
      ))}
      <Button size="small" onPress={() => group.change((now) => ({ ...now, of: [...now.of, NOTHING_YET] }))}>
        <Mark name="plus" className="size-3" />
        {t`Thêm điều kiện`}
      </Button>
    </>
  )
}

function Grow({ slot, of }: { slot: Slot<Condition>; of: string }) {
  const { t } = useLingui()
  const { value } = slot
  const other = value.kind === 'all' ? 'any' : 'all'
  return (
    <fieldset className="mt-2 flex flex-wrap gap-2">
      <legend className="sr-only">{t`Mở rộng điều kiện của ${of}`}</legend>
      {isGroup(value) ? (
        <Button
          size="small"
          look="quiet"
          onPress={() => slot.change((now) => ({ kind: other, of: [now, NOTHING_YET] }))}
        >
          {other === 'any' ? t`hoặc một trường hợp khác` : t`và một điều kiện khác`}
        </Button>
      ) : (
        <>
          <Button size="small" look="quiet" onPress={() => slot.change((now) => withAnother(now, 'all'))}>
            {t`và một điều kiện khác`}
          </Button>
          <Button size="small" look="quiet" onPress={() => slot.change((now) => withAnother(now, 'any'))}>
            {t`hoặc một trường hợp khác`}
          </Button>
        </>
      )}
    </fieldset>
  )
}
