import { chargesSchema, periodScoreSchema, type Charges, type PeriodScore, type Refusal } from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProvincePerson, ProvinceUnit } from '../../../test/small-province.ts'
import { MONTH, scoreWorld, type ScoreWorld } from './score-world.test-data.ts'

let world: ScoreWorld
const DOCUMENT = 'Quyết định 12/QĐ'
/** Everybody of the office whose score is not told below has a stated reason for none. */
const UNSCORED: readonly ProvincePerson[] = [
  'provincePersonnel',
  'officePersonnel',
  'planningHead',
  'peer',
  'newcomer',
  'planner1',
  'planner2',
  'financeHead',
  'accountant2',
  'accountant3',
  'recordsHead',
]

beforeAll(async () => {
  world = await scoreWorld()
  const { person, unit } = world.province
  // A second deputy of the office.
  await world.fresh.database.owner.query(
    `update post_holding h set unit_id = $2, post_id = (select post_id from post_holding where person_id = $3) where person_id = $1`,
    [person.archivist1, unit.office, person.officeDeputy],
  )
  await world.fresh.database.owner.query(`update person set unit_id = $2 where id = $1`, [
    person.archivist1,
    unit.office,
  ])
  await world.openMonth()
})
afterAll(async () => world.close())

type Asked = { units?: readonly ProvinceUnit[]; people?: readonly ProvincePerson[]; from?: string; to?: string | null }
const record = async (who: ProvincePerson | 'administrator', deputy: ProvincePerson, asked: Asked) =>
  (await world.as(who))('POST', `/api/organisation/people/${world.province.person[deputy]}/charges`, {
    unitIds: (asked.units ?? []).map((name) => world.province.unit[name]),
    personIds: (asked.people ?? []).map((name) => world.province.person[name]),
    field: '',
    from: asked.from ?? '2026-01-01',
    to: asked.to ?? null,
    document: DOCUMENT,
  })
const codes = ({ body }: { body: unknown }) => (body as Refusal).problems.map(({ code }) => code)
const chargesOf = async (who: ProvincePerson | 'administrator', deputy: ProvincePerson): Promise<Charges> =>
  chargesSchema.parse(
    (await (await world.as(who))('GET', `/api/organisation/people/${world.province.person[deputy]}/charges`)).body,
  )
const change = async (
  who: ProvincePerson | 'administrator',
  id: number,
  verb: 'end' | 'withdraw',
  body: object = {},
) => {
  const { rows } = await world.fresh.database.owner.query<{ version: number }>(
    `select version from charge where id = $1`,
    [id],
  )
  return (await world.as(who))('POST', `/api/charges/${id}/${verb}`, {
    version: rows[0]?.version,
    reason: 'Phân công lại',
    ...(verb === 'end' && { to: '2026-03-15' }),
    ...body,
  })
}
const score = async (who: ProvincePerson, of: ProvincePerson): Promise<PeriodScore> => {
  const { id } = await world.scoreOf(of)
  return periodScoreSchema.parse((await (await world.as(who))('GET', `/api/period-scores/${id}`)).body)
}
/** d of somebody as a reader is told it: value, whom it waits for, who makes it 50, over what. */
const d = async (of: ProvincePerson, who: ProvincePerson = of) => {
  const found = (await score(who, of)).leadershipValues.find(({ code }) => code === 'unitResult')
  if (found === undefined) throw new Error(`${of} has no d`)
  const names = (people: readonly { fullName: string }[]) => people.map(({ fullName }) => fullName)
  return {
    value: found.value,
    waitsFor: names(found.waitsFor),
    below: names(found.below),
    over: found.field.map(({ name }) => name),
    people: names(found.people),
  }
}
const confirmed = async (who: ProvincePerson, reviewer: ProvincePerson, completed = '4') => {
  await world.addLine(who, { completed })
  await world.handIn(who)
  expect(await world.confirm(reviewer, who)).toMatchObject({ status: 200 })
}

