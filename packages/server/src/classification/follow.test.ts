import { agencyProgressSchema, roundSchema, statisticsSchema, type AgencyProgress } from '@thuoc-do/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Reply } from '../../test/fresh-application.ts'
import {
  field,
  provinceApplication,
  scores,
  YEAR_2023,
  type ProvinceApplication,
} from '../../test/province-application.ts'
import type { ProvincePerson } from '../../test/small-province.ts'
import { done } from '../platform/transaction.ts'

type Who = ProvincePerson | 'administrator'
const LIBRARIANS = [
  'libraryHead',
  'libraryDeputy',
  'librarian1',
  'librarian2',
  'librarian3',
  'committeeMember',
] as const

let app: ProvinceApplication
let base = ''
let roundId = 0
let now = new Date('2024-01-15T02:00:00Z')
beforeAll(async () => {
  app = await provinceApplication(() => now)
  await app.open('provincePersonnel', YEAR_2023)
  roundId = Number((await app.fresh.database.owner.query<{ id: number }>(`select id from round`)).rows[0]?.id)
  base = `/api/rounds/${roundId}/agencies/${app.province.unit.library}`
})
afterAll(async () => app.close())

const progress = async (who: Who): Promise<AgencyProgress> =>
  agencyProgressSchema.parse((await (await app.as(who))('GET', `${base}/progress`)).body)
const act = async (who: Who, verb: string, body: object = {}): Promise<Reply> => {
  const caller = await app.as(who)
  const seen = await caller('GET', `${base}/progress`)
  return caller('POST', `${base}/${verb}`, { version: field(seen, 'version') ?? 0, ...body })
}
const codeOf = (reply: Reply): unknown => field(reply, 'problems', 0, 'code')

/** Takes one form through its steps as the people themselves. */
async function step(who: ProvincePerson, by: ProvincePerson, method: 'PUT' | 'POST', verb: string, body: object = {}) {
  const caller = await app.as(by)
  const url = `/api/appraisals/${await app.appraisalOf(who)}`
  const seen = await caller('GET', url)
  return caller(method, `${url}/${verb}`, { version: field(seen, 'version'), ...body })
}
const form = (who: ProvincePerson) =>
  scores(who === 'libraryHead' || who === 'libraryDeputy', LIBRARIANS.findIndex((name) => name === who) + 4)
async function handedIn(who: ProvincePerson): Promise<void> {
  const self = { scores: form(who), strengths: 'Tận tụy', weaknesses: '', level: 'good' }
  await step(who, who, 'PUT', 'self', self)
  expect((await step(who, who, 'POST', 'submit')).status).toBe(200)
}
async function confirmed(who: ProvincePerson): Promise<void> {
  const by = who === 'libraryHead' ? 'chairman' : 'libraryHead'
  await step(who, by, 'PUT', 'review', { scores: form(who), comment: 'Đồng ý với người tự chấm.' })
  expect((await step(who, by, 'POST', 'confirm')).status).toBe(200)
}

it('the agency sees by name whom it waits for, the level above numbers by unit and stage, others nothing', async () => {
  await handedIn('librarian1')
  const own = await progress('libraryHead')
  expect(own).toMatchObject({ contentsOpen: true, can: { remind: true, lock: true, handIn: false, unlock: false } })
  expect(own.holdups).toHaveLength(6)
  expect(own.holdups).toContainEqual(expect.objectContaining({ waits: 'self-scoring', fullName: 'Hà Văn Nam' }))
  expect(own.holdups).toContainEqual(
    expect.objectContaining({ waits: 'head-review', fullName: 'Phan Thị Thư', people: 1 }),
  )
  for (const who of ['provincePersonnel', 'chairman', 'committeeMember'] as const) {
    const above = await progress(who)
    expect([who, above.contentsOpen, above.holdups]).toEqual([who, false, []])
    expect(above.units).toEqual(own.units)
  }
  for (const who of ['librarian1', 'officeHead', 'officePersonnel', 'administrator'] as const)
    expect((await (await app.as(who))('GET', `${base}/progress`)).status).toBe(404)
})

it('a reminder reaches those who hold it up once a day, and the agency where only numbers are seen', async () => {
  const { status, body } = await act('libraryHead', 'remind')
  // The head herself is among those she waits for, and reminds nobody of that.
  expect([status, body]).toEqual([200, { reminded: 4, already: 0 }])
  expect((await act('libraryHead', 'remind')).body).toEqual({ reminded: 0, already: 4 })
  expect((await act('provincePersonnel', 'remind')).body).toEqual({ reminded: 1, already: 0 })
  now = new Date('2024-01-16T02:00:00Z')
  expect((await act('libraryHead', 'remind')).body).toEqual({ reminded: 4, already: 0 })
  const { rows } = await app.fresh.database.owner.query(
    `select kind, count(*)::int as count from notice where kind like '%reminder' group by kind order by kind`,
  )
  expect(rows).toEqual([
    { kind: 'dossier-reminder', count: 1 },
    { kind: 'form-reminder', count: 4 },
  ])
  for (const who of ['committeeMember', 'librarian1', 'officeHead'] as const)
    expect((await act(who, 'remind')).status).toBe(who === 'committeeMember' ? 403 : 404)
})

