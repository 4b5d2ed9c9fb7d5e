import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshApplication, type Caller, type FreshApplication } from '../../test/fresh-application.ts'

let fresh: FreshApplication
let admin: Caller
beforeAll(async () => {
  fresh = await freshApplication()
  await fresh.database.owner.query(`
    insert into tenant (code, name, place) values ('a', 'Tỉnh A', 'A');
    insert into unit (tenant_id, code) values (1, 'T');
    insert into unit_state (tenant_id, unit_id, valid_from, name, kind) values (1, 1, '2020-01-01', 'Tỉnh A', 'root')`)
  await fresh.addAccount(1, 'admin', null)
  admin = await fresh.signIn('admin')
})
afterAll(async () => fresh.close())

describe('signing in', () => {
  it('opens a session that knows who is calling', async () => {
    const me = await admin('GET', '/api/me')
    expect(me).toMatchObject({
      status: 200,
      body: { account: { username: 'admin', administrator: true }, rooms: ['rule-sets', 'organisation'] },
    })
  })

  it('refuses a wrong password and an unknown name with the same answer', async () => {
    const send = (username: string) =>
      fresh.application.http.inject({
        method: 'POST',
        url: '/api/auth/sign-in/username',
        payload: { username, password: 'not-the-password' },
        headers: { host: 'localhost' },
      })
    const [wrong, unknown] = [await send('admin'), await send('nobody')]
    expect(wrong.statusCode).toBe(401)
    expect(unknown.statusCode).toBe(401)
    expect(unknown.json()).toEqual(wrong.json())
  })

  it('lets nobody register himself', async () => {
    const answer = await fresh.application.http.inject({
      method: 'POST',
      url: '/api/auth/sign-up/email',
      payload: { email: 'x@y.vn', password: '0123456789', name: 'X' },
    })
    expect(answer.statusCode).toBe(404)
  })

  it('is needed for every room', async () => {
    const answer = await fresh.application.http.inject({ method: 'GET', url: '/api/me' })
    expect(answer.statusCode).toBe(401)
    expect(answer.json()).toMatchObject({ code: 'not-signed-in', problems: [{ code: 'session-missing-or-over' }] })
  })

  it('refuses a change asked for by a page of another site', async () => {
    const answer = await fresh.application.http.inject({
      method: 'POST',
      url: '/api/me/password',
      payload: {},
      headers: { host: 'localhost', origin: 'http://evil.example' },
    })
    expect(answer.statusCode).toBe(403)
  })

  it('changes a password only for who knows the present one', async () => {
    expect(await admin('POST', '/api/me/password', { current: 'wrong-wrong', next: 'a-new-password' })).toMatchObject({
      status: 409,
    })
    expect(await admin('POST', '/api/me/password', { current: 'admin-----', next: 'short' })).toMatchObject({
      status: 422,
    })
    expect(await admin('POST', '/api/me/password', { current: 'admin-----', next: 'a-new-password' })).toMatchObject({
      status: 200,
    })
  })

  it('ends at once when the account is disabled', async () => {
    await fresh.database.owner.query(`update account set state = 'disabled' where username = 'admin'`)
    expect(await admin('GET', '/api/me')).toMatchObject({ status: 401 })
  })
})
