import { useLingui } from '@lingui/react/macro'
import type { Me } from '@thuoc-do/contract'
import { Select } from '../../ui/index.ts'

/** The unit a list begins with for somebody who has chosen none: the first one he heads or serves. */
export function firstUnitOf({ relations }: Me): number {
  return relations.find(({ role, unitId }) => (role === 'head' || role === 'personnel') && unitId !== null)?.unitId ?? 0
}

/** Chooses among the units of one's reach; nothing to choose, nothing shown. */
export function UnitChooser(props: {
  units: readonly { id: number; name: string }[]
  unit: number
  onUnit: (unit: number) => void
}) {
  const { t } = useLingui()
  const { units, unit, onUnit } = props
  if (units.length < 2) return null
  return (
    <div className="no-print w-full max-w-md">
      <Select
        label={t`Đơn vị`}
        labelHidden
        options={units.map(({ id, name }) => ({ id: String(id), label: name }))}
        value={String(unit)}
        onChange={(id) => onUnit(Number(id))}
      />
    </div>
  )
}
