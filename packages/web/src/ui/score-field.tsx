import { useLingui } from '@lingui/react/macro'
import { useState, type KeyboardEvent } from 'react'
import { Input } from 'react-aria-components/Input'
import { TextField } from 'react-aria-components/TextField'
import {
  currentLanguage,
  formatHundredths,
  parseScore,
  toWire,
  type ParsedScore,
  type ScoreLimits,
  type ScoreProblem,
} from '../lib/index.ts'
import { FieldFoot, FieldLabel, INPUT_CLASS, type FieldFrame } from './field.tsx'
import { classes } from './class-names.ts'

/** What a field counts, for the words of its refusals. */
export type ScoreUnit = 'points' | 'percent' | 'count'

export type ScoreFieldProps = Omit<FieldFrame, 'hint'> &
  ScoreLimits & {
    /** Hundredths of a point; `null` is not scored yet. */
    value: number | null
    /** Told at each keystroke what the text means, so that a total can follow; what is wrong is a value too. */
    onChange: (score: ParsedScore) => void
    isDisabled?: boolean
    isReadOnly?: boolean
    /** Narrow in a table cell. */
    compact?: boolean
    /** What is counted; points unless said otherwise. */
    unit?: ScoreUnit
  }

/**
 * A field for points. It takes a decimal comma or point, never rewrites the text under the cursor, and puts it in the
 * usual form on leaving. Enter or the arrow keys go to the field above or below, as in a spreadsheet.
 */
export function ScoreField(props: ScoreFieldProps) {
  const { value, onChange, maximum, step, label, labelHidden, problem, compact = false, isDisabled, isReadOnly } = props
  const limits = { ...(maximum === undefined ? {} : { maximum }), ...(step === undefined ? {} : { step }) }
  const sentence = useScoreSentence(limits, props.unit)
  const [text, setText] = useState(() => written(value))
  const [typing, setTyping] = useState(false)
  const [seen, setSeen] = useState(value)
  const parsed = parseScore(text, limits)
  if (value !== seen) {
    // Somebody else's value or a restored draft is taken over, unless the person is typing here.
    setSeen(value)
    const same = parsed.ok ? parsed.hundredths === value : value === null
    if (!same && !typing) setText(written(value))
  }

  const wrong = parsed.ok ? (problem ?? null) : sentence(parsed.problem)
  return (
    <TextField
      value={text}
      onChange={(typed) => {
        setText(typed)
        onChange(parseScore(typed, limits))
      }}
      onFocus={() => {
        setTyping(true)
      }}
      onBlur={() => {
        setTyping(false)
        if (parsed.ok) setText(written(parsed.hundredths))
      }}
      onKeyDown={moveBetweenScores}
      isInvalid={wrong !== null}
      validationBehavior="aria"
      isDisabled={isDisabled ?? false}
      isReadOnly={isReadOnly ?? false}
      className={compact ? 'inline-block w-24 text-right' : 'block'}
    >
      <FieldLabel label={label} hidden={labelHidden ?? false} />
      <Input
        inputMode="decimal"
        autoComplete="off"
        data-score-field=""
        className={classes(INPUT_CLASS, 'text-right font-semibold')}
      />
      <FieldFoot problem={wrong} />
    </TextField>
  )
}

/** The sentence for what is wrong with a typed score. */
export function useScoreSentence(limits: ScoreLimits, unit: ScoreUnit = 'points'): (problem: ScoreProblem) => string {
  const { t } = useLingui()
  const maximum = formatHundredths(limits.maximum ?? 0, 'needed')
  const step = formatHundredths(limits.step ?? 0, 'needed')
  return (problem) => {
    switch (problem) {
      case 'not-a-number':
        return t`Chưa đọc được thành số.`
      case 'too-many-places':
        return t`Tối đa hai chữ số sau dấu phẩy.`
      case 'negative':
        return unit === 'points' ? t`Điểm không được âm.` : t`Không nhập số âm.`
      case 'above-maximum':
        return unit === 'percent'
          ? t`Tỷ lệ từ 0 đến 100.`
          : unit === 'count'
            ? t`Số quá lớn.`
            : t`Tối đa ${maximum} điểm.`
      case 'off-step':
        return unit === 'count' ? t`Nhập số nguyên.` : t`Chấm theo bước ${step} điểm.`
      default:
        return problem satisfies never
    }
  }
}

function written(value: number | null): string {
  if (value === null) return ''
  return currentLanguage() === 'vi' ? toWire(value).replace('.', ',') : toWire(value)
}

function moveBetweenScores(event: KeyboardEvent): void {
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0
  if (step === 0 || !(event.target instanceof HTMLInputElement)) return
  const scope = event.target.closest('table, [data-score-scope]') ?? document
  const fields = [...scope.querySelectorAll<HTMLInputElement>('[data-score-field]:not(:disabled)')]
  const next = fields[fields.indexOf(event.target) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
  next.select()
}
