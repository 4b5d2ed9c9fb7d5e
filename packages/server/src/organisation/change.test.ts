import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonDetail, Refusal, Tree } from '@thuoc-do/contract'
import { freshApplication, type Caller, type FreshApplication } from '../../test/fresh-application.ts'
import { inventAgency, inventRound } from '../../test/invented-round.ts'
import { arrangeSmallProvince, type ProvinceUnit, type SmallProvince } from '../../test/small-province.ts'

let fresh: FreshApplication
let province: SmallProvince
let admin: Caller
let personnel: Caller
let official: Caller
/** Noon in Ha Noi on this day, until a test lets time go on. */
let today = '2026-03-10'

beforeAll(async () => {
  fresh = await freshApplication(() => new Date(`${today}T05:00:00Z`))
  province = await arrangeSmallProvince(fresh.database.owner)
  await fresh.addAccount(province.tenantId, 'admin', null)
  await fresh.addAccount(province.tenantId, 'personnel', province.person.officePersonnel)
  await fresh.addAccount(province.tenantId, 'official', province.person.official)
  admin = await fresh.signIn('admin')
  personnel = await fresh.signIn('personnel')
  official = await fresh.signIn('official')
})
afterAll(async () => fresh.close())

const treeOn = async (on: string): Promise<Tree> => (await admin('GET', `/api/organisation/tree?on=${on}`)).body as Tree
const onDay = async (on: string, id: number) => (await treeOn(on)).units.find((unit) => unit.id === id)
const create = (caller: Caller, body: object) =>
  caller('POST', '/api/organisation/units', {
    code: 'MOI',
    name: 'Phòng Mới',
    kind: 'unit',
    parentId: province.unit.office,
    from: '2026-03-01',
    ...body,
  })
const change = (caller: Caller, unit: ProvinceUnit | number, body: object) =>
  caller('POST', `/api/organisation/units/${typeof unit === 'number' ? unit : province.unit[unit]}/changes`, body)
const move = (caller: Caller, personId: number, body: object) =>
  caller('POST', `/api/organisation/people/${personId}/moves`, {
    unitId: province.unit.finance,
    postTitle: 'Chuyên viên',
    kind: 'civil-servant',
    leadership: 'none',
    comparableGroup: 'Chuyên viên',
    from: '2026-03-01',
    ...body,
  })
const codes = ({ body }: { body: unknown }) => (body as Refusal).problems.map(({ code }) => code)
const idOf = ({ body }: { body: unknown }) => (body as { id: number }).id
const eventsOf = async (action: string): Promise<number> =>
  (await fresh.database.owner.query(`select count(*)::int as n from event where action = $1`, [action])).rows[0].n

describe('a new unit', () => {
  it('stands from its day on and not before', async () => {
    const made = await create(personnel, { code: 'THI-DUA', name: '  Phòng  Thi đua ' })
    expect(made).toMatchObject({ status: 200 })
    expect(await onDay('2026-02-28', idOf(made))).toBeUndefined()
    expect(await onDay('2026-03-01', idOf(made))).toMatchObject({
      name: 'Phòng Thi đua',
      parentId: province.unit.office,
      can: { change: true, relocate: true },
    })
    expect(await eventsOf('unit.created')).toBe(1)
  })

  it('is refused with every reason at once', async () => {
    expect(codes(await create(admin, { code: 'a b', kind: 'block' }))).toEqual(['parent-unsuitable', 'code-unusable'])
    expect(codes(await create(admin, { code: 'OFFICE', from: '2019-12-31' }))).toEqual([
      'unit-not-there-then',
      'unit-code-taken',
    ])
  })

  it('is not made beyond one’s own reach', async () => {
    for (const parentId of [province.unit.library, province.unit.root])
      expect(await create(personnel, { parentId })).toMatchObject({ status: 403 })
    expect(await create(official, {})).toMatchObject({ status: 403 })
  })
})

