import { done, refuse, type Answer } from '../../platform/transaction.ts'
import { recordDeed } from './open-version.ts'
import { prepares } from './parts.ts'
import type { CatalogueDesk } from './ports.ts'
import { newestDecided } from './show-catalogue.ts'

/** Begins the next version of an agency's catalogue as a copy of the newest decided one, or empty where there is none. */
export async function beginVersion(desk: CatalogueDesk, agencyId: number): Promise<Answer<{ versionId: number }>> {
  const { versions, actor, now } = desk
  if ((await versions.agency(agencyId)) === undefined) return refuse('not-found', 'no-such-record')
  if (!prepares(actor, agencyId)) return refuse('forbidden', 'catalogue-needs-personnel-body')
  const from = newestDecided(await versions.versions(agencyId))
  const versionId = await versions.begin(agencyId, from, actor, now)
  if (versionId === undefined) return refuse('conflict', 'catalogue-version-open-already')
  const after = { state: 'preparing', from: from?.id ?? null, entries: from?.entries ?? 0 }
  await recordDeed(desk, { id: versionId, agencyId }, { act: 'change', verb: 'begun', after })
  return done({ versionId })
}
