import { notifier } from '../notices/index.ts'
import type { Actor, Tx } from '../platform/actor.ts'
import { recordEvents } from '../platform/events.ts'
import { dayOf, type Clock } from '../platform/transaction.ts'
import { ballotStore } from './ballot-store.ts'
import { meetingStore } from './meeting-store.ts'
import type { LeaveBehind, MeetingDesk } from './ports.ts'

/** Desks of meetings, each in the caller's transaction. */
export function deskMaker(clock: Clock, leaveBehind: LeaveBehind) {
  return (tx: Tx, actor: Actor, requestId: string): MeetingDesk => {
    const now = clock()
    return {
      store: meetingStore(tx, actor.tenantId),
      ballots: ballotStore(tx, actor.tenantId),
      actor,
      now,
      today: dayOf(now),
      record: (events) => recordEvents(tx, actor, now, events, requestId),
      notify: notifier(tx, actor, now),
      leave: (outputs) => leaveBehind(tx, now, outputs),
    }
  }
}
