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
import type { Context } from '../platform/context.ts'
import { appraisalStore } from './appraisal-store.ts'
import { caseStore } from './case-store.ts'
import { deskOn } from './desk-on.ts'
import { recordCase, withdrawCase } from './record-case.ts'
import { listUnrated, writeHandling } from './settle-year.ts'

const params = z.object({ id: idSchema })
const BASE = '/api/appraisals/:id'

/** Files of a year made of months: recorded facts, whoever is not rated, what is proposed to be done with the result. */
export function registerYearFileRoutes({ route, clock }: Context): void {
  route({
    method: 'POST',
    url: `${BASE}/cases`,
    operationId: 'recordCase',
    summary: "Record a fact that settles the level of somebody's year",
    params,
    body: recordCaseSchema,
    reply: recordedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => recordCase(deskOn(caseStore(tx, actor.tenantId), tx, actor, clock, requestId), id, body)),
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
        withdrawCase(deskOn(caseStore(tx, actor.tenantId), tx, actor, clock, requestId), { ...act, ...body }),
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
      change((tx, actor) => writeHandling(deskOn(appraisalStore(tx), tx, actor, clock, requestId), { id, ...body })),
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
      change((tx, actor) => listUnrated(deskOn(appraisalStore(tx), tx, actor, clock, requestId), { id, ...body })),
  })
}
