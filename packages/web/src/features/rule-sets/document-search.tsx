import { useLingui } from '@lingui/react/macro'
import type { RuleSet } from '@thuoc-do/domain'
import { useMemo, useState } from 'react'
import { currentLanguage, formatCount, matcher } from '../../lib/index.ts'
import { SearchBox } from '../../ui/index.ts'
import { entriesOf } from './search-entries.ts'

/** Finds a place in the document by its words, marks or not, and leads there. */
export function DocumentSearch({ document }: { document: RuleSet }) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const entries = useMemo(() => entriesOf(document, currentLanguage()), [document])
  const matches = matcher(typed)
  const found = typed.trim() === '' ? [] : entries.filter(({ text, citation }) => matches(`${text} ${citation}`))
  const count = formatCount(found.length)
  return (
    <div className="no-print rounded-lg border border-line bg-paper p-3">
      <div className="flex flex-wrap items-center gap-3">
        <div className="w-full sm:w-80">
          <SearchBox label={t`Tìm trong bộ tiêu chí`} value={typed} onChange={setTyped} />
        </div>
        {typed.trim() === '' ? null : <output className="text-sm text-soft">{t`${count} chỗ`}</output>}
      </div>
      {found.length > 0 ? (
        <ul className="mt-2 max-h-72 overflow-auto">
          {found.map(({ anchor, text, citation }) => (
            <li key={anchor}>
              <a href={`#${anchor}`} className="block rounded-sm px-2 py-1.5 hover:bg-red-tint">
                {text} <span className="text-sm text-soft">· {citation}</span>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
