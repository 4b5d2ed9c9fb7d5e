import { z } from 'zod'
import {
  ballotActSchema,
  ballotCountedSchema,
  castSlipSchema,
  closingConfirmedSchema,
  countBallotSchema,
  idSchema,
  meetingSavedSchema,
  orderBallotSchema,
  slipTakenSchema,
  voidBallotSchema,
} from '@thuoc-do/contract'
import type { Context } from '../platform/context.ts'
import type { Call } from '../platform/http/route.ts'
import { deskMaker } from './desk-store.ts'
import { declareVoid, openBallot, orderBallot } from './order-ballot.ts'
import type { InTransaction } from './ports.ts'
import type { MeetingRoom } from './routes.ts'
import { castSlip, confirmClosing, countBallot } from './vote.ts'

const params = z.object({ id: idSchema })

/** Secret ballots: ordered and opened by the chair, cast by voters, closed and counted by two tellers. */
export function registerBallotRoutes({ route, clock }: Context, { boxes, leaveBehind }: MeetingRoom): void {
  const desk = deskMaker(clock, leaveBehind)
  const inTransaction =
    ({ change, requestId }: Pick<Call<undefined, undefined, undefined>, 'change' | 'requestId'>): InTransaction =>
    (work) =>
      change((tx, actor) => work(desk(tx, actor, requestId)))

  route({
    method: 'POST',
    url: '/api/meetings/:id/ballots',
    operationId: 'orderBallot',
    summary: 'Prepare a secret ballot',
    params,
    body: orderBallotSchema,
    reply: meetingSavedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => orderBallot(desk(tx, actor, requestId), id, body)),
  })
  const at = (verb: string, operationId: string, summary: string) =>
    ({ method: 'POST', url: `/api/ballots/:id/${verb}`, operationId, summary, params }) as const
  route({
    ...at('open', 'openBallot', 'Open a ballot'),
    body: ballotActSchema,
    reply: meetingSavedSchema,
    handle: (call) => openBallot(boxes, inTransaction(call), call.params.id, call.body.version),
  })
  route({
    ...at('slip', 'castSlip', 'Put my slip into the electronic box'),
    body: castSlipSchema,
    reply: slipTakenSchema,
    handle: (call) => castSlip(boxes, inTransaction(call), call.params.id, call.body),
  })
  route({
    ...at('closing', 'confirmClosing', 'Confirm as a teller that the ballot closes'),
    body: ballotActSchema,
    reply: closingConfirmedSchema,
    handle: (call) => confirmClosing(boxes, inTransaction(call), call.params.id, call.body.version),
  })
  route({
    ...at('count', 'countBallot', "Give a teller's count"),
    body: countBallotSchema,
    reply: ballotCountedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => countBallot(desk(tx, actor, requestId), id, body)),
  })
  route({
    ...at('void', 'declareBallotVoid', 'Declare a ballot void before its result is known'),
    body: voidBallotSchema,
    reply: meetingSavedSchema,
    handle: (call) => declareVoid(boxes, inTransaction(call), call.params.id, call.body),
  })
}
