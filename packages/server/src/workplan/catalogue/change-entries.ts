import type { dropEntrySchema, mergeEntriesSchema, putEntrySchema, WrittenCatalogueEntry } from '@thuoc-do/contract'
import { changedFields, readEntry, type CatalogueEntry } from '@thuoc-do/domain'
import type { z } from 'zod'
import { done, refuse, refuseAll, type Answer } from '../../platform/transaction.ts'
import { openVersion, recordDeed } from './open-version.ts'
import type { AgencyRecord, CatalogueDesk, EntryRecord, VersionRecord } from './ports.ts'
import type { VersionPlace } from './show-catalogue.ts'

type Changed = Answer<{ version: number }>

/** Adds an entry to the version being prepared, or changes one; whoever changed it in between is told from. */
export async function putEntry(
  desk: CatalogueDesk,
  at: VersionPlace,
  { code, version: seen, entry: written }: z.output<typeof putEntrySchema>,
): Promise<Changed> {
  const opened = await openVersion(desk, at, 'change')
  if (!opened.ok) return opened
  const { version, agency } = opened.value
  const read = readFor(agency, version, written)
  if (!read.ok) return read
  if (code === null) return addEntry(desk, version, read.value)
  const before = await unchangedEntry(desk, version.id, { code, version: seen ?? -1 })
  return before.ok ? changeEntry(desk, version, before.value, read.value) : before
}

/** Takes an entry out of the version being prepared. */
export async function dropEntry(
  desk: CatalogueDesk,
  at: VersionPlace,
  seen: z.output<typeof dropEntrySchema>,
): Promise<Changed> {
  const opened = await openVersion(desk, at, 'change')
  if (!opened.ok) return opened
  const { version } = opened.value
  const before = await unchangedEntry(desk, version.id, seen)
  return before.ok ? removeEntry(desk, version, before.value) : before
}

/** Merges duplicates: one entry is kept as it is, the others go (Điều 13 khoản 2). */
export async function mergeEntries(
  desk: CatalogueDesk,
  at: VersionPlace,
  { keep, drop }: z.output<typeof mergeEntriesSchema>,
): Promise<Changed> {
  const opened = await openVersion(desk, at, 'change')
  if (!opened.ok) return opened
  const { version } = opened.value
  const kept = await desk.entries.find(version.id, keep)
  if (kept?.code !== keep) return refuse('conflict', 'catalogue-entry-gone', 'body.keep', { code: keep })
  const gone: EntryRecord[] = []
  for (const [index, seen] of drop.entries()) {
    if (seen.code === keep) return refuse('unusable', 'catalogue-merge-with-itself', `body.drop[${index}]`)
    const before = await unchangedEntry(desk, version.id, seen)
    if (!before.ok) return before
    gone.push(before.value)
  }
  await desk.entries.drop(
    version.id,
    gone.map(({ code }) => code),
  )
  await desk.versions.addHand(version.id, desk.actor)
  await recordDeed(desk, version, {
    act: 'change',
    verb: 'entries-merged',
    before: gone.map(contentOf),
    after: contentOf(kept),
  })
  return done({ version: version.lockVersion })
}

/** What was written as an entry of this agency and version, or everything that is wrong with it. */
export function readFor(
  agency: AgencyRecord,
  { standardPoints }: Pick<VersionRecord, 'standardPoints'>,
  written: WrittenCatalogueEntry,
): Answer<CatalogueEntry> {
  const read = readEntry(written, standardPoints)
  const { ownerUnitId } = written
  const elsewhere = ownerUnitId !== null && !agency.units.some(({ id }) => id === ownerUnitId)
  const problems = [
    ...(read.ok ? [] : read.problems.map((found) => ({ ...found, path: `body.entry.${found.path}` }))),
    ...(elsewhere ? [{ code: 'catalogue-owner-elsewhere' as const, path: 'body.entry.ownerUnitId' }] : []),
  ]
  return read.ok && problems.length === 0 ? done(read.value) : refuseAll('unusable', problems)
}

/** Adds an entry unless its code is taken. */
export async function addEntry(desk: CatalogueDesk, version: VersionRecord, entry: CatalogueEntry): Promise<Changed> {
  const { entries, versions, actor } = desk
  const added = await entries.add(version.id, entry, actor.userId)
  if (added === undefined) return codeTaken(desk, version, entry.code)
  await versions.addHand(version.id, actor)
  await recordDeed(desk, version, { act: 'change', verb: 'entry-added', after: entry })
  return done({ version: added })
}

/** Writes an entry over another; one that says the same is left alone. */
export async function changeEntry(
  desk: CatalogueDesk,
  version: VersionRecord,
  before: EntryRecord,
  entry: CatalogueEntry,
): Promise<Changed> {
  const { entries, versions, actor } = desk
  const content = contentOf(before)
  if (changedFields(content, entry).length === 0) return done({ version: before.version })
  const changed = await entries.change(version.id, before, entry, actor.userId)
  if (changed === undefined) return codeTaken(desk, version, entry.code)
  await versions.addHand(version.id, actor)
  await recordDeed(desk, version, { act: 'change', verb: 'entry-changed', before: content, after: entry })
  return done({ version: changed })
}

/** Takes an entry out. */
export async function removeEntry(desk: CatalogueDesk, version: VersionRecord, before: EntryRecord): Promise<Changed> {
  await desk.entries.drop(version.id, [before.code])
  await desk.versions.addHand(version.id, desk.actor)
  await recordDeed(desk, version, { act: 'change', verb: 'entry-dropped', before: contentOf(before) })
  return done({ version: version.lockVersion })
}

async function codeTaken({ entries }: CatalogueDesk, version: VersionRecord, code: string): Promise<Changed> {
  const other = await entries.find(version.id, code)
  return refuse('conflict', 'catalogue-code-taken', 'body.entry.code', {
    code: other?.code ?? code,
    name: other?.name ?? '',
  })
}

/** An entry as it was seen; one that changed since is answered with everything it says now, so that nothing is lost. */
async function unchangedEntry(
  { entries, versions }: CatalogueDesk,
  versionId: number,
  seen: { code: string; version: number },
): Promise<Answer<EntryRecord>> {
  const entry = await entries.find(versionId, seen.code)
  if (entry?.code !== seen.code) return refuse('conflict', 'catalogue-entry-gone', 'body.code', { code: seen.code })
  if (entry.version === seen.version) return done(entry)
  const names = await versions.names(entry.changedBy === null ? [] : [entry.changedBy])
  return refuse('conflict', 'catalogue-entry-changed', 'body.version', {
    code: entry.code,
    by: names.get(entry.changedBy ?? '') ?? '',
    version: String(entry.version),
    present: JSON.stringify(contentOf(entry)),
  })
}

function contentOf({ version: _version, changedBy: _changedBy, ...entry }: EntryRecord): CatalogueEntry {
  return entry
}
