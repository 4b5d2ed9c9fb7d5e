import { personYearSchema, productReportSchema } from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProvincePerson } from '../../../test/small-province.ts'
import { readWorkbook } from '../../spreadsheet/index.ts'
import { MONTH, scoreWorld, type ScoreWorld } from '../scores/score-world.test-data.ts'

let world: ScoreWorld
beforeAll(async () => {
  world = await scoreWorld()
  await world.openMonth()
  await world.addLine('official', { assigned: '4', completed: '3', coefficient: '3/2', complexity: 1, delays: 1 })
  await world.addLine('official', { assigned: '2', completed: '2', complexity: 3 })
  await world.addLine('official', { assigned: '7', completed: '0', period: '2026-02', deadline: '2026-02-20' })
  await world.addLine('accountant1', { assigned: '5', completed: '5', complexity: 3 })
  await world.handIn('official')
})
afterAll(async () => world.close())

const products = (unit: 'planning' | 'office') => `products?unit=${world.province.unit[unit]}&period=${MONTH}`
const year = (who: ProvincePerson) => `person-year?person=${world.province.person[who]}&year=2026`
const get = async (who: ProvincePerson | 'administrator', what: string) =>
  (await world.as(who))('GET', `/api/work-reports/${what}`)

/** Every text and number of a workbook, sheet by sheet. */
async function cellsOf(who: ProvincePerson, what: string): Promise<string> {
  const { cookie } = await world.as(who)
  const [name, query] = what.split('?')
  const response = await world.fresh.application.http.inject({
    method: 'GET',
    url: `/api/work-reports/${name}.xlsx?${query}`,
    headers: { host: 'localhost', cookie },
  })
  expect(response.statusCode).toBe(200)
  return JSON.stringify(await readWorkbook('bao-cao.xlsx', new Uint8Array(response.rawPayload)))
}

describe("a unit's products", () => {
  it('add up by complexity group and by person', async () => {
    const report = productReportSchema.parse((await get('officeHead', products('office'))).body)
    expect(report.sums).toEqual({
      lines: 3,
      assigned: '13',
      completed: '23/2',
      lateLines: 0,
      delays: 1,
      qualityFailures: 0,
    })
    expect(report.groups.map(({ complexity, sums }) => [complexity, sums.lines, sums.assigned])).toEqual([
      [1, 1, '6'],
      [3, 2, '7'],
    ])
    expect(report.people.map(({ fullName, sums }) => [fullName, sums.assigned])).toEqual([
      ['Nguyễn Thị An', '8'],
      ['Đặng Thị Em', '5'],
    ])
    const unit = productReportSchema.parse((await get('planningHead', products('planning'))).body)
    expect(unit.people).toEqual(report.people.slice(0, 1))
  })
  it('stand in the workbook as on the screen', async () => {
    const cells = await cellsOf('officeHead', products('office'))
    for (const text of ['Nguyễn Thị An', 'Đặng Thị Em', 'Nhóm 1', '11.5']) expect(cells).toContain(text)
  })
  it('are for whoever has the unit in his reach', async () => {
    for (const who of ['official', 'financeHead', 'administrator'] as const)
      expect((await get(who, products('planning'))).status).toBe(403)
  })
})

describe("a person's year", () => {
  it('shows scores and lines period by period', async () => {
    const report = personYearSchema.parse((await get('official', year('official'))).body)
    expect(
      report.periods.map(({ period, score, lines, sums }) => [period, score?.stage, lines.length, sums.lateLines]),
    ).toEqual([
      ['2026-02', undefined, 1, 1],
      ['2026-03', 'handed-in', 2, 0],
    ])
    expect(report.periods[1]?.score).toMatchObject({ general: '30', quantity: '13/16' })
    expect(await cellsOf('official', year('official'))).toContain('2026-02')
  })
  it('is the person’s own and of those above; a peer, another head and the administrator see nothing of it', async () => {
    for (const who of ['planningHead', 'officeHead', 'officePersonnel'] as const)
      expect(personYearSchema.parse((await get(who, year('official'))).body).periods).toHaveLength(2)
    for (const who of ['peer', 'financeHead', 'libraryHead'] as const)
      expect((await get(who, year('official'))).status).toBe(404)
    expect(personYearSchema.parse((await get('administrator', year('official'))).body).periods).toEqual([])
  })
})
