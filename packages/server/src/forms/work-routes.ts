import type { FastifyReply, FastifyRequest } from 'fastify'
import { idSchema, periodFormsSchema, queuedSchema, workYearQuerySchema } from '@thuoc-do/contract'
import { z } from 'zod'
import type { Context } from '../platform/context.ts'
import { sendAnswer } from '../platform/http/answer.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { refuse, type Answer } from '../platform/transaction.ts'
import { workFormReader } from './data/work-form-store.ts'
import type { WorkFormReader } from './data/work-ports.ts'
import { askForPeriodForms, printPeriodForms, printPeriodScore, printYear } from './print-work.ts'
import type { PrintedForm } from './print.ts'

const MEDIA = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
const paramsSchema = z.object({ id: idSchema, format: z.enum(['pdf', 'docx']) })

/** Mẫu số 01 and 02 of Decree 335 in Word and PDF, one by one or all of a unit as a job. */
export function registerWorkFormRoutes({ app, route, doors, jobs, clock, whoCalls }: Context): void {
  const send = async (
    request: FastifyRequest,
    reply: FastifyReply,
    print: (reader: WorkFormReader, asked: z.output<typeof paramsSchema>) => Promise<Answer<PrintedForm>>,
  ): Promise<FastifyReply> => {
    const user = await whoCalls(request)
    if (user === undefined) return sendAnswer(request, reply, refuse('not-signed-in', 'session-missing-or-over'))
    const params = paramsSchema.safeParse(request.params)
    if (!params.success) return sendAnswer(request, reply, refuse('not-found', 'no-such-record'))
    const file = await doors.read(user, (tx, actor) => print(workFormReader(tx, actor, clock), params.data))
    if (!file.ok) return sendAnswer(request, reply, file)
    return reply
      .header('content-disposition', contentDisposition(file.value.fileName))
      .type(MEDIA[params.data.format])
      .send(Buffer.from(file.value.bytes))
  }
  app.get('/api/period-scores/:id/form.:format', { schema: { hide: true } }, (request, reply) =>
    send(request, reply, (reader, { id, format }) => printPeriodScore(reader, id, format)),
  )
  app.get('/api/people/:id/work-year/form.:format', { schema: { hide: true } }, (request, reply) => {
    const query = workYearQuerySchema.safeParse(request.query)
    if (!query.success) return sendAnswer(request, reply, refuse('not-found', 'no-such-record'))
    return send(request, reply, (reader, { id, format }) =>
      printYear(reader, { personId: id, year: query.data.year }, format),
    )
  })

  route({
    method: 'POST',
    url: '/api/period-scores/forms',
    operationId: 'printPeriodForms',
    summary: 'Mẫu số 01 of everybody of a unit and below as one file',
    body: periodFormsSchema,
    reply: queuedSchema,
    handle: ({ body, change }) =>
      change((tx, actor) => askForPeriodForms(actor, body, () => jobs.enqueue(tx, actor, 'bulk-period-forms', body))),
  })
  jobs.register('bulk-period-forms', ({ input, read, progress, scratchFile }) =>
    printPeriodForms(
      { read: (work) => read((tx, actor) => work(workFormReader(tx, actor, clock))), progress, scratchFile },
      periodFormsSchema.parse(input),
    ),
  )
}
