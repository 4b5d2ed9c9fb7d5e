import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../test/fresh-database.ts'
import { loadDemonstration, readDemoAccounts } from './load.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  const start = performance.now()
  await loadDemonstration(database.ownerUrl, () => undefined)
  console.log(`demonstration loaded in ${Math.round(performance.now() - start)} ms`)
})
afterAll(async () => database.close())

describe('the demonstration in the database', () => {
  it('holds every person and every account once', async () => {
    const { rows } = await database.owner.query(
      `select (select count(*)::int from person) as people, (select count(*)::int from appraisal) as appraisals`,
    )
    expect(rows[0]).toEqual({ people: 11_021, appraisals: 11_020 })
    expect(await readDemoAccounts(database.ownerUrl)).toHaveLength(8)
  })

  it('is refused where there is something already', async () => {
    await expect(loadDemonstration(database.ownerUrl, () => undefined)).rejects.toThrow('empty database')
  })
})
