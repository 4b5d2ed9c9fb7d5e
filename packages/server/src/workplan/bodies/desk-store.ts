import type { Actor, Tx } from '../../platform/actor.ts'
import { recordEvents } from '../../platform/events.ts'
import { dayOf, type Clock } from '../../platform/transaction.ts'
import { publishedSets } from '../../rulebook/index.ts'
import { BODY_RULE_SET } from './body-rules.ts'
import { bodyStore } from './body-store.ts'
import type { BodyDesk } from './ports.ts'
import { weightsStore } from './weights-store.ts'

/** What the use cases of collectives work with, on one transaction. */
export function bodyDesk(tx: Tx, actor: Actor, clock: Clock, requestId: string): BodyDesk {
  const now = clock()
  return {
    store: bodyStore(tx, actor.tenantId),
    weights: weightsStore(tx, actor.tenantId),
    ruleSet: (version) => publishedSets(tx, actor.tenantId).find(BODY_RULE_SET, version),
    actor,
    now,
    today: dayOf(now),
    record: (events) => recordEvents(tx, actor, now, events, requestId),
  }
}
