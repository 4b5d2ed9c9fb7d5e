import type { adoptSchema, endAdoptionSchema } from '@thuoc-do/contract'
import type { PublishedRuleSet } from '@thuoc-do/domain'
import type { z } from 'zod'
import type { Actor } from '../platform/actor.ts'
import type { NewEvent } from '../platform/events.ts'
import { done, refuse, type Answer } from '../platform/transaction.ts'
import type { AdoptionStore } from './adoption-ports.ts'
import { mayWrite } from './draft-parts.ts'

/** What taking a set into use works with. */
export type AdoptionDesk = {
  store: AdoptionStore
  actor: Actor
  /** Every set the office could use. */
  sets: readonly PublishedRuleSet[]
  record: (events: readonly NewEvent[]) => Promise<void>
}

/** Whether anything in the set is left to the office, so that adopting it has an effect. */
function isLeftToOffice({ document }: PublishedRuleSet): boolean {
  return document.identity.track === 'local' || document.binds.some(({ byDecision }) => byDecision)
}

/** Takes a set into use from a day on, by a document. */
export async function adopt(
  { store, actor, sets, record }: AdoptionDesk,
  request: z.output<typeof adoptSchema>,
): Promise<Answer<{ id: number }>> {
  if (!mayWrite(actor)) return refuse('forbidden', 'adoption-needs-whole-office')
  const { ruleSetId, from, to, decision } = request
  const known = sets.filter(({ document }) => document.id === ruleSetId)
  if (known.length === 0) return refuse('unusable', 'rule-set-unknown', 'body.ruleSetId', { ruleSet: ruleSetId })
  if (!known.some(isLeftToOffice))
    return refuse('refused', 'adoption-not-needed', 'body.ruleSetId', { ruleSet: ruleSetId })
  if (to !== null && to < from) return refuse('unusable', 'period-ends-before-it-begins', 'body.to')
  const id = await store.add({ ruleSet: ruleSetId, from, to, decision: decision.normalize('NFC') })
  if (id === undefined) return refuse('conflict', 'adoption-overlaps', 'body.from', { ruleSet: ruleSetId })
  await record([event('rule-set.adopted', id, null, request)])
  return done({ id })
}

/** Ends the use of a set; results decided under it stay as they are. */
export async function endAdoption(
  { store, actor, record }: AdoptionDesk,
  id: number,
  { to, reason }: z.output<typeof endAdoptionSchema>,
): Promise<Answer<{ id: number }>> {
  if (!mayWrite(actor)) return refuse('forbidden', 'adoption-needs-whole-office')
  const adoption = await store.one(id)
  if (adoption === undefined) return refuse('not-found', 'no-such-record')
  if (to < adoption.from) return refuse('unusable', 'period-ends-before-it-begins', 'body.to')
  if (adoption.to !== null && adoption.to <= to)
    return refuse('conflict', 'adoption-already-over', 'body.to', { day: adoption.to })
  await store.end(id, to)
  await record([{ ...event('rule-set.adoption-ended', id, adoption, { ...adoption, to }), reason }])
  return done({ id })
}

function event(action: string, id: number, before: unknown, after: unknown): NewEvent {
  return {
    action,
    role: 'personnel',
    object: { kind: 'rule-set-adoption', id: String(id) },
    unitId: null,
    personId: null,
    before,
    after,
  }
}
