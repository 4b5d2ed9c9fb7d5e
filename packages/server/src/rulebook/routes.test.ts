import { ruleSetListSchema } from '@thuoc-do/contract'
import { findRuleSet, ruleSets as shelf } from '@thuoc-do/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshApplication, type Caller, type FreshApplication } from '../../test/fresh-application.ts'
import { hashRuleSet } from './hash-rule-set.ts'

let fresh: FreshApplication
let admin: Caller
beforeAll(async () => {
  fresh = await freshApplication()
  await fresh.database.owner.query(`insert into tenant (code, name, place) values ('a', 'Tỉnh A', 'A')`)
  await fresh.addAccount(1, 'admin', null)
  admin = await fresh.signIn('admin')
})
afterAll(async () => fresh.close())

describe('the rule sets', () => {
  it('are listed with number, dates, kinds and the hash of the whole document', async () => {
    const { status, body } = await admin('GET', '/api/rule-sets')
    expect(status).toBe(200)
    const { ruleSets } = ruleSetListSchema.parse(body)
    expect(ruleSets.map(({ id }) => id)).toEqual(shelf.map(({ id }) => id))
    expect(ruleSets.find(({ id }) => id === 'hau-giang-1120-2022')).toMatchObject({
      number: '1120-QĐ/TU',
      inForceFrom: '2022-06-01',
      inForceTo: null,
      kinds: ['cadre', 'civil-servant', 'public-employee', 'contract-worker'],
    })
    expect(ruleSets.find(({ id }) => id === 'decree-335-2025')?.kinds).toEqual(['civil-servant', 'contract-worker'])
  })

  it('are shown whole, so that the hash can be computed again from what was received', async () => {
    for (const id of ['hau-giang-1120-2022', 'decree-335-2025']) {
      const document = findRuleSet(id)
      if (document === undefined) throw new Error(id)
      const { status, body } = await admin('GET', `/api/rule-sets/${id}`)
      expect(status).toBe(200)
      expect(body).toEqual({ hash: hashRuleSet(document), document })
    }
  })

  it('answer an unknown id like any record that does not exist, and nobody who has not signed in', async () => {
    expect(await admin('GET', '/api/rule-sets/party-999')).toMatchObject({
      status: 404,
      body: { problems: [{ code: 'no-such-record' }] },
    })
    const stranger = await fresh.application.http.inject({ method: 'GET', url: '/api/rule-sets' })
    expect(stranger.statusCode).toBe(401)
  })
})
