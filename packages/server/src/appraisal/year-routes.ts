import {
  actSchema,
  handlingSchema,
  idSchema,
  recordCaseSchema,
  recordedSchema,
  savedSchema,
  withdrawCaseSchema,
} from '@thuoc-do/contract'
import { z } from 'zod'
import { notifier } from '../notices/index.ts'
import type { Actor, Tx } from '../platform/actor.ts'
import type { Context } from '../platform/context.ts'
import { recordEvents } from '../platform/events.ts'
import { appraisalStore } from './appraisal-store.ts'
import { caseStore } from './case-store.ts'
import type { Desk } from './ports.ts'
import { recordCase, withdrawCase } from './record-case.ts'
import { listUnrated, writeHandling } from './settle-year.ts'

const params = z.object({ id: idSchema })
const BASE = '/api/appraisals/:id'

/** Files of a year made of months: recorded facts, whoever is not rated, what is proposed to be done with the result. */
export function registerYearFileRoutes({ route, clock }: Context): void {
  const deskOn = <Store>(store: Store, tx: Tx, actor: Actor, requestId: string): Desk<Store> => {
    const now = clock()
    const record: Desk['record'] = (events) => recordEvents(tx, actor, now, events, requestId)
    return { store, actor, now, record, notify: notifier(tx, actor, now) }
  }
  route({
    method: 'POST',
    url: `${BASE}/cases`,
    operationId: 'recordCase',
    summary: "Record a fact that settles the level of somebody's year",
    params,
    body: recordCaseSchema,
    reply: recordedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => recordCase(deskOn(caseStore(tx, actor.tenantId), tx, actor, requestId), id, body)),
  })
  route({
    method: 'POST',
    url: `${BASE}/cases/:caseId/withdraw`,
    operationId: 'withdrawCase',
    summary: 'Mark a recorded fact as a mistake',
    params: params.extend({ caseId: idSchema }),
    body: withdrawCaseSchema,
    reply: recordedSchema,
    handle: ({ params: act, body, change, requestId }) =>
      change((tx, actor) =>
        withdrawCase(deskOn(caseStore(tx, actor.tenantId), tx, actor, requestId), { ...act, ...body }),
      ),
  })
  route({
    method: 'PUT',
    url: `${BASE}/handling`,
    operationId: 'writeHandling',
    summary: 'Keep what is proposed to be done with the result',
    params,
    body: handlingSchema,
    reply: savedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => writeHandling(deskOn(appraisalStore(tx), tx, actor, requestId), { id, ...body })),
  })
  route({
    method: 'POST',
    url: `${BASE}/not-rated`,
    operationId: 'listUnrated',
    summary: 'List a person whose year is not rated',
    params,
    body: actSchema,
    reply: savedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => listUnrated(deskOn(appraisalStore(tx), tx, actor, requestId), { id, ...body })),
  })
}
