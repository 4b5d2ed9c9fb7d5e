import type { CatalogueProposal, proposeSchema, WrittenCatalogueEntry } from '@thuoc-do/contract'
import type { z } from 'zod'
import type { NewEvent } from '../../platform/events.ts'
import { done, refuse, type Answer } from '../../platform/transaction.ts'
import { readFor } from './change-entries.ts'
import { prepares, proposesFor, seesPreparation } from './parts.ts'
import type { AgencyRecord, CatalogueDesk, EntryRecord, ProposalRecord, ReadingDesk, VersionRecord } from './ports.ts'
import { newestDecided } from './show-catalogue.ts'

/** Stands for the code that the personnel body will give a new product. */
const CODE_TO_COME = 'X'

/** A head asks for a product to be added, changed or dropped (Điều 13 khoản 3). */
export async function propose(
  desk: CatalogueDesk,
  agencyId: number,
  asked: z.output<typeof proposeSchema>,
): Promise<Answer<{ id: number }>> {
  const { versions, entries, proposals, actor, now } = desk
  const agency = await versions.agency(agencyId)
  if (agency === undefined) return refuse('not-found', 'no-such-record')
  if (!proposesFor(actor, agency).some(({ id }) => id === asked.unitId))
    return refuse('forbidden', 'catalogue-proposal-needs-head', 'body.unitId')
  const all = await versions.versions(agencyId)
  const version = all.find(({ state }) => state === 'preparing' || state === 'handed-in') ?? newestDecided(all)
  const code = asked.kind === 'add' ? null : asked.code
  const present = code === null || version === undefined ? undefined : await entries.find(version.id, code)
  if (code !== null && present === undefined) return refuse('unusable', 'catalogue-code-unknown', 'body.code', { code })
  if (asked.kind !== 'drop') {
    const read = checkAsked(agency, version, asked.entry, asked.kind === 'add')
    if (!read.ok) return read
  }
  const content = asked.kind === 'drop' ? asWritten(present) : asked.entry
  const { kind, unitId, reason } = asked
  const id = await proposals.add(
    { agencyId, unitId, kind, code: present?.code ?? null, content, reason },
    actor.userId,
    now,
  )
  await desk.record(proposalEvent('made', 'head', { id, unitId }, { kind, code, content }, reason))
  return done({ id })
}

/** Takes a proposal back, for whoever made it. */
export async function withdrawProposal(desk: CatalogueDesk, id: number): Promise<Answer<{ id: number }>> {
  const { proposals, actor, now } = desk
  const proposal = await proposals.find(id)
  if (proposal === undefined) return refuse('not-found', 'no-such-record')
  if (proposal.proposedBy !== actor.userId) return refuse('forbidden', 'catalogue-proposal-not-yours')
  if (!(await proposals.end(id, { state: 'withdrawn' }, actor.userId, now)))
    return refuse('conflict', 'catalogue-proposal-answered')
  await desk.record(proposalEvent('withdrawn', 'head', proposal, { state: 'withdrawn' }))
  return done({ id })
}

/** What units of the agency asked for, as far as it is the caller's to see: all, or that of units he heads. */
export async function listProposals(
  desk: ReadingDesk,
  agencyId: number,
): Promise<Answer<{ proposals: CatalogueProposal[] }>> {
  const { versions, proposals, actor } = desk
  const agency = await versions.agency(agencyId)
  if (agency === undefined) return refuse('not-found', 'no-such-record')
  if (!seesPreparation(actor, agency)) return done({ proposals: [] })
  const own = new Set(proposesFor(actor, agency).map(({ id }) => id))
  const all = actor.administrator || prepares(actor, agencyId)
  const shown = (await proposals.of(agencyId)).filter(({ unitId }) => all || own.has(unitId))
  const names = await versions.names(shown.flatMap(({ proposedBy, answeredBy }) => [proposedBy, answeredBy ?? '']))
  return done({ proposals: shown.map((proposal) => present(desk, proposal, names)) })
}

function present({ actor }: ReadingDesk, row: ProposalRecord, names: ReadonlyMap<string, string>): CatalogueProposal {
  const { agencyId, proposedAt, answeredAt, proposedBy, answeredBy, ...shown } = row
  const open = row.state === 'open'
  return {
    ...shown,
    proposedBy: names.get(proposedBy) ?? '',
    proposedAt: proposedAt.toISOString(),
    answeredBy: answeredBy === null ? null : (names.get(answeredBy) ?? ''),
    answeredAt: answeredAt?.toISOString() ?? null,
    can: { withdraw: open && proposedBy === actor.userId, answer: open && prepares(actor, agencyId) },
  }
}

/** What an entry says, as somebody would write it. */
function asWritten(entry: EntryRecord | undefined): WrittenCatalogueEntry | null {
  if (entry === undefined) return null
  const { code, name, productUnit, complexity, ownerUnitId, points, note } = entry
  const coefficient = points === null ? entry.coefficient : null
  return { code, name, productUnit, complexity, ownerUnitId, points, coefficient, note }
}

/** A proposal must be an entry that could stand; a new one need not have its code yet. */
function checkAsked(
  agency: AgencyRecord,
  version: VersionRecord | undefined,
  content: WrittenCatalogueEntry,
  isNew: boolean,
): Answer<unknown> {
  const code = isNew && content.code.trim() === '' ? CODE_TO_COME : content.code
  return readFor(agency, { standardPoints: version?.standardPoints ?? '1' }, { ...content, code })
}

/** The record of what happened to a proposal; it lies with the unit that made it. */
export function proposalEvent(
  verb: string,
  role: string,
  { id, unitId }: Pick<ProposalRecord, 'id' | 'unitId'>,
  after: unknown,
  reason?: string,
): NewEvent {
  return {
    action: `catalogue-proposal.${verb}`,
    role,
    object: { kind: 'catalogue-proposal', id: String(id) },
    unitId,
    personId: null,
    before: null,
    after,
    ...(reason !== undefined && { reason }),
  }
}
