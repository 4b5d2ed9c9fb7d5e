import {
  parseInput,
  personYearQuerySchema,
  personYearSchema,
  productReportQuerySchema,
  productReportSchema,
} from '@thuoc-do/contract'
import type { z } from 'zod'
import type { Actor, Tx } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { sendAnswer } from '../../platform/http/answer.ts'
import { contentDisposition } from '../../platform/http/content-disposition.ts'
import { dayOf, refuse, refuseAll, type Answer } from '../../platform/transaction.ts'
import { reportStore } from './report-store.ts'
import { productWorkbook, yearWorkbook } from './report-workbooks.ts'
import { personYear, productReport, type ReportDesk } from './show-reports.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Reports about work, as answers and as workbooks that hold the same. */
export function registerWorkReportRoutes({ app, route, doors, clock, whoCalls }: Context): void {
  const deskOf = (tx: Tx, actor: Actor): ReportDesk => {
    const now = clock()
    return { store: reportStore(tx, actor.tenantId, dayOf(now)), actor, now }
  }
  route({
    method: 'GET',
    url: '/api/work-reports/products',
    operationId: 'getProductReport',
    summary: "A unit's products in a period, by person and by complexity group",
    query: productReportQuerySchema,
    reply: productReportSchema,
    handle: ({ query, read }) => read((tx, actor) => productReport(deskOf(tx, actor), query)),
  })
  route({
    method: 'GET',
    url: '/api/work-reports/person-year',
    operationId: 'getPersonYear',
    summary: "A person's year, period by period",
    query: personYearQuerySchema,
    reply: personYearSchema,
    handle: ({ query, read }) => read((tx, actor) => personYear(deskOf(tx, actor), query)),
  })

  const workbook = <Query, Report>(
    name: string,
    schema: z.ZodType<Query>,
    show: (desk: ReportDesk, query: Query) => Promise<Answer<Report>>,
    write: (report: Report) => Promise<Uint8Array>,
    fileName: (report: Report) => string,
  ): void => {
    app.get(`/api/work-reports/${name}.xlsx`, { schema: { hide: true } }, async (request, reply) => {
      const user = await whoCalls(request)
      if (user === undefined) return sendAnswer(request, reply, refuse('not-signed-in', 'session-missing-or-over'))
      const query = parseInput(schema, request.query)
      if (!query.ok) return sendAnswer(request, reply, refuseAll('unusable', query.problems))
      const answer = await doors.read(user, (tx, actor) => show(deskOf(tx, actor), query.value))
      if (!answer.ok) return sendAnswer(request, reply, answer)
      return reply
        .header('content-disposition', contentDisposition(fileName(answer.value)))
        .type(XLSX)
        .send(Buffer.from(await write(answer.value)))
    })
  }
  workbook(
    'products',
    productReportQuerySchema,
    productReport,
    productWorkbook,
    ({ unit, period }) => `Sản phẩm ${unit.name} ${period}.xlsx`,
  )
  workbook(
    'person-year',
    personYearQuerySchema,
    personYear,
    yearWorkbook,
    ({ fullName, year }) => `${fullName} ${year}.xlsx`,
  )
}
