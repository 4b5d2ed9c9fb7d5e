import {
  enterPartyOpinionsSchema,
  partyOpinionsEnteredSchema,
  partyOpinionsQuerySchema,
  partyOpinionsSchema,
} from '@thuoc-do/contract'
import type { Actor, Tx } from '../platform/actor.ts'
import type { Context } from '../platform/context.ts'
import { recordEvents } from '../platform/events.ts'
import { dayOf } from '../platform/transaction.ts'
import { registerEvidenceRoutes } from '../workplan/index.ts'
import { attachToOpinion, fileOfOpinion, mayAttachToOpinion } from './party-opinion-files.ts'
import { enterPartyOpinions, listPartyOpinions } from './party-opinions.ts'
import { partyOpinionStore } from './party-opinion-store.ts'
import type { LeaveBehind, PartyOpinionDesk } from './ports.ts'

/** Opinions of the Party committee on heads and deputies (Điều 21). */
export function registerPartyOpinionRoutes(context: Context, leaveBehind: LeaveBehind): void {
  const { route, clock } = context
  const desk = (tx: Tx, actor: Actor, requestId: string): PartyOpinionDesk => {
    const now = clock()
    return {
      store: partyOpinionStore(tx, actor.tenantId),
      actor,
      now,
      today: dayOf(now),
      record: (events) => recordEvents(tx, actor, now, events, requestId),
      leave: (outputs) => leaveBehind(tx, now, outputs),
    }
  }
  route({
    method: 'GET',
    url: '/api/party-opinions',
    operationId: 'listPartyOpinions',
    summary: 'People on whom the Party committee gives its opinion in a round',
    query: partyOpinionsQuerySchema,
    reply: partyOpinionsSchema,
    handle: ({ query, read, requestId }) =>
      read((tx, actor) => listPartyOpinions(desk(tx, actor, requestId), query.roundId)),
  })
  route({
    method: 'POST',
    url: '/api/party-opinions',
    operationId: 'enterPartyOpinions',
    summary: 'Enter what a document of the Party committee says of people',
    body: enterPartyOpinionsSchema,
    reply: partyOpinionsEnteredSchema,
    handle: ({ body, change, requestId }) =>
      change((tx, actor) => enterPartyOpinions(desk(tx, actor, requestId), body)),
  })
  registerEvidenceRoutes(context, {
    url: '/api/party-opinions',
    deskOn: desk,
    mayAttach: mayAttachToOpinion,
    attach: attachToOpinion,
    fileOf: fileOfOpinion,
  })
}
