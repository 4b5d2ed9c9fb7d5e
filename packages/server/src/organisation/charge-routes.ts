import {
  chargesRecordedSchema,
  chargesSchema,
  endAbsenceSchema,
  idSchema,
  recordChargesSchema,
  recordedSchema,
  withdrawRecordSchema,
} from '@thuoc-do/contract'
import { z } from 'zod'
import type { Actor, Tx } from '../platform/actor.ts'
import type { Context } from '../platform/context.ts'
import { recordEvents } from '../platform/events.ts'
import { dayOf } from '../platform/transaction.ts'
import type { AfterChargesChanged, ChargeDesk } from './charge-ports.ts'
import { chargeStore } from './charge-store.ts'
import { endCharge, readCharges, recordCharges, withdrawCharge } from './charges.ts'

const params = z.object({ id: idSchema })

/** What deputies are in charge of: read, recorded, ended, withdrawn. */
export function registerChargeRoutes(
  { route, clock }: Context,
  { afterChargesChanged }: { readonly afterChargesChanged: AfterChargesChanged },
): void {
  const deskOn = (tx: Tx, actor: Actor, requestId: string): ChargeDesk => ({
    store: chargeStore(tx, actor.tenantId),
    actor,
    today: dayOf(clock()),
    record: (events) => recordEvents(tx, actor, clock(), events, requestId),
    follow: (personId, from) => afterChargesChanged({ tx, actor, personId, from }),
  })
  route({
    method: 'GET',
    url: '/api/organisation/people/:id/charges',
    operationId: 'listCharges',
    summary: 'Units and people a deputy is in charge of',
    params,
    reply: chargesSchema,
    handle: ({ params: { id }, read, requestId }) => read((tx, actor) => readCharges(deskOn(tx, actor, requestId), id)),
  })
  route({
    method: 'POST',
    url: '/api/organisation/people/:id/charges',
    operationId: 'recordCharges',
    summary: 'Record which units and people a deputy is in charge of, from a day on',
    params,
    body: recordChargesSchema,
    reply: chargesRecordedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => recordCharges(deskOn(tx, actor, requestId), id, body)),
  })
  route({
    method: 'POST',
    url: '/api/charges/:id/end',
    operationId: 'endCharge',
    summary: 'Give what a deputy is in charge of its last day',
    params,
    body: endAbsenceSchema,
    reply: recordedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => endCharge(deskOn(tx, actor, requestId), id, body)),
  })
  route({
    method: 'POST',
    url: '/api/charges/:id/withdraw',
    operationId: 'withdrawCharge',
    summary: 'Mark what a deputy is in charge of as recorded by mistake',
    params,
    body: withdrawRecordSchema,
    reply: recordedSchema,
    handle: ({ params: { id }, body, change, requestId }) =>
      change((tx, actor) => withdrawCharge(deskOn(tx, actor, requestId), id, body)),
  })
}
