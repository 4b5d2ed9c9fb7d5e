import type { Basis, Citation } from '@thuoc-do/domain'
import type { ReactNode } from 'react'
import { BasisMark } from './basis-mark.tsx'
import { citationText } from './score-groups.tsx'

/** One thing to answer: its name with where it comes from, the answer, and what other sides answered below. */
export function AnswerBox(props: {
  /** The code the answer is kept under; whoever is told that it is missing is led here. */
  code: string
  label: ReactNode
  source: { citation: Citation; basis: Basis }
  of: string
  /** The article in words, where it belongs beside the question and not behind a mark. */
  cited?: boolean
  children?: ReactNode
  below?: readonly (readonly [head: string, said: string | null])[]
}) {
  const { code, label, source, of, cited = false, children, below = [] } = props
  const citation = citationText(source.citation)
  return (
    <fieldset data-criterion={code} className="border-t border-line py-3 first:border-t-0 first:pt-0 last:pb-0">
      <legend className="float-left mb-2 w-full">
        {label} <BasisMark basis={source.basis} citation={citation} of={of} />
        {cited ? <span className="block text-sm text-soft">{citation}</span> : null}
      </legend>
      <div className="clear-both">{children}</div>
      {below.length > 0 ? (
        <dl className="mt-2 flex flex-wrap gap-x-8 gap-y-1">
          {below.map(([head, said]) => (
            <div key={head} className="flex items-baseline gap-2">
              <dt className="text-sm text-soft">{head}</dt>
              <dd className="font-medium">{said ?? '–'}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </fieldset>
  )
}

/** Choices in a row as on paper, one to tick; on a phone one below the other, as wide as a finger needs. */
export function ChoiceRow(props: {
  name: string
  choices: readonly { value: string; label: string }[]
  value: string | undefined
  onChange: (value: string) => void
}) {
  const { name, choices, value, onChange } = props
  return (
    <div className="flex flex-wrap gap-x-7 gap-y-1 max-sm:flex-col">
      {choices.map((choice) => (
        <label key={choice.value} className="flex min-h-9 cursor-pointer items-center gap-2.5 pointer-coarse:min-h-11">
          <input
            type="radio"
            name={name}
            className="size-4.5 shrink-0 accent-red"
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          />
          <span className={value === choice.value ? 'font-semibold' : ''}>{choice.label}</span>
        </label>
      ))}
    </div>
  )
}
