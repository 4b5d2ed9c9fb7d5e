import { addCounts, NO_ONE, withBases, type Counts, type LevelCounts } from './counts.ts'

/** A unit and the one above it; a parent that is not among the units makes it a root of what can be seen. */
export type UnitLink<Id> = { readonly id: Id; readonly parentId: Id | null }

/** One unit's people: those counted in itself, and those with everything below it. */
export type UnitCounts<Id> = UnitLink<Id> & { readonly own: Counts; readonly all: Counts }

/**
 * Rolls the counts of each unit up to every unit above it, in the order the units are given: a unit's `all` is its
 * `own` plus the `all` of its children. Each person must be counted in one unit only, the one frozen in the result.
 * Throws when a unit is listed twice, when counts belong to no unit, or when units are above each other: the database
 * keeps such trees out, so they can only come from a bug.
 */
export function rollUp<Id extends string | number>(
  units: readonly UnitLink<Id>[],
  own: ReadonlyMap<Id, LevelCounts>,
): readonly UnitCounts<Id>[] {
  const all = addUpward(units, own, NO_ONE, addCounts)
  return units.map(({ id, parentId }) => ({
    id,
    parentId,
    own: withBases(own.get(id) ?? NO_ONE),
    all: withBases(all.get(id) ?? NO_ONE),
  }))
}

/**
 * Adds whatever is counted by unit up to every unit above it; every unit has an entry. Throws like {@link rollUp}.
 * @param none what a unit has of which nothing was counted
 */
export function addUpward<Id extends string | number, Count>(
  units: readonly UnitLink<Id>[],
  own: ReadonlyMap<Id, Count>,
  none: Count,
  add: (a: Count, b: Count) => Count,
): ReadonlyMap<Id, Count> {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]))
  if (parents.size < units.length) throw new Error('a unit is listed twice')
  for (const id of own.keys()) if (!parents.has(id)) throw new Error(`counts of a unit that is not listed: ${id}`)
  const all = new Map<Id, Count>(units.map(({ id }) => [id, own.get(id) ?? none]))
  for (const id of leavesFirst(parents)) {
    const parent = parents.get(id)
    const above = parent === null || parent === undefined ? undefined : all.get(parent)
    if (parent !== null && parent !== undefined && above !== undefined) all.set(parent, add(above, all.get(id) ?? none))
  }
  return all
}

function leavesFirst<Id>(parents: ReadonlyMap<Id, Id | null>): readonly Id[] {
  const openChildren = new Map<Id, number>()
  for (const parent of parents.values())
    if (parent !== null) openChildren.set(parent, (openChildren.get(parent) ?? 0) + 1)
  const order = [...parents.keys()].filter((id) => !openChildren.has(id))
  for (const id of order) {
    const parent = parents.get(id)
    if (parent === null || parent === undefined || !parents.has(parent)) continue
    const open = (openChildren.get(parent) ?? 0) - 1
    openChildren.set(parent, open)
    if (open === 0) order.push(parent)
  }
  if (order.length < parents.size) throw new Error('units are above each other')
  return order
}
