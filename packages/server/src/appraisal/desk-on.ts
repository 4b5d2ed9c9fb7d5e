import { notifier } from '../notices/index.ts'
import type { Actor, Tx } from '../platform/actor.ts'
import { recordEvents } from '../platform/events.ts'
import type { Clock } from '../platform/transaction.ts'
import type { Desk } from './ports.ts'

/** A desk on a store in the caller's transaction: events and notices go with the change they speak of. */
export function deskOn<Store>(store: Store, tx: Tx, actor: Actor, clock: Clock, requestId: string): Desk<Store> {
  const now = clock()
  return {
    store,
    actor,
    now,
    record: (events) => recordEvents(tx, actor, now, events, requestId),
    notify: notifier(tx, actor, now),
  }
}
