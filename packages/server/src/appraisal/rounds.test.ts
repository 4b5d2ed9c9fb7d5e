import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  field,
  jobEnd,
  provinceApplication,
  YEAR_2023,
  type ProvinceApplication,
} from '../../test/province-application.ts'
import type { ProvincePerson } from '../../test/small-province.ts'

let app: ProvinceApplication
beforeAll(async () => {
  app = await provinceApplication()
})
afterAll(async () => app.close())

const query = async (text: string): Promise<Record<string, unknown>[]> =>
  (await app.fresh.database.owner.query(text)).rows
const nameOf = (id: unknown): string =>
  Object.entries(app.province.person).find(([, person]) => person === id)?.[0] ?? String(id)

describe('asking for a round', () => {
  it.each<[ProvincePerson | 'administrator']>([
    ['official'],
    ['officeHead'],
    ['chairman'],
    ['committeeMember'],
    ['administrator'],
  ])('is not for %s, who is no personnel officer', async (who) => {
    const caller = await app.as(who)
    const answer = await caller('POST', '/api/rounds', YEAR_2023)
    expect(answer).toMatchObject({ status: 403, body: { problems: [{ code: 'round-needs-personnel-body' }] } })
    expect(field(await caller('GET', '/api/rounds'), 'can', 'open')).toBe(false)
  })

  it('is told everything that is wrong at once', async () => {
    const caller = await app.as('officePersonnel')
    const { library, planning } = app.province.unit
    const request = { ...YEAR_2023, to: '2022-12-31', ruleSetId: 'no-such', agencies: [library, planning] }
    const answer = await caller('POST', '/api/rounds', request)
    expect(answer.status).toBe(422)
    expect(field(answer, 'problems')).toMatchObject([
      { code: 'rule-set-unknown' },
      { code: 'period-ends-before-it-begins' },
      { code: 'agency-not-in-reach', path: 'body.agencies.0' },
      { code: 'agency-not-in-reach', path: 'body.agencies.1' },
    ])
  })

  it('refuses a rule set counted from tasks that are not recorded, one for bodies only, and one not in force on the last day', async () => {
    const caller = await app.as('provincePersonnel')
    const computed = await caller('POST', '/api/rounds', { ...YEAR_2023, ruleSetId: 'local/cao-dang-tphcm' })
    expect(field(computed, 'problems', 0, 'code')).toBe('rule-set-not-scored-on-a-form')
    const bodies = await caller('POST', '/api/rounds', { ...YEAR_2023, ruleSetId: 'decree-335-2025-bodies' })
    expect(field(bodies, 'problems', 0, 'code')).toBe('rule-set-for-collectives')
    const early = await caller('POST', '/api/rounds', { ...YEAR_2023, from: '2021-01-01', to: '2021-12-31' })
    expect(field(early, 'problems', 0, 'code')).toBe('not-in-force')
    expect(await query('select * from round')).toEqual([])
  })
})

