import { quotaRequest, spansAgencies, type AgencyRequest } from '@thuoc-do/domain'
import { refuse, refuseAll, type Answer, type ServerProblem } from '../../platform/transaction.ts'
import { openDossier, type OpenDossier } from '../open-dossier.ts'
import type { DossierStage, RoundRules } from '../ports.ts'
import { quotaOf } from '../quota-request.ts'
import type { AgencyOfRound, JointDesk, JointRecord } from './ports.ts'

/** Which round an act is about, and the newest allocation its author saw (0 where there was none). */
export type JointAct = { roundId: number; version: number }

/** A round under a quota that reaches across agencies, as somebody sees it who has all of them in his reach. */
export type JointRound = { round: RoundRules; agencies: readonly AgencyOfRound[]; latest: JointRecord | undefined }

/** A round laid open for giving its places: every dossier of it, each kept from every other act. */
export type OpenJoint = JointRound & { open: readonly OpenDossier[] }

/** Finds a round whose places are given across agencies; refused to whoever has not all of them in his reach. */
export async function findJoint(
  { store, joint }: Pick<JointDesk, 'store' | 'joint'>,
  roundId: number,
): Promise<Answer<JointRound>> {
  const round = await store.round(roundId)
  if (round === undefined) return refuse('not-found', 'no-such-record')
  if (!spansAgencies(quotaOf(round.published.document))) return refuse('refused', 'places-given-by-agency')
  if (!(await joint.reachesRoot())) return refuse('forbidden', 'not-yours')
  const [agencies, latest] = [await joint.agencies(round), await joint.latest(roundId)]
  return { ok: true, value: { round, agencies, latest } }
}

/** What keeps an act across all agencies waiting, agency by agency. */
function notReady(agencies: readonly AgencyOfRound[], stage: DossierStage): ServerProblem[] {
  return agencies.flatMap(({ agencyId, agencyName, stage: now, contentsOpen }): ServerProblem[] => {
    const path = `agencies.${agencyId}`
    if (now === 'decided') return [{ code: 'agency-has-decisions', path, params: { agency: agencyName } }]
    if (now !== stage) return [{ code: 'agency-not-there', path, params: { agency: agencyName, stage: now } }]
    return contentsOpen ? [] : [{ code: 'agency-not-handed-in', path, params: { agency: agencyName } }]
  })
}

/**
 * Opens every dossier of the round for an act and keeps all of them from every other act until the transaction is over.
 * Refused with every agency that is not at the stage, is not handed in, or has people decided.
 */
export async function openJoint(desk: JointDesk, act: JointAct, stage: DossierStage): Promise<Answer<OpenJoint>> {
  await desk.store.lockRound(act.roundId)
  const found = await findJoint(desk, act.roundId)
  if (!found.ok) return found
  const { round, agencies, latest } = found.value
  const seen = latest?.id ?? 0
  if (seen !== act.version) return refuse('conflict', 'changed-meanwhile', 'version', { version: String(seen) })
  const problems = notReady(agencies, stage)
  if (problems.length > 0) return refuseAll('refused', problems)
  if (agencies.length === 0) return refuse('refused', 'dossier-empty')
  const open: OpenDossier[] = []
  // One after the other and always in the same order, so that two acts never wait for each other.
  for (const { agencyId } of agencies.toSorted((a, b) => a.agencyId - b.agencyId)) {
    const opened = await openDossier(desk, act.roundId, agencyId, true)
    if (!opened.ok) return opened
    if (opened.value.part.allocator === null) return refuse('forbidden', 'not-yours')
    if (opened.value.dossier.stage !== stage) return refuse('conflict', 'changed-meanwhile', 'version')
    if (opened.value.people.some(({ stage: now }) => now === 'decided'))
      return refuse('refused', 'agency-has-decisions', '', { agency: opened.value.dossier.agencyName })
    open.push(opened.value)
  }
  return { ok: true, value: { round, agencies, latest, open } }
}

/** What each agency asks by itself: its people with their levels and priorities, its documented higher share. */
export function agencyRequests({ round, open }: Pick<OpenJoint, 'round' | 'open'>): AgencyRequest[] {
  const quota = quotaOf(round.published.document)
  return open.map(({ dossier, people }) => ({
    agencyId: dossier.agencyId,
    request: quotaRequest(quota, { ...dossier, tieOrders: [], elsewhere: null }, people),
  }))
}
