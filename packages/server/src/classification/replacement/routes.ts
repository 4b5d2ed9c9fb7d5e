import { z } from 'zod'
import {
  idSchema,
  replacementEffectSchema,
  replacementProposalSchema,
  replacementStartSchema,
  replaceSchema,
  resultDecisionsSchema,
} from '@thuoc-do/contract'
import type { Actor, Tx } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import type { Clock } from '../../platform/transaction.ts'
import { deskOf } from '../routes.ts'
import type { ReplacementDesk } from './ports.ts'
import { replacementStore } from './replacement-store.ts'
import { listDecisions, previewReplacement, showReplacement } from './show-replacement.ts'
import { signReplacement } from './sign-replacement.ts'

/** A desk at which decisions are replaced, in the caller's transaction. */
export function replacementDesk(tx: Tx, actor: Actor, clock: Clock, requestId: string): ReplacementDesk {
  return { ...deskOf(tx, actor, clock, requestId), replacements: replacementStore(tx, actor.tenantId) }
}

const params = z.object({ id: idSchema })

/** The decisions on one result, and a new one in place of the one in force. */
export function registerReplacementRoutes({ route, clock }: Context): void {
  route({
    method: 'GET',
    url: '/api/appraisals/:id/decisions',
    operationId: 'listResultDecisions',
    summary: 'Every decision on a result, the one in force first',
    params,
    reply: resultDecisionsSchema,
    handle: ({ params: { id }, read, requestId }) =>
      read((tx, actor) => listDecisions(replacementDesk(tx, actor, clock, requestId), id)),
  })
  route({
    method: 'GET',
    url: '/api/appraisals/:id/replacement',
    operationId: 'getReplacement',
    summary: 'What a replacement of a decided result starts from',
    params,
    reply: replacementStartSchema,
    handle: ({ params: { id }, read, requestId }) =>
      read((tx, actor) => showReplacement(replacementDesk(tx, actor, clock, requestId), id)),
  })
  route({
    method: 'POST',
    url: '/api/appraisals/:id/replacement/preview',
    operationId: 'previewReplacement',
    summary: 'What a replacement would bring about in the agency',
    params,
    body: replacementProposalSchema,
    reply: replacementEffectSchema,
    handle: ({ params: { id }, body, read, requestId }) =>
      read((tx, actor) => previewReplacement(replacementDesk(tx, actor, clock, requestId), id, body)),
  })
  route({
    method: 'POST',
    url: '/api/appraisals/:id/replacement',
    operationId: 'replaceDecision',
    summary: 'Issue a decision in place of the one in force',
    params,
    body: replaceSchema,
    reply: resultDecisionsSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change(async (tx, actor) => {
        const desk = replacementDesk(tx, actor, clock, requestId)
        const signed = await signReplacement(desk, { ...body, appraisalId: id, petitionId: null })
        return signed.ok ? listDecisions(desk, id) : signed
      }),
  })
}
