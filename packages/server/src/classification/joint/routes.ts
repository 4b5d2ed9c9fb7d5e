import {
  giveUpJointSchema,
  idSchema,
  jointActSchema,
  jointAllocationSchema,
  jointTieSchema,
  type JointAllocation,
} from '@thuoc-do/contract'
import { z } from 'zod'
import type { Actor, Tx } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import type { Call } from '../../platform/http/route.ts'
import type { Answer, Clock } from '../../platform/transaction.ts'
import { deskOf } from '../routes.ts'
import { allocateJointly, giveUpJointly, resolveJointTie } from './allocate-jointly.ts'
import { jointStore } from './joint-store.ts'
import type { JointDesk } from './ports.ts'
import { showJoint } from './show-joint.ts'

function jointDesk(tx: Tx, actor: Actor, clock: Clock, requestId: string): JointDesk {
  return { ...deskOf(tx, actor, clock, requestId), joint: jointStore(tx, actor.tenantId) }
}

const params = z.object({ id: idSchema })
const BASE = '/api/rounds/:id/joint-allocation'

/** Giving the places of a round whose quota reaches across agencies; every act answers the board as it then stands. */
export function registerJointRoutes({ route, clock }: Context): void {
  route({
    method: 'GET',
    url: BASE,
    operationId: 'getJointAllocation',
    summary: 'How the places of a round fall across its agencies',
    params,
    reply: jointAllocationSchema,
    handle: ({ params: { id }, read, requestId }) =>
      read((tx, actor) => showJoint(jointDesk(tx, actor, clock, requestId), id)),
  })
  type ActCall = Pick<Call<z.output<typeof params>, undefined, unknown>, 'params' | 'change' | 'requestId'>
  const act = (
    { params: { id }, change, requestId }: ActCall,
    run: (desk: JointDesk, roundId: number) => Promise<Answer<null>>,
  ): Promise<Answer<JointAllocation>> =>
    change(async (tx, actor): Promise<Answer<JointAllocation>> => {
      const desk = jointDesk(tx, actor, clock, requestId)
      const answer = await run(desk, id)
      return answer.ok ? showJoint(desk, id) : answer
    })
  const post = { method: 'POST', params, reply: jointAllocationSchema } as const
  route({
    ...post,
    url: BASE,
    operationId: 'allocateJointly',
    summary: 'Give the places of all agencies of a round',
    body: jointActSchema,
    handle: (call) => act(call, (desk, roundId) => allocateJointly(desk, { roundId, ...call.body })),
  })
  route({
    ...post,
    url: `${BASE}/ties`,
    operationId: 'resolveJointTie',
    summary: "Record the committee's order of people tied across agencies",
    body: jointTieSchema,
    handle: (call) => act(call, (desk, roundId) => resolveJointTie(desk, { roundId, ...call.body })),
  })
  route({
    ...post,
    url: `${BASE}/give-up`,
    operationId: 'giveUpJointAllocation',
    summary: 'Give the places of a round up again, before anybody is decided',
    body: giveUpJointSchema,
    handle: (call) => act(call, (desk, roundId) => giveUpJointly(desk, { roundId, ...call.body })),
  })
}
