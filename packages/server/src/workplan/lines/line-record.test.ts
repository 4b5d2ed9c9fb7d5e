import { randomUUID } from 'node:crypto'
import { foldLine, type WorkPeriod } from '@thuoc-do/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDoors, done } from '../../platform/transaction.ts'
import { codesOf, lineOffice, type LineOffice } from './line-office.test-data.ts'
import { lineStore } from './line-store.ts'
import { linesOf } from './lines-for-scores-store.ts'

let office: LineOffice
beforeAll(async () => {
  office = await lineOffice()
})
beforeEach(() => office.setToday('2026-03-25'))
afterAll(async () => office.close())

const reason = 'Lý do cụ thể'
const report = (quantity: string) => ({
  kind: 'completed',
  quantity,
  note: '',
  evidence: [{ kind: 'document', number: '12/BC' }],
})

describe('two people changing one line at once', () => {
  it('lets one of them win, tells the other both versions, and loses nothing anybody wrote', async () => {
    const id = await office.assigned('planningHead', 'planner1')
    const answers = await Promise.all([
      office.act('planner1', id, report('1'), { version: 0 }),
      office.act(
        'planningHead',
        id,
        { kind: 'amended', quantity: '9', deadline: '2026-03-25', reason },
        { version: 0 },
      ),
      office.act('officeHead', id, { kind: 'amended', quantity: '8', deadline: '2026-03-26', reason }, { version: 0 }),
      office.act('planner1', id, { kind: 'accepted' }, { version: 0 }),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409])
    for (const lost of answers.filter(({ status }) => status === 409))
      expect(lost.body).toMatchObject({
        code: 'conflict',
        problems: [{ code: 'work-line-changed-meanwhile', params: { seen: '0', present: '1' } }],
      })
    expect((await office.show('planner1', id)).events).toHaveLength(2)
  })

  it('takes the same act sent many times at once as one', async () => {
    const id = await office.assigned('planningHead', 'planner1')
    const same = { key: randomUUID(), version: 0 }
    const answers = await Promise.all([1, 2, 3, 4].map(() => office.act('planner1', id, report('1'), same)))
    for (const answer of answers)
      expect(answer).toEqual(expect.objectContaining({ status: 200, body: { version: 1, lineId: null } }))
    expect(codesOf(await office.act('planner1', id, report('2'), same))).toEqual(['work-key-used-otherwise'])
    expect(await office.show('planner1', id)).toMatchObject({ completed: '1', version: 1 })
  })
})

describe('the record', () => {
  beforeAll(async () => {
    const id = await office.assigned('financeHead', 'accountant1')
    await office.act('accountant1', id, report('1'))
    const over = { kind: 'handed-over', quantity: '3', toPerson: office.province.person.accountant2, reason }
    await office.act('financeHead', id, over)
    const late = await office.assigned('financeHead', 'accountant3')
    await office.act('financeHead', late, { kind: 'delayed', reason }, { onDay: '2026-03-21' })
    const [delay] = await office.query(`select key from work_event where kind = 'delayed'`)
    await office.act('accountant3', late, { kind: 'cause-claimed', of: delay?.['key'], reason, evidence: [] })
    await office.act('chairman', late, { kind: 'reversed', of: delay?.['key'], reason })
  })

  it('replayed gives what every line says of itself, and has an event for every change', async () => {
    const doors = openDoors(office.fresh.database.db, () => new Date())
    const [account] = await office.query('select user_id from account where person_id = $1', [
      office.province.person.chairman,
    ])
    const ids = (await office.query('select id from work_line order by id')).map(({ id }) => Number(id))
    expect(ids).toHaveLength(5)
    const answer = await doors.read(String(account?.['user_id']), async (tx, actor) => {
      const store = lineStore(tx, actor, '2026-03-25')
      const pairs = []
      for (const id of ids) pairs.push([await store.find(id), await store.events(id)] as const)
      return done(pairs)
    })
    if (!answer.ok) throw new Error('the chairman sees everything')
    for (const [line, events] of answer.value) {
      const { reports: _r, marks: _m, claims: _c, ...state } = foldLine(events)
      expect(line).toMatchObject(state)
      expect(foldLine(events.toReversed())).toEqual(foldLine(events))
      expect(line?.version).toBe(events.length - 1)
    }
    const unrecorded = await office.query(`
      select l.id from work_line l where l.version + 1 <>
        (select count(*) from event e where e.object_kind = 'work-line' and e.object_id = l.id::text)`)
    expect(unrecorded).toEqual([])
    expect(await office.query(`select 1 from event where canon like '%Lý do cụ thể%'`)).toEqual([])
  })

  it('cannot be changed by any statement', async () => {
    await expect(office.query(`update work_event set content = '{}'`)).rejects.toThrow('append-only')
    await expect(office.query(`delete from work_line`)).rejects.toThrow('append-only')
  })

  it('gives all lines of a person to his score, also to somebody who does not see them all', async () => {
    const doors = openDoors(office.fresh.database.db, () => new Date())
    const [account] = await office.query('select user_id from account where person_id = $1', [
      office.province.person.planningHead,
    ])
    const { accountant1, accountant2, newcomer } = office.province.person
    const answer = await doors.read(String(account?.['user_id']), async (tx) =>
      done(await linesOf(tx, '2026-03' as WorkPeriod, [accountant1, accountant2, newcomer])),
    )
    const inputs = (personId: number) => answer.ok && answer.value.get(personId)?.map(({ input }) => input)
    const none = { qualityFailures: 0, delays: 0, exempted: false }
    expect(inputs(accountant1)).toEqual([
      { coefficient: '3/2', assigned: '4', completed: '1', outsidePlan: false, ...none },
    ])
    expect(inputs(accountant2)).toEqual([
      { coefficient: '3/2', assigned: '3', completed: '0', outsidePlan: true, ...none },
    ])
    expect(inputs(newcomer)).toEqual([])
  })
})
