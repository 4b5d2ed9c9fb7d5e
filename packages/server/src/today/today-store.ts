import { appraisalStore, waitingForms } from '../appraisal/index.ts'
import { openDossiers, roundDeadlines, stepsOf } from '../classification/index.ts'
import type { Actor, Tx } from '../platform/actor.ts'
import { workTasksOf } from '../workplan/index.ts'
import type { TodayStore } from './ports.ts'

/** Asks every room in the caller's transaction; the number of statements does not depend on how much waits. */
export function todayStore(tx: Tx, actor: Actor, now: Date): TodayStore {
  return {
    forms: () => waitingForms({ store: appraisalStore(tx), actor }),
    dossiers: async () =>
      (await openDossiers(tx, actor)).flatMap((row) => stepsOf(actor, row).map((step) => ({ ...row, step }))),
    work: () => workTasksOf(tx, actor, now),
    rounds: (ids) => roundDeadlines(tx, actor.tenantId, ids),
  }
}
