import { noticesSchema, type Notice } from '@thuoc-do/contract'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { field } from '../../test/province-application.ts'
import type { ProvincePerson } from '../../test/small-province.ts'
import { MONTH, scoreWorld, type ScoreWorld } from '../workplan/scores/score-world.test-data.ts'

let world: ScoreWorld
beforeAll(async () => {
  world = await scoreWorld()
  await world.openMonth()
})
afterAll(async () => world.close())

const noticesOf = async (who: ProvincePerson): Promise<Notice[]> =>
  noticesSchema.parse((await (await world.as(who))('GET', '/api/notices')).body).notices
const kinds = async (who: ProvincePerson): Promise<string[]> =>
  (await noticesOf(who)).map(({ kind }) => kind).toSorted()

it('a period, work, an objection, a return, a reminder and a confirmation reach whom they concern and nobody else', async () => {
  expect(await noticesOf('official')).toMatchObject([
    { kind: 'period-opened', params: { period: MONTH }, deadline: '2026-03-31', read: false },
  ])
  const head = await world.as('planningHead')
  const assigned = await head('POST', '/api/work-lines', {
    key: randomUUID(),
    period: MONTH,
    product: { from: 'described', name: 'Báo cáo', productUnit: 'văn bản', complexity: null, coefficient: '1' },
    origin: 'ad-hoc',
    deadline: '2026-03-31',
    shares: [{ personId: world.province.person.official, quantity: '1', output: '' }],
  })
  const lineId = String(field(assigned, 'ids', 0))
  const self = await world.as('official')
  const objection = {
    key: randomUUID(),
    version: 0,
    onDay: '2026-03-30',
    act: { kind: 'objected', reason: 'Trùng việc' },
  }
  const objected = await self('POST', `/api/work-lines/${lineId}/events`, objection)
  expect(objected.body).toEqual({ version: 1, lineId: null })
  const remind = { period: MONTH, unit: world.province.unit.planning, personIds: [world.province.person.official] }
  await head('POST', '/api/work-board/remind', remind)
  await world.addLine('planner1')
  await world.recompute()
  await world.handIn('planner1')
  await world.act('planningHead', 'planner1', 'return', { reason: 'Thiếu minh chứng của Nguyễn Thị An, 92 điểm' })
  await world.handIn('planner1')
  expect(await world.confirm('planningHead', 'planner1')).toMatchObject({ status: 200 })
  expect(await kinds('official')).toEqual(['period-opened', 'score-reminder', 'work-assigned'])
  expect(await kinds('planner1')).toEqual(['period-opened', 'score-confirmed', 'score-returned'])
  // Handed in twice while unread is one notice.
  expect(await kinds('planningHead')).toEqual(['period-opened', 'score-to-confirm', 'work-objected'])
  expect(await kinds('peer')).toEqual(['period-opened'])
  const { rows } = await world.fresh.database.owner.query<{ all: string }>(
    `select string_agg(params::text, '') as all from notice`,
  )
  expect(rows[0]?.all).not.toMatch(/minh chứng|Nguyễn|92/u)
})

it('the database takes nothing into a notice but names of rounds, periods and agencies, and no address outside', async () => {
  const { tenantId, person } = world.province
  const add = (params: object, link: string) =>
    world.fresh.database.owner.query(
      `insert into notice (tenant_id, person_id, kind, object, params, link, created_at) values ($1, $2, 'x', 'y', $3, $4, now())`,
      [tenantId, person.official, JSON.stringify(params), link],
    )
  for (const params of [{ score: '92' }, { level: 'good' }, { reason: 'x' }, { round: 'a', fullName: 'b' }])
    await expect(add(params, '/')).rejects.toThrow(/notice_params_check/)
  for (const link of ['//elsewhere.example', 'https://elsewhere.example', 'x'])
    await expect(add({}, link)).rejects.toThrow(/notice_link_check/)
})

it('notices are the person’s alone: others neither see nor mark them, whatever their reach', async () => {
  const mine = await noticesOf('official')
  const ids = mine.map(({ id }) => id)
  for (const who of ['planningHead', 'officePersonnel', 'provincePersonnel', 'chairman', 'administrator'] as const) {
    const caller = await world.as(who)
    await caller('POST', '/api/notices/read', { ids })
    const seen = noticesSchema.parse((await caller('GET', '/api/notices')).body).notices
    expect(seen.filter(({ id }) => ids.includes(id))).toEqual([])
  }
  const self = await world.as('official')
  expect(field(await self('GET', '/api/notices/count'), 'unread')).toBe(mine.length)
  expect(field(await self('POST', '/api/notices/read', { ids: ids.slice(0, 1) }), 'unread')).toBe(mine.length - 1)
  expect(field(await self('POST', '/api/notices/read', { ids: 'all' }), 'unread')).toBe(0)
  expect((await noticesOf('official')).every(({ read }) => read)).toBe(true)
})

it('an address for mail is the person’s own to set and to see, and must be one address', async () => {
  const self = await world.as('official')
  const setting = { address: 'an@tinh-mau.vn', wanted: true, language: 'en' }
  expect(await self('PUT', '/api/notices/mail', setting)).toMatchObject({
    status: 200,
    body: { ...setting, server: null },
  })
  for (const address of ['an@tinh-mau.vn\r\nBcc: x@y.vn', 'a@b.vn,c@d.vn', 'khong-co-a-cong'])
    expect((await self('PUT', '/api/notices/mail', { ...setting, address })).status).toBe(422)
  const head = await world.as('planningHead')
  expect(await head('GET', '/api/notices/mail')).toMatchObject({ body: { address: null, standing: null } })
  const administrator = await world.as('administrator')
  expect((await administrator('PUT', '/api/notices/mail', setting)).status).toBe(409)
})
