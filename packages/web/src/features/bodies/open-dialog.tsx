import { useLingui } from '@lingui/react/macro'
import { openedBodiesSchema } from '@thuoc-do/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount, matcher, request } from '../../lib/index.ts'
import { Checkbox, FormDialog, Notice, SearchBox } from '../../ui/index.ts'
import { BODIES_KEY, candidatesQuery } from './queries.ts'

const INDENTS = ['', 'ml-5', 'ml-10', 'ml-15'] as const

/** Chooses the bodies that are rated in a year: state bodies below the province, not Party bodies or services. */
export function OpenDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const { t } = useLingui()
  const { data } = useQuery(candidatesQuery(year))
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const units = data?.units ?? []
  const matches = matcher(typed)
  const count = formatCount(chosen.size)
  /** A unit with everything below it: the list is in the order of the tree. */
  const withBelow = (at: number): number[] => {
    const depth = units[at]?.depth ?? 0
    const end = units.findIndex((unit, other) => other > at && unit.depth <= depth)
    const below = units.slice(at, end === -1 ? undefined : end)
    return below.filter(({ kind, listed }) => kind !== 'block' && !listed).map(({ unitId }) => unitId)
  }
  const toggle = (ids: readonly number[], on: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) {
      if (on) next.add(id)
      else next.delete(id)
    }
    setChosen(next)
  }
  return (
    <FormDialog
      title={t`Tổ chức được đánh giá năm ${year}`}
      action={chosen.size === 0 ? t`Đưa vào danh sách` : t`Đưa ${count} tổ chức vào danh sách`}
      said={t`Đã lập danh sách.`}
      refreshes={BODIES_KEY}
      onClose={onClose}
      send={() =>
        chosen.size === 0
          ? null
          : request(openedBodiesSchema, '/api/bodies', { method: 'POST', body: { year, unitIds: [...chosen] } })
      }
    >
      <p className="text-sm text-soft">
        {t`Chọn cơ quan hành chính nhà nước và tổ chức thuộc cơ quan (Điều 2 khoản 1). Chọn một khối hay cơ quan là chọn cả các tổ chức bên trong.`}
      </p>
      <SearchBox label={t`Tìm tổ chức`} value={typed} onChange={setTyped} />
      <div className="max-h-80 overflow-auto rounded-md border border-line p-3">
        {data === undefined ? <p className="text-soft">{t`Đang tải…`}</p> : null}
        {data !== undefined && units.length === 0 ? (
          <Notice tone="information" title={t`Không có tổ chức nào.`} />
        ) : null}
        {units.map((unit, at) => {
          if (!matches(unit.unitName)) return null
          const all = withBelow(at)
          const on = all.filter((id) => chosen.has(id)).length
          return (
            <div key={unit.unitId} className={INDENTS[Math.min(Math.max(unit.depth - 1, 0), 3)] ?? ''}>
              <Checkbox
                isSelected={unit.listed ? true : all.length > 0 && on === all.length}
                isIndeterminate={!unit.listed && on > 0 && on < all.length}
                isDisabled={unit.listed && all.length === 0}
                onChange={(selected) => toggle(all, selected)}
              >
                {unit.listed ? t`${unit.unitName} (đã có)` : unit.unitName}
              </Checkbox>
            </div>
          )
        })}
      </div>
    </FormDialog>
  )
}
