import { workYearSchema, type WorkYearReply } from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshApplication, type Caller, type FreshApplication, type Reply } from '../../../test/fresh-application.ts'
import { arrangeSmallProvince, type ProvincePerson, type SmallProvince } from '../../../test/small-province.ts'
import { insertMonth, type MonthToInsert } from '../../../test/confirmed-month.ts'

let fresh: FreshApplication
let province: SmallProvince
const callers = new Map<ProvincePerson, Caller>()
const today = '2027-01-05'

beforeAll(async () => {
  fresh = await freshApplication(() => new Date(`${today}T02:00:00Z`))
  province = await arrangeSmallProvince(fresh.database.owner)
  for (const name of Object.keys(province.person) as ProvincePerson[])
    await fresh.addAccount(province.tenantId, name.toLowerCase(), province.person[name])
})
afterAll(async () => fresh.close())

async function as(name: ProvincePerson): Promise<Caller> {
  const known = callers.get(name) ?? (await fresh.signIn(name.toLowerCase()))
  callers.set(name, known)
  return known
}

const month = (change: Partial<MonthToInsert> & { period: string }): Promise<number> =>
  insertMonth(fresh.database.owner, province, {
    person: 'official',
    unit: 'planning',
    agency: 'office',
    total: '90',
    ...change,
  })

async function yearOf(reader: ProvincePerson, whose: ProvincePerson, year = 2026): Promise<WorkYearReply> {
  const { status, body } = await (
    await as(reader)
  )('GET', `/api/people/${province.person[whose]}/work-year?year=${year}`)
  expect(status).toBe(200)
  return workYearSchema.parse(body)
}

const codes = ({ body }: Reply): string[] => (body as { problems: { code: string }[] }).problems.map(({ code }) => code)
const standings = ({ months }: WorkYearReply): string[] =>
  months.map((one) => one.total ?? one.absence ?? one.why ?? one.standing)

const post = async (name: ProvincePerson, url: string, body: object): Promise<Reply> =>
  (await as(name))('POST', url, body)
const leave = { kind: 'sick-leave', from: '2026-03-01', to: '2026-03-31', document: '12/QĐ', leaveOutReason: null }
const sent = { period: '2026-02', total: '88.5', body: 'Sở X', document: '45/SX-VP' }

describe('whose year is seen by whom', () => {
  it('by the person, the heads above and the personnel body, and by nobody else', async () => {
    const readers: ProvincePerson[] = [
      'official',
      'planningHead',
      'officeHead',
      'chairman',
      'officePersonnel',
      'provincePersonnel',
    ]
    const url = `/api/people/${province.person.official}/work-year?year=2026`
    for (const name of Object.keys(province.person) as ProvincePerson[])
      expect([name, (await (await as(name))('GET', url)).status]).toEqual([name, readers.includes(name) ? 200 : 404])
    await fresh.addAccount(province.tenantId, 'quan.tri', null)
    expect((await (await fresh.signIn('quan.tri'))('GET', url)).status).toBe(404)
  }, 60_000)

  it('names the set, and asks for every month that is over', async () => {
    const empty = await yearOf('peer', 'peer')
    expect(empty.ruleSet?.id).toBe('decree-335-2025')
    expect(standings(empty)).toEqual(Array(12).fill('not-opened'))
    expect([empty.total.total, empty.total.level, empty.meanSoFar]).toEqual([null, 'insufficient-data', null])
    expect((await yearOf('peer', 'peer', 2025)).ruleSet).toBeNull()
    expect((await (await as('peer'))('GET', `/api/people/${province.person.peer}/work-year?year=abc`)).status).toBe(422)
  })
})

