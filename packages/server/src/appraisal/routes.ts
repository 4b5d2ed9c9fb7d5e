import { z } from 'zod'
import {
  actSchema,
  appraisalListSchema,
  appraisalSchema,
  appraisalScopeSchema,
  idSchema,
  reassignSchema,
  reviewersSchema,
  returnSchema,
  savedSchema,
  saveReviewSchema,
  saveSelfSchema,
} from '@thuoc-do/contract'
import type { Actor, Tx } from '../platform/actor.ts'
import type { Context } from '../platform/context.ts'
import type { Answer, Clock } from '../platform/transaction.ts'
import { appraisalStore } from './appraisal-store.ts'
import { confirm } from './confirm.ts'
import { deskOn } from './desk-on.ts'
import type { Desk } from './ports.ts'
import { reassign } from './reassign.ts'
import { returnFile } from './return.ts'
import { saveReview } from './save-review.ts'
import { saveSelf } from './save-self.ts'
import { listAppraisals, listReviewers, showAppraisal } from './show-appraisal.ts'
import { submit } from './submit.ts'
import { withdrawForm } from './withdraw-form.ts'
import { withdrawSubmission } from './withdraw-submission.ts'
import type { Saved } from './write-file.ts'

const deskOf = (tx: Tx, actor: Actor, clock: Clock, requestId: string): Desk =>
  deskOn(appraisalStore(tx), tx, actor, clock, requestId)

const params = z.object({ id: idSchema })

/** One's own appraisal and those one reviews: lists, one page, and every step up to the confirmed review. */
export function registerAppraisalRoutes({ route, clock }: Context): void {
  route({
    method: 'GET',
    url: '/api/appraisals',
    operationId: 'listAppraisals',
    summary: 'My appraisals, those that wait for me, those I review',
    query: z.strictObject({ scope: appraisalScopeSchema }),
    reply: appraisalListSchema,
    handle: ({ query, read, requestId }) =>
      read((tx, actor) => listAppraisals(deskOf(tx, actor, clock, requestId), query.scope)),
  })
  route({
    method: 'GET',
    url: '/api/appraisals/:id',
    operationId: 'getAppraisal',
    summary: 'One appraisal with its derivation and history',
    params,
    reply: appraisalSchema,
    handle: ({ params: { id }, read, requestId }) =>
      read((tx, actor) => showAppraisal(deskOf(tx, actor, clock, requestId), id)),
  })

  type ActCall = {
    params: z.output<typeof params>
    change: <T>(work: (tx: Tx, actor: Actor) => Promise<Answer<T>>) => Promise<Answer<T>>
    requestId: string
  }
  const act = ({ change, requestId }: ActCall, run: (desk: Desk) => Promise<Answer<Saved>>): Promise<Answer<Saved>> =>
    change((tx, actor) => run(deskOf(tx, actor, clock, requestId)))
  const at = (verb: string, operationId: string, summary: string) =>
    ({ url: `/api/appraisals/:id/${verb}`, operationId, summary, params, reply: savedSchema }) as const

  route({
    ...at('self', 'saveSelfScoring', 'Keep my own scoring as a draft'),
    method: 'PUT',
    body: saveSelfSchema,
    handle: (call) => act(call, (desk) => saveSelf(desk, { ...call.body, ...call.params })),
  })
  route({
    ...at('submit', 'submitSelfScoring', 'Hand my scoring in'),
    method: 'POST',
    body: actSchema,
    handle: (call) => act(call, (desk) => submit(desk, { ...call.body, ...call.params })),
  })
  route({
    ...at('withdraw-submission', 'withdrawSubmission', 'Take my scoring back while nobody has begun to review it'),
    method: 'POST',
    body: actSchema,
    handle: (call) => act(call, (desk) => withdrawSubmission(desk, { ...call.body, ...call.params })),
  })
  route({
    ...at('review', 'saveReview', 'Keep my review as a draft'),
    method: 'PUT',
    body: saveReviewSchema,
    handle: (call) => act(call, (desk) => saveReview(desk, { ...call.body, ...call.params })),
  })
  route({
    ...at('confirm', 'confirmReview', 'Confirm my review'),
    method: 'POST',
    body: actSchema,
    handle: (call) => act(call, (desk) => confirm(desk, { ...call.body, ...call.params })),
  })
  route({
    ...at('return', 'returnAppraisal', 'Send an appraisal back with a reason'),
    method: 'POST',
    body: returnSchema,
    handle: (call) => act(call, (desk) => returnFile(desk, { ...call.body, ...call.params })),
  })
  route({
    ...at('withdraw-form', 'withdrawForm', 'Withdraw a form that should not have been opened'),
    method: 'POST',
    body: returnSchema,
    handle: (call) => act(call, (desk) => withdrawForm(desk, { ...call.body, ...call.params })),
  })
  route({
    ...at('reassign', 'reassignReviewer', 'Hand a form to another reviewer'),
    method: 'POST',
    body: reassignSchema,
    handle: (call) => act(call, (desk) => reassign(desk, { ...call.body, ...call.params })),
  })
  route({
    method: 'GET',
    url: '/api/appraisals/:id/reviewers',
    operationId: 'listReviewers',
    summary: 'Who may be named reviewer of a form',
    params,
    reply: reviewersSchema,
    handle: ({ params: { id }, read, requestId }) =>
      read((tx, actor) => listReviewers(deskOf(tx, actor, clock, requestId), id)),
  })
}
