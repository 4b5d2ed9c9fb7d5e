import type { Simulation } from '@thuoc-do/contract'
import { fold } from '../../lib/index.ts'

type Unit = Simulation['units'][number]

/** One line of the table: a unit with everything below it, or the people counted in a unit itself. */
export type EffectLine = {
  key: string
  unitId: number
  name: string
  sides: Unit['all']
  placesBefore: number | null
  placesAfter: number | null
  depth: number
  /** Null where there is nothing below to open. */
  open: boolean | null
  own: boolean
}

/** Units whose parent is not among those shown. */
export function topUnits(units: readonly Unit[]): ReadonlySet<number> {
  const known = new Set(units.map(({ unitId }) => unitId))
  return new Set(units.filter(({ parentId }) => parentId === null || !known.has(parentId)).map(({ unitId }) => unitId))
}

const peopleIn = ({ before }: Unit['all']): number => Object.values(before).reduce((sum, people) => sum + people, 0)

/** The lines on screen, parents before what is opened below them; the lines below a unit always add up to it. */
export function effectLines(units: readonly Unit[], opened: ReadonlySet<number>): EffectLine[] {
  const tops = topUnits(units)
  const children = Map.groupBy(
    units.filter(({ unitId }) => !tops.has(unitId)),
    ({ parentId }) => parentId,
  )
  const lines: EffectLine[] = []
  const walk = (unit: Unit, depth: number): void => {
    const { unitId, name, placesBefore, placesAfter } = unit
    const parts = children.get(unitId) ?? []
    const open = parts.length === 0 ? null : opened.has(unitId)
    lines.push({
      key: String(unitId),
      unitId,
      name,
      sides: unit.all,
      placesBefore,
      placesAfter,
      depth,
      open,
      own: false,
    })
    if (open !== true) return
    if (peopleIn(unit.own) > 0)
      lines.push({
        key: `${unitId}-own`,
        unitId,
        name,
        sides: unit.own,
        placesBefore: null,
        placesAfter: null,
        depth: depth + 1,
        open: null,
        own: true,
      })
    for (const part of parts) walk(part, depth + 1)
  }
  for (const unit of units) if (tops.has(unit.unitId)) walk(unit, 0)
  return lines
}

/** Units found by name, flat, with what they lie in. */
export function foundEffects(units: readonly Unit[], matches: (text: string) => boolean): EffectLine[] {
  const names = new Map(units.map(({ unitId, name }) => [unitId, name]))
  return units
    .filter(({ name }) => matches(name))
    .toSorted((a, b) => fold(a.name).length - fold(b.name).length)
    .map(({ unitId, parentId, name, all, placesBefore, placesAfter }) => {
      const above = parentId === null ? undefined : names.get(parentId)
      const words = above === undefined ? name : `${name} · ${above}`
      return {
        key: String(unitId),
        unitId,
        name: words,
        sides: all,
        placesBefore,
        placesAfter,
        depth: 0,
        open: null,
        own: false,
      }
    })
}
