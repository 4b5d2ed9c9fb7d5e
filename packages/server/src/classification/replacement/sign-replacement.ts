import { floorHundredths } from '@thuoc-do/domain'
import type { ReplacementProposal } from '@thuoc-do/contract'
import canonicalize from 'canonicalize'
import { done, refuse, refuseAll, type Answer, type ServerProblem } from '../../platform/transaction.ts'
import { dateProblems } from '../decide.ts'
import { decidedAppraisal, freeze, type ReplacedDecision } from '../decided-appraisal.ts'
import { replyOf, setsByPerson } from '../decision-items.ts'
import { eventsOf } from '../dossier-events.ts'
import { replacedNotices } from '../dossier-notices.ts'
import type { NewDecision } from '../ports.ts'
import { storedRequest } from '../quota-request.ts'
import type { ScoredPerson } from '../scored-person.ts'
import { keptYear } from '../years-of-dossier.ts'
import { openReplacement, type OpenReplacement } from './open-replacement.ts'
import type { DecidedItem, Ground, ReplacementDesk } from './ports.ts'
import { weigh, type Weighed } from './weigh.ts'
import { yearChanged } from './year-anew.ts'

/** A replacement as somebody competent signs it. `version` is the dossier's, as he saw it. */
export type Signing = {
  appraisalId: number
  version: number
  number: string
  on: string
  ground: Ground
  document: string
  reason: string
  proposal: ReplacementProposal
  petitionId: number | null
}

const sameForm = (before: ScoredPerson, after: ScoredPerson): boolean =>
  canonicalize({ scores: before.review.scores, facts: before.facts }) ===
  canonicalize({ scores: after.review.scores, facts: after.facts })

/** Whether the form, or what the year rests on, is other than in the decision in force. */
function changesGrounds({ person, year }: OpenReplacement, after: ScoredPerson): boolean {
  return year === null ? !sameForm(person, after) : yearChanged(year)
}

function problemsOf(desk: ReplacementDesk, opened: OpenReplacement, weighed: Weighed, act: Signing): ServerProblem[] {
  const { open, person, inForce } = opened
  const { effect, shown } = weighed
  const replacedOn = inForce.decided.decision.on
  const found: ServerProblem[] = [...dateProblems(act.on, open.round, desk.today)]
  if (act.on < replacedOn)
    found.push({ code: 'replacement-before-replaced', path: 'body.on', params: { on: replacedOn } })
  if (effect.problems.length > 0)
    found.push(...effect.problems.map(({ code }, at) => ({ code, path: '', params: shown.problems[at]?.params })))
  else if (effect.level === person.level && !changesGrounds(opened, weighed.person))
    found.push({ code: 'replacement-changes-nothing', path: '' })
  return found
}

/** Why the earlier decision is replaced, as the new one says it. */
function replacedBy({ decided, contentHash }: DecidedItem, act: Signing): ReplacedDecision {
  const { number, on } = decided.decision
  const { ground, document, reason } = act
  return { number, on, level: decided.level, contentHash, ground, document, reason }
}

/**
 * Issues a new decision that takes the place of the one in force (Decree 335 Điều 21 khoản 3): the person's form as
 * proposed, or his year from the months as they are confirmed now, by the round's own rules, with the quota asked for anew
 * on the agency as it stands. The old decision stays as it is, nobody else's result changes, and the new one is frozen like any other.
 */
export async function signReplacement(desk: ReplacementDesk, act: Signing): Promise<Answer<{ decisionId: number }>> {
  const { store, actor, replacements } = desk
  const opened = await openReplacement(desk, act.appraisalId, true)
  if (!opened.ok) return opened
  const { open, person, inForce, title } = opened.value
  const { round } = open
  if (actor.personId === null) return refuse('forbidden', 'not-yours')
  const { version } = open.dossier
  if (version !== act.version) return refuse('conflict', 'changed-meanwhile', 'version', { version: String(version) })
  if (await replacements.openPetition(person.id, act.petitionId)) return refuse('refused', 'replacement-petition-open')
  const weighing = weigh(opened.value, act.proposal)
  if (!weighing.ok) return weighing
  const weighed = weighing.value
  const problems = problemsOf(desk, opened.value, weighed, act)
  if (problems.length > 0) return refuseAll('refused', problems)
  const { dossier, effect, places, people, shown } = weighed
  if (!shown.verified || effect.level === null) return refuse('refused', 'allocation-not-verified')

  const number = act.number.normalize('NFC').trim()
  const decision: NewDecision = {
    number,
    on: act.on,
    signerId: actor.personId,
    signerName: actor.fullName,
    signerTitle: title,
  }
  const decisionId = await store.addDecision(dossier, decision, desk.today)
  if (decisionId === undefined) return refuse('refused', 'decision-number-taken', 'body.number', { number })
  const record = { ...weighed.person, reviewerId: actor.personId, reviewerName: actor.fullName }
  const frozen = freeze(
    decidedAppraisal(record, {
      round,
      dossier,
      decision,
      score: replyOf(record, round),
      sets: setsByPerson({ round, dossier, people, places }).get(String(person.id)) ?? [],
      outcome: weighed.outcome,
      level: effect.level,
      replaces: replacedBy(inForce, act),
    }),
  )
  await replacements.addItem(dossier, decisionId, {
    appraisalId: person.id,
    unitId: person.unitId,
    personId: person.personId,
    level: effect.level,
    ...frozen,
    replacesDecisionId: inForce.decisionId,
    facts: record.facts,
    scores: act.proposal.scores,
    comment: record.review.comment,
    total: record.review.total,
    byScore: weighed.byScore,
    totalFloor: record.score?.total == null ? null : floorHundredths(record.score.total),
    yearBasis: keptYear(record)?.basis ?? null,
    handling: record.year === null ? null : record.handling,
  })
  await replacements.addReplacement(dossier, {
    decisionId,
    appraisalId: person.id,
    ground: act.ground,
    document: act.document,
    petitionId: act.petitionId,
    request: storedRequest(places.request),
    result: places.result,
    change: { sets: effect.sets, gains: effect.gains, losses: effect.losses },
  })
  const { tieOrder } = act.proposal
  await store.saveDossier(dossier, tieOrder === null ? {} : { tieOrders: dossier.tieOrders })
  const { sets, gains, losses } = effect
  await desk.record(
    eventsOf(open, {
      verb: 'replaced',
      role: 'head',
      before: { decision: inForce.decisionId },
      after: { decision: decisionId, number, on: act.on, ground: act.ground, sets, gains, losses, tieOrder },
      reason: act.reason,
      moves: [{ id: person.id, from: 'decided', to: 'decided', level: effect.level }],
      detail: () => ({ decision: decisionId, number, contentHash: frozen.contentHash, replaces: inForce.decisionId }),
    }),
  )
  // An answer to a petition is told by whoever answers it.
  if (act.petitionId === null) await desk.notify(replacedNotices(open, person))
  return done({ decisionId })
}
