import { randomUUID } from 'node:crypto'
import { periodScoreSchema } from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProvincePerson } from '../../../test/small-province.ts'
import { MONTH, scoreWorld, type ScoreWorld } from './score-world.test-data.ts'

let world: ScoreWorld
const lines = new Map<string, number>()
beforeAll(async () => {
  world = await scoreWorld()
  await world.openMonth()
})
afterAll(async () => world.close())

async function assign(who: ProvincePerson, name: string, quantity: string): Promise<void> {
  const product = { from: 'described', name, productUnit: 'văn bản', complexity: 2, coefficient: '1' }
  const { status, body } = await (
    await world.as('planningHead')
  )('POST', '/api/work-lines', {
    key: randomUUID(),
    period: MONTH,
    product,
    origin: 'planned',
    deadline: '2026-03-25',
    shares: [{ personId: world.province.person[who], quantity, output: '' }],
  })
  expect([status, body]).toEqual([200, { ids: [expect.any(Number)] }])
  lines.set(name, (body as { ids: number[] }).ids[0] ?? 0)
}
async function act(who: ProvincePerson, name: string, kind: string, fields: object = {}, onDay = '2026-03-28') {
  const id = lines.get(name)
  const caller = await world.as(who)
  const { body } = await caller('GET', `/api/work-lines/${id}`)
  const { version } = body as { version: number }
  return caller('POST', `/api/work-lines/${id}/events`, { key: randomUUID(), version, onDay, act: { kind, ...fields } })
}
async function shares(who: ProvincePerson): Promise<readonly (string | null)[]> {
  const { id } = await world.scoreOf(who)
  const shown = periodScoreSchema.parse((await (await world.as(who))('GET', `/api/period-scores/${id}`)).body)
  return [shown.quantity, shown.quality, shown.timeliness]
}
const codes = ({ body }: { body: unknown }) =>
  (body as { problems: { code: string }[] }).problems.map(({ code }) => code)

describe('a score follows its lines at once', () => {
  it('from the assignment on, with nothing done', async () => {
    expect(await shares('official')).toEqual([null, null, null])
    await assign('official', 'Tờ trình', '4')
    expect(await shares('official')).toEqual(['0', '0', '0'])
  })

  it('through reports, a delay, a failed review and a confirmed objective cause', async () => {
    expect((await act('official', 'Tờ trình', 'accepted')).status).toBe(200)
    const done = { quantity: '4', note: '', evidence: [{ kind: 'document', number: '12/BC' }] }
    expect((await act('official', 'Tờ trình', 'completed', done)).status).toBe(200)
    expect(await shares('official')).toEqual(['1', '1', '1'])
    expect((await act('planningHead', 'Tờ trình', 'delayed', { reason: 'Nộp ngày 28' })).status).toBe(200)
    expect((await act('planningHead', 'Tờ trình', 'failed-review', { reason: 'Sai số liệu' })).status).toBe(200)
    expect(await shares('official')).toEqual(['1', '15/16', '15/16'])
    const keyOf = async (kind: string) =>
      (
        await world.fresh.database.owner.query(`select key from work_event where line_id = $1 and kind = $2`, [
          lines.get('Tờ trình'),
          kind,
        ])
      ).rows[0].key
    const claim = { of: await keyOf('delayed'), reason: 'Mất điện', evidence: [] }
    expect((await act('official', 'Tờ trình', 'cause-claimed', claim)).status).toBe(200)
    expect(await shares('official')).toEqual(['1', '15/16', '15/16'])
    const answer = { of: await keyOf('cause-claimed'), objective: true, reason: 'Có thông báo cắt điện' }
    expect((await act('planningHead', 'Tờ trình', 'cause-answered', answer)).status).toBe(200)
    expect(await shares('official')).toEqual(['1', '15/16', '1'])
  })

  it('of the giver and of the receiver when work is handed over (Điều 18 khoản 1 điểm d)', async () => {
    await assign('official', 'Báo cáo quý', '4')
    await assign('peer', 'Hồ sơ', '2')
    const over = { quantity: '3', toPerson: world.province.person.peer, reason: 'Đi công tác' }
    const { status, body } = await act('planningHead', 'Báo cáo quý', 'handed-over', over)
    expect(status).toBe(200)
    lines.set('phần nhận', (body as { lineId: number }).lineId)
    expect(await shares('official')).toEqual(['1/2', '15/32', '1/2'])
    const done = { quantity: '3', note: '', evidence: [] }
    expect((await act('peer', 'phần nhận', 'completed', done)).status).toBe(200)
    expect(await shares('peer')).toEqual(['3/2', '3/2', '3/2'])
    expect((await shares('official'))[0]).toBe('1/2')
  })
})

it('no line moves once the score is confirmed, nor after the lock', async () => {
  await world.handIn('official')
  expect((await world.confirm('planningHead', 'official')).status).toBe(200)
  const before = await shares('official')
  for (const [who, kind, fields] of [
    ['official', 'completed', { quantity: '1', note: '', evidence: [] }],
    ['planningHead', 'delayed', { reason: 'Muộn' }],
    ['planningHead', 'withdrawn', { reason: 'Nhầm' }],
  ] as const)
    expect(codes(await act(who, 'Báo cáo quý', kind, fields))).toEqual(['work-score-confirmed'])
  await world.fresh.database.owner.query(`update work_period set state = 'locked'`)
  expect(codes(await act('planningHead', 'Hồ sơ', 'delayed', { reason: 'Muộn' }))).toEqual(['work-period-locked'])
  expect(await shares('official')).toEqual(before)
})

it('two reports on two lines of one person at the same moment both count', async () => {
  await world.fresh.database.owner.query(`update work_period set state = 'open'`)
  const names = ['việc 1', 'việc 2', 'việc 3', 'việc 4']
  for (const name of names) await assign('planner1', name, '1')
  const done = { quantity: '1', note: '', evidence: [] }
  const answers = await Promise.all(names.map((name) => act('planner1', name, 'completed', done)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  expect((await shares('planner1'))[0]).toBe('1')
})
