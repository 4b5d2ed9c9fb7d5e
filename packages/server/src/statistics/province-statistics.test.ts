import { publishedSentence, rollUp } from '@thuoc-do/domain'
import type { Statistics } from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countingConnection } from '../../test/count-statements.ts'
import { freshDatabase, type FreshDatabase } from '../../test/fresh-database.ts'
import { allocatePlaces, decide, deskOf, grantException, propose, type Desk } from '../classification/index.ts'
import { loadDemonstration } from '../demo/load.ts'
import { inventProvince } from '../demo/province.ts'
import { regulation1120 } from '../../test/invented-round.ts'
import { openDoors, type Answer, type Doors } from '../platform/transaction.ts'
import { showStatistics } from './show-statistics.ts'
import { statisticsStore } from './statistics-store.ts'

const clock = (): Date => new Date('2024-01-20T02:00:00Z')
const ROUND = 1
let database: FreshDatabase
let doors: Doors

async function valueOf<T>(answer: Promise<Answer<T>>): Promise<T> {
  const given = await answer
  if (!given.ok) throw new Error(JSON.stringify(given.problems))
  return given.value
}

const act = (userId: string, run: (desk: Desk) => Promise<Answer<null>>): Promise<null> =>
  valueOf(doors.change(userId, (tx, actor) => run(deskOf(tx, actor, clock, 'test'))))

const read = (userId: string, through: Doors = doors): Promise<Statistics> =>
  valueOf(through.read(userId, (tx, actor) => showStatistics(statisticsStore(tx, actor.tenantId), actor, ROUND)))

/** Every agency of the demonstration proposed, allocated (with its exception) and decided by its head and the province's. */
async function decideEverything(): Promise<void> {
  const { owner } = database
  const { levels } = inventProvince(regulation1120().document)
  const exceptions = new Set(levels.filter(({ exception }) => exception).map(({ agency }) => agency))
  await owner.query(
    `insert into account (tenant_id, user_id, username, person_id) select 1, 'head-' || h.person_id, 'head-' || h.person_id, h.person_id
     from post_holding h join post p on p.id = h.post_id and p.leadership = 'head' on conflict do nothing`,
  )
  const { rows: agencies } = await owner.query<{ id: number; code: string; head: string }>(
    `select d.unit_id as id, u.code, a.user_id as head from dossier d join unit u on u.id = d.unit_id
     join post_holding h on h.unit_id = u.id join post p on p.id = h.post_id and p.leadership = 'head'
     join account a on a.person_id = h.person_id order by d.unit_id`,
  )
  const { rows: users } = await owner.query<{ username: string; user_id: string }>(
    `select username, user_id from account`,
  )
  const userOf = (name: string): string => users.find(({ username }) => username === name)?.user_id ?? ''
  for (const { id: agencyId, code, head } of agencies) {
    const at = { roundId: ROUND, agencyId }
    let version = 0
    await act(head, (desk) => propose(desk, { ...at, version: version++ }))
    const paper = {
      percent: '25',
      authority: 'Ban Thường vụ Tỉnh ủy',
      document: `${agencyId}-TB/TU`,
      reason: 'Thành tích.',
    }
    if (exceptions.has(code))
      await act(userOf('to.chuc'), (desk) => grantException(desk, { ...at, version: version++, ...paper }))
    await act(userOf('to.chuc'), (desk) => allocatePlaces(desk, { ...at, version: version++ }))
    const decision = { ...at, on: '2024-01-15' }
    await act(head, (desk) => decide(desk, { ...decision, version: version++, number: `${agencyId}/QĐ` }))
    await act(userOf('lanh.dao'), (desk) =>
      decide(desk, { ...decision, version: version++, number: `${agencyId}/QĐ-T` }),
    )
  }
}

