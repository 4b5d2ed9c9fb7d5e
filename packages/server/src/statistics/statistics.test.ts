import { dossierSchema, statisticsSchema, type Statistics } from '@thuoc-do/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshApplication, type Caller, type FreshApplication } from '../../test/fresh-application.ts'
import { handEverythingIn } from '../../test/hand-in.ts'
import { inventRound, type InventedAgency, type InventedPerson } from '../../test/invented-round.ts'
import {
  arrangeSmallProvince,
  type ProvincePerson,
  type ProvinceUnit,
  type SmallProvince,
} from '../../test/small-province.ts'
import { done } from '../platform/transaction.ts'

let fresh: FreshApplication
let province: SmallProvince
let roundId: number
const now = new Date('2024-01-15T02:00:00Z')
const callers = new Map<string, { call: Caller; userId: string }>()
const as = (name: string): { call: Caller; userId: string } => {
  const found = callers.get(name)
  if (found === undefined) throw new Error(name)
  return found
}

type Spec = readonly [person: ProvincePerson, unit: ProvinceUnit, total: number | null]
const OFFICE: readonly Spec[] = [
  ['officeHead', 'office', 9500],
  ['officeDeputy', 'office', 9300],
  ['provincePersonnel', 'office', 8000],
  ['planningHead', 'planning', 9100],
  ['planningDeputy', 'planning', 8200],
  ['official', 'planning', 9000],
  ['peer', 'planning', 6500],
  ['newcomer', 'planning', null],
  ['planner1', 'planning', 7000],
  ['financeHead', 'finance', 8800],
  ['accountant1', 'finance', 8700],
  ['accountant2', 'finance', 4900],
  ['recordsHead', 'records', 8500],
  ['officePersonnel', 'records', 8400],
  ['archivist1', 'records', 8300],
]
const LIBRARY: readonly Spec[] = [
  ['libraryHead', 'library', 9200],
  ['libraryDeputy', 'library', 8100],
  ['librarian1', 'library', 7900],
]
const HEADS = new Set<ProvincePerson>(['officeHead', 'planningHead', 'financeHead', 'recordsHead', 'libraryHead'])

function agencyOf(unit: ProvinceUnit, specs: readonly Spec[]): InventedAgency {
  const people = specs.map(([name, at]): InventedPerson => ({
    id: province.person[name],
    unitId: province.unit[at],
    leadership: HEADS.has(name) ? 'head' : 'none',
    reviewerId: null,
  }))
  const head = people[0]
  if (head === undefined) throw new Error('no head')
  return { agencyId: province.unit[unit], head, people }
}

const ACCOUNTS = [
  'official',
  'peer',
  'planningHead',
  'financeHead',
  'officeHead',
  'officePersonnel',
  'libraryHead',
  'provincePersonnel',
  'committeeMember',
  'chairman',
] as const satisfies readonly ProvincePerson[]

beforeAll(async () => {
  fresh = await freshApplication(() => now)
  const { owner } = fresh.database
  province = await arrangeSmallProvince(owner)
  const invented = await inventRound(owner, province, 'Năm 2023', [
    { agency: agencyOf('office', OFFICE), totals: OFFICE.map(([, , total]) => total) },
    { agency: agencyOf('library', LIBRARY), totals: LIBRARY.map(([, , total]) => total) },
  ])
  roundId = invented.roundId
  await handEverythingIn(owner)
  for (const name of ACCOUNTS) {
    const userId = await fresh.addAccount(province.tenantId, name, province.person[name])
    callers.set(name, { call: await fresh.signIn(name), userId })
  }
  const userId = await fresh.addAccount(province.tenantId, 'admin', null)
  callers.set('admin', { call: await fresh.signIn('admin'), userId })

  const base = `/api/rounds/${roundId}/agencies/${province.unit.office}`
  const act = async (who: string, verb: string, body: object = {}): Promise<void> => {
    const { version } = dossierSchema.parse((await as('chairman').call('GET', base)).body)
    const reply = await as(who).call('POST', `${base}/${verb}`, { version, ...body })
    if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
  }
  await act('officeHead', 'propose')
  await act('officePersonnel', 'allocate')
  await act('officeHead', 'decide', { number: '01/QĐ', on: '2024-01-10' })
  await act('chairman', 'decide', { number: '02/QĐ', on: '2024-01-12' })
})
afterAll(async () => fresh.close())

async function read(who: string): Promise<Statistics> {
  const reply = await as(who).call('GET', `/api/rounds/${roundId}/statistics`)
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
  return statisticsSchema.parse(reply.body)
}

