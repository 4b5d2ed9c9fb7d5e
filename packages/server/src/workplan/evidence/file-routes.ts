import { idSchema, workFileSchema } from '@thuoc-do/contract'
import type { FastifyRequest } from 'fastify'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import type { Actor, Tx } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { sendAnswer } from '../../platform/http/answer.ts'
import { contentDisposition } from '../../platform/http/content-disposition.ts'
import { done, refuse, type Answer } from '../../platform/transaction.ts'
import { evidenceFolder } from './evidence-folder.ts'
import { evidenceType } from './evidence-type.ts'
import { takeIn, type EvidenceDesk, type GivenFile, type KeptFile } from './take-in.ts'

const ownerParams = z.object({ id: idSchema })
const fileParams = z.object({ id: idSchema, fileId: idSchema })
const nameQuery = z.object({ name: z.string().trim().min(1).max(255) })

const isStream = (body: unknown): body is Readable => typeof body === 'object' && body !== null && 'pipe' in body

/** What files are evidence of: a line of work, a task of a body. */
export type EvidenceOwner<D> = {
  /** Address of the owners, without a slash at its end; one of them is `/:id`. */
  readonly url: string
  readonly deskOn: (tx: Tx, actor: Actor, requestId: string) => D
  /** Whether the caller may give a file to this one now. */
  readonly mayAttach: (desk: D, id: number) => Promise<Answer<unknown>>
  readonly attach: (desk: D, id: number, file: GivenFile) => Promise<Answer<z.input<typeof workFileSchema>>>
  /** A file of one the caller may see. */
  readonly fileOf: (desk: D, id: number, fileId: number) => Promise<Answer<KeptFile>>
}

/** Files of evidence in and out; their content never goes through memory as a whole. */
export function registerEvidenceRoutes<D>(
  { app, doors, whoCalls, filesFolder }: Context,
  { url, deskOn, mayAttach, attach, fileOf }: EvidenceOwner<D>,
): void {
  const evidence: EvidenceDesk = { folder: evidenceFolder(filesFolder), typeOf: evidenceType }

  /** Who may do it is asked before the content is taken in, and once more when it is there. */
  const upload = async (request: FastifyRequest, userId: string): Promise<Answer<z.input<typeof workFileSchema>>> => {
    const params = ownerParams.safeParse(request.params)
    if (!params.success) return refuse('not-found', 'no-such-record')
    const query = nameQuery.safeParse(request.query)
    const { id } = params.data
    const allowed = await doors.read(userId, (tx, actor) => mayAttach(deskOn(tx, actor, request.id), id))
    if (!allowed.ok) return allowed
    if (!query.success || !isStream(request.body)) return refuse('unusable', 'work-file-missing')
    const taken = await takeIn(evidence, request.body)
    if (!taken.ok) return taken
    await evidence.folder.keep(taken.value)
    const file = { ...taken.value, name: query.data.name }
    return doors.change(userId, (tx, actor) => attach(deskOn(tx, actor, request.id), id, file))
  }

  // In a scope of its own, because here every kind of body is a stream that is not parsed.
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, parsed) => parsed(null, payload))
    scope.post(`${url}/:id/files`, { schema: { hide: true } }, async (request, reply) => {
      const userId = await whoCalls(request)
      const answer =
        userId === undefined ? refuse('not-signed-in', 'session-missing-or-over') : await upload(request, userId)
      // What is left of a refused upload is not read: the connection ends with the answer.
      if (!answer.ok) void reply.header('connection', 'close')
      return sendAnswer(request, reply, answer.ok ? done(workFileSchema.parse(answer.value)) : answer)
    })
  })

  app.get(`${url}/:id/files/:fileId`, { schema: { hide: true } }, async (request, reply) => {
    const userId = await whoCalls(request)
    if (userId === undefined) return sendAnswer(request, reply, refuse('not-signed-in', 'session-missing-or-over'))
    const params = fileParams.safeParse(request.params)
    if (!params.success) return sendAnswer(request, reply, refuse('not-found', 'no-such-record'))
    const { id, fileId } = params.data
    const file = await doors.read(userId, (tx, actor) => fileOf(deskOn(tx, actor, request.id), id, fileId))
    if (!file.ok) return sendAnswer(request, reply, file)
    const content = await evidence.folder.read(file.value.sha256)
    if (content === undefined) return sendAnswer(request, reply, refuse('not-found', 'work-file-gone'))
    return reply
      .header('content-disposition', contentDisposition(file.value.name))
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('content-length', file.value.size)
      .type(file.value.mediaType)
      .send(content)
  })
}
