import { appraisalSchema, replayReplySchema } from '@thuoc-do/contract'
import { findRuleSet, formAsked, NO } from '@thuoc-do/domain'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller, Reply } from '../../test/fresh-application.ts'
import { leaveFor } from '../../test/left-behind.ts'
import { field, provinceApplication, type ProvinceApplication } from '../../test/province-application.ts'
import type { ProvincePerson } from '../../test/small-province.ts'

const STAFF = ['libraryHead', 'librarian1', 'librarian2'] as const
let app: ProvinceApplication
beforeAll(async () => {
  app = await provinceApplication(() => new Date('2024-01-15T02:00:00Z'))
  const { person, unit } = app.province
  const others = [person.libraryDeputy, person.librarian3, person.committeeMember]
  await app.fresh.database.owner.query(`update post_holding set valid_to = '2023-06-30' where person_id = any ($1)`, [
    others,
  ])
  await app.fresh.database.owner.query(
    `insert into office (tenant_id, person_id, role, unit_id, valid_from) values ($1, $2, 'personnel', $3, '2020-01-01')`,
    [app.province.tenantId, person.librarian2, unit.library],
  )
  await app.open('provincePersonnel', {
    name: 'Năm 2023',
    from: '2023-01-01',
    to: '2023-12-31',
    ruleSetId: 'decree-90-2020',
    agencies: [unit.library],
  })
})
afterAll(async () => app.close())

const codes = (reply: Reply): string[] =>
  ((field(reply, 'problems') ?? []) as { code: string; path: string }[]).map(({ code, path }) => `${code} ${path}`)

/** Does something to a form at the version it has now. */
async function act(by: ProvincePerson, whose: ProvincePerson, verb: string, body: object = {}): Promise<Reply> {
  const id = await app.appraisalOf(whose)
  const caller = await app.as(by)
  const seen = await caller('GET', `/api/appraisals/${id}`)
  const method = verb === 'self' || verb === 'review' ? 'PUT' : 'POST'
  return caller(method, `/api/appraisals/${id}/${verb}`, { version: field(seen, 'version'), ...body })
}

/** Grades and facts that come to "good": everything in time, less than half exceeded. */
function answers(leader: boolean, change: Record<string, string> = {}): Record<string, string> {
  const document = findRuleSet('decree-90-2020')
  if (document === undefined) throw new Error('the decree is on the shelf')
  const { grades, stated } = formAsked(document, { kind: 'public-employee', leader }, {})
  return {
    ...Object.fromEntries(grades.map(({ code }) => [code, 'good'])),
    ...Object.fromEntries(
      stated.map(({ code, unit, fact }) => [
        code,
        unit === 'yes-no' ? NO : /Unmet|Exceeded|Absent/u.test(fact) ? '0' : '100',
      ]),
    ),
    ...change,
  }
}
const self = (scores: Record<string, string>) => ({ scores, strengths: '', weaknesses: '', level: 'good' })
const base = () => `/api/rounds/1/agencies/${app.province.unit.library}`
const onDossier = async (caller: Caller, verb: string, body: object = {}): Promise<Reply> =>
  caller('POST', `${base()}/${verb}`, { version: field(await caller('GET', base()), 'version'), ...body })

