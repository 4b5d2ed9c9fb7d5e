import { catalogueTransition, type CatalogueAct, type CatalogueState } from '@thuoc-do/domain'
import { done, refuse, refuseAll, type Answer } from '../../platform/transaction.ts'
import { partsOf, roleFor } from './parts.ts'
import type { AgencyRecord, CatalogueDesk, VersionRecord } from './ports.ts'
import type { VersionPlace } from './show-catalogue.ts'

/** A version the actor may act on now, held until the transaction ends, and the state the act leads to. */
export type OpenVersion = { version: VersionRecord; agency: AgencyRecord; next: CatalogueState }

/**
 * Loads a version for an act: it must be there, the act the actor's to do, the version the one he saw, and the state one
 * that allows it; answered in this order, so that a screen that is merely old is told so.
 * @param seen what the actor saw of the version as a whole; undefined where the act is about one entry, which counts by itself
 */
export async function openVersion(
  desk: CatalogueDesk,
  { agencyId, versionId }: VersionPlace,
  act: CatalogueAct,
  seen?: number,
): Promise<Answer<OpenVersion>> {
  const agency = await desk.versions.agency(agencyId)
  const version = await desk.versions.hold(versionId)
  if (agency === undefined || version?.agencyId !== agencyId) return refuse('not-found', 'no-such-record')
  const answer = catalogueTransition(version.state, act, partsOf(desk.actor, version))
  if (!answer.ok && answer.problems.some(({ code }) => code !== 'catalogue-wrong-state'))
    return refuseAll('forbidden', answer.problems)
  if (seen !== undefined && seen !== version.lockVersion)
    return refuse('conflict', 'changed-meanwhile', 'body.version', { seen: String(seen) })
  if (!answer.ok) return refuseAll('refused', answer.problems)
  return done({ version, agency, next: answer.value })
}

/** What an act leaves on the record. */
export type CatalogueDeed = {
  act: CatalogueAct
  verb: string
  before?: unknown
  after?: unknown
  reason?: string
}

/** Records what was done to a version; it lies with the agency, so that whoever answers for it sees it. */
export async function recordDeed(
  { record }: CatalogueDesk,
  { id, agencyId }: Pick<VersionRecord, 'id' | 'agencyId'>,
  { act, verb, before, after, reason }: CatalogueDeed,
): Promise<void> {
  await record({
    action: `catalogue.${verb}`,
    role: roleFor(act),
    object: { kind: 'catalogue', id: String(id) },
    unitId: agencyId,
    personId: null,
    before: before ?? null,
    after: after ?? null,
    ...(reason !== undefined && { reason }),
  })
}
