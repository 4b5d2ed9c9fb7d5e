import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countingConnection } from '../../../test/count-statements.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/fresh-database.ts'
import { arrangeSmallProvince, type SmallProvince } from '../../../test/small-province.ts'
import type { Actor, Tx } from '../../platform/actor.ts'
import { notifier } from '../../notices/index.ts'
import { recordEvents } from '../../platform/events.ts'
import { done, openDoors, type Doors } from '../../platform/transaction.ts'
import { boardStore } from '../board/board-store.ts'
import { showBoard } from '../board/show-board.ts'
import { reportStore } from '../reports/report-store.ts'
import { productReport } from '../reports/show-reports.ts'
import { confirmScores } from './confirm.ts'
import { populateWork } from './large-work.test-data.ts'
import { afterLinesChanged, liveStore } from './live-store.ts'
import { openPeriods, periodOf, recomputeScores, type PeriodDesk } from './open-periods.ts'
import { periodStore } from './period-store.ts'
import type { Desk } from './ports.ts'
import { criteria, MONTH } from './score-world.test-data.ts'
import { scoreStore } from './scores-store.ts'

const PEOPLE = 10_960
const LINES = 10
const now = new Date('2026-04-02T02:00:00Z')
const today = '2026-04-02'

let database: FreshDatabase
let counting: ReturnType<typeof countingConnection>
let doors: Doors
let province: SmallProvince
let agencies: readonly number[]
let head = 0

const deskOf: PeriodDesk = (tx, actor, requestId) => ({
  store: periodStore(tx, actor.tenantId),
  actor,
  now,
  record: (events) => recordEvents(tx, actor, now, events, requestId),
  notify: notifier(tx, actor, now),
})
const scoreDesk = (tx: Tx, actor: Actor): Desk => ({
  ...deskOf(tx, actor, 'r'),
  store: scoreStore(tx, actor.tenantId, today),
})
const jobRun = (progress: (count: number, total: number) => void = () => undefined) => ({
  read: <T>(work: Parameters<typeof doors.read<T>>[1]) => doors.read<T>('personnel', work),
  change: <T>(work: Parameters<typeof doors.change<T>>[1]) => doors.change<T>('personnel', work),
  progress,
  requestId: 'r',
})
async function timed<T>(what: string, work: () => Promise<T>): Promise<{ value: T; ms: number; statements: number }> {
  const [from, before] = [performance.now(), counting.statements()]
  const value = await work()
  const [ms, statements] = [performance.now() - from, counting.statements() - before]
  console.log(`${what}: ${Math.round(ms)} ms, ${statements} statements`)
  return { value, ms, statements }
}

beforeAll(async () => {
  database = await freshDatabase()
  province = await arrangeSmallProvince(database.owner)
  counting = countingConnection(database.appUrl)
  doors = openDoors(counting.db, () => now)
  agencies = await populateWork(database.owner, province, {
    agencies: 75,
    people: PEOPLE,
    first: 500,
    lines: LINES,
    period: periodOf(MONTH),
  })
  const { rows } = await database.owner.query<{ person_id: number }>(
    `select h.person_id from post_holding h join post p on p.tenant_id = h.tenant_id and p.id = h.post_id
     where h.unit_id = $1 and p.leadership = 'head'`,
    [agencies[0]],
  )
  head = rows[0]?.person_id ?? 0
  await database.owner.query(
    `insert into account (tenant_id, user_id, username, person_id, must_change_password)
     values ($1, 'personnel', 'personnel', $2, false), ($1, 'head', 'head', $3, false)`,
    [province.tenantId, province.person.provincePersonnel, head],
  )
}, 60_000)
afterAll(async () => {
  await counting.db.destroy()
  await database.close()
})

