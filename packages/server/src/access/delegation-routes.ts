import { z } from 'zod'
import { delegateSchema, delegationsSchema, endDelegationSchema, idSchema } from '@thuoc-do/contract'
import type { Actor, Tx } from '../platform/actor.ts'
import type { Context } from '../platform/context.ts'
import { recordEvent } from '../platform/events.ts'
import { dayOf } from '../platform/transaction.ts'
import { delegate, endDelegation, showDelegations, type DelegationDesk } from './delegations.ts'
import { delegationStore } from './delegation-store.ts'

/** Who acts for a head for a time. */
export function registerDelegationRoutes({ route, clock }: Context): void {
  const deskOf = (tx: Tx, actor: Actor, requestId: string): DelegationDesk => {
    const now = clock()
    return {
      store: delegationStore(tx, actor),
      actor,
      today: dayOf(now),
      record: async (event) => {
        await recordEvent(tx, actor, now, event, requestId)
      },
    }
  }
  const params = z.object({ id: idSchema })
  const reply = z.object({ id: idSchema })
  route({
    method: 'GET',
    url: '/api/units/:id/delegations',
    operationId: 'listDelegations',
    summary: 'Who acts for the head of a unit',
    params,
    reply: delegationsSchema,
    handle: ({ params: { id }, read, requestId }) =>
      read((tx, actor) => showDelegations(deskOf(tx, actor, requestId), id)),
  })
  route({
    method: 'POST',
    url: '/api/units/:id/delegations',
    operationId: 'delegate',
    summary: 'Name somebody to act for the head of a unit',
    params,
    body: delegateSchema,
    reply,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => delegate(deskOf(tx, actor, requestId), id, body)),
  })
  route({
    method: 'POST',
    url: '/api/delegations/:id/end',
    operationId: 'endDelegation',
    summary: 'End a delegation before its term',
    params,
    body: endDelegationSchema,
    reply,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => endDelegation(deskOf(tx, actor, requestId), id, body)),
  })
}
