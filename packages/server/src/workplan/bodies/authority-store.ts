import { bodyAuthority } from '@thuoc-do/domain'
import type { Tx } from '../../platform/actor.ts'
import { bodyStore } from './body-store.ts'

/** Who recognises a body on a day, by name (Điều 5); null where nobody stands above it. */
export async function authorityOf(
  tx: Tx,
  tenantId: number,
  unitId: number,
  on: string,
): Promise<{ unitName: string; personName: string } | null> {
  const store = bodyStore(tx, tenantId)
  const tree = await store.tree(on)
  const authority = bodyAuthority(unitId, tree)
  if (authority === null) return null
  const names = await store.ofPeople([authority.personId])
  return { unitName: tree.get(authority.unitId)?.name ?? '', personName: names.get(authority.personId) ?? '' }
}
