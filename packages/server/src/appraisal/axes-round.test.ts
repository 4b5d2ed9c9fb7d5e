import { appraisalSchema, replayReplySchema } from '@thuoc-do/contract'
import { findRuleSet, formAsked, NO, NO_TASK, type Convener } from '@thuoc-do/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller, Reply } from '../../test/fresh-application.ts'
import { meetingAt } from '../../test/meeting-world.ts'
import { field, provinceApplication, type ProvinceApplication } from '../../test/province-application.ts'
import type { ProvincePerson } from '../../test/small-province.ts'

const LEADERS = ['libraryHead', 'libraryDeputy'] as const
const TELLERS = ['librarian2', 'librarian3'] as const
const MEMBERS = ['committeeMember', 'librarian1', ...TELLERS] as const
const NOW = new Date('2026-01-15T02:00:00Z')

let app: ProvinceApplication
beforeAll(async () => {
  app = await provinceApplication(() => NOW)
  await app.open('provincePersonnel', {
    name: 'Năm 2025',
    from: '2025-01-01',
    to: '2025-12-31',
    ruleSetId: 'party-366-2025',
    agencies: [app.province.unit.library],
  })
})
afterAll(async () => app.close())

const codes = (reply: Reply): string[] =>
  ((field(reply, 'problems') ?? []) as { code: string; path: string }[]).map(({ code, path }) => `${code} ${path}`)

async function act(by: ProvincePerson, whose: ProvincePerson, verb: string, body: object = {}): Promise<Reply> {
  const id = await app.appraisalOf(whose)
  const caller = await app.as(by)
  const seen = await caller('GET', `/api/appraisals/${id}`)
  const method = verb === 'self' || verb === 'review' ? 'PUT' : 'POST'
  return caller(method, `/api/appraisals/${id}/${verb}`, { version: field(seen, 'version'), ...body })
}

/** The best form under 366, with one axis on which there was no task. */
function answers(head: boolean, side: 'self' | 'review', change: Record<string, string> = {}): Record<string, string> {
  const document = findRuleSet('party-366-2025')
  if (document === undefined) throw new Error('the regulation is on the shelf')
  const known = { periodIsYear: true, ...(head ? { headOfUnit: true } : { deputyOfUnit: true }) }
  const { rows, axes, stated } = formAsked(document, { kind: 'civil-servant', leader: true }, known)
  const [first, ...others] = axes
  return {
    ...Object.fromEntries(
      rows.flatMap((row) => (row.kind === 'scored' ? [[row.code, String(row.maximumHundredths / 100)]] : [])),
    ),
    ...Object.fromEntries(others.flatMap(({ components }) => components.map(({ code }) => [code, '97.5']))),
    [first?.noTask ?? '']: NO_TASK,
    ...Object.fromEntries(
      stated
        .filter(({ required, reviewerOnly }) => required && (side === 'review' || !reviewerOnly))
        .map(({ code, unit, fact }) => [
          code,
          unit === 'yes-no' ? NO : unit === 'level' ? 'outstanding' : /Late|quarters/u.test(fact) ? '0' : '100',
        ]),
    ),
    ...change,
  }
}
const base = () => `/api/rounds/1/agencies/${app.province.unit.library}`
const onDossier = async (caller: Caller, verb: string, body: object = {}): Promise<Reply> =>
  caller('POST', `${base()}/${verb}`, { version: field(await caller('GET', base()), 'version'), ...body })