describe('a unit', () => {
  it('has its old name before the day and its new name from it', async () => {
    expect(
      await change(personnel, 'records', { change: 'rename', name: 'Phòng Lưu trữ số', from: '2026-02-01' }),
    ).toMatchObject({
      status: 200,
    })
    expect((await onDay('2026-01-31', province.unit.records))?.name).toBe('Phòng Lưu trữ')
    expect((await onDay('2026-02-01', province.unit.records))?.name).toBe('Phòng Lưu trữ số')
    expect(await eventsOf('unit.renamed')).toBe(1)
  })

  it('moves from the day on, with all who are below it', async () => {
    const team = idOf(await create(admin, { code: 'TO-1', name: 'Tổ Một', parentId: province.unit.records }))
    expect(
      await change(personnel, 'records', { change: 'move', parentId: province.unit.planning, from: '2026-03-05' }),
    ).toMatchObject({
      status: 200,
    })
    expect((await onDay('2026-03-04', province.unit.records))?.parentId).toBe(province.unit.office)
    expect((await onDay('2026-03-05', province.unit.records))?.parentId).toBe(province.unit.planning)
    expect((await onDay('2026-03-05', team))?.parentId).toBe(province.unit.records)
    expect(
      await change(personnel, 'records', { change: 'move', parentId: province.unit.office, from: '2026-03-06' }),
    ).toMatchObject({
      status: 200,
    })
    expect(await change(admin, team, { change: 'close', from: '2026-03-07' })).toMatchObject({ status: 200 })
    expect(await onDay('2026-03-06', team)).toBeDefined()
    expect(await onDay('2026-03-07', team)).toBeUndefined()
  })

  it('does not go below itself or its own units', async () => {
    const below = idOf(await create(admin, { code: 'TO-2', name: 'Tổ Hai', parentId: province.unit.finance }))
    for (const parentId of [below, province.unit.finance])
      expect(codes(await change(admin, 'finance', { change: 'move', parentId, from: '2026-03-08' }))).toEqual([
        'unit-below-itself',
      ])
    await change(admin, below, { change: 'close', from: '2026-03-09' })
  })

  it('never runs in a circle when two are put below each other at once', async () => {
    const [a, b] = [
      idOf(await create(admin, { code: 'A', name: 'A' })),
      idOf(await create(admin, { code: 'B', name: 'B' })),
    ]
    const answers = await Promise.all([
      change(admin, a, { change: 'move', parentId: b, from: '2026-03-09' }),
      change(admin, b, { change: 'move', parentId: a, from: '2026-03-09' }),
    ])
    expect(answers.map(({ status }) => status).toSorted((x, y) => x - y)).toEqual([200, 409])
    expect((await treeOn('2026-03-09')).units.filter(({ id }) => id === a || id === b)).toHaveLength(2)
  })

  it('is not closed while people or units are in it, and says how many', async () => {
    const refused = await change(admin, 'office', { change: 'close', from: '2026-03-09' })
    expect((refused.body as Refusal).problems).toMatchObject([
      { code: 'unit-not-empty-then', params: { people: '3', units: expect.stringMatching(/^[3-9]$/u) } },
    ])
  })

  it.each([
    ['root', { change: 'close', from: '2026-03-09' }, ['unit-is-root']],
    ['finance', { change: 'rename', name: 'X', from: '2019-12-31' }, ['unit-not-there-then']],
    ['finance', { change: 'rename', name: '   ', from: '2026-03-09' }, ['value-missing']],
  ] as const)('%s: %o is refused', async (unit, body, expected) => {
    expect(codes(await change(admin, unit, body))).toEqual(expected)
  })

  it('is not placed below what cannot have it, or what ends before it', async () => {
    expect(
      codes(await change(admin, 'library', { change: 'move', parentId: province.unit.finance, from: '2026-03-09' })),
    ).toEqual(['parent-unsuitable'])
    const ending = idOf(await create(admin, { code: 'SAP-DONG', name: 'Sắp đóng' }))
    await change(admin, ending, { change: 'close', from: '2026-06-01' })
    expect(codes(await change(admin, 'records', { change: 'move', parentId: ending, from: '2026-03-09' }))).toEqual([
      'parent-not-open',
    ])
  })

  it('of another agency is out of reach, and so is the place of one’s own agency', async () => {
    const from = '2026-03-09'
    for (const [unit, body] of [
      ['library', { change: 'rename', name: 'X', from }],
      ['finance', { change: 'move', parentId: province.unit.library, from }],
      ['office', { change: 'move', parentId: province.unit.library, from }],
      ['office', { change: 'close', from }],
    ] as const)
      expect(await change(personnel, unit, body)).toMatchObject({ status: 403 })
    expect(await change(official, 'planning', { change: 'rename', name: 'X', from })).toMatchObject({ status: 403 })
    expect(await change(admin, 999_999, { change: 'close', from })).toMatchObject({ status: 404 })
  })

  it('that will move keeps its head’s reach until that day', async () => {
    const from = '2026-04-01'
    const unit = idOf(await create(admin, { code: 'CHO', name: 'Chờ chuyển', parentId: province.unit.planning }))
    expect(await change(admin, unit, { change: 'move', parentId: province.unit.finance, from })).toMatchObject({
      status: 200,
    })
    await fresh.addAccount(province.tenantId, 'taichinh', province.person.financeHead)
    const head = await fresh.signIn('taichinh')
    const mine = async () =>
      ((await head('GET', `/api/organisation/people?unit=${unit}`)).body as { total: number }).total
    await move(admin, province.person.planner2, { unitId: unit, from: '2026-03-10' })
    expect(await mine()).toBe(0)
    today = '2026-04-01'
    expect(await mine()).toBe(1)
    today = '2026-03-10'
  })
})

