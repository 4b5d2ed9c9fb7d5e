import { bodiesSchema } from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshApplication, type Caller, type FreshApplication } from '../../../test/fresh-application.ts'
import { arrangeSmallProvince, type ProvincePerson, type SmallProvince } from '../../../test/small-province.ts'
import { openDoors, done } from '../../platform/transaction.ts'
import { bodyOf, codesOf, NOW, REVIEW, selfOf, YEAR } from './bodies.test-data.ts'
import { recognisedLevelOf, type RecognisedLevel } from './index.ts'

let fresh: FreshApplication
let province: SmallProvince
const callers = new Map<string, Caller>()
const as = (who: ProvincePerson): Caller => {
  const caller = callers.get(who)
  if (caller === undefined) throw new Error(`${who} has not signed in`)
  return caller
}
const PEOPLE = [
  'chairman',
  'provincePersonnel',
  'officeHead',
  'officePersonnel',
  'planningHead',
  'financeHead',
  'official',
  'libraryHead',
  'committeeMember',
] as const
beforeAll(async () => {
  fresh = await freshApplication(() => NOW)
  province = await arrangeSmallProvince(fresh.database.owner)
  for (const who of PEOPLE) {
    await fresh.addAccount(province.tenantId, who.toLowerCase(), province.person[who])
    callers.set(who, await fresh.signIn(who.toLowerCase()))
  }
})
afterAll(async () => fresh.close())

const open = (who: ProvincePerson, unitIds: number[]) => as(who)('POST', '/api/bodies', { year: YEAR, unitIds })
const list = async (who: ProvincePerson) => bodiesSchema.parse((await as(who)('GET', `/api/bodies?year=${YEAR}`)).body)

describe("the year's list of bodies", () => {
  it('is made by the personnel body, for agencies and units within its reach, once', async () => {
    const { root, office, planning, finance, library } = province.unit
    expect(codesOf(await open('official', [planning]))).toEqual(['body-open-needs-personnel'])
    expect(codesOf(await open('officePersonnel', [library]))).toEqual(['body-unit-not-in-reach'])
    expect(codesOf(await open('provincePersonnel', [root]))).toEqual(['body-unit-not-in-reach'])
    expect((await open('officePersonnel', [planning])).body).toEqual({ opened: 1, already: 0 })
    expect((await open('provincePersonnel', [office, planning, finance, library])).body).toEqual({
      opened: 3,
      already: 1,
    })
  })

  it('shows everybody the bodies of his reach in the order of the tree, with what they wait for', async () => {
    const rows = async (who: ProvincePerson) =>
      (await list(who)).rows.map(({ unitName, depth, waitsFor, authority }) => [
        unitName,
        depth,
        waitsFor.length,
        authority?.personName,
      ])
    expect(await rows('chairman')).toEqual([
      ['Thư viện Mẫu Hai', 0, 0, 'Lý Văn Mẫu'],
      ['Sở Mẫu Một', 0, 2, 'Lý Văn Mẫu'],
      ['Phòng Tài chính', 1, 0, 'Đỗ Quang Một'],
      ['Phòng Kế hoạch', 1, 0, 'Đỗ Quang Một'],
    ])
    expect((await rows('planningHead')).map(([name]) => name)).toEqual(['Phòng Kế hoạch'])
    expect(await rows('official')).toEqual([])
  })
})

