import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshApplication, type Caller, type FreshApplication } from '../../test/fresh-application.ts'
import { arrangeSmallProvince, type SmallProvince } from '../../test/small-province.ts'
import { readWorkbook } from '../spreadsheet/index.ts'

let fresh: FreshApplication
let province: SmallProvince
let admin: Caller
let personnel: Caller

beforeAll(async () => {
  fresh = await freshApplication()
  province = await arrangeSmallProvince(fresh.database.owner)
  await fresh.addAccount(province.tenantId, 'admin', null)
  await fresh.addAccount(province.tenantId, 'personnel', province.person.officePersonnel)
  admin = await fresh.signIn('admin')
  personnel = await fresh.signIn('personnel')
})
afterAll(async () => fresh.close())

async function ended(caller: Caller, jobId: string): Promise<{ state: string; result: Record<string, unknown> }> {
  for (let look = 0; look < 200; look += 1) {
    const { body } = await caller('GET', `/api/jobs/${jobId}`)
    const job = body as { state: string; result: Record<string, unknown> }
    if (job.state === 'done' || job.state === 'failed') return job
    await wait(50)
  }
  throw new Error('the job did not end')
}

describe('issuing accounts', () => {
  it('gives everybody of a unit an account, and the passwords of the file let them in', async () => {
    const asked = await personnel('POST', '/api/accounts', { unitId: province.unit.finance })
    expect(asked.status).toBe(200)
    const { jobId } = asked.body as { jobId: string }
    expect(await ended(personnel, jobId)).toMatchObject({ state: 'done', result: { issued: 4 } })
    const file = await fresh.application.http.inject({
      method: 'GET',
      url: `/api/jobs/${jobId}/file`,
      headers: { cookie: personnel.cookie },
    })
    const workbook = await readWorkbook('a.xlsx', file.rawPayload)
    if (!workbook.ok) throw new Error(workbook.problem.code)
    const texts = (workbook.sheets[0]?.rows ?? []).map((row) =>
      row.cells.map((cell) => ('text' in cell ? cell.text : '')),
    )
    const line = texts.find((cells) => cells.includes(province.fullName.accountant1))
    const [username = '', password = ''] = line?.slice(-2) ?? []
    const signedIn = await fresh.application.http.inject({
      method: 'POST',
      url: '/api/auth/sign-in/username',
      payload: { username, password },
    })
    expect(signedIn.statusCode).toBe(200)
    const set = signedIn.headers['set-cookie']
    const cookie = [set ?? []]
      .flat()
      .map((c) => c.split(';')[0])
      .join('; ')
    const ask = (method: 'GET' | 'POST', url: string, payload?: object) =>
      fresh.application.http.inject({
        method,
        url,
        headers: { cookie, host: 'localhost' },
        ...(payload && { payload }),
      })
    expect((await ask('GET', '/api/me')).json()).toMatchObject({ account: { mustChangePassword: true } })
    const before = await ask('GET', '/api/appraisals?scope=mine')
    expect(before.statusCode).toBe(403)
    expect(before.json()).toMatchObject({ problems: [{ code: 'password-must-be-changed' }] })
    expect((await ask('POST', '/api/me/password', { current: password, next: 'mot-mat-khau-moi' })).statusCode).toBe(
      200,
    )
    expect((await ask('GET', '/api/appraisals?scope=mine')).statusCode).toBe(200)
  })

  it('leaves who has one alone when asked again', async () => {
    const { body } = await personnel('POST', '/api/accounts', { unitId: province.unit.finance })
    expect(await ended(personnel, (body as { jobId: string }).jobId)).toMatchObject({
      state: 'done',
      result: { issued: 0 },
    })
  })

  it('stops at the border of the personnel body', async () => {
    expect(await personnel('POST', '/api/accounts', { unitId: province.unit.library })).toMatchObject({ status: 403 })
    const { body } = await personnel('POST', '/api/accounts', { personIds: [province.person.librarian1] })
    expect(await ended(personnel, (body as { jobId: string }).jobId)).toMatchObject({
      state: 'done',
      result: { issued: 0 },
    })
  })

  it('keeps the file from everybody but who asked', async () => {
    const { body } = await admin('POST', '/api/accounts', { personIds: [province.person.librarian2] })
    const { jobId } = body as { jobId: string }
    await ended(admin, jobId)
    expect(await personnel('GET', `/api/jobs/${jobId}`)).toMatchObject({ status: 404 })
    expect(await personnel('GET', `/api/jobs/${jobId}/file`)).toMatchObject({ status: 404 })
  })
})

describe('an account', () => {
  it('is closed at once, sessions and all, and opened again', async () => {
    await fresh.addAccount(province.tenantId, 'official', province.person.official)
    const official = await fresh.signIn('official')
    expect(await official('PUT', `/api/accounts/${province.person.peer}`, { state: 'disabled' })).toMatchObject({
      status: 404,
    })
    expect(await personnel('PUT', `/api/accounts/${province.person.official}`, { state: 'disabled' })).toMatchObject({
      status: 200,
    })
    expect(await official('GET', '/api/me')).toMatchObject({ status: 401 })
    expect(await personnel('PUT', `/api/accounts/${province.person.official}`, { state: 'active' })).toMatchObject({
      status: 200,
    })
  })
})

describe('a standing role', () => {
  it('opens and closes the view of a unit', async () => {
    await fresh.addAccount(province.tenantId, 'peer', province.person.peer)
    const peer = await fresh.signIn('peer')
    const granted = await personnel('POST', '/api/offices', {
      personId: province.person.peer,
      role: 'party-committee',
      unitId: province.unit.office,
      from: '2024-01-01',
    })
    expect(granted).toMatchObject({ status: 200 })
    expect(await peer('GET', '/api/me')).toMatchObject({
      body: { relations: [{ role: 'party-committee', unitId: province.unit.office }] },
    })
    const { id } = granted.body as { id: number }
    expect(await personnel('POST', `/api/offices/${id}/end`, { on: '2024-02-01' })).toMatchObject({ status: 200 })
    expect(await peer('GET', '/api/me')).toMatchObject({ body: { relations: [] } })
  })

  it('is not given beyond one’s own reach', async () => {
    const asked = { personId: province.person.peer, role: 'personnel', unitId: province.unit.root, from: '2024-01-01' }
    expect(await personnel('POST', '/api/offices', asked)).toMatchObject({ status: 403 })
  })
})
