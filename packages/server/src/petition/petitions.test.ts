import {
  noticesSchema,
  petitionSchema,
  petitionsSchema,
  petitionStandingSchema,
  replacementStartSchema,
  todaySchema,
  workingCalendarSchema,
  type Petition,
  type PetitionStanding,
} from '@thuoc-do/contract'
import type { IsoDate } from '@thuoc-do/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshApplication, type Caller, type FreshApplication, type Reply } from '../../test/fresh-application.ts'
import { handEverythingIn } from '../../test/hand-in.ts'
import { inventAgency, inventRound, scoresAddingUpTo, type InventedAgency } from '../../test/invented-round.ts'
import { arrangeSmallProvince, type SmallProvince } from '../../test/small-province.ts'
import { inEveryTenant } from './limit-store.ts'
import { warnOfLimits } from './warn-of-limits.ts'

const TOTALS = [9500, 9400, 9300, 8000, 7900, 7800, 7700, 7600, 7500, 7400]
const NAMES = ['head', 'chairman', 'personnel', 'holder', 'petitioner', 'member', 'stranger'] as const

let fresh: FreshApplication
let province: SmallProvince
let agency: InventedAgency
let today = '2024-02-05'
const callers = new Map<string, Caller>()
let appraisalOf: (place: number) => number
let base = ''

const as = (name: (typeof NAMES)[number]): Caller => {
  const found = callers.get(name)
  if (found === undefined) throw new Error(`${name} is not signed in`)
  return found
}
const codes = (reply: Reply): string[] =>
  (reply.body as { problems: { code: string }[] }).problems.map(({ code }) => code)
const must = (reply: Reply): unknown => {
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
  return reply.body
}
const standing = async (place: number, who: (typeof NAMES)[number] = 'petitioner'): Promise<PetitionStanding> =>
  petitionStandingSchema.parse(must(await as(who)('GET', `/api/appraisals/${appraisalOf(place)}/petition`)))
const file = async (place: number, who: (typeof NAMES)[number] = 'petitioner'): Promise<Reply> =>
  as(who)('POST', `/api/appraisals/${appraisalOf(place)}/petition`, { text: 'Tôi đề nghị xem lại điểm.' })
const show = async (id: number, who: (typeof NAMES)[number] = 'petitioner'): Promise<Petition> =>
  petitionSchema.parse(must(await as(who)('GET', `/api/petitions/${id}`)))
const act = async (who: (typeof NAMES)[number], id: number, verb: string, body: object): Promise<Reply> =>
  as(who)('POST', `/api/petitions/${id}/${verb}`, { version: (await show(id, 'head')).version, ...body })
/** What somebody was told and did not read, and what stands on his first page, of petitions. */
const told = async (who: (typeof NAMES)[number]): Promise<string[]> =>
  noticesSchema
    .parse(must(await as(who)('GET', '/api/notices')))
    .notices.filter(({ kind, read }) => kind.includes('petition') && !read)
    .map(({ kind, deadline }) => `${kind} ${deadline ?? ''}`.trim())
    .toSorted()
const waiting = async (who: (typeof NAMES)[number]) =>
  todaySchema.parse(must(await as(who)('GET', '/api/today'))).items.filter(({ kind }) => kind.includes('petition'))
/** Looks at the limits as the server does every hour; answers how many were told. */
const warned = async (): Promise<number> => {
  let count = 0
  await inEveryTenant(fresh.application.context.db, new Date(`${today}T02:00:00Z`), async (store) => {
    count += await warnOfLimits(store, today as IsoDate)
  })
  return count
}

