import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import { FACTS, GRADES, RATED_LEVELS, type Condition, type FactName } from '@thuoc-do/domain'
import { currentLanguage } from '../../lib/index.ts'
import { ComboBox, GRADE_NAMES, useLevelName } from '../../ui/index.ts'
import { COMPARISONS, leafFor, type Comparison, type ConditionLeaf } from './condition-model.ts'
import { field, narrowed, type Slot } from './draft-model.ts'
import { Choice, DecimalInput } from './fields.tsx'

const COMPARISON_WORDS: Record<Comparison, MessageDescriptor> = {
  'at-least': msg`từ … trở lên`,
  above: msg`trên`,
  equal: msg`bằng`,
  'at-most': msg`không quá`,
  below: msg`dưới`,
}

/** Chooses the fact from the glossary; the comparison follows its kind. */
export function FactChoice({ slot, fact }: { slot: Slot<Condition>; fact: FactName | null }) {
  const { t } = useLingui()
  const language = currentLanguage()
  const kinds = { boolean: t`có hoặc không`, percent: t`tỷ lệ %`, count: t`số đếm`, level: t`mức`, grade: t`mức đạt` }
  return (
    <ComboBox<FactName>
      label={t`Dữ kiện`}
      labelHidden
      placeholder={t`Gõ để tìm dữ kiện…`}
      value={fact}
      onChange={(name) => slot.change((now) => leafFor(name, now))}
      options={FACT_NAMES.map((id) => ({ id, label: FACTS[id].label[language], about: kinds[FACTS[id].kind] }))}
    />
  )
}

const FACT_NAMES = namesOf(FACTS)

function namesOf<K extends string>(facts: Readonly<Record<K, unknown>>): readonly K[] {
  const names: K[] = []
  for (const name in facts) names.push(name)
  return names
}

/** A fact with the comparison that fits it. */
export function ConditionLeafFields({ slot, leaf }: { slot: Slot<Condition>; leaf: Slot<ConditionLeaf> }) {
  const { t, i18n } = useLingui()
  const levelName = useLevelName('full')
  const compare = narrowed(leaf, isCompare)
  const level = narrowed(leaf, isLevel)
  const grade = narrowed(leaf, isGrade)
  return (
    <div className="grid gap-2 sm:grid-cols-[minmax(0,1fr)_auto]">
      <FactChoice slot={slot} fact={leaf.value.fact} />
      {compare ? (
        <div className="grid grid-cols-[minmax(9rem,1fr)_6rem] gap-2">
          <Choice
            slot={field(compare, 'is')}
            label={t`So sánh`}
            labelHidden
            options={COMPARISONS.map((id) => ({ id, label: i18n._(COMPARISON_WORDS[id]) }))}
          />
          <DecimalInput slot={field(compare, 'value')} label={t`Giá trị`} labelHidden />
        </div>
      ) : null}
      {level ? (
        <div className="sm:w-72">
          <Choice
            slot={field(level, 'atLeast')}
            label={t`Từ mức`}
            labelHidden
            options={RATED_LEVELS.map((id) => {
              const name = levelName(id)
              return { id, label: t`từ ${name} trở lên` }
            })}
          />
        </div>
      ) : null}
      {grade ? (
        <div className="sm:w-72">
          <Choice
            slot={field(grade, 'atLeast')}
            label={t`Từ mức`}
            labelHidden
            options={GRADES.map((id) => {
              const name = i18n._(GRADE_NAMES[id])
              return { id, label: t`từ ${name} trở lên` }
            })}
          />
        </div>
      ) : null}
    </div>
  )
}

type Leaf<K extends ConditionLeaf['kind']> = Extract<ConditionLeaf, { kind: K }>
const isCompare = (leaf: ConditionLeaf): leaf is Leaf<'compare'> => leaf.kind === 'compare'
const isLevel = (leaf: ConditionLeaf): leaf is Leaf<'level'> => leaf.kind === 'level'
const isGrade = (leaf: ConditionLeaf): leaf is Leaf<'grade'> => leaf.kind === 'grade'
