import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type {
  AxesRule,
  ConvertedProductsRule,
  GradesRule,
  Mechanism,
  RuleSet,
  TimeAndDifficultyRule,
} from '@thuoc-do/domain'
import { useRef } from 'react'
import { Select } from '../../ui/index.ts'
import { AxesForm } from './axes-form.tsx'
import { ConvertedProductsForm } from './converted-products-form.tsx'
import { field, narrowed, type Slot } from './draft-model.ts'
import { PLACE, useEditing } from './editing.tsx'
import { LocalInput } from './fields.tsx'
import { GradesForm } from './grades-form.tsx'
import { withMechanism, type MechanismKind, type Scored } from './new-mechanism.ts'
import { Row } from './parts-of-rows.tsx'
import { RoundingForm } from './rounding-form.tsx'
import { TimeAndDifficultyForm } from './time-and-difficulty-form.tsx'

/** The ways of computing in a few words. */
const MECHANISM_WORDS: Record<MechanismKind, { word: MessageDescriptor; about: MessageDescriptor }> = {
  points: { word: msg`Chấm điểm từng tiêu chí`, about: msg`cả hai phần chấm theo tiêu chí, cộng lại` },
  'converted-products': {
    word: msg`Sản phẩm chuẩn quy đổi`,
    about: msg`số lượng × hệ số; so phần đạt chất lượng, đúng tiến độ với phần được giao`,
  },
  axes: { word: msg`Theo trục`, about: msg`mỗi trục nhân trung bình có trọng số của các thành phần` },
  grades: { word: msg`Theo mức đạt, không chấm điểm`, about: msg`mức xếp loại theo điều kiện` },
  'time-and-difficulty': {
    word: msg`Thời gian và độ khó`,
    about: msg`điểm chuẩn × tiến độ và chất lượng × độ khó`,
  },
}
const KINDS = ['points', 'converted-products', 'axes', 'time-and-difficulty', 'grades'] as const

type Is<K extends MechanismKind> = (mechanism: Mechanism) => mechanism is Extract<Mechanism, { kind: K }>
const isConverted: Is<'converted-products'> = (one): one is ConvertedProductsRule => one.kind === 'converted-products'
const isAxes: Is<'axes'> = (one): one is AxesRule => one.kind === 'axes'
const isGrades: Is<'grades'> = (one): one is GradesRule => one.kind === 'grades'
const isTimed: Is<'time-and-difficulty'> = (one): one is TimeAndDifficultyRule => one.kind === 'time-and-difficulty'

/** How the result part is computed, and what is rounded. */
export function MechanismChapter({ slot }: { slot: Slot<RuleSet> }) {
  const { t } = useLingui()
  const mechanism = field(slot, 'mechanism')
  const total = narrowed(field(slot, 'total'), (value): value is NonNullable<RuleSet['total']> => value !== null)
  const converted = narrowed(mechanism, isConverted)
  const axes = narrowed(mechanism, isAxes)
  const grades = narrowed(mechanism, isGrades)
  const timed = narrowed(mechanism, isTimed)
  return (
    <>
      <MechanismChoice slot={slot} />
      {converted ? <ConvertedProductsForm slot={converted} /> : null}
      {axes ? <AxesForm slot={axes} /> : null}
      {grades ? <GradesForm slot={grades} /> : null}
      {timed ? <TimeAndDifficultyForm slot={timed} /> : null}
      {total ? (
        <Row slot={total} name={t`tổng điểm`}>
          <LocalInput slot={field(total, 'label')} label={t`Tên của tổng điểm`} lines={1} />
        </Row>
      ) : null}
      <RoundingForm slot={field(slot, 'rounding')} />
    </>
  )
}

/** Changes the way of computing; what one leaves is remembered while the screen is open. */
function MechanismChoice({ slot }: { slot: Slot<RuleSet> }) {
  const { t, i18n } = useLingui()
  const { readOnly, instrument } = useEditing()
  const left = useRef(new Map<MechanismKind, Scored>())
  const { mechanism, parts, total, bands } = slot.value
  return (
    <div {...{ [PLACE]: 'mechanism' }} className="mb-2 sm:max-w-xl">
      <Select<MechanismKind>
        label={t`Cách tính phần kết quả`}
        hint={t`Đổi cách tính thì các giá trị bên dưới đổi theo; đổi lại sẽ có lại như cũ khi chưa rời trang này.`}
        value={mechanism.kind}
        isDisabled={readOnly}
        onChange={(kind) => {
          left.current.set(mechanism.kind, { mechanism, parts, total, bands })
          slot.change((now) =>
            now.mechanism.kind === kind
              ? now
              : { ...now, ...(left.current.get(kind) ?? withMechanism(now, kind, instrument)) },
          )
        }}
        options={KINDS.map((id) => ({
          id,
          label: i18n._(MECHANISM_WORDS[id].word),
          about: i18n._(MECHANISM_WORDS[id].about),
        }))}
      />
    </div>
  )
}