beforeAll(async () => {
  fresh = await freshApplication(() => new Date(`${today}T02:00:00Z`))
  const { owner } = fresh.database
  province = await arrangeSmallProvince(owner)
  agency = await inventAgency(owner, province, 'K', TOTALS.length)
  const round = await inventRound(owner, province, 'Năm 2023', [{ agency, totals: TOTALS }])
  await handEverythingIn(owner)
  // A rule set that limits both, as for public employees: five working days to file, ten to answer.
  await owner.query(
    `update round set rule_set = jsonb_set(jsonb_set(rule_set, '{petition,filingWorkingDays,value}', '5'),
       '{petition,resolvingWorkingDays,value}', '10')`,
  )
  appraisalOf = (place) => round.appraisals.get(agency.people[place]?.id ?? 0) ?? 0
  base = `/api/rounds/${round.roundId}/agencies/${agency.agencyId}`
  const people = [
    agency.head.id,
    province.person.chairman,
    province.person.provincePersonnel,
    agency.people[1]?.id,
    agency.people[5]?.id,
    province.person.committeeMember,
    province.person.officeHead,
  ]
  for (const [at, name] of NAMES.entries()) await fresh.addAccount(province.tenantId, name, people[at] ?? 0)
  for (const name of NAMES) callers.set(name, await fresh.signIn(name))
  must(await as('head')('POST', `${base}/propose`, { version: 0 }))
  must(await as('personnel')('POST', `${base}/allocate`, { version: 1 }))
})
afterAll(async () => fresh.close())

describe('the calendar of working days', () => {
  it('is kept year by year by the personnel body of the whole body, from a pasted list, and seen by everybody', async () => {
    const keep = async (who: 'personnel' | 'head', pasted: string): Promise<Reply> =>
      as(who)('PUT', '/api/working-calendar/2024', { pasted, document: 'Thông báo 01/TB' })
    const list = '01/01/2024 Tết Dương lịch\n08/02/2024 - 14/02/2024 Tết Nguyên đán\n04/05/2024 làm bù cho 29/4'
    expect(codes(await keep('head', list))).toEqual(['not-yours'])
    expect(codes(await keep('personnel', 'Tết\n05/02/2024 làm bù'))).toEqual([
      'calendar-line-unreadable',
      'calendar-working-on-weekday',
    ])
    must(await keep('personnel', '02/01/2024 nhầm'))
    must(await keep('personnel', list))
    const kept = workingCalendarSchema.parse(must(await as('petitioner')('GET', '/api/working-calendar?year=2024')))
    expect(kept.can).toEqual({ keep: false })
    expect(kept.days).toHaveLength(9)
    expect(kept.days.find(({ kind }) => kind === 'working')).toEqual({
      day: '2024-05-04',
      kind: 'working',
      name: 'làm bù cho 29/4',
    })
  })
})