describe('who may record what a deputy is in charge of', () => {
  /** How somebody stands to the deputy of the planning unit, and what he is answered. */
  const RELATIONS: readonly (readonly [ProvincePerson | 'administrator', number])[] = [
    ['planningHead', 200],
    ['officePersonnel', 200],
    ['provincePersonnel', 200],
    ['planningDeputy', 403],
    ['officeHead', 403],
    ['chairman', 403],
    ['committeeMember', 403],
    ['administrator', 403],
    ['official', 404],
    ['officeDeputy', 404],
    ['financeHead', 404],
    ['libraryHead', 404],
  ]
  it('is the head of his unit and the personnel body, and nobody else; the same for ending and withdrawing', async () => {
    const answers: unknown[] = []
    for (const [who, expected] of RELATIONS) {
      const made = await record(who, 'planningDeputy', { people: ['planner1'], from: '2025-01-01', to: '2025-01-31' })
      let id = (made.body as { ids?: number[] }).ids?.[0]
      if (id === undefined) {
        const lent = await record('planningHead', 'planningDeputy', {
          people: ['planner1'],
          from: '2025-01-01',
          to: '2025-01-31',
        })
        ;[id] = (lent.body as { ids: number[] }).ids
      }
      if (id === undefined) throw new Error('nothing recorded')
      const ended = await change(who, id, 'end', { to: '2025-01-30' })
      const withdrawn = await change(who, id, 'withdraw')
      const offered = expected === 404 ? null : (await chargesOf(who, 'planningDeputy')).can.record
      answers.push([who, made.status, ended.status, withdrawn.status, offered])
      if (withdrawn.status !== 200) await change('planningHead', id, 'withdraw')
    }
    expect(answers).toEqual(
      RELATIONS.map(([who, status]) => [who, status, status, status, status === 404 ? null : status === 200]),
    )
  })

  it('is never the deputy himself, also when he is the personnel body', async () => {
    const { owner } = world.fresh.database
    const { person, unit, tenantId } = world.province
    await owner.query(
      `insert into office (tenant_id, person_id, role, unit_id, valid_from, valid_to) values ($1, $2, 'personnel', $3, '2026-01-01', '2026-12-31')`,
      [tenantId, person.planningDeputy, unit.planning],
    )
    expect(codes(await record('planningDeputy', 'planningDeputy', { people: ['official'] }))).toEqual([
      'charge-of-oneself',
    ])
    await owner.query(`update office set valid_to = '2026-01-02' where person_id = $1`, [person.planningDeputy])
  })

  it('is offered what lies in his field, and is told every reason against the rest', async () => {
    const { choices, deputyOf } = await chargesOf('planningHead', 'planningDeputy')
    expect([deputyOf?.name, choices.units, choices.people.length]).toEqual(['Phòng Kế hoạch', [], 5])
    expect((await chargesOf('officeHead', 'officeDeputy')).choices.units.map(({ name }) => name).toSorted()).toEqual([
      'Phòng Kế hoạch',
      'Phòng Lưu trữ',
      'Phòng Tài chính',
    ])
    const wrong = await record('officeHead', 'officeDeputy', {
      units: ['office', 'library', 'planning'],
      people: ['librarian1', 'officeHead'],
      to: '2025-12-31',
    })
    expect([wrong.status, codes(wrong).toSorted()]).toEqual([
      409,
      [
        'charge-ends-before-it-begins',
        'charge-person-leads-too',
        'charge-person-outside',
        'charge-unit-outside',
        'charge-unit-outside',
      ],
    ])
    expect(codes(await record('planningHead', 'official', { people: ['peer'] }))).toEqual(['charge-not-a-deputy'])
  })
})

