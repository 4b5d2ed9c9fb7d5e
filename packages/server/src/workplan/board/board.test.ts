import { remindedSchema, workBoardSchema, workTasksSchema, type WorkBoard } from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProvincePerson } from '../../../test/small-province.ts'
import { MONTH, scoreWorld, type ScoreWorld } from '../scores/score-world.test-data.ts'

let world: ScoreWorld
let today = new Date('2026-03-30T02:00:00Z')
beforeAll(async () => {
  world = await scoreWorld(() => today)
  await world.openMonth()
})
afterAll(async () => world.close())

async function board(who: ProvincePerson, unit: 'planning' | 'office' = 'planning'): Promise<WorkBoard> {
  const url = `/api/work-board?unit=${world.province.unit[unit]}&period=${MONTH}`
  const { status, body } = await (await world.as(who))('GET', url)
  expect([status, body]).toEqual([200, expect.anything()])
  return workBoardSchema.parse(body)
}
const rowOf = (shown: WorkBoard, who: ProvincePerson) => {
  const row = shown.rows.find(({ personId }) => personId === world.province.person[who])
  if (row === undefined) throw new Error(who)
  return row
}
const tasks = async (who: ProvincePerson) => {
  const { body } = await (await world.as(who))('GET', '/api/work-tasks')
  return workTasksSchema.parse(body).tasks
}
/** A report of work done, as it is recorded. */
async function report(lineId: number, at: string): Promise<void> {
  await world.fresh.database.owner.query(
    `insert into work_event (tenant_id, line_id, key, kind, content, on_day, line_version, role, account, at)
     values ($1, $2, gen_random_uuid(), 'completed', '{}', '2026-03-10', 1, 'self', 'x', $3)`,
    [world.province.tenantId, lineId, at],
  )
}

describe('the board of a unit', () => {
  it('shows load, late work, claims and objections of everybody below, and their sums', async () => {
    await world.addLine('official', {
      assigned: '4',
      completed: '1',
      deadline: '2026-03-20',
      claims: 1,
      coefficient: '3/2',
    })
    await world.addLine('official', { assigned: '1', completed: '0', acceptance: 'objected' })
    await world.addLine('peer', { assigned: '2', completed: '2' })
    await world.handIn('official')
    await world.recompute()
    const shown = await board('planningHead')
    expect(shown.rows.map(({ fullName }) => fullName)).not.toContain('Võ Minh Kế')
    expect(rowOf(shown, 'official')).toMatchObject({
      load: '7',
      completed: '3/2',
      lines: 2,
      lateLines: 1,
      openClaims: 1,
      objections: 1,
      waitsForMe: true,
      unremarkable: false,
      score: { stage: 'handed-in' },
    })
    expect(shown.sums).toMatchObject({ people: 6, selfScoring: 5, handedIn: 1, waitsForMe: 1, load: '9', lateLines: 1 })
  })

  it('agrees with the people and forms of the level above', async () => {
    const [unit, office] = [await board('planningHead'), await board('officeHead', 'office')]
    expect(office.rows.length).toBe(17)
    for (const row of unit.rows)
      expect(office.rows.find(({ personId }) => personId === row.personId)).toEqual({
        ...row,
        waitsForMe: false,
        unusual: expect.anything(),
      })
  })

  it('says what is unusual, with what it compared', async () => {
    const quiet = ['planner1', 'planner2', 'newcomer', 'accountant1', 'accountant2', 'accountant3'] as const
    for (const who of quiet) {
      const id = await world.addLine(who, { assigned: '10', completed: '10' })
      await report(id, '2026-03-10T02:00:00Z')
    }
    const many = await world.addLine('peer', { assigned: '90', completed: '90', evidence: 0 })
    await report(many, '2026-03-31T02:00:00Z')
    await report(many, '2026-04-01T02:00:00Z')
    await world.recompute()
    await world.handIn('peer')
    await world.handIn('planner1', 1)
    const shown = await board('planningHead')
    const { unusual } = rowOf(shown, 'peer')
    expect(unusual.map(({ code }) => code)).toEqual([
      'everything-full',
      'quantity-far-from-peers',
      'evidence-missing',
      'reported-on-last-day',
    ])
    expect(unusual[1]?.params).toMatchObject({ completed: '92', median: '10', side: 'above', group: 'Chuyên viên' })
    expect(unusual[2]?.params).toEqual({ lines: '1', of: '2' })
    expect(rowOf(shown, 'planner1')).toMatchObject({ unusual: [], unremarkable: true, waitsForMe: true })
    expect(rowOf(shown, 'planner2')).toMatchObject({ unremarkable: false, waitsForMe: false })
  })

  it('is what bulk confirming takes its items from', async () => {
    const items = (await board('planningHead')).rows
      .filter(({ unremarkable, waitsForMe }) => unremarkable && waitsForMe)
      .flatMap(({ score }) => (score === null ? [] : [{ id: score.id, version: score.version }]))
    expect(items).toHaveLength(1)
    const answer = await (await world.as('planningHead'))('POST', '/api/period-scores/confirm', { items })
    expect(answer).toMatchObject({ status: 200, body: { confirmed: [items[0]?.id], refused: [] } })
  })

  it('is not for people of the unit, other heads or the administrator', async () => {
    const url = `/api/work-board?unit=${world.province.unit.planning}&period=${MONTH}`
    for (const who of ['official', 'planningDeputy', 'financeHead', 'administrator'] as const)
      expect((await (await world.as(who))('GET', url)).status).toBe(403)
  })
})

