import { useLingui } from '@lingui/react/macro'
import { isRated, type JsonValue, type Level, type RuleSetChange, type ValueSource } from '@thuoc-do/domain'
import { currentLanguage } from '../../lib/index.ts'
import { LEVELS, SourceLine, useLevelName } from '../../ui/index.ts'
import { FIELD_NAMES, fieldKey, KIND_NAMES } from './change-names.ts'
import { useValueWords } from './value-words.ts'

const LOOKS = {
  added: { mark: '+', look: 'border-[#b5ddd6] bg-outstanding-tint text-outstanding' },
  removed: { mark: '−', look: 'border-[#eec3bf] bg-unsatisfactory-tint text-unsatisfactory' },
  changed: { mark: '≠', look: 'border-[#ecc992] bg-satisfactory-tint text-satisfactory' },
  moved: { mark: '→', look: 'border-[#c9dcf1] bg-good-tint text-good' },
} as const

const levelKey = (key: string): Level | undefined => LEVELS.find((level) => level === key && isRated(level))

/** What happened, in a word and a mark. */
export function KindChip({ kind }: Pick<RuleSetChange, 'kind'>) {
  const { i18n } = useLingui()
  const { mark, look } = LOOKS[kind]
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-sm border px-1.5 py-px text-xs font-semibold whitespace-nowrap ${look}`}
    >
      <span aria-hidden="true">{mark}</span>
      {i18n._(KIND_NAMES[kind])}
    </span>
  )
}

/** One value: what it belongs to and what it is called, before and after beside each other, each with its source. */
export function ChangeLine({ change }: { change: RuleSetChange }) {
  const { t, i18n } = useLingui()
  const levelName = useLevelName('full')
  const { of, kind, path } = change
  const field = fieldKey(change)
  const isWholeThing = of !== null && path.endsWith(`[${of.key}]`)
  const level = of === null ? undefined : levelKey(of.key)
  const label = of?.label?.[currentLanguage()] ?? (level ? levelName(level) : (of?.key ?? ''))
  const thing = [of?.number, label].filter(Boolean).join(' ')
  const named = FIELD_NAMES[field]
  const name = isWholeThing ? '' : named ? i18n._(named) : field
  return (
    <li className="border-b border-line px-5 py-3 last:border-b-0 max-sm:px-4" data-card="">
      <div className="mb-1.5 flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
        <KindChip kind={kind} />
        <span className="font-semibold">{thing === '' ? name : thing}</span>
        {thing === '' || name === '' ? null : <span className="text-soft">{name}</span>}
      </div>
      <dl className="grid gap-x-5 gap-y-2 sm:grid-cols-2">
        <Side
          name={t`Trước`}
          field={field}
          value={change.before}
          source={change.sourceBefore}
          gone={kind === 'removed'}
        />
        <Side name={t`Sau`} field={field} value={change.after} source={change.sourceAfter} gone={false} />
      </dl>
    </li>
  )
}

function Side(props: { name: string; field: string; value: JsonValue; source: ValueSource | null; gone: boolean }) {
  const { t } = useLingui()
  const words = useValueWords()
  const { name, field, value, source, gone } = props
  const told = value === null ? t`không có` : words(field, value)
  const sourced = value !== null && source !== null && field !== 'citation' && field !== 'basis'
  return (
    <div className="min-w-0">
      <dt className="text-xs font-semibold text-soft">{name}</dt>
      <dd className={value === null ? 'text-soft' : ''}>
        <p className="break-words">{gone ? <del className="decoration-1">{told}</del> : told}</p>
        {sourced ? <SourceLine source={source} /> : null}
      </dd>
    </div>
  )
}