describe('a person', () => {
  const unitOf = async (id: number): Promise<number> =>
    (await fresh.database.owner.query(`select unit_id from person where id = $1`, [id])).rows[0].unit_id

  it('leaves the old post the day before the new one begins, and belongs to the new unit', async () => {
    const { peer } = province.person
    expect(await move(personnel, peer, {})).toMatchObject({ status: 200 })
    const { body } = await personnel('GET', `/api/organisation/people/${peer}`)
    expect(body as PersonDetail).toMatchObject({
      unitId: province.unit.finance,
      holdings: [
        { unitId: province.unit.finance, from: '2026-03-01', to: null, comparableGroup: 'Chuyên viên' },
        { unitId: province.unit.planning, from: '2020-01-01', to: '2026-02-28' },
      ],
    })
    expect(await eventsOf('person.moved')).toBeGreaterThan(0)
  })

  it('who moves on a day to come stays where he is until then', async () => {
    const { planner1 } = province.person
    expect(await move(personnel, planner1, { from: '2026-05-04' })).toMatchObject({ status: 200 })
    expect(await unitOf(planner1)).toBe(province.unit.planning)
    await fresh.database.owner.query(`select app.follow_moves('2026-05-03')`)
    expect(await unitOf(planner1)).toBe(province.unit.planning)
    await fresh.database.owner.query(`select app.follow_moves('2026-05-04')`)
    expect(await unitOf(planner1)).toBe(province.unit.finance)
  })

  it('takes a post of the catalogue that is just so, and a new one only when there is none', async () => {
    const { accountant1, accountant2 } = province.person
    const count = async () => (await fresh.database.owner.query(`select count(*)::int as n from post`)).rows[0].n
    const before = await count()
    await move(personnel, accountant1, { postTitle: 'Kế toán viên', comparableGroup: ' ' })
    await move(personnel, accountant2, { postTitle: ' Kế  toán viên', comparableGroup: '' })
    expect(await count()).toBe(before + 1)
  })

  it('is refused a post with every reason at once', async () => {
    const { accountant3, financeHead } = province.person
    expect(codes(await move(admin, accountant3, { from: '2020-01-01', leadership: 'head' }))).toEqual([
      'post-begins-before-last',
      'unit-has-head-already',
    ])
    const refused = await move(admin, accountant3, { leadership: 'head' })
    expect((refused.body as Refusal).problems[0]?.params).toEqual({ name: province.fullName.financeHead })
    expect(await move(admin, financeHead, { leadership: 'head', postTitle: 'Quyền Trưởng phòng' })).toMatchObject({
      status: 200,
    })
    const block = idOf(await create(admin, { code: 'KHOI', name: 'Khối', kind: 'block', parentId: province.unit.root }))
    expect(codes(await move(admin, accountant3, { unitId: block }))).toEqual(['unit-employs-nobody'])
    expect(codes(await move(admin, accountant3, { unitId: block, from: '2026-02-28' }))).toEqual([
      'unit-not-there-then',
    ])
    const ending = idOf(await create(admin, { code: 'TAM', name: 'Tổ tạm' }))
    await change(admin, ending, { change: 'close', from: '2026-09-01' })
    expect(codes(await move(admin, accountant3, { unitId: ending }))).toEqual(['unit-not-open'])
  })

  it('does not cross the border of the personnel body in either direction', async () => {
    expect(await move(personnel, province.person.archivist1, { unitId: province.unit.library })).toMatchObject({
      status: 403,
    })
    expect(await move(personnel, province.person.librarian1, {})).toMatchObject({ status: 404 })
    expect(await move(official, province.person.official, { leadership: 'deputy' })).toMatchObject({ status: 403 })
  })

  it('keeps every appraisal as it was, open or done, whatever moves', async () => {
    const { owner } = fresh.database
    const agency = await inventAgency(owner, province, 'so-ba', 3)
    await inventRound(owner, province, 'Năm 2023', [{ agency, totals: [9000, 8000, null], stage: 'confirmed' }])
    const all = async () =>
      JSON.stringify((await owner.query(`select to_jsonb(a) as row from appraisal a order by id`)).rows)
    const before = await all()
    const moved = agency.people[1]
    if (moved === undefined) throw new Error('nobody to move')
    expect(
      await change(admin, agency.agencyId, { change: 'rename', name: 'Sở Ba mới', from: '2023-06-01' }),
    ).toMatchObject({ status: 200 })
    expect(await move(admin, moved.id, { from: '2023-06-01' })).toMatchObject({ status: 200 })
    expect(await all()).toBe(before)
  })
})
