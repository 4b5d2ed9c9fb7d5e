import { useLingui } from '@lingui/react/macro'
import type { Criterion, Part } from '@thuoc-do/domain'
import { currentLanguage } from '../../lib/index.ts'
import { CriterionRow, isGroup } from './criterion-row.tsx'
import { field, line, narrowed, pathOf, type Slot } from './draft-model.ts'
import { PLACE, useEditing, useProblem } from './editing.tsx'
import { EditableList } from './editable-list.tsx'
import type { Reader } from './exact-sums.ts'
import { DecimalInput, FieldNote, LocalInput, Place } from './fields.tsx'
import { Fold } from './fold.tsx'
import { HeadingSums } from './heading-sums.tsx'
import { codesIn, newGroup, newScored, nextNumber } from './new-values.ts'
import { SourceInput } from './source-input.tsx'

export type CriteriaProps = { slot: Slot<readonly Part[]>; readers: readonly Reader[] }

/** Both parts with their criteria, edited where they stand on the paper form. */
export function CriteriaChapter({ slot, readers }: CriteriaProps) {
  const { t } = useLingui()
  const problem = useProblem(slot.path)
  if (slot.value.length === 0)
    return <p className="text-soft">{t`Bộ tiêu chí này không chấm điểm; tiêu chí ghi ở mục cách tính.`}</p>
  const taken = slot.value.flatMap(({ criteria }) => codesIn(criteria))
  return (
    <Place path={slot.path}>
      {problem ? <p className="mb-2 font-medium text-unsatisfactory">{problem}</p> : null}
      {slot.value.map((part, at) => (
        <PartForm key={part.code} slot={line(slot, at, part)} taken={taken} readers={readers} />
      ))}
    </Place>
  )
}

function PartForm(props: { slot: Slot<Part>; taken: readonly string[]; readers: readonly Reader[] }) {
  const { t } = useLingui()
  const { slot, taken, readers } = props
  const { value: part } = slot
  const name = part.label[currentLanguage()]
  const heading = { audience: 'all', maximum: part.maximum } as const
  return (
    <div className="mb-6" {...{ [PLACE]: slot.path }}>
      <div className="rounded-md bg-red-tint px-3.5 py-2.5">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <h3 className="min-w-0 flex-1 basis-52 pt-1.5 font-semibold text-red">{name}</h3>
          <div className="ml-auto flex items-start gap-3">
            {part.criteria.length > 0 ? (
              <div className="pt-1.5">
                <HeadingSums heading={heading} of={part.criteria} readers={readers} />
              </div>
            ) : null}
            <div className="w-20">
              <DecimalInput slot={field(slot, 'maximum')} label={t`Điểm tối đa của ${name}`} labelHidden narrow />
            </div>
          </div>
        </div>
        <FieldNote path={pathOf(slot.path, 'maximum')} />
        <div className="flex flex-wrap items-baseline gap-x-4">
          <SourceInput slot={slot} of={name} />
          <Fold path={`${slot.path}.label`} of={name}>
            <LocalInput slot={field(slot, 'label')} label={t`Tên phần`} />
          </Fold>
        </div>
      </div>
      <CriteriaList
        slot={field(slot, 'criteria')}
        under={null}
        taken={taken}
        readers={readers}
        empty={
          part.code === 'result' ? t`Phần này không chấm theo tiêu chí; cách tính ở mục sau.` : t`Chưa có tiêu chí nào.`
        }
      />
    </div>
  )
}

/** The lines under a part or a heading. */
function CriteriaList(props: {
  slot: Slot<readonly Criterion[]>
  under: string | null
  taken: readonly string[]
  readers: readonly Reader[]
  empty: string
}) {
  const { t } = useLingui()
  const { slot, under, taken, readers, empty } = props
  const { instrument } = useEditing()
  const language = currentLanguage()
  const next = () => nextNumber(taken, under, slot.value.length)
  const addScored = {
    label: under === null ? t`Thêm tiêu chí` : t`Thêm tiêu chí vào ${under}`,
    make: (): Criterion => newScored(next(), instrument),
  }
  const addGroup = {
    label: under === null ? t`Thêm nhóm` : t`Thêm nhóm vào ${under}`,
    make: (): Criterion => newGroup(next(), instrument),
  }
  return (
    <EditableList
      slot={slot}
      keyOf={({ code }) => code}
      nameOf={({ number, code, label }) => `${number || code} ${label[language]}`.trim()}
      empty={empty}
      add={[addScored, addGroup]}
    >
      {(criterion, tools) => {
        const group = narrowed(criterion, isGroup)
        const below = group ? (
          <CriteriaList
            slot={field(group, 'of')}
            under={group.value.code}
            taken={taken}
            readers={readers}
            empty={t`Nhóm này chưa có tiêu chí.`}
          />
        ) : null
        return <CriterionRow slot={criterion} tools={tools} readers={readers} below={below} />
      }}
    </EditableList>
  )
}
