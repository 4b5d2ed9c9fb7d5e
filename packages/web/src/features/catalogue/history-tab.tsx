import { useLingui } from '@lingui/react/macro'
import type { CatalogueVersion } from '@thuoc-do/contract'
import { formatInstant } from '../../lib/index.ts'
import { Card } from '../../ui/index.ts'
import { useCatalogueWords } from './words.ts'

/** What was done to a version, newest first. */
export function HistoryTab({ version }: { version: CatalogueVersion }) {
  const { t } = useLingui()
  const words = useCatalogueWords()
  return (
    <Card title={t`Quá trình`} flush>
      <ol>
        {version.history.map(({ at, action, actorName, reason }) => (
          <li key={`${at} ${action}`} className="flex flex-wrap gap-x-4 border-b border-line px-5 py-2.5 last:border-0">
            <span className="w-36 shrink-0 text-sm text-soft tabular-nums">{formatInstant(at)}</span>
            <span className="min-w-0 flex-1">
              <span className="font-medium">{words.action(action)}</span>
              <span className="text-soft"> · {actorName}</span>
              {reason === null ? null : <span className="block">{reason}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
