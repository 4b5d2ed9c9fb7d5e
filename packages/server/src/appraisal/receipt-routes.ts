import { z } from 'zod'
import { idSchema, replayReplySchema } from '@thuoc-do/contract'
import type { Actor, Tx } from '../platform/actor.ts'
import type { Context } from '../platform/context.ts'
import { sendAnswer } from '../platform/http/answer.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { refuse } from '../platform/transaction.ts'
import { appraisalStore } from './appraisal-store.ts'
import { receiptOf, replayDecided } from './receipt.ts'

const params = z.object({ id: idSchema })
const reading = (tx: Tx, actor: Actor, now: Date) => ({ store: appraisalStore(tx), actor, now })

/** A result to take along and to check: its receipt as a file, and whether it comes out again here. */
export function registerReceiptRoutes({ app, route, doors, clock, whoCalls }: Context): void {
  app.get('/api/appraisals/:id/receipt', { schema: { hide: true } }, async (request, reply) => {
    const known = params.safeParse(request.params)
    const user = await whoCalls(request)
    if (user === undefined) return sendAnswer(request, reply, refuse('not-signed-in', 'session-missing-or-over'))
    if (!known.success) return sendAnswer(request, reply, refuse('not-found', 'no-such-record'))
    const answer = await doors.read(user, (tx, actor) => receiptOf(reading(tx, actor, clock()), known.data.id))
    if (!answer.ok) return sendAnswer(request, reply, answer)
    const { fileName, receipt } = answer.value
    return reply
      .header('content-disposition', contentDisposition(fileName))
      .type('application/json')
      .send(`${JSON.stringify(receipt, null, 1)}\n`)
  })
  route({
    method: 'GET',
    url: '/api/appraisals/:id/replay',
    operationId: 'replayAppraisal',
    summary: 'Whether a decided result comes out again, or the first step that differs',
    params,
    reply: replayReplySchema,
    handle: ({ params: { id }, read }) => read((tx, actor) => replayDecided(reading(tx, actor, clock()), id)),
  })
}