it('locked forms change for nobody, in the screens and in the database, until the level above opens them with a reason', async () => {
  expect(await act('libraryHead', 'lock')).toMatchObject({ status: 200, body: { can: { lock: false, unlock: false } } })
  const draft = { scores: form('librarian2'), strengths: 'x', weaknesses: '', level: 'good' }
  expect(codeOf(await step('librarian2', 'librarian2', 'PUT', 'self', draft))).toBe('forms-locked')
  expect(codeOf(await step('librarian1', 'libraryHead', 'PUT', 'review', { scores: {}, comment: '' }))).toBe(
    'forms-locked',
  )
  const self = await app.as('librarian2')
  const shown = await self('GET', `/api/appraisals/${await app.appraisalOf('librarian2')}`)
  expect(field(shown, 'can')).toMatchObject({ saveSelf: false, submit: false })
  await expect(
    app.fresh.database.owner.query(`update appraisal set self_strengths = 'x' where person_id = $1`, [
      app.province.person.librarian2,
    ]),
  ).rejects.toThrow(/locked/)
  expect((await act('libraryHead', 'unlock', { reason: 'Mở' })).status).toBe(403)
  expect((await act('provincePersonnel', 'unlock', { reason: ' ' })).status).toBe(422)
  expect((await act('provincePersonnel', 'unlock', { reason: 'Bổ sung minh chứng' })).status).toBe(200)
  expect((await step('librarian2', 'librarian2', 'PUT', 'self', draft)).status).toBe(200)
})

/** What somebody is shown of the library by the dossier, a form, the statistics and the tables themselves. */
async function sightOf(who: Who) {
  const caller = await app.as(who)
  const dossier = await caller('GET', base)
  const file = await caller('GET', `/api/appraisals/${await app.appraisalOf('librarian1')}`)
  const receipt = await caller('GET', `/api/appraisals/${await app.appraisalOf('librarian1')}/receipt`)
  const { rows } = await app.fresh.database.owner.query<{ user_id: string }>(
    `select user_id from account where username = $1`,
    [who.toLowerCase()],
  )
  const tables = await app.fresh.application.context.doors.read(rows[0]?.user_id ?? '', async (tx) => {
    const count = async (table: string): Promise<number> => {
      const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(`app.${table}`)}
        where ${sql.ref(table === 'appraisal' || table === 'decision_item' ? 'agency_id' : 'unit_id')} = ${app.province.unit.library}`.execute(
        tx,
      )
      return found.rows[0]?.n ?? 0
    }
    return done([
      await count('appraisal'),
      await count('allocation'),
      await count('decision'),
      await count('decision_item'),
    ])
  })
  return { dossier: dossier.status, file: file.status, receipt: receipt.status, tables: tables.ok ? tables.value : [] }
}

it('the level above sees what is in a dossier from the moment it is handed in, everywhere or nowhere', async () => {
  for (const who of LIBRARIANS) if (who !== 'librarian1') await handedIn(who)
  for (const who of LIBRARIANS) await confirmed(who)
  expect(codeOf(await act('libraryHead', 'hand-in'))).toBe('dossier-wrong-stage')
  expect((await act('libraryHead', 'propose')).status).toBe(200)

  const nothing = { dossier: 404, file: 404, receipt: 404, tables: [0, 0, 0, 0] }
  const before = { ...nothing, dossier: 403 }
  const all = { dossier: 200, file: 200, receipt: 200, tables: [6, 0, 0, 0] }
  const own = { ...nothing, file: 200, receipt: 200, tables: [1, 0, 0, 0] }
  const rolesNow = async (above: object, reviewer: object) => {
    for (const [who, wanted] of [
      ['libraryHead', all],
      ['librarian1', own],
      ['librarian2', { ...own, file: 404, receipt: 404 }],
      ['officeHead', nothing],
      ['officePersonnel', nothing],
      ['administrator', nothing],
      ['provincePersonnel', above],
      ['chairman', reviewer],
    ] as const)
      expect([who, await sightOf(who)]).toEqual([who, wanted])
  }
  // The chairman reviews the head of the library, so that one form was his to see all along.
  await rolesNow(before, { ...before, tables: [1, 0, 0, 0] })
  expect((await act('provincePersonnel', 'hand-in')).status).toBe(403)
  expect((await act('libraryHead', 'hand-in')).status).toBe(200)
  expect(codeOf(await act('libraryHead', 'hand-in'))).toBe('dossier-handed-in')
  await rolesNow(all, all)
  expect(codeOf(await act('libraryHead', 'take-back'))).toBe('dossier-handed-in')
  expect((await act('libraryHead', 'return', { reason: 'x' })).status).toBe(403)
  expect((await act('provincePersonnel', 'return', { reason: 'Thiếu biên bản' })).status).toBe(200)
  await rolesNow(before, { ...before, tables: [1, 0, 0, 0] })
  expect(await progress('libraryHead')).toMatchObject({ returnReason: 'Thiếu biên bản', can: { handIn: true } })
})

it('numbers stay whole: lists and statistics count everybody before and after, results only after', async () => {
  const caller = await app.as('provincePersonnel')
  const people = async () => {
    const round = roundSchema.parse((await caller('GET', `/api/rounds/${roundId}`)).body)
    const statistics = statisticsSchema.parse((await caller('GET', `/api/rounds/${roundId}/statistics`)).body)
    return { counts: round.counts, agency: round.dossiers.map(({ counts }) => counts), statistics }
  }
  const before = await people()
  expect((await act('libraryHead', 'hand-in')).status).toBe(200)
  expect(await people()).toEqual(before)
  expect((await act('provincePersonnel', 'allocate')).status).toBe(200)
  const decide = { number: '7/QĐ', on: '2024-01-10' }
  expect((await act('libraryHead', 'decide', decide)).status).toBe(200)
  expect(codeOf(await act('provincePersonnel', 'return', { reason: 'x' }))).toBe('dossier-has-decisions')
  expect((await people()).statistics).not.toEqual(before.statistics)
  await app.fresh.database.owner.query(`update dossier set handed_in_at = null`)
  expect((await people()).statistics).toEqual(before.statistics)
})
