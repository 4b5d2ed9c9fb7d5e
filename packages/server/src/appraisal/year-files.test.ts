import { handEverythingIn } from '../../test/hand-in.ts'
import { createHash } from 'node:crypto'
import { appraisalSchema, dossierSchema, type Appraisal, type Dossier } from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertYears } from '../../test/confirmed-year.ts'
import { freshApplication, type Caller, type FreshApplication, type Reply } from '../../test/fresh-application.ts'
import { inventAgency, type InventedAgency } from '../../test/invented-round.ts'
import { field, jobEnd } from '../../test/province-application.ts'
import { arrangeSmallProvince, type SmallProvince } from '../../test/small-province.ts'
import { docxText } from '../../test/paper-text.ts'
import { thaw } from '../classification/index.ts'

let fresh: FreshApplication
let province: SmallProvince
let agency: InventedAgency
let personnel: Caller
let chairman: Caller
let head: Caller
let roundId = 0

/** Places in the agency; the others are plain officials with 80 points all year. */
const [HEAD, BEST, MOTHER, NEW, MOVED, EQUAL, WAITING, DISCIPLINED] = [0, 1, 2, 3, 4, 5, 6, 7]
const SIZE = 12
const every = (total: string, months: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) =>
  Object.fromEntries(months.map((month) => [month, total]))

beforeAll(async () => {
  fresh = await freshApplication(() => new Date('2027-01-05T02:00:00Z'))
  const { owner } = fresh.database
  province = await arrangeSmallProvince(owner)
  agency = await inventAgency(owner, province, 'NAM', SIZE)
  const { tenantId } = province
  const { agencyId } = agency
  const [moved, newcomer] = [idOf(MOVED), idOf(NEW)]
  await owner.query(`update post_holding set valid_from = '2026-08-01' where person_id = $1`, [newcomer])
  await owner.query(`update post_holding set valid_from = '2026-06-01' where person_id = $1`, [moved])
  await owner.query(
    `insert into post_holding (tenant_id, person_id, unit_id, post_id, valid_from, valid_to, main)
     select tenant_id, person_id, $2, post_id, '2020-01-01', '2026-05-31', true from post_holding where person_id = $1`,
    [moved, province.unit.planning],
  )
  await owner.query(
    `insert into absence (tenant_id, person_id, kind, valid_from, valid_to, document)
     values ($1, $2, 'maternity-leave', '2026-04-01', '2026-09-30', '7/QĐ-NAM')`,
    [tenantId, idOf(MOTHER)],
  )
  const here = { unitId: agencyId, agencyId, year: 2026 }
  await insertYears(owner, tenantId, [
    { ...here, personId: idOf(HEAD), totals: every('95') },
    { ...here, personId: idOf(BEST), totals: every('92'), general: '22' },
    { ...here, personId: idOf(EQUAL), totals: every('92'), general: '30' },
    { ...here, personId: idOf(MOTHER), totals: every('85', [1, 2, 3, 10, 11, 12]) },
    { ...here, personId: idOf(NEW), totals: every('99', [8, 9, 10, 11, 12]) },
    {
      personId: idOf(MOVED),
      unitId: province.unit.planning,
      agencyId: province.unit.office,
      year: 2026,
      totals: every('75', [1, 2, 3, 4, 5]),
    },
    { ...here, personId: idOf(MOVED), totals: every('250/3', [6, 7, 8, 9, 10, 11, 12]) },
    { ...here, personId: idOf(WAITING), totals: every('80'), handedIn: [5] },
    ...[DISCIPLINED, 8, 9, 10, 11].map((place) => ({ ...here, personId: idOf(place), totals: every('80') })),
  ])
  for (const [name, id] of [
    ['personnel', province.person.provincePersonnel],
    ['chairman', province.person.chairman],
    ['head', agency.head.id],
  ] as const)
    await fresh.addAccount(tenantId, name, id)
  personnel = await fresh.signIn('personnel')
  chairman = await fresh.signIn('chairman')
  head = await fresh.signIn('head')
})
afterAll(async () => fresh.close())

