import type {
  AgencyCatalogue,
  CatalogueDuplicates,
  CatalogueEntries,
  catalogueEntriesQuerySchema,
  Catalogues,
  CatalogueVersion,
  CatalogueVersionRow,
} from '@thuoc-do/contract'
import { catalogueActsFor, checkCatalogue, findDuplicates, foldForSearch } from '@thuoc-do/domain'
import type { z } from 'zod'
import { done, refuse, type Answer } from '../../platform/transaction.ts'
import { partsOf, prepares, proposesFor, seesPreparation } from './parts.ts'
import type { AgencyRecord, EntryRecord, ReadingDesk, VersionRecord } from './ports.ts'

/** Agencies whose catalogue concerns the caller: those he answers for, proposes in or works in. */
export async function listCatalogues({ versions, actor }: ReadingDesk): Promise<Answer<Catalogues>> {
  const ownAgencyId = actor.personId === null ? null : await versions.ownAgency(actor.personId)
  const reach = [...new Set(actor.relations.flatMap(({ units }) => [...units]))]
  const below = [...actor.relations.map(({ unitId }) => unitId), ...(ownAgencyId === null ? [] : [ownAgencyId])]
  const agencies = await versions.agencies(reach, below)
  return done({
    ownAgencyId,
    agencies: agencies.map(({ openProposals, open, ...agency }) => ({
      ...agency,
      open: reach.includes(agency.agencyId) ? open : null,
      waiting: prepares(actor, agency.agencyId) ? openProposals : 0,
    })),
  })
}

/** An agency with the versions the caller may see and what he may do about them. */
export async function showAgency(desk: ReadingDesk, agencyId: number): Promise<Answer<AgencyCatalogue>> {
  const { versions, actor } = desk
  const agency = await versions.agency(agencyId)
  if (agency === undefined) return refuse('not-found', 'no-such-record')
  const all = await versions.versions(agencyId)
  const names = await versions.names(all.flatMap(({ decidedBy }) => decidedBy ?? []))
  const open = all.some(({ state }) => state === 'preparing' || state === 'handed-in')
  return done({
    agencyId,
    agencyName: agency.name,
    versions: all.filter(visibleTo(desk, agency)).map((version) => rowOf(desk, version, all, names)),
    units: agency.units.map(({ id, name }) => ({ id, name })),
    can: {
      begin: prepares(actor, agencyId) && !open,
      proposeFor: proposesFor(actor, agency),
      answer: prepares(actor, agencyId),
    },
  })
}

/** One version with what keeps it from being handed in and everything that was done to it. */
export async function showVersion(desk: ReadingDesk, at: VersionPlace): Promise<Answer<CatalogueVersion>> {
  const found = await visibleVersion(desk, at)
  if (!found.ok) return found
  const { version } = found.value
  const { versions, entries, actor } = desk
  const all = await versions.versions(at.agencyId)
  const names = await versions.names(version.decidedBy === null ? [] : [version.decidedBy])
  const draft = version.state === 'preparing'
  const listed = draft ? await entries.all(version.id) : []
  const problems = draft ? checkCatalogue(writtenCatalogue(version, listed, all, desk.today)) : []
  return done({
    ...rowOf(desk, version, all, names),
    standardName: version.standardName,
    standardPoints: version.standardPoints,
    version: version.lockVersion,
    sendBackReason: version.sendBackReason,
    problems: problems
      .filter(({ code }) => code !== 'catalogue-begins-too-early') // asked for when it is handed in
      .map(({ code, path, params }) => ({ code, path, ...(params !== undefined && { params }) })),
    groups: await entries.groups(version.id),
    can: [...catalogueActsFor(version.state, partsOf(actor, version))],
    history: await versions.history(version.id),
  })
}

/** One page of entries. */
export async function listEntries(
  desk: ReadingDesk,
  at: VersionPlace,
  query: z.output<typeof catalogueEntriesQuerySchema>,
): Promise<Answer<CatalogueEntries>> {
  const found = await visibleVersion(desk, at)
  if (!found.ok) return found
  const words = foldForSearch(query.search ?? '').split(' ')
  const filter = {
    words: words.filter((word) => word !== ''),
    complexity: query.complexity ?? null,
    owner: query.owner ?? null,
  }
  const total = await desk.entries.count(at.versionId, filter)
  const rows = await desk.entries.page(at.versionId, filter, query.size, query.page)
  return done({ rows, total, page: query.page })
}

/** Entries that probably are one product. */
export async function listDuplicates(desk: ReadingDesk, at: VersionPlace): Promise<Answer<CatalogueDuplicates>> {
  const found = await visibleVersion(desk, at)
  if (!found.ok) return found
  const names = new Map(found.value.agency.units.map(({ id, name }) => [id, name]))
  const groups = findDuplicates(await desk.entries.all(at.versionId))
  const shown = ({ changedBy: _changedBy, ...entry }: EntryRecord) => ({
    ...entry,
    ownerName: entry.ownerUnitId === null ? null : (names.get(entry.ownerUnitId) ?? ''),
  })
  return done({ groups: groups.map(({ kind, entries }) => ({ kind, entries: entries.map(shown) })) })
}

/** Where a version is asked for: its own address and its agency's. */
export type VersionPlace = { agencyId: number; versionId: number }

/** A version the caller may see, with its agency. */
export async function visibleVersion(
  desk: ReadingDesk,
  { agencyId, versionId }: VersionPlace,
): Promise<Answer<{ version: VersionRecord; agency: AgencyRecord }>> {
  const agency = await desk.versions.agency(agencyId)
  const version = await desk.versions.version(versionId)
  if (agency === undefined || version?.agencyId !== agencyId || !visibleTo(desk, agency)(version))
    return refuse('not-found', 'no-such-record')
  return done({ version, agency })
}

const visibleTo =
  ({ actor }: Pick<ReadingDesk, 'actor'>, agency: AgencyRecord) =>
  ({ state }: VersionRecord): boolean =>
    state === 'decided' || seesPreparation(actor, agency)

/** A version as the domain checks it; without a day of its own, as if it began today. */
export function writtenCatalogue(
  version: VersionRecord,
  entries: readonly EntryRecord[],
  all: readonly VersionRecord[],
  validFrom: string,
) {
  const { standardName, standardPoints } = version
  return { standardName, standardPoints, validFrom, previousValidFrom: newestDecided(all)?.validFrom ?? null, entries }
}

/** The decided version that begins last. */
export function newestDecided(all: readonly VersionRecord[]): VersionRecord | undefined {
  return decidedInOrder(all).at(-1)
}

function decidedInOrder(all: readonly VersionRecord[]): VersionRecord[] {
  return all
    .filter(({ state }) => state === 'decided')
    .toSorted((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1))
}

function rowOf(
  { today }: ReadingDesk,
  version: VersionRecord,
  all: readonly VersionRecord[],
  names: ReadonlyMap<string, string>,
): CatalogueVersionRow {
  const decided = decidedInOrder(all)
  const next = version.state === 'decided' ? decided[decided.findIndex(({ id }) => id === version.id) + 1] : undefined
  const inForce = decided.findLast(({ validFrom }) => validFrom !== null && validFrom <= today)
  return {
    id: version.id,
    number: version.number,
    state: version.state,
    validFrom: version.validFrom,
    validTo: next?.validFrom == null ? null : dayBefore(next.validFrom),
    document: version.document,
    decidedBy: version.decidedBy === null ? null : (names.get(version.decidedBy) ?? ''),
    decidedAt: version.decidedAt?.toISOString() ?? null,
    entries: version.entries,
    inForce: inForce?.id === version.id,
  }
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
