import { foldLine, leftToDo } from '@thuoc-do/domain'
import type { NewEvent } from '../../platform/events.ts'
import { done, refuse, type Answer } from '../../platform/transaction.ts'
import { momentAfter } from './moment-after.ts'
import { partKey } from './part-key.ts'
import { partOf } from './part-of.ts'
import type { GatedLine, LineDesk } from './ports.ts'

/** Whose line took the work back, and what is to be recorded of it. */
export type GivenBack = { readonly personId: number; readonly events: readonly NewEvent[] }

/**
 * Work taken over that nobody has begun goes back with the withdrawal of the receiver's line: it never left what the giver
 * was assigned (Điều 18 khoản 1 điểm d), and he may complete it again. Null where there is nothing to give back: the line
 * was not taken over, was begun, or the giver's own line takes no events any more. Needs a head over both.
 */
export async function giveBack(
  desk: LineDesk,
  line: GatedLine,
  { key, onDay, reason }: { key: string; onDay: string; reason: string },
): Promise<Answer<GivenBack | null>> {
  const { store, actor } = desk
  const quantity = leftToDo(line)
  if (line.givenLineId === null || line.completed !== '0' || quantity === '0') return done(null)
  const giver = await store.lock(line.givenLineId)
  if (giver === undefined || partOf(actor, giver) !== 'head') return refuse('forbidden', 'work-given-line-not-yours')
  if (giver.withdrawn || giver.gate !== 'open') return done(null)
  const events = await store.events(giver.id)
  const handedOver = events.find(({ madeLineId }) => madeLineId === line.id)
  if (handedOver === undefined) return done(null)
  const event = {
    key: partKey(key, 'given-back'),
    at: momentAfter(desk.now, events),
    onDay,
    act: { kind: 'given-back', of: handedOver.key, quantity, reason } as const,
  }
  const state = foldLine([...events, { ...event, personId: actor.personId }])
  const version = await store.add({ line: giver, event: { ...event, role: 'head' }, state, madeLineId: null })
  if (version === undefined) return refuse('conflict', 'work-key-used-otherwise', 'body.key')
  return done({
    personId: giver.personId,
    events: [
      {
        action: 'work-line.given-back',
        role: 'head',
        object: { kind: 'work-line', id: String(giver.id) },
        unitId: giver.unitId,
        personId: giver.personId,
        before: { version: giver.version, handedOver: giver.handedOver },
        after: { version, key: event.key, quantity, handedOver: state.handedOver, fromLine: line.id },
        reason,
      },
    ],
  })
}
