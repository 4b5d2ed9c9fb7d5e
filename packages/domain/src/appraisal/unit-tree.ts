import type { UnitKind } from '../organisation/index.ts'

/** A unit as opening a round needs it: where it hangs, what it is, who heads it (null when the post is vacant). */
export type TreeUnit = { readonly parentId: number | null; readonly kind: UnitKind; readonly headId: number | null }

/** Units of one day by id. Together they form a tree; a unit that is not in it is treated as hanging nowhere. */
export type UnitTree = ReadonlyMap<number, TreeUnit>

/** The unit itself, then what it hangs under, up to the root. A tree with a loop in it is a bug and throws. */
function* upwardFrom(unitId: number, tree: UnitTree): Generator<readonly [id: number, unit: TreeUnit]> {
  let at: number | null = unitId
  for (let steps = 0; at !== null; steps++) {
    if (steps > tree.size) throw new Error(`units hang in a circle above ${unitId}`)
    const unit = tree.get(at)
    if (unit === undefined) return
    yield [at, unit]
    at = unit.parentId
  }
}

/** The nearest unit, from the person's own upward, headed by somebody other than himself; null where nobody is. */
function superiorOf(
  person: { readonly id: number; readonly unitId: number },
  tree: UnitTree,
): { readonly unitId: number; readonly headId: number } | null {
  for (const [unitId, { headId }] of upwardFrom(person.unitId, tree))
    if (headId !== null && headId !== person.id) return { unitId, headId }
  return null
}

/**
 * Who appraises a person: the nearest head above who is not the person himself. So a deputy is appraised by the head of
 * his unit, a head by the next head above, and a vacant post of head passes the file upward.
 */
export function whoReviews(person: { readonly id: number; readonly unitId: number }, tree: UnitTree): number | null {
  return superiorOf(person, tree)?.headId ?? null
}

/** The body with a quota of its own that a unit belongs to: the unit itself or the nearest agency above; else null. */
export function agencyOf(unitId: number, tree: UnitTree): number | null {
  for (const [id, unit] of upwardFrom(unitId, tree)) if (unit.kind === 'agency') return id
  return null
}

/**
 * The body in whose dossier a person is classified and counted: his agency. Where the rule set counts the heads of
 * agencies at the level that decides them, theirs is the unit of the head above, so that all heads he decides stand in
 * one dossier and compete for its places.
 */
export function dossierUnitOf(
  person: { readonly id: number; readonly unitId: number; readonly leadership: 'none' | 'deputy' | 'head' },
  headsCountAt: 'agency' | 'deciding-level',
  tree: UnitTree,
): number | null {
  const agency = agencyOf(person.unitId, tree)
  const headsIt = person.leadership === 'head' && person.unitId === agency
  return headsIt && headsCountAt === 'deciding-level' ? (superiorOf(person, tree)?.unitId ?? agency) : agency
}
