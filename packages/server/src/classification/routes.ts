import { z } from 'zod'
import {
  decideSchema,
  dossierActSchema,
  dossierSchema,
  exceptionSchema,
  idSchema,
  resolveTieSchema,
  withdrawExceptionSchema,
  type Dossier,
} from '@thuoc-do/contract'
import { notifier, officersUpward } from '../notices/index.ts'
import type { Actor, Tx } from '../platform/actor.ts'
import type { Context } from '../platform/context.ts'
import type { Call } from '../platform/http/route.ts'
import { recordEvents } from '../platform/events.ts'
import { dayOf, type Answer, type Clock } from '../platform/transaction.ts'
import { allocatePlaces, resolveTie } from './allocate-places.ts'
import { decide } from './decide.ts'
import { dossierStore } from './dossier-store.ts'
import type { Desk } from './ports.ts'
import { propose } from './propose.ts'
import { proposeException } from './propose-exception.ts'
import { confirmException, withdrawException } from './settle-exception.ts'
import { showDossier } from './show-dossier.ts'
import { takeBack } from './take-back.ts'

/** A desk on the database, in the caller's transaction. */
export function deskOf(tx: Tx, actor: Actor, clock: Clock, requestId: string): Desk {
  const now = clock()
  return {
    store: dossierStore(tx, actor.tenantId),
    actor,
    now,
    today: dayOf(now),
    record: (events) => recordEvents(tx, actor, now, events, requestId),
    notify: notifier(tx, actor, now),
    officers: (agencyId) => officersUpward(tx, agencyId, now),
  }
}

const params = z.object({ id: idSchema, agencyId: idSchema })
const BASE = '/api/rounds/:id/agencies/:agencyId'

/** An agency's dossier in a round: shown, and moved on act by act; every act answers the dossier as it then stands. */
export function registerDossierRoutes({ route, clock }: Context): void {
  route({
    method: 'GET',
    url: BASE,
    operationId: 'getDossier',
    summary: "An agency's people in a round and how the quota falls",
    params,
    reply: dossierSchema,
    handle: ({ params: { id, agencyId }, read, requestId }) =>
      read((tx, actor) => showDossier(deskOf(tx, actor, clock, requestId), id, agencyId)),
  })

  type ActCall = Pick<Call<z.output<typeof params>, undefined, unknown>, 'params' | 'change' | 'requestId'>
  type Where = { roundId: number; agencyId: number }
  const act = (
    { params: { id, agencyId }, change, requestId }: ActCall,
    run: (desk: Desk, where: Where) => Promise<Answer<null>>,
  ): Promise<Answer<Dossier>> =>
    change(async (tx, actor): Promise<Answer<Dossier>> => {
      const desk = deskOf(tx, actor, clock, requestId)
      const answer = await run(desk, { roundId: id, agencyId })
      return answer.ok ? showDossier(desk, id, agencyId) : answer
    })
  const post = (verb: string, operationId: string, summary: string) =>
    ({ method: 'POST', url: `${BASE}/${verb}`, operationId, summary, params, reply: dossierSchema }) as const

  route({
    ...post('propose', 'proposeDossier', 'Propose the levels of an agency'),
    body: dossierActSchema,
    handle: (call) => act(call, (desk, where) => propose(desk, { ...where, ...call.body })),
  })
  route({
    ...post('take-back', 'takeBackDossier', 'Take a proposal back'),
    body: dossierActSchema,
    handle: (call) => act(call, (desk, where) => takeBack(desk, { ...where, ...call.body })),
  })
  route({
    ...post('allocate', 'allocateDossier', 'Give the places for outstanding'),
    body: dossierActSchema,
    handle: (call) => act(call, (desk, where) => allocatePlaces(desk, { ...where, ...call.body })),
  })
  route({
    ...post('exception', 'proposeQuotaException', 'Propose a documented higher share'),
    body: exceptionSchema,
    handle: (call) => act(call, (desk, where) => proposeException(desk, { ...where, ...call.body })),
  })
  route({
    ...post('exception/confirm', 'confirmQuotaException', 'Confirm a higher share somebody else proposed'),
    body: dossierActSchema,
    handle: (call) => act(call, (desk, where) => confirmException(desk, { ...where, ...call.body })),
  })
  route({
    ...post('exception/withdraw', 'withdrawQuotaException', 'Withdraw a proposed higher share'),
    body: withdrawExceptionSchema,
    handle: (call) => act(call, (desk, where) => withdrawException(desk, { ...where, ...call.body })),
  })
  route({
    ...post('ties', 'resolveTie', "Record the committee's order of people tied"),
    body: resolveTieSchema,
    handle: (call) => act(call, (desk, where) => resolveTie(desk, { ...where, ...call.body })),
  })
  route({
    ...post('decide', 'decideDossier', 'Decide the levels under one number'),
    body: decideSchema,
    handle: (call) => act(call, (desk, where) => decide(desk, { ...where, ...call.body })),
  })
}
