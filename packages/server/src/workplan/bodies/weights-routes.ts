import {
  bodyWeightsActSchema,
  bodyWeightsSchema,
  draftBodyWeightsSchema,
  idSchema,
  saveBodyWeightsSchema,
  savedBodyWeightsSchema,
} from '@thuoc-do/contract'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { bodyDesk } from './desk-store.ts'
import { decideWeights, discardWeights, draftWeights, listWeights, saveWeights } from './weights.ts'

const params = z.object({ id: idSchema })

/** Which result criteria count for how much: drafted by one, decided by another. */
export function registerBodyWeightRoutes({ route, clock }: Context): void {
  route({
    method: 'GET',
    url: '/api/body-weights',
    operationId: 'listBodyWeights',
    summary: 'Weights of the result criteria of bodies',
    reply: bodyWeightsSchema,
    handle: ({ read, requestId }) => read((tx, actor) => listWeights(bodyDesk(tx, actor, clock, requestId))),
  })
  route({
    method: 'POST',
    url: '/api/body-weights',
    operationId: 'draftBodyWeights',
    summary: 'Begin a draft of weights',
    body: draftBodyWeightsSchema,
    reply: savedBodyWeightsSchema,
    handle: ({ body, change, requestId }) =>
      change((tx, actor) => draftWeights(bodyDesk(tx, actor, clock, requestId), body)),
  })
  route({
    method: 'PUT',
    url: '/api/body-weights/:id',
    operationId: 'saveBodyWeights',
    summary: 'Keep a draft of weights',
    params,
    body: saveBodyWeightsSchema,
    reply: savedBodyWeightsSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => saveWeights(bodyDesk(tx, actor, clock, requestId), id, body)),
  })
  route({
    method: 'POST',
    url: '/api/body-weights/:id/decide',
    operationId: 'decideBodyWeights',
    summary: 'Decide weights that somebody else drafted',
    params,
    body: bodyWeightsActSchema,
    reply: savedBodyWeightsSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => decideWeights(bodyDesk(tx, actor, clock, requestId), id, body)),
  })
  route({
    method: 'POST',
    url: '/api/body-weights/:id/discard',
    operationId: 'discardBodyWeights',
    summary: 'Give a draft up',
    params,
    body: bodyWeightsActSchema,
    reply: savedBodyWeightsSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => discardWeights(bodyDesk(tx, actor, clock, requestId), id, body)),
  })
}
