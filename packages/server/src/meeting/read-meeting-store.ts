import type { Meeting } from '@thuoc-do/contract'
import type { Actor, Tx } from '../platform/actor.ts'
import { done, type Answer, type Clock } from '../platform/transaction.ts'
import type { BallotBoxes } from './boxes.ts'
import { deskMaker } from './desk-store.ts'
import { showMeeting } from './show-meeting.ts'

/** One meeting as the caller may see it, for who prints it; nothing is left behind by reading. */
export function readMeeting(
  tx: Tx,
  actor: Actor,
  { clock, boxes, requestId }: { clock: Clock; boxes: BallotBoxes; requestId: string },
  id: number,
): Promise<Answer<Meeting>> {
  const desk = deskMaker(clock, () => Promise.resolve(done(null)))(tx, actor, requestId)
  return showMeeting(desk, boxes, id)
}
