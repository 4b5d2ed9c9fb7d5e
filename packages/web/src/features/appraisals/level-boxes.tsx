import { useLingui } from '@lingui/react/macro'
import { RATED_LEVELS, type Level, type RatedLevel } from '@thuoc-do/domain'
import { useLevelName } from '../../ui/index.ts'

/** The four levels as the form prints them, to tick one. */
export function LevelChoice(props: { value: RatedLevel | null; onChange: (level: RatedLevel) => void }) {
  const { t } = useLingui()
  const name = useLevelName('full')
  return (
    <fieldset>
      <legend className="sr-only">{t`Mức tự xếp loại`}</legend>
      {RATED_LEVELS.map((level) => (
        <label key={level} className="flex items-center gap-2.5 py-1 pointer-coarse:py-2">
          <input
            type="radio"
            name="own-level"
            className="size-4.5 accent-red"
            checked={props.value === level}
            onChange={() => props.onChange(level)}
          />
          {name(level)}
        </label>
      ))}
    </fieldset>
  )
}

/** The same to read: the chosen one ticked, or none. */
export function LevelTicks({ value }: { value: Level | null }) {
  const { t } = useLingui()
  const name = useLevelName('full')
  return (
    <ul>
      {RATED_LEVELS.map((level) => (
        <li key={level} className={`flex items-center gap-2.5 py-1 ${level === value ? 'font-semibold' : 'text-soft'}`}>
          <span aria-hidden="true">{level === value ? '☒' : '☐'}</span>
          {level === value ? <span className="sr-only">{t`Được đánh dấu:`}</span> : null}
          {name(level)}
        </li>
      ))}
    </ul>
  )
}
