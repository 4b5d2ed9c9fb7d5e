import { idSchema } from '@thuoc-do/contract'
import { sql } from 'kysely'
import { z } from 'zod'
import { readMeeting, type BallotBoxes } from '../meeting/index.ts'
import type { Tx } from '../platform/actor.ts'
import type { Context } from '../platform/context.ts'
import { sendAnswer } from '../platform/http/answer.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { done, refuse } from '../platform/transaction.ts'
import { minutesOfMeeting, tallyOfMeeting, type RecordIssuer } from './data/record-of-meeting.ts'
import { renderRecordDocx, renderRecordPdf } from './meeting-record/render.ts'

const MEDIA = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
const paramsSchema = z.object({
  id: idSchema,
  what: z.enum(['minutes', 'tally']),
  format: z.enum(['pdf', 'docx']),
})
const FILE_NAMES = { minutes: 'Biên bản họp', tally: 'Biên bản kiểm phiếu' } as const

async function issuerOf(tx: Tx, tenantId: number, unitId: number, startsAt: string): Promise<RecordIssuer> {
  const { rows } = await sql<RecordIssuer>`
    select u.name as "agencyName", p.name as "superiorName", t.place from app.tenant t
    join lateral app.unit_on(${unitId}, ${startsAt}::timestamptz::date) u on true
    left join lateral app.unit_on(u.parent_id, ${startsAt}::timestamptz::date) p on true
    where t.id = ${tenantId}`.execute(tx)
  const [issuer] = rows
  if (issuer === undefined) throw new Error(`unit ${unitId} vanished within its own transaction`)
  return issuer
}

/** Minutes of a meeting and of the counting of its ballot, in Word and PDF. */
export function registerMeetingFormRoutes({ app, doors, clock, whoCalls }: Context, boxes: BallotBoxes): void {
  app.get('/api/meetings/:id/:what.:format', { schema: { hide: true } }, async (request, reply) => {
    const user = await whoCalls(request)
    if (user === undefined) return sendAnswer(request, reply, refuse('not-signed-in', 'session-missing-or-over'))
    const params = paramsSchema.safeParse(request.params)
    if (!params.success) return sendAnswer(request, reply, refuse('not-found', 'no-such-record'))
    const { id, what, format } = params.data
    const file = await doors.read(user, async (tx, actor) => {
      const shown = await readMeeting(tx, actor, { clock, boxes, requestId: request.id }, id)
      if (!shown.ok) return shown
      const issuer = await issuerOf(tx, actor.tenantId, shown.value.unitId, shown.value.startsAt)
      const data = what === 'minutes' ? minutesOfMeeting(shown.value, issuer) : tallyOfMeeting(shown.value, issuer)
      if (data === null) return refuse('refused', 'ballot-not-counted')
      return done({ bytes: format === 'pdf' ? renderRecordPdf(data) : await renderRecordDocx(data) })
    })
    if (!file.ok) return sendAnswer(request, reply, file)
    return reply
      .header('content-disposition', contentDisposition(`${FILE_NAMES[what]} ${id}.${format}`))
      .type(MEDIA[format])
      .send(Buffer.from(file.value.bytes))
  })
}
