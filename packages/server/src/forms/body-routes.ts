import type { FastifyReply, FastifyRequest } from 'fastify'
import { bodyYearSchema, idSchema } from '@thuoc-do/contract'
import { z } from 'zod'
import type { Actor, Tx } from '../platform/actor.ts'
import type { Context } from '../platform/context.ts'
import { sendAnswer } from '../platform/http/answer.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { done, refuse, type Answer } from '../platform/transaction.ts'
import { bodyDesk, recognisedBodies, showBody } from '../workplan/index.ts'
import { renderBodyList } from './body-335/render-list.ts'
import { renderBodyDocx, renderBodyPdf } from './body-335/render.ts'
import { formOfBody } from './data/form-of-body.ts'
import type { PrintedForm } from './print.ts'

const MEDIA = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
const bodySchema = z.object({ unitId: idSchema, year: bodyYearSchema })

/** Paper of collectives: a body's sheet in Word and PDF, the recognised bodies of an authority as a workbook. */
export function registerBodyFormRoutes({ app, doors, clock, whoCalls }: Context): void {
  const send = async <T>(
    request: FastifyRequest,
    reply: FastifyReply,
    kind: keyof typeof MEDIA,
    params: z.ZodSafeParseResult<T>,
    print: (tx: Tx, actor: Actor, asked: T) => Promise<Answer<PrintedForm>>,
  ): Promise<FastifyReply> => {
    const user = await whoCalls(request)
    if (user === undefined) return sendAnswer(request, reply, refuse('not-signed-in', 'session-missing-or-over'))
    if (!params.success) return sendAnswer(request, reply, refuse('not-found', 'no-such-record'))
    const file = await doors.read(user, (tx, actor) => print(tx, actor, params.data))
    if (!file.ok) return sendAnswer(request, reply, file)
    return reply
      .header('content-disposition', contentDisposition(file.value.fileName))
      .type(MEDIA[kind])
      .send(Buffer.from(file.value.bytes))
  }
  for (const format of ['pdf', 'docx'] as const)
    app.get(`/api/bodies/:unitId/:year/form.${format}`, { schema: { hide: true } }, (request, reply) => {
      const params = bodySchema.safeParse(request.params)
      return send(request, reply, format, params, async (tx, actor, { unitId, year }) => {
        const desk = bodyDesk(tx, actor, clock, request.id)
        const shown = await showBody(desk, unitId, year)
        if (!shown.ok) return shown
        const { place } = await tx
          .selectFrom('tenant')
          .select('place')
          .where('id', '=', actor.tenantId)
          .executeTakeFirstOrThrow()
        const data = formOfBody({ body: shown.value, place, printedOn: desk.today })
        return done({
          fileName: `Phiếu đánh giá tổ chức ${year} - ${shown.value.unitName}.${format}`,
          bytes: format === 'pdf' ? renderBodyPdf(data) : await renderBodyDocx(data),
        })
      })
    })
  app.get('/api/bodies/:unitId/:year/recognised.xlsx', { schema: { hide: true } }, (request, reply) =>
    send(request, reply, 'xlsx', bodySchema.safeParse(request.params), async (tx, actor, { unitId, year }) => {
      const list = await recognisedBodies(bodyDesk(tx, actor, clock, request.id), year, unitId)
      if (!list.ok) return list
      return done({
        fileName: `Danh sách tổ chức được công nhận ${year} - ${list.value.authorityName}.xlsx`,
        bytes: await renderBodyList(list.value),
      })
    }),
  )
}