describe('opening a round', () => {
  it('by the personnel body of one agency opens that agency, with reviewers outside its reach', async () => {
    const job = await app.open('officePersonnel')
    expect(job).toMatchObject({
      state: 'done',
      done: 18,
      total: 18,
      result: { opened: 17, notRated: 1, already: 0, skipped: 0 },
    })
    const head = await query(`select reviewer_id from appraisal where person_id = ${app.province.person.officeHead}`)
    expect(nameOf(head[0]?.['reviewer_id'])).toBe('chairman')
  })

  it('by the province goes on where the agency left off, and says who was left out and why', async () => {
    const job = await app.open('provincePersonnel')
    expect(job).toMatchObject({
      state: 'done',
      result: { opened: 6, already: 18, skipped: 1, reasons: { 'no-agency': 1 } },
    })
    expect(await query('select person_id, reason from round_skip')).toEqual([
      { person_id: app.province.person.chairman, reason: 'no-agency' },
    ])
  })

  it('again changes nothing and records nothing', async () => {
    const before = await query(
      'select (select count(*) from event) as events, (select sum(version) from appraisal) as versions',
    )
    const job = await app.open('provincePersonnel')
    expect(job).toMatchObject({ state: 'done', result: { opened: 0, notRated: 0, already: 24, skipped: 1 } })
    expect(
      await query('select (select count(*) from event) as events, (select sum(version) from appraisal) as versions'),
    ).toEqual(before)
  })

  it('freezes unit, agency, post and reviewer as they were on the last day', async () => {
    const rows = await query(`
      select p.code, a.stage, a.not_rated_reason, a.facts, a.reviewer_id, a.unit_id, a.agency_id, a.post_title, a.leadership
      from appraisal a join person p on p.id = a.person_id where p.code in ('official', 'planningDeputy', 'newcomer', 'planningHead') order by p.code`)
    const { unit, person } = app.province
    const place = { unit_id: unit.planning, agency_id: unit.office }
    expect(rows).toEqual([
      expect.objectContaining({
        ...place,
        code: 'newcomer',
        stage: 'not-rated',
        not_rated_reason: 'under-six-months',
        facts: { monthsWorked: '5' },
      }),
      expect.objectContaining({
        ...place,
        code: 'official',
        stage: 'self-scoring',
        reviewer_id: person.planningHead,
        leadership: 'none',
        facts: { monthsWorked: '12' },
      }),
      expect.objectContaining({
        ...place,
        code: 'planningDeputy',
        reviewer_id: person.planningHead,
        leadership: 'deputy',
      }),
      expect.objectContaining({
        ...place,
        code: 'planningHead',
        reviewer_id: person.officeHead,
        post_title: 'Trưởng phòng',
      }),
    ])
  })

  it('stores the rule set itself with its hash', async () => {
    const [round] = await query(`select rule_set ->> 'id' as id, rule_set_hash from round`)
    expect(round).toMatchObject({ id: 'hau-giang-1120-2022', rule_set_hash: expect.stringMatching(/^[0-9a-f]{64}$/u) })
  })

  it('under the same name but another period is refused', async () => {
    const caller = await app.as('provincePersonnel')
    const answer = await caller('POST', '/api/rounds', { ...YEAR_2023, from: '2023-07-01' })
    expect(answer).toMatchObject({ status: 409, body: { problems: [{ code: 'round-exists-otherwise' }] } })
  })

  it('gives the reason that holds now, not the one that held when somebody was first left out', async () => {
    const { owner } = app.fresh.database
    const { person, unit } = app.province
    const moveTo = async (unitId: number): Promise<void> => {
      await owner.query(`update post_holding set unit_id = $1 where person_id = $2`, [unitId, person.chairman])
    }
    await moveTo(unit.library)
    expect(await app.open('provincePersonnel')).toMatchObject({ result: { opened: 0, reasons: { 'no-superior': 1 } } })
    expect(await query('select reason, unit_id from round_skip')).toEqual([
      { reason: 'no-superior', unit_id: unit.library },
    ])
    await moveTo(unit.root)
    expect(await app.open('provincePersonnel')).toMatchObject({ result: { opened: 0, reasons: { 'no-agency': 1 } } })
  })

  it('leaves a proposed dossier closed and says so', async () => {
    const { owner } = app.fresh.database
    const { unit, tenantId } = app.province
    await owner.query(`update dossier set stage = 'proposed' where unit_id = $1`, [unit.library])
    const { rows } = await owner.query<{ id: number }>(
      `insert into person (tenant_id, code, full_name, search_name, unit_id) values ($1, 'late', 'Người Đến Muộn', 'nguoi den muon', $2) returning id`,
      [tenantId, unit.library],
    )
    await owner.query(
      `insert into post_holding (tenant_id, person_id, unit_id, post_id, valid_from, main)
       select $1, $2, $3, id, '2023-02-01', true from post where tenant_id = $1 and leadership = 'none' limit 1`,
      [tenantId, rows[0]?.id, unit.library],
    )
    expect(await app.open('provincePersonnel')).toMatchObject({
      result: { opened: 0, reasons: { 'dossier-closed': 1 } },
    })
    await owner.query(`update dossier set stage = 'collecting' where unit_id = $1`, [unit.library])
    expect(await app.open('provincePersonnel')).toMatchObject({ result: { opened: 1, reasons: { 'no-agency': 1 } } })
    expect(await query(`select person_id from round_skip where reason = 'dossier-closed'`)).toEqual([])
  })

  it('hands files of a reviewer who has left to his successor, once', async () => {
    const { owner } = app.fresh.database
    const { person } = app.province
    await owner.query(`update post_holding set valid_to = '2024-01-31' where person_id = $1`, [person.recordsHead])
    expect(await app.open('provincePersonnel')).toMatchObject({ result: { opened: 0, reassigned: 3 } })
    const rows = await query(
      `select distinct reviewer_id from appraisal where unit_id = ${app.province.unit.records} and person_id <> ${person.recordsHead}`,
    )
    expect(rows.map((row) => nameOf(row['reviewer_id']))).toEqual(['officeHead'])
    expect(
      await query(
        `select count(*)::int as n from event where action = 'appraisal.reviewer-changed' and unit_id = ${app.province.unit.records}`,
      ),
    ).toEqual([{ n: 3 }])
    expect(await app.open('provincePersonnel')).toMatchObject({ result: { reassigned: 0 } })
  })
})

