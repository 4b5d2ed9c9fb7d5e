import type { UnitNode } from '@thuoc-do/contract'

/** Units with a head in post among some units and everything below them, in the order of the tree. */
export function headedBelow(units: readonly UnitNode[], roots: readonly number[]): readonly UnitNode[] {
  const below = Map.groupBy(units, ({ parentId }) => parentId)
  const reached = new Set<number>()
  const waiting = [...roots]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    waiting.push(...(below.get(id) ?? []).map((unit) => unit.id))
  }
  return units.filter(({ id, headName }) => reached.has(id) && headName !== null)
}