describe('a year under Decree 90, graded and without points', () => {
  it('takes no claim of what the office knows, of a case, or of the authority’s level', async () => {
    const claim = async (code: string, value: string) =>
      codes(await act('librarian1', 'librarian1', 'self', self({ [code]: value })))
    expect(await claim('fact:monthsWorked', '12')).toEqual(['fact-not-on-form body.scores.fact:monthsWorked'])
    expect(await claim('fact:disciplinedInPeriod', 'no')).toEqual([
      'fact-not-on-form body.scores.fact:disciplinedInPeriod',
    ])
    expect(await claim('fact:levelSetByAuthority', 'satisfactory')).toEqual([
      'fact-for-the-reviewer body.scores.fact:levelSetByAuthority',
    ])
    expect(await claim('1', 'excellent')).toEqual(['grade-expected body.scores.1'])
    expect(await claim('fact:tasksDoneShare', '101')).toEqual(['above-maximum body.scores.fact:tasksDoneShare'])
  })

  it('is handed in only with every grade and every fact that a level asks for', async () => {
    const draft = await act('librarian1', 'librarian1', 'self', { ...self({ 1: 'good' }), level: null })
    expect(draft).toMatchObject({ status: 200 })
    const early = codes(await act('librarian1', 'librarian1', 'submit'))
    expect(early).toContain('answer-missing scores.5b')
    expect(early).toContain('level-not-chosen self.level')
    expect(early).toContain('answer-missing scores.fact:tasksDoneOnTimeShare')
    for (const who of STAFF) {
      const filled = answers(who === 'libraryHead')
      expect(await act(who, who, 'self', self(filled))).toMatchObject({ status: 200, body: { problems: [] } })
      expect(await act(who, who, 'submit')).toMatchObject({ status: 200 })
    }
    const id = await app.appraisalOf('librarian1')
    const own = appraisalSchema.parse((await (await app.as('librarian1'))('GET', `/api/appraisals/${id}`)).body)
    expect(own).toMatchObject({ selfTotal: null, selfLevel: 'good', facts: { monthsWorked: '12' }, steps: [] })
    expect(own.conditions).toContainEqual(
      expect.objectContaining({
        code: 'outstanding.exceeded',
        truth: 'false',
        citation: '90/2020/NĐ-CP, Điều 4, Điều 8, Điều 12',
      }),
    )
  })

  it('asks for a written reason where the level is another one, and where the reviewer states it himself', async () => {
    const review = (whose: ProvincePerson, by: ProvincePerson, change: Record<string, string>, comment = '') =>
      act(by, whose, 'review', { scores: answers(whose === 'libraryHead', change), comment })
    await review('librarian1', 'libraryHead', {})
    expect(await act('libraryHead', 'librarian1', 'confirm')).toMatchObject({ status: 200 })
    await review('librarian2', 'libraryHead', { 'fact:tasksDoneOnTimeShare': '90' })
    expect(codes(await act('libraryHead', 'librarian2', 'confirm'))).toEqual([
      'comment-needed-level-changed review.comment',
    ])
    await review('librarian2', 'libraryHead', { 'fact:levelSetByAuthority': 'satisfactory' })
    expect(codes(await act('libraryHead', 'librarian2', 'confirm'))).toEqual([
      'authority-level-not-asked scores.fact:levelSetByAuthority',
    ])
    const gap = { 'fact:tasksDoneOnTimeShare': '60', 'fact:tasksDoneShare': '90', 'fact:tasksUnmetShare': '40' }
    await review('librarian2', 'libraryHead', gap)
    expect(codes(await act('libraryHead', 'librarian2', 'confirm'))).toEqual([
      'authority-level-missing facts.levelSetByAuthority',
    ])
    expect(codes(await review('librarian2', 'libraryHead', { ...gap, 'fact:levelSetByAuthority': 'good' }))).toEqual([
      'level-above-conditions body.scores.fact:levelSetByAuthority',
    ])
    await review('librarian2', 'libraryHead', { ...gap, 'fact:levelSetByAuthority': 'satisfactory' })
    expect(codes(await act('libraryHead', 'librarian2', 'confirm'))).toEqual([
      'comment-needed-level-changed review.comment',
      'comment-needed-authority-level review.comment',
    ])
    await review('librarian2', 'libraryHead', { ...gap, 'fact:levelSetByAuthority': 'satisfactory' }, 'Chậm do mưa lũ.')
    expect(await act('libraryHead', 'librarian2', 'confirm')).toMatchObject({ status: 200 })
    await review('libraryHead', 'chairman', {})
    expect(await act('chairman', 'libraryHead', 'confirm')).toMatchObject({ status: 200 })
  })

  it('is unsatisfactory by a case the personnel body recorded with its document, until that was a mistake', async () => {
    const [personnel, head] = [await app.as('librarian2'), await app.as('libraryHead')]
    const url = `/api/appraisals/${await app.appraisalOf('librarian1')}`
    const record = {
      fact: 'disciplinedInPeriod',
      violation: 'Vi phạm giờ làm việc',
      document: '12/QĐ-TV',
      on: '2023-08-01',
      atFormerBody: false,
    }
    expect(await head('POST', `${url}/cases`, record)).toMatchObject({ status: 403 })
    expect(await personnel('POST', `${url}/cases`, { ...record, fact: 'tasksUnmetShare' })).toMatchObject({
      status: 422,
    })
    expect(await personnel('POST', `${url}/cases`, record)).toMatchObject({ status: 200 })
    const seen = appraisalSchema.parse((await head('GET', url)).body)
    expect(seen).toMatchObject({
      reviewLevel: 'unsatisfactory',
      facts: { disciplinedInPeriod: true, monthsWorked: '12' },
      caseBook: { cases: [{ document: '12/QĐ-TV' }], can: { recordCase: false } },
    })
    const withdraw = { version: 0, reason: 'Ghi nhầm người' }
    const caseId = seen.caseBook?.cases[0]?.id ?? 0
    expect(await personnel('POST', `${url}/cases/${caseId}/withdraw`, withdraw)).toMatchObject({ status: 200 })
    expect((await head('GET', url)).body).toMatchObject({ reviewLevel: 'good', facts: { monthsWorked: '12' } })
  })

  it('is proposed with minutes and opinion, given places and decided, and every result comes out again', async () => {
    const [head, personnel, chairman] = [
      await app.as('libraryHead'),
      await app.as('provincePersonnel'),
      await app.as('chairman'),
    ]
    expect(await leaveFor(app, 'minutes', STAFF)).toMatchObject({ ok: true })
    expect(await leaveFor(app, 'party-opinion', ['libraryHead'])).toMatchObject({ ok: true })
    expect(await onDossier(head, 'propose')).toMatchObject({ status: 200 })
    expect(await onDossier(head, 'hand-in')).toMatchObject({ status: 200 })
    expect(await onDossier(personnel, 'allocate')).toMatchObject({ status: 200 })
    expect(await onDossier(head, 'decide', { number: '01/QĐ', on: '2024-01-10' })).toMatchObject({ status: 200 })
    expect(await onDossier(chairman, 'decide', { number: '02/QĐ', on: '2024-01-10' })).toMatchObject({ status: 200 })
    const levels: string[] = []
    for (const who of STAFF) {
      const url = `/api/appraisals/${await app.appraisalOf(who)}`
      const self = await app.as(who)
      const page = appraisalSchema.parse((await self('GET', url)).body)
      levels.push(`${who} ${String(page.level)} ${String(page.reviewTotal)}`)
      expect(replayReplySchema.parse((await self('GET', `${url}/replay`)).body).verdict).toBe('same')
    }
    expect(levels).toEqual(['libraryHead good null', 'librarian1 good null', 'librarian2 satisfactory null'])
    const { rows } = await app.fresh.database.owner.query<{ frozen: string }>(
      `select frozen from decision_item i join person p on p.id = i.person_id where p.code = 'librarian2'`,
    )
    expect(JSON.parse(rows[0]?.frozen ?? '{}')).toMatchObject({
      rows: [],
      filled: { grades: [{ code: '1', self: 'good', review: 'good' }, {}, {}, {}, { code: '5b' }] },
      review: { comment: 'Chậm do mưa lũ.', total: null, level: 'satisfactory' },
      score: { receipt: { inputs: { facts: { levelSetByAuthority: 'satisfactory', monthsWorked: '12' } } } },
    })
  })

  it('is weighed anew from grades and facts when a decision is to be replaced', async () => {
    const head = await app.as('libraryHead')
    const url = `/api/appraisals/${await app.appraisalOf('librarian1')}/replacement`
    const start = await head('GET', url)
    expect(start.body).toMatchObject({ level: 'good', rows: [], form: { ruleSet: { id: 'decree-90-2020' } } })
    const proposal = field(start, 'proposal') as { scores: Record<string, string> }
    const scores = { ...proposal.scores, 'fact:tasksDoneOnTimeShare': '50', 'fact:tasksUnmetShare': '20' }
    const effect = await head('POST', `${url}/preview`, { ...proposal, scores })
    expect(effect.body).toMatchObject({ total: null, before: 'good', level: 'satisfactory' })
    const claimed = { ...scores, 'fact:headOfUnit': 'yes' }
    expect(await head('POST', `${url}/preview`, { ...proposal, scores: claimed })).toMatchObject({ status: 422 })
  })

  it('is counted in statistics, lists and paper without a total', async () => {
    const personnel = await app.as('provincePersonnel')
    const statistics = await personnel('GET', '/api/rounds/1/statistics')
    expect(statistics.status).toBe(200)
    expect(JSON.stringify(statistics.body)).toContain('"good":2')
    const get = (path: string) =>
      app.fresh.application.http.inject({ url: path, headers: { host: 'localhost', cookie: personnel.cookie } })
    expect((await get(`${base()}/list.xlsx`)).statusCode).toBe(200)
    const form = `/api/appraisals/${await app.appraisalOf('librarian2')}/form`
    const paper = unzipSync((await get(`${form}.docx`)).rawPayload)['word/document.xml'] ?? new Uint8Array()
    const words = strFromU8(paper).replaceAll(/<[^>]+>/gu, ' ')
    for (const said of [
      'Chính trị tư tưởng',
      'Thực hiện tốt',
      '60 %',
      'Mức do cấp có thẩm quyền nêu',
      'Chậm do mưa lũ.',
    ])
      expect(words).toContain(said)
    expect((await get(`${form}.pdf`)).rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  })
})
