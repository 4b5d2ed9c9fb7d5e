import { done, refuse, type Answer } from '../platform/transaction.ts'
import type { NewNotice } from '../notices/index.ts'
import { findStanding, followPart } from './follow.ts'
import type { Desk, DossierAct, DossierStanding, RoundRules, StandingChange } from './ports.ts'

type Reasoned = DossierAct & { reason: string }

/** Opens the way of a dossier for an act: it must be the actor's to do, and the version the one he saw. */
async function openWay(
  desk: Desk,
  act: DossierAct,
  who: 'agency' | 'superior' | 'either',
): Promise<Answer<{ standing: DossierStanding; round: RoundRules; role: string }>> {
  const { roundId, agencyId, version } = act
  const round = await desk.store.round(roundId)
  // Keeps every other act on the dossier waiting until this one is over.
  if (round !== undefined) await desk.store.dossier(round, agencyId, true)
  const found = await findStanding(desk, roundId, agencyId)
  if (!found.ok) return found
  const { agency, superior } = followPart(desk.actor, agencyId)
  const relation = who === 'agency' ? agency : who === 'superior' ? superior : (agency ?? superior)
  if (relation === null) return refuse('forbidden', 'not-yours')
  const { standing } = found.value
  if (standing.version !== version)
    return refuse('conflict', 'changed-meanwhile', 'version', { version: String(standing.version) })
  return done({ ...found.value, role: relation.role })
}

/** Writes what an act changed, its event, and whom it concerns. */
async function change(
  desk: Desk,
  { standing, round, role }: { standing: DossierStanding; round: RoundRules; role: string },
  act: { verb: string; change: StandingChange; reason?: string; notices: readonly NewNotice[] },
): Promise<Answer<null>> {
  await desk.store.saveStanding(standing, act.change)
  const { handedInAt, lockedAt, stage, roundId, agencyId } = standing
  const before = { stage, handedIn: handedInAt !== null, locked: lockedAt !== null }
  const after = {
    stage,
    handedIn: act.change.handedInAt === undefined ? before.handedIn : act.change.handedInAt !== null,
    locked: act.change.lockedAt === undefined ? before.locked : act.change.lockedAt !== null,
  }
  await desk.record([
    {
      action: `dossier.${act.verb}`,
      role,
      object: { kind: 'dossier', id: `${roundId}/${agencyId}` },
      unitId: agencyId,
      personId: null,
      before,
      after,
      ...(act.reason !== undefined && { reason: act.reason }),
      ruleSetHash: round.published.hash,
    },
  ])
  await desk.notify(act.notices)
  return done(null)
}

function noticeOf(standing: DossierStanding, kind: NewNotice['kind'], to: readonly number[]): NewNotice {
  const { roundId, agencyId, roundName: round, agencyName: agency } = standing
  const link = `/rounds/${roundId}/agencies/${agencyId}`
  return { to, kind, object: `dossier/${roundId}/${agencyId}`, params: { round, agency }, link }
}

/** The agency hands its dossier in; from now on the level above sees what is in it. */
export async function handIn(desk: Desk, act: DossierAct): Promise<Answer<null>> {
  const opened = await openWay(desk, act, 'agency')
  if (!opened.ok) return opened
  const { standing } = opened.value
  if (standing.handedInAt !== null) return refuse('refused', 'dossier-handed-in')
  if (standing.stage === 'collecting') return refuse('refused', 'dossier-wrong-stage', '', { stage: standing.stage })
  const above = (await desk.officers(act.agencyId)).filter(({ steps }) => steps > 0)
  const personnel = above.filter(({ role }) => role === 'personnel')
  const told = personnel.length > 0 ? personnel : above
  const nearest = told.filter(({ steps }) => steps === told[0]?.steps).map(({ personId }) => personId)
  return change(desk, opened.value, {
    verb: 'handed-in',
    change: { handedInAt: desk.now, returnReason: null },
    notices: [noticeOf(standing, 'dossier-handed-in', nearest)],
  })
}

/** The level above returns a dossier with a reason, as long as nobody in it is decided; it sees numbers again. */
export async function returnToAgency(desk: Desk, act: Reasoned): Promise<Answer<null>> {
  const opened = await openWay(desk, act, 'superior')
  if (!opened.ok) return opened
  const { standing, round } = opened.value
  if (standing.handedInAt === null) return refuse('refused', 'dossier-not-handed-in')
  const counts = await desk.store.unitCounts(round, act.agencyId)
  if (counts.some(({ stage }) => stage === 'decided')) return refuse('refused', 'dossier-has-decisions')
  const own = (await desk.officers(act.agencyId)).filter(({ steps }) => steps === 0).map(({ personId }) => personId)
  return change(desk, opened.value, {
    verb: 'returned',
    change: { handedInAt: null, returnReason: act.reason },
    reason: act.reason,
    notices: [noticeOf(standing, 'dossier-returned', own)],
  })
}

/** Locks the forms of an agency: nobody changes his scores or a review any more; the dossier's own steps go on. */
export async function lockForms(desk: Desk, act: DossierAct): Promise<Answer<null>> {
  const opened = await openWay(desk, act, 'either')
  if (!opened.ok) return opened
  const { standing } = opened.value
  if (standing.stage === 'decided') return refuse('refused', 'dossier-wrong-stage', '', { stage: standing.stage })
  if (standing.lockedAt !== null) return refuse('refused', 'forms-locked')
  return change(desk, opened.value, { verb: 'locked', change: { lockedAt: desk.now }, notices: [] })
}

/** The level above opens locked forms again, with a reason. */
export async function unlockForms(desk: Desk, act: Reasoned): Promise<Answer<null>> {
  const opened = await openWay(desk, act, 'superior')
  if (!opened.ok) return opened
  if (opened.value.standing.lockedAt === null) return refuse('refused', 'forms-not-locked')
  return change(desk, opened.value, {
    verb: 'unlocked',
    change: { lockedAt: null },
    reason: act.reason,
    notices: [],
  })
}
