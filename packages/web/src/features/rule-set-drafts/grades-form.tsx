import { useLingui } from '@lingui/react/macro'
import { GRADES, type GradedCriterion, type GradesRule } from '@thuoc-do/domain'
import type { ReactNode } from 'react'
import { currentLanguage } from '../../lib/index.ts'
import { GRADE_NAMES } from '../../ui/index.ts'
import { field, freshCode, type Slot } from './draft-model.ts'
import { useEditing } from './editing.tsx'
import { EditableList } from './editable-list.tsx'
import { AudienceChoice, Choice, LocalInput, TextInput } from './fields.tsx'
import { assumed, NO_WORDS } from './new-values.ts'
import { Row } from './parts-of-rows.tsx'

/** The grades in the instrument's words, best first, and the criteria that are graded. */
export function GradesForm({ slot }: { slot: Slot<GradesRule> }) {
  const { t, i18n } = useLingui()
  const { instrument } = useEditing()
  const { scale, criteria } = slot.value
  const next = GRADES.find((grade) => scale.every((one) => one.grade !== grade))
  const codes = criteria.map(({ code }) => code)
  const language = currentLanguage()
  const add = (part: GradedCriterion['part'], label: string) => ({
    label,
    make: (): GradedCriterion => ({
      code: freshCode(codes, part),
      number: String(criteria.length + 1),
      label: NO_WORDS,
      part,
      audience: 'all',
      ...assumed(instrument),
    }),
  })
  return (
    <>
      <h3 className="mt-3">{t`Các mức đạt, từ cao xuống`}</h3>
      <EditableList
        slot={field(slot, 'scale')}
        keyOf={({ grade }) => grade}
        nameOf={({ grade }) => i18n._(GRADE_NAMES[grade])}
        add={
          next === undefined
            ? []
            : [{ label: t`Thêm mức đạt`, make: () => ({ grade: next, label: NO_WORDS, ...assumed(instrument) }) }]
        }
      >
        {(grade, tools) => (
          <Row slot={grade} name={i18n._(GRADE_NAMES[grade.value.grade])} tools={tools}>
            <LocalInput slot={field(grade, 'label')} label={t`Tên mức`} lines={1} />
          </Row>
        )}
      </EditableList>
      <h3 className="mt-4">{t`Tiêu chí`}</h3>
      <EditableList
        slot={field(slot, 'criteria')}
        keyOf={({ code }) => code}
        nameOf={({ number, label }) => `${number} ${label[language]}`.trim()}
        empty={t`Chưa có tiêu chí nào.`}
        add={[add('general', t`Thêm tiêu chí chung`), add('result', t`Thêm tiêu chí kết quả`)]}
      >
        {(criterion, tools) => <GradedRow slot={criterion} tools={tools} />}
      </EditableList>
    </>
  )
}

function GradedRow({ slot, tools }: { slot: Slot<GradedCriterion>; tools: ReactNode }) {
  const { t } = useLingui()
  const { number, label } = slot.value
  return (
    <Row slot={slot} name={`${number} ${label[currentLanguage()]}`.trim()} tools={tools}>
      <div className="grid gap-3 sm:grid-cols-[4rem_minmax(0,1fr)]">
        <TextInput slot={field(slot, 'number')} label={t`Số`} maxLength={40} />
        <LocalInput slot={field(slot, 'label')} label={t`Nội dung`} />
      </div>
      <div className="mt-3 grid gap-3 sm:grid-cols-2">
        <Choice
          slot={field(slot, 'part')}
          label={t`Thuộc phần`}
          options={[
            { id: 'general', label: t`tiêu chí chung` },
            { id: 'result', label: t`kết quả thực hiện nhiệm vụ` },
          ]}
        />
        <AudienceChoice slot={field(slot, 'audience')} />
      </div>
    </Row>
  )
}
