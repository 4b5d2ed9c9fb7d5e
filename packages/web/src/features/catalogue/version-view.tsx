import { useLingui } from '@lingui/react/macro'
import type { AgencyCatalogue } from '@thuoc-do/contract'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatCount } from '../../lib/index.ts'
import { Tabs } from '../../ui/index.ts'
import { DuplicatesTab } from './duplicates-tab.tsx'
import { EntriesTab } from './entries-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import { duplicatesQuery, versionQuery, type VersionPlace } from './queries.ts'
import { VersionCard } from './version-card.tsx'

type Tab = { id: string; label: ReactNode; content: ReactNode }

/** One version: what it rests on, its products, its duplicates, what was done to it. */
export function VersionView(props: {
  agency: AgencyCatalogue
  at: VersionPlace
  /** What units ask for; null for whom it does not concern. */
  proposals: Tab | null
}) {
  const { t } = useLingui()
  const { agency, at, proposals } = props
  const version = useSuspenseQuery(versionQuery(at)).data
  const mayChange = version.can.includes('change')
  const { data: found } = useQuery({ ...duplicatesQuery(at), enabled: mayChange })
  const count = found?.groups.length ?? 0
  return (
    <div className="space-y-5">
      <VersionCard agency={agency} at={at} version={version} />
      <Tabs
        label={t`Nội dung danh mục`}
        tabs={[
          {
            id: 'entries',
            label: t`Sản phẩm (${formatCount(version.entries)})`,
            content: <EntriesTab agency={agency} at={at} version={version} />,
          },
          ...(mayChange
            ? [
                {
                  id: 'duplicates',
                  label: count > 0 ? t`Trùng lặp (${formatCount(count)})` : t`Trùng lặp`,
                  content: <DuplicatesTab at={at} version={version} />,
                },
              ]
            : []),
          ...(proposals === null ? [] : [proposals]),
          ...(version.history.length > 0
            ? [{ id: 'history', label: t`Quá trình`, content: <HistoryTab version={version} /> }]
            : []),
        ]}
      />
    </div>
  )
}
