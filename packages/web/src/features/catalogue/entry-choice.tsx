import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId, useState } from 'react'
import { SearchBox } from '../../ui/index.ts'
import { ALL, entriesQuery, type VersionPlace } from './queries.ts'

const MOST_SHOWN = 20

/** Choosing one product among thousands: a few words find it, the arrow keys choose. */
export function EntryChoice(props: {
  at: VersionPlace
  /** What is asked for; its first words begin the search. */
  begin: string
  chosen: string | null
  onChoose: (code: string) => void
}) {
  const { t } = useLingui()
  const group = useId()
  const { at, begin, chosen, onChoose } = props
  const [typed, setTyped] = useState(begin.split(/\s+/u).slice(0, 2).join(' '))
  const search = useDeferredValue(typed.trim())
  const { data } = useQuery(entriesQuery(at, { search, complexity: ALL, owner: ALL, page: 1 }, MOST_SHOWN))
  const rows = data?.rows ?? []
  return (
    <div className="space-y-2">
      <SearchBox label={t`Tìm theo mã hoặc tên`} value={typed} onChange={setTyped} />
      <fieldset className="max-h-64 overflow-auto rounded-md border border-line">
        <legend className="sr-only">{t`Sản phẩm giữ lại`}</legend>
        {rows.length === 0 ? <p className="px-3 py-2 text-soft">{t`Không có sản phẩm nào khớp.`}</p> : null}
        {rows.map(({ code, name }) => (
          <label
            key={code}
            className="flex cursor-pointer items-start gap-2.5 border-b border-line px-3 py-2 last:border-0 has-checked:bg-red-tint"
          >
            <input
              type="radio"
              name={group}
              className="mt-1 accent-red"
              checked={code === chosen}
              onChange={() => onChoose(code)}
            />
            <span>
              {name} <span className="text-sm text-soft">{code}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  )
}
