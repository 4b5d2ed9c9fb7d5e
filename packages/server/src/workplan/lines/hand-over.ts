import { assignProblems, type WorkAct } from '@thuoc-do/domain'
import type { NewEvent } from '../../platform/events.ts'
import { done, refuse, refuseAll, type Answer } from '../../platform/transaction.ts'
import { makeLines } from './make-lines.ts'
import { partKey } from './part-key.ts'
import { partOf } from './part-of.ts'
import type { GatedLine, LineDesk } from './ports.ts'

/** The receiver's line, and what is to be recorded of it. */
export type Given = { readonly lineId: number; readonly personId: number; readonly events: readonly NewEvent[] }

/**
 * Makes the line of whoever takes work over: the same product at the same coefficient, by the deadline that was agreed
 * with him or else that of the giver, outside the plan of the receiver (Điều 18 khoản 1 điểm d). The head must be head over both.
 */
export async function giveTo(
  desk: LineDesk,
  line: GatedLine,
  act: Extract<WorkAct, { readonly kind: 'handed-over' }>,
  key: string,
): Promise<Answer<Given>> {
  const path = 'body.act.toPerson'
  const [worker] = await desk.workers.workers({ ids: [act.toPerson] })
  const part = worker === undefined ? 'nobody' : partOf(desk.actor, worker)
  if (worker === undefined || part === 'nobody') return refuse('forbidden', 'work-person-not-yours', path)
  const gate = (await desk.workers.gates(line.period, [worker])).get(worker.personId) ?? 'open'
  const problems = assignProblems(part, gate)
  if (problems.length > 0)
    return refuseAll(
      part === 'head' ? 'refused' : 'forbidden',
      problems.map(({ code }) => ({ code, path })),
    )
  const { period, catalogueVersionId, entryCode, name, productUnit, complexity, coefficient, output } = line
  const product = {
    period,
    catalogueVersionId,
    entryCode,
    name,
    productUnit,
    complexity,
    coefficient,
    output,
    deadline: act.deadline ?? line.deadline,
  }
  const made = await makeLines(desk, [
    {
      ...product,
      worker,
      origin: 'received',
      givenLineId: line.id,
      giverId: line.personId,
      bundleId: line.bundleId,
      assigned: act.quantity,
      key: partKey(key, 'received'),
    },
  ])
  if (!made.ok) return made
  const { ids, events } = made.value
  const [lineId] = ids
  if (lineId === undefined) throw new Error('the line was not made')
  return done({ lineId, personId: worker.personId, events })
}
