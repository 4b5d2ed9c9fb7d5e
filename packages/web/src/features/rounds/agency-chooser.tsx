import { useLingui } from '@lingui/react/macro'
import type { UnitNode } from '@thuoc-do/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount, matcher, useReasons } from '../../lib/index.ts'
import { Checkbox, Notice, SearchBox } from '../../ui/index.ts'
import { treeOnQuery } from './queries.ts'

/** Agencies under the block or unit they belong to, in the order of the tree. */
export type AgencyBlock = { id: number; name: string; agencies: readonly UnitNode[] }

/** Groups the agencies of a tree by what stands directly above them. */
export function agencyBlocks(units: readonly UnitNode[]): AgencyBlock[] {
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const blocks = new Map<number, UnitNode[]>()
  for (const unit of units) {
    if (unit.kind !== 'agency') continue
    const above = unit.parentId ?? 0
    blocks.set(above, [...(blocks.get(above) ?? []), unit])
  }
  return [...blocks].map(([id, agencies]) => ({ id, name: names.get(id) ?? '', agencies }))
}

/** Ticks agencies one by one or block by block; searched without marks. */
export function AgencyChooser(props: {
  day: string
  chosen: ReadonlySet<number>
  onChange: (chosen: ReadonlySet<number>) => void
}) {
  const { t } = useLingui()
  const { day, chosen, onChange } = props
  const reasonsOf = useReasons()
  const [typed, setTyped] = useState('')
  const { data, error } = useQuery(treeOnQuery(day))
  if (error) return <Notice tone="refusal" reasons={reasonsOf(error)} />
  if (!data) return <p className="text-soft">{t`Đang tải cây tổ chức…`}</p>
  const matches = matcher(typed)
  const blocks = agencyBlocks(data.units)
    .map((block) => ({ ...block, agencies: block.agencies.filter(({ name }) => matches(`${name} ${block.name}`)) }))
    .filter(({ agencies }) => agencies.length > 0)
  const set = (agencies: readonly UnitNode[], on: boolean) => {
    const next = new Set(chosen)
    for (const { id } of agencies) {
      if (on) next.add(id)
      else next.delete(id)
    }
    onChange(next)
  }
  const count = formatCount(chosen.size)
  return (
    <div className="rounded-md border border-line">
      <div className="flex flex-wrap items-center gap-3 border-b border-line p-2.5">
        <div className="w-full sm:w-64">
          <SearchBox label={t`Tìm cơ quan`} value={typed} onChange={setTyped} />
        </div>
        <output className="text-sm text-soft">{t`Đã chọn ${count} cơ quan`}</output>
      </div>
      <div className="max-h-72 space-y-3 overflow-auto p-3">
        {blocks.map(({ id, name, agencies }) => {
          const on = agencies.filter((agency) => chosen.has(agency.id)).length
          return (
            <div key={id}>
              <Checkbox
                isSelected={on === agencies.length}
                isIndeterminate={on > 0 && on < agencies.length}
                onChange={(selected) => set(agencies, selected)}
              >
                <span className="font-semibold">{name}</span>
              </Checkbox>
              <div className="ml-7 grid gap-x-4 sm:grid-cols-2">
                {agencies.map((agency) => (
                  <Checkbox
                    key={agency.id}
                    isSelected={chosen.has(agency.id)}
                    onChange={(selected) => set([agency], selected)}
                  >
                    {agency.name}
                  </Checkbox>
                ))}
              </div>
            </div>
          )
        })}
      </div>
    </div>
  )
}
