import { appraisalStore, waitingForms } from '../appraisal/index.ts'
import { openDossiers, roundsWithRules, stepsOf } from '../classification/index.ts'
import { meetingsOf, withoutPartyOpinion } from '../meeting/index.ts'
import { openPetitions, ownResults, waitsAs, workingCalendar } from '../petition/index.ts'
import type { Actor, Tx } from '../platform/actor.ts'
import { dayOf } from '../platform/transaction.ts'
import { workTasksOf } from '../workplan/index.ts'
import type { TodayStore, WaitingPetition } from './ports.ts'

/** Asks every room in the caller's transaction; the number of statements does not depend on how much waits. */
export function todayStore(tx: Tx, actor: Actor, now: Date): TodayStore {
  return {
    forms: () => waitingForms({ store: appraisalStore(tx), actor }),
    dossiers: async () =>
      (await openDossiers(tx, actor)).flatMap((row) => stepsOf(actor, row).map((step) => ({ ...row, step }))),
    work: () => workTasksOf(tx, actor, now),
    petitions: async () =>
      (await openPetitions(tx, actor, dayOf(now))).flatMap((petition): WaitingPetition[] => {
        const as = waitsAs(actor, petition)
        return as === null ? [] : [{ ...petition, as }]
      }),
    results: (since) => ownResults(tx, actor, since),
    meetings: () => meetingsOf(tx, actor),
    withoutOpinion: () => withoutPartyOpinion(tx, actor),
    calendar: () => workingCalendar(tx, actor),
    rounds: (ids) => roundsWithRules(tx, actor.tenantId, ids),
  }
}
