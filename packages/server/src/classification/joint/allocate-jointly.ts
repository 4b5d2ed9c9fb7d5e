import {
  allocate,
  checkAllocation,
  committeeOf,
  hasOpenPlaces,
  jointRequest,
  ordersAmong,
  shareOut,
  type AgencyRequest,
  type Allocation,
  type AllocationRequest,
} from '@thuoc-do/domain'
import { done, refuse, refuseAll, type Answer } from '../../platform/transaction.ts'
import { storePlaces, type Occasion } from '../allocate-places.ts'
import { eventsOf } from '../dossier-events.ts'
import { readPlaces } from '../places.ts'
import type { AppraisalMove, TieOrder } from '../ports.ts'
import { storedRequest } from '../quota-request.ts'
import { tieOrderProblems } from '../tie-order.ts'
import { agencyRequests, openJoint, type JointAct, type OpenJoint } from './open-joint.ts'
import type { JointDesk } from './ports.ts'

type Given = { request: AllocationRequest; result: Allocation }

/** Gives the places of all agencies together; nothing comes out of here that the independent checker does not accept. */
function placesOfAll(agencies: readonly AgencyRequest[], tieOrders: readonly TieOrder[]): Answer<Given> {
  const request = jointRequest(agencies, committeeOf(tieOrders))
  const outcome = allocate(request)
  if (!outcome.ok) throw new Error(`the joint request is wrong: ${JSON.stringify(outcome.problems)}`)
  const result = outcome.value
  return checkAllocation(request, result).length > 0
    ? refuse('refused', 'allocation-not-verified')
    : done({ request, result })
}

/**
 * Stores a joint allocation. While equals wait for the committee it is kept by itself and the dossiers stay proposed;
 * without an open place each agency gets its share, as an allocation of its own that the checker accepts by itself.
 */
async function storeJoint(
  desk: JointDesk,
  opened: OpenJoint,
  tieOrders: readonly TieOrder[],
  occasion: Occasion,
): Promise<Answer<null>> {
  const agencies = agencyRequests(opened)
  const given = placesOfAll(agencies, tieOrders)
  if (!given.ok) return given
  const { request, result } = given.value
  await desk.joint.add(opened.round.id, { request: storedRequest(request), result }, tieOrders)
  if (hasOpenPlaces(result)) {
    await desk.record(opened.open.flatMap((one) => eventsOf(one, { ...occasion, moves: [] })))
    return done(null)
  }
  const shares = shareOut(agencies, given.value)
  const placed = new Set(result.outstanding)
  for (const one of opened.open) {
    const ids = new Set(one.people.map(({ id }) => id))
    const elsewhere = [...(shares.get(one.dossier.agencyId) ?? [])]
    const dossier = { ...one.dossier, elsewhere, tieOrders: ordersAmong(tieOrders, ids) }
    const stored = await storePlaces(desk, one, dossier, occasion)
    if (!stored.ok) return stored
    const own = stored.value.result.outstanding
    if (own.some((id) => !placed.has(id)) || own.length !== [...ids].filter((id) => placed.has(String(id))).length)
      throw new Error(`the share of agency ${dossier.agencyId} is not what the joint allocation gave`)
  }
  return done(null)
}

/** Gives the places of a round whose quota reaches across agencies; may be repeated while equals wait for the committee. */
export async function allocateJointly(desk: JointDesk, act: JointAct): Promise<Answer<null>> {
  const opened = await openJoint(desk, act, 'proposed')
  if (!opened.ok) return opened
  const tieOrders = opened.value.latest?.stored == null ? [] : opened.value.latest.tieOrders
  return storeJoint(desk, opened.value, tieOrders, {
    verb: 'allocated',
    role: 'personnel',
    before: null,
    after: { joint: true },
  })
}

/** Records the committee's order of people of several agencies tied at a set, and gives all places again. */
export async function resolveJointTie(
  desk: JointDesk,
  act: JointAct & { set: string; order: readonly number[]; minutes: string; reason: string },
): Promise<Answer<null>> {
  const opened = await openJoint(desk, act, 'proposed')
  if (!opened.ok) return opened
  const { latest, open } = opened.value
  const ties = latest?.stored == null ? [] : readPlaces(latest.stored).result.ties
  if (latest === undefined || ties.every(({ set }) => set !== act.set))
    return refuse('refused', 'tie-unknown', 'body.set')
  const everyone = open.flatMap(({ people }) => people)
  const problems = tieOrderProblems(ties, act, everyone, 'body')
  if (problems.length > 0) return refuseAll('unusable', problems)
  const order = { set: act.set, order: act.order, minutes: act.minutes }
  return storeJoint(desk, opened.value, [...latest.tieOrders, order], {
    verb: 'tie-resolved',
    role: 'personnel',
    before: null,
    after: order,
    reason: act.reason,
  })
}

/** Gives the places of a whole round up again, so that a dossier can be put right; not once anybody is decided. */
export async function giveUpJointly(desk: JointDesk, act: JointAct & { reason: string }): Promise<Answer<null>> {
  const opened = await openJoint(desk, act, 'allocated')
  if (!opened.ok) return opened
  for (const one of opened.value.open) {
    const moves = one.people
      .filter(({ stage }) => stage === 'allocated')
      .map(({ id }): AppraisalMove => ({ id, from: 'allocated', to: 'proposed', level: null }))
    if ((await desk.store.moveAppraisals(moves)) !== moves.length)
      return refuse('conflict', 'changed-meanwhile', 'version')
    await desk.store.saveDossier(one.dossier, { stage: 'proposed', tieOrders: [], elsewhere: null })
    const [before, after] = [{ stage: 'allocated' }, { stage: 'proposed' }]
    await desk.record(
      eventsOf(one, { verb: 'places-given-up', role: 'personnel', before, after, reason: act.reason, moves }),
    )
  }
  await desk.joint.add(opened.value.round.id, null, [])
  return done(null)
}
