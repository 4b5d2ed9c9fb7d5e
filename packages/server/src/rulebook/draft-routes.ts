import { z } from 'zod'
import {
  beginDraftSchema,
  draftActBodySchema,
  draftBegunSchema,
  draftChangedSchema,
  draftReasonBodySchema,
  draftSchema,
  draftsSchema,
  idSchema,
  saveDraftSchema,
} from '@thuoc-do/contract'
import type { Actor, Tx } from '../platform/actor.ts'
import type { Context } from '../platform/context.ts'
import { recordEvent } from '../platform/events.ts'
import type { Answer } from '../platform/transaction.ts'
import { beginDraft } from './begin-draft.ts'
import type { DraftChanged } from './change-draft.ts'
import { draftStore } from './draft-store.ts'
import { handInDraft } from './hand-in-draft.ts'
import type { DraftRequest } from './open-draft.ts'
import type { DraftDesk } from './ports.ts'
import { publishDraft } from './publish-draft.ts'
import { saveDraft } from './save-draft.ts'
import { discardDraft, sendBackDraft, type ReasonedRequest } from './send-back-draft.ts'
import { listDrafts, showDraft } from './show-drafts.ts'
import { takeBackDraft } from './take-back-draft.ts'

const paramsSchema = z.object({ draftId: idSchema })

type Act<Request> = {
  act: string
  operationId: string
  summary: string
  run: (desk: DraftDesk, request: Request) => Promise<Answer<DraftChanged>>
}

const ACTS: readonly Act<DraftRequest>[] = [
  { act: 'hand-in', operationId: 'handInDraft', summary: 'Hand a draft without problems in', run: handInDraft },
  { act: 'take-back', operationId: 'takeBackDraft', summary: 'Take back what was handed in', run: takeBackDraft },
  { act: 'publish', operationId: 'publishDraft', summary: 'Publish what somebody else wrote', run: publishDraft },
]
const REASONED: readonly Act<ReasonedRequest>[] = [
  { act: 'send-back', operationId: 'sendBackDraft', summary: 'Send a draft back, with a reason', run: sendBackDraft },
  { act: 'discard', operationId: 'discardDraft', summary: 'Give a draft up, with a reason', run: discardDraft },
]

/** Writing rule sets: a draft is begun from a published version, saved, handed in, and published by a second person. */
export function registerDraftRoutes({ route, clock }: Context): void {
  const deskOn = (tx: Tx, actor: Actor, requestId: string): DraftDesk => {
    const now = clock()
    return {
      store: draftStore(tx, actor.tenantId),
      actor,
      now,
      record: async (event) => void (await recordEvent(tx, actor, now, event, requestId)),
    }
  }
  route({
    method: 'GET',
    url: '/api/rule-set-drafts',
    operationId: 'listDrafts',
    summary: 'Rule sets that are being written',
    reply: draftsSchema,
    handle: ({ read }) => read((tx, actor) => listDrafts({ store: draftStore(tx, actor.tenantId), actor })),
  })
  route({
    method: 'GET',
    url: '/api/rule-set-drafts/:draftId',
    operationId: 'getDraft',
    summary: 'One draft, and what keeps it from being published',
    params: paramsSchema,
    reply: draftSchema,
    handle: ({ params: { draftId }, read }) =>
      read((tx, actor) => showDraft({ store: draftStore(tx, actor.tenantId), actor }, draftId)),
  })
  route({
    method: 'POST',
    url: '/api/rule-set-drafts',
    operationId: 'beginDraft',
    summary: 'Begin a draft from a published version',
    body: beginDraftSchema,
    reply: draftBegunSchema,
    handle: ({ body, change, requestId }) => change((tx, actor) => beginDraft(deskOn(tx, actor, requestId), body)),
  })
  route({
    method: 'PUT',
    url: '/api/rule-set-drafts/:draftId',
    operationId: 'saveDraft',
    summary: 'Save the whole document',
    params: paramsSchema,
    body: saveDraftSchema,
    reply: draftChangedSchema,
    handle: ({ params: { draftId }, body: { lockVersion, document }, change, requestId }) =>
      change((tx, actor) => saveDraft(deskOn(tx, actor, requestId), { draftId, lockVersion, document })),
  })
  for (const { act, operationId, summary, run } of ACTS)
    route({
      method: 'POST',
      url: `/api/rule-set-drafts/:draftId/${act}`,
      operationId,
      summary,
      params: paramsSchema,
      body: draftActBodySchema,
      reply: draftChangedSchema,
      handle: ({ params: { draftId }, body, change, requestId }) =>
        change((tx, actor) => run(deskOn(tx, actor, requestId), { draftId, ...body })),
    })
  for (const { act, operationId, summary, run } of REASONED)
    route({
      method: 'POST',
      url: `/api/rule-set-drafts/:draftId/${act}`,
      operationId,
      summary,
      params: paramsSchema,
      body: draftReasonBodySchema,
      reply: draftChangedSchema,
      handle: ({ params: { draftId }, body, change, requestId }) =>
        change((tx, actor) => run(deskOn(tx, actor, requestId), { draftId, ...body })),
    })
}
