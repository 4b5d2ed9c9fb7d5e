import { useLingui } from '@lingui/react/macro'
import type { CatalogueDuplicates, CatalogueEntryRow, CatalogueVersion } from '@thuoc-do/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useReasons } from '../../lib/index.ts'
import { Button, Card, ConfirmDialog, EmptyState, Notice, showToast } from '../../ui/index.ts'
import { formatNumber } from './numbers.ts'
import { CATALOGUE, duplicatesQuery, sendTo, type VersionPlace } from './queries.ts'
import { useCatalogueWords } from './words.ts'

type Group = CatalogueDuplicates['groups'][number]
type Merge = { keep: CatalogueEntryRow; drop: readonly CatalogueEntryRow[] }

/** Products that probably are one, each group with the choice of the one to keep. */
export function DuplicatesTab({ at, version }: { at: VersionPlace; version: CatalogueVersion }) {
  const { t } = useLingui()
  const reasons = useReasons()
  const queries = useQueryClient()
  const { data, error } = useQuery(duplicatesQuery(at))
  const [merging, setMerging] = useState<Merge | null>(null)
  const mayChange = version.can.includes('change')
  if (error) return <Notice tone="refusal" reasons={reasons(error)} />
  if (data === undefined) return <div className="h-48 animate-pulse rounded-md bg-paper" />
  const kept = merging?.keep.code ?? ''
  return (
    <div className="space-y-4">
      {data.groups.length === 0 ? (
        <Card>
          <EmptyState title={t`Không thấy sản phẩm nào trùng nhau`}>
            {t`So sánh tên không phân biệt dấu, chữ hoa, dấu câu, khoảng trắng và thứ tự từ.`}
          </EmptyState>
        </Card>
      ) : (
        <p className="max-w-prose text-soft">
          {t`Các sản phẩm dưới đây có thể là một. Chọn sản phẩm giữ lại; các sản phẩm khác trong nhóm bị bỏ khỏi phiên bản này. Nếu là những việc khác nhau thì đổi tên cho rõ.`}
        </p>
      )}
      {data.groups.map((group) => (
        <DuplicateGroup
          key={group.entries.map(({ code }) => code).join(' ')}
          group={group}
          onKeep={
            mayChange
              ? (keep) => setMerging({ keep, drop: group.entries.filter(({ code }) => code !== keep.code) })
              : undefined
          }
        />
      ))}
      <ConfirmDialog
        title={t`Giữ sản phẩm ${kept} và gộp các sản phẩm khác?`}
        isOpen={merging !== null}
        onClose={() => setMerging(null)}
        action={t`Gộp`}
        onConfirm={async () => {
          if (merging === null) return []
          const drop = merging.drop.map(({ code, version: seen }) => ({ code, version: seen }))
          const answer = await sendTo(at, 'entries/merge', { keep: kept, drop })
          if (!answer.ok) return reasons(answer.refusal)
          await queries.invalidateQueries({ queryKey: CATALOGUE })
          showToast(t`Đã gộp vào sản phẩm ${kept}.`)
          return []
        }}
      >
        <p>{t`Bị bỏ khỏi phiên bản này:`}</p>
        <ul className="mt-1 list-disc pl-5">
          {merging?.drop.map(({ code, name }) => (
            <li key={code}>
              {code} · {name}
            </li>
          ))}
        </ul>
      </ConfirmDialog>
    </div>
  )
}

function DuplicateGroup({ group, onKeep }: { group: Group; onKeep: ((entry: CatalogueEntryRow) => void) | undefined }) {
  const { t } = useLingui()
  const words = useCatalogueWords()
  return (
    <Card title={words.duplicate[group.kind]} flush>
      <ul>
        {group.entries.map((entry) => (
          <li
            key={entry.code}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-5 py-2.5 last:border-0"
          >
            <span className="w-20 shrink-0 text-sm text-soft">{entry.code}</span>
            <span className="min-w-48 flex-1">
              {entry.name}
              <span className="block text-sm text-soft">
                {[entry.productUnit, words.group(entry.complexity), entry.ownerName ?? words.shared].join(' · ')}
              </span>
            </span>
            <span className="text-sm">{t`hệ số ${formatNumber(entry.coefficient)}`}</span>
            {onKeep === undefined ? null : (
              <Button size="small" onPress={() => onKeep(entry)}>
                {t`Giữ sản phẩm này`} <span className="sr-only">{entry.code}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
