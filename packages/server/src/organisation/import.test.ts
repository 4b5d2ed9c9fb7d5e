import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Import } from '@thuoc-do/contract'
import { freshApplication, type Caller, type FreshApplication } from '../../test/fresh-application.ts'
import { largeOrganisation } from './large-organisation.test-data.ts'
import { importTemplate, organisationWorkbook } from './organisation-workbook.ts'

let fresh: FreshApplication
let admin: Caller
beforeAll(async () => {
  fresh = await freshApplication()
  await fresh.database.owner.query(`insert into tenant (code, name, place) values ('a', 'Tỉnh A', 'A')`)
  await fresh.addAccount(1, 'admin', null)
  admin = await fresh.signIn('admin')
})
afterAll(async () => fresh.close())

async function settled(jobId: string): Promise<void> {
  for (let look = 0; look < 600; look += 1) {
    const { body } = await admin('GET', `/api/jobs/${jobId}`)
    const { state } = body as { state: string }
    if (state === 'done' || state === 'failed') return
    await wait(50)
  }
  throw new Error('the job did not end')
}

async function upload(bytes: Uint8Array, fileName = 'to-chuc.xlsx', cookie = admin.cookie) {
  return fresh.application.http.inject({
    method: 'POST',
    url: `/api/organisation/imports?fileName=${fileName}&on=2026-01-15`,
    headers: { cookie, 'content-type': 'application/octet-stream', host: 'localhost' },
    payload: Buffer.from(bytes),
  })
}

async function previewed(bytes: Uint8Array, fileName?: string): Promise<Import> {
  const { importId, jobId } = (await upload(bytes, fileName)).json<{ importId: number; jobId: string }>()
  await settled(jobId)
  return (await admin('GET', `/api/organisation/imports/${importId}`)).body as Import
}

async function confirmed(id: number): Promise<Import> {
  const { body } = await admin('POST', `/api/organisation/imports/${id}/confirm`)
  await settled((body as { jobId: string }).jobId)
  return (await admin('GET', `/api/organisation/imports/${id}`)).body as Import
}

const people = async (): Promise<number> =>
  (await fresh.database.owner.query(`select count(*)::int as n from person`)).rows[0].n

describe('importing an organisation', () => {
  it('writes nothing before it is confirmed, everything after, and nothing the second time', async () => {
    const bytes = await organisationWorkbook(largeOrganisation(300))
    const preview = await previewed(bytes)
    expect(preview).toMatchObject({ state: 'ready', problems: [], fileProblems: [] })
    expect(preview.counts.find((count) => count.what === 'people-created')?.count).toBe(300)
    expect(await people()).toBe(0)
    expect((await confirmed(preview.id)).state).toBe('applied')
    expect(await people()).toBe(300)
    const again = await previewed(bytes)
    expect(again.state).toBe('ready')
    expect(again.counts).toEqual([{ what: 'people-untouched', count: 300 }])
  })

  it('comes out again in the same shape: exporting and importing changes nothing', async () => {
    const file = await fresh.application.http.inject({
      method: 'GET',
      url: '/api/organisation/export',
      headers: { cookie: admin.cookie },
    })
    const preview = await previewed(file.rawPayload)
    expect(preview.counts).toEqual([{ what: 'people-untouched', count: 300 }])
  })

  it('is refused as stale when the organisation moved on after the preview', async () => {
    const preview = await previewed(await organisationWorkbook(largeOrganisation(310)))
    await fresh.database.owner.query(`update person set full_name = full_name || ' X' where id = 1`)
    expect((await confirmed(preview.id)).state).toBe('stale')
    expect(await people()).toBe(300)
  })

  it('is carried out once, however often it is confirmed', async () => {
    const preview = await previewed(await organisationWorkbook(largeOrganisation(305)))
    const answers = await Promise.all(
      [1, 2, 3].map(() => admin('POST', `/api/organisation/imports/${preview.id}/confirm`)),
    )
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
  })

  it('names one reason for a file that is no workbook', async () => {
    const preview = await previewed(Buffer.from('PK not a zip'), 'x.xlsx')
    expect(preview.state).toBe('refused')
    expect(preview.fileProblems).toHaveLength(1)
  })

  it('records one event with the whole import', async () => {
    const { rows } = await fresh.database.owner.query(
      `select count(*)::int as n from event where action = 'organisation.imported'`,
    )
    expect(rows[0].n).toBeGreaterThanOrEqual(1)
  })

  it('offers a template that can be uploaded as it is', async () => {
    const preview = await previewed(await importTemplate())
    expect(preview.fileProblems).toEqual([])
  })
})