const idOf = (place: number): number => agency.people[place]?.id ?? 0
const codes = ({ body }: Reply): string[] => (body as { problems: { code: string }[] }).problems.map(({ code }) => code)
const ok = (reply: Reply): Reply => {
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
  return reply
}

async function appraisalId(place: number): Promise<number> {
  const { rows } = await fresh.database.owner.query<{ id: number }>(
    `select id from appraisal where round_id = $1 and person_id = $2`,
    [roundId, idOf(place)],
  )
  return rows[0]?.id ?? 0
}
const show = async (caller: Caller, place: number): Promise<Appraisal> =>
  appraisalSchema.parse(ok(await caller('GET', `/api/appraisals/${await appraisalId(place)}`)).body)

const callers = new Map<number, Caller>()
async function self(place: number): Promise<Caller> {
  const known = callers.get(place)
  if (known !== undefined) return known
  if (place === HEAD) return head
  await fresh.addAccount(province.tenantId, `official${place}`, idOf(place))
  const caller = await fresh.signIn(`official${place}`)
  callers.set(place, caller)
  return caller
}
const texts = { strengths: '', weaknesses: '' }

/** The person's own level, and handing it in. */
async function handIn(place: number, level: string | null): Promise<Reply> {
  const caller = await self(place)
  const id = await appraisalId(place)
  const { version } = await show(caller, place)
  const saved = ok(await caller('PUT', `/api/appraisals/${id}/self`, { version, scores: {}, ...texts, level }))
  return caller('POST', `/api/appraisals/${id}/submit`, { version: field(saved, 'version') })
}

const base = (): string => `/api/rounds/${roundId}/agencies/${agency.agencyId}`
const dossier = async (): Promise<Dossier> => dossierSchema.parse(ok(await personnel('GET', base())).body)
const act = async (caller: Caller, verb: string, body: object = {}): Promise<Reply> =>
  caller('POST', `${base()}/${verb}`, { version: (await dossier()).version, ...body })

const ROUND = {
  name: 'Năm 2026',
  from: '2026-01-01',
  to: '2026-12-31',
  ruleSetId: 'decree-335-2025',
}
const CASE = {
  fact: 'disciplinedInPeriod',
  violation: 'Kết luận thanh tra số 12/KL-TTr',
  document: '34/QĐ-KL',
  on: '2026-09-01',
  atFormerBody: false,
}