describe('a year from its months', () => {
  it('is the exact mean, and every shorter span with it', async () => {
    for (let number = 1; number <= 12; number += 1)
      await month({ period: `2026-${String(number).padStart(2, '0')}`, total: number === 12 ? '271/3' : '90' })
    const year = await yearOf('planningHead', 'official')
    expect(year.total).toMatchObject({ total: '3241/36', level: 'outstanding', missing: [] })
    expect(year.quarters.map(({ total }) => total)).toEqual(['90', '90', '90', '811/9'])
    expect(year.halfYears.map(({ total }) => total)).toEqual(['90', '1621/18'])
    expect([year.monthsWorked, year.meanSoFar]).toEqual([12, { value: '3241/36', months: 12 }])
  })

  it('follows somebody who moved: the new body reads the confirmed months of the old one, and no others', async () => {
    const { owner } = fresh.database
    const { tenantId, person, unit } = province
    for (const [number, stage] of [
      [1, 'confirmed'],
      [2, 'confirmed'],
      [3, 'handed-in'],
    ] as const)
      await month({ period: `2026-0${number}`, person: 'accountant1', unit: 'finance', stage, total: '81' })
    await owner.query(`update post_holding set valid_to = '2026-03-31' where person_id = $1`, [person.accountant1])
    await owner.query(
      `insert into post_holding (tenant_id, person_id, unit_id, post_id, valid_from, main)
       select tenant_id, person_id, $2, post_id, '2026-04-01', true from post_holding where person_id = $1`,
      [person.accountant1, unit.library],
    )
    await owner.query(`update person set unit_id = $2 where tenant_id = $3 and id = $1`, [
      person.accountant1,
      unit.library,
      tenantId,
    ])
    await month({ period: '2026-04', person: 'accountant1', unit: 'library', agency: 'library', total: '87' })
    const year = await yearOf('libraryHead', 'accountant1')
    expect(standings(year).slice(0, 5)).toEqual(['81', '81', 'not-opened', '87', 'not-opened'])
    expect(year.months.map(({ body }) => body).slice(0, 4)).toEqual(['Sở Mẫu Một', 'Sở Mẫu Một', null, null])
    expect(year.monthsWorked).toBe(12)
    expect(standings(await yearOf('accountant1', 'accountant1'))[2]).toBe('handed-in')
    const url = `/api/people/${person.accountant1}/work-year?year=2026`
    expect((await (await as('financeHead'))('GET', url)).status).toBe(404)
    expect((await yearOf('chairman', 'accountant1')).monthsWorked).toBe(12)
  })
})

describe('the year of a head', () => {
  it('waits for the level of his body, says for whom, and is never above it', async () => {
    const { owner } = fresh.database
    const { tenantId, person, unit } = province
    for (let number = 1; number <= 12; number += 1)
      await month({ period: `2026-${String(number).padStart(2, '0')}`, person: 'planningHead' })
    const stage = async (stage: string, handedIn: string | null = null) =>
      owner.query(
        `insert into body_score (tenant_id, unit_id, year, rule_set_id, rule_set_version, rule_set_hash, stage, handed_in_at)
         values ($1, $2, 2026, 'decree-335-2025-bodies', 1, 'h', $3, $4)
         on conflict (tenant_id, unit_id, year) do update set stage = excluded.stage, handed_in_at = excluded.handed_in_at`,
        [tenantId, unit.planning, stage, handedIn],
      )
    const standing = async (reader: ProvincePerson) => {
      const { total, headedBody } = await yearOf(reader, 'planningHead')
      return [total.total, total.level, total.missing, headedBody?.standing, headedBody?.waitsFor]
    }
    const none = ['90', 'insufficient-data', ['facts.unitLevel']]
    expect(await standing('planningHead')).toEqual([...none, 'not-listed', null])
    await stage('self-scoring')
    expect(await standing('planningHead')).toEqual([...none, 'waits', 'body'])
    await stage('handed-in', '2026-12-02T02:00:00Z')
    expect(await standing('officePersonnel')).toEqual([...none, 'waits', 'authority'])
    expect((await yearOf('planningHead', 'planningHead')).headedBody?.authority).toEqual({
      unitName: 'Sở Mẫu Một',
      personName: 'Đỗ Quang Một',
    })
    await owner.query(
      `update body_score set stage = 'recognised', level = 'good', total = '80', frozen = '{}', content_hash = 'h'
       where unit_id = $1`,
      [unit.planning],
    )
    await owner.query(
      `insert into body_result (tenant_id, unit_id, year, authority_unit_id, level, document, signer, recognised_at, content_hash)
       values ($1, $2, 2026, $3, 'good', '88/QĐ', 'Đỗ Quang Một', '2026-12-05T02:00:00Z', 'h')`,
      [tenantId, unit.planning, unit.office],
    )
    const year = await yearOf('officeHead', 'planningHead')
    expect(year.total).toMatchObject({ total: '90', level: 'good', levelByPoints: 'outstanding', missing: [] })
    expect(year.headedBody).toMatchObject({
      standing: 'recognised',
      unitName: 'Phòng Kế hoạch',
      level: 'good',
      document: '88/QĐ',
      article: 'Điều 20 khoản 6',
    })
    // Whoever rates him after he has moved on does not see the old body, but knows what it was recognised as.
    await owner.query(`update person set unit_id = $2 where id = $1`, [person.planningHead, unit.library])
    expect((await yearOf('libraryHead', 'planningHead')).headedBody?.level).toBe('good')
    await owner.query(`update person set unit_id = $2 where id = $1`, [person.planningHead, unit.planning])
    expect((await yearOf('official', 'official')).headedBody).toBeNull()
  })
})

