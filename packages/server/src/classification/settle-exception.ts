import { done, refuse, type Answer } from '../platform/transaction.ts'
import { eventsOf } from './dossier-events.ts'
import { openForAct } from './open-dossier.ts'
import { exceptionSettled } from './dossier-notices.ts'
import type { AppraisalMove, Desk, DossierAct } from './ports.ts'
import { handOf, isHandOf, onRecord } from './propose-exception.ts'

/**
 * Confirms a proposed higher share, by a second person: of a personnel body above the agency, or the head of a unit
 * above it. From now on it holds in its sets; places given before are open again and have to be allocated anew.
 */
export async function confirmException(desk: Desk, act: DossierAct): Promise<Answer<null>> {
  const opened = await openForAct(desk, act, {
    mayAct: ({ part }) => part.confirmer !== null,
    stages: ['collecting', 'proposed', 'allocated'],
  })
  if (!opened.ok) return opened
  const { dossier, people, part } = opened.value
  const proposed = dossier.proposedException
  if (proposed === null) return refuse('refused', 'exception-none-proposed')
  if (isHandOf(proposed.proposedBy, desk.actor)) return refuse('forbidden', 'exception-own-proposal')
  if (people.some(({ stage }) => stage === 'decided')) return refuse('refused', 'dossier-has-decisions')
  if (dossier.elsewhere !== null) return refuse('refused', 'places-given-jointly')

  const moves = people
    .filter(({ stage }) => stage === 'allocated')
    .map(({ id }): AppraisalMove => ({ id, from: 'allocated', to: 'proposed', level: null }))
  if ((await desk.store.moveAppraisals(moves)) !== moves.length)
    return refuse('conflict', 'changed-meanwhile', 'version')
  const exception = { ...proposed, confirmedBy: handOf(desk) }
  const stage = dossier.stage === 'allocated' ? 'proposed' : dossier.stage
  await desk.store.saveDossier(dossier, { stage, exception, proposedException: null })
  await desk.record(
    eventsOf(opened.value, {
      verb: 'exception-granted',
      role: part.confirmer?.role ?? '',
      before: { stage: dossier.stage, exception: dossier.exception && onRecord(dossier.exception) },
      after: { stage, exception: onRecord(exception) },
      reason: proposed.reason,
      moves,
    }),
  )
  await desk.notify(exceptionSettled(opened.value, 'dossier-exception-confirmed', proposed.proposedBy))
  return done(null)
}

/** Withdraws a proposed higher share before it is confirmed: its author, or whoever may confirm and will not. */
export async function withdrawException(desk: Desk, act: DossierAct & { reason: string }): Promise<Answer<null>> {
  const opened = await openForAct(desk, act, {
    mayAct: ({ part }) => part.confirmer !== null,
    stages: ['collecting', 'proposed', 'allocated'],
  })
  if (!opened.ok) return opened
  const { dossier, part } = opened.value
  const proposed = dossier.proposedException
  if (proposed === null) return refuse('refused', 'exception-none-proposed')
  await desk.store.saveDossier(dossier, { proposedException: null })
  await desk.record(
    eventsOf(opened.value, {
      verb: 'exception-withdrawn',
      role: part.confirmer?.role ?? '',
      before: { exceptionProposed: onRecord(proposed) },
      after: { exceptionProposed: null },
      reason: act.reason,
      moves: [],
    }),
  )
  await desk.notify(exceptionSettled(opened.value, 'dossier-exception-withdrawn', proposed.proposedBy))
  return done(null)
}
