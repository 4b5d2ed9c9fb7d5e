import { todaySchema, type TodayItem } from '@thuoc-do/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { countingConnection } from '../../test/count-statements.ts'
import { freshApplication, type FreshApplication } from '../../test/fresh-application.ts'
import { inventAgency, inventRound } from '../../test/invented-round.ts'
import { arrangeSmallProvince, type ProvincePerson, type SmallProvince } from '../../test/small-province.ts'
import { openDoors } from '../platform/transaction.ts'
import { showToday } from './show-today.ts'
import { todayStore } from './today-store.ts'

const NOW = new Date('2024-01-15T02:00:00Z')

let fresh: FreshApplication
let province: SmallProvince
let roundId = 0
const ids = new Map<string, string>()
const counting = { db: undefined as ReturnType<typeof countingConnection> | undefined }
beforeAll(async () => {
  fresh = await freshApplication(() => NOW)
  const { owner } = fresh.database
  province = await arrangeSmallProvince(owner)
  const agencies = [await inventAgency(owner, province, 'A', 4), await inventAgency(owner, province, 'B', 4)]
  ;({ roundId } = await inventRound(
    owner,
    province,
    'Năm 2023',
    agencies.map((agency) => ({ agency, totals: [9500, 9000, 8000, 7500] })),
  ))
  for (const [at, agency] of agencies.entries())
    for (const [place, person] of agency.people.entries())
      ids.set(`${'AB'[at]}${place}`, await fresh.addAccount(province.tenantId, `p${at}${place}`, person.id))
  for (const who of ['provincePersonnel', 'chairman'] satisfies ProvincePerson[])
    ids.set(who, await fresh.addAccount(province.tenantId, who.toLowerCase(), province.person[who]))
  counting.db = countingConnection(fresh.database.appUrl)
}, 60_000)
afterAll(async () => {
  await counting.db?.db.destroy()
  await fresh.close()
})

/** What waits for somebody, as the endpoint's use case answers it, and in how many statements. */
async function todayOf(who: string): Promise<{ items: TodayItem[]; statements: number }> {
  const connection = counting.db
  if (connection === undefined) throw new Error('no connection')
  const before = connection.statements()
  const doors = openDoors(connection.db, () => NOW)
  const answer = await doors.read(ids.get(who) ?? '', (tx, actor) =>
    showToday(todayStore(tx, actor, NOW), '2024-01-15'),
  )
  if (!answer.ok) throw new Error('refused')
  return { items: todaySchema.parse(answer.value).items, statements: connection.statements() - before }
}
const said = async (who: string): Promise<string[]> =>
  (await todayOf(who)).items.map((item) =>
    item.kind === 'dossier' ? `${item.step} ${item.agencies.length}` : `${item.kind}`,
  )
const set = (text: string, more: unknown[] = []) => fresh.database.owner.query(text, [roundId, ...more])

it('at every step of the way it waits for those who may take the next one, and for nobody else', async () => {
  const everybody = async () =>
    Object.fromEntries(
      await Promise.all(['A0', 'A1', 'provincePersonnel', 'chairman'].map(async (who) => [who, await said(who)])),
    )
  const nobody = { A0: [], A1: [], provincePersonnel: [], chairman: [] }
  expect(await everybody()).toEqual({ ...nobody, A0: ['propose 1'] })
  await set(`update appraisal set stage = 'proposed' where round_id = $1`)
  await set(`update dossier set stage = 'proposed' where round_id = $1`)
  // What was not handed in is nobody's above.
  expect(await everybody()).toEqual({ ...nobody, A0: ['hand-in 1'] })
  await set(`update dossier set handed_in_at = now() where round_id = $1`)
  expect(await everybody()).toEqual({ ...nobody, provincePersonnel: ['allocate 2'] })
  await set(`update appraisal set stage = 'allocated' where round_id = $1`)
  await set(`update dossier set stage = 'allocated' where round_id = $1`)
  expect(await everybody()).toEqual({ ...nobody, A0: ['decide 1'], chairman: ['decide 2'] })
  await set(`update dossier set stage = 'decided' where round_id = $1`)
  expect(await everybody()).toEqual(nobody)
})

it('takes as many statements for two agencies with work as for nothing at all', async () => {
  const none = (await todayOf('A1')).statements
  await set(`update dossier set stage = 'proposed' where round_id = $1`)
  const many = await todayOf('provincePersonnel')
  expect(many.items).toHaveLength(1)
  // One for the names of the rounds met, which is not asked where nothing waits, and one for a reader of the whole tenant.
  expect(many.statements - none).toBeLessThanOrEqual(3)
})

it('the nearest deadline comes first, what is past its day is marked, what has none comes last', async () => {
  const form = (id: number, roundId: number, stage: 'self-scoring' | 'head-review') => ({
    row: {
      id,
      roundId,
      roundName: `R${roundId}`,
      personId: 1,
      personCode: 'a',
      fullName: 'Nguyễn Thị An',
      postTitle: '',
      unitName: '',
      kind: 'civil-servant' as const,
      leadership: 'none' as const,
      stage,
      selfTotal: null,
      selfLevel: null,
      reviewTotal: null,
      reviewLevel: null,
      level: null,
      notRatedReason: null,
      waitsForMe: true,
      byMonths: false,
    },
    returnReason: null,
    scored: 0,
  })
  const answer = await showToday(
    {
      forms: async () => [form(1, 7, 'self-scoring'), form(2, 8, 'head-review')],
      dossiers: async () => [
        { roundId: 8, agencyId: 1, agencyName: 'A', step: 'propose' },
        { roundId: 8, agencyId: 2, agencyName: 'B', step: 'propose' },
      ],
      work: async () => [{ kind: 'confirm', period: '2026-03', count: 2 }],
      rounds: async () =>
        new Map([
          [7, { name: 'R7', by: null }],
          [8, { name: 'R8', by: '2026-12-14' }],
        ]),
    },
    '2026-04-01',
  )
  expect(answer.ok && answer.value.items.map(({ kind, by, overdue }) => [kind, by, overdue])).toEqual([
    ['work', '2026-03-31', true],
    ['review', '2026-12-14', false],
    ['dossier', '2026-12-14', false],
    ['self-score', null, false],
  ])
  expect(answer.ok && answer.value.items[2]).toMatchObject({ agencies: [{ name: 'A' }, { name: 'B' }] })
})