describe('a year of an agency under Decree 335', () => {
  it('is opened for a calendar year, and lists whoever worked fewer than six months', async () => {
    const agencies = [agency.agencyId]
    expect(codes(await personnel('POST', '/api/rounds', { ...ROUND, from: '2026-02-01', agencies }))).toEqual([
      'round-needs-calendar-year',
    ])
    const queued = ok(await personnel('POST', '/api/rounds', { ...ROUND, agencies }))
    const job = await jobEnd(personnel, field(queued, 'jobId'))
    expect(job).toMatchObject({ state: 'done', result: { opened: SIZE - 1, notRated: 1, skipped: 0 } })
    roundId = (job as { result: { roundId: number } }).result.roundId
    await handEverythingIn(fresh.database.owner)
    const newcomer = await show(personnel, NEW)
    expect([newcomer.stage, newcomer.notRatedReason, newcomer.year?.monthsWorked]).toEqual([
      'not-rated',
      'under-six-months',
      5,
    ])
  })

  it('shows each his months, those of a former body with its name, and what they come to', async () => {
    const moved = await show(await self(MOVED), MOVED)
    expect(moved.year?.total).toMatchObject({ total: '2875/36', level: 'good', missing: [] })
    expect(moved.year?.months.map(({ body }) => body).slice(3, 7)).toEqual(['Sở Mẫu Một', 'Sở Mẫu Một', null, null])
    const mother = await show(await self(MOTHER), MOTHER)
    expect(mother.year?.total).toMatchObject({ total: '85', level: 'good' })
    expect(mother.year?.months[3]).toMatchObject({
      standing: 'absent',
      absence: 'maternity-leave',
      document: '7/QĐ-NAM',
    })
    expect(mother.year?.waits).toEqual([])
  })

  it('is handed in with a level of one’s own, once every month is there, and needs no review', async () => {
    const [caller, id] = [await self(WAITING), await appraisalId(WAITING)]
    const { version, year } = await show(caller, WAITING)
    expect(year?.waits.map(({ code, params }) => [code, params])).toEqual([['month-handed-in', { month: '5' }]])
    const scored = { version, scores: { 'I.1': '5' }, ...texts, level: 'good' }
    expect(codes(await caller('PUT', `/api/appraisals/${id}/self`, scored))).toEqual(['scores-come-from-months'])
    expect(codes(await handIn(WAITING, null))).toEqual(['level-not-chosen', 'month-handed-in'])
    await fresh.database.owner.query(
      `update period_score set stage = 'confirmed', confirmed_at = now(), frozen = '{}', content_hash = 'h'
       where person_id = $1 and period = '2026-05'`,
      [idOf(WAITING)],
    )
    // A level above what the months give stands as it is said.
    ok(await handIn(WAITING, 'outstanding'))
    const handed = await show(caller, WAITING)
    expect([handed.stage, handed.self.level, handed.year?.total.level]).toEqual(['confirmed', 'outstanding', 'good'])
    expect(handed.can).toMatchObject({ withdrawSubmission: true, saveSelf: false })
    ok(await caller('POST', `/api/appraisals/${id}/withdraw-submission`, { version: handed.version }))
    ok(await handIn(WAITING, 'good'))
    for (const place of [HEAD, BEST, MOTHER, MOVED, EQUAL, DISCIPLINED, 8, 9, 10, 11]) ok(await handIn(place, 'good'))
  }, 60_000)

  it('waits for the level of the organisation of its head, and holds him to it', async () => {
    expect((await show(head, HEAD)).year?.total).toMatchObject({ total: '95', levelByPoints: 'outstanding' })
    const { owner } = fresh.database
    // What a meeting and the Party committee leave behind (Điều 21 khoản 1 điểm b, c).
    await owner.query(
      `insert into appraisal_output (tenant_id, appraisal_id, step, output, source_kind, source_id, left_at, left_by)
       select a.tenant_id, a.id, o.step, o.output, 'meeting', 1, now(), 'personnel' from appraisal a
       join (values ('meeting', 'minutes', false), ('leaders-meeting', 'minutes', true), ('party-opinion', 'party-opinion', true))
         as o (step, output, leads) on o.leads = (a.leadership <> 'none') where a.stage = 'confirmed'`,
    )
    expect(codes(await act(personnel, 'propose'))).toEqual(['person-without-level'])
    await owner.query(
      `insert into body_score (tenant_id, unit_id, year, rule_set_id, rule_set_version, rule_set_hash, stage, level, frozen,
         content_hash) values ($1, $2, 2026, 'decree-335-2025-bodies', 1, 'h', 'recognised', 'good', '{}', 'h')`,
      [province.tenantId, agency.agencyId],
    )
    await owner.query(
      `insert into body_result (tenant_id, unit_id, year, authority_unit_id, level, document, signer, recognised_at,
         content_hash) values ($1, $2, 2026, $3, 'good', '9/QĐ', 'Lý Văn Mẫu', now(), 'h')`,
      [province.tenantId, agency.agencyId, province.unit.root],
    )
    const capped = (await show(head, HEAD)).year
    expect(capped?.total).toMatchObject({ level: 'good', levelByPoints: 'outstanding' })
    expect(capped?.settledBy.map(({ code, citation }) => [code, citation])).toEqual([
      ['head-cap', '335/2025/NĐ-CP, Điều 20 khoản 6'],
    ])
  })

  it('takes recorded facts from the personnel body only, and counts one behaviour in one year', async () => {
    const url = `/api/appraisals/${await appraisalId(DISCIPLINED)}/cases`
    expect(codes(await head('POST', url, CASE))).toEqual(['case-needs-personnel-body'])
    expect(codes(await personnel('POST', url, { ...CASE, fact: 'unitCorruptionHandled' }))).toEqual(['case-not-in-set'])
    const made = ok(await personnel('POST', url, CASE))
    const shown = await show(await self(DISCIPLINED), DISCIPLINED)
    expect(shown.year?.total).toMatchObject({ total: '80', level: 'unsatisfactory' })
    expect(shown.year?.cases).toMatchObject([{ fact: 'disciplinedInPeriod', document: '34/QĐ-KL', version: 0 }])
    expect(codes(await personnel('POST', url, { ...CASE, violation: ' kết luận  THANH TRA số 12/KL-TTr' }))).toEqual([
      'violation-counted-already',
    ])

    // The same behaviour was the ground of a year before: it is refused with that year, whoever may see it.
    const { owner } = fresh.database
    await owner.query(
      `insert into case_record (tenant_id, appraisal_id, person_id, unit_id, agency_id, year, fact, violation, violation_key,
         document, document_on) select tenant_id, id, person_id, unit_id, $2, 2025, 'disciplinedInPeriod', 'x',
         'vu viec 7 2025', '1/QĐ', '2025-05-05' from appraisal where id = $1`,
      [await appraisalId(8), province.unit.library],
    )
    const again = await personnel('POST', `/api/appraisals/${await appraisalId(8)}/cases`, {
      ...CASE,
      violation: 'Vụ việc 7/2025',
    })
    expect([again.status, again.body]).toMatchObject([
      409,
      { problems: [{ code: 'violation-counted-already', params: { year: '2025' } }] },
    ])

    // What happened at the former body counts there (Điều 11 khoản 3 điểm c).
    const former = `/api/appraisals/${await appraisalId(MOVED)}/cases`
    const there = ok(await personnel('POST', former, { ...CASE, violation: 'Vụ 8', atFormerBody: true }))
    expect((await show(personnel, MOVED)).year?.total.level).toBe('good')
    const mistaken = { version: 0, reason: 'Nhầm người' }
    ok(await personnel('POST', `${former}/${String(field(there, 'id'))}/withdraw`, mistaken))
    expect((await show(personnel, MOVED)).year?.cases).toEqual([])
    expect(field(made, 'id')).not.toBe(field(there, 'id'))
  })

  it('orders equals by their result part, and keeps what a proposal rests on whatever is recorded later', async () => {
    ok(await act(personnel, 'propose'))
    const { owner } = fresh.database
    const kept = async () =>
      (await owner.query(`select id, year_basis, review_total, total_floor, review_level from appraisal order by id`))
        .rows
    const before = await kept()
    const pages = [await show(personnel, MOTHER), await show(personnel, DISCIPLINED), await show(personnel, HEAD)]
    expect(pages.map(({ year }) => year?.kept)).toEqual([true, true, true])

    const url = `/api/appraisals/${await appraisalId(DISCIPLINED)}/cases`
    expect(codes(await personnel('POST', url, { ...CASE, violation: 'Vụ 9' }))).toEqual(['year-proposed-already'])
    await owner.query(`update case_record set withdrawn = true`)
    await owner.query(`update absence set withdrawn = true`)
    await owner.query(`update work_period set reopened = true`)
    await owner.query(
      `update period_score set stage = 'handed-in', total = '10', frozen = null, content_hash = null, confirmed_at = null`,
    )
    expect(await kept()).toEqual(before)
    for (const page of pages) {
      const now = appraisalSchema.parse(ok(await personnel('GET', `/api/appraisals/${page.id}`)).body)
      expect(now).toEqual(page)
    }
    await expect(owner.query(`update appraisal set year_basis = '{}' where year_basis is not null`)).rejects.toThrow(
      'does not change',
    )

    ok(await act(personnel, 'allocate'))
    const { rows, ties, refused, verified } = await dossier()
    expect([ties, verified, refused.map(({ appraisalId: id }) => id)]).toEqual([[], true, [await appraisalId(EQUAL)]])
    const levels = new Map(rows.map(({ id, level }) => [id, level]))
    const wanted: [number, string | null][] = [
      [HEAD, 'good'],
      [BEST, 'outstanding'],
      [EQUAL, 'good'],
      [MOTHER, 'good'],
      [DISCIPLINED, 'unsatisfactory'],
      [NEW, null],
    ]
    for (const [place, level] of wanted) expect([place, levels.get(await appraisalId(place))]).toEqual([place, level])
  })

  it('is decided with its months and what is proposed to be done, and never changes', async () => {
    const mother = await show(head, MOTHER)
    expect(mother.year?.can.writeHandling).toBe(true)
    const handling = { version: mother.version, handling: 'Xem xét khen thưởng.' }
    expect(codes(await personnel('PUT', `/api/appraisals/${mother.id}/handling`, handling))).toEqual([
      'handling-not-yours',
    ])
    ok(await head('PUT', `/api/appraisals/${mother.id}/handling`, handling))
    expect((await show(await self(MOTHER), MOTHER)).year?.handling).toBe('')

    const early = { number: '1/QĐ-NAM', on: '2026-11-30' }
    expect(codes(await act(head, 'decide', early))).toEqual(['decision-before-december'])
    ok(await act(head, 'decide', { ...early, on: '2026-12-14' }))
    ok(await act(chairman, 'decide', { number: '2/QĐ-T', on: '2027-01-04' }))
    expect((await dossier()).stage).toBe('decided')

    const { rows } = await fresh.database.owner.query<{ frozen: string; content_hash: string }>(
      `select frozen, content_hash from decision_item where appraisal_id = $1`,
      [mother.id],
    )
    const [item] = rows
    if (item === undefined) throw new Error('not decided')
    expect(createHash('sha256').update(item.frozen).digest('hex')).toBe(item.content_hash)
    const decided = thaw(item.frozen, item.content_hash)
    expect(decided.year?.handling).toBe('Xem xét khen thưởng.')
    expect(decided.year?.basis.months.map(({ standing }) => standing.kind)).toEqual([
      ...Array(3).fill('scored'),
      ...Array(6).fill('absent'),
      ...Array(3).fill('scored'),
    ])
    expect(Object.keys(decided.year?.basis.receipts ?? {})).toHaveLength(6)
    const shown = await show(await self(MOTHER), MOTHER)
    expect([shown.level, shown.year?.total.total, shown.year?.handling]).toEqual(['good', '85', 'Xem xét khen thưởng.'])
    expect(shown.steps.map(({ code }) => code)).toContain('roll-up')
    const paper = await fresh.application.http.inject({
      method: 'GET',
      url: `/api/appraisals/${mother.id}/form.docx`,
      headers: { host: 'localhost', cookie: (await self(MOTHER)).cookie },
    })
    const text = docxText(paper.rawPayload)
    expect(text).toContain('4 Nghỉ thai sản (văn bản 7/QĐ-NAM)')
    expect(text).toContain('Tổng điểm trung bình cả năm 85,00')
    expect(text).toMatch(/☒ Hoàn thành tốt nhiệm vụ.*☒ Hoàn thành tốt nhiệm vụ.*PHƯƠNG ÁN XỬ LÝ Xem xét khen thưởng\./u)
    const replayed = ok(await personnel('GET', `/api/appraisals/${mother.id}/replay`))
    expect(field(replayed, 'verdict')).toBe('same')
  })
})
