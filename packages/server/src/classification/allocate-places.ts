import { isPartyRating, spansAgencies } from '@thuoc-do/domain'
import { done, refuse, refuseAll, type Answer } from '../platform/transaction.ts'
import { leftOnLevels } from './deciding-ballots.ts'
import { decidersOf, dossierNotice } from './dossier-notices.ts'
import { eventsOf } from './dossier-events.ts'
import { openForAct, type OpenDossier } from './open-dossier.ts'
import { givePlaces, levelsAfter, type Places } from './places.ts'
import type { AppraisalMove, Desk, DossierAct, DossierRecord } from './ports.ts'
import { quotaOf, storedRequest } from './quota-request.ts'
import { tieOrderProblems } from './tie-order.ts'

/** What makes an allocation a new one: who did it in what role, and what changed before it. */
export type Occasion = { verb: string; role: string; before: unknown; after: unknown; reason?: string }

/** People who joined the dossier after it was proposed; with them the proposal is no longer about everyone. */
function latecomers(open: OpenDossier): number {
  return open.people.filter(({ stage }) => stage !== 'proposed' && stage !== 'allocated' && stage !== 'not-rated')
    .length
}

/** Who hears that a dossier can be decided: the heads competent for it, or the Party committees where they decide. */
async function toldToDecide(desk: Desk, { round, dossier }: OpenDossier): Promise<number[]> {
  if (!isPartyRating(round.published.document)) return decidersOf(await desk.officers(dossier.agencyId))
  const levels = (await desk.store.unitsUpward(dossier.agencyId, desk.today)).filter(
    ({ committee }) => committee.length > 0,
  )
  return levels.slice(0, 2).flatMap(({ committee }) => committee.map(({ personId }) => personId))
}

/**
 * Gives the places for a dossier as it now stands, stores request and result, and sets everyone's level. Nothing is
 * stored that the independent checker does not accept.
 */
export async function storePlaces(
  desk: Desk,
  open: OpenDossier,
  dossier: DossierRecord,
  occasion: Occasion,
): Promise<Answer<Places>> {
  const late = latecomers(open)
  if (late > 0) return refuse('refused', 'people-not-confirmed', '', { count: String(late) })
  const places = givePlaces(open.round, dossier, open.people)
  if (!places.verified) return refuse('refused', 'allocation-not-verified')
  const levels = levelsAfter(places)
  const moves = open.people
    .filter(({ stage }) => stage === 'proposed' || stage === 'allocated')
    .map(({ id, stage }): AppraisalMove => ({ id, from: stage, to: 'allocated', level: levels.get(id) ?? null }))
  if ((await desk.store.moveAppraisals(moves)) !== moves.length)
    return refuse('conflict', 'changed-meanwhile', 'version')
  const changed = open.people.filter(({ id, level }) => level !== (levels.get(id) ?? null))
  await desk.store.voidOutputs(leftOnLevels(open.round, changed), desk.now)
  await desk.store.addAllocation(dossier, { request: storedRequest(places.request), result: places.result })
  await desk.store.saveDossier(dossier, {
    stage: 'allocated',
    tieOrders: dossier.tieOrders,
    elsewhere: dossier.elsewhere,
  })
  const { caps, outstanding, refused, ties } = places.result
  await desk.record(
    eventsOf(open, {
      ...occasion,
      before: { stage: open.dossier.stage, detail: occasion.before },
      after: {
        stage: 'allocated',
        detail: occasion.after,
        caps,
        outstanding: outstanding.length,
        refused: refused.length,
        ties: ties.length,
      },
      moves,
    }),
  )
  if (ties.length === 0) await desk.notify([dossierNotice(open, 'dossier-to-decide', await toldToDecide(desk, open))])
  return done(places)
}

/** Gives the places for the level outstanding by the rule set's quota; may be repeated until somebody is decided. */
export async function allocatePlaces(desk: Desk, act: DossierAct): Promise<Answer<null>> {
  const opened = await openForAct(desk, act, {
    mayAct: ({ part }) => part.allocator !== null,
    stages: ['proposed', 'allocated'],
  })
  if (!opened.ok) return opened
  const { dossier, part, people, round } = opened.value
  if (spansAgencies(quotaOf(round.published.document))) return refuse('refused', 'places-given-jointly')
  if (people.some(({ stage }) => stage === 'decided')) return refuse('refused', 'dossier-has-decisions')
  const occasion = { verb: 'allocated', role: part.allocator?.role ?? '', before: null, after: null }
  const stored = await storePlaces(desk, opened.value, dossier, occasion)
  return stored.ok ? done(null) : stored
}

/**
 * Records the committee's order of people tied at a set, by the number of its minutes, and gives the places again with
 * that order as the last key. The order names everybody tied there; nobody else, except others in an open tie.
 */
export async function resolveTie(
  desk: Desk,
  act: DossierAct & { set: string; order: readonly number[]; minutes: string; reason: string },
): Promise<Answer<null>> {
  const opened = await openForAct(desk, act, { mayAct: ({ part }) => part.allocator !== null, stages: ['allocated'] })
  if (!opened.ok) return opened
  const { dossier, part, people, round } = opened.value
  const { ties } = givePlaces(round, dossier, people).result
  if (ties.every(({ set }) => set !== act.set)) return refuse('refused', 'tie-unknown', 'body.set')
  const problems = tieOrderProblems(ties, act, people, 'body')
  if (problems.length > 0) return refuseAll('unusable', problems)

  const tieOrder = { set: act.set, order: act.order, minutes: act.minutes }
  const ordered = { ...dossier, tieOrders: [...dossier.tieOrders, tieOrder] }
  const occasion = {
    verb: 'tie-resolved',
    role: part.allocator?.role ?? '',
    before: null,
    after: tieOrder,
    reason: act.reason,
  }
  const stored = await storePlaces(desk, opened.value, ordered, occasion)
  return stored.ok ? done(null) : stored
}
