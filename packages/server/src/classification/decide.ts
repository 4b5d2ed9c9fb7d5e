import { scoredByPeriods } from '@thuoc-do/domain'
import canonicalize from 'canonicalize'
import { done, refuse, refuseAll, type Answer, type ServerProblem } from '../platform/transaction.ts'
import { againstTheVote } from './deciding-ballots.ts'
import { decidableBy, decidersUnder } from './competence.ts'
import { decisionItems } from './decision-items.ts'
import { decidedNotices } from './dossier-notices.ts'
import { eventsOf } from './dossier-events.ts'
import { openForAct, type OpenDossier } from './open-dossier.ts'
import { lackingProblems } from './missing-outputs.ts'
import { givePlaces, readPlaces, type Places } from './places.ts'
import type { AppraisalMove, Desk, DossierAct, RoundRules } from './ports.ts'
import { storedRequest } from './quota-request.ts'
import { stateRatingProblems } from './state-rating-first.ts'

/**
 * A period scored on a form has to be over. A year made of months is classified before 15 December (Decree 335, Điều 19
 * khoản 2), and its months say themselves whether they are there.
 */
function firstDecisionDay({ to, published }: RoundRules): string {
  return scoredByPeriods(published.document) ? `${to.slice(0, 4)}-12-01` : to
}

/** What is wrong with the date of a decision: before its time, or in the future. */
export function dateProblems(on: string, round: RoundRules, today: string): ServerProblem[] {
  const first = firstDecisionDay(round)
  if (on < first) {
    const code = first === round.to ? 'decision-before-period-end' : 'decision-before-december'
    return [{ code, path: 'body.on', params: { to: first } }]
  }
  return on > today ? [{ code: 'decision-in-future', path: 'body.on', params: { today } }] : []
}

function openTies({ result }: Places): ServerProblem[] {
  return result.ties.map(({ set, places, people }) => ({
    code: 'tie-open',
    path: '',
    params: { set, places: String(places), people: String(people.length) },
  }))
}

/** The stored allocation, provided that the same question asked now has the same answer and the checker accepts it. */
async function placesStillRight(desk: Desk, { round, dossier, people }: OpenDossier): Promise<Places | undefined> {
  const stored = await desk.store.latestAllocation(dossier.roundId, dossier.agencyId)
  if (stored === undefined) return undefined
  const now = givePlaces(round, dossier, people)
  const same =
    canonicalize(storedRequest(now.request)) === canonicalize(stored.request) &&
    canonicalize(now.result) === canonicalize(stored.result)
  return same && now.verified ? readPlaces(stored) : undefined
}

/**
 * Decides, under one number and date, the level of everyone in the dossier the actor is competent for: the head of the
 * agency for all but himself, the nearest head above for him. Each result is frozen by content. Refused while a tie is
 * open, or when the stored allocation is no longer what the scores give.
 */
export async function decide(desk: Desk, act: DossierAct & { number: string; on: string }): Promise<Answer<null>> {
  const upward = await desk.store.unitsUpward(act.agencyId, desk.today)
  const { actor } = desk
  const opened = await openForAct(desk, act, {
    mayAct: ({ people, round }) => decidableBy(actor, people, decidersUnder(round, upward)).people.length > 0,
    stages: ['allocated'],
  })
  if (!opened.ok) return opened
  const open = opened.value
  const competent = decidableBy(actor, open.people, decidersUnder(open.round, upward))
  const people = competent.people.filter(({ stage }) => stage === 'allocated')
  if (people.length === 0 || actor.personId === null) return refuse('refused', 'dossier-has-decisions')
  const places = await placesStillRight(desk, open)
  if (places === undefined) return refuse('refused', 'allocation-out-of-date')
  const problems = [
    ...dateProblems(act.on, open.round, desk.today),
    ...openTies(places),
    ...lackingProblems('decide', open.round, people),
    ...(await stateRatingProblems(desk.store, open, people)),
    ...(await againstTheVote(desk.store, open.round, people)),
  ]
  if (problems.length > 0) return refuseAll('refused', problems)

  const number = act.number.normalize('NFC').trim()
  const decision = {
    number,
    on: act.on,
    signerId: actor.personId,
    signerName: actor.fullName,
    signerTitle: competent.title,
  }
  const decisionId = await desk.store.addDecision(open.dossier, decision, desk.today)
  if (decisionId === undefined) return refuse('refused', 'decision-number-taken', 'body.number', { number })
  const items = decisionItems({ ...open, places }, decision, people)
  await desk.store.addDecisionItems(open.dossier, decisionId, items)
  const moves = items.map(({ appraisalId, level }): AppraisalMove => ({
    id: appraisalId,
    from: 'allocated',
    to: 'decided',
    level,
  }))
  if ((await desk.store.moveAppraisals(moves)) !== moves.length)
    return refuse('conflict', 'changed-meanwhile', 'version')
  const left = open.people.filter(({ stage }) => stage === 'allocated').length - people.length
  const stage = left === 0 ? 'decided' : 'allocated'
  await desk.store.saveDossier(open.dossier, { stage })
  const hashes = new Map(items.map(({ appraisalId, contentHash }) => [appraisalId, contentHash]))
  await desk.record(
    eventsOf(open, {
      verb: 'decided',
      role: 'head',
      before: { stage: open.dossier.stage },
      after: { stage, decision: decisionId, number, on: act.on, people: items.length },
      moves,
      detail: (id) => ({ decision: decisionId, number, contentHash: hashes.get(id) ?? null }),
    }),
  )
  await desk.notify(decidedNotices(open, people))
  return done(null)
}
