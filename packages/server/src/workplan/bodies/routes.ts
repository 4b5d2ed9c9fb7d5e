import {
  addBodyTasksSchema,
  addedBodyTasksSchema,
  bodiesQuerySchema,
  bodiesSchema,
  bodyActSchema,
  bodyCandidatesSchema,
  bodyReplacementPreviewSchema,
  bodySchema,
  bodyTaskActedSchema,
  bodyTaskActSchema,
  bodyYearSchema,
  idSchema,
  openBodiesSchema,
  openedBodiesSchema,
  previewBodyReplacementSchema,
  recogniseBodySchema,
  replaceBodySchema,
  returnBodySchema,
  savedBodySchema,
  saveBodyReviewSchema,
  saveBodySelfSchema,
} from '@thuoc-do/contract'
import { z } from 'zod'
import type { Actor, Tx } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import type { Answer } from '../../platform/transaction.ts'
import { registerEvidenceRoutes } from '../evidence/file-routes.ts'
import { attachToTask, fileOfTask, mayAttachToTask } from './attach-file.ts'
import type { SavedBody } from './change-body.ts'
import { bodyDesk } from './desk-store.ts'
import { listBodies } from './list-bodies.ts'
import { bodyCandidates, openBodies } from './open-bodies.ts'
import type { BodyDesk } from './ports.ts'
import { previewReplacement, replaceBody } from './replace-body.ts'
import { recogniseBody, returnBody, saveBodyReview } from './review-acts.ts'
import { handInBody, saveBodySelf, takeBackBody } from './self-acts.ts'
import { showBody } from './show-body.ts'
import { actOnBodyTask, addBodyTasks } from './task-acts.ts'

const one = z.object({ unitId: idSchema, year: bodyYearSchema })

/** Collectives: the year's list, a body's tasks and score, and its recognition. */
export function registerBodyRoutes(context: Context): void {
  const { route, clock } = context
  route({
    method: 'GET',
    url: '/api/bodies',
    operationId: 'listBodies',
    summary: 'Bodies rated in a year, with stage, level and what they wait for',
    query: bodiesQuerySchema,
    reply: bodiesSchema,
    handle: ({ query, read, requestId }) =>
      read((tx, actor) => listBodies(bodyDesk(tx, actor, clock, requestId), query.year)),
  })
  route({
    method: 'GET',
    url: '/api/bodies/candidates',
    operationId: 'listBodyCandidates',
    summary: "Units that may be put on the year's list",
    query: bodiesQuerySchema,
    reply: bodyCandidatesSchema,
    handle: ({ query, read, requestId }) =>
      read((tx, actor) => bodyCandidates(bodyDesk(tx, actor, clock, requestId), query.year)),
  })
  route({
    method: 'POST',
    url: '/api/bodies',
    operationId: 'openBodies',
    summary: "Put units on the year's list",
    body: openBodiesSchema,
    reply: openedBodiesSchema,
    handle: ({ body, change, requestId }) =>
      change((tx, actor) => openBodies(bodyDesk(tx, actor, clock, requestId), body)),
  })
  route({
    method: 'GET',
    url: '/api/bodies/:unitId/:year',
    operationId: 'getBody',
    summary: 'One body of a year: tasks, form, conditions, result',
    params: one,
    reply: bodySchema,
    handle: ({ params: { unitId, year }, read, requestId }) =>
      read((tx, actor) => showBody(bodyDesk(tx, actor, clock, requestId), unitId, year)),
  })
  route({
    method: 'POST',
    url: '/api/body-tasks',
    operationId: 'addBodyTasks',
    summary: "Add tasks to a body's year",
    body: addBodyTasksSchema,
    reply: addedBodyTasksSchema,
    handle: ({ body, change, requestId }) =>
      change((tx, actor) => addBodyTasks(bodyDesk(tx, actor, clock, requestId), body)),
  })
  route({
    method: 'POST',
    url: '/api/body-tasks/:id/events',
    operationId: 'actOnBodyTask',
    summary: 'Report, judge, postpone, change or withdraw a task of a body',
    params: z.object({ id: idSchema }),
    body: bodyTaskActSchema,
    reply: bodyTaskActedSchema,
    handle: ({ params, body, change, requestId }) =>
      change((tx, actor) => actOnBodyTask(bodyDesk(tx, actor, clock, requestId), params.id, body)),
  })

  type ActCall = {
    change: <T>(work: (tx: Tx, actor: Actor) => Promise<Answer<T>>) => Promise<Answer<T>>
    requestId: string
  }
  const act = ({ change, requestId }: ActCall, run: (desk: BodyDesk) => Promise<Answer<SavedBody>>) =>
    change((tx, actor) => run(bodyDesk(tx, actor, clock, requestId)))
  const at = (verb: string, operationId: string, summary: string) =>
    ({ url: `/api/bodies/:unitId/:year/${verb}`, operationId, summary, params: one, reply: savedBodySchema }) as const
  route({
    ...at('self', 'saveBodySelf', 'Keep the self-appraisal of a body as a draft'),
    method: 'PUT',
    body: saveBodySelfSchema,
    handle: (call) => act(call, (desk) => saveBodySelf(desk, { ...call.body, ...call.params })),
  })
  route({
    ...at('hand-in', 'handInBody', 'Hand the self-appraisal in'),
    method: 'POST',
    body: bodyActSchema,
    handle: (call) => act(call, (desk) => handInBody(desk, { ...call.body, ...call.params })),
  })
  route({
    ...at('take-back', 'takeBackBody', 'Take it back while the authority has not begun'),
    method: 'POST',
    body: bodyActSchema,
    handle: (call) => act(call, (desk) => takeBackBody(desk, { ...call.body, ...call.params })),
  })
  route({
    ...at('review', 'saveBodyReview', 'Keep the review of the authority as a draft'),
    method: 'PUT',
    body: saveBodyReviewSchema,
    handle: (call) => act(call, (desk) => saveBodyReview(desk, { ...call.body, ...call.params })),
  })
  route({
    ...at('recognise', 'recogniseBody', 'Recognise the result'),
    method: 'POST',
    body: recogniseBodySchema,
    handle: (call) => act(call, (desk) => recogniseBody(desk, { ...call.body, ...call.params })),
  })
  route({
    ...at('return', 'returnBody', 'Send it back with a reason'),
    method: 'POST',
    body: returnBodySchema,
    handle: (call) => act(call, (desk) => returnBody(desk, { ...call.body, ...call.params })),
  })
  route({
    ...at('replace', 'replaceBody', 'Replace a recognised result that was found wrong'),
    method: 'POST',
    body: replaceBodySchema,
    handle: (call) => act(call, (desk) => replaceBody(desk, { ...call.body, ...call.params })),
  })
  route({
    method: 'POST',
    url: '/api/bodies/:unitId/:year/replacement-preview',
    operationId: 'previewBodyReplacement',
    summary: 'What replacing a recognised result would come to',
    params: one,
    body: previewBodyReplacementSchema,
    reply: bodyReplacementPreviewSchema,
    handle: ({ params, body, read, requestId }) =>
      read((tx, actor) => previewReplacement(bodyDesk(tx, actor, clock, requestId), params, body)),
  })
  registerEvidenceRoutes(context, {
    url: '/api/body-tasks',
    deskOn: (tx, actor, requestId) => bodyDesk(tx, actor, clock, requestId),
    mayAttach: mayAttachToTask,
    attach: attachToTask,
    fileOf: fileOfTask,
  })
}
