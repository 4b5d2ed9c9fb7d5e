import { catalogueImportSchema, idSchema, importCatalogueQuerySchema, type WordedCode } from '@thuoc-do/contract'
import type { Table } from '@thuoc-do/domain'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { sendAnswer } from '../../platform/http/answer.ts'
import { contentDisposition } from '../../platform/http/content-disposition.ts'
import { done, refuse, type Answer } from '../../platform/transaction.ts'
import { catalogueWorkbook } from './catalogue-workbook.ts'
import { catalogueDesks } from './desk-store.ts'
import { applyImport, previewImport, unreadableFile } from './import-catalogue.ts'
import { openVersion } from './open-version.ts'
import { visibleVersion, type VersionPlace } from './show-catalogue.ts'

/** Reads a workbook's bytes without ever letting a hostile one harm the server. */
export type WorkbookReader = (
  fileName: string,
  bytes: Uint8Array,
) => Promise<
  | { ok: true; sheets: readonly Table[] }
  | { ok: false; problem: { code: WordedCode; params: Readonly<Record<string, string>> } }
>

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const VERSION = '/api/catalogues/:agencyId/versions/:versionId'
const placeSchema = z.object({ agencyId: idSchema, versionId: idSchema })

/** A catalogue as a workbook, out and in again: preview first, then the same file with the preview's mark. */
export function registerCatalogueFileRoutes({ app, doors, clock, whoCalls }: Context, read: WorkbookReader): void {
  const desks = catalogueDesks(clock)
  const caller = async (request: FastifyRequest): Promise<Answer<{ userId: string; at: VersionPlace }>> => {
    const userId = await whoCalls(request)
    const at = placeSchema.safeParse(request.params)
    if (userId === undefined) return refuse('not-signed-in', 'session-missing-or-over')
    return at.success ? done({ userId, at: at.data }) : refuse('not-found', 'no-such-record')
  }

  app.get(`${VERSION}/workbook`, { schema: { hide: true } }, async (request, reply) => {
    const who = await caller(request)
    if (!who.ok) return sendAnswer(request, reply, who)
    const found = await doors.read(who.value.userId, async (tx, actor) => {
      const desk = desks.reading(tx, actor)
      const visible = await visibleVersion(desk, who.value.at)
      return visible.ok ? done({ ...visible.value, entries: await desk.entries.all(who.value.at.versionId) }) : visible
    })
    if (!found.ok) return sendAnswer(request, reply, found)
    const { agency, version, entries } = found.value
    return reply
      .header('content-disposition', contentDisposition(`Danh mục sản phẩm - ${agency.name} - ${version.number}.xlsx`))
      .type(XLSX)
      .send(Buffer.from(await catalogueWorkbook(agency, entries)))
  })

  app.post(`${VERSION}/import`, { bodyLimit: 21_000_000, schema: { hide: true } }, async (request, reply) => {
    const who = await caller(request)
    if (!who.ok) return sendAnswer(request, reply, who)
    const { userId, at } = who.value
    const query = importCatalogueQuerySchema.safeParse(request.query)
    if (!query.success || !Buffer.isBuffer(request.body))
      return sendAnswer(request, reply, refuse('unusable', 'import-file-missing'))
    // Nobody's file is read who could not bring it in: reading costs more than everything else.
    const may = await doors.change(userId, async (tx, actor) => {
      const opened = await openVersion(desks.changing(tx, actor, request.id), at, 'change')
      return opened.ok ? done(null) : opened
    })
    if (!may.ok) return sendAnswer(request, reply, may)
    const { missing, plan } = query.data
    const fileName = query.data.fileName.normalize('NFC')
    const workbook = await read(fileName, request.body)
    const answer = workbook.ok
      ? await bringIn(userId, { fileName, sheets: workbook.sheets, dropMissing: missing === 'drop' })
      : done(unreadableFile({ ...workbook.problem, path: '' }))
    return sendAnswer(request, reply, answer.ok ? done(catalogueImportSchema.parse(answer.value)) : answer)

    function bringIn(by: string, file: Parameters<typeof previewImport>[2]) {
      return plan === undefined
        ? doors.read(by, (tx, actor) => previewImport(desks.reading(tx, actor), at, file))
        : doors.change(by, (tx, actor) => applyImport(desks.changing(tx, actor, request.id), at, file, plan))
    }
  })
}
