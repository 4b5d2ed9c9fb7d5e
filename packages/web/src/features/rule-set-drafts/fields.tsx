import { useLingui } from '@lingui/react/macro'
import { isDay, type Audience, type LocalText } from '@thuoc-do/domain'
import { useState, type ReactNode } from 'react'
import { currentLanguage } from '../../lib/index.ts'
import { AUDIENCES, Checkbox, ComboBox, DayField, Select, TextField, type Option } from '../../ui/index.ts'
import { field, seenAs, type Slot } from './draft-model.ts'
import { PLACE, useEditing, useFieldProblem } from './editing.tsx'

type Frame = {
  label: string
  labelHidden?: boolean
  hint?: ReactNode
  /** Too narrow for a sentence: what is wrong is said for the ear here, and for the eye by a `FieldNote` nearby. */
  narrow?: boolean
}

const NARROW = '[&_[slot=errorMessage]]:sr-only'

/** What is wrong with a narrow field, where there is room to say it. */
export function FieldNote({ path }: { path: string }) {
  const problem = useFieldProblem(path)
  if (problem === null) return null
  return (
    <p aria-hidden="true" className="mt-1 text-sm font-medium text-unsatisfactory">
      {problem}
    </p>
  )
}

/** Marks where on screen a place of the document is. */
export function Place({ path, className, children }: { path: string; className?: string; children: ReactNode }) {
  return (
    <div {...{ [PLACE]: path }} {...(className ? { className } : {})}>
      {children}
    </div>
  )
}

/** A text of the document; several lines grow with what is written. */
export function TextInput(props: Frame & { slot: Slot<string>; lines?: number; maxLength?: number }) {
  const { slot, lines = 1, maxLength = 2_000, narrow = false, ...frame } = props
  const { readOnly } = useEditing()
  const problem = useFieldProblem(slot.path)
  return (
    <Place path={slot.path} className={`[&_textarea]:field-sizing-content ${narrow ? NARROW : ''}`}>
      <TextField
        {...frame}
        lines={lines}
        maxLength={maxLength}
        value={slot.value}
        onChange={(text) => slot.change(() => text)}
        isReadOnly={readOnly}
        problem={problem}
      />
    </Place>
  )
}

/** A label in both languages; Vietnamese is the text of the instrument. */
export function LocalInput({ slot, label, lines = 2 }: { slot: Slot<LocalText>; label: string; lines?: number }) {
  const { t } = useLingui()
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextInput slot={field(slot, 'vi')} label={label} lines={lines} />
      <TextInput slot={field(slot, 'en')} label={t`${label} (tiếng Anh)`} lines={lines} />
    </div>
  )
}

/** A decimal, kept with a point and shown with the language's own mark; never rewritten under the cursor. */
export function DecimalInput({ slot, narrow = false, ...frame }: Frame & { slot: Slot<string> }) {
  const { readOnly } = useEditing()
  const problem = useFieldProblem(slot.path)
  const [typed, setTyped] = useState(slot.value)
  const shown = asDecimal(typed) === slot.value ? typed : slot.value
  return (
    <Place path={slot.path} className={`[&_input]:text-right ${narrow ? NARROW : ''}`}>
      <TextField
        {...frame}
        inputMode="decimal"
        maxLength={40}
        value={currentLanguage() === 'vi' ? shown.replace('.', ',') : shown}
        onChange={(text) => {
          setTyped(text)
          slot.change(() => asDecimal(text))
        }}
        isReadOnly={readOnly}
        problem={problem}
      />
    </Place>
  )
}

function asDecimal(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/\s+/gu, '').replace(',', '.').replace(/\.$/u, '')
}

/** A decimal the instrument may not set; an empty field is null. */
export function OptionalDecimalInput({ slot, ...frame }: Frame & { slot: Slot<string | null> }) {
  const text = seenAs(
    slot,
    (value) => value ?? '',
    (value) => (value === '' ? null : value),
  )
  return <DecimalInput {...frame} slot={text} />
}

