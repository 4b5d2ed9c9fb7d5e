import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftSchema, ruleSetListSchema, ruleSetReplySchema, type Draft } from '@thuoc-do/contract'
import { field, provinceApplication, YEAR_2023, type ProvinceApplication } from '../../test/province-application.ts'
import type { Reply } from '../../test/fresh-application.ts'
import { hashRuleSet } from './hash-rule-set.ts'
import { copyOf, draftTable, type DraftTable } from './draft-table.test-data.ts'

const ID = 'hau-giang-1120-2022'
let app: ProvinceApplication
let table: DraftTable
beforeAll(async () => {
  app = await provinceApplication()
  table = draftTable(app)
})
afterAll(async () => app.close())

const codesOf = (reply: Reply): unknown => field(reply, 'problems')
const owner = (text: string) => app.fresh.database.owner.query(text)

describe('the life of a rule set', () => {
  let draftId: number
  const shown = async (): Promise<Draft> => table.show(draftId)

  it('begins as a copy of a published one, as its next version', async () => {
    draftId = await table.begin(ID)
    expect(await shown()).toMatchObject({
      state: 'writing',
      ruleSetId: ID,
      version: 2,
      lockVersion: 1,
      problems: 0,
      author: 'Hồ Thị Nhân Sự',
      basedOn: { id: ID, version: 1 },
      can: ['save', 'hand-in', 'discard'],
    })
  })

  it('is written by one draft at a time', async () => {
    const again = await table.post('provincePersonnel', '', { basedOn: { id: ID, version: 1 }, ruleSetId: ID })
    expect(again).toMatchObject({ status: 409, body: { problems: [{ code: 'draft-begun-already' }] } })
  })

  it('is kept while it contradicts itself, and says in what', async () => {
    const { document, lockVersion } = await shown()
    const broken = copyOf(document, (set) => Reflect.set(Object(Reflect.get(set, 'bands'))[1], 'from', '95'))
    const saved = await table.save('provincePersonnel', draftId, lockVersion, broken)
    expect(saved).toMatchObject({
      status: 200,
      body: {
        lockVersion: 2,
        problemList: [{ code: 'set-bands-overlap', path: 'bands[1].from', params: { from: '95', above: '90' } }],
      },
    })
    expect(await shown()).toMatchObject({ document: broken, problems: 1, lockVersion: 2 })
  })

  it('is not handed in with a problem', async () => {
    const answer = await table.act('provincePersonnel', draftId, 'hand-in', 2)
    expect(answer).toMatchObject({ status: 409, body: { problems: [{ code: 'set-bands-overlap' }] } })
  })

  it('is refused for the second of two who saved, whose text is still his', async () => {
    const { document } = await shown()
    const answer = await table.save('provincePersonnel', draftId, 1, document)
    expect(answer).toMatchObject({ status: 409, body: { code: 'conflict', problems: [{ code: 'changed-meanwhile' }] } })
    expect((await shown()).lockVersion).toBe(2)
  })

  it('is mended, with other points, and handed in', async () => {
    const { document } = await shown()
    const mended = copyOf(document, (set) => {
      Reflect.set(Object(Reflect.get(set, 'bands'))[1], 'from', '75')
      const criteria = Object(Reflect.get(set, 'parts'))[0].criteria[0].of
      criteria[0].maximum = '9'
      criteria[1].maximum = '7'
    })
    expect(await table.save('provincePersonnel', draftId, 2, mended)).toMatchObject({ body: { problemList: [] } })
    expect(await table.act('provincePersonnel', draftId, 'hand-in', 3)).toMatchObject({ status: 200 })
    expect(await shown()).toMatchObject({ state: 'handed-in', handedInBy: 'Hồ Thị Nhân Sự', can: ['take-back'] })
  })

  it.each([
    ['provincePersonnel', 403, 'draft-own-work'],
    ['officePersonnel', 404, 'no-such-record'],
    ['officeHead', 404, 'no-such-record'],
    ['official', 404, 'no-such-record'],
    ['administrator', 404, 'no-such-record'],
  ] as const)('is not published by %s', async (who, status, code) => {
    const answer = await table.act(who, draftId, 'publish', 4)
    expect(answer).toMatchObject({ status, body: { problems: [{ code }] } })
  })

  it('is not published by its author under a new account', async () => {
    const { person, tenantId } = app.province
    await owner(
      `update account set person_id = null, administrator = true where person_id = ${person.provincePersonnel}`,
    )
    await app.fresh.addAccount(tenantId, 'another.name', person.provincePersonnel)
    const again = await app.fresh.signIn('another.name')
    const answer = await again('POST', `/api/rule-set-drafts/${draftId}/publish`, { lockVersion: 4 })
    expect(answer).toMatchObject({ status: 403, body: { problems: [{ code: 'draft-own-work' }] } })
    await owner(`update account set person_id = null, administrator = true where username = 'another.name'`)
    await owner(
      `update account set person_id = ${person.provincePersonnel}, administrator = false where username = 'provincepersonnel'`,
    )
  })

  it('is sent back with a reason and handed in again', async () => {
    const empty = await table.act('chairman', draftId, 'send-back', 4, { reason: '  ' })
    expect(empty).toMatchObject({ status: 422, body: { problems: [{ code: 'draft-reason-needed' }] } })
    const reason = 'Nêu rõ căn cứ của mức 75 điểm'
    expect(await table.act('chairman', draftId, 'send-back', 4, { reason })).toMatchObject({ status: 200 })
    expect(await shown()).toMatchObject({ state: 'writing', sentBackReason: reason, handedInBy: null })
    expect(await table.act('provincePersonnel', draftId, 'hand-in', 5)).toMatchObject({ status: 200 })
    expect((await shown()).sentBackReason).toBeNull()
  })

  it('is published by a second person, once, however many try at the same moment', async () => {
    const answers = await Promise.all(
      (['chairman', 'committeeMember', 'chairman'] as const).map((who) => table.act(who, draftId, 'publish', 6)),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
    const published = await shown()
    expect(published).toMatchObject({ state: 'published', can: [], publishedAt: expect.any(String) })
    expect(['Lý Văn Mẫu', 'Tạ Văn Cấp Ủy']).toContain(published.publishedBy)
    const { rows } = await owner(`select id, version, hash, document, written_by from rule_set_version`)
    expect(rows).toEqual([expect.objectContaining({ id: ID, version: 2, hash: published.hash })])
    expect(hashRuleSet(JSON.parse(rows[0].document))).toBe(published.hash)
  })

  it('never changes again, not even by the owner of the table', async () => {
    for (const statement of [
      `update rule_set_version set version = 3`,
      `delete from rule_set_version`,
      `truncate rule_set_version`,
      `update rule_set_draft set state = 'writing', hash = null, published_by = null, published_at = null`,
      `delete from rule_set_draft`,
    ])
      await expect(owner(statement)).rejects.toThrow(/append-only|does not change/u)
    const saved = await table.save('provincePersonnel', draftId, 7, (await shown()).document)
    expect(saved).toMatchObject({ status: 409, body: { problems: [{ code: 'draft-wrong-state' }] } })
  })

  it('is never stored under a hash of another text, nor published by one of its writers', async () => {
    const insert = (hash: string, publisher: string) =>
      owner(`insert into rule_set_version (tenant_id, id, version, hash, document, written_by, published_by, published_at)
        values (${app.province.tenantId}, 'local/x', 1, ${hash}, '{}', '{a}', '${publisher}', now())`)
    await expect(insert(`repeat('0', 64)`, 'b')).rejects.toThrow('check constraint')
    await expect(insert(`encode(sha256('{}'), 'hex')`, 'a')).rejects.toThrow('check constraint')
  })

  it('is listed beside the version it takes the place of, for everybody', async () => {
    const { ruleSets, canWrite } = ruleSetListSchema.parse(
      (await (await app.as('official'))('GET', '/api/rule-sets')).body,
    )
    const rows = ruleSets.filter(({ id }) => id === ID)
    expect(rows).toMatchObject([
      { version: 1, source: 'shipped', superseded: true },
      { version: 2, source: 'office', superseded: false, hash: (await shown()).hash },
    ])
    expect(canWrite).toBe(false)
    expect(field(await (await app.as('provincePersonnel'))('GET', '/api/rule-sets'), 'canWrite')).toBe(true)
  })

  it.each([
    ['', '75', 2],
    ['?version=2', '75', 2],
    ['?version=1', '70', 1],
  ])('is read whole%s', async (query, from, version) => {
    const { body } = await (await app.as('official'))('GET', `/api/rule-sets/${ID}${query}`)
    const { document, hash } = ruleSetReplySchema.parse(body)
    expect(document).toMatchObject({ version, bands: [{}, { from }, {}, {}] })
    expect(hash).toBe(hashRuleSet(JSON.parse(JSON.stringify(document))))
  })

  it('carries a round: the form asks for the new points, and an older round keeps its own', async () => {
    await app.open('provincePersonnel', { ...YEAR_2023, ruleSetVersion: 2 })
    const person = await app.as('official')
    const appraisalId = await app.appraisalOf('official')
    const appraisal = await person('GET', `/api/appraisals/${appraisalId}`)
    expect(field(appraisal, 'ruleSet')).toMatchObject({ id: ID, version: 2, hash: (await shown()).hash })
    const given = (score: string) =>
      person('PUT', `/api/appraisals/${appraisalId}/self`, {
        version: field(appraisal, 'version'),
        scores: { 'I.1': score },
        strengths: '',
        weaknesses: '',
        level: null,
      })
    expect((await given('9.01')).status).toBe(422)
    expect((await given('9')).status).toBe(200)
    const other = { ...YEAR_2023, name: 'Năm 2023 (cũ)', ruleSetVersion: 1 }
    await app.open('provincePersonnel', other)
    const { rows } = await owner(`select rule_set_version from round order by id`)
    expect(rows.map(Object.values)).toEqual([[2], [1]])
  })

  it('is refused for a round in a version that is not there', async () => {
    const answer = await (
      await app.as('provincePersonnel')
    )('POST', '/api/rounds', {
      ...YEAR_2023,
      name: 'Khác',
      ruleSetVersion: 9,
    })
    expect(codesOf(answer)).toMatchObject([{ code: 'rule-set-version-unknown' }])
  })

  it('left an event for every act, with the hash before and after, and the reason apart', async () => {
    const { rows } = await owner(
      `select action, role, canon from event where object_kind = 'rule-set-draft' and object_id = '${draftId}' order by seq`,
    )
    expect(rows.map(({ action }) => action.split('.')[1])).toEqual(
      'begun saved saved handed-in sent-back handed-in published'.split(' '),
    )
    const saved = JSON.parse(rows[1].canon)
    expect(saved).toMatchObject({ role: 'personnel', before: { version: 2 }, after: { changed: ['bands'] } })
    expect(saved.before.hash).not.toBe(saved.after.hash)
    expect(rows[4].canon).not.toContain('căn cứ')
    expect(draftSchema.safeParse(await shown()).success).toBe(true)
  })
})
