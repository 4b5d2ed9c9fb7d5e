import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { idSchema, queuedSchema } from '@thuoc-do/contract'
import { publishedStore, showPublished } from '../classification/index.ts'
import { petitionDesk, receiptOf, showStanding } from '../petition/index.ts'
import type { Actor, Tx } from '../platform/actor.ts'
import type { Context } from '../platform/context.ts'
import { sendAnswer } from '../platform/http/answer.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { done, refuse, type Answer } from '../platform/transaction.ts'
import { letterReader } from './letter/letter-reader-store.ts'
import type { LetterDesk } from './letter/ports.ts'
import { printDecision, printNotice, printNotices, printPublished, printReceipt } from './letter/print-letter.ts'

const MEDIA = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
const formatSchema = z.enum(['pdf', 'docx'])
const jobSchema = z.object({ roundId: idSchema, agencyId: idSchema, format: formatSchema })

type File = Answer<{ fileName: string; bytes: Uint8Array }>

/** Decisions, notices and published lists on paper. */
export function registerLetterRoutes({ app, route, doors, jobs, clock, whoCalls }: Context): void {
  const deskOf = (tx: Tx, actor: Actor, requestId: string): LetterDesk => ({
    ...letterReader(tx, actor),
    receipt: (petitionId) => receiptOf(petitionDesk(tx, actor, clock, requestId), petitionId),
    standing: (appraisalId) => showStanding(petitionDesk(tx, actor, clock, requestId), appraisalId),
    published: (roundId, agencyId) => showPublished(publishedStore(tx, actor.tenantId), roundId, agencyId),
  })

  const paper = <P extends z.ZodType, F extends keyof typeof MEDIA>(
    url: string,
    params: P,
    formatOf: (values: z.output<P>) => F,
    print: (desk: LetterDesk, values: z.output<P>, format: F) => Promise<File>,
  ): void => {
    app.get(url, { schema: { hide: true } }, async (request: FastifyRequest, reply) => {
      const userId = await whoCalls(request)
      if (userId === undefined) return sendAnswer(request, reply, refuse('not-signed-in', 'session-missing-or-over'))
      const parsed = params.safeParse(request.params)
      if (!parsed.success) return sendAnswer(request, reply, refuse('not-found', 'no-such-record'))
      const format = formatOf(parsed.data)
      const file: File = await doors.read(userId, (tx, actor) =>
        print(deskOf(tx, actor, request.id), parsed.data, format),
      )
      if (!file.ok) return sendAnswer(request, reply, file)
      return reply
        .header('content-disposition', contentDisposition(file.value.fileName))
        .type(MEDIA[format])
        .send(Buffer.from(file.value.bytes))
    })
  }

  const one = z.object({ id: idSchema, format: formatSchema })
  const listed = z.object({ id: idSchema, agencyId: idSchema, format: z.enum(['pdf', 'docx', 'xlsx']) })
  paper(
    '/api/decisions/:id/decision.:format',
    one,
    ({ format }) => format,
    (desk, { id }, format) => printDecision(desk, id, format),
  )
  paper(
    '/api/appraisals/:id/notice.:format',
    one,
    ({ format }) => format,
    (desk, { id }, format) => printNotice(desk, id, format),
  )
  paper(
    '/api/petitions/:id/receipt.:format',
    one,
    ({ format }) => format,
    (desk, { id }, format) => printReceipt(desk, id, format),
  )
  paper(
    '/api/rounds/:id/agencies/:agencyId/published.:format',
    listed,
    ({ format }) => format,
    (desk, { id, agencyId }, format) => printPublished(desk, { roundId: id, agencyId }, format),
  )

  route({
    method: 'POST',
    url: '/api/rounds/:id/agencies/:agencyId/notices',
    operationId: 'printNotices',
    summary: "Everybody's notice of an agency as one file",
    params: z.object({ id: idSchema, agencyId: idSchema }),
    body: z.strictObject({ format: formatSchema }),
    reply: queuedSchema,
    handle: ({ params: { id, agencyId }, body, change }) =>
      change(async (tx, actor) => {
        if (!actor.units.includes(agencyId)) return refuse('not-found', 'no-such-record')
        return done({ jobId: await jobs.enqueue(tx, actor, 'bulk-notices', { roundId: id, agencyId, ...body }) })
      }),
  })
  jobs.register('bulk-notices', ({ input, requestId, read, progress, scratchFile }) =>
    printNotices(
      { read: (work) => read((tx, actor) => work(deskOf(tx, actor, requestId))), progress, scratchFile },
      jobSchema.parse(input),
    ),
  )
}
