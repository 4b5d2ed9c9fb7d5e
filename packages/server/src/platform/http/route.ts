import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { parseInput, refusalSchema } from '@thuoc-do/contract'
import type { Actor, Tx } from '../actor.ts'
import { refuse, refuseAll, type Answer, type Doors, type ServerProblem } from '../transaction.ts'
import { sendAnswer } from './answer.ts'

type Shape = z.ZodType
type Parsed<S extends Shape | undefined> = S extends Shape ? z.output<S> : undefined

/** Everything a handler may use; it never sees the HTTP request itself. */
export type Call<P, Q, B> = {
  params: P
  query: Q
  body: B
  userId: string
  requestId: string
  read: <T>(work: (tx: Tx, actor: Actor) => Promise<Answer<T>>) => Promise<Answer<T>>
  change: <T>(work: (tx: Tx, actor: Actor) => Promise<Answer<T>>) => Promise<Answer<T>>
}

export type Route<
  P extends Shape | undefined,
  Q extends Shape | undefined,
  B extends Shape | undefined,
  R extends Shape,
> = {
  method: 'GET' | 'POST' | 'PUT'
  url: string
  operationId: string
  summary: string
  params?: P
  query?: Q
  body?: B
  reply: R
  /** Open to whoever still has the password he was handed. */
  firstPassword?: boolean
  handle: (call: Call<Parsed<P>, Parsed<Q>, Parsed<B>>) => Promise<Answer<z.input<R>>>
}

function parsePart(part: string, schema: Shape | undefined, given: unknown, problems: ServerProblem[]): unknown {
  if (schema === undefined) return undefined
  const parsed = parseInput(schema, given)
  if (parsed.ok) return parsed.value
  problems.push(...parsed.problems.map((p) => ({ ...p, path: p.path === '' ? part : `${part}.${p.path}` })))
  return undefined
}

/** Asks the session who is calling; set once by the server. */
export type WhoCalls = (request: FastifyRequest) => Promise<string | undefined>

/** Registers routes whose path, query and body are checked together, so that the caller hears of every problem at once. */
export function createRouter(app: FastifyInstance, doors: Doors, whoCalls: WhoCalls) {
  return function route<
    P extends Shape | undefined,
    Q extends Shape | undefined,
    B extends Shape | undefined,
    R extends Shape,
  >(spec: Route<P, Q, B, R>): void {
    const schema = {
      operationId: spec.operationId,
      summary: spec.summary,
      tags: [spec.url.split('/')[2] ?? 'api'],
      ...(spec.params && { params: spec.params }),
      ...(spec.query && { querystring: spec.query }),
      ...(spec.body && { body: spec.body }),
      response: { 200: spec.reply, '4xx': refusalSchema },
    }
    const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const userId = await whoCalls(request)
      if (userId === undefined) return sendAnswer(request, reply, refuse('not-signed-in', 'session-missing-or-over'))
      const problems: ServerProblem[] = []
      const params = parsePart('params', spec.params, request.params, problems)
      const query = parsePart('query', spec.query, request.query, problems)
      const body = parsePart('body', spec.body, request.body, problems)
      if (problems.length > 0) {
        const idOnly = problems.every((p) => p.path.startsWith('params.'))
        return sendAnswer(
          request,
          reply,
          idOnly ? refuse('not-found', 'no-such-record') : refuseAll('unusable', problems),
        )
      }
      const options = { firstPassword: spec.firstPassword ?? false }
      const answer = await spec.handle({
        params: params as Parsed<P>,
        query: query as Parsed<Q>,
        body: body as Parsed<B>,
        userId,
        requestId: request.id,
        read: (work) => doors.read(userId, work, options),
        change: (work) => doors.change(userId, work, options),
      })
      return sendAnswer(request, reply, answer)
    }
    app.route({ method: spec.method, url: spec.url, schema, handler })
  }
}

export type Router = ReturnType<typeof createRouter>
