import {
  idSchema,
  leaveOutMonthSchema,
  leftOutMonthsSchema,
  lockPeriodSchema,
  openPeriodsSchema,
  periodChangedSchema,
  queuedSchema,
  recomputeSchema,
  recordedSchema,
  reopenPeriodSchema,
  withdrawLeftOutSchema,
  workPeriodSchema,
  workPeriodsSchema,
} from '@thuoc-do/contract'
import { z } from 'zod'
import type { Actor, Tx } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { recordEvents } from '../../platform/events.ts'
import { dayOf } from '../../platform/transaction.ts'
import { leaveOutMonth, withdrawLeftOut } from './leave-out-month.ts'
import { openPeriods, periodOf, recomputeScores, requestOpening, requestPeriods } from './open-periods.ts'
import type { PeriodStore } from './period-ports.ts'
import { periodStore } from './period-store.ts'
import { listPeriods, lockPeriod, reopenPeriod } from './periods.ts'
import type { Desk } from './ports.ts'

const params = z.object({ agencyId: idSchema, period: workPeriodSchema })

/** Periods of agencies: all of a year, opening and recomputing as jobs, locking, opening again. */
export function registerWorkPeriodRoutes({ route, jobs, clock }: Context): void {
  const deskOf = (tx: Tx, actor: Actor, requestId: string): Desk<PeriodStore> => {
    const now = clock()
    const record: Desk['record'] = (events) => recordEvents(tx, actor, now, events, requestId)
    return { store: periodStore(tx, actor.tenantId), actor, now, record }
  }
  jobs.register('open-work-periods', (run) => openPeriods(deskOf, run, openPeriodsSchema.parse(run.input)))
  jobs.register('recompute-scores', (run) => recomputeScores(deskOf, run, openPeriodsSchema.parse(run.input)))
  route({
    method: 'GET',
    url: '/api/work-periods',
    operationId: 'listWorkPeriods',
    summary: 'Monitoring periods of a year, agency by agency',
    query: z.strictObject({ year: z.coerce.number().int().min(2000).max(2100) }),
    reply: workPeriodsSchema,
    handle: ({ query, read, requestId }) =>
      read((tx, actor) => listPeriods(deskOf(tx, actor, requestId), query.year, dayOf(clock()))),
  })
  route({
    method: 'POST',
    url: '/api/work-periods',
    operationId: 'openWorkPeriods',
    summary: 'Open a period for agencies: a form for everybody who is bound',
    body: openPeriodsSchema,
    reply: queuedSchema,
    handle: ({ body, change }) =>
      change((tx, actor) =>
        requestOpening(periodStore(tx, actor.tenantId), actor, body, (input) =>
          jobs.enqueue(tx, actor, 'open-work-periods', input),
        ),
      ),
  })
  route({
    method: 'POST',
    url: '/api/work-periods/leave-out',
    operationId: 'leaveOutMonth',
    summary: 'Leave December out of the year of everybody agencies rate, with a reason',
    body: leaveOutMonthSchema,
    reply: leftOutMonthsSchema,
    handle: ({ body, change, requestId }) => change((tx, actor) => leaveOutMonth(deskOf(tx, actor, requestId), body)),
  })
  route({
    method: 'POST',
    url: '/api/left-out-months/:id/withdraw',
    operationId: 'withdrawLeftOutMonth',
    summary: 'Count a month again that was left out',
    params: z.object({ id: idSchema }),
    body: withdrawLeftOutSchema,
    reply: recordedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => withdrawLeftOut(deskOf(tx, actor, requestId), id, body)),
  })
  route({
    method: 'POST',
    url: '/api/work-periods/recompute',
    operationId: 'recomputeScores',
    summary: 'Compute every score of a period anew that is not confirmed',
    body: recomputeSchema,
    reply: queuedSchema,
    handle: ({ body, change }) =>
      change((tx, actor) => requestPeriods(actor, body, (input) => jobs.enqueue(tx, actor, 'recompute-scores', input))),
  })
  route({
    method: 'POST',
    url: '/api/work-periods/:agencyId/:period/lock',
    operationId: 'lockWorkPeriod',
    summary: 'Lock a period of an agency',
    params,
    body: lockPeriodSchema,
    reply: periodChangedSchema,
    handle: ({ params: { agencyId, period }, body, change, requestId }) =>
      change((tx, actor) => lockPeriod(deskOf(tx, actor, requestId), { agencyId, period: periodOf(period) }, body)),
  })
  route({
    method: 'POST',
    url: '/api/work-periods/:agencyId/:period/reopen',
    operationId: 'reopenWorkPeriod',
    summary: 'Open a locked period again, with a reason',
    params,
    body: reopenPeriodSchema,
    reply: periodChangedSchema,
    handle: ({ params: { agencyId, period }, body, change, requestId }) =>
      change((tx, actor) => reopenPeriod(deskOf(tx, actor, requestId), { agencyId, period: periodOf(period) }, body)),
  })
}
