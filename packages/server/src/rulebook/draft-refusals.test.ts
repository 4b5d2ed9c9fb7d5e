import { draftsSchema } from '@thuoc-do/contract'
import { findRuleSet } from '@thuoc-do/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { field, provinceApplication, type ProvinceApplication } from '../../test/province-application.ts'
import { arrangeSmallProvince } from '../../test/small-province.ts'
import { copyOf, draftTable, type DraftTable } from './draft-table.test-data.ts'

let app: ProvinceApplication
let table: DraftTable
beforeAll(async () => {
  app = await provinceApplication()
  table = draftTable(app)
})
afterAll(async () => app.close())

const count = async (what: string): Promise<number> =>
  (await app.fresh.database.owner.query<{ n: number }>(`select count(*)::int as n from ${what}`)).rows[0]?.n ?? -1

describe('beginning a draft', () => {
  it.each(['chairman', 'committeeMember', 'officePersonnel', 'officeHead', 'official', 'administrator'] as const)(
    'is not for %s',
    async (who) => {
      const body = { basedOn: { id: 'hau-giang-1120-2022', version: 1 }, ruleSetId: 'local/tinh-mau' }
      const answer = await table.post(who, '', body)
      expect(answer).toMatchObject({ status: 403, body: { problems: [{ code: 'draft-needs-writer' }] } })
      expect(await count('rule_set_draft')).toBe(0)
    },
  )

  it.each([
    ['no-such-set', 1, 'local/tinh-mau', 'draft-base-unknown'],
    ['hau-giang-1120-2022', 2, 'local/tinh-mau', 'draft-base-unknown'],
    ['hau-giang-1120-2022', 1, 'Tỉnh Mẫu', 'set-id-invalid'],
    ['hau-giang-1120-2022', 1, '__proto__', 'set-id-invalid'],
    ['hau-giang-1120-2022', 1, 'tinh-mau', 'draft-id-not-local'],
  ])('from %s version %d as %s is refused: %s', async (id, version, ruleSetId, code) => {
    const answer = await table.post('provincePersonnel', '', { basedOn: { id, version }, ruleSetId })
    expect(answer).toMatchObject({ status: 422, body: { problems: [{ code }] } })
  })
})

