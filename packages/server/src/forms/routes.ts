import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { idSchema, queuedSchema } from '@thuoc-do/contract'
import { deskOf, showDossier } from '../classification/index.ts'
import type { Context } from '../platform/context.ts'
import { sendAnswer } from '../platform/http/answer.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { done, refuse, type Answer } from '../platform/transaction.ts'
import { listOfDossier } from './consolidated-list/list-of-dossier.ts'
import { renderConsolidatedList } from './consolidated-list/render-list.ts'
import { formReader } from './data/form-store.ts'
import { askForForms, printForm, printForms } from './print.ts'

const MEDIA = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
const formatSchema = z.enum(['pdf', 'docx'])
const bulkSchema = z.strictObject({ unitId: idSchema, format: formatSchema })
const jobSchema = z.object({ roundId: idSchema, unitId: idSchema, format: formatSchema })

/** Paper out: one form in Word or PDF, an agency's consolidated list, all forms of a unit as a job. */
export function registerFormRoutes({ app, route, doors, jobs, clock, whoCalls }: Context): void {
  const send = (
    request: FastifyRequest,
    reply: FastifyReply,
    kind: keyof typeof MEDIA,
    file: Answer<{ fileName: string; bytes: Uint8Array }>,
  ): FastifyReply => {
    if (!file.ok) return sendAnswer(request, reply, file)
    return reply
      .header('content-disposition', contentDisposition(file.value.fileName))
      .type(MEDIA[kind])
      .send(Buffer.from(file.value.bytes))
  }
  const signedIn = async (request: FastifyRequest): Promise<Answer<string>> => {
    const userId = await whoCalls(request)
    return userId === undefined ? refuse('not-signed-in', 'session-missing-or-over') : done(userId)
  }

  app.get('/api/appraisals/:id/form.:format', { schema: { hide: true } }, async (request, reply) => {
    const params = z.object({ id: idSchema, format: formatSchema }).safeParse(request.params)
    const user = await signedIn(request)
    if (!user.ok) return sendAnswer(request, reply, user)
    if (!params.success) return sendAnswer(request, reply, refuse('not-found', 'no-such-record'))
    const { id, format } = params.data
    return send(
      request,
      reply,
      format,
      await doors.read(user.value, (tx, actor) => printForm(formReader(tx, actor, clock()), id, format)),
    )
  })

  app.get('/api/rounds/:id/agencies/:agencyId/list.xlsx', { schema: { hide: true } }, async (request, reply) => {
    const params = z.object({ id: idSchema, agencyId: idSchema }).safeParse(request.params)
    const user = await signedIn(request)
    if (!user.ok) return sendAnswer(request, reply, user)
    if (!params.success) return sendAnswer(request, reply, refuse('not-found', 'no-such-record'))
    const { id, agencyId } = params.data
    const file = await doors.read(user.value, async (tx, actor) => {
      const desk = deskOf(tx, actor, clock, request.id)
      const dossier = await showDossier(desk, id, agencyId)
      if (!dossier.ok) return dossier
      const number = (await desk.store.round(id))?.published.document.identity.number ?? ''
      const bytes = await renderConsolidatedList(listOfDossier(dossier.value, number))
      return done({
        fileName: `Danh sách xếp loại ${dossier.value.roundName} - ${dossier.value.agencyName}.xlsx`,
        bytes,
      })
    })
    return send(request, reply, 'xlsx', file)
  })

  route({
    method: 'POST',
    url: '/api/rounds/:id/forms',
    operationId: 'printForms',
    summary: 'All forms of a unit and below as one file',
    params: z.object({ id: idSchema }),
    body: bulkSchema,
    reply: queuedSchema,
    handle: ({ params: { id }, body, change }) =>
      change((tx, actor) =>
        askForForms(formReader(tx, actor, clock()), actor, id, body.unitId, () =>
          jobs.enqueue(tx, actor, 'bulk-forms', { roundId: id, ...body }),
        ),
      ),
  })
  jobs.register('bulk-forms', ({ input, read, progress, scratchFile }) =>
    printForms(
      { read: (work) => read((tx, actor) => work(formReader(tx, actor, clock()))), progress, scratchFile },
      jobSchema.parse(input),
    ),
  )
}
