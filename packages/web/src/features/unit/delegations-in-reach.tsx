import { useLingui } from '@lingui/react/macro'
import { treeSchema, type UnitNode } from '@thuoc-do/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fetchValue, today, useMe } from '../../lib/index.ts'
import { Card, ComboBox } from '../../ui/index.ts'
import { DelegationsCard } from './delegations-card.tsx'
import { headedBelow } from './headed-below.ts'

/** For a personnel body: who acts for the heads of the units in its reach, one unit at a time. */
export function DelegationsInReach() {
  const { relations } = useMe()
  const roots = relations.flatMap(({ role, unitId }) => (role === 'personnel' && unitId !== null ? [unitId] : []))
  return roots.length === 0 ? null : <Choice roots={roots} />
}

function Choice({ roots }: { roots: readonly number[] }) {
  const { t } = useLingui()
  const on = today()
  const [chosen, setChosen] = useState<string | null>(null)
  const { data } = useQuery({
    queryKey: ['organisation', 'tree', on],
    queryFn: ({ signal }) => fetchValue(treeSchema, `/api/organisation/tree?on=${on}`, { signal }),
  })
  if (data === undefined) return null
  const nameOf = new Map(data.units.map(({ id, name }) => [id, name]))
  const about = ({ parentId, headName }: UnitNode): string =>
    [parentId === null ? '' : (nameOf.get(parentId) ?? ''), headName ?? ''].filter((text) => text !== '').join(' · ')
  const options = headedBelow(data.units, roots).map((unit) => ({
    id: String(unit.id),
    label: unit.name,
    about: about(unit),
  }))
  return (
    <>
      <Card title={t`Ủy quyền của người đứng đầu`}>
        <p className="mb-3 text-soft">
          {t`Cơ quan tham mưu xem và ghi nhận ủy quyền theo văn bản của người đứng đầu các đơn vị trong phạm vi của mình.`}
        </p>
        <div className="max-w-md">
          <ComboBox label={t`Đơn vị`} options={options} value={chosen} onChange={setChosen} />
        </div>
      </Card>
      {chosen === null ? null : <DelegationsCard key={chosen} unitId={Number(chosen)} />}
    </>
  )
}
