import { z } from 'zod'
import { daySchema, idSchema, importSchema, importStartedSchema, queuedSchema } from '@thuoc-do/contract'
import type { Context } from '../platform/context.ts'
import { sendAnswer } from '../platform/http/answer.ts'
import { dayOf, refuse } from '../platform/transaction.ts'
import type { WorkbookReader } from './import-ports.ts'
import { importStore } from './import-store.ts'
import { applyImport, confirmImport, previewImport, showImport, startImport } from './import.ts'

const querySchema = z.object({ fileName: z.string().min(1).max(255), on: daySchema.optional() })
const inputSchema = z.object({ importId: idSchema })

/** Bringing in an organisation from a workbook: upload, preview, confirm. */
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