/** A meeting called by the head, with a paper ballot where the rule set asks for one; answers its last act. */
async function meet(convener: Convener, ballot: Record<string, number> | null): Promise<Reply> {
  const { person, unit } = app.province
  const subjects = await Promise.all(LEADERS.map((who) => app.appraisalOf(who)))
  const present = [...MEMBERS, ...LEADERS]
  const called = await (
    await app.as('libraryHead')
  )('POST', '/api/meetings', {
    roundId: 1,
    unitId: unit.library,
    convener,
    title: convener,
    place: 'Phòng họp',
    startsAt: NOW.toISOString(),
    chairId: person.committeeMember,
    secretaryId: person.librarian1,
    tellerIds: ballot === null ? [] : TELLERS.map((who) => person[who]),
    large: false,
    quorumPercent: null,
    subjects,
    participants: present.map((who) => ({ personId: person[who], votes: MEMBERS.some((member) => member === who) })),
  })
  if (called.status !== 200) return called
  const meeting = meetingAt(Number(field(called, 'id')))
  const [chair, secretary] = [await app.as('committeeMember'), await app.as('librarian1')]
  const marks = present.map((who) => ({ personId: person[who], presence: 'present' }))
  await meeting.plain(secretary, 'PUT', 'presence', { marks })
  const opened = await meeting.act(chair, 'POST', 'open')
  if (opened.status !== 200) return opened
  if (ballot === null) {
    await meeting.plain(secretary, 'POST', 'opinions', { kind: 'none', appraisalIds: subjects })
    return meeting.act(chair, 'POST', 'adopt', { agreed: 4 })
  }
  await meeting.act(chair, 'POST', 'ballots', { kind: 'paper' })
  await meeting.onBallot(chair, 'open')
  for (const who of TELLERS) await meeting.onBallot(await app.as(who), 'closing')
  const counts = subjects.map((appraisalId) => ({
    appraisalId,
    issued: 4,
    collected: 4,
    invalid: 0,
    blank: 0,
    choices: ballot,
  }))
  for (const who of TELLERS) await meeting.onBallot(await app.as(who), 'count', { counts })
  const seen = await meeting.show(await app.as('libraryDeputy'))
  expect(seen.subjects.map(({ presented }) => presented?.placed ?? null)).toEqual([null, null])
  return meeting.act(chair, 'POST', 'adopt', { agreed: 4 })
}

