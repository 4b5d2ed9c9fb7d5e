import { findRuleSet, type RecordedOutput } from '@thuoc-do/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reply } from '../../test/fresh-application.ts'
import { handEverythingIn } from '../../test/hand-in.ts'
import { leaveFor } from '../../test/left-behind.ts'
import { field, provinceApplication, scores, type ProvinceApplication } from '../../test/province-application.ts'
import type { ProvincePerson } from '../../test/small-province.ts'

let app: ProvinceApplication
let roundId: number
beforeAll(async () => {
  app = await provinceApplication()
  await app.open('provincePersonnel')
  const [round] = await query(`select id from round`)
  roundId = Number(round?.['id'])
  await withMeetings()
})
afterAll(async () => app.close())

const query = async (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  (await app.fresh.database.owner.query(text, values)).rows

/** The criteria set of a province that also asks for a meeting, and for the Party committee's word on its leaders. */
async function withMeetings(): Promise<void> {
  const [set, decree] = [findRuleSet('hau-giang-1120-2022'), findRuleSet('decree-335-2025')]
  const asked = (decree?.procedure ?? []).filter(({ code }) => /meeting|party-opinion/u.test(code))
  const procedure = (set?.procedure ?? []).flatMap((stage) => (stage.code === 'propose' ? [...asked, stage] : [stage]))
  await query(`update round set rule_set = jsonb_set(rule_set, '{procedure}', $1)`, [JSON.stringify(procedure)])
}

const problemsOf = (reply: Reply): { code: string; params?: Record<string, string> }[] =>
  (field(reply, 'problems') as { code: string; params?: Record<string, string> }[] | undefined) ?? []
const codes = (reply: Reply): string[] => problemsOf(reply).map(({ code }) => code)
const agencyBase = () => `/api/rounds/${roundId}/agencies/${app.province.unit.library}`
const STAFF = ['libraryHead', 'libraryDeputy', 'librarian1', 'librarian2', 'librarian3', 'committeeMember'] as const

async function act(by: ProvincePerson, whose: ProvincePerson, verb: string, body: object = {}): Promise<Reply> {
  const id = await app.appraisalOf(whose)
  const [row] = await query(`select version from appraisal where id = $1`, [id])
  const method = verb === 'self' || verb === 'review' ? 'PUT' : 'POST'
  return (await app.as(by))(method, `/api/appraisals/${id}/${verb}`, { version: Number(row?.['version']), ...body })
}
const self = (leader: boolean) => ({ scores: scores(leader, 0), strengths: '', weaknesses: '', level: null })
async function submitted(whose: ProvincePerson, leader = false): Promise<void> {
  await act(whose, whose, 'self', self(leader))
  expect(await act(whose, whose, 'submit')).toMatchObject({ status: 200 })
}
async function confirmed(by: ProvincePerson, whose: ProvincePerson, leader = false): Promise<void> {
  await act(by, whose, 'review', { scores: scores(leader, 0), comment: 'Đúng' })
  expect(await act(by, whose, 'confirm')).toMatchObject({ status: 200 })
}
const leave = (output: RecordedOutput, whose: readonly ProvincePerson[]) => leaveFor(app, output, whose)

describe('what a rule set asks for before the proposal', () => {
  it('is recorded for each file when it is due, not before, and by somebody who need not see the forms', async () => {
    await app.as('librarian1')
    await submitted('librarian1')
    const early = await leave('minutes', ['librarian1', 'librarian2'])
    expect(early.ok ? [] : early.problems.map(({ code, params }) => [code, params?.['output']])).toEqual([
      ['step-before-missing', 'confirmed-scores'],
      ['step-before-missing', 'self-scores'],
    ])
    await submitted('librarian2')
    await submitted('librarian3')
    await submitted('committeeMember')
    for (const whose of ['librarian1', 'librarian2', 'librarian3', 'committeeMember'] as const)
      await confirmed('libraryHead', whose)
    await submitted('libraryDeputy', true)
    await confirmed('libraryHead', 'libraryDeputy', true)
    await submitted('libraryHead', true)
    await confirmed('chairman', 'libraryHead', true)
    const left = await leave('minutes', ['librarian1', 'librarian2'])
    expect(left.ok && left.value.map(({ step }) => step)).toEqual(['meeting', 'meeting'])
    // The same minutes twice leave nothing twice.
    expect(await leave('minutes', ['librarian1'])).toMatchObject({ ok: true, value: [{ step: null }] })
  })

  it('keeps the agency from proposing, and names who lacks what', async () => {
    const refused = await (await app.as('libraryHead'))('POST', `${agencyBase()}/propose`, { version: 0 })
    expect(refused.status).toBe(409)
    const lacking = problemsOf(refused).map(({ code, params }) => [code, params?.['fullName'], params?.['output']])
    const { fullName } = app.province
    expect(lacking).toHaveLength(6)
    expect(lacking).toContainEqual(['person-lacks-output', fullName.librarian3, 'minutes'])
    expect(lacking).toContainEqual(['person-lacks-output', fullName.libraryHead, 'party-opinion'])
    const shown = await (await app.as('libraryHead'))('GET', agencyBase())
    expect(field(shown, 'blocks')).toMatchObject([
      { code: 'people-lack-output', params: { count: '2', output: 'minutes' } },
      { code: 'people-lack-output', params: { count: '2', output: 'minutes' } },
      { code: 'people-lack-output', params: { count: '2', output: 'party-opinion' } },
    ])
  })

  it('is void when the form goes back to its person, and has to be had again', async () => {
    expect(await act('libraryHead', 'librarian2', 'return', { reason: 'Bổ sung minh chứng' })).toMatchObject({
      status: 200,
    })
    const rows = await query(
      `select o.step, o.voided_at is not null as void from appraisal_output o
       join appraisal a on a.id = o.appraisal_id where a.person_id = $1`,
      [app.province.person.librarian2],
    )
    expect(rows).toEqual([{ step: 'meeting', void: true }])
    await submitted('librarian2')
    await confirmed('libraryHead', 'librarian2')
  })

  it('cannot be rewritten or deleted, not even by the owner of the tables', async () => {
    await expect(query(`update appraisal_output set step = 'x'`)).rejects.toThrow(/only become void/u)
    await expect(query(`update appraisal_output set voided_at = null where voided_at is not null`)).rejects.toThrow(
      /only become void/u,
    )
    await expect(query(`delete from appraisal_output`)).rejects.toThrow(/append-only/u)
  })

  it('opens the proposal when everything is there', async () => {
    const staff = STAFF.filter((who) => who !== 'librarian1')
    expect(await leave('minutes', staff)).toMatchObject({ ok: true })
    expect(await leave('party-opinion', ['libraryHead', 'libraryDeputy'])).toMatchObject({ ok: true })
    const proposed = await (await app.as('libraryHead'))('POST', `${agencyBase()}/propose`, { version: 0 })
    expect(proposed).toMatchObject({ status: 200, body: { stage: 'proposed' } })
    const own = await (await app.as('librarian1'))('GET', `/api/appraisals/${await app.appraisalOf('librarian1')}`)
    const steps = field(own, 'procedure') as { code: string; state: string; missing: string[] }[]
    expect(steps.map(({ code, state }) => `${code} ${state}`)).toEqual([
      'self-score done',
      'confirm done',
      'meeting done',
      'propose done',
      'quota current',
      'decide later',
      'notify later',
    ])
  })
})

describe('a reviewer who has left', () => {
  const reassign = (by: ProvincePerson, whose: ProvincePerson, to: ProvincePerson, reason = 'Trưởng phòng nghỉ hưu') =>
    act(by, whose, 'reassign', { reviewerId: app.province.person[to], reason })

  it('is replaced by the personnel body, with a reason, by somebody who leads there or above', async () => {
    await submitted('official')
    await act('planningHead', 'official', 'review', { scores: { 'I.1': '1' }, comment: 'nháp' })
    expect(await reassign('official', 'official', 'officeHead')).toMatchObject({ status: 403 })
    expect(await reassign('planningHead', 'official', 'officeHead')).toMatchObject({ status: 403 })
    expect(codes(await reassign('officePersonnel', 'official', 'financeHead'))).toEqual(['reviewer-not-above'])
    expect(codes(await reassign('officePersonnel', 'official', 'official'))).toEqual(['reviewer-is-the-person'])
    expect(codes(await reassign('officePersonnel', 'official', 'planningHead'))).toEqual(['reviewer-is-the-same'])
    expect(await reassign('officePersonnel', 'official', 'planningDeputy')).toMatchObject({ status: 200 })
    const id = await app.appraisalOf('official')
    const seen = await (await app.as('planningDeputy'))('GET', `/api/appraisals/${id}`)
    expect(seen.body).toMatchObject({ can: { confirm: true }, review: null })
    expect(await (await app.as('planningHead'))('GET', `/api/appraisals/${id}`)).toMatchObject({
      body: { can: { confirm: false } },
    })
    const told = async (who: ProvincePerson) =>
      (field(await (await app.as(who))('GET', '/api/notices'), 'notices') as { kind: string }[]).map(({ kind }) => kind)
    expect(await told('planningDeputy')).toContain('review-handed-over')
    expect(await told('planningHead')).toContain('review-taken-over')
    await confirmed('planningDeputy', 'official')
  })

  it('is found among those who may be named, nearest first', async () => {
    const id = await app.appraisalOf('official')
    const listed = await (await app.as('officePersonnel'))('GET', `/api/appraisals/${id}/reviewers`)
    const rows = field(listed, 'rows') as { personId: number }[]
    const { person } = app.province
    expect(rows.map(({ personId }) => personId)).toEqual([
      person.planningHead,
      person.planningDeputy,
      person.officeHead,
      person.officeDeputy,
      person.chairman,
    ])
    expect(await (await app.as('official'))('GET', `/api/appraisals/${id}/reviewers`)).toMatchObject({ status: 403 })
  })
})

describe('a form that should not have been opened', () => {
  it('is withdrawn with a reason before the decision, counts nowhere, and another one can be opened', async () => {
    await submitted('peer')
    const id = await app.appraisalOf('peer')
    expect(await act('planningHead', 'peer', 'withdraw-form', { reason: 'Sai' })).toMatchObject({ status: 403 })
    expect(codes(await act('officePersonnel', 'officePersonnel', 'withdraw-form', { reason: 'Sai' }))).toEqual([
      'own-file',
    ])
    const office = `/api/rounds/${roundId}/agencies/${app.province.unit.office}`
    const before = field(await (await app.as('officePersonnel'))('GET', office), 'rows') as unknown[]
    expect(await act('officePersonnel', 'peer', 'withdraw-form', { reason: 'Mở nhầm đợt' })).toMatchObject({
      status: 200,
    })
    const after = field(await (await app.as('officePersonnel'))('GET', office), 'rows') as unknown[]
    expect(after).toHaveLength(before.length - 1)
    const mine = await (await app.as('peer'))('GET', '/api/appraisals?scope=mine')
    expect(field(mine, 'rows')).toEqual([])
    expect(await (await app.as('peer'))('GET', `/api/appraisals/${id}`)).toMatchObject({
      body: { stage: 'withdrawn', returnReason: 'Mở nhầm đợt', procedure: [] },
    })
    expect(codes(await act('peer', 'peer', 'submit'))).toEqual(['form-withdrawn'])
    await app.open('provincePersonnel')
    const forms = await query(`select stage from appraisal where person_id = $1 order by id`, [
      app.province.person.peer,
    ])
    expect(forms).toEqual([{ stage: 'withdrawn' }, { stage: 'self-scoring' }])
  })

  it('stays once the agency has proposed', async () => {
    await handEverythingIn(app.fresh.database.owner)
    expect(codes(await act('provincePersonnel', 'librarian1', 'withdraw-form', { reason: 'Sai' }))).toEqual([
      'wrong-stage',
    ])
  })
})

describe('acting for a head', () => {
  const today = new Date()
  const day = (after: number) =>
    new Date(today.getTime() + 7 * 3_600_000 + after * 86_400_000).toISOString().slice(0, 10)
  const delegate = async (by: ProvincePerson, to: ProvincePerson, from = day(0), until = day(20)): Promise<Reply> =>
    (await app.as(by))('POST', `/api/units/${app.province.unit.office}/delegations`, {
      toPersonId: app.province.person[to],
      from,
      to: until,
      document: '12/UQ-SM',
    })

  it('is recorded by the head himself or the personnel body, for named days, and never for oneself', async () => {
    for (const by of ['official', 'planningHead', 'officeDeputy'] as const)
      expect((await delegate(by, 'officeDeputy')).status).toBeGreaterThanOrEqual(403)
    expect(codes(await delegate('officePersonnel', 'officePersonnel'))).toEqual(['delegation-to-oneself'])
    expect(codes(await delegate('officeHead', 'officeHead'))).toEqual(['delegation-to-oneself'])
    expect(codes(await delegate('officeHead', 'librarian1'))).toEqual(['delegation-to-outsider'])
    expect(codes(await delegate('officeHead', 'officeDeputy', day(-3)))).toEqual(['delegation-in-the-past'])
    expect(codes(await delegate('officeHead', 'officeDeputy', day(3), day(2)))).toEqual([
      'delegation-ends-before-it-begins',
    ])
    expect(codes(await delegate('officeHead', 'officeDeputy', day(0), day(366)))).toEqual(['delegation-too-long'])
    expect(await delegate('officeHead', 'officeDeputy')).toMatchObject({ status: 200 })
    expect(codes(await delegate('officeHead', 'planningHead', day(20), day(30)))).toEqual(['delegation-overlaps'])
  })

  it('lets the person do what waits for the head, except about himself', async () => {
    await submitted('planningHead', true)
    await submitted('officeDeputy', true)
    const waiting = await (await app.as('officeDeputy'))('GET', '/api/appraisals?scope=waiting')
    const waits = (field(waiting, 'rows') as { personId: number; waitsForMe: boolean }[]).filter(
      (row) => row.waitsForMe,
    )
    expect(waits.map(({ personId }) => personId)).toEqual([app.province.person.planningHead])
    await confirmed('officeDeputy', 'planningHead', true)
    expect(codes(await act('officeDeputy', 'officeDeputy', 'review', { scores: {}, comment: '' }))).toEqual([
      'own-file',
    ])
    expect(codes(await delegate('officeDeputy', 'planningHead', day(30), day(40)))).toEqual(['delegation-not-yours'])
  })

  it('ends on the day that was said, at once', async () => {
    const unit = app.province.unit.office
    const listed = await (await app.as('officeHead'))('GET', `/api/units/${unit}/delegations`)
    const [row] = field(listed, 'rows') as { id: number; state: string }[]
    expect(row?.state).toBe('in-force')
    await query(`alter table delegation disable trigger all`)
    await query(`update delegation set valid_from = valid_from - 10, ended_on = $1`, [day(-1)])
    await query(`alter table delegation enable trigger all`)
    const waiting = await (await app.as('officeDeputy'))('GET', '/api/appraisals?scope=reviewed')
    expect(field(waiting, 'rows')).toEqual([])
  })
})
