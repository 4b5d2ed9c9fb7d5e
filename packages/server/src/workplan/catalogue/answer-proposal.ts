import type { answerProposalSchema, WrittenCatalogueEntry } from '@thuoc-do/contract'
import type { z } from 'zod'
import { done, refuse, type Answer } from '../../platform/transaction.ts'
import { addEntry, changeEntry, readFor, removeEntry } from './change-entries.ts'
import { prepares } from './parts.ts'
import type { CatalogueDesk, ProposalEnd, ProposalRecord, VersionRecord } from './ports.ts'
import { proposalEvent } from './propose.ts'

/** The personnel body takes a proposal into the version being prepared, merges it into an entry there, or refuses it. */
export async function answerProposal(
  desk: CatalogueDesk,
  id: number,
  given: z.output<typeof answerProposalSchema>,
): Promise<Answer<{ id: number }>> {
  const proposal = await desk.proposals.find(id)
  if (proposal === undefined) return refuse('not-found', 'no-such-record')
  if (!prepares(desk.actor, proposal.agencyId)) return refuse('forbidden', 'catalogue-needs-personnel-body')
  if (proposal.state !== 'open') return refuse('conflict', 'catalogue-proposal-answered')
  if (given.answer === 'refuse') return end(desk, proposal, { state: 'refused', answer: given.reason })
  const version = await versionInPreparation(desk, proposal.agencyId)
  if (version === undefined) return refuse('refused', 'catalogue-none-in-preparation')
  if (given.answer === 'merge') {
    const into = await desk.entries.find(version.id, given.into)
    if (into === undefined) return refuse('unusable', 'catalogue-code-unknown', 'body.into', { code: given.into })
    return end(desk, proposal, { state: 'merged', versionId: version.id, mergedInto: into.code })
  }
  const taken = await take(desk, proposal, version, given.entry ?? proposal.content)
  return taken.ok ? end(desk, proposal, { state: 'taken', versionId: version.id }) : taken
}

async function take(
  desk: CatalogueDesk,
  proposal: ProposalRecord,
  version: VersionRecord,
  content: WrittenCatalogueEntry | null,
): Promise<Answer<unknown>> {
  const { code } = proposal
  const present = code === null ? undefined : await desk.entries.find(version.id, code)
  if (code !== null && present === undefined) return refuse('refused', 'catalogue-proposal-entry-missing', '', { code })
  if (proposal.kind === 'drop' || content === null)
    return present === undefined ? done(null) : removeEntry(desk, version, present)
  const agency = await desk.versions.agency(proposal.agencyId)
  if (agency === undefined) return refuse('not-found', 'no-such-record')
  const read = readFor(agency, version, content)
  if (!read.ok) return read
  return present === undefined ? addEntry(desk, version, read.value) : changeEntry(desk, version, present, read.value)
}

/** The version being prepared, held until the transaction ends. */
async function versionInPreparation(desk: CatalogueDesk, agencyId: number): Promise<VersionRecord | undefined> {
  const open = (await desk.versions.versions(agencyId)).find(({ state }) => state === 'preparing')
  const held = open === undefined ? undefined : await desk.versions.hold(open.id)
  return held?.state === 'preparing' ? held : undefined
}

async function end(desk: CatalogueDesk, proposal: ProposalRecord, how: ProposalEnd): Promise<Answer<{ id: number }>> {
  if (!(await desk.proposals.end(proposal.id, how, desk.actor.userId, desk.now)))
    return refuse('conflict', 'catalogue-proposal-answered')
  const { state, answer, ...after } = how
  await desk.record(proposalEvent(state, 'personnel', proposal, { state, ...after }, answer))
  return done({ id: proposal.id })
}
