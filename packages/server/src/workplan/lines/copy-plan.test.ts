import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reply } from '../../../test/fresh-application.ts'
import { described, lineOffice, type LineOffice, type Who } from './line-office.test-data.ts'

let office: LineOffice
beforeAll(async () => {
  office = await lineOffice()
})
afterAll(async () => office.close())

const copy = async (by: Who, change: object = {}): Promise<Reply> =>
  (await office.as(by))('POST', '/api/work-lines/copy', {
    key: randomUUID(),
    from: '2026-03',
    to: '2026-04',
    unitId: office.province.unit.planning,
    ...change,
  })

describe('copying a plan', () => {
  it('plans again what was planned, with moved deadlines, and names what it could not copy', async () => {
    const { official, peer } = office.province.person
    const shares = [official, peer].map((personId) => ({ personId, quantity: '2', output: 'Chung' }))
    await office.assign('planningHead', described({ shares, deadline: '2026-03-31' }))
    await office.assigned('planningHead', 'planner1', { origin: 'ad-hoc' })
    const withdrawn = await office.assigned('planningHead', 'planner1')
    await office.act('planningHead', withdrawn, { kind: 'withdrawn', reason: 'x' })
    await office.assigned('officeHead', 'planningHead')
    const again = { key: randomUUID() }
    const first = await copy('planningHead', again)
    expect(first).toMatchObject({
      status: 200,
      body: { copied: 2, skipped: [{ name: 'Báo cáo', fullName: 'Võ Minh Kế', reason: 'work-own-line' }] },
    })
    expect(await copy('planningHead', again)).toEqual(first)
    const { rows } = await office.list('planningHead', 'scope=unit&period=2026-04')
    expect(
      rows.map(({ personId, assigned, deadline, acceptance }) => [personId, assigned, deadline, acceptance]),
    ).toEqual([
      [official, '2', '2026-04-30', 'waiting'],
      [peer, '2', '2026-04-30', 'waiting'],
    ])
    const bundles = await office.query(`select distinct bundle_id from work_line where bundle_id is not null`)
    expect(bundles).toHaveLength(2)
    expect(await copy('planningHead')).toMatchObject({
      body: {
        copied: 0,
        skipped: [
          { reason: 'work-own-line' },
          { reason: 'work-copy-there-already' },
          { reason: 'work-copy-there-already' },
        ],
      },
    })
    expect(await copy('officeHead')).toMatchObject({ body: { copied: 1 } })
  })

  it('takes the people named, and people who have moved away are left out', async () => {
    const { planner2, peer } = office.province.person
    await office.assigned('planningHead', 'planner2')
    const personIds = [planner2]
    expect(await copy('planningHead', { to: '2026-05', personIds })).toMatchObject({ body: { copied: 1, skipped: [] } })
    await office.query('update person set unit_id = $1 where id = $2', [office.province.unit.finance, peer])
    expect(await copy('planningHead', { to: '2026-06', personIds: [peer] })).toMatchObject({
      body: { copied: 0, skipped: [{ fullName: 'Trần Văn Bình', reason: 'work-copy-person-left' }] },
    })
  })

  it('goes from a period to another like it, in units one heads', async () => {
    const code = async (by: Who, change: object) => (await copy(by, change)).body
    expect(await code('planningHead', { to: '2026-03' })).toMatchObject({
      problems: [{ code: 'work-copied-to-itself' }],
    })
    expect(await code('planningHead', { to: '2026-Q2' })).toMatchObject({
      problems: [{ code: 'work-copied-to-itself' }],
    })
    expect(await code('financeHead', {})).toMatchObject({ problems: [{ code: 'work-unit-not-yours' }] })
    expect(await code('officePersonnel', {})).toMatchObject({ problems: [{ code: 'work-unit-not-yours' }] })
  })
})

describe('whom one may assign to', () => {
  it('are the people one heads, with the load each has, an exact fraction', async () => {
    const people = async (by: Who, query = '') => {
      const { body } = await (await office.as(by))('GET', `/api/work-people?period=2026-03${query}`)
      return (body as { people: { fullName: string; load: string; lines: number; postTitle: string }[] }).people
    }
    const own = await people('planningHead')
    expect(own.map(({ fullName }) => fullName)).not.toContain('Võ Minh Kế')
    expect(own.find(({ fullName }) => fullName === 'Nguyễn Thị An')).toMatchObject({
      load: '3',
      lines: 1,
      postTitle: 'Chuyên viên',
      unitName: 'Phòng Kế hoạch',
    })
    const { planning, finance } = office.province.unit
    expect((await people('officeHead', `&unit=${planning}`)).map(({ fullName }) => fullName)).toContain('Võ Minh Kế')
    expect(await people('planningHead', `&unit=${finance}`)).toEqual([])
  })
})
