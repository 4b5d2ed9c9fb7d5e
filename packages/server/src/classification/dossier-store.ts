import type { Tx } from '../platform/actor.ts'
import { dossierReads } from './dossier-read-store.ts'
import { dossierWrites } from './dossier-write-store.ts'
import { standingStore } from './standing-store.ts'
import type { DossierStore } from './ports.ts'

/** The dossier's store on the caller's transaction. */
export function dossierStore(tx: Tx, tenantId: number): DossierStore {
  return { ...dossierReads(tx, tenantId), ...dossierWrites(tx, tenantId), ...standingStore(tx, tenantId) }
}