/** A whole number; what cannot be read stays in the field and changes nothing. */
export function CountInput(props: Frame & { slot: Slot<number | null>; optional?: boolean }) {
  const { slot, optional = false, ...frame } = props
  const { t } = useLingui()
  const { readOnly } = useEditing()
  const problem = useFieldProblem(slot.path)
  const [typed, setTyped] = useState<string | null>(null)
  const unread = typed !== null && readCount(typed, optional) === undefined
  const kept = slot.value === null ? '' : String(slot.value)
  return (
    <Place path={slot.path} className="[&_input]:text-right">
      <TextField
        {...frame}
        inputMode="numeric"
        maxLength={4}
        value={unread ? typed : kept}
        onChange={(text) => {
          setTyped(text)
          const count = readCount(text, optional)
          if (count !== undefined) slot.change(() => count)
        }}
        onBlur={() => setTyped(null)}
        isReadOnly={readOnly}
        problem={unread ? t`Cần một số nguyên từ 0 trở lên.` : problem}
      />
    </Place>
  )
}

function readCount(typed: string, optional: boolean): number | null | undefined {
  const text = typed.trim()
  if (text === '') return optional ? null : undefined
  return /^\d{1,4}$/u.test(text) ? Number(text) : undefined
}

/** A day; an optional one may be open. */
export function DayInput({ slot, ...frame }: Frame & { slot: Slot<string> }) {
  const { readOnly } = useEditing()
  const problem = useFieldProblem(slot.path)
  return (
    <Place path={slot.path}>
      <DayField
        {...frame}
        value={isDay(slot.value) ? slot.value : null}
        onChange={(day) => slot.change(() => day ?? '')}
        isDisabled={readOnly}
        problem={problem}
      />
    </Place>
  )
}

/** {@link DayInput} for a day the instrument may leave open. */
export function OptionalDayInput({ slot, ...frame }: Frame & { slot: Slot<string | null> }) {
  const text = seenAs(
    slot,
    (value) => value ?? '',
    (value) => (value === '' ? null : value),
  )
  return <DayInput {...frame} slot={text} />
}

type ChoiceProps<K extends string> = Frame & { slot: Slot<K>; options: readonly Option<K>[]; searched?: boolean }

/** One of a few; `searched` finds it by typing. */
export function Choice<K extends string>({ slot, options, searched = false, ...frame }: ChoiceProps<K>) {
  const { readOnly } = useEditing()
  const problem = useFieldProblem(slot.path)
  const chosen = {
    ...frame,
    options,
    value: slot.value,
    onChange: (value: K) => slot.change(() => value),
    isDisabled: readOnly,
    problem,
  }
  return <Place path={slot.path}>{searched ? <ComboBox<K> {...chosen} /> : <Select<K> {...chosen} />}</Place>
}

/** A yes or no. */
export function Tick({ slot, label }: { slot: Slot<boolean>; label: string }) {
  const { readOnly } = useEditing()
  return (
    <Place path={slot.path}>
      <Checkbox isSelected={slot.value} isDisabled={readOnly} onChange={(yes) => slot.change(() => yes)}>
        {label}
      </Checkbox>
    </Place>
  )
}

/** Any of a few, kept in the order they are offered. */
export function Ticks<K extends string>(props: {
  slot: Slot<readonly K[]>
  label: string
  options: readonly Option<K>[]
}) {
  const { slot, label, options } = props
  const { readOnly } = useEditing()
  const problem = useFieldProblem(slot.path)
  return (
    <Place path={slot.path}>
      <fieldset>
        <legend className="mb-1 text-sm font-medium">{label}</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {options.map(({ id, label: word }) => (
            <Checkbox
              key={id}
              isSelected={slot.value.includes(id)}
              isDisabled={readOnly}
              onChange={(yes) =>
                slot.change((now) =>
                  options.map((option) => option.id).filter((one) => (one === id ? yes : now.includes(one))),
                )
              }
            >
              {word}
            </Checkbox>
          ))}
        </div>
        {problem ? <p className="mt-1 text-sm font-medium text-unsatisfactory">{problem}</p> : null}
      </fieldset>
    </Place>
  )
}

/** Whom something is for. */
export function AudienceChoice({ slot }: { slot: Slot<Audience> }) {
  const { t, i18n } = useLingui()
  const options: Option<Audience>[] = [
    { id: 'all', label: t`mọi đối tượng` },
    ...(['people', 'leaders', 'non-leaders', 'collectives'] as const).map((id) => ({
      id,
      label: i18n._(AUDIENCES[id]),
    })),
  ]
  return <Choice slot={slot} label={t`Dành cho`} options={options} />
}
