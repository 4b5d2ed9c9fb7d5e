import type { UnitNode } from '@thuoc-do/contract'
import { matcher } from '../../lib/index.ts'

/** The tree of one day, ready to be walked. */
export type UnitModel = {
  roots: readonly UnitNode[]
  byId: ReadonlyMap<number, UnitNode>
  below: ReadonlyMap<number, readonly UnitNode[]>
  /** People of the unit and everything under it. */
  people: ReadonlyMap<number, number>
}

/** @param units parents before children, as the server lists them */
export function unitModel(units: readonly UnitNode[]): UnitModel {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const below = new Map<number, UnitNode[]>()
  const people = new Map(units.map((unit) => [unit.id, unit.people]))
  for (const unit of units) {
    if (unit.parentId !== null) below.set(unit.parentId, [...(below.get(unit.parentId) ?? []), unit])
  }
  for (const unit of units.toReversed()) {
    if (unit.parentId === null) continue
    people.set(unit.parentId, (people.get(unit.parentId) ?? 0) + (people.get(unit.id) ?? 0))
  }
  return { roots: units.filter(({ parentId }) => parentId === null || !byId.has(parentId)), byId, below, people }
}

/** The units above one, the root first, without itself. */
export function unitsAbove({ byId }: UnitModel, id: number): UnitNode[] {
  const path: UnitNode[] = []
  for (let at = byId.get(id)?.parentId ?? null; at !== null; at = byId.get(at)?.parentId ?? null) {
    const unit = byId.get(at)
    if (unit) path.unshift(unit)
  }
  return path
}

/** The unit and everything under it. */
export function unitsWithin(model: UnitModel, id: number): Set<number> {
  const within = new Set([id])
  for (const at of within) for (const unit of model.below.get(at) ?? []) within.add(unit.id)
  return within
}

/** Units that the search finds, and everything above them so that they keep their place; null when nothing is sought. */
export function foundUnits(model: UnitModel, typed: string): Set<number> | null {
  if (typed.trim() === '') return null
  const matches = matcher(typed)
  const found = new Set<number>()
  for (const unit of model.byId.values()) {
    if (!matches(`${unit.name} ${unit.code} ${unit.headName ?? ''}`)) continue
    found.add(unit.id)
    for (const above of unitsAbove(model, unit.id)) found.add(above.id)
  }
  return found
}
