import {
  confirmedManySchema,
  confirmManySchema,
  idSchema,
  leaveUnscoredSchema,
  periodScoreActSchema,
  periodScoreQuerySchema,
  periodScoreSchema,
  periodScoresSchema,
  returnPeriodScoreSchema,
  savedSchema,
  savePeriodReviewSchema,
  savePeriodSelfSchema,
} from '@thuoc-do/contract'
import { z } from 'zod'
import { notifier } from '../../notices/index.ts'
import type { Actor, Tx } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { recordEvents } from '../../platform/events.ts'
import { sendAnswer } from '../../platform/http/answer.ts'
import { contentDisposition } from '../../platform/http/content-disposition.ts'
import { dayOf, done, refuse, type Answer, type Clock } from '../../platform/transaction.ts'
import { confirmScores } from './confirm.ts'
import { handIn, takeBack } from './hand-in.ts'
import type { Desk } from './ports.ts'
import { leaveUnscored, returnScore } from './return.ts'
import { saveReview } from './save-review.ts'
import { saveSelf } from './save-self.ts'
import { scoreStore } from './scores-store.ts'
import { listScores, scoreReceipt, showScore } from './show-scores.ts'
import type { Saved } from './write-score.ts'

function deskOf(tx: Tx, actor: Actor, clock: Clock, requestId: string): Desk {
  const now = clock()
  return {
    store: scoreStore(tx, actor.tenantId, dayOf(now)),
    actor,
    now,
    record: (events) => recordEvents(tx, actor, now, events, requestId),
    notify: notifier(tx, actor, now),
  }
}

const params = z.object({ id: idSchema })

/** Period scores: lists, the form of Mẫu số 01, and every step up to the confirmed score. */
export function registerPeriodScoreRoutes(context: Context): void {
  const { route, clock } = context
  route({
    method: 'GET',
    url: '/api/period-scores',
    operationId: 'listPeriodScores',
    summary: 'My period scores, those handed in to me, or those of a unit I answer for',
    query: periodScoreQuerySchema,
    reply: periodScoresSchema,
    handle: ({ query, read, requestId }) => read((tx, actor) => listScores(deskOf(tx, actor, clock, requestId), query)),
  })
  route({
    method: 'GET',
    url: '/api/period-scores/:id',
    operationId: 'getPeriodScore',
    summary: 'One period score with its derivation and history',
    params,
    reply: periodScoreSchema,
    handle: ({ params: { id }, read, requestId }) =>
      read((tx, actor) => showScore(deskOf(tx, actor, clock, requestId), id)),
  })
  registerActs(context)
  registerReceipt(context)
}

function registerActs({ route, clock }: Context): void {
  type ActCall = {
    params: z.output<typeof params>
    change: <T>(work: (tx: Tx, actor: Actor) => Promise<Answer<T>>) => Promise<Answer<T>>
    requestId: string
  }
  const act = ({ change, requestId }: ActCall, run: (desk: Desk) => Promise<Answer<Saved>>): Promise<Answer<Saved>> =>
    change((tx, actor) => run(deskOf(tx, actor, clock, requestId)))
  const at = (verb: string, operationId: string, summary: string) =>
    ({ url: `/api/period-scores/:id/${verb}`, operationId, summary, params, reply: savedSchema }) as const

  route({
    ...at('self', 'savePeriodSelf', 'Keep my own scoring of a period as a draft'),
    method: 'PUT',
    body: savePeriodSelfSchema,
    handle: (call) => act(call, (desk) => saveSelf(desk, { ...call.body, ...call.params })),
  })
  route({
    ...at('hand-in', 'handInPeriodScore', 'Hand my scoring of a period in'),
    method: 'POST',
    body: periodScoreActSchema,
    handle: (call) => act(call, (desk) => handIn(desk, { ...call.body, ...call.params })),
  })
  route({
    ...at('take-back', 'takeBackPeriodScore', 'Take it back while the authority has saved nothing'),
    method: 'POST',
    body: periodScoreActSchema,
    handle: (call) => act(call, (desk) => takeBack(desk, { ...call.body, ...call.params })),
  })
  route({
    ...at('review', 'savePeriodReview', 'Keep my review of a period score as a draft'),
    method: 'PUT',
    body: savePeriodReviewSchema,
    handle: (call) => act(call, (desk) => saveReview(desk, { ...call.body, ...call.params })),
  })
  route({
    ...at('confirm', 'confirmPeriodScore', 'Confirm a period score'),
    method: 'POST',
    body: periodScoreActSchema,
    handle: (call) =>
      act(call, async (desk) => {
        const [answer] = await confirmScores(desk, [{ ...call.body, ...call.params }])
        return answer ?? refuse('not-found', 'no-such-record')
      }),
  })
  route({
    ...at('return', 'returnPeriodScore', 'Send a period score back with a reason'),
    method: 'POST',
    body: returnPeriodScoreSchema,
    handle: (call) => act(call, (desk) => returnScore(desk, { ...call.body, ...call.params })),
  })
  route({
    ...at('unscored', 'leavePeriodUnscored', 'Say why somebody gets no score in a period, or take that back'),
    method: 'POST',
    body: leaveUnscoredSchema,
    handle: (call) => act(call, (desk) => leaveUnscored(desk, { ...call.body, ...call.params })),
  })
  route({
    method: 'POST',
    url: '/api/period-scores/confirm',
    operationId: 'confirmPeriodScores',
    summary: 'Confirm several period scores, each answered on its own',
    body: confirmManySchema,
    reply: confirmedManySchema,
    handle: ({ body, change, requestId }) =>
      change(async (tx, actor) => {
        const answers = await confirmScores(deskOf(tx, actor, clock, requestId), body.items)
        const paired = body.items.map(({ id }, place) => ({ id, answer: answers[place] }))
        return done({
          confirmed: paired.filter(({ answer }) => answer?.ok === true).map(({ id }) => id),
          refused: paired.flatMap(({ id, answer }) =>
            answer === undefined || answer.ok
              ? []
              : [{ id, problems: answer.problems.map((found) => ({ ...found, params: { ...found.params } })) }],
          ),
        })
      }),
  })
}

function registerReceipt({ app, doors, whoCalls, clock }: Context): void {
  app.get('/api/period-scores/:id/receipt', { schema: { hide: true } }, async (request, reply) => {
    const known = params.safeParse(request.params)
    const user = await whoCalls(request)
    if (user === undefined) return sendAnswer(request, reply, refuse('not-signed-in', 'session-missing-or-over'))
    if (!known.success) return sendAnswer(request, reply, refuse('not-found', 'no-such-record'))
    const answer = await doors.read(user, (tx, actor) =>
      scoreReceipt(deskOf(tx, actor, clock, request.id), known.data.id),
    )
    if (!answer.ok) return sendAnswer(request, reply, answer)
    return reply
      .header('content-disposition', contentDisposition(answer.value.fileName))
      .type('application/json')
      .send(`${JSON.stringify(answer.value.receipt, null, 1)}\n`)
  })
}