describe('a month that counts for nothing', () => {
  it('because the form was left unscored is told with its reason, at a new body too', async () => {
    const { owner } = fresh.database
    const { person, unit } = province
    const id = await month({ period: '2026-06', person: 'archivist1', unit: 'records', stage: 'handed-in' })
    await owner.query(`update period_score set unscored_reason = 'Tập huấn cả tháng' where id = $1`, [id])
    const june = async (reader: ProvincePerson) => (await yearOf(reader, 'archivist1')).months[5]
    const told = { standing: 'left-out', leftOutBy: 'form', reason: 'Tập huấn cả tháng', waitedFor: false, total: null }
    expect(await june('archivist1')).toMatchObject(told)
    await owner.query(`update person set unit_id = $2 where id = $1`, [person.archivist1, unit.library])
    expect(await june('libraryHead')).toMatchObject(told)
    await owner.query(`update person set unit_id = $2 where id = $1`, [person.archivist1, unit.records])
  })
})

describe('absences', () => {
  it('are recorded by the personnel body of the person only, never of oneself', async () => {
    const url = `/api/people/${province.person.peer}/absences`
    const insiders: ProvincePerson[] = ['peer', 'planningHead', 'officeHead', 'chairman']
    const personnel: ProvincePerson[] = ['officePersonnel', 'provincePersonnel']
    for (const name of Object.keys(province.person) as ProvincePerson[]) {
      if (personnel.includes(name)) continue
      const answer = await post(name, url, leave)
      expect([name, answer.status, codes(answer)[0]]).toEqual(
        insiders.includes(name) ? [name, 403, 'absence-needs-personnel-body'] : [name, 404, 'no-such-record'],
      )
    }
    const own = await post('officePersonnel', `/api/people/${province.person.officePersonnel}/absences`, leave)
    expect([own.status, codes(own)]).toEqual([403, ['absence-of-oneself']])
    expect((await yearOf('peer', 'peer')).absences).toEqual([])
  }, 60_000)

  it('make a month absent, end with a reason, are withdrawn and never deleted, and are in the history', async () => {
    const url = `/api/people/${province.person.peer}/absences`
    const made = await post('officePersonnel', url, { ...leave, to: null })
    expect(made.status).toBe(200)
    const { id } = made.body as { id: number }
    expect(standings(await yearOf('peer', 'peer'))).toEqual([
      ...Array(2).fill('not-opened'),
      ...Array(10).fill('sick-leave'),
    ])
    expect(codes(await post('officePersonnel', url, { ...leave, from: '2026-11-01', to: null }))).toEqual([
      'absence-overlaps',
    ])
    const end = (version: number, to: string) =>
      post('provincePersonnel', `/api/absences/${id}/end`, { version, to, reason: 'Đi làm lại' })
    expect(codes(await end(0, '2026-02-27'))).toEqual(['absence-ends-before-it-begins'])
    expect((await end(0, '2026-03-31')).status).toBe(200)
    expect(codes(await end(0, '2026-04-30'))).toEqual(['record-changed-meanwhile'])
    expect(
      (await post('officePersonnel', url, { ...leave, kind: 'study', from: '2026-05-01', to: '2026-06-30' })).status,
    ).toBe(200)
    expect(codes(await end(1, '2026-05-15'))).toEqual(['absence-overlaps'])
    const year = await yearOf('officePersonnel', 'peer')
    expect(standings(year).slice(1, 7)).toEqual([
      'not-opened',
      'sick-leave',
      'not-opened',
      'study',
      'study',
      'not-opened',
    ])
    expect(year.months.map(({ waitedFor }) => waitedFor).slice(2, 6)).toEqual([false, true, true, true])
    expect(year.total.leftOut).toEqual([{ period: '2026-03', absence: 'sick-leave', reason: null }])
    const withdraw = { version: 1, reason: 'Nhầm người' }
    expect((await post('officePersonnel', `/api/absences/${id}/withdraw`, withdraw)).status).toBe(200)
    expect(codes(await post('officePersonnel', `/api/absences/${id}/withdraw`, withdraw))).toEqual([
      'record-withdrawn-already',
    ])
    expect(standings(await yearOf('peer', 'peer'))[2]).toBe('not-opened')
    const { rows } = await fresh.database.owner.query(
      `select action from event where object_kind = 'absence' and object_id = $1 order by seq`,
      [String(id)],
    )
    expect(rows.map(({ action }) => action)).toEqual(['absence.recorded', 'absence.ended', 'absence.withdrawn'])
    await expect(fresh.database.owner.query(`delete from absence where id = $1`, [id])).rejects.toThrow('absence')
  })

  it('that the set does not leave out are left out with a recorded reason', async () => {
    const url = `/api/people/${province.person.planner1}/absences`
    const study = { ...leave, kind: 'study', from: '2026-01-01', to: '2026-01-31', leaveOutReason: 'Học tập trung' }
    expect((await post('officePersonnel', url, study)).status).toBe(200)
    const year = await yearOf('planner1', 'planner1')
    expect(year.months[0]).toMatchObject({ absence: 'study', waitedFor: false })
    expect(year.total.leftOut).toEqual([{ period: '2026-01', absence: null, reason: '12/QĐ: Học tập trung' }])
  })
})

