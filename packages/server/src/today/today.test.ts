import { todaySchema, type TodayItem } from '@thuoc-do/contract'
import { findRuleSet, type IsoDate } from '@thuoc-do/domain'
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
    showToday(todayStore(tx, actor, NOW), '2024-01-15' as IsoDate),
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
  const rules = findRuleSet('decree-335-2025')
  if (rules === undefined) throw new Error('the decree ships')
  const limited = {
    ...rules,
    petition: { ...rules.petition, filingWorkingDays: { ...rules.petition.filingWorkingDays, value: 5 } },
  }
  const petition = {
    roundId: 8,
    personId: 2,
    fullName: 'Trần Văn Bình',
    unitId: 1,
    leadership: 'none' as const,
    agencyId: 1,
    agencyName: 'A',
    number: '01/QĐ',
    filedOn: '2026-03-25' as IsoDate,
    stage: 'filed' as const,
    heads: [],
  }
  const meeting = {
    title: 'Họp',
    place: 'Phòng A',
    startsAt: new Date('2026-04-02T02:00:00Z'),
    day: '2026-04-02',
    stage: 'called' as const,
    chair: false,
    secretary: false,
    voteDue: false,
    countDue: false,
  }
  const answer = await showToday(
    {
      petitions: async () => [
        { id: 1, as: 'to-answer', ...petition },
        { id: 2, as: 'own', ...petition, filedOn: '2026-03-23' as IsoDate },
      ],
      results: async () => [
        { appraisalId: 1, roundId: 8, number: '02/QĐ', noticedOn: '2026-03-30' as IsoDate },
        { appraisalId: 2, roundId: 8, number: '02/QĐ', noticedOn: '2026-03-02' as IsoDate },
        { appraisalId: 3, roundId: 7, number: '02/QĐ', noticedOn: '2026-03-30' as IsoDate },
      ],
      meetings: async () => [
        { id: 1, ...meeting },
        { id: 2, ...meeting, stage: 'open', secretary: true },
        { id: 3, ...meeting, day: '2026-03-30' },
        { id: 4, ...meeting, day: '2026-03-30', chair: true },
        { id: 5, ...meeting, stage: 'open', chair: true, voteDue: true },
      ],
      withoutOpinion: async () => [
        { roundId: 8, kind: 'civil-servant', leadership: 'head', people: 2 },
        { roundId: 8, kind: 'civil-servant', leadership: 'none', people: 40 },
        { roundId: 7, kind: 'civil-servant', leadership: 'none', people: 3 },
      ],
      calendar: async () => ({ off: new Set(['2026-04-06']), working: new Set<string>() }),
      forms: async () => [form(1, 7, 'self-scoring'), form(2, 8, 'head-review')],
      dossiers: async () => [
        { roundId: 8, agencyId: 1, agencyName: 'A', step: 'propose' },
        { roundId: 8, agencyId: 2, agencyName: 'B', step: 'propose' },
      ],
      work: async () => [{ kind: 'confirm', period: '2026-03', count: 2 }],
      rounds: async () =>
        new Map([
          [7, { name: 'R7', by: null, rules }],
          [8, { name: 'R8', by: '2026-12-14', rules: limited }],
        ]),
    },
    '2026-04-01' as IsoDate,
  )
  const items = answer.ok ? answer.value.items : []
  const shown = items.map((item) => [item.kind, 'step' in item ? item.step : '', item.by, item.overdue])
  expect(shown).toEqual([
    ['meeting', 'open', '2026-03-30', true],
    ['work', '', '2026-03-31', true],
    ['own-petition', '', '2026-04-01', false],
    ['meeting', 'attend', '2026-04-02', false],
    ['meeting', 'write-minutes', '2026-04-02', false],
    ['meeting', 'vote', '2026-04-02', false],
    ['petition', '', '2026-04-03', false],
    ['petition-window', '', '2026-04-07', false],
    ['review', '', '2026-12-14', false],
    ['dossier', 'propose', '2026-12-14', false],
    ['party-opinion', '', '2026-12-14', false],
    ['self-score', '', null, false],
  ])
  expect(items.filter((item) => 'left' in item).map((item) => 'left' in item && item.left)).toEqual([0, 2, 3])
  expect(items.find(({ kind }) => kind === 'dossier')).toMatchObject({ agencies: [{ name: 'A' }, { name: 'B' }] })
  // Asked of heads and deputies only, and of nobody in a round whose set does not ask.
  expect(items.find(({ kind }) => kind === 'party-opinion')).toMatchObject({ people: 2 })
})
