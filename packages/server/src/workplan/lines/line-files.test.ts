import { createHash } from 'node:crypto'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeWorkbook } from '../../spreadsheet/index.ts'
import { lineOffice, type LineOffice, type Who } from './line-office.test-data.ts'

let office: LineOffice
let id: number
beforeAll(async () => {
  office = await lineOffice()
  id = await office.assigned('planningHead', 'official')
})
afterAll(async () => office.close())

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
const oldOffice = (stream: string): Buffer =>
  Buffer.concat([OLE, Buffer.from(`${stream}\0`, 'utf16le'), Buffer.alloc(64)])
const zip = (files: Record<string, string>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))))

async function send(content: Buffer | Readable, name = 'Báo cáo quý.pdf', by: Who = 'official', line = id) {
  const { cookie } = await office.as(by)
  const answer = await office.fresh.application.http.inject({
    method: 'POST',
    url: `/api/work-lines/${line}/files?name=${encodeURIComponent(name)}`,
    headers: { host: 'localhost', cookie, 'content-type': 'application/octet-stream' },
    payload: content,
  })
  return { status: answer.statusCode, body: answer.json() }
}
const folder = (): string => join(office.fresh.application.context.filesFolder, 'evidence')
/** Everything kept, and nothing that was left lying about. */
const kept = (): string[] =>
  readdirSync(folder(), { recursive: true })
    .map(String)
    .filter((name) => !/^[0-9a-f]{2}$/.test(name))

describe('evidence', () => {
  it('is kept under its SHA-256 and comes back as it was, as an attachment under its own name', async () => {
    const sha256 = createHash('sha256').update(PDF).digest('hex')
    const answer = await send(PDF)
    expect(answer).toEqual({
      status: 200,
      body: { id: expect.any(Number), name: 'Báo cáo quý.pdf', mediaType: 'application/pdf', size: PDF.length, sha256 },
    })
    expect(kept()).toEqual([join(sha256.slice(0, 2), sha256)])
    expect(statSync(join(folder(), sha256.slice(0, 2), sha256)).mode & 0o077).toBe(0)
    const { cookie } = await office.as('planningHead')
    const file = await office.fresh.application.http.inject({
      method: 'GET',
      url: `/api/work-lines/${id}/files/${answer.body.id}`,
      headers: { host: 'localhost', cookie },
    })
    expect(file.rawPayload.equals(PDF)).toBe(true)
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PDF.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    })
    expect(file.headers['content-disposition']).toContain('attachment; filename="bao cao quy.pdf"')
  })

  it('given twice is one file, and on another line another record of the same content', async () => {
    const first = await send(PDF)
    expect((await send(PDF)).body.id).toBe(first.body.id)
    const other = await office.assigned('planningHead', 'peer')
    expect((await send(PDF, 'a.pdf', 'peer', other)).body.id).not.toBe(first.body.id)
    expect(kept()).toHaveLength(1)
  })

  it('can then be named in a report of its own line, and of no other', async () => {
    const { body } = await send(PDF)
    const act = { kind: 'completed', quantity: '1', note: '', evidence: [{ kind: 'file', fileId: body.id }] }
    expect((await office.act('official', id, act)).status).toBe(200)
    expect(await office.show('official', id)).toMatchObject({ evidence: 1, files: [{ name: 'Báo cáo quý.pdf' }] })
    const other = await office.assigned('planningHead', 'official')
    expect((await office.act('official', other, act)).status).toBe(409)
  })

  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    [
      'a workbook',
      async () => Buffer.from(await writeWorkbook([{ name: 'A', columns: [], headed: false, rows: [] }])),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    ['an old Word file', () => oldOffice('WordDocument'), 'application/msword'],
    ['an old Excel file', () => oldOffice('Workbook'), 'application/vnd.ms-excel'],
    [
      'a picture',
      () => Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154', 'hex'),
      'image/png',
    ],
  ])('is told by its content: %s', async (_, content, mediaType) => {
    expect(await send(await content(), 'tệp.không-rõ')).toMatchObject({ status: 200, body: { mediaType } })
  })

  it.each<[string, Buffer, string]>([
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)]), 'work-file-type-refused'],
    ['a Linux program', Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(300)]), 'work-file-type-refused'],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'work-file-type-refused'],
    [
      'a drawing that can run',
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      'work-file-type-refused',
    ],
    ['an archive', zip({ 'a.exe': 'MZ' }), 'work-file-type-refused'],
    ['a script', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'work-file-type-refused'],
    ['an installer in the container of old Office files', oldOffice('!_StringData'), 'work-file-type-refused'],
    ['nothing', Buffer.alloc(0), 'work-file-empty'],
  ])('is not %s, whatever it is called', async (_, content, code) => {
    const before = kept()
    expect(await send(content, 'báo cáo.pdf')).toMatchObject({ status: 422, body: { problems: [{ code }] } })
    expect(kept()).toEqual(before)
  })

  it('may have 20 MB and not a byte more, without ever being in memory as a whole', async () => {
    const before = kept().length
    const most = 20 * 1_048_576
    function* chunks(size: number): Generator<Buffer> {
      yield PDF
      for (let left = size - PDF.length; left > 0; left -= 65_536) yield Buffer.alloc(Math.min(left, 65_536), 32)
    }
    expect(await send(Readable.from(chunks(most)))).toMatchObject({ status: 200, body: { size: most } })
    expect(await send(Readable.from(chunks(most + 1)))).toMatchObject({
      status: 422,
      body: { problems: [{ code: 'work-file-too-large' }] },
    })
    expect(kept()).toHaveLength(before + 1)
  })

  it('needs a name, and is asked for its line before it is taken in', async () => {
    expect(await send(PDF, ' ')).toMatchObject({ status: 422, body: { problems: [{ code: 'work-file-missing' }] } })
    expect((await send(PDF, 'a', 'planningHead')).status).toBe(403)
    expect((await send(PDF, 'a', 'accountant1')).status).toBe(404)
  })

  it('that is gone from the disk is said to be gone', async () => {
    const { body } = await send(PDF)
    rmSync(folder(), { recursive: true })
    const caller = await office.as('official')
    expect(await caller('GET', `/api/work-lines/${id}/files/${body.id}`)).toMatchObject({
      status: 404,
      body: { problems: [{ code: 'work-file-gone' }] },
    })
  })
})