describe('reminders', () => {
  const remind = async (who: ProvincePerson, ...names: ProvincePerson[]) => {
    const body = {
      period: MONTH,
      unit: world.province.unit.planning,
      personIds: names.map((name) => world.province.person[name]),
    }
    return (await world.as(who))('POST', '/api/work-board/remind', body)
  }
  it('reach whoever has not handed in, once a day', async () => {
    const { newcomer, official, accountant1 } = world.province.person
    const first = await remind('planningHead', 'newcomer', 'official', 'accountant1')
    expect(remindedSchema.parse(first.body)).toEqual({ reminded: [newcomer], left: [official, accountant1] })
    expect(remindedSchema.parse((await remind('planningHead', 'newcomer')).body).reminded).toEqual([])
    expect(rowOf(await board('planningHead'), 'newcomer').remindedOn).toBe('2026-03-30')
    const [task] = await tasks('newcomer')
    expect(task).toMatchObject({
      kind: 'hand-in',
      period: MONTH,
      by: '2026-03-31',
      overdue: false,
      reminded: { by: 'Võ Minh Kế' },
    })
    today = new Date('2026-03-31T02:00:00Z')
    expect(remindedSchema.parse((await remind('planningHead', 'newcomer')).body).reminded).toEqual([newcomer])
    expect((await remind('official', 'newcomer')).status).toBe(403)
  })
})

describe('tasks', () => {
  it('are the caller’s own: to hand in, to confirm, to answer, to accept, soon due', async () => {
    await world.addLine('planner2', { assigned: '5', completed: '1', acceptance: 'waiting', deadline: '2026-03-31' })
    const counted = (found: Awaited<ReturnType<typeof tasks>>) =>
      found.map((task) => `${task.kind} ${'count' in task ? task.count : task.by}`)
    expect(counted(await tasks('planningHead'))).toEqual([
      'hand-in 2026-03-31',
      'confirm 2',
      'answer-claims 1',
      'answer-objections 1',
    ])
    expect(counted(await tasks('planner2'))).toEqual(['hand-in 2026-03-31', 'accept-work 1', 'due-soon 1'])
    expect(counted(await tasks('officeHead'))).toEqual(['hand-in 2026-03-31'])
    expect(counted(await tasks('chairman'))).toEqual([])
  })
  it('say when the day has passed, and end with the lock, or once the score is confirmed', async () => {
    today = new Date('2026-04-02T02:00:00Z')
    expect((await tasks('planner2'))[0]).toMatchObject({ kind: 'hand-in', overdue: true })
    const { owner } = world.fresh.database
    await owner.query(`update work_period set state = 'locked'`)
    expect(await tasks('planner2')).toEqual([])
    expect(await tasks('planningHead')).toEqual([])
    await owner.query(`update work_period set state = 'open'`)
    expect(await tasks('planner2')).toHaveLength(3)
    await owner.query(
      `update period_score set stage = 'confirmed', total = '90', frozen = '{}', content_hash = 'h', confirmed_at = now()
       where person_id = $1`,
      [world.province.person.planner2],
    )
    expect(await tasks('planner2')).toEqual([])
  })
})
