import { z } from 'zod'
import { daySchema, idSchema, importSchema, importStartedSchema, queuedSchema } from '@thuoc-do/contract'
import type { Context } from '../platform/context.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { sendAnswer } from '../platform/http/answer.ts'
import { dayOf, refuse } from '../platform/transaction.ts'
import type { WorkbookReader } from './import-ports.ts'
import { importTemplate, organisationWorkbook } from './organisation-workbook.ts'
import { importStore } from './import-store.ts'
import { applyImport, exportOrganisation, confirmImport, previewImport, showImport, startImport } from './import.ts'

const querySchema = z.object({ fileName: z.string().min(1).max(255), on: daySchema.optional() })
const inputSchema = z.object({ importId: idSchema })

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Bringing in an organisation from a workbook: template, upload, preview, confirm; and out again in the same shape. */
export function registerImportRoutes(
  { app, route, doors, jobs, clock, whoCalls }: Context,
  read: WorkbookReader,
): void {
  const parts = { store: importStore, read, clock }
  jobs.register('import-preview', (run) => previewImport(parts, run, inputSchema.parse(run.input).importId))
  jobs.register('import-apply', (run) => applyImport(parts, run, inputSchema.parse(run.input).importId))

  app.post('/api/organisation/imports', { bodyLimit: 21_000_000, schema: { hide: true } }, async (request, reply) => {
    const userId = await whoCalls(request)
    const query = querySchema.safeParse(request.query)
    if (userId === undefined) return sendAnswer(request, reply, refuse('not-signed-in', 'session-missing-or-over'))
    if (!query.success || !Buffer.isBuffer(request.body))
      return sendAnswer(request, reply, refuse('unusable', 'import-file-missing'))
    if ((query.data.on ?? '') > dayOf(clock()))
      return sendAnswer(request, reply, refuse('unusable', 'import-day-in-future', 'query.on'))
    const upload = {
      fileName: query.data.fileName.normalize('NFC'),
      content: request.body,
      on: query.data.on ?? dayOf(clock()),
    }
    const answer = await doors.change(userId, (tx, actor) =>
      startImport(parts, tx, actor, upload, (importId) => jobs.enqueue(tx, actor, 'import-preview', { importId })),
    )
    return sendAnswer(request, reply, answer.ok ? { ok: true, value: importStartedSchema.parse(answer.value) } : answer)
  })
  app.get('/api/organisation/import-template', { schema: { hide: true } }, async (_request, reply) =>
    reply
      .header('content-disposition', contentDisposition('Mẫu nhập tổ chức và nhân sự.xlsx'))
      .type(XLSX)
      .send(Buffer.from(await importTemplate())),
  )
  app.get('/api/organisation/export', { schema: { hide: true } }, async (request, reply) => {
    const userId = await whoCalls(request)
    if (userId === undefined) return sendAnswer(request, reply, refuse('not-signed-in', 'session-missing-or-over'))
    const snapshot = await doors.read(userId, (tx, actor) => exportOrganisation(parts, tx, actor))
    if (!snapshot.ok) return sendAnswer(request, reply, snapshot)
    return reply
      .header('content-disposition', contentDisposition('Tổ chức và nhân sự.xlsx'))
      .type(XLSX)
      .send(Buffer.from(await organisationWorkbook(snapshot.value)))
  })
  const params = z.object({ id: idSchema })
  route({
    method: 'GET',
    url: '/api/organisation/imports/:id',
    operationId: 'getImport',
    summary: 'What an import would do',
    params,
    reply: importSchema,
    handle: ({ params: { id }, read: look }) => look((tx) => showImport(parts, tx, id)),
  })
  route({
    method: 'POST',
    url: '/api/organisation/imports/:id/confirm',
    operationId: 'confirmImport',
    summary: 'Carry out a previewed import',
    params,
    reply: queuedSchema,
    handle: ({ params: { id }, change }) =>
      change((tx, actor) =>
        confirmImport(parts, tx, actor, id, () => jobs.enqueue(tx, actor, 'import-apply', { importId: id })),
      ),
  })
}
