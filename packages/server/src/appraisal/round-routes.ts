import { z } from 'zod'
import { idSchema, openRoundSchema, queuedSchema, roundSchema, roundsSchema } from '@thuoc-do/contract'
import type { Context } from '../platform/context.ts'
import { dayOf } from '../platform/transaction.ts'
import { deskOn } from './desk-on.ts'
import { openRound } from './open-round.ts'
import { openingStore } from './opening-store.ts'
import { requestRound } from './request-round.ts'
import { roundStore } from './round-store.ts'
import { listRounds, showRound } from './show-rounds.ts'

const jobInputSchema = openRoundSchema.pick({ agencies: true }).extend({ roundId: idSchema })

/** Rounds: all of them, one, and opening one as a job. */
export function registerRoundRoutes({ route, jobs, clock }: Context): void {
  jobs.register('open-round', (run) =>
    openRound(
      (tx, actor, requestId) => deskOn(openingStore(tx, actor.tenantId), tx, actor, clock, requestId),
      run,
      jobInputSchema.parse(run.input),
      dayOf(clock()),
    ),
  )
  route({
    method: 'GET',
    url: '/api/rounds',
    operationId: 'listRounds',
    summary: 'All rounds',
    reply: roundsSchema,
    handle: ({ read }) => read((tx, actor) => listRounds({ store: roundStore(tx, actor.tenantId), actor })),
  })
  route({
    method: 'GET',
    url: '/api/rounds/:id',
    operationId: 'getRound',
    summary: 'How far a round is, agency by agency, and who was left out',
    params: z.object({ id: idSchema }),
    reply: roundSchema,
    handle: ({ params: { id }, read }) =>
      read((tx, actor) => showRound({ store: roundStore(tx, actor.tenantId), actor }, id)),
  })
  route({
    method: 'POST',
    url: '/api/rounds',
    operationId: 'openRound',
    summary: 'Open a round, or go on opening it',
    body: openRoundSchema,
    reply: queuedSchema,
    handle: ({ body, change, requestId }) =>
      change((tx, actor) =>
        requestRound(deskOn(roundStore(tx, actor.tenantId), tx, actor, clock, requestId), body, (input) =>
          jobs.enqueue(tx, actor, 'open-round', input),
        ),
      ),
  })
}
