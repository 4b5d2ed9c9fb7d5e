import { useLingui } from '@lingui/react/macro'
import type { Scoring } from '@thuoc-do/domain'
import { currentLanguage, formatExact } from '../../lib/index.ts'
import { Select } from '../../ui/index.ts'
import { field, narrowed, seenAs, type Slot } from './draft-model.ts'
import { useEditing, useProblem } from './editing.tsx'
import { EditableList } from './editable-list.tsx'
import { DecimalInput, LocalInput, Place, TextInput } from './fields.tsx'
import { NO_WORDS } from './new-values.ts'

type Of<K extends Scoring['kind']> = Extract<Scoring, { kind: K }>
const isStep = (scoring: Scoring): scoring is Of<'step'> => scoring.kind === 'step'
const isChoice = (scoring: Scoring): scoring is Of<'choice'> => scoring.kind === 'choice'
const isGraded = (scoring: Scoring): scoring is Of<'graded'> => scoring.kind === 'graded'

/** Which points a criterion may be given. */
export function ScoringFields({ slot, maximum }: { slot: Slot<Scoring>; maximum: string }) {
  const { t } = useLingui()
  const { readOnly } = useEditing()
  const problem = useProblem(slot.path)
  const [step, choice, graded] = [narrowed(slot, isStep), narrowed(slot, isChoice), narrowed(slot, isGraded)]
  return (
    <Place path={slot.path} className="space-y-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <Select<Scoring['kind']>
          label={t`Cách chấm`}
          value={slot.value.kind}
          isDisabled={readOnly}
          problem={problem}
          onChange={(kind) => slot.change((now) => (now.kind === kind ? now : scoringOf(kind, maximum)))}
          options={[
            { id: 'any', label: t`Điểm bất kỳ`, about: t`từ 0 đến điểm tối đa, hai chữ số thập phân` },
            { id: 'step', label: t`Theo bước điểm` },
            { id: 'choice', label: t`Chỉ một số điểm cho trước`, about: t`ví dụ đạt hoặc không đạt` },
            { id: 'graded', label: t`Theo mức đạt` },
          ]}
        />
        {step ? <DecimalInput slot={field(step, 'step')} label={t`Bước điểm`} /> : null}
        {choice ? <ValuesInput slot={field(choice, 'values')} label={t`Các số điểm được chấm`} /> : null}
      </div>
      {graded ? <Grades slot={field(graded, 'grades')} /> : null}
    </Place>
  )
}

/** Several decimals in one field, parted by semicolons because a comma is part of a number. */
export function ValuesInput({ slot, label }: { slot: Slot<readonly string[]>; label: string }) {
  const { t } = useLingui()
  const vietnamese = currentLanguage() === 'vi'
  const text = seenAs(
    slot,
    (values) => values.map((value) => (vietnamese ? value.replace('.', ',') : value)).join('; '),
    (typed) => typed.split(/;\s?/u).map((value) => value.replace(',', '.')),
  )
  return <TextInput slot={text} label={label} hint={t`Cách nhau bằng dấu chấm phẩy.`} />
}

function Grades({ slot }: { slot: Slot<Of<'graded'>['grades']> }) {
  const { t } = useLingui()
  return (
    <EditableList
      slot={slot}
      keyOf={(_, at) => String(at)}
      nameOf={({ label }, at) => label[currentLanguage()] || t`mức ${at + 1}`}
      add={[{ label: t`Thêm mức đạt`, make: () => ({ label: NO_WORDS, from: '0' }) }]}
    >
      {(grade, tools) => (
        <div className="flex items-start gap-3 py-1">
          <div className="min-w-0 flex-1">
            <LocalInput slot={field(grade, 'label')} label={t`Tên mức`} lines={1} />
          </div>
          <div className="w-24">
            <DecimalInput slot={field(grade, 'from')} label={t`Từ điểm`} />
          </div>
          <div className="pt-6">{tools}</div>
        </div>
      )}
    </EditableList>
  )
}

function scoringOf(kind: Scoring['kind'], maximum: string): Scoring {
  switch (kind) {
    case 'any':
      return { kind }
    case 'step':
      return { kind, step: '0.5' }
    case 'choice':
      return { kind, values: ['0', maximum] }
    case 'graded':
      return { kind, grades: [{ label: NO_WORDS, from: '0' }] }
    default:
      return kind satisfies never
  }
}

/** How a criterion is scored, in a few words; empty for any value. */
export function useScoringWords(): (scoring: Scoring) => string {
  const { t } = useLingui()
  return (scoring) => {
    switch (scoring.kind) {
      case 'any':
        return ''
      case 'step': {
        const step = formatExact(scoring.step, 'needed')
        return t`theo bước ${step} điểm`
      }
      case 'choice': {
        const values = scoring.values.map((value) => formatExact(value, 'needed')).join(' / ')
        return t`chỉ nhận ${values}`
      }
      case 'graded': {
        const count = scoring.grades.length
        return t`${count} mức đạt`
      }
      default:
        return scoring satisfies never
    }
  }
}
