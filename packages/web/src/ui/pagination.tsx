import { useLingui } from '@lingui/react/macro'
import { formatCount } from '../lib/index.ts'
import { Button } from './button.tsx'

/** Pages of a long list kept on the server; says which rows out of how many. */
export function Pagination(props: { page: number; pageSize: number; total: number; onPage: (page: number) => void }) {
  const { t } = useLingui()
  const { page, pageSize, total, onPage } = props
  const last = Math.max(Math.ceil(total / pageSize), 1)
  const from = formatCount(total === 0 ? 0 : (page - 1) * pageSize + 1)
  const to = formatCount(Math.min(page * pageSize, total))
  const all = formatCount(total)
  return (
    <nav aria-label={t`Trang`} className="no-print flex flex-wrap items-center justify-between gap-3 text-sm">
      <output className="text-soft">{t`${from}–${to} trong ${all}`}</output>
      <span className="flex gap-2">
        <Button size="small" isDisabled={page <= 1} onPress={() => onPage(page - 1)}>{t`Trang trước`}</Button>
        <Button size="small" isDisabled={page >= last} onPress={() => onPage(page + 1)}>{t`Trang sau`}</Button>
      </span>
    </nav>
  )
}
