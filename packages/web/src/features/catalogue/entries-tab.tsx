import { useLingui } from '@lingui/react/macro'
import type { AgencyCatalogue, CatalogueEntryRow, CatalogueVersion } from '@thuoc-do/contract'
import { MOST_COMPLEXITY_GROUPS } from '@thuoc-do/domain'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useReasons } from '../../lib/index.ts'
import { Button, Card, DataTable, EmptyState, Notice, Pagination, SearchBox, Select } from '../../ui/index.ts'
import { DropEntryDialog } from './drop-entry-dialog.tsx'
import { useEntryColumns } from './entry-columns.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { ProposalDialog } from './proposal-dialog.tsx'
import { ALL, entriesQuery, PAGE_SIZE, type VersionPlace } from './queries.ts'
import { useCatalogueWords } from './words.ts'

type Asking = {
  what: 'edit' | 'drop' | 'propose-change' | 'propose-drop'
  entry: CatalogueEntryRow
}

/** Products of a version, fifty at a time, found without diacritics, filtered by group and unit. */
export function EntriesTab(props: { agency: AgencyCatalogue; at: VersionPlace; version: CatalogueVersion }) {
  const { t } = useLingui()
  const words = useCatalogueWords()
  const reasons = useReasons()
  const { agency, at, version } = props
  const [typed, setTyped] = useState('')
  const [complexity, setComplexity] = useState(ALL)
  const [owner, setOwner] = useState(ALL)
  const [page, setPage] = useState(1)
  const [adding, setAdding] = useState(false)
  const [asking, setAsking] = useState<Asking | null>(null)
  const search = useDeferredValue(typed.trim())
  const { data, error, isPlaceholderData } = useQuery(entriesQuery(at, { search, complexity, owner, page }))
  const mayChange = version.can.includes('change')
  const mayPropose = agency.can.proposeFor.length > 0 && !agency.can.answer
  const columns = useEntryColumns({
    standardPoints: version.standardPoints,
    ...(mayChange && {
      menu: (entry: CatalogueEntryRow) => [
        { id: 'edit', label: t`Sửa`, onAction: () => setAsking({ what: 'edit', entry }) },
        { id: 'drop', label: t`Bỏ khỏi danh mục`, onAction: () => setAsking({ what: 'drop', entry }) },
      ],
    }),
    ...(mayPropose && {
      menu: (entry: CatalogueEntryRow) => [
        { id: 'change', label: t`Đề xuất sửa`, onAction: () => setAsking({ what: 'propose-change', entry }) },
        { id: 'cease', label: t`Đề xuất bỏ`, onAction: () => setAsking({ what: 'propose-drop', entry }) },
      ],
    }),
    ...(mayChange && { onEdit: (entry: CatalogueEntryRow) => setAsking({ what: 'edit', entry }) }),
  })
  const filtered = search !== '' || complexity !== ALL || owner !== ALL
  const onFilter = (set: (value: string) => void) => (value: string) => {
    set(value)
    setPage(1)
  }
  const groups = Array.from({ length: MOST_COMPLEXITY_GROUPS }, (_, index) => index + 1)
  const close = () => setAsking(null)
  return (
    <>
      <Card flush openOnPhone>
        <div className="no-print grid items-end gap-2.5 border-b border-line px-4 py-3 max-sm:px-0 sm:grid-cols-[minmax(12rem,2fr)_1fr_1.4fr_auto] sm:px-5">
          <SearchBox label={t`Tìm theo mã hoặc tên`} value={typed} onChange={onFilter(setTyped)} />
          <Select
            label={t`Nhóm phức tạp`}
            labelHidden
            options={[
              { id: ALL, label: t`Mọi nhóm` },
              ...groups.map((group) => ({ id: String(group), label: words.group(group) })),
              { id: 'none', label: words.group(null) },
            ]}
            value={complexity}
            onChange={onFilter(setComplexity)}
          />
          <Select
            label={t`Đơn vị phụ trách`}
            labelHidden
            options={[
              { id: ALL, label: t`Mọi đơn vị phụ trách` },
              { id: 'shared', label: words.shared },
              ...agency.units.map(({ id, name }) => ({ id: String(id), label: name })),
            ]}
            value={owner}
            onChange={onFilter(setOwner)}
          />
          {mayChange ? (
            <Button onPress={() => setAdding(true)}>{t`Thêm sản phẩm`}</Button>
          ) : mayPropose ? (
            <Button onPress={() => setAdding(true)}>{t`Đề xuất sản phẩm mới`}</Button>
          ) : null}
        </div>
        {error ? (
          <div className="p-5">
            <Notice tone="refusal" reasons={reasons(error)} />
          </div>
        ) : data === undefined ? (
          <div className="m-5 h-48 animate-pulse rounded-md bg-ground" />
        ) : (
          <div className={isPlaceholderData ? 'opacity-60' : ''}>
            <DataTable
              caption={t`Sản phẩm, công việc của danh mục`}
              rows={data.rows}
              columns={columns}
              rowKey={({ code }) => code}
              empty={
                filtered ? (
                  <p className="px-5 py-8 text-center text-soft">{t`Không có sản phẩm nào khớp với điều kiện tìm.`}</p>
                ) : (
                  <EmptyState title={t`Danh mục chưa có sản phẩm nào`}>
                    {mayChange ? t`Thêm từng sản phẩm hoặc nhập từ Excel.` : null}
                  </EmptyState>
                )
              }
            />
            {data.total > 0 ? (
              <div className="px-5 py-3 max-sm:px-0">
                <Pagination page={data.page} pageSize={PAGE_SIZE} total={data.total} onPage={setPage} />
              </div>
            ) : null}
          </div>
        )}
      </Card>
      {asking?.what === 'edit' || (adding && mayChange) ? (
        <EntryDialog
          at={at}
          units={agency.units}
          standardPoints={version.standardPoints}
          entry={asking?.entry ?? null}
          onClose={() => {
            close()
            setAdding(false)
          }}
        />
      ) : null}
      {asking?.what === 'drop' ? <DropEntryDialog at={at} entry={asking.entry} onClose={close} /> : null}
      {asking?.what === 'propose-change' || asking?.what === 'propose-drop' || (adding && mayPropose) ? (
        <ProposalDialog
          agency={agency}
          standardPoints={version.standardPoints}
          about={
            asking === null ? null : { kind: asking.what === 'propose-drop' ? 'drop' : 'change', entry: asking.entry }
          }
          onClose={() => {
            close()
            setAdding(false)
          }}
        />
      ) : null}
    </>
  )
}
