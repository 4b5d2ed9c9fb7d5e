import { formatCount } from '../lib/index.ts'

/** One choice; `count` where it is known how many rows it would leave. */
export type FilterChoice<K extends string> = { id: K; label: string; count?: number }

/** A row of choices, with how many rows each would leave where that is known; one is always pressed. */
export function FilterChips<K extends string>(props: {
  label: string
  choices: readonly FilterChoice<K>[]
  chosen: K
  onChoose: (chosen: K) => void
}) {
  const { label, choices, chosen, onChoose } = props
  return (
    <fieldset className="no-print flex flex-wrap gap-1.5">
      <legend className="sr-only">{label}</legend>
      {choices.map(({ id, label: words, count }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === chosen}
          onClick={() => onChoose(id)}
          className="inline-flex min-h-7 items-center gap-1.5 rounded-full border border-[#cfcdc7] bg-paper px-3 text-sm hover:bg-ground aria-pressed:border-red aria-pressed:bg-red-tint aria-pressed:font-semibold aria-pressed:text-red pointer-coarse:min-h-10"
        >
          {words}
          {count === undefined ? null : <span className="font-semibold">{formatCount(count)}</span>}
        </button>
      ))}
    </fieldset>
  )
}
