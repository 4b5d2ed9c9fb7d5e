import { agencyCatalogueSchema, cataloguesSchema, catalogueVersionSchema } from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { field } from '../../../test/province-application.ts'
import type { Caller } from '../../../test/fresh-application.ts'
import { done } from '../../platform/transaction.ts'
import { catalogueOn } from './catalogue-store.ts'
import { catalogueTable, codes, writtenEntry, type CatalogueTable } from './catalogue.test-data.ts'

let table: CatalogueTable
let personnel: Caller
let provincePersonnel: Caller
let head: Caller
let chairman: Caller
let official: Caller
beforeAll(async () => {
  table = await catalogueTable()
  personnel = await table.app.as('officePersonnel')
  provincePersonnel = await table.app.as('provincePersonnel')
  head = await table.app.as('officeHead')
  chairman = await table.app.as('chairman')
  official = await table.app.as('official')
})
afterAll(async () => table.app.close())

const version = async (caller: Caller, id: number) =>
  catalogueVersionSchema.parse((await caller('GET', table.at('office', `versions/${id}`))).body)
const entriesOf = async (id: number, query = '') =>
  (await personnel('GET', table.at('office', `versions/${id}/entries${query}`))).body

describe('the life of a catalogue', () => {
  let first: number

  it('is begun by the personnel body alone, one version at a time', async () => {
    for (const caller of [head, chairman, official])
      expect(codes(await caller('POST', table.at('office', 'versions')))).toEqual(['catalogue-needs-personnel-body'])
    first = await table.begin()
    expect(codes(await personnel('POST', table.at('office', 'versions')))).toEqual(['catalogue-version-open-already'])
    expect(codes(await provincePersonnel('POST', table.at('planning', 'versions')))).toEqual(['no-such-record'])
  })

  it('says from the beginning what keeps it from being handed in', async () => {
    const { problems, can } = await version(personnel, first)
    expect(problems.map(({ code }) => code)).toEqual(['catalogue-empty', 'catalogue-standard-product-missing'])
    expect(can).toEqual(['change', 'hand-in', 'discard'])
    expect((await version(head, first)).can).toEqual([])
    const refused = await table.act(personnel, first, 'hand-in', { validFrom: '2026-01-01' })
    expect(codes(refused)).toEqual(['catalogue-empty', 'catalogue-standard-product-missing'])
  })

  it('weighs by points once the standard product has some, and follows when they change', async () => {
    expect(codes(await table.put(personnel, first, writtenEntry('A-1')))).toEqual(['catalogue-standard-points-missing'])
    const standard = (at: number, standardPoints: string | null) =>
      personnel('PUT', table.at('office', `versions/${first}/standard`), {
        version: at,
        standardName: 'Công văn thường',
        standardPoints,
      })
    expect((await standard(0, '10')).status).toBe(200)
    expect((await table.put(personnel, first, writtenEntry('A-1'))).status).toBe(200)
    expect((await table.put(personnel, first, writtenEntry('A-2', { points: null, coefficient: '2/6' }))).status).toBe(
      200,
    )
    expect(codes(await standard(1, null))).toEqual(['catalogue-points-in-use'])
    expect(codes(await standard(1, '0'))).toEqual(['catalogue-number-not-positive'])
    expect(codes(await standard(0, '20'))).toEqual(['changed-meanwhile'])
    expect((await standard(1, '20')).status).toBe(200)
    expect(await entriesOf(first)).toMatchObject({
      total: 2,
      rows: [
        { code: 'A-1', points: '15', coefficient: '3/4' },
        { code: 'A-2', points: null, coefficient: '1/3' },
      ],
    })
  })

  it('refuses a wrong entry with every reason at its field', async () => {
    const wrong = writtenEntry('A 1', { name: ' ', points: '0', ownerUnitId: table.app.province.unit.library })
    const { status, body } = await table.put(personnel, first, wrong)
    expect(status).toBe(422)
    expect(body).toMatchObject({
      problems: [
        { code: 'catalogue-code-unusable', path: 'body.entry.code' },
        { code: 'catalogue-name-missing', path: 'body.entry.name' },
        { code: 'catalogue-number-not-positive', path: 'body.entry.points' },
        { code: 'catalogue-owner-elsewhere', path: 'body.entry.ownerUnitId' },
      ],
    })
    expect(codes(await table.put(personnel, first, writtenEntry('a-1')))).toEqual(['catalogue-code-taken'])
  })

  it('loses nothing when two edit the same product: the second is told what it says now', async () => {
    const seen = { code: 'A-1', version: 0 }
    const mine = writtenEntry('A-1', { name: 'Của tôi' })
    expect((await table.put(personnel, first, writtenEntry('A-1', { name: 'Của họ' }), seen)).body).toEqual({
      version: 1,
    })
    const refused = await table.put(provincePersonnel, first, mine, seen)
    expect(refused).toMatchObject({
      status: 409,
      body: { problems: [{ code: 'catalogue-entry-changed', params: { by: 'Mai Thị Tổ Chức', version: '1' } }] },
    })
    expect(JSON.parse(String(field(refused, 'problems', 0, 'params', 'present')))).toMatchObject({ name: 'Của họ' })
    expect((await table.put(provincePersonnel, first, mine, { code: 'A-1', version: 1 })).body).toEqual({ version: 2 })
  })

  it('lets two edit different products at once', async () => {
    const answers = await Promise.all([
      table.put(personnel, first, writtenEntry('A-1', { note: 'một' }), { code: 'A-1', version: 2 }),
      table.put(provincePersonnel, first, writtenEntry('A-2', { note: 'hai' }), { code: 'A-2', version: 0 }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
  })

  it('renames, drops and merges, and says when a product is gone', async () => {
    const post = (path: string, body: object) =>
      personnel('POST', table.at('office', `versions/${first}/${path}`), body)
    expect((await table.put(personnel, first, writtenEntry('B-1', { name: 'Báo cáo tháng' }))).status).toBe(200)
    expect((await table.put(personnel, first, writtenEntry('B-2', { name: 'bao cao THANG' }))).status).toBe(200)
    expect((await table.put(personnel, first, writtenEntry('B-3', { name: 'Tháng: báo cáo' }))).status).toBe(200)
    const { body } = await personnel('GET', table.at('office', `versions/${first}/duplicates`))
    expect(body).toMatchObject({
      groups: [{ kind: 'other-order', entries: [{ code: 'B-1' }, { code: 'B-2' }, { code: 'B-3' }] }],
    })
    const drop = [{ code: 'B-2', version: 0 }]
    expect(codes(await post('entries/merge', { keep: 'B-2', drop }))).toEqual(['catalogue-merge-with-itself'])
    expect((await post('entries/merge', { keep: 'B-1', drop })).status).toBe(200)
    expect(codes(await post('entries/merge', { keep: 'B-1', drop }))).toEqual(['catalogue-entry-gone'])
    const renamed = await table.put(personnel, first, writtenEntry('C-1'), { code: 'B-3', version: 0 })
    expect(renamed.body).toEqual({ version: 1 })
    expect(codes(await post('entries/drop', { code: 'C-1', version: 0 }))).toEqual(['catalogue-entry-changed'])
    expect((await post('entries/drop', { code: 'C-1', version: 1 })).status).toBe(200)
    expect(await entriesOf(first)).toMatchObject({ rows: [{ code: 'A-1' }, { code: 'A-2' }, { code: 'B-1' }] })
  })

  it('is decided by a head who had no hand in it, once it was handed in', async () => {
    const decision = { validFrom: '2026-01-01', document: '12/QĐ-SM' }
    expect(codes(await table.act(head, first, 'decide', decision))).toEqual(['catalogue-wrong-state'])
    expect((await table.act(personnel, first, 'hand-in', { validFrom: '2026-01-01' })).status).toBe(200)
    expect(codes(await table.put(personnel, first, writtenEntry('Z-1')))).toEqual(['catalogue-wrong-state'])
    for (const caller of [personnel, provincePersonnel, official])
      expect(codes(await table.act(caller, first, 'decide', decision))).toEqual(['catalogue-needs-head'])
    expect((await table.act(chairman, first, 'send-back', { reason: 'Thiếu nhóm phức tạp' })).status).toBe(200)
    expect(await version(personnel, first)).toMatchObject({ state: 'preparing', sendBackReason: 'Thiếu nhóm phức tạp' })
    expect((await table.act(personnel, first, 'hand-in', { validFrom: '2026-01-01' })).status).toBe(200)
    expect((await table.act(personnel, first, 'take-back')).status).toBe(200)
    expect((await table.act(personnel, first, 'hand-in', { validFrom: '2026-01-01' })).status).toBe(200)
    expect((await table.act(head, first, 'decide', decision)).status).toBe(200)
    expect(await version(official, first)).toMatchObject({
      state: 'decided',
      inForce: true,
      validFrom: '2026-01-01',
      validTo: null,
      document: '12/QĐ-SM',
      decidedBy: 'Đỗ Quang Một',
      can: [],
    })
  })

  it('never changes once it is decided, not even for the owner of the database', async () => {
    const { owner } = table.app.fresh.database
    await expect(owner.query(`update catalogue_entry set name = 'x'`)).rejects.toThrow('being prepared')
    await expect(owner.query(`delete from catalogue_entry`)).rejects.toThrow('being prepared')
    await expect(owner.query(`update catalogue_version set document = 'x'`)).rejects.toThrow('does not change')
  })

  it('goes on as a copy that begins later; both are found by their day', async () => {
    const second = await table.begin()
    expect(await version(personnel, second)).toMatchObject({ number: 2, entries: 3, standardPoints: '20' })
    expect(
      (await table.put(personnel, second, writtenEntry('A-1', { points: '30' }), { code: 'A-1', version: 0 })).status,
    ).toBe(200)
    expect(codes(await table.act(personnel, second, 'hand-in', { validFrom: '2026-01-01' }))).toEqual([
      'catalogue-begins-too-early',
    ])
    expect((await table.act(personnel, second, 'hand-in', { validFrom: '2026-04-01' })).status).toBe(200)
    expect((await table.act(head, second, 'decide', { validFrom: '2026-04-01', document: '30/QĐ-SM' })).status).toBe(
      200,
    )
    const { tenantId, unit, person } = table.app.province
    const { rows } = await table.app.fresh.database.owner.query(`select user_id from account where person_id = $1`, [
      person.official,
    ])
    const found = await table.app.fresh.application.context.doors.read(String(rows[0].user_id), async (tx) => {
      const on = (day: string) => catalogueOn(tx, tenantId, unit.office, day)
      const one = async (day: string) => (await (await on(day))?.entry('A-1'))?.coefficient
      return done([await one('2025-12-31'), await one('2026-01-01'), await one('2026-03-31'), await one('2026-04-01')])
    })
    expect(found).toEqual({ ok: true, value: [undefined, '3/4', '3/4', '3/2'] })
    const { versions } = agencyCatalogueSchema.parse((await official('GET', table.at('office'))).body)
    expect(versions.map(({ number, validFrom, validTo, inForce }) => [number, validFrom, validTo, inForce])).toEqual([
      [2, '2026-04-01', null, false],
      [1, '2026-01-01', '2026-03-31', true],
    ])
  })

  it('is given up and stays on record for those who answer for it', async () => {
    const third = await table.begin()
    expect((await table.act(personnel, third, 'discard')).status).toBe(200)
    expect((await official('GET', table.at('office', `versions/${third}`))).status).toBe(404)
    expect((await version(head, third)).history.map(({ action }) => action)).toEqual([
      'catalogue.discarded',
      'catalogue.begun',
    ])
  })

  it('is told to those it concerns: what is being prepared only to those who answer for it', async () => {
    const fourth = await table.begin()
    const listed = async (caller: Caller) => {
      const { agencies, ownAgencyId } = cataloguesSchema.parse((await caller('GET', '/api/catalogues')).body)
      return { own: ownAgencyId, agencies: agencies.map(({ agencyName, open }) => [agencyName, open?.versionId]) }
    }
    const { unit } = table.app.province
    expect(await listed(official)).toEqual({ own: unit.office, agencies: [['Sở Mẫu Một', undefined]] })
    expect(await listed(head)).toEqual({ own: unit.office, agencies: [['Sở Mẫu Một', fourth]] })
    expect(await listed(chairman)).toEqual({
      own: null,
      agencies: [
        ['Thư viện Mẫu Hai', undefined],
        ['Sở Mẫu Một', fourth],
      ],
    })
    for (const path of ['', '/entries', '/duplicates', '/workbook'])
      expect((await official('GET', table.at('office', `versions/${fourth}${path}`))).status).toBe(404)
    expect((await head('GET', table.at('library', `versions/${fourth}`))).status).toBe(404)
  })

  it('records an event for everything', async () => {
    const { rows } = await table.app.fresh.database.owner.query(
      `select distinct action from event where object_kind = 'catalogue' order by action`,
    )
    expect(rows.map(({ action }) => action)).toEqual(
      [
        'begun',
        'decided',
        'discarded',
        'entries-merged',
        'entry-added',
        'entry-changed',
        'entry-dropped',
        'handed-in',
        'sent-back',
        'standard-changed',
        'taken-back',
      ].map((verb) => `catalogue.${verb}`),
    )
  })
})

describe('who decides', () => {
  it('is never somebody who prepared it, even when he has become the head', async () => {
    const { owner } = table.app.fresh.database
    const { province } = table.app
    await owner.query(
      `insert into office (tenant_id, person_id, role, unit_id, valid_from) values ($1, $2, 'personnel', $3, '2020-01-01')`,
      [province.tenantId, province.person.libraryHead, province.unit.library],
    )
    const both = await table.app.as('libraryHead')
    const at = (path: string) => table.at('library', path)
    const id = Number(field(await both('POST', at('versions')), 'versionId'))
    await both('PUT', at(`versions/${id}/standard`), { version: 0, standardName: 'Lượt bạn đọc', standardPoints: null })
    const entry = writtenEntry('L-1', { points: null, coefficient: '1' })
    await both('PUT', at(`versions/${id}/entries`), { code: null, version: null, entry })
    expect((await both('POST', at(`versions/${id}/hand-in`), { version: 1, validFrom: '2026-01-01' })).status).toBe(200)
    const decide = (caller: Caller) =>
      caller('POST', at(`versions/${id}/decide`), { version: 2, validFrom: '2026-01-01', document: '1/QĐ-TV' })
    expect(codes(await decide(both))).toEqual(['catalogue-own-work'])
    expect(codes(await decide(head))).toEqual(['catalogue-needs-head'])
    expect((await decide(chairman)).status).toBe(200)
  })
})
