import {
  appraisalSchema,
  petitionSchema,
  replacementEffectSchema,
  replacementStartSchema,
  resultDecisionsSchema,
  type ReplacementEffect,
  type ReplacementStart,
} from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertYears } from '../../../test/confirmed-year.ts'
import { freshApplication, type Caller, type FreshApplication, type Reply } from '../../../test/fresh-application.ts'
import { handEverythingIn } from '../../../test/hand-in.ts'
import { inventAgency, type InventedAgency } from '../../../test/invented-round.ts'
import { field, jobEnd } from '../../../test/province-application.ts'
import { arrangeSmallProvince, type SmallProvince } from '../../../test/small-province.ts'
import { thaw } from '../decided-appraisal.ts'

/** The one place is the second person's; the third would be outstanding too, and is refused for it. */
const [HEAD, BEST, NEXT] = [0, 1, 2]
const TOTALS = ['95', '92', '91', ...Array<string>(7).fill('80')]
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

let fresh: FreshApplication
let province: SmallProvince
let agency: InventedAgency
let [personnel, chairman, head, next]: Caller[] = []
let roundId = 0
const ids = new Map<number, number>()

const as = (caller: Caller | undefined): Caller => {
  if (caller === undefined) throw new Error('nobody signed in')
  return caller
}
const must = (reply: Reply): Reply => {
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
  return reply
}
const codes = ({ body }: Reply): string[] => (body as { problems: { code: string }[] }).problems.map(({ code }) => code)
const idOf = (place: number): number => ids.get(agency.people[place]?.id ?? 0) ?? 0
const at = (place: number): string => `/api/appraisals/${idOf(place)}`
const start = async (place: number): Promise<ReplacementStart> =>
  replacementStartSchema.parse(must(await as(head)('GET', `${at(place)}/replacement`)).body)
const PROPOSAL = { scores: {}, facts: {}, comment: '', withoutPlace: false, handling: 'Xem lại việc khen thưởng.' }
const preview = async (place: number, change: object = {}): Promise<Reply> =>
  as(head)('POST', `${at(place)}/replacement/preview`, { ...PROPOSAL, ...change })
const effect = async (place: number): Promise<ReplacementEffect> =>
  replacementEffectSchema.parse(must(await preview(place)).body)
const signing = async (place: number, number: string) => ({
  version: (await start(place)).version,
  number,
  on: '2027-01-05',
  document: 'Kết luận 3/KL-NAM',
  reason: 'Phát hiện sau khi quyết định.',
  proposal: PROPOSAL,
})
const items = async () =>
  (
    await fresh.database.owner.query(
      `select * from decision_item where replaces_decision_id is null order by appraisal_id`,
    )
  ).rows

beforeAll(async () => {
  fresh = await freshApplication(() => new Date('2027-01-05T02:00:00Z'))
  const { owner } = fresh.database
  province = await arrangeSmallProvince(owner)
  const { tenantId } = province
  agency = await inventAgency(owner, province, 'NAM', TOTALS.length)
  const { agencyId } = agency
  await insertYears(
    owner,
    tenantId,
    TOTALS.map((total, place) => ({
      personId: agency.people[place]?.id ?? 0,
      unitId: agencyId,
      agencyId,
      year: 2026,
      totals: Object.fromEntries(MONTHS.map((month) => [month, total])),
    })),
  )
  await owner.query(
    `insert into body_score (tenant_id, unit_id, year, rule_set_id, rule_set_version, rule_set_hash, stage, level, frozen,
       content_hash) values ($1, $2, 2026, 'decree-335-2025-bodies', 1, 'h', 'recognised', 'good', '{}', 'h')`,
    [tenantId, agencyId],
  )
  await owner.query(
    `insert into body_result (tenant_id, unit_id, year, authority_unit_id, level, document, signer, recognised_at, content_hash)
     values ($1, $2, 2026, $3, 'good', '9/QĐ', 'Lý Văn Mẫu', now(), 'h')`,
    [tenantId, agencyId, province.unit.root],
  )
  const accounts = [
    ['personnel', province.person.provincePersonnel],
    ['chairman', province.person.chairman],
    ['head', agency.head.id],
    ['next', agency.people[NEXT]?.id ?? 0],
  ] as const
  for (const [name, id] of accounts) await fresh.addAccount(tenantId, name, id)
  ;[personnel, chairman, head, next] = await Promise.all(accounts.map(([name]) => fresh.signIn(name)))
  const round = { name: 'Năm 2026', from: '2026-01-01', to: '2026-12-31', ruleSetId: 'decree-335-2025' }
  const queued = must(await as(personnel)('POST', '/api/rounds', { ...round, agencies: [agencyId] }))
  const job = await jobEnd(as(personnel), field(queued, 'jobId'))
  roundId = (job as { result: { roundId: number } }).result.roundId
  await handEverythingIn(owner)
  await owner.query(`update appraisal set stage = 'confirmed', self_declared = 'good'`)
  await owner.query(
    `insert into appraisal_output (tenant_id, appraisal_id, step, output, source_kind, source_id, left_at, left_by)
     select a.tenant_id, a.id, o.step, o.output, 'meeting', 1, now(), 'personnel' from appraisal a
     join (values ('meeting', 'minutes', false), ('leaders-meeting', 'minutes', true), ('party-opinion', 'party-opinion', true))
       as o (step, output, leads) on o.leads = (a.leadership <> 'none')`,
  )
  const { rows } = await owner.query<{ id: number; person_id: number }>(`select id, person_id from appraisal`)
  for (const row of rows) ids.set(row.person_id, row.id)
  const base = `/api/rounds/${roundId}/agencies/${agencyId}`
  must(await as(personnel)('POST', `${base}/propose`, { version: 0 }))
  must(await as(personnel)('POST', `${base}/allocate`, { version: 1 }))
  must(await as(head)('POST', `${base}/decide`, { version: 2, number: '1/QĐ-NAM', on: '2026-12-14' }))
  must(await as(chairman)('POST', `${base}/decide`, { version: 3, number: '2/QĐ-T', on: '2026-12-20' }))
})
afterAll(async () => fresh.close())

