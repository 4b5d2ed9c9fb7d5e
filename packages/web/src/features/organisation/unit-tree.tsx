import { useLingui } from '@lingui/react/macro'
import type { UnitNode } from '@thuoc-do/contract'
import { useMemo, useState } from 'react'
import { formatCount } from '../../lib/index.ts'
import { SearchBox, Tree, type TreeNode } from '../../ui/index.ts'
import { foundUnits, unitsAbove, type UnitModel } from './unit-model.ts'

/** The organisation as a tree with how many people each unit has, found by name, code or head. */
export function UnitTree(props: { model: UnitModel; selected: number | null; onSelect: (unit: number) => void }) {
  const { t } = useLingui()
  const { model, selected, onSelect } = props
  const [typed, setTyped] = useState('')
  const found = useMemo(() => foundUnits(model, typed), [model, typed])
  const nodes = useMemo(() => {
    const draw = (unit: UnitNode): TreeNode => ({
      id: String(unit.id),
      name: unit.name,
      aside: formatCount(model.people.get(unit.id) ?? 0),
      children: (model.below.get(unit.id) ?? []).filter(({ id }) => found?.has(id) ?? true).map(draw),
    })
    return model.roots.filter(({ id }) => found?.has(id) ?? true).map(draw)
  }, [model, found])
  const above = selected === null ? [] : unitsAbove(model, selected).map(({ id }) => id)
  const opened = [...new Set([...model.roots.map(({ id }) => id), ...above, ...(found ?? [])])].map(String)
  return (
    <div className="flex min-h-0 flex-col">
      <div className="border-b border-line p-3">
        <SearchBox label={t`Tìm đơn vị, người đứng đầu`} value={typed} onChange={setTyped} />
      </div>
      {nodes.length === 0 ? (
        <p className="px-5 py-6 text-center text-soft">{t`Không có đơn vị nào khớp với “${typed}”.`}</p>
      ) : (
        <div className="min-h-0 overflow-auto p-2 lg:max-h-[calc(100dvh-16rem)]">
          <Tree
            // A search opens the branches of what it found, and a new day has other branches.
            key={typed}
            label={t`Cây tổ chức`}
            nodes={nodes}
            selected={selected === null ? null : String(selected)}
            onSelect={(id) => onSelect(Number(id))}
            opened={opened}
          />
        </div>
      )}
    </div>
  )
}