describe('a set of the office', () => {
  let draftId: number

  it('begins at version 1, is seen by those who will publish it, and by nobody else', async () => {
    draftId = await table.begin('local/tinh-mau')
    expect(await table.show(draftId)).toMatchObject({ ruleSetId: 'local/tinh-mau', version: 1 })
    expect(await table.show(draftId, 'committeeMember')).toMatchObject({ can: [] })
    for (const who of ['official', 'officeHead', 'administrator'] as const)
      expect(field(await (await app.as(who))('GET', '/api/rule-set-drafts'), 'drafts')).toEqual([])
  })

  it('is of its own province only', async () => {
    const { owner } = app.fresh.database
    const other = await arrangeSmallProvince(owner, 'khac')
    await app.fresh.addAccount(other.tenantId, 'other.personnel', other.person.provincePersonnel)
    const stranger = await app.fresh.signIn('other.personnel')
    expect(field(await stranger('GET', '/api/rule-set-drafts'), 'drafts')).toEqual([])
    expect((await stranger('GET', `/api/rule-set-drafts/${draftId}`)).status).toBe(404)
    const { document } = await table.show(draftId)
    expect((await stranger('PUT', `/api/rule-set-drafts/${draftId}`, { lockVersion: 1, document })).status).toBe(404)
  })

  it.each(['0', '-1', '999999', '1e3', 'x', '2147483648', '1%20or%201=1'])('is not found by the id %s', async (id) => {
    expect((await (await app.as('provincePersonnel'))('GET', `/api/rule-set-drafts/${id}`)).status).toBe(404)
  })

  it.each<[string, (set: object) => unknown, string, string]>([
    ['another id', (set) => Reflect.set(set, 'id', 'decree-335-2025'), 'draft-identity-fixed', 'body.document'],
    ['another version', (set) => Reflect.set(set, 'version', 7), 'draft-identity-fixed', 'body.document'],
    ['an unknown key', (set) => Reflect.set(set, 'constructor', {}), 'key-unknown', 'body.document.constructor'],
    ['a missing key', (set) => Reflect.deleteProperty(set, 'bands'), 'value-missing', 'body.document.bands'],
    [
      'a null character',
      (set) => Reflect.set(Object(Reflect.get(set, 'identity')), 'number', 'a\u0000'),
      'value-invalid',
      'body.document.identity.number',
    ],
  ])('stays as it was when a document comes with %s', async (_, change, code, path) => {
    const { document } = await table.show(draftId)
    const answer = await table.save('provincePersonnel', draftId, 1, copyOf(document, change))
    expect(answer).toMatchObject({ status: 422, body: { problems: [{ code, path }] } })
    expect(await table.show(draftId)).toMatchObject({ lockVersion: 1, document })
  })

  it('stays as it was when the document is no object, far too large, poisoned or nested without end', async () => {
    for (const document of [null, 'x', [], 7])
      expect((await table.save('provincePersonnel', draftId, 1, document)).status).toBe(422)
    expect((await table.save('provincePersonnel', draftId, 1, 'x'.repeat(10_000_000))).status).toBe(413)
    const { cookie } = await app.as('provincePersonnel')
    const raw = async (document: string) =>
      app.fresh.application.http.inject({
        method: 'PUT',
        url: `/api/rule-set-drafts/${draftId}`,
        headers: { host: 'localhost', cookie, 'content-type': 'application/json' },
        payload: `{"lockVersion":1,"document":${document}}`,
      })
    expect((await raw('{"__proto__":{"id":"x"}}')).statusCode).toBe(400)
    const deep = await raw('['.repeat(400_000) + ']'.repeat(400_000))
    expect([deep.statusCode, deep.json().problems[0]?.code]).toEqual([422, 'set-too-deep'])
    expect(await table.show(draftId)).toMatchObject({ lockVersion: 1 })
  })

  it('is saved once by two at the same moment; the other is told and loses nothing', async () => {
    const { owner } = app.fresh.database
    const { tenantId, person, unit } = app.province
    await owner.query(
      `insert into office (tenant_id, person_id, role, unit_id, valid_from) values ($1, $2, 'personnel', $3, '2020-01-01')`,
      [tenantId, person.librarian1, unit.root],
    )
    const { document } = await table.show(draftId)
    const named = (vi: string) =>
      copyOf(document, (set) => Reflect.set(Object(Reflect.get(set, 'identity')), 'number', vi))
    const [first, second] = await Promise.all([
      table.save('provincePersonnel', draftId, 1, named('01-QĐ')),
      table.save('librarian1', draftId, 1, named('02-QĐ')),
    ])
    expect([first.status, second.status].toSorted((a, b) => a - b)).toEqual([200, 409])
    expect((await table.show(draftId)).lockVersion).toBe(2)
  })

  it('cannot be published by whoever saved a change of it, nor before it is handed in', async () => {
    const before = await table.show(draftId)
    await table.save('librarian1', draftId, 2, before.document)
    const early = await table.act('committeeMember', draftId, 'publish', 3)
    expect(early).toMatchObject({ status: 409, body: { problems: [{ code: 'draft-wrong-state' }] } })
    await table.act('provincePersonnel', draftId, 'hand-in', 3)
    const own = await table.act('librarian1', draftId, 'publish', 4)
    expect(own).toMatchObject({ status: 403, body: { problems: [{ code: 'draft-own-work' }] } })
    expect(await table.act('provincePersonnel', draftId, 'take-back', 4)).toMatchObject({ status: 200 })
  })

  it('is given up with a reason, and may then be begun again', async () => {
    const answer = await table.act('provincePersonnel', draftId, 'discard', 5, { reason: 'Chưa cần' })
    expect(answer.status).toBe(200)
    expect((await table.show(draftId)).state).toBe('discarded')
    expect(await table.begin('local/tinh-mau')).not.toBe(draftId)
  })

  it('is read by its id, slash and all, once it is published', async () => {
    const { drafts } = draftsSchema.parse(
      (await (await app.as('provincePersonnel'))('GET', '/api/rule-set-drafts')).body,
    )
    const id = drafts.find(({ state }) => state === 'writing')?.draftId ?? 0
    const { lockVersion } = await table.show(id)
    await table.act('provincePersonnel', id, 'hand-in', lockVersion)
    await table.act('committeeMember', id, 'publish', lockVersion + 1)
    const caller = await app.as('official')
    const read = await caller('GET', `/api/rule-sets/${encodeURIComponent('local/tinh-mau')}`)
    expect(read).toMatchObject({ status: 200, body: { document: { id: 'local/tinh-mau', version: 1 } } })
    expect(field(read, 'document')).toEqual({ ...findRuleSet('hau-giang-1120-2022'), id: 'local/tinh-mau', version: 1 })
  })
})