describe('scores sent by another body', () => {
  it('stand beside the body and its document, once for each period, and never against a score confirmed here', async () => {
    const url = (name: ProvincePerson) => `/api/people/${province.person[name]}/carried-scores`
    expect(codes(await post('planningHead', url('planner2'), sent))).toEqual(['absence-needs-personnel-body'])
    expect(codes(await post('officePersonnel', url('officePersonnel'), sent))).toEqual(['absence-of-oneself'])
    const made = await post('officePersonnel', url('planner2'), sent)
    expect(made.status).toBe(200)
    expect(codes(await post('officePersonnel', url('planner2'), sent))).toEqual(['carried-period-taken'])
    for (const total of ['100.01', '-1', '92,5', 'x', '301/3'])
      expect(codes(await post('officePersonnel', url('planner2'), { ...sent, period: '2026-03', total }))).toEqual([
        'carried-total-unusable',
      ])
    expect(codes(await post('officePersonnel', url('official'), sent))).toEqual(['carried-period-scored-here'])
    const year = await yearOf('planner2', 'planner2')
    expect(year.months[1]).toMatchObject({ standing: 'carried', total: '177/2', body: 'Sở X', document: '45/SX-VP' })
    const { id } = made.body as { id: number }
    const withdraw = { version: 0, reason: 'Sai kỳ' }
    expect(codes(await post('planner2', `/api/carried-scores/${id}/withdraw`, withdraw))).toEqual([
      'absence-needs-personnel-body',
    ])
    expect((await post('officePersonnel', `/api/carried-scores/${id}/withdraw`, withdraw)).status).toBe(200)
    expect((await post('officePersonnel', url('planner2'), sent)).status).toBe(200)
    expect((await yearOf('planner2', 'planner2')).carried.map(({ withdrawn }) => withdrawn)).toEqual([true, false])
  })
})
