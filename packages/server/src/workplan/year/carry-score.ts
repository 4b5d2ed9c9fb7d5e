import type { carryScoreSchema, withdrawRecordSchema } from '@thuoc-do/contract'
import { compare, HUNDRED, readTotal, ZERO } from '@thuoc-do/domain'
import type { z } from 'zod'
import { done, refuse, type Answer } from '../../platform/transaction.ts'
import { mayRecordFor, recorded } from './permit.ts'
import type { RecordDesk } from './ports.ts'

/** Records a month or quarter as the body that scored it sent it (Điều 19 khoản 1). */
export async function carryScore(
  desk: RecordDesk,
  personId: number,
  request: z.output<typeof carryScoreSchema>,
): Promise<Answer<{ id: number }>> {
  const person = await mayRecordFor(desk, personId)
  if (!person.ok) return person
  const { period } = request
  const total = readTotal(request.total)
  if (total === undefined || compare(total, ZERO) < 0 || compare(total, HUNDRED) > 0)
    return refuse('unusable', 'carried-total-unusable', 'body.total')
  if (await desk.store.isConfirmedHere(personId, period))
    return refuse('conflict', 'carried-period-scored-here', 'body.period', { period })
  const id = await desk.store.addCarried(personId, {
    ...request,
    body: request.body.normalize('NFC'),
    document: request.document.normalize('NFC'),
  })
  if (id === undefined) return refuse('conflict', 'carried-period-taken', 'body.period', { period })
  await desk.record([recorded('carried-score.recorded', { kind: 'carried-score', id }, person.value, null, request)])
  return done({ id })
}

/** Marks a carried score as recorded by mistake: it stays, and counts for nothing. */
export async function withdrawCarried(
  desk: RecordDesk,
  id: number,
  { version, reason }: z.output<typeof withdrawRecordSchema>,
): Promise<Answer<{ id: number }>> {
  const carried = await desk.store.carriedScore(id)
  if (carried === undefined) return refuse('not-found', 'no-such-record')
  const person = await mayRecordFor(desk, carried.personId)
  if (!person.ok) return person
  if (carried.withdrawn) return refuse('conflict', 'record-withdrawn-already')
  if (!(await desk.store.withdrawCarried(id, version))) return refuse('conflict', 'record-changed-meanwhile')
  const event = recorded('carried-score.withdrawn', { kind: 'carried-score', id }, person.value, carried, {
    withdrawn: true,
  })
  await desk.record([{ ...event, reason }])
  return done({ id })
}
