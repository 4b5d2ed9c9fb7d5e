import type {
  decideCatalogueSchema,
  handInCatalogueSchema,
  sendBackCatalogueSchema,
  catalogueActBodySchema,
} from '@thuoc-do/contract'
import { checkCatalogue } from '@thuoc-do/domain'
import type { z } from 'zod'
import { done, refuseAll, type Answer } from '../../platform/transaction.ts'
import { openVersion, recordDeed, type CatalogueDeed } from './open-version.ts'
import { withHand } from './parts.ts'
import type { CatalogueDesk, VersionChange, VersionRecord } from './ports.ts'
import { writtenCatalogue, type VersionPlace } from './show-catalogue.ts'

type Changed = Answer<{ version: number }>

/** Hands a complete catalogue to the head who decides (Điều 13 khoản 2), with the day it should begin on. */
export async function handInVersion(
  desk: CatalogueDesk,
  at: VersionPlace,
  { version: seen, validFrom }: z.output<typeof handInCatalogueSchema>,
): Promise<Changed> {
  const opened = await openVersion(desk, at, 'hand-in', seen)
  if (!opened.ok) return opened
  const { version, next } = opened.value
  const problems = await problemsOf(desk, version, validFrom)
  if (problems.length > 0) return refuseAll('refused', problems)
  const change = { state: next, validFrom, sendBackReason: null, ...withHand(desk.actor, version) }
  return changeVersion(desk, version, change, { act: 'hand-in', verb: 'handed-in' })
}

/** Puts a catalogue in force from a day on, by a numbered document; checked once more. */
export async function decideVersion(
  desk: CatalogueDesk,
  at: VersionPlace,
  { version: seen, document, validFrom }: z.output<typeof decideCatalogueSchema>,
): Promise<Changed> {
  const opened = await openVersion(desk, at, 'decide', seen)
  if (!opened.ok) return opened
  const { version, next } = opened.value
  const problems = await problemsOf(desk, version, validFrom)
  if (problems.length > 0) return refuseAll('refused', problems)
  const change = {
    state: next,
    validFrom,
    document: document.normalize('NFC'),
    decidedBy: desk.actor.userId,
    decidedAt: desk.now,
  }
  return changeVersion(desk, version, change, { act: 'decide', verb: 'decided' })
}

/** Sends a catalogue back to those who prepare it, with the reason. */
export async function sendBackVersion(
  desk: CatalogueDesk,
  at: VersionPlace,
  { version: seen, reason }: z.output<typeof sendBackCatalogueSchema>,
): Promise<Changed> {
  const opened = await openVersion(desk, at, 'send-back', seen)
  if (!opened.ok) return opened
  const { version, next } = opened.value
  const change = { state: next, sendBackReason: reason }
  return changeVersion(desk, version, change, { act: 'send-back', verb: 'sent-back', reason })
}

/** Takes back what was handed in, as long as nobody has decided. */
export async function takeBackVersion(
  desk: CatalogueDesk,
  at: VersionPlace,
  { version: seen }: z.output<typeof catalogueActBodySchema>,
): Promise<Changed> {
  const opened = await openVersion(desk, at, 'take-back', seen)
  if (!opened.ok) return opened
  const { version, next } = opened.value
  return changeVersion(desk, version, { state: next }, { act: 'take-back', verb: 'taken-back' })
}

/** Gives a version up; it stays on record. */
export async function discardVersion(
  desk: CatalogueDesk,
  at: VersionPlace,
  { version: seen }: z.output<typeof catalogueActBodySchema>,
): Promise<Changed> {
  const opened = await openVersion(desk, at, 'discard', seen)
  if (!opened.ok) return opened
  const { version, next } = opened.value
  return changeVersion(desk, version, { state: next }, { act: 'discard', verb: 'discarded' })
}

async function problemsOf({ versions, entries }: CatalogueDesk, version: VersionRecord, validFrom: string) {
  const all = await versions.versions(version.agencyId)
  const problems = checkCatalogue(writtenCatalogue(version, await entries.all(version.id), all, validFrom))
  return problems.map((found) => (found.path === 'validFrom' ? { ...found, path: 'body.validFrom' } : found))
}

async function changeVersion(
  desk: CatalogueDesk,
  version: VersionRecord,
  change: VersionChange,
  deed: CatalogueDeed,
): Promise<Changed> {
  const lockVersion = await desk.versions.save(version, change)
  const next = { ...version, ...change }
  await recordDeed(desk, version, {
    ...deed,
    before: { state: version.state },
    after: { state: next.state, validFrom: next.validFrom, document: next.document, entries: next.entries },
  })
  return done({ version: lockVersion })
}
