import { randomUUID } from 'node:crypto'
import { workListQuerySchema, type WorkList } from '@thuoc-do/contract'
import type { WorkPeriod } from '@thuoc-do/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countingConnection } from '../../../test/count-statements.ts'
import { freshDatabase, type FreshDatabase } from '../../../test/fresh-database.ts'
import { arrangeSmallProvince, type SmallProvince } from '../../../test/small-province.ts'
import { recordEvents } from '../../platform/events.ts'
import type { Actor, Tx } from '../../platform/actor.ts'
import { done, openDoors } from '../../platform/transaction.ts'
import { catalogueOn } from '../catalogue/catalogue-store.ts'
import { act } from './act.ts'
import { exportWork } from './export-lines.ts'
import { lineStore } from './line-store.ts'
import { linesOf } from './lines-for-scores-store.ts'
import type { LineDesk } from './ports.ts'
import { listWork, showLine } from './show-lines.ts'
import { workerStore } from './worker-store.ts'

const ALL = 100_000
const OF_UNIT = 2_000
const MARCH = '2026-03' as WorkPeriod
const TODAY = '2026-03-25'

let database: FreshDatabase
let province: SmallProvince
let counting: ReturnType<typeof countingConnection>
beforeAll(async () => {
  database = await freshDatabase()
  counting = countingConnection(database.appUrl)
  const { owner } = database
  province = await arrangeSmallProvince(owner)
  const { tenantId, unit, person } = province
  for (const who of ['planningHead', 'official', 'chairman'] as const)
    await owner.query(
      `insert into account (tenant_id, user_id, username, person_id, must_change_password) values ($1, $2, $2, $3, false)`,
      [tenantId, who, person[who]],
    )
  const fill = `
    insert into work_line (tenant_id, period, person_id, unit_id, agency_id, origin, name, search_name, product_unit, complexity, coefficient,
      assigned, deadline, completed, handed_over, delays_recorded, delays, acceptance, last_done_on, evidence, withdrawn, version, created_by, created_at)
    select $1, '2026-03', ($2::int[])[1 + i % cardinality($2::int[])], $3, $4, 'planned', 'Sản phẩm số ' || i, 'san pham so ' || i, 'văn bản',
      1 + i % 5, (array['1', '3/2', '7/3', '1/4'])[1 + i % 4], (1 + i % 9)::text, '2026-03-01'::date + i % 31, (i % (2 + i % 9))::text, '0',
      (i % 13 = 0)::int, (i % 13 = 0)::int, (array['waiting', 'accepted', 'objected'])[1 + i % 3],
      case when i % (2 + i % 9) > 0 then '2026-03-01'::date + i % 28 end, i % 3, i % 50 = 0, 0, 'x', now()
    from generate_series(1, $5::int) i`
  const { official, peer, planner1, planner2, librarian1, librarian2 } = person
  await owner.query(fill, [tenantId, [official, peer, planner1, planner2], unit.planning, unit.office, OF_UNIT])
  await owner.query(fill, [tenantId, [librarian1, librarian2], unit.library, unit.library, ALL - OF_UNIT])
  await owner.query(`
    insert into work_event (tenant_id, line_id, key, kind, content, on_day, line_version, role, account, at)
    select tenant_id, id, gen_random_uuid(), 'assigned', jsonb_build_object('kind', 'assigned', 'quantity', assigned, 'deadline', deadline),
      '2026-03-01', 0, 'head', 'x', '2026-03-01' from work_line`)
  await owner.query('analyze')
}, 120_000)
afterAll(async () => {
  await counting.db.destroy()
  await database.close()
})

const deskOn = (tx: Tx, actor: Actor): LineDesk => ({
  store: lineStore(tx, actor, TODAY),
  workers: workerStore(tx, actor.tenantId, TODAY),
  actor,
  now: new Date(`${TODAY}T03:00:00Z`),
  today: TODAY,
  catalogueOn: (agencyId, day) => catalogueOn(tx, actor.tenantId, agencyId, day),
  changed: async (period, personIds) => void (await linesOf(tx, period, personIds)),
  record: (events) => recordEvents(tx, actor, new Date(), events, 'test'),
})
const doors = () => openDoors(counting.db, () => new Date(`${TODAY}T03:00:00Z`))
const query = (change: object) =>
  workListQuerySchema.parse({ scope: 'unit', period: MARCH, unit: province.unit.planning, ...change })

/**
 * Milliseconds by the clock and of the processor, and statements of a call, the whole transaction included: the best of a
 * few runs, since whatever else runs on the machine only ever adds.
 */
async function measured<T>(
  what: string,
  limit: number,
  run: () => Promise<T>,
  by: 'ms' | 'processor' = 'ms',
): Promise<{ value: T; ms: number; processor: number; statements: number }> {
  let best = { value: await run(), ms: Infinity, processor: Infinity, statements: 0 }
  for (let tries = 0; tries < 12 && (tries < 3 || best[by] >= limit); tries += 1) {
    const before = counting.statements()
    const used = process.cpuUsage()
    const start = performance.now()
    const value = await run()
    const ms = performance.now() - start
    const { user, system } = process.cpuUsage(used)
    const processor = (user + system) / 1_000
    const better = by === 'ms' ? ms < best.ms : processor < best.processor
    if (better) best = { value, ms, processor, statements: counting.statements() - before }
  }
  console.log(
    `${what}: ${best.ms.toFixed(0)} ms, ${best.processor.toFixed(0)} ms of the processor, ${best.statements} statements`,
  )
  return best
}