const COUNTS = ['outstanding', 'good', 'satisfactory', 'unsatisfactory', 'notRated', 'notReported'] as const
const sumOf = (rows: Statistics['rows'], pick: 'own' | 'all', count: (typeof COUNTS)[number]): number =>
  rows.reduce((sum, row) => sum + row[pick][count], 0)
const rowOf = (statistics: Statistics, unit: ProvinceUnit): Statistics['rows'][number] => {
  const row = statistics.rows.find(({ unitId }) => unitId === province.unit[unit])
  if (row === undefined) throw new Error(unit)
  return row
}

describe('the statistics of a round', () => {
  it('count what is decided as a level, what has no level by law as not rated, all else as not reported', async () => {
    const all = rowOf(await read('chairman'), 'root').all
    // 14 rated in the office: 12 good or better give 2 places; 25 people are in post on the last day.
    expect(all).toEqual({
      outstanding: 2,
      good: 10,
      satisfactory: 1,
      unsatisfactory: 1,
      rated: 14,
      notRated: 1,
      notReported: 10,
      goodOrBetter: 12,
    })
  })

  it('make every unit the sum of its own people and of the units below it, for whoever reads them', async () => {
    for (const who of ['chairman', 'officeHead', 'planningHead', 'libraryHead', 'officePersonnel']) {
      const { rows, roots } = await read(who)
      for (const row of rows) {
        const children = rows.filter(({ parentId }) => parentId === row.unitId)
        for (const count of COUNTS) expect(row.all[count]).toBe(row.own[count] + sumOf(children, 'all', count))
        expect(row.all.rated).toBe(row.all.goodOrBetter + row.all.satisfactory + row.all.unsatisfactory)
      }
      for (const count of COUNTS)
        expect(
          sumOf(
            rows.filter(({ unitId }) => roots.includes(unitId)),
            'all',
            count,
          ),
        ).toBe(sumOf(rows, 'own', count))
    }
  })

  it.each([
    ['chairman', 'root', 6],
    ['provincePersonnel', 'root', 6],
    ['committeeMember', 'root', 6],
    ['officeHead', 'office', 4],
    ['officePersonnel', 'office', 4],
    ['planningHead', 'planning', 1],
    ['financeHead', 'finance', 1],
    ['libraryHead', 'library', 1],
  ] as const)('show %s the tree from %s down: %i units', async (who, unit, units) => {
    const statistics = await read(who)
    expect(statistics.roots).toEqual([province.unit[unit]])
    expect(statistics.rows).toHaveLength(units)
    expect(statistics.rows[0]).toMatchObject({ unitId: province.unit[unit] })
    const whole = rowOf(await read('chairman'), unit)
    expect(rowOf(statistics, unit).all).toEqual(whole.all)
  })

  it.each(['official', 'peer', 'admin'])('are not for %s, who reads nobody else', async (who) => {
    expect(await as(who).call('GET', `/api/rounds/${roundId}/statistics`)).toMatchObject({
      status: 403,
      body: { problems: [{ code: 'not-yours' }] },
    })
  })

  it('agree with the dossier and with what the database shows the same reader, row for row', async () => {
    for (const [who, { call, userId }] of callers) {
      const visible = await fresh.application.context.doors.read(userId, async (tx, actor) => {
        const { rows } = await sql<{ id: number; unit_id: number; person_id: number; stage: string }>`
          select id, unit_id, person_id, stage from app.appraisal where round_id = ${roundId}`.execute(tx)
        return done({ rows, units: new Set(actor.units), personId: actor.personId })
      })
      if (!visible.ok) throw new Error(who)
      const { rows, units, personId } = visible.value
      for (const row of rows) expect(units.has(row.unit_id) || row.person_id === personId).toBe(true)
      const inReach = rows.filter((row) => units.has(row.unit_id))
      const counted = units.size > 0 ? (await read(who)).rows : []
      expect(sumOf(counted, 'own', 'notRated')).toBe(inReach.filter(({ stage }) => stage === 'not-rated').length)
      const rated = counted.reduce((sum, row) => sum + row.own.rated, 0)
      expect(rated).toBe(inReach.filter(({ stage }) => stage === 'decided').length)
      for (const agency of ['office', 'library'] as const) {
        const detail = await call('GET', `/api/rounds/${roundId}/agencies/${province.unit[agency]}`)
        expect([who, agency, detail.status]).toEqual([who, agency, units.has(province.unit[agency]) ? 200 : 404])
        if (detail.status !== 200) continue
        const dossier = dossierSchema.parse(detail.body)
        const total = rowOf(await read(who), agency).all
        expect(dossier.rows.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(
          rows
            .filter(({ unit_id }) =>
              agency === 'library' ? unit_id === province.unit.library : unit_id !== province.unit.library,
            )
            .map(({ id }) => id)
            .toSorted((a, b) => a - b),
        )
        for (const level of ['outstanding', 'good', 'satisfactory', 'unsatisfactory'] as const)
          expect(total[level]).toBe(dossier.rows.filter((row) => row.stage === 'decided' && row.level === level).length)
        const open = dossier.rows.filter(({ stage }) => stage !== 'decided' && stage !== 'not-rated').length
        expect(total.notReported).toBe(open + dossier.notReported)
      }
    }
  })

  it('lay everybody with a level on the yardstick, by whole points, beside the bands of the rule set', async () => {
    const { distribution, bands } = await read('chairman')
    expect(distribution.reduce((sum, { people }) => sum + people, 0)).toBe(14)
    expect(distribution).toContainEqual({ from: 49, people: 1 })
    expect(bands).toEqual([
      { level: 'outstanding', from: '90' },
      { level: 'good', from: '70' },
      { level: 'satisfactory', from: '50' },
      { level: 'unsatisfactory', from: '0' },
    ])
    expect((await read('planningHead')).distribution.reduce((sum, { people }) => sum + people, 0)).toBe(5)
  })

  it('say until when was decided, and that not everything is', async () => {
    expect((await read('chairman')).round).toMatchObject({ allDecided: false, decidedUntil: '2024-01-12' })
    expect((await read('planningHead')).round).toMatchObject({ allDecided: true, decidedUntil: '2024-01-10' })
    expect((await read('libraryHead')).round).toMatchObject({ allDecided: false, decidedUntil: null })
  })

  it('answer a round that does not exist like one that may not be seen', async () => {
    expect((await as('chairman').call('GET', '/api/rounds/999999/statistics')).status).toBe(404)
  })
})

describe('somebody who has moved', () => {
  it('is counted once, in the unit his appraisal was opened in, and nowhere as missing', async () => {
    const before = await read('chairman')
    const { owner } = fresh.database
    const mover = province.person.accountant1
    await owner.query(`update post_holding set valid_to = '2023-11-30' where person_id = $1`, [mover])
    await owner.query(
      `insert into post_holding (tenant_id, person_id, unit_id, post_id, valid_from, main)
       select tenant_id, person_id, $2, post_id, '2023-12-01', true from post_holding where person_id = $1`,
      [mover, province.unit.library],
    )
    await owner.query(`update person set unit_id = $2 where id = $1`, [mover, province.unit.library])
    expect(await read('chairman')).toEqual(before)
    expect(rowOf(await read('libraryHead'), 'library').all).toEqual(rowOf(before, 'library').all)
    expect(rowOf(await read('financeHead'), 'finance').all).toEqual(rowOf(before, 'finance').all)
  })

  it('leaves the tree as it stood on the last day of the period when a unit is moved later', async () => {
    const before = await read('chairman')
    const { owner } = fresh.database
    await owner.query(`update unit_state set valid_to = '2023-12-31' where unit_id = $1`, [province.unit.records])
    await owner.query(
      `insert into unit_state (tenant_id, unit_id, valid_from, parent_id, name, kind) values ($1, $2, '2024-01-01', $3, 'Phòng Mới', 'unit')`,
      [province.tenantId, province.unit.records, province.unit.library],
    )
    expect(await read('chairman')).toEqual(before)
    const office = rowOf(await read('officeHead'), 'office').all
    expect(office.rated).toBe(rowOf(before, 'office').all.rated)
    expect(rowOf(await read('libraryHead'), 'records')).toMatchObject({ name: 'Phòng Lưu trữ', own: { good: 3 } })
  })
})

describe('checking printed figures', () => {
  it('finds the one reading under which the published sentence is true', async () => {
    const body = {
      total: '2177',
      shares: { outstanding: '19,9', good: '99,42', satisfactory: '0,47', unsatisfactory: '0,11' },
    }
    const { status, body: report } = await as('official').call('POST', '/api/figures-check', body)
    expect(status).toBe(200)
    expect(report).toMatchObject({
      verdict: 'consistent-under-a-reading',
      readings: [{ total: 'count-of:outstanding', nested: ['good'] }],
    })
  })

  it('refuses what is no figure with its place', async () => {
    const reply = await as('official').call('POST', '/api/figures-check', {
      total: '2177',
      counts: { good: 'many' },
    })
    expect(reply).toMatchObject({
      status: 422,
      body: { problems: [{ code: 'figure-not-a-count', path: 'counts.good' }] },
    })
  })
})