describe('a year under Regulation 366, with its two secret ballots', () => {
  it('opens forms for those it binds, and knows who heads the body and that the period is a year', async () => {
    const { rows } = await app.fresh.database.owner.query(`select facts from appraisal order by leadership desc`)
    expect(rows).toEqual([
      { facts: { monthsWorked: '12', headOfUnit: true, periodIsYear: true } },
      { facts: { monthsWorked: '12', deputyOfUnit: true, periodIsYear: true } },
    ])
  })

  it('is filled in by points, percentages of the axes and facts; the level of the body is the reviewer’s to state', async () => {
    expect(
      codes(
        await act('libraryHead', 'libraryHead', 'self', {
          scores: answers(true, 'review'),
          strengths: '',
          weaknesses: '',
          level: null,
        }),
      ),
    ).toEqual(['fact-for-the-reviewer body.scores.fact:unitLevel'])
    for (const who of LEADERS) {
      const scores = answers(who === 'libraryHead', 'self')
      await act(who, who, 'self', { scores, strengths: '', weaknesses: '', level: 'outstanding' })
      expect(await act(who, who, 'submit')).toMatchObject({ status: 200 })
    }
    // The deputy's own form is whole: R = 70 × 97.5 % whatever the axis without a task.
    const page = await (
      await app.as('libraryDeputy')
    )('GET', `/api/appraisals/${await app.appraisalOf('libraryDeputy')}`)
    expect(appraisalSchema.parse(page.body)).toMatchObject({ selfTotal: '393/4', selfLevel: 'outstanding' })
  })

  it('waits for the ballot of the leadership collective before a review can be confirmed', async () => {
    const review = (who: (typeof LEADERS)[number], change: Record<string, string> = {}) =>
      act(who === 'libraryHead' ? 'chairman' : 'libraryHead', who, 'review', {
        scores: answers(who === 'libraryHead', 'review', change),
        comment: 'Tập thể đạt mức tốt.',
      })
    await review('libraryDeputy')
    expect(codes(await act('libraryHead', 'libraryDeputy', 'confirm'))).toContain('step-before-missing ')
    expect(await meet('leadership-collective', { outstanding: 3, good: 1 })).toMatchObject({ status: 200 })
    expect(await act('libraryHead', 'libraryDeputy', 'confirm')).toMatchObject({ status: 200 })
    // No head is rated above his collective.
    const { 'fact:unitLevel': _, ...without } = answers(true, 'review')
    await act('chairman', 'libraryHead', 'review', { scores: without, comment: '' })
    expect(codes(await act('chairman', 'libraryHead', 'confirm'))).toContain('answer-missing scores.fact:unitLevel')
    await review('libraryHead', { 'fact:unitLevel': 'good' })
    expect(await act('chairman', 'libraryHead', 'confirm')).toMatchObject({ status: 200 })
  })

  it('is not decided before the Party committee has voted on the levels that the places leave', async () => {
    const [head, personnel] = [await app.as('libraryHead'), await app.as('provincePersonnel')]
    expect(codes(await meet('party-committee', { good: 4 }))).toEqual([
      'meeting-form-without-place ',
      'meeting-form-without-place ',
    ])
    await onDossier(head, 'propose')
    expect(await meet('head-of-unit', null)).toMatchObject({ status: 200 })
    await onDossier(head, 'hand-in')
    expect(await onDossier(personnel, 'allocate')).toMatchObject({ status: 200 })
    const decide = (by: Caller, number: string) => onDossier(by, 'decide', { number, on: '2026-01-10' })
    // The Party committee decides, not the head of the agency.
    expect(await decide(head, '01/QĐ')).toMatchObject({ status: 403 })
    const refused = await decide(await app.as('committeeMember'), '01/QĐ')
    expect(field(refused, 'problems')).toMatchObject([
      { code: 'person-lacks-output', params: { output: 'ballot-result' } },
      { code: 'person-lacks-output', params: { output: 'ballot-result' } },
    ])
    expect(await meet('party-committee', { good: 3, satisfactory: 1 })).toMatchObject({ status: 200 })
    // The places given anew with the same levels leave the vote standing.
    expect(await onDossier(personnel, 'allocate')).toMatchObject({ status: 200 })
    expect(field(await head('GET', base()), 'blocks')).toMatchObject([{ code: 'people-await-decision' }])
  })

  it('is not decided against a majority of the committee, where the set states one', async () => {
    const committee = await app.as('committeeMember')
    const majority = async (percent: string | null) => {
      const { owner } = app.fresh.database
      await owner.query(`alter table ballot disable trigger all`)
      await owner.query(`update ballot set majority_percent = $1`, [percent])
      await owner.query(`alter table ballot enable trigger all`)
    }
    const decide = (by: Caller, number: string) => onDossier(by, 'decide', { number, on: '2026-01-10' })
    await majority('80')
    const notCarried = { code: 'person-level-not-carried', params: { level: 'good', votes: '3', percent: '80' } }
    expect(field(await decide(committee, '01/QĐ'), 'problems')).toMatchObject([notCarried, notCarried])
    await majority(null)
    const { person } = app.province
    await app.fresh.database.owner.query(`update office set valid_to = '2025-01-01' where person_id = $1`, [
      person.committeeMember,
    ])
    const vacant = await (await app.as('libraryHead'))('GET', base())
    expect(field(vacant, 'blocks')).toMatchObject([
      { code: 'people-without-decider', params: { count: '2' } },
      { code: 'people-await-decision' },
    ])
    await app.fresh.database.owner.query(`update office set valid_to = null where person_id = $1`, [
      person.committeeMember,
    ])
    const decided = await decide(committee, '01/QĐ')
    expect(decided).toMatchObject({ status: 200, body: { stage: 'decided' } })
    expect(field(decided, 'decisions')).toMatchObject([{ people: 2 }])
  })

  it('comes out again, byte for byte, with everything that was filled in', async () => {
    for (const who of LEADERS) {
      const url = `/api/appraisals/${await app.appraisalOf(who)}`
      const own = await app.as(who)
      expect(replayReplySchema.parse((await own('GET', `${url}/replay`)).body).verdict).toBe('same')
      expect(appraisalSchema.parse((await own('GET', url)).body)).toMatchObject({ level: 'good', reviewTotal: '393/4' })
      const paper = await app.fresh.application.http.inject({
        url: `${url}/form.docx`,
        headers: { host: 'localhost', cookie: own.cookie },
      })
      expect(paper.statusCode).toBe(200)
    }
  })
})
