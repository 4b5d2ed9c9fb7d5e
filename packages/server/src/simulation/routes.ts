import { z } from 'zod'
import { queuedSchema, simulateSchema, simulationSchema } from '@thuoc-do/contract'
import type { Actor, Tx } from '../platform/actor.ts'
import type { Context } from '../platform/context.ts'
import { done, refuse } from '../platform/transaction.ts'
import type { SimulationDesk } from './ports.ts'
import { requestSimulation } from './request-simulation.ts'
import { simulate } from './simulate.ts'
import { simulationStore } from './simulation-store.ts'

const deskOn = (tx: Tx, actor: Actor): SimulationDesk => ({ store: simulationStore(tx, actor), actor })

/** Trying a rule set on decided results: asked for as a job, read by who asked. */
export function registerSimulationRoutes({ route, jobs }: Context): void {
  jobs.register('simulate', (run) => simulate(deskOn, run, simulateSchema.parse(run.input)))
  route({
    method: 'POST',
    url: '/api/rule-set-simulations',
    operationId: 'simulateRuleSet',
    summary: 'Try a rule set on a decided round, in memory',
    body: simulateSchema,
    reply: queuedSchema,
    handle: ({ body, change }) =>
      change((tx, actor) =>
        requestSimulation(deskOn(tx, actor), body, (request) => jobs.enqueue(tx, actor, 'simulate', request)),
      ),
  })
  route({
    method: 'GET',
    url: '/api/rule-set-simulations/:id',
    operationId: 'getSimulation',
    summary: 'What a tried rule set would change',
    params: z.object({ id: z.uuid() }),
    reply: simulationSchema,
    handle: ({ params: { id }, read }) =>
      read(async (tx, actor) => {
        const kept = await deskOn(tx, actor).store.kept(id)
        return kept === undefined ? refuse('not-found', 'no-such-record') : done(simulationSchema.parse(kept))
      }),
  })
}