describe('replacing the decision on a year made of months', () => {
  it('shows the year as decided and as it stands now, and takes neither points nor facts from the one who signs', async () => {
    const { year, proposal, rows, cases, level } = await start(BEST)
    expect([level, rows, cases, proposal.scores]).toEqual(['outstanding', [], [], {}])
    expect(year).toMatchObject({
      changed: false,
      before: { total: { total: '92' } },
      after: { total: { total: '92', level: 'outstanding' } },
      unitLevel: null,
      waits: [],
    })
    expect(year?.months.filter(({ changed }) => changed)).toEqual([])
    expect(codes(await preview(BEST, { scores: { 'I.1': '5' } }))).toEqual(['scores-come-from-months'])
    expect(codes(await preview(BEST, { facts: { disciplinedInPeriod: true } }))).toEqual(['facts-come-from-records'])
    const nothing = { ...(await signing(BEST, '3/QĐ-NAM')), ground: 'finding' }
    expect(codes(await as(head)('POST', `${at(BEST)}/replacement`, nothing))).toEqual(['replacement-changes-nothing'])
  })

  it('counts a fact recorded after the decision, leaves the old decision as it is, and frees the place', async () => {
    const decided = await items()
    const recorded = await as(personnel)('POST', `${at(BEST)}/cases`, {
      fact: 'disciplinedInPeriod',
      violation: 'Vụ 12',
      document: '34/QĐ-KL',
      on: '2026-12-28',
      atFormerBody: false,
    })
    must(recorded)
    // By itself it changes nothing of what was decided; the personnel body sees that it is there.
    const page = appraisalSchema.parse(must(await as(personnel)('GET', at(BEST))).body)
    expect(page).toMatchObject({ level: 'outstanding', year: { cases: [], can: { listUnrated: false } } })
    expect(page.year?.since).toMatchObject({ recorded: [{ fact: 'disciplinedInPeriod' }], withdrawn: [] })
    const { year } = await start(BEST)
    expect(year).toMatchObject({
      changed: true,
      cases: [{ change: 'recorded', document: '34/QĐ-KL' }],
      after: { total: { total: '92', level: 'unsatisfactory' }, settledBy: [{ citation: expect.any(String) }] },
    })
    expect(await effect(BEST)).toMatchObject({
      before: 'outstanding',
      level: 'unsatisfactory',
      verified: true,
      gains: [{ appraisalId: idOf(NEXT) }],
    })

    const body = { ...(await signing(BEST, '3/QĐ-NAM')), ground: 'finding' }
    const signed = must(await as(head)('POST', `${at(BEST)}/replacement`, body))
    expect(resultDecisionsSchema.parse(signed.body).decisions.map(({ level, number }) => [level, number])).toEqual([
      ['unsatisfactory', '3/QĐ-NAM'],
      ['outstanding', '1/QĐ-NAM'],
    ])
    expect(await items()).toEqual(decided)
    const { rows } = await fresh.database.owner.query<{ frozen: string; content_hash: string; year_basis: string }>(
      `select frozen, content_hash, year_basis from item_in_force where appraisal_id = $1`,
      [idOf(BEST)],
    )
    const frozen = thaw(rows[0]?.frozen ?? '', rows[0]?.content_hash ?? '')
    expect(frozen.year?.basis.cases).toMatchObject([{ violation: 'Vụ 12' }])
    expect(frozen.year?.basis).toEqual(JSON.parse(rows[0]?.year_basis ?? ''))
    expect(frozen).toMatchObject({ level: 'unsatisfactory', year: { handling: PROPOSAL.handling }, rows: [] })
    const after = appraisalSchema.parse(must(await as(personnel)('GET', at(BEST))).body)
    expect(after.year).toMatchObject({ cases: [{ violation: 'Vụ 12' }], since: { recorded: [], withdrawn: [] } })
    expect(field(must(await as(personnel)('GET', `${at(BEST)}/replay`)), 'verdict')).toBe('same')
  })

  it('grants a petition about a month that was corrected and confirmed anew, and gives the free place', async () => {
    const filed = must(await as(next)('POST', `${at(NEXT)}/petition`, { text: 'Điểm tháng 3 thiếu sản phẩm.' }))
    const petition = `/api/petitions/${String(field(filed, 'id'))}`
    const { owner } = fresh.database
    const march = async (change: string) =>
      owner.query(`update period_score set ${change} where person_id = $1 and period = '2026-03'`, [
        agency.people[NEXT]?.id,
      ])
    await owner.query(`update work_period set state = 'open', reopened = true where period = '2026-03'`)
    await march(`stage = 'handed-in', frozen = null, content_hash = null, confirmed_at = null`)
    expect((await start(NEXT)).year?.waits).toMatchObject([{ code: 'month-handed-in', params: { month: '3' } }])
    expect(codes(await preview(NEXT))).toEqual(['month-handed-in'])
    await march(
      `stage = 'confirmed', total = '97', result = '72', frozen = '{}', content_hash = 'anew', confirmed_at = now()`,
    )

    const { year } = await start(NEXT)
    expect(year?.months.filter(({ changed }) => changed)).toMatchObject([
      { before: { number: 3, total: '91' }, after: { number: 3, total: '97' } },
    ])
    expect(year).toMatchObject({ before: { total: { total: '91' } }, after: { total: { total: '183/2' } } })
    expect(await effect(NEXT)).toMatchObject({ before: 'good', level: 'outstanding', total: '183/2' })
    const body = { ...(await signing(NEXT, '4/QĐ-NAM')), petitionVersion: 0 }
    const granted = petitionSchema.parse(must(await as(head)('POST', `${petition}/replace`, body)).body)
    expect(granted).toMatchObject({ stage: 'replaced', replacedBy: { number: '4/QĐ-NAM', level: 'outstanding' } })

    const own = appraisalSchema.parse(must(await as(next)('GET', at(NEXT))).body)
    expect(own).toMatchObject({ level: 'outstanding', decision: { number: '4/QĐ-NAM' }, reviewTotal: '183/2' })
    expect(own.year).toMatchObject({ total: { total: '183/2' }, handling: PROPOSAL.handling, since: null })
    expect(field(must(await as(next)('GET', `${at(NEXT)}/replay`)), 'verdict')).toBe('same')
    const kept = await owner.query(
      `select ground, change #>> '{sets,0,after,used}' as used from replacement order by decision_id`,
    )
    expect(kept.rows).toEqual([
      { ground: 'finding', used: '0' },
      { ground: 'petition', used: '1' },
    ])
  })

  it('holds the head to the level of his body as it is in force now', async () => {
    const { owner } = fresh.database
    await owner.query(
      `insert into body_result (tenant_id, unit_id, year, number, authority_unit_id, level, document, signer, recognised_at,
         content_hash) values ($1, $2, 2026, 1, $3, 'satisfactory', '10/QĐ', 'Lý Văn Mẫu', now(), 'h2')`,
      [province.tenantId, agency.agencyId, province.unit.root],
    )
    const reply = must(await as(chairman)('GET', `${at(HEAD)}/replacement`))
    expect(replacementStartSchema.parse(reply.body).year).toMatchObject({
      changed: true,
      unitLevel: { before: 'good', after: 'satisfactory' },
      after: { total: { level: 'satisfactory' } },
    })
  })
})
