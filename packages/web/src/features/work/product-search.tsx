import { useLingui } from '@lingui/react/macro'
import type { CatalogueEntryRow } from '@thuoc-do/contract'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { formatCount, formatQuantity } from '../../lib/index.ts'
import { Button, SearchBox } from '../../ui/index.ts'
import type { AssignDraft } from './assign-model.ts'
import { entriesQuery, type CataloguePlace } from './catalogue-queries.ts'

/** Finds a product of the catalogue by its words or its code; what was chosen stands in its place. */
export function ProductSearch(props: {
  catalogue: CataloguePlace
  value: AssignDraft
  onChange: (value: AssignDraft) => void
}) {
  const { t } = useLingui()
  const { catalogue, value, onChange } = props
  const [typed, setTyped] = useState('')
  const sought = useDeferredValue(typed.trim())
  const { data } = useQuery({ ...entriesQuery(catalogue, sought), enabled: value.code === '' })
  const about = (one: Pick<AssignDraft, 'code' | 'productUnit' | 'complexity' | 'coefficient'>) =>
    [
      one.code,
      one.productUnit,
      ...(one.complexity === '' ? [] : [t`nhóm ${one.complexity}`]),
      t`hệ số ${formatQuantity(one.coefficient)}`,
    ].join(' · ')
  const asDraft = ({ code, name, productUnit, complexity, coefficient }: CatalogueEntryRow) => ({
    code,
    name,
    productUnit,
    complexity: complexity === null ? '' : String(complexity),
    coefficient,
  })
  if (value.code !== '') {
    return (
      <div className="flex items-start justify-between gap-3 rounded-md border border-line bg-sunken px-3 py-2">
        <div>
          <p className="font-semibold">{value.name}</p>
          <p className="text-sm text-soft">{about(value)}</p>
        </div>
        <Button size="small" onPress={() => onChange({ ...value, code: '', name: '' })}>{t`Đổi`}</Button>
      </div>
    )
  }
  const [shown, all] = [formatCount(data?.rows.length ?? 0), formatCount(data?.total ?? 0)]
  return (
    <div className="rounded-md border border-line">
      <div className="flex flex-wrap items-center gap-3 border-b border-line p-2.5">
        <div className="w-full sm:w-80">
          <SearchBox label={t`Tìm sản phẩm theo tên hoặc mã`} value={typed} onChange={setTyped} />
        </div>
        {data ? <output className="text-sm text-soft">{t`${shown} / ${all} sản phẩm`}</output> : null}
      </div>
      <ul aria-label={t`Sản phẩm trong danh mục`} className="max-h-60 divide-y divide-line overflow-auto">
        {(data?.rows ?? []).map((entry) => (
          <li key={entry.code}>
            <button
              type="button"
              onClick={() => onChange({ ...value, ...asDraft(entry) })}
              className="block w-full px-3 py-2 text-left hover:bg-red-tint"
            >
              {entry.name}
              <span className="block text-sm text-soft">{about(asDraft(entry))}</span>
            </button>
          </li>
        ))}
        {data?.total === 0 ? (
          <li className="px-3 py-5 text-center text-soft">{t`Không có sản phẩm nào khớp với “${sought}”.`}</li>
        ) : null}
      </ul>
    </div>
  )
}
