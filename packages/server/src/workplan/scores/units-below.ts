import type { UnitTree } from '@thuoc-do/domain'

/** A unit with everything below it as far as the caller's reach goes; without a unit, his whole reach. */
export function unitsBelow(tree: UnitTree, unit: number | undefined, reach: readonly number[]): readonly number[] {
  if (unit === undefined) return reach
  const children = Map.groupBy(tree, ([, { parentId }]) => parentId)
  const found = new Set<number>()
  const add = (id: number): void => {
    if (found.has(id)) return
    found.add(id)
    for (const [child] of children.get(id) ?? []) add(child)
  }
  add(unit)
  const mine = new Set(reach)
  return [...found].filter((id) => mine.has(id))
}

/** The units of the caller's reach that stand in the tree, by name, for him to choose among. */
export function unitsToChoose(
  tree: ReadonlyMap<number, { readonly name: string }>,
  reach: readonly number[],
): { id: number; name: string }[] {
  const mine = new Set(reach)
  return [...tree].filter(([id]) => mine.has(id)).map(([id, { name }]) => ({ id, name }))
}