describe(`${OF_UNIT} lines of a unit among ${ALL}`, () => {
  it('are paged, sorted and filtered in less than 300 ms, with as many statements whatever is asked', async () => {
    const asked: Record<string, unknown>[] = [
      {},
      { page: 40 },
      { sort: 'person' },
      { sort: 'name', size: 200 },
      { sort: 'completed', state: 'open' },
      { search: 'san 19' },
      { state: 'late' },
      { complexity: 3, person: province.person.official },
    ]
    const counts = new Set<number>()
    for (const change of asked) {
      const { ms, statements } = await measured(`list ${JSON.stringify(change)}`, 300, () =>
        doors().read('planningHead', (tx, actor) => listWork(deskOn(tx, actor), query(change))),
      )
      counts.add(statements)
      expect(ms).toBeLessThan(300)
    }
    expect([...counts]).toHaveLength(1)
  })

  it('go out as a workbook in less than 300 ms', async () => {
    const { value, ms, processor } = await measured(
      'export',
      300,
      () => doors().read('planningHead', (tx, actor) => exportWork(deskOn(tx, actor), query({}))),
      'processor',
    )
    expect(value.ok && value.value.bytes.length).toBeGreaterThan(50_000)
    // Nearly all of it is computing, which takes as long as the machine leaves it: what counts is how much of it there is.
    expect(processor).toBeLessThan(300)
    expect(ms).toBeLessThan(10_000)
  }, 60_000)

  it('are filtered by the database as the rules say: late is late, and the sums are those of the rows', async () => {
    const all = async (change: object): Promise<WorkList[]> => {
      const pages: WorkList[] = []
      for (let page = 1; page <= 10; page += 1) {
        const answer = await doors().read('planningHead', (tx, actor) =>
          listWork(deskOn(tx, actor), query({ size: 200, page, ...change })),
        )
        if (answer.ok) pages.push(answer.value)
      }
      return pages
    }
    const rows = (await all({})).flatMap((page) => page.rows)
    const late = await all({ state: 'late' })
    expect(rows.length).toBe(OF_UNIT - OF_UNIT / 50)
    const expected = rows.filter((row) => row.late).map(({ id }) => id)
    expect(expected.length).toBeGreaterThan(100)
    expect(late.flatMap((page) => page.rows.map(({ id }) => id)).toSorted((a, b) => a - b)).toEqual(
      expected.toSorted((a, b) => a - b),
    )
    const done = await all({ state: 'done' })
    const open = await all({ state: 'open' })
    expect((done[0]?.total ?? 0) + (open[0]?.total ?? 0)).toBe(rows.length)
    const { rows: sums } = await database.owner.query<{ twelfths: string }>(
      `select (sum(assigned::numeric * split_part(coefficient, '/', 1)::numeric
           * (12 / coalesce(nullif(split_part(coefficient, '/', 2), ''), '1')::int)))::text as twelfths
       from work_line where unit_id = $1 and not withdrawn`,
      [province.unit.planning],
    )
    const [top, bottom = '1'] = (await all({}))[0]?.sums.assigned.split('/') ?? []
    expect((Number(top) * 12) / Number(bottom)).toBe(Number(sums[0]?.twelfths))
  })

  it('open one by one, and the whole province is listed too', async () => {
    const [line] = (
      await database.owner.query('select id from work_line where unit_id = $1 limit 1', [province.unit.planning])
    ).rows
    const shown = await measured('detail', 300, () =>
      doors().read('planningHead', (tx, actor) => showLine(deskOn(tx, actor), line.id)),
    )
    expect(shown.ms).toBeLessThan(300)
    const whole = await measured('list of the whole province', 2_000, () =>
      doors().read('chairman', (tx, actor) => listWork(deskOn(tx, actor), query({ unit: undefined }))),
    )
    expect(whole.value).toMatchObject({ value: { total: ALL - ALL / 50 } })
    expect(whole.ms).toBeLessThan(2_000)
  })
})

describe('one act on a line', () => {
  it('is written, with the lines of the person read again for his score, in less than 100 ms', async () => {
    const ids = (
      await database.owner.query(
        'select id from work_line where person_id = $1 and not withdrawn order by id limit 6',
        [province.person.official],
      )
    ).rows.map(({ id }) => Number(id))
    const times: number[] = []
    for (const id of ids) {
      const request = {
        key: randomUUID(),
        version: 0,
        onDay: TODAY,
        act: { kind: 'evidence-added' as const, note: '', evidence: [{ kind: 'document' as const, number: '1' }] },
      }
      const start = performance.now()
      const answer = await doors().change('official', (tx, actor) => act(deskOn(tx, actor), id, request))
      times.push(performance.now() - start)
      expect(answer).toMatchObject({ ok: true, value: { version: 1 } })
    }
    const best = Math.min(...times)
    console.log(`one act: ${times.map((ms) => ms.toFixed(0)).join(', ')} ms (the person has ${OF_UNIT / 4} lines)`)
    expect(best).toBeLessThan(100)
  })

  it('reads the lines of five hundred people at once in one statement', async () => {
    const people = Object.values(province.person)
    const { value, statements } = await measured('lines for scores', 2_000, () =>
      doors().read('chairman', async (tx) => done(await linesOf(tx, MARCH, people))),
    )
    const nothing = await measured('nothing', 100, () => doors().read('chairman', async () => done(null)))
    expect(statements - nothing.statements).toBe(1)
    expect(value.ok && [...value.value.values()].flat().length).toBe(ALL - ALL / 50)
  })
})
