import { compare, decimal, parseDecimal } from '@thuoc-do/domain'
import { done, refuse, refuseAll, type Answer } from '../platform/transaction.ts'
import { eventsOf } from './dossier-events.ts'
import { openForAct } from './open-dossier.ts'
import type { AppraisalMove, Desk, DossierAct, QuotaExceptionRecord } from './ports.ts'
import { quotaOf } from './quota-request.ts'

/**
 * Records a documented share above the ordinary one for the agency, at most what the rule set allows. It comes from a
 * personnel body above the agency. Places given before are open again: they have to be allocated anew.
 */
export async function grantException(
  desk: Desk,
  act: DossierAct & QuotaExceptionRecord & { reason: string },
): Promise<Answer<null>> {
  const opened = await openForAct(desk, act, {
    mayAct: ({ part }) => part.grantor !== null,
    stages: ['collecting', 'proposed', 'allocated'],
  })
  if (!opened.ok) return opened
  const { dossier, people, part, round } = opened.value
  if (people.some(({ stage }) => stage === 'decided')) return refuse('refused', 'dossier-has-decisions')
  const quota = quotaOf(round.published.document)
  if (quota.exception === null) return refuse('refused', 'exception-not-provided')
  const percent = parseDecimal(act.percent, 'body.percent')
  if (!percent.ok) return refuseAll('unusable', percent.problems)
  const [ordinary, maximum] = [quota.percent.value, quota.exception.value]
  if (compare(percent.value, decimal(ordinary)) <= 0)
    return refuse('refused', 'exception-not-above-ordinary', 'body.percent', { ordinary })
  if (compare(percent.value, decimal(maximum)) > 0)
    return refuse('refused', 'exception-above-maximum', 'body.percent', { maximum })

  const moves = people
    .filter(({ stage }) => stage === 'allocated')
    .map(({ id }): AppraisalMove => ({ id, from: 'allocated', to: 'proposed', level: null }))
  if ((await desk.store.moveAppraisals(moves)) !== moves.length)
    return refuse('conflict', 'changed-meanwhile', 'version')
  const exception = { percent: act.percent, authority: act.authority, document: act.document }
  const stage = dossier.stage === 'allocated' ? 'proposed' : dossier.stage
  await desk.store.saveDossier(dossier, { stage, exception })
  await desk.record(
    eventsOf(opened.value, {
      verb: 'exception-granted',
      role: part.grantor?.role ?? '',
      before: { stage: dossier.stage, exception: dossier.exception },
      after: { stage, exception },
      reason: act.reason,
      moves,
    }),
  )
  return done(null)
}
