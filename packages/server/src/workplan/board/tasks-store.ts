import type { WorkTask } from '@thuoc-do/contract'
import type { Actor, Tx } from '../../platform/actor.ts'
import { dayOf } from '../../platform/transaction.ts'
import { liveStore } from '../scores/live-store.ts'
import { boardStore } from './board-store.ts'
import { showTasks } from './show-tasks.ts'

/** What of work and period scores waits for the caller, for whoever lists everything that does. */
export async function workTasksOf(tx: Tx, actor: Actor, now: Date): Promise<readonly WorkTask[]> {
  const { ruleSets } = liveStore(tx, actor.tenantId)
  const store = { ...boardStore(tx, actor.tenantId, dayOf(now)), ruleSets }
  const answer = await showTasks({ store, actor, now })
  return answer.ok ? answer.value.tasks : []
}
