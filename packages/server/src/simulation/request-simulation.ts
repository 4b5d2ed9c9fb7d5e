import { done, refuse, refuseAll, type Answer, type ServerProblem } from '../platform/transaction.ts'
import type { SimulationDesk, SimulationRequest, TrialDocument, TrialRef } from './ports.ts'

function trialProblems(ref: TrialRef, trial: TrialDocument | undefined): ServerProblem[] {
  const path = 'body.trial'
  if (trial !== undefined)
    return trial.problems === 0
      ? []
      : [{ code: 'draft-has-problems', path, params: { problems: String(trial.problems) } }]
  if ('draftId' in ref) return [{ code: 'no-such-record', path }]
  return [{ code: 'rule-set-version-unknown', path, params: { ruleSet: ref.ruleSetId, version: String(ref.version) } }]
}

/** Checks that there is something decided to try the set on, and queues the trying. */
export async function requestSimulation(
  { store, actor }: SimulationDesk,
  request: SimulationRequest,
  enqueue: (request: SimulationRequest) => Promise<string>,
): Promise<Answer<{ jobId: string }>> {
  if (actor.units.length === 0) return refuse('forbidden', 'not-yours')
  const round = await store.round(request.roundId)
  if (round === undefined) return refuse('not-found', 'no-such-record', 'body.roundId')
  const problems = trialProblems(request.trial, await store.trial(request.trial))
  const { decided } = await store.agencies(round)
  if (round.published.document.mechanism.kind !== 'points')
    problems.push({ code: 'round-made-of-months', path: 'body.roundId' })
  if (decided.length === 0) problems.push({ code: 'round-not-decided', path: 'body.roundId' })
  return problems.length > 0 ? refuseAll('unusable', problems) : done({ jobId: await enqueue(request) })
}
