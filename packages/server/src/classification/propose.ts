import { done, refuse, refuseAll, type Answer, type ServerProblem } from '../platform/transaction.ts'
import { dossierNotice, personnelOf } from './dossier-notices.ts'
import { contentHashOf } from './decided-appraisal.ts'
import { eventsOf } from './dossier-events.ts'
import { openForAct } from './open-dossier.ts'
import { awaitingBody, keptBody } from './led-bodies.ts'
import { lackingProblems } from './missing-outputs.ts'
import type { AppraisalMove, Desk, DossierAct } from './ports.ts'
import type { ScoredPerson } from './scored-person.ts'
import { keptYear } from './years-of-dossier.ts'

/** Everyone who keeps the agency from proposing, by name; people who are not rated keep nobody waiting. */
function obstacles(people: readonly ScoredPerson[]): ServerProblem[] {
  const rated = people.filter(({ stage }) => stage !== 'not-rated')
  if (rated.length === 0) return [{ code: 'dossier-empty', path: '' }]
  return rated.flatMap(({ id, fullName, stage, score }): ServerProblem[] => {
    const path = `appraisals.${id}`
    if (stage !== 'confirmed') return [{ code: 'person-not-confirmed', path, params: { fullName, stage } }]
    if (score?.level === 'insufficient-data') return [{ code: 'person-without-level', path, params: { fullName } }]
    return []
  })
}

/**
 * The agency proposes the levels its people's confirmed scores give. Refused as long as anybody is not confirmed, or lacks
 * minutes, a ballot or an opinion that the rule set asks for before the proposal.
 */
export async function propose(desk: Desk, act: DossierAct): Promise<Answer<null>> {
  const opened = await openForAct(desk, act, { mayAct: ({ part }) => part.proposer !== null, stages: ['collecting'] })
  if (!opened.ok) return opened
  const { dossier, people, part, round } = opened.value
  const confirmed = people.filter(({ stage }) => stage === 'confirmed')
  const awaiting = awaitingBody(round, confirmed).map(({ id, params }): ServerProblem => ({
    code: 'person-awaits-body',
    path: `appraisals.${id}`,
    params,
  }))
  const problems = [...obstacles(people), ...awaiting, ...lackingProblems('propose', round, confirmed)]
  if (problems.length > 0) return refuseAll('refused', problems)
  const moves = confirmed.map((person): AppraisalMove => {
    const [year, body] = [keptYear(person), keptBody(person)]
    return {
      id: person.id,
      from: 'confirmed',
      to: 'proposed',
      level: null,
      ...(year && { year }),
      ...(body && { body }),
    }
  })
  const bases = new Map(
    moves.flatMap(({ id, year, body }) => {
      const kept = year ?? body
      return kept ? [[id, contentHashOf(kept.basis)] as const] : []
    }),
  )
  if ((await desk.store.moveAppraisals(moves)) !== moves.length)
    return refuse('conflict', 'changed-meanwhile', 'version')
  await desk.store.saveDossier(dossier, { stage: 'proposed' })
  await desk.record(
    eventsOf(opened.value, {
      verb: 'proposed',
      role: part.proposer?.role ?? '',
      before: { stage: dossier.stage },
      after: { stage: 'proposed' },
      moves,
      // What a year, or a leader's file, rests on is named by its fingerprint, so that the record shows which one was proposed.
      detail: (id) => (bases.has(id) ? { basis: bases.get(id) } : {}),
    }),
  )
  const officers = await desk.officers(act.agencyId)
  await desk.notify([dossierNotice(opened.value, 'dossier-to-allocate', personnelOf(officers))])
  return done(null)
}
