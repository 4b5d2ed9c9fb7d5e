import type { endAbsenceSchema, recordAbsenceSchema, withdrawRecordSchema } from '@thuoc-do/contract'
import type { z } from 'zod'
import { done, refuse, type Answer } from '../../platform/transaction.ts'
import { mayRecordFor, recorded } from './permit.ts'
import type { RecordDesk } from './ports.ts'

/** Records when somebody is or was away, by a document. */
export async function recordAbsence(
  desk: RecordDesk,
  personId: number,
  request: z.output<typeof recordAbsenceSchema>,
): Promise<Answer<{ id: number }>> {
  const person = await mayRecordFor(desk, personId)
  if (!person.ok) return person
  const { from, to } = request
  if (to !== null && to < from) return refuse('unusable', 'absence-ends-before-it-begins', 'body.to')
  const id = await desk.store.addAbsence(personId, {
    ...request,
    document: request.document.normalize('NFC'),
    leaveOutReason: request.leaveOutReason?.normalize('NFC') ?? null,
  })
  if (id === undefined) return refuse('conflict', 'absence-overlaps', 'body.from')
  await desk.record([recorded('absence.recorded', { kind: 'absence', id }, person.value, null, request)])
  return done({ id })
}

/** Gives an absence its last day, or another one, with a reason. */
export async function endAbsence(
  desk: RecordDesk,
  id: number,
  { version, to, reason }: z.output<typeof endAbsenceSchema>,
): Promise<Answer<{ id: number }>> {
  const absence = await desk.store.absence(id)
  if (absence === undefined) return refuse('not-found', 'no-such-record')
  const person = await mayRecordFor(desk, absence.personId)
  if (!person.ok) return person
  if (absence.withdrawn) return refuse('conflict', 'record-withdrawn-already')
  if (to < absence.from) return refuse('unusable', 'absence-ends-before-it-begins', 'body.to')
  const ended = await desk.store.endAbsence(id, version, to)
  if (ended === 'overlaps') return refuse('conflict', 'absence-overlaps', 'body.to')
  if (!ended) return refuse('conflict', 'record-changed-meanwhile')
  const [before, after] = [{ to: absence.to }, { to }]
  await desk.record([{ ...recorded('absence.ended', { kind: 'absence', id }, person.value, before, after), reason }])
  return done({ id })
}

/** Marks an absence as recorded by mistake: it stays, and counts for nothing. */
export async function withdrawAbsence(
  desk: RecordDesk,
  id: number,
  { version, reason }: z.output<typeof withdrawRecordSchema>,
): Promise<Answer<{ id: number }>> {
  const absence = await desk.store.absence(id)
  if (absence === undefined) return refuse('not-found', 'no-such-record')
  const person = await mayRecordFor(desk, absence.personId)
  if (!person.ok) return person
  if (absence.withdrawn) return refuse('conflict', 'record-withdrawn-already')
  if (!(await desk.store.withdrawAbsence(id, version))) return refuse('conflict', 'record-changed-meanwhile')
  await desk.record([
    { ...recorded('absence.withdrawn', { kind: 'absence', id }, person.value, absence, { withdrawn: true }), reason },
  ])
  return done({ id })
}
