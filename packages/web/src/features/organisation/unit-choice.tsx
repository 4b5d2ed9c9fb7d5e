import { useLingui } from '@lingui/react/macro'
import type { UnitNode } from '@thuoc-do/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { today } from '../../lib/index.ts'
import { ComboBox } from '../../ui/index.ts'
import { treeQuery } from './queries.ts'
import { unitModel, unitsAbove, type UnitModel } from './unit-model.ts'

/** Choosing one unit of today's tree by typing part of its name; where it stands is told below the name. */
export function UnitChoice(props: {
  label: string
  value: number | null
  onChange: (unit: number) => void
  /** Which units can be chosen. */
  may: (unit: UnitNode, model: UnitModel) => boolean
  hint?: string
  problem?: string | null
}) {
  const { t } = useLingui()
  const { label, value, onChange, may, hint, problem } = props
  const { data } = useSuspenseQuery(treeQuery(today()))
  const options = useMemo(() => {
    const model = unitModel(data.units)
    return data.units
      .filter((unit) => may(unit, model))
      .map((unit) => ({
        id: String(unit.id),
        label: unit.name,
        about: [
          unit.code,
          ...unitsAbove(model, unit.id)
            .slice(1)
            .map(({ name }) => name),
        ].join(' · '),
      }))
  }, [data.units, may])
  return (
    <ComboBox
      label={label}
      options={options}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(Number(id))}
      placeholder={t`Gõ tên hoặc mã đơn vị…`}
      hint={options.find(({ id }) => id === String(value))?.about ?? hint}
      problem={problem ?? null}
    />
  )
}
