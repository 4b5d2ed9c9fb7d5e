import type { UnitKind } from '../organisation/index.ts'

/** A unit as far as it matters for who recognises whom. */
export type BodyUnit = {
  readonly id: number
  readonly parentId: number | null
  readonly kind: UnitKind
  readonly headId: number | null
}

/** The tenant itself and a block are rated by nobody here (Điều 2 khoản 3); agencies and their units are bodies. */
export function isBody({ kind }: Pick<BodyUnit, 'kind'>): boolean {
  return kind === 'agency' || kind === 'unit'
}

/**
 * Who recognises a body: the head of the managing body, the nearest head above its own (Điều 5). A post above that is
 * vacant, or held by the body's own head, leads one further up: nobody recognises what he heads.
 */
export function bodyAuthority(
  unitId: number,
  units: ReadonlyMap<number, BodyUnit>,
): { readonly unitId: number; readonly personId: number } | null {
  const own = units.get(unitId)
  let above = own?.parentId ?? null
  while (above !== null) {
    const unit = units.get(above)
    if (unit === undefined) return null
    if (unit.headId !== null && unit.headId !== own?.headId) return { unitId: unit.id, personId: unit.headId }
    above = unit.parentId
  }
  return null
}

/**
 * The rated bodies directly below one: rated before it (Điều 9 khoản 1), and none of them may be unsatisfactory for it
 * to be outstanding (Điều 8 khoản 1 điểm b). A unit in between that is not on the list lets those below it through.
 */
export function bodiesBelow(
  unitId: number,
  units: ReadonlyMap<number, BodyUnit>,
  listed: ReadonlySet<number>,
): readonly number[] {
  const below = [...units.values()].filter(({ parentId }) => parentId === unitId)
  return below.flatMap(({ id }) => (listed.has(id) ? [id] : bodiesBelow(id, units, listed)))
}

/** Units in the order of the tree with their depth, each below the one it stands under. */
export function inTreeOrder<U extends Pick<BodyUnit, 'id' | 'parentId'>>(
  units: readonly U[],
): readonly { readonly unit: U; readonly depth: number }[] {
  const ids = new Set(units.map(({ id }) => id))
  const byParent = Map.groupBy(units, ({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null))
  const walk = (parent: number | null, depth: number): { unit: U; depth: number }[] =>
    (byParent.get(parent) ?? []).flatMap((unit) => [{ unit, depth }, ...walk(unit.id, depth + 1)])
  return walk(null, 0)
}
