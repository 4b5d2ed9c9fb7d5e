import { workPeriodsSchema, workYearSchema } from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobEnd, provinceApplication, type ProvinceApplication } from '../../../test/province-application.ts'
import type { ProvincePerson } from '../../../test/small-province.ts'

let world: ProvinceApplication
let now = new Date('2026-12-10T02:00:00Z')

beforeAll(async () => {
  world = await provinceApplication(() => now)
})
afterAll(async () => world.fresh.close())

const office = () => world.province.unit.office
const post = async (who: ProvincePerson, url: string, body: object) => {
  const answer = await (await world.as(who))('POST', url, body)
  const { problems = [] } = answer.body as { problems?: { code: string; params?: Record<string, string> }[] }
  return { ...answer, codes: problems.map(({ code }) => code), params: problems[0]?.params }
}
const leaveOut = (who: ProvincePerson, change: object = {}) =>
  post(who, '/api/work-periods/leave-out', {
    period: '2026-12',
    agencyIds: [office()],
    reason: 'Xếp loại ngày 11/12/2026',
    ...change,
  })
const open = (period: string, who: ProvincePerson = 'officePersonnel') =>
  post(who, '/api/work-periods', { period, agencyIds: [office()] })
const periods = async (who: ProvincePerson = 'officePersonnel') =>
  workPeriodsSchema.parse((await (await world.as(who))('GET', '/api/work-periods?year=2026')).body)

describe('December of an agency that rates before 15 December', () => {
  it('is left out by its personnel body alone, with a reason, once, and no other month', async () => {
    expect((await periods()).mayLeaveOut.map(({ agencyName }) => agencyName)).toEqual(['Sở Mẫu Một'])
    expect((await leaveOut('officeHead')).status).toBe(403)
    expect((await leaveOut('officePersonnel', { agencyIds: [world.province.unit.library] })).codes).toEqual([
      'agency-not-in-reach',
    ])
    expect((await leaveOut('officePersonnel', { reason: ' ' })).status).toBe(422)
    expect((await leaveOut('officePersonnel', { period: '2026-11' })).codes).toEqual(['only-december-left-out'])
    now = new Date('2026-12-15T02:00:00Z')
    expect((await leaveOut('officePersonnel')).codes).toEqual(['december-left-out-too-late'])
    expect((await periods()).mayLeaveOut).toEqual([])
    now = new Date('2026-12-10T02:00:00Z')
    expect((await leaveOut('officePersonnel')).status).toBe(200)
    expect((await leaveOut('officePersonnel')).codes).toEqual(['month-left-out-already'])
    const { leftOut, mayLeaveOut } = await periods()
    expect(leftOut).toMatchObject([{ agencyName: 'Sở Mẫu Một', period: '2026-12', reason: 'Xếp loại ngày 11/12/2026' }])
    expect(mayLeaveOut).toEqual([])
    expect(await open('2026-12')).toMatchObject({ status: 409, codes: ['work-period-left-out'] })
  })

  it('counts for nobody there and is waited for by nobody, and counts again once that is withdrawn', async () => {
    const december = async (who: ProvincePerson) => {
      const { body } = await (
        await world.as(who)
      )('GET', `/api/people/${world.province.person[who]}/work-year?year=2026`)
      const { months, total } = workYearSchema.parse(body)
      return [months[11]?.standing, months[11]?.reason, total.leftOut.map(({ period }) => period)]
    }
    for (const who of ['official', 'officeHead'] as const)
      expect([who, await december(who)]).toEqual([who, ['left-out', 'Xếp loại ngày 11/12/2026', ['2026-12']]])
    expect(await december('libraryHead')).toEqual(['to-come', null, []])
    const [row] = (await periods()).leftOut
    const url = `/api/left-out-months/${row?.id}/withdraw`
    expect((await post('officeHead', url, { version: 0, reason: 'x' })).status).toBe(403)
    expect((await post('officePersonnel', url, { version: 7, reason: 'x' })).codes).toEqual([
      'record-changed-meanwhile',
    ])
    expect((await post('officePersonnel', url, { version: 0, reason: 'Xếp loại vào tháng 01' })).status).toBe(200)
    expect((await post('officePersonnel', url, { version: 1, reason: 'x' })).codes).toEqual([
      'record-withdrawn-already',
    ])
    expect(await december('official')).toEqual(['to-come', null, []])
    const { rows } = await world.fresh.database.owner.query(
      `select action from event where object_kind = 'left-out-month' order by seq`,
    )
    expect(rows.map(({ action }) => action)).toEqual(['left-out-month.recorded', 'left-out-month.withdrawn'])
  })
})

describe('a month and the quarter around it', () => {
  it('are not open together in one agency, whichever comes first, nor opened again beside each other', async () => {
    const opened = async (period: string) => {
      const queued = await open(period)
      expect([period, queued.status]).toEqual([period, 200])
      return jobEnd(await world.as('officePersonnel'), (queued.body as { jobId: string }).jobId)
    }
    await opened('2026-Q4')
    expect(await open('2026-11')).toMatchObject({
      status: 409,
      codes: ['work-period-overlaps'],
      params: { agency: 'Sở Mẫu Một', open: '2026-Q4' },
    })
    const { owner } = world.fresh.database
    const insert = (period: string) =>
      owner.query(`insert into work_period (tenant_id, agency_id, period) values ($1, $2, $3)`, [
        world.province.tenantId,
        office(),
        period,
      ])
    await expect(insert('2026-11')).rejects.toMatchObject({ code: '23P01' })
    await owner.query(`update work_period set state = 'locked' where period = '2026-Q4'`)
    await opened('2026-11')
    expect((await open('2026-11')).status).toBe(200)
    const again = await post('officePersonnel', `/api/work-periods/${office()}/2026-Q4/reopen`, {
      version: 0,
      reason: 'Sót việc',
    })
    expect(again).toMatchObject({ status: 409, codes: ['work-period-overlaps'], params: { open: '2026-11' } })
    await expect(owner.query(`update work_period set state = 'open' where period = '2026-Q4'`)).rejects.toMatchObject({
      code: '23P01',
    })
    await opened('2026-09')
  })
})