beforeAll(async () => {
  database = await freshDatabase()
  doors = openDoors(database.db, clock)
  await loadDemonstration(database.ownerUrl, () => undefined)
  const begun = performance.now()
  await decideEverything()
  console.log(`75 agencies proposed, allocated and decided in ${Math.round(performance.now() - begun)} ms`)
  await database.owner.query('analyze')
}, 120_000)
afterAll(async () => database.close())

async function userNamed(name: string): Promise<string> {
  const { rows } = await database.owner.query<{ user_id: string }>(`select user_id from account where username = $1`, [
    name,
  ])
  return rows[0]?.user_id ?? ''
}

describe('the statistics of a whole province', () => {
  it('state the published sentence exactly, with every base', async () => {
    const { rows, roots, round } = await read(await userNamed('to.chuc'))
    expect(round).toMatchObject({ allDecided: true, decidedUntil: '2024-01-15' })
    const root = rows.find(({ unitId }) => unitId === roots[0])
    if (root === undefined) throw new Error('no root')
    expect(publishedSentence(root.all)).toEqual([
      { figure: 'outstanding', count: 2_177, base: 10_960, share: '19,9' },
      { figure: 'good-or-better', count: 10_896, base: 10_960, share: '99,42' },
      { figure: 'satisfactory', count: 52, base: 10_960, share: '0,47' },
      { figure: 'unsatisfactory', count: 12, base: 10_960, share: '0,11' },
    ])
    expect(root.all).toMatchObject({ notRated: 60, notReported: 1 })
  })

  it('add up to the same numbers as counting the decided results one by one', async () => {
    const { rows } = await read(await userNamed('to.chuc'))
    const { rows: items } = await database.owner.query<{ unit_id: number; level: string; people: number }>(
      `select unit_id, level, count(*)::int as people from decision_item group by unit_id, level`,
    )
    for (const { unit_id, level, people } of items)
      expect(rows.find(({ unitId }) => unitId === unit_id)?.own).toMatchObject({ [level]: people })
    const own = new Map(rows.map((row) => [row.unitId, row.own]))
    const units = rows.map(({ unitId, parentId }) => ({ id: unitId, parentId }))
    expect(rollUp(units, own).map(({ all }) => all.rated)).toEqual(rows.map(({ all }) => all.rated))
  })

  it('take the same number of statements for a province as for one unit, and milliseconds', async () => {
    const counting = countingConnection(database.appUrl)
    const counted = openDoors(counting.db, clock)
    const statementsOf = async (name: string): Promise<{ statements: number; ms: number; people: number }> => {
      const user = await userNamed(name)
      await read(user, counted)
      const [before, begun] = [counting.statements(), performance.now()]
      const { rows, roots } = await read(user, counted)
      const people = rows.filter(({ unitId }) => roots.includes(unitId)).reduce((sum, { all }) => sum + all.rated, 0)
      return { statements: counting.statements() - before, ms: performance.now() - begun, people }
    }
    const [unit, agency, wide] = [
      await statementsOf('truong.phong'),
      await statementsOf('giam.doc'),
      await statementsOf('to.chuc'),
    ]
    for (const [name, { statements, ms, people }] of Object.entries({ unit, agency, wide }))
      console.log(`statistics of a ${name}: ${people} people, ${statements} statements, ${ms.toFixed(1)} ms`)
    expect(unit.people).toBeLessThan(agency.people)
    expect(wide.people).toBe(10_960)
    expect(agency.statements).toBe(unit.statements)
    expect(wide.statements).toBe(unit.statements + 1) // switching to the role of whole-tenant readers
    await counting.db.destroy()
  })

  it('come from frozen results that each match their hash', async () => {
    const { rows } = await database.owner.query<{ items: number; wrong: number }>(
      `select count(*)::int as items, count(*) filter (where encode(sha256(convert_to(frozen, 'UTF8')), 'hex') <> content_hash)::int as wrong from decision_item`,
    )
    expect(rows).toEqual([{ items: 10_960, wrong: 0 }])
  })
})
