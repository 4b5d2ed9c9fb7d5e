import { publishedSentence, rollUp } from '@thuoc-do/domain'
import type { Statistics } from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countingConnection } from '../../test/count-statements.ts'
import { freshDatabase, type FreshDatabase } from '../../test/fresh-database.ts'
import { loadDemonstration } from '../demo/load.ts'
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

const read = (userId: string, through: Doors = doors): Promise<Statistics> =>
  valueOf(through.read(userId, (tx, actor) => showStatistics(statisticsStore(tx, actor.tenantId), actor, ROUND)))

beforeAll(async () => {
  database = await freshDatabase()
  doors = openDoors(database.db, clock)
  await loadDemonstration(database.ownerUrl, () => undefined)
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
    expect(round).toMatchObject({ allDecided: true, decidedUntil: '2023-12-31' })
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
