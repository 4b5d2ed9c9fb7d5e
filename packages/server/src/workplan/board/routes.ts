import {
  remindedSchema,
  remindSchema,
  workBoardQuerySchema,
  workBoardSchema,
  workTasksSchema,
} from '@thuoc-do/contract'
import { notifier } from '../../notices/index.ts'
import type { Actor, Tx } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { recordEvents } from '../../platform/events.ts'
import { dayOf } from '../../platform/transaction.ts'
import { liveStore } from '../scores/live-store.ts'
import { boardStore } from './board-store.ts'
import { remind, showBoard, type BoardDesk } from './show-board.ts'
import { showTasks } from './show-tasks.ts'

/** The board of a unit, reminders, and what of work waits for the caller. */
export function registerWorkBoardRoutes({ route, clock }: Context): void {
  const deskOf = (tx: Tx, actor: Actor, requestId: string): BoardDesk => {
    const now = clock()
    const { ruleSets } = liveStore(tx, actor.tenantId)
    return {
      store: { ...boardStore(tx, actor.tenantId, dayOf(now)), ruleSets },
      actor,
      now,
      record: (events) => recordEvents(tx, actor, now, events, requestId),
      notify: notifier(tx, actor, now),
    }
  }
  route({
    method: 'GET',
    url: '/api/work-board',
    operationId: 'getWorkBoard',
    summary: 'Everybody below a unit in a period: who waits, load, late work, what is unusual',
    query: workBoardQuerySchema,
    reply: workBoardSchema,
    handle: ({ query, read, requestId }) => read((tx, actor) => showBoard(deskOf(tx, actor, requestId), query)),
  })
  route({
    method: 'POST',
    url: '/api/work-board/remind',
    operationId: 'remindOfWork',
    summary: 'Remind people who have not handed their period score in',
    body: remindSchema,
    reply: remindedSchema,
    handle: ({ body, change, requestId }) => change((tx, actor) => remind(deskOf(tx, actor, requestId), body)),
  })
  route({
    method: 'GET',
    url: '/api/work-tasks',
    operationId: 'listWorkTasks',
    summary: 'What of work and period scores waits for me',
    reply: workTasksSchema,
    handle: ({ read, requestId }) => read((tx, actor) => showTasks(deskOf(tx, actor, requestId))),
  })
}
