import type { Actor, Tx } from '../../platform/actor.ts'
import { recordEvent } from '../../platform/events.ts'
import { dayOf, type Clock } from '../../platform/transaction.ts'
import { entryStore } from './entry-store.ts'
import type { CatalogueDesk, ReadingDesk } from './ports.ts'
import { proposalStore } from './proposal-store.ts'
import { versionStore } from './version-store.ts'

/** The desks of a room whose clock is given, each on the caller's transaction. */
export function catalogueDesks(clock: Clock) {
  const reading = (tx: Tx, actor: Actor): ReadingDesk => {
    const now = clock()
    const today = dayOf(now)
    return {
      versions: versionStore(tx, actor.tenantId, today),
      entries: entryStore(tx, actor.tenantId, today),
      proposals: proposalStore(tx, actor.tenantId, today),
      actor,
      now,
      today,
    }
  }
  const changing = (tx: Tx, actor: Actor, requestId: string): CatalogueDesk => {
    const desk = reading(tx, actor)
    return { ...desk, record: async (event) => void (await recordEvent(tx, actor, desk.now, event, requestId)) }
  }
  return { reading, changing }
}
