import { done, refuse, type Answer } from '../platform/transaction.ts'
import { leftOnLevels } from './deciding-ballots.ts'
import { eventsOf } from './dossier-events.ts'
import { openForAct } from './open-dossier.ts'
import type { AppraisalMove, Desk, DossierAct } from './ports.ts'

/**
 * Takes the proposal back, so that a score can still be put right. Places given are given up; the allocations made so
 * far stay on record. Not possible once anybody in the dossier has been decided.
 */
export async function takeBack(desk: Desk, act: DossierAct): Promise<Answer<null>> {
  const opened = await openForAct(desk, act, {
    mayAct: ({ part }) => part.proposer !== null,
    stages: ['proposed', 'allocated'],
  })
  if (!opened.ok) return opened
  const { dossier, people, part, handedIn } = opened.value
  if (people.some(({ stage }) => stage === 'decided')) return refuse('refused', 'dossier-has-decisions')
  if (dossier.elsewhere !== null) return refuse('refused', 'places-given-jointly')
  if (handedIn) return refuse('refused', 'dossier-handed-in')
  const moves = people
    .filter(({ stage }) => stage === 'proposed' || stage === 'allocated')
    .map(({ id, stage }): AppraisalMove => ({ id, from: stage, to: 'confirmed', level: null }))
  if ((await desk.store.moveAppraisals(moves)) !== moves.length)
    return refuse('conflict', 'changed-meanwhile', 'version')
  await desk.store.voidOutputs(leftOnLevels(opened.value.round, people), desk.now)
  await desk.store.saveDossier(dossier, { stage: 'collecting', tieOrders: [] })
  await desk.record(
    eventsOf(opened.value, {
      verb: 'taken-back',
      role: part.proposer?.role ?? '',
      before: { stage: dossier.stage, tieOrders: dossier.tieOrders },
      after: { stage: 'collecting', tieOrders: [] },
      moves,
    }),
  )
  return done(null)
}