describe('a round on the page', () => {
  it('shows the province every agency with its counts, and who was left out', async () => {
    const round = await (await app.as('provincePersonnel'))('GET', '/api/rounds/1')
    expect(round).toMatchObject({
      status: 200,
      body: {
        agencies: 2,
        skippedCount: 1,
        skipped: [{ fullName: 'Lý Văn Mẫu', unitName: 'Tỉnh Mẫu', reason: 'no-agency' }],
        counts: { 'self-scoring': 24, 'not-rated': 1 },
        dossiers: [
          {
            agencyName: 'Sở Mẫu Một',
            parentName: 'Tỉnh Mẫu',
            stage: 'collecting',
            notReported: 0,
            counts: { 'self-scoring': 17, 'not-rated': 1 },
          },
          { agencyName: 'Thư viện Mẫu Hai', counts: { 'self-scoring': 7 } },
        ],
        can: { extend: true, seeJointPlaces: false },
      },
    })
  })

  it.each<[ProvincePerson | 'administrator', number, number]>([
    ['official', 0, 1],
    ['planningHead', 0, 7],
    ['officeHead', 1, 18],
    ['officePersonnel', 1, 18],
    ['libraryHead', 1, 7],
    ['committeeMember', 2, 25],
    ['administrator', 0, 0],
  ])('shows %s %i agencies and counts %i people, as the lists behind it do', async (who, agencies, people) => {
    const round = await (await app.as(who))('GET', '/api/rounds/1')
    expect(field(round, 'agencies')).toBe(agencies)
    expect(field(round, 'dossiers', 'length')).toBe(agencies)
    const counts: Record<string, number> = Object.assign({}, field(round, 'counts'))
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(people)
  })

  it('does not exist under a number nobody gave it', async () => {
    const caller = await app.as('provincePersonnel')
    expect((await caller('GET', '/api/rounds/99')).status).toBe(404)
    expect((await caller('GET', '/api/rounds/x')).status).toBe(404)
  })

  it('is opened by a job only its owner sees', async () => {
    const queued = await (await app.as('provincePersonnel'))('POST', '/api/rounds', YEAR_2023)
    const jobId = field(queued, 'jobId')
    expect((await (await app.as('officePersonnel'))('GET', `/api/jobs/${String(jobId)}`)).status).toBe(404)
    expect(await jobEnd(await app.as('provincePersonnel'), jobId)).toMatchObject({ state: 'done' })
  })
})