describe('a petition', () => {
  it('needs a decision, is about one’s own result, and ends with the limit, which runs across Tết', async () => {
    expect((await standing(5)).problems).toEqual([{ code: 'petition-no-decision' }])
    expect(codes(await file(5))).toEqual(['petition-no-decision'])
    must(await as('head')('POST', `${base}/decide`, { version: 2, number: '01/QĐ-K', on: '2024-02-02' }))
    must(await as('chairman')('POST', `${base}/decide`, { version: 3, number: '02/QĐ-T', on: '2024-02-02' }))
    // Signed on Friday the 2nd, made known on Monday the 5th: from then the five days run.
    expect(await standing(5)).toMatchObject({
      mayFile: true,
      fileBy: { on: '2024-02-19', workingDays: 5, unkeptYears: [], state: 'running', left: 5 },
      resolvingWorkingDays: 10,
    })
    expect(codes(await file(5, 'head'))).toEqual(['petition-not-own-result'])
    expect(codes(await file(5, 'stranger'))).toEqual(['no-such-record'])
    today = '2024-02-16'
    expect((await standing(5)).fileBy).toMatchObject({ state: 'due-soon', left: 1 })
    expect(await waiting('petitioner')).toMatchObject([{ kind: 'petition-window', by: '2024-02-19', left: 1 }])
    expect([await warned(), await warned()]).toEqual([TOTALS.length, 0])
    expect(await told('petitioner')).toEqual(['petition-window-ending 2024-02-19'])
    today = '2024-02-20'
    expect(codes(await file(5))).toEqual(['petition-too-late'])
    today = '2024-02-19'
    const { id } = must(await file(5)) as { id: number }
    expect(codes(await file(5))).toEqual(['petition-open-already'])
    expect(await show(id)).toMatchObject({
      stage: 'filed',
      filedOn: '2024-02-19',
      number: '01/QĐ-K',
      resolveBy: { on: '2024-03-04', state: 'running', left: 10 },
      can: { say: true, recordMeeting: false, uphold: false, replace: false, withdraw: true },
    })
    const due = { petitionId: id, by: '2024-03-04', overdue: false, left: 10 }
    expect(await waiting('petitioner')).toMatchObject([{ kind: 'own-petition', ...due }])
    for (const who of ['head', 'chairman'] as const) {
      expect(await told(who)).toContain('petition-to-answer 2024-03-04')
      expect(await waiting(who)).toMatchObject([
        ...(who === 'head' ? [{ kind: 'petition-window' }] : []),
        { kind: 'petition', ...due },
      ])
    }
    for (const who of ['personnel', 'member', 'stranger'] as const) {
      expect(await told(who)).toEqual([])
      expect(await waiting(who)).toEqual([])
    }
  })

  it('is seen by the petitioner, the heads above and their personnel body, by nobody else', async () => {
    const seenBy = async (who: (typeof NAMES)[number]): Promise<number> =>
      petitionsSchema.parse(must(await as(who)('GET', '/api/petitions'))).rows.length
    const seen = await Promise.all(NAMES.map(seenBy))
    expect(Object.fromEntries(NAMES.map((name, at) => [name, seen[at]]))).toEqual({
      head: 1,
      chairman: 1,
      personnel: 1,
      holder: 0,
      petitioner: 1,
      member: 0, // reads every appraisal of the province, but no petition
      stranger: 0,
    })
  })

  it('keeps the dialogue word for word, with the meeting and its minutes, each for whose part it is', async () => {
    const id = petitionsSchema.parse(must(await as('head')('GET', '/api/petitions'))).rows[0]?.id ?? 0
    const meeting = { on: '2024-02-20', minutes: 'Biên bản 07/BB' }
    const entry = (change: object) => ({ text: 'Đã trao đổi.', meeting: null, ...change })
    expect(codes(await act('head', id, 'entries', entry({ meeting })))).toEqual(['petition-meeting-in-future'])
    today = '2024-02-20'
    expect(codes(await act('head', id, 'entries', entry({ meeting: { ...meeting, on: '2024-02-18' } })))).toEqual([
      'petition-meeting-early',
    ])
    expect(codes(await act('petitioner', id, 'entries', entry({ meeting })))).toEqual(['petition-not-your-part'])
    must(await act('head', id, 'entries', entry({ meeting })))
    must(await act('petitioner', id, 'entries', entry({ text: 'Tôi bổ sung minh chứng.' })))
    must(await act('personnel', id, 'entries', entry({ text: 'Đã đối chiếu hồ sơ.' })))
    const shown = await show(id, 'head')
    expect(shown.entries.map(({ kind, part, text }) => [kind, part, text])).toEqual([
      ['filed', 'petitioner', 'Tôi đề nghị xem lại điểm.'],
      ['met', 'competent', 'Đã trao đổi.'],
      ['said', 'petitioner', 'Tôi bổ sung minh chứng.'],
      ['said', 'personnel', 'Đã đối chiếu hồ sơ.'],
    ])
    expect(await told('petitioner')).toContain('petition-said')
    expect(await told('chairman')).toEqual(['petition-said', 'petition-to-answer 2024-03-04'])
    expect(shown).toMatchObject({ stage: 'dialogue', waitsForMe: true, can: { uphold: true, replace: true } })
    expect(codes(await act('petitioner', id, 'uphold', { text: 'x' }))).toEqual(['petition-own'])
    expect(codes(await act('personnel', id, 'uphold', { text: 'x' }))).toEqual(['petition-not-your-part'])
    expect(codes(await act('head', id, 'withdraw', { text: 'x' }))).toEqual(['petition-not-your-part'])
    await expect(fresh.database.owner.query(`delete from petition_entry`)).rejects.toThrow('append-only')
  })

  it('is granted by a decision in place of the one in force, late or not, and is over then', async () => {
    const id = petitionsSchema.parse(must(await as('head')('GET', '/api/petitions'))).rows[0]?.id ?? 0
    const place = `/api/appraisals/${appraisalOf(5)}/replacement`
    const start = replacementStartSchema.parse(must(await as('head')('GET', place)))
    const signing = {
      number: '05/QĐ-K',
      on: '2024-03-05',
      document: 'Biên bản 07/BB',
      reason: 'Chấp nhận kiến nghị: thiếu một sản phẩm.',
      proposal: {
        scores: scoresAddingUpTo(8900, false),
        facts: start.proposal.facts,
        comment: 'Chấm lại.',
        withoutPlace: false,
      },
    }
    today = '2024-02-29'
    expect([await warned(), await warned()]).toEqual([2, 0])
    today = '2024-03-05'
    expect([await warned(), await warned()]).toEqual([3, 0])
    expect(await told('chairman')).toEqual([
      'petition-due-soon 2024-03-04',
      'petition-overdue 2024-03-04',
      'petition-said',
      'petition-to-answer 2024-03-04',
    ])
    expect(await told('petitioner')).toContain('own-petition-overdue 2024-03-04')
    expect(await waiting('head')).toMatchObject([{ kind: 'petition', overdue: true, left: -1 }])
    expect(await show(id)).toMatchObject({ resolveBy: { state: 'overdue', left: -1 } })
    const beside = await as('head')('POST', place, { ...signing, version: start.version, ground: 'finding' })
    expect(codes(beside)).toEqual(['replacement-petition-open'])
    const petitionVersion = (await show(id, 'head')).version
    const body = { ...signing, version: start.version, petitionVersion }
    expect(codes(await as('personnel')('POST', `/api/petitions/${id}/replace`, body))).toEqual([
      'petition-not-your-part',
    ])
    must(await as('head')('POST', `/api/petitions/${id}/replace`, body))
    expect(await show(id)).toMatchObject({
      stage: 'replaced',
      resolveBy: null,
      answeredInTime: false,
      answeredBy: { name: 'Người K 000', title: 'Người đứng đầu tỉnh' },
      replacedBy: { number: '05/QĐ-K', level: 'good' },
      can: { say: false, uphold: false, replace: false, withdraw: false },
    })
    expect(await told('petitioner')).toContain('petition-answered')
    expect(await waiting('head')).toEqual([])
    await expect(fresh.database.owner.query(`update petition set stage = 'filed'`)).rejects.toThrow('does not change')
  })

  it('about the new decision is another one: withdrawn it may be filed anew, upheld it may not', async () => {
    expect(await standing(5)).toMatchObject({ mayFile: true, fileBy: { on: '2024-03-12' } })
    const first = must(await file(5)) as { id: number }
    must(await act('petitioner', first.id, 'withdraw', { text: 'Tôi đã rõ.' }))
    expect(await told('head')).toContain('petition-withdrawn')
    const second = must(await file(5)) as { id: number }
    today = '2024-03-19'
    must(await act('chairman', second.id, 'uphold', { text: 'Điểm đã chấm đúng.' }))
    expect(await show(second.id)).toMatchObject({ stage: 'upheld', answeredInTime: true, replacedBy: null })
    expect((await standing(5)).problems.map(({ code }) => code)).toEqual([
      'petition-too-late',
      'petition-answered-already',
    ])
  })
})
