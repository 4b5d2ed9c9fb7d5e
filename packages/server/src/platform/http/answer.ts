import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Answer, RefusalKind } from '../transaction.ts'

const STATUS: Record<RefusalKind, number> = {
  unusable: 422,
  refused: 409,
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-many': 429,
}

/** The one place where what a use case answers becomes a status and a body. */
export function sendAnswer(request: FastifyRequest, reply: FastifyReply, answer: Answer<unknown>): FastifyReply {
  if (answer.ok) return reply.status(200).send(answer.value)
  return reply.status(STATUS[answer.kind]).send({ code: answer.kind, problems: answer.problems, requestId: request.id })
}