describe('period scores of a province', () => {
  it('are opened for everybody, scores and all', async () => {
    const { value } = await timed(`opening ${PEOPLE} people`, () =>
      openPeriods(deskOf, jobRun(), { period: periodOf(MONTH), agencyIds: [...agencies] }),
    )
    expect(value).toMatchObject({ ok: true, result: { opened: PEOPLE, skipped: 0 } })
    await database.owner.query('analyze') // as the database does by itself within a minute
  }, 60_000)

  it('are computed anew within 15 s, with progress', async () => {
    const seen: number[] = []
    const { value, ms } = await timed(`recomputing ${PEOPLE} × ${LINES}`, () =>
      recomputeScores(
        deskOf,
        jobRun((count) => seen.push(count)),
        { period: periodOf(MONTH), agencyIds: [...agencies] },
      ),
    )
    expect(value).toMatchObject({ ok: true, result: { computed: PEOPLE } })
    expect(seen).toHaveLength(76)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(ms).toBeLessThan(15_000)
  }, 60_000)

  it('are computed anew for an agency of 500 people within a second', async () => {
    const { value, ms } = await timed(`recomputing 500 × ${LINES}`, () =>
      recomputeScores(deskOf, jobRun(), { period: periodOf(MONTH), agencyIds: agencies.slice(0, 1) }),
    )
    expect(value).toMatchObject({ ok: true, result: { computed: 500 } })
    expect(ms).toBeLessThan(1_000)
  })

  it('follow one changed line within 100 ms', async () => {
    const { rows } = await database.owner.query<{ id: number; person_id: number }>(
      `select min(id) as id, person_id from work_line where agency_id = $1 and person_id <> $2 group by person_id limit 11`,
      [agencies[0], head],
    )
    const quantityOf = async (personId: number) =>
      (await database.owner.query(`select quantity from period_score where person_id = $1`, [personId])).rows[0]
        .quantity
    const change = (id: number, personId: number) =>
      doors.change('head', async (tx, actor) => {
        await tx.updateTable('work_line').set({ completed: '0' }).where('id', '=', id).execute()
        await afterLinesChanged({ tx, actor, now, period: periodOf(MONTH), personIds: [personId] })
        const event = {
          action: 'test.done',
          role: 'head',
          object: { kind: 'test', id: '1' },
          unitId: null,
          personId: null,
        }
        await recordEvents(tx, actor, now, [{ ...event, before: null, after: null }], 'r')
        return done(null)
      })
    const times: number[] = []
    for (const { id, person_id: personId } of rows) {
      const before = await quantityOf(personId)
      times.push((await timed('one changed line', () => change(id, personId))).ms)
      expect(await quantityOf(personId)).not.toBe(before)
    }
    expect(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]).toBeLessThan(100)
  })

  it('need as many statements for 500 people as for 5', async () => {
    const statementsFor = async (count: number) => {
      const { rows } = await database.owner.query<{ person_id: number }>(
        `select person_id from period_score where agency_id = $1 order by id limit $2`,
        [agencies[0], count],
      )
      const people = rows.map((row) => row.person_id)
      const refreshed = await timed(`refreshing ${count}`, () =>
        doors.change('head', async (tx, actor) => {
          await afterLinesChanged({ tx, actor, now, period: periodOf(MONTH), personIds: people })
          const event = {
            action: 'test.done',
            role: 'head',
            object: { kind: 'test', id: '1' },
            unitId: null,
            personId: null,
          }
          await recordEvents(tx, actor, now, [{ ...event, before: null, after: null }], 'r')
          return done(null)
        }),
      )
      return refreshed.statements
    }
    expect(await statementsFor(500)).toBe(await statementsFor(5))
  })

  it('are confirmed many at once, freezing each, with a constant number of statements', async () => {
    const unit = await database.owner.query<{ user_head: number; unit_id: number }>(
      `select person_id as user_head, unit_id from period_score where agency_id = $1 and leadership = 'head' and unit_id <> $1 limit 1`,
      [agencies[0]],
    )
    const found = unit.rows[0]
    if (found === undefined) throw new Error('no unit head')
    await database.owner.query(
      `insert into account (tenant_id, user_id, username, person_id, must_change_password) values ($1, 'unit-head', 'unit.head', $2, false)`,
      [province.tenantId, found.user_head],
    )
    await database.owner.query(
      `update period_score set stage = 'handed-in', self_scores = $2, handed_in_at = now() where unit_id = $1 and leadership = 'none'`,
      [found.unit_id, JSON.stringify(criteria(1))],
    )
    const confirm = async (count: number) => {
      const { rows } = await database.owner.query<{ id: number; version: number }>(
        `select id, version from period_score where unit_id = $1 and stage = 'handed-in' order by id limit $2`,
        [found.unit_id, count],
      )
      return timed(`confirming ${count}`, () =>
        doors.change('unit-head', async (tx, actor) => done(await confirmScores(scoreDesk(tx, actor), rows))),
      )
    }
    const few = await confirm(3)
    const many = await confirm(100)
    if (!many.value.ok) throw new Error(JSON.stringify(many.value.problems))
    expect(many.value.value.filter(({ ok }) => !ok)).toEqual([])
    expect(many.statements).toBe(few.statements)
    expect(many.ms).toBeLessThan(3_000)
  })

  it('are shown on a board of 500 people, and reported, quickly and with a constant number of statements', async () => {
    const read = (unit: number) =>
      doors.read('head', (tx, actor) =>
        showBoard(
          {
            store: { ...boardStore(tx, actor.tenantId, today), ruleSets: liveStore(tx, actor.tenantId).ruleSets },
            actor,
            now,
            record: async () => undefined,
            notify: async () => undefined,
          },
          { unit, period: periodOf(MONTH) },
        ),
      )
    const agency = agencies[0] ?? 0
    const below = await database.owner.query<{ unit_id: number }>(
      `select unit_id from unit_state where parent_id = $1 limit 1`,
      [agency],
    )
    const whole = await timed('board of 500', () => read(agency))
    const part = await timed('board of a unit', () => read(below.rows[0]?.unit_id ?? 0))
    expect(whole.value.ok && whole.value.value.rows.length).toBe(499)
    expect(whole.statements).toBe(part.statements)
    expect(whole.ms).toBeLessThan(1_000)
    const report = await timed('products of 500 people', () =>
      doors.read('head', (tx, actor) =>
        productReport(
          { store: reportStore(tx, actor.tenantId, today), actor, now },
          { unit: agency, period: periodOf(MONTH) },
        ),
      ),
    )
    expect(report.value.ok && report.value.value.sums.lines).toBe(500 * LINES)
    expect(report.ms).toBeLessThan(1_000)
  })
})
