import {
  carryScoreSchema,
  endAbsenceSchema,
  idSchema,
  recordAbsenceSchema,
  recordedSchema,
  withdrawRecordSchema,
  workYearQuerySchema,
  workYearSchema,
} from '@thuoc-do/contract'
import { z } from 'zod'
import type { Actor, Tx } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { recordEvents } from '../../platform/events.ts'
import { dayOf, done } from '../../platform/transaction.ts'
import { carryScore, withdrawCarried } from './carry-score.ts'
import type { RecordDesk } from './ports.ts'
import { endAbsence, recordAbsence, withdrawAbsence } from './record-absence.ts'
import { showYear } from './show-year.ts'
import { yearStore } from './year-store.ts'

const params = z.object({ id: idSchema })

/** A person's year, and what the personnel body records about it. */
export function registerYearRoutes({ route, clock }: Context): void {
  const deskOn = (tx: Tx, actor: Actor, requestId: string): RecordDesk => ({
    store: yearStore(tx, actor.tenantId),
    actor,
    record: (events) => recordEvents(tx, actor, clock(), events, requestId),
  })
  route({
    method: 'GET',
    url: '/api/people/:id/work-year',
    operationId: 'showWorkYear',
    summary: 'The twelve months of a person, their roll-up, absences and scores sent by another body',
    params,
    query: workYearQuerySchema,
    reply: workYearSchema,
    handle: ({ params: { id }, query, read }) =>
      read(async (tx, actor) => {
        const desk = { store: yearStore(tx, actor.tenantId), actor, today: dayOf(clock()) }
        const shown = await showYear(desk, id, query.year)
        return shown.ok ? done(shown.value.reply) : shown
      }),
  })
  route({
    method: 'POST',
    url: '/api/people/:id/absences',
    operationId: 'recordAbsence',
    summary: 'Record when a person is or was away',
    params,
    body: recordAbsenceSchema,
    reply: recordedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => recordAbsence(deskOn(tx, actor, requestId), id, body)),
  })
  route({
    method: 'POST',
    url: '/api/absences/:id/end',
    operationId: 'endAbsence',
    summary: 'Give an absence its last day',
    params,
    body: endAbsenceSchema,
    reply: recordedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => endAbsence(deskOn(tx, actor, requestId), id, body)),
  })
  route({
    method: 'POST',
    url: '/api/absences/:id/withdraw',
    operationId: 'withdrawAbsence',
    summary: 'Mark an absence as recorded by mistake',
    params,
    body: withdrawRecordSchema,
    reply: recordedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => withdrawAbsence(deskOn(tx, actor, requestId), id, body)),
  })
  route({
    method: 'POST',
    url: '/api/people/:id/carried-scores',
    operationId: 'carryScore',
    summary: 'Record a score that another body sent',
    params,
    body: carryScoreSchema,
    reply: recordedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => carryScore(deskOn(tx, actor, requestId), id, body)),
  })
  route({
    method: 'POST',
    url: '/api/carried-scores/:id/withdraw',
    operationId: 'withdrawCarriedScore',
    summary: 'Mark a score that another body sent as recorded by mistake',
    params,
    body: withdrawRecordSchema,
    reply: recordedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => withdrawCarried(deskOn(tx, actor, requestId), id, body)),
  })
}