describe('d of deputies who share three units', () => {
  it('is for the superior to state while nothing is recorded', async () => {
    for (const who of UNSCORED) await world.act('provincePersonnel', who, 'unscored', { reason: 'Không có việc' })
    await world.addLine('officeDeputy')
    await world.handIn('officeDeputy')
    expect(await d('officeDeputy')).toMatchObject({ value: null, waitsFor: [], over: [], people: [] })
    expect((await score('officeHead', 'officeDeputy')).can.stateUnitResult).toBe(true)
  })

  it('waits for the people of the units in his charge, and follows their scores', async () => {
    expect(await record('officeHead', 'officeDeputy', { units: ['planning', 'finance'] })).toMatchObject({
      status: 200,
    })
    expect(await record('officePersonnel', 'archivist1', { units: ['records'] })).toMatchObject({ status: 200 })
    const { fullName } = world.province
    expect((await score('officeHead', 'officeDeputy')).can.stateUnitResult).toBe(false)
    expect(await d('officeDeputy')).toEqual({
      value: null,
      waitsFor: [fullName.planningDeputy, fullName.official, fullName.accountant1],
      below: [],
      over: ['Phòng Kế hoạch', 'Phòng Tài chính'],
      people: [fullName.planningDeputy, fullName.official, fullName.accountant1],
    })
    expect((await world.confirm('officeHead', 'officeDeputy')).body).toMatchObject({
      problems: expect.arrayContaining([
        {
          code: 'unit-result-waits',
          path: 'leadership.unitResult',
          params: { names: expect.stringContaining(fullName.official) },
        },
      ]),
    })
    await confirmed('archivist2', 'recordsHead')
    expect(await d('archivist1')).toMatchObject({ value: '100', waitsFor: [], people: [fullName.archivist2] })
    await world.act('provincePersonnel', 'planningDeputy', 'unscored', { reason: 'Đi học' })
    await confirmed('official', 'planningHead')
    await confirmed('accountant1', 'financeHead', '0')
    expect(await d('officeDeputy', 'officeHead')).toMatchObject({ value: '50', below: [fullName.accountant1] })
  })

  it('is told to the deputy with the names, and opens to him no form of theirs', async () => {
    expect((await d('officeDeputy')).below).toEqual([world.province.fullName.accountant1])
    const { id } = await world.scoreOf('accountant1')
    expect((await (await world.as('officeDeputy'))('GET', `/api/period-scores/${id}`)).status).toBe(404)
  })

  it('counts a unit for both when it changes hands in the middle of the period, and not when it was a mistake', async () => {
    const finance = (await chargesOf('officeHead', 'officeDeputy')).charges.find(
      ({ over }) => over.id === world.province.unit.finance,
    )
    if (finance === undefined) throw new Error('not recorded')
    expect(codes(await record('officeHead', 'officeDeputy', { units: ['finance'], from: '2026-03-16' }))).toEqual([
      'charge-overlaps',
    ])
    expect(await change('officeHead', finance.id, 'end')).toMatchObject({ status: 200 })
    expect(await record('officeHead', 'archivist1', { units: ['finance'], from: '2026-03-16' })).toMatchObject({
      status: 200,
    })
    expect([(await d('officeDeputy')).value, (await d('archivist1')).value]).toEqual(['50', '50'])
    expect(await change('officeHead', finance.id, 'end', { to: '2026-02-28' })).toMatchObject({ status: 200 })
    expect([(await d('officeDeputy')).value, (await d('archivist1')).value]).toEqual(['100', '50'])
    expect(codes(await change('officeHead', finance.id, 'end', { to: '2025-12-31' }))).toEqual([
      'charge-ends-before-it-begins',
    ])
    expect(await change('officeHead', finance.id, 'withdraw')).toMatchObject({ status: 200 })
    expect(codes(await change('officeHead', finance.id, 'withdraw'))).toEqual(['record-withdrawn-already'])
    const { rows } = await world.fresh.database.owner.query(
      `select action from event where object_kind = 'charge' and object_id = $1 order by seq`,
      [String(finance.id)],
    )
    expect(rows.map(({ action }) => action)).toEqual([
      'charge.recorded',
      'charge.ended',
      'charge.ended',
      'charge.withdrawn',
    ])
  })

  it('is frozen with its field when confirmed, and goes back when a score it rests on does', async () => {
    const leadership = ['organising', 'cohesion'].map((code) => ({ code, value: '100', grounds: 'Đúng kế hoạch' }))
    const stated = [...leadership, { code: 'unitResult', value: '100', grounds: 'Tốt' }]
    const review = (values: object[]) =>
      world.act('officeHead', 'officeDeputy', 'review', { scores: {}, comment: '', leadership: values })
    expect(codes(await review(stated))).toEqual(['unit-result-is-computed'])
    expect(await review(leadership)).toMatchObject({ status: 200 })
    expect(await world.confirm('officeHead', 'officeDeputy')).toMatchObject({ status: 200 })
    const [charge] = (await chargesOf('officeHead', 'officeDeputy')).charges.filter(({ withdrawn }) => !withdrawn)
    if (charge === undefined) throw new Error('not recorded')
    expect(await change('officeHead', charge.id, 'end', { to: '2026-02-01' })).toMatchObject({ status: 200 })
    expect(await d('officeDeputy')).toMatchObject({ value: '100', over: ['Phòng Kế hoạch'] })
    expect(await change('officeHead', charge.id, 'end', { to: '2026-12-31' })).toMatchObject({ status: 200 })
    await world.fresh.database.owner.query(`update work_period set reopened = true where period = $1`, [MONTH])
    expect(await world.act('planningHead', 'official', 'return', { reason: 'Xem lại' })).toMatchObject({ status: 200 })
    expect((await score('officeHead', 'officeDeputy')).stage).toBe('handed-in')
    expect(await d('officeDeputy')).toMatchObject({ value: null, waitsFor: [world.province.fullName.official] })
  })

  it('is of named people too, inside the unit alone', async () => {
    expect(await record('planningHead', 'planningDeputy', { people: ['official', 'peer'] })).toMatchObject({
      status: 200,
    })
    const { fullName } = world.province
    expect(await d('planningDeputy')).toMatchObject({
      waitsFor: [fullName.official],
      over: [fullName.official, fullName.peer],
    })
    // He has moved on by the last day: his score stands in a unit the deputy has no part in.
    await world.fresh.database.owner.query(
      `update period_score set unit_id = $1 where person_id = $2 and period = $3`,
      [world.province.unit.finance, world.province.person.official, MONTH],
    )
    expect(await d('planningDeputy')).toMatchObject({ waitsFor: [], people: [] })
  })
})
