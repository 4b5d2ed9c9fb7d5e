import {
  assignedSchema,
  assignSchema,
  copiedPlanSchema,
  copyPlanSchema,
  idSchema,
  workActedSchema,
  workActSchema,
  workLineDetailSchema,
  workListQuerySchema,
  workListSchema,
  workPeopleQuerySchema,
  workPeopleSchema,
  parseInput,
} from '@thuoc-do/contract'
import { z } from 'zod'
import type { Actor, Tx } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { recordEvents } from '../../platform/events.ts'
import { sendAnswer } from '../../platform/http/answer.ts'
import { contentDisposition } from '../../platform/http/content-disposition.ts'
import { dayOf, refuse, refuseAll } from '../../platform/transaction.ts'
import { catalogueOn } from '../catalogue/catalogue-store.ts'
import { registerEvidenceRoutes } from '../evidence/file-routes.ts'
import { act } from './act.ts'
import type { AfterLinesChanged } from './after-change-ports.ts'
import { assign } from './assign.ts'
import { attach, fileOf, mayAttach } from './attach-file.ts'
import { copyPlan } from './copy-plan.ts'
import { exportWork } from './export-lines.ts'
import { lineStore } from './line-store.ts'
import type { LineDesk } from './ports.ts'
import { listWork, listWorkers, showLine } from './show-lines.ts'
import { workerStore } from './worker-store.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const params = z.object({ id: idSchema })

/** Lines of work: who is assigned what, and everything that happens to it. */
export function registerWorkLineRoutes(context: Context, after: { afterLinesChanged: AfterLinesChanged }): void {
  const { app, route, doors, clock, whoCalls } = context
  const deskOn = (tx: Tx, actor: Actor, requestId: string): LineDesk => {
    const now = clock()
    const today = dayOf(now)
    return {
      store: lineStore(tx, actor, today),
      workers: workerStore(tx, actor.tenantId, today),
      actor,
      now,
      today,
      catalogueOn: (agencyId, day) => catalogueOn(tx, actor.tenantId, agencyId, day),
      changed: (period, personIds) => after.afterLinesChanged({ tx, actor, now, period, personIds }),
      record: (events) => recordEvents(tx, actor, now, events, requestId),
    }
  }

  route({
    method: 'GET',
    url: '/api/work-lines',
    operationId: 'listWorkLines',
    summary: 'Lines of work: mine, or of the units I answer for',
    query: workListQuerySchema,
    reply: workListSchema,
    handle: ({ query, read, requestId }) => read((tx, actor) => listWork(deskOn(tx, actor, requestId), query)),
  })
  route({
    method: 'GET',
    url: '/api/work-people',
    operationId: 'listWorkPeople',
    summary: 'Whom I may assign work to, with the load each has',
    query: workPeopleQuerySchema,
    reply: workPeopleSchema,
    handle: ({ query, read, requestId }) => read((tx, actor) => listWorkers(deskOn(tx, actor, requestId), query)),
  })
  route({
    method: 'GET',
    url: '/api/work-lines/:id',
    operationId: 'getWorkLine',
    summary: 'One line with its whole record and what I may do to it',
    params,
    reply: workLineDetailSchema,
    handle: ({ params: { id }, read, requestId }) => read((tx, actor) => showLine(deskOn(tx, actor, requestId), id)),
  })
  route({
    method: 'POST',
    url: '/api/work-lines',
    operationId: 'assignWork',
    summary: 'Assign a product to one or many people',
    body: assignSchema,
    reply: assignedSchema,
    handle: ({ body, change, requestId }) => change((tx, actor) => assign(deskOn(tx, actor, requestId), body)),
  })
  route({
    method: 'POST',
    url: '/api/work-lines/copy',
    operationId: 'copyWorkPlan',
    summary: 'Plan again what was planned in another period',
    body: copyPlanSchema,
    reply: copiedPlanSchema,
    handle: ({ body, change, requestId }) => change((tx, actor) => copyPlan(deskOn(tx, actor, requestId), body)),
  })
  route({
    method: 'POST',
    url: '/api/work-lines/:id/events',
    operationId: 'actOnWorkLine',
    summary: 'Add an act to the record of a line',
    params,
    body: workActSchema,
    reply: workActedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => act(deskOn(tx, actor, requestId), id, body)),
  })

  app.get('/api/work-lines.xlsx', { schema: { hide: true } }, async (request, reply) => {
    const userId = await whoCalls(request)
    if (userId === undefined) return sendAnswer(request, reply, refuse('not-signed-in', 'session-missing-or-over'))
    const query = parseInput(workListQuerySchema, request.query)
    if (!query.ok) {
      const problems = query.problems.map((found) => ({ ...found, path: `query.${found.path}` }))
      return sendAnswer(request, reply, refuseAll('unusable', problems))
    }
    const file = await doors.read(userId, (tx, actor) => exportWork(deskOn(tx, actor, request.id), query.value))
    if (!file.ok) return sendAnswer(request, reply, file)
    return reply
      .header('content-disposition', contentDisposition(file.value.fileName))
      .type(XLSX)
      .send(Buffer.from(file.value.bytes))
  })
  registerEvidenceRoutes(context, { url: '/api/work-lines', deskOn, mayAttach, attach, fileOf })
}