describe('a body, from its tasks to its recognition', () => {
  it('goes first through the units below: tasks, hand in, recognise', async () => {
    for (const [unit, head] of [
      ['planning', 'planningHead'],
      ['finance', 'financeHead'],
    ] as const) {
      const body = bodyOf(province.unit[unit])
      expect(codesOf(await body.act(as(head), 'POST', 'hand-in'))).toContain('body-no-tasks')
      const { body: added } = await body.addTasks(as(head), ['Đề án một', 'Đề án hai', 'Đề án ba'])
      for (const id of (added as { ids: number[] }).ids)
        expect(
          (
            await body.onTask(as(head), id, {
              kind: 'reported',
              doneOn: '2026-06-30',
              exceeded: unit === 'planning',
              evidence: '5/BC',
            })
          ).status,
        ).toBe(200)
      expect((await body.act(as(head), 'PUT', 'self', selfOf(95))).body).toMatchObject({ problems: [] })
      expect((await body.act(as(head), 'POST', 'hand-in')).status).toBe(200)
    }
    const planning = bodyOf(province.unit.planning)
    await planning.act(as('officeHead'), 'PUT', 'review', REVIEW)
    const refused = await planning.act(as('officeHead'), 'POST', 'recognise', { document: '7/TB' })
    expect(codesOf(refused)).toEqual(['body-claims-open'])
    const seen = await planning.show(as('officeHead'))
    expect(seen.selfOutcome?.level).toBe('outstanding')
    expect(seen.reviewOutcome?.level).toBe('good')
    for (const { id } of seen.tasks)
      await planning.onTask(as('officeHead'), id, { kind: 'exceeding-answered', granted: true, reason: 'Đã kiểm tra' })
    expect((await planning.act(as('officeHead'), 'POST', 'recognise', { document: '7/TB' })).status).toBe(200)
    expect((await planning.show(as('planningHead'))).result).toMatchObject({
      level: 'outstanding',
      document: '7/TB',
      signer: 'Đỗ Quang Một',
    })
  })

  it('then the agency, which waits for every one of them and says so', async () => {
    const office = bodyOf(province.unit.office)
    const { body: added } = await office.addTasks(as('chairman'), ['Kế hoạch năm'])
    const [id = 0] = (added as { ids: number[] }).ids
    await office.onTask(as('officeHead'), id, {
      kind: 'reported',
      doneOn: '2026-06-01',
      exceeded: false,
      evidence: '9/BC',
    })
    await office.act(as('officeHead'), 'PUT', 'self', selfOf(75))
    expect((await office.act(as('officeHead'), 'POST', 'hand-in')).status).toBe(200)
    await office.act(as('chairman'), 'PUT', 'review', REVIEW)
    expect(codesOf(await office.act(as('chairman'), 'POST', 'recognise', { document: '1/QĐ' }))).toEqual([
      'body-waits-for-lower',
    ])
    const before = await office.show(as('chairman'))
    expect(before.waitsFor.map(({ unitName }) => unitName)).toEqual(['Phòng Tài chính'])
    expect(before.conditions.find(({ code }) => code === 'subordinates')?.standing).toBe('unknown')

    const finance = bodyOf(province.unit.finance)
    await finance.act(as('officeHead'), 'PUT', 'review', { ...REVIEW, wrongdoing: true })
    await finance.act(as('officeHead'), 'POST', 'recognise', { document: '8/TB' })
    expect((await finance.show(as('financeHead'))).result?.level).toBe('unsatisfactory')
    const after = await office.show(as('chairman'))
    expect(after.conditions.find(({ code }) => code === 'subordinates')?.standing).toBe('not-met')
    expect((await office.act(as('chairman'), 'POST', 'recognise', { document: '1/QĐ' })).status).toBe(200)
    const { quotas } = await list('chairman')
    expect(quotas).toMatchObject([
      { authorityName: 'Tỉnh Mẫu', recognised: 1, good: 1, outstanding: 0, percent: '20', exception: '25', allowed: 0 },
      { authorityName: 'Sở Mẫu Một', recognised: 2, good: 0, outstanding: 1, allowed: 0 },
    ])
  })

  it('is then frozen: in the database, for tasks, and under its hash', async () => {
    const planning = bodyOf(province.unit.planning)
    const { tasks, result } = await planning.show(as('planningHead'))
    expect(codesOf(await planning.act(as('officeHead'), 'POST', 'return', { reason: 'x' }))).toEqual([
      'body-recognised',
    ])
    expect(
      codesOf(await planning.onTask(as('officeHead'), tasks[0]?.id ?? 0, { kind: 'withdrawn', reason: 'x' })),
    ).toEqual(['body-recognised'])
    const { owner } = fresh.database
    for (const change of [
      `update body_score set level = 'good'`,
      `update body_result set level = 'good'`,
      `delete from body_result`,
      `delete from body_score`,
      `update body_task_event set kind = 'x'`,
    ])
      await expect(owner.query(`${change} where tenant_id = ${province.tenantId}`)).rejects.toMatchObject({
        code: '42501',
      })
    const { rows } = await owner.query(
      `select encode(sha256(convert_to(frozen, 'UTF8')), 'hex') as hash from body_score where content_hash = $1`,
      [result?.contentHash],
    )
    expect(rows).toEqual([{ hash: result?.contentHash }])
  })

  it('makes the level known to the people of the body, and nothing else', async () => {
    const { rows, published } = await list('official')
    expect(rows).toEqual([])
    expect(published.map(({ unitName, level }) => [unitName, level])).toEqual([
      ['Sở Mẫu Một', 'good'],
      ['Phòng Kế hoạch', 'outstanding'],
    ])
    expect(await as('official')('GET', `/api/bodies/${province.unit.planning}/${YEAR}`)).toMatchObject({ status: 404 })
    expect((await list('libraryHead')).published).toEqual([])
  })

  it('tells the head’s own classification what his body was recognised as, or that it waits', async () => {
    const doors = openDoors(fresh.database.db, () => NOW)
    const ask = async (who: string, unitId: number): Promise<RecognisedLevel> => {
      const { rows } = await fresh.database.owner.query<{ user_id: string }>(
        `select user_id from account where username = $1`,
        [who],
      )
      const answer = await doors.read(rows[0]?.user_id ?? '', async (tx) =>
        done(await recognisedLevelOf(tx, unitId, YEAR)),
      )
      if (!answer.ok) throw new Error('not read')
      return answer.value
    }
    expect(await ask('officehead', province.unit.office)).toMatchObject({ kind: 'recognised', level: 'good' })
    expect(await ask('libraryhead', province.unit.library)).toEqual({ kind: 'waits', stage: 'self-scoring' })
    expect(await ask('chairman', province.unit.records)).toEqual({ kind: 'not-listed' })
  })

  it('records every step', async () => {
    const { rows } = await fresh.database.owner.query(
      `select distinct action from event where action like 'body-%' order by action`,
    )
    expect(rows.map(({ action }) => action)).toEqual([
      'body-score.handed-in',
      'body-score.opened',
      'body-score.recognised',
      'body-score.review-saved',
      'body-score.self-saved',
      'body-task.added',
      'body-task.exceeding-answered',
      'body-task.reported',
    ])
  })
})
