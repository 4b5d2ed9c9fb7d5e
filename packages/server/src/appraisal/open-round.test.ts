import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../test/fresh-database.ts'
import { arrangeSmallProvince, type SmallProvince } from '../../test/small-province.ts'
import { notifier } from '../notices/index.ts'
import { recordEvents } from '../platform/events.ts'
import { done, openDoors, type Doors } from '../platform/transaction.ts'
import { openRound, type OpeningDesk } from './open-round.ts'
import { openingStore } from './opening-store.ts'
import { requestRound } from './request-round.ts'
import { roundStore } from './round-store.ts'

const AGENCIES = 75
const PEOPLE = 10_960
const now = new Date('2024-01-05T02:00:00Z')
const request = {
  name: 'Năm 2023',
  from: '2023-01-01',
  to: '2023-12-31',
  ruleSetId: 'hau-giang-1120-2022',
  agencies: 'all',
} as const

let database: FreshDatabase
let doors: Doors
let province: SmallProvince

/** Hangs agencies with four units each under the root and fills them, with a head for every unit, in a few statements. */
async function populate(): Promise<void> {
  const { tenantId, unit } = province
  const values = [tenantId, unit.root, AGENCIES, PEOPLE]
  const statements = [
    [`insert into unit (tenant_id, code) select $1, 'A' || a from generate_series(1, $2::int) a`, [tenantId, AGENCIES]],
    [
      `insert into unit (tenant_id, code) select $1, 'A' || a || '-' || u from generate_series(1, $2::int) a, generate_series(1, 4) u`,
      [tenantId, AGENCIES],
    ],
    [
      `insert into unit_state (tenant_id, unit_id, valid_from, parent_id, name, kind)
       select $1, u.id, '2020-01-01', coalesce(p.id, $2), u.code, case when p.id is null then 'agency' else 'unit' end
       from unit u left join unit p on p.tenant_id = $1 and u.code like p.code || '-%' and p.code like 'A%'
       where u.tenant_id = $1 and u.code like 'A%'`,
      values.slice(0, 2),
    ],
    [
      `insert into person (tenant_id, code, full_name, search_name, unit_id)
       select $1, 'N' || n, 'Người Mẫu ' || n, 'nguoi mau ' || n,
         (select id from unit where tenant_id = $1 and code = 'A' || (n % $2::int + 1) || case when n <= $2::int then '' else '-' || (n / $2::int % 4 + 1) end)
       from generate_series(1, $3::int) n`,
      [tenantId, AGENCIES, PEOPLE],
    ],
    [
      `insert into post_holding (tenant_id, person_id, unit_id, post_id, valid_from, main)
       select $1, p.id, p.unit_id, (select min(o.id) from post o where o.tenant_id = $1
           and o.leadership = case when p.place = 1 then 'head' else 'none' end), '2020-01-01', true
       from (select id, unit_id, row_number() over (partition by unit_id order by id) as place
             from person where tenant_id = $1 and code like 'N%') p`,
      [tenantId],
    ],
  ] as const
  for (const [text, given] of statements) await database.owner.query(text, [...given])
  await database.owner.query('analyze')
}

const deskOf: OpeningDesk = (tx, actor, requestId) => ({
  store: openingStore(tx, actor.tenantId),
  actor,
  now,
  record: (events) => recordEvents(tx, actor, now, events, requestId),
  notify: notifier(tx, actor, now),
})
const count = async (text: string): Promise<number> =>
  Number((await database.owner.query(`select (${text}) as n`)).rows[0]?.n)

beforeAll(async () => {
  database = await freshDatabase()
  doors = openDoors(database.db, () => now)
  province = await arrangeSmallProvince(database.owner)
  await populate()
  await database.owner.query(
    `insert into account (tenant_id, user_id, username, person_id, must_change_password) values ($1, 'personnel', 'personnel', $2, false)`,
    [province.tenantId, province.person.provincePersonnel],
  )
})
afterAll(async () => database.close())

describe('opening a round for a whole province', () => {
  const progress: number[] = []
  let roundId = 0
  /** Runs the job; the transaction numbered `crashAt` is cut off in its middle, after it has written. */
  const run = (crashAt = Infinity) => {
    let changes = 0
    return openRound(
      deskOf,
      {
        requestId: 'r',
        progress: (count) => void progress.push(count),
        read: (work) => doors.read('personnel', work),
        change: (work) =>
          doors.change('personnel', async (tx, actor) => {
            const answer = await work(tx, actor)
            changes += 1
            if (changes === crashAt) throw new Error('the power failed')
            return answer
          }),
      },
      { roundId, agencies: 'all' },
      '2024-01-05',
    )
  }

  it('keeps whole agencies and nothing of the one at hand when it is cut off', async () => {
    const asked = await doors.change('personnel', (tx, actor) =>
      requestRound({ ...deskOf(tx, actor, 'r'), store: roundStore(tx, actor.tenantId) }, request, async (input) => {
        roundId = input.roundId
        return 'job'
      }),
    )
    expect(asked).toEqual(done({ jobId: 'job' }))
    await expect(run(21)).rejects.toThrow('the power failed')
    const dossiers = await count('select count(*) from dossier')
    expect(dossiers).toBeGreaterThan(15)
    expect(await count(`select count(*) from event where action = 'dossier.opened'`)).toBe(20)
    expect(await count('select count(distinct agency_id) from appraisal')).toBe(dossiers)
  })

  it('goes on where it was cut off, in seconds, and loses and doubles nobody', async () => {
    const before = await count('select count(*) from appraisal')
    const begun = performance.now()
    const end = await run()
    const ms = Math.round(performance.now() - begun)
    console.log(`opened ${PEOPLE + 24 - before} of ${PEOPLE + 24} appraisals of ${AGENCIES + 2} agencies in ${ms} ms`)
    expect(end).toMatchObject({ ok: true, result: { already: before, skipped: 1, reasons: { 'no-agency': 1 } } })
    expect(await count('select count(*) from appraisal')).toBe(PEOPLE + 24)
    expect(await count('select count(distinct person_id) from appraisal')).toBe(PEOPLE + 24)
    expect(await count(`select count(*) from event where action = 'dossier.opened'`)).toBe(AGENCIES + 3)
    expect(progress.at(-1)).toBe(PEOPLE + 25)
    expect(ms).toBeLessThan(15_000)
  })

  it('gives everybody the nearest head above who is not himself', async () => {
    expect(await count('select count(*) from appraisal where reviewer_id = person_id')).toBe(0)
    expect(await count(`select count(*) from appraisal where reviewer_id is null and stage <> 'not-rated'`)).toBe(0)
    expect(await count(`select count(*) from appraisal where reviewer_id = ${province.person.chairman}`)).toBe(
      AGENCIES + 2,
    )
  })

  it('a second time changes nothing', async () => {
    expect(await run()).toMatchObject({ ok: true, result: { opened: 0, already: PEOPLE + 24 } })
    expect(await count(`select count(*) from event where action = 'dossier.opened'`)).toBe(AGENCIES + 3)
  })

  it('stops when the officer has lost his office in the meantime', async () => {
    await database.owner.query(`update office set valid_to = '2023-12-31' where person_id = $1`, [
      province.person.provincePersonnel,
    ])
    expect(await run()).toMatchObject({ ok: false, problems: [{ code: 'round-needs-personnel-body' }] })
  })
})
