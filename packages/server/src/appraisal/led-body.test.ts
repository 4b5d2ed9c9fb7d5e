import {
  appraisalSchema,
  dossierSchema,
  replacementEffectSchema,
  replacementStartSchema,
  type Appraisal,
  type Dossier,
} from '@thuoc-do/contract'
import { findRuleSet } from '@thuoc-do/domain'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshApplication, type Caller, type FreshApplication, type Reply } from '../../test/fresh-application.ts'
import { handEverythingIn } from '../../test/hand-in.ts'
import { inventAgency, inventRound, regulation1120, type InventedAgency } from '../../test/invented-round.ts'
import { arrangeSmallProvince, type SmallProvince } from '../../test/small-province.ts'
import { thaw } from '../classification/index.ts'
import { publish } from '../rulebook/index.ts'

/** A head, a deputy and eight officials; all but the last seven have the points of an outstanding one. */
const [HEAD, DEPUTY, OFFICIAL] = [0, 1, 2]
const TOTALS = [9500, 9400, 9300, 8000, 7900, 7800, 7700, 7600, 7500, 7400]

let fresh: FreshApplication
let province: SmallProvince
let agency: InventedAgency
let [head, chairman, personnel]: Caller[] = []
let base = ''
let ids: ReadonlyMap<number, number>

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
const show = async (caller: Caller | undefined, place: number): Promise<Appraisal> =>
  appraisalSchema.parse(must(await as(caller)('GET', `/api/appraisals/${idOf(place)}`)).body)
const dossier = async (): Promise<Dossier> => dossierSchema.parse(must(await as(personnel)('GET', base)).body)
const act = async (caller: Caller | undefined, verb: string, body: object = {}): Promise<Reply> =>
  as(caller)('POST', `${base}/${verb}`, { version: (await dossier()).version, ...body })
/** The levels the points and the body give, before the quota, of head, deputy and an official. */
const levels = async (): Promise<unknown[]> => {
  const { rows } = await dossier()
  return [HEAD, DEPUTY, OFFICIAL].map((place) => rows.find(({ id }) => id === idOf(place))?.reviewLevel)
}
const counts = (done: number): string =>
  JSON.stringify({ counts: { total: 10, done, doneOnTime: done, late: 0, exceeded: 0, excused: 0, openClaims: 0 } })

/** The regulation with the two rules of 366-QĐ/TW about bodies under 70 %. */
function rulesAboutBodies() {
  const { document } = regulation1120()
  const party = findRuleSet('party-366-2025')
  const disqualifiers = party?.disqualifiers.filter(({ code }) => code === 'head-of-weak-unit') ?? []
  const caps = party?.caps.filter(({ code }) => code === 'deputy-of-weak-unit') ?? []
  return publish({
    ...document,
    id: 'local/theo-don-vi',
    disqualifiers: [...document.disqualifiers, ...disqualifiers],
    caps: [...document.caps, ...caps],
  })
}

async function replaceResult(number: number, done: number): Promise<void> {
  const { owner } = fresh.database
  const of = [province.tenantId, agency.agencyId, number]
  await owner.query(
    `insert into body_result (tenant_id, unit_id, year, number, authority_unit_id, level, document, signer, recognised_at,
       content_hash) values ($1, $2, 2026, $3, $4, 'satisfactory', $3::int || '/QĐ', 'Lý Văn Mẫu', now(), 'h')`,
    [...of, province.unit.root],
  )
  if (number > 0)
    await owner.query(
      `insert into body_replacement (tenant_id, unit_id, year, number, reason, account, review, task_findings, frozen, content_hash)
       values ($1, $2, 2026, $3, 'Phát hiện sau', 'x', '{}', '[]', $4, 'h')`,
      [...of, counts(done)],
    )
}

beforeAll(async () => {
  fresh = await freshApplication(() => new Date('2027-01-15T02:00:00Z'))
  const { owner } = fresh.database
  province = await arrangeSmallProvince(owner)
  agency = await inventAgency(owner, province, 'B', TOTALS.length)
  const deputy = agency.people[DEPUTY]
  if (deputy !== undefined) deputy.leadership = 'deputy'
  const round = await inventRound(owner, province, 'Năm 2026', [{ agency, totals: TOTALS }], rulesAboutBodies())
  await owner.query(`update round set period_from = '2026-01-01', period_to = '2026-12-31'`)
  await handEverythingIn(owner)
  ids = round.appraisals
  base = `/api/rounds/${round.roundId}/agencies/${agency.agencyId}`
  const accounts = [
    ['head', agency.head.id],
    ['chairman', province.person.chairman],
    ['personnel', province.person.provincePersonnel],
  ] as const
  for (const [name, id] of accounts) await fresh.addAccount(province.tenantId, name, id)
  ;[head, chairman, personnel] = await Promise.all(accounts.map(([name]) => fresh.signIn(name)))
})
afterAll(async () => fresh.close())

it('waits for the body of a leader until an authority has recognised it; claims excuse nothing meanwhile', async () => {
  const { owner } = fresh.database
  expect((await show(personnel, HEAD)).body).toMatchObject({ standing: 'not-listed', tasks: null })
  expect((await show(personnel, OFFICIAL)).body).toBeNull()
  await owner.query(
    `insert into body_score (tenant_id, unit_id, year, rule_set_id, rule_set_version, rule_set_hash)
     values ($1, $2, 2026, 'decree-335-2025-bodies', 1, 'h')`,
    [province.tenantId, agency.agencyId],
  )
  await owner.query(
    `insert into body_task (tenant_id, unit_id, year, source, name, due_on, done_on, postponement)
     select $1, $2, 2026, 'programme', 'Việc ' || n, '2026-10-01', case when n > 1 then date '2026-09-01' end,
       case when n = 1 then 'claimed' else 'none' end from generate_series(1, 4) n`,
    [province.tenantId, agency.agencyId],
  )
  const waiting = { standing: 'waits-for-body', excusesClaimed: 1, tasks: { total: 4, done: 3, doneShare: '75' } }
  // Whoever reads the file reads the same of the body: the head himself, the one above him, the personnel body.
  for (const caller of [head, chairman, personnel]) expect((await show(caller, HEAD)).body).toMatchObject(waiting)
  expect(codes(await act(personnel, 'propose'))).toEqual(['person-awaits-body', 'person-awaits-body'])
  expect((await dossier()).blocks).toMatchObject([
    { code: 'person-awaits-body', params: { fullName: 'Người B 000', unitName: 'Sở B' } },
    { code: 'person-awaits-body' },
  ])
})

it('rates the head of a body under 70 % lowest and its deputy not outstanding, and says by which article', async () => {
  await fresh.database.owner.query(
    `update body_score set stage = 'recognised', level = 'satisfactory', frozen = $1, content_hash = 'h'`,
    [counts(6)],
  )
  await replaceResult(0, 6)
  expect(await levels()).toEqual(['unsatisfactory', 'good', 'outstanding'])
  const { body } = await show(head, HEAD)
  expect(body).toMatchObject({
    unitName: 'Sở B',
    standing: 'recognised',
    document: '0/QĐ',
    tasks: { doneShare: '60' },
    kept: false,
    conditions: [{ code: 'head-of-weak-unit', truth: 'true', level: 'unsatisfactory' }, { truth: 'false' }],
  })
  expect(body?.conditions[0]?.citation).toContain('02-HD/BTCTW')
})

it('holds the deputy as well when a case is recorded on his form and taken back', async () => {
  const stored = async () => {
    const { rows } = await fresh.database.owner.query<{ level: string }>(
      `select review_level as level from appraisal where id = $1`,
      [idOf(DEPUTY)],
    )
    return rows[0]?.level
  }
  const url = `/api/appraisals/${idOf(DEPUTY)}/cases`
  const [recordable] = (await show(personnel, DEPUTY)).caseBook?.recordable ?? []
  const found = { fact: recordable?.fact, document: '1/KL', on: '2026-11-02', atFormerBody: false }
  const { id } = must(await as(personnel)('POST', url, { ...found, violation: 'Vi phạm quy chế làm việc' })).body as {
    id: number
  }
  expect(await stored()).toBe('unsatisfactory')
  must(await as(personnel)('POST', `${url}/${id}/withdraw`, { version: 0, reason: 'Ghi nhầm người.' }))
  expect(await stored()).toBe('good')
})

it('keeps what was proposed whatever becomes of the body, and reads it anew once the proposal is taken back', async () => {
  const { owner } = fresh.database
  const stored = async () =>
    (await owner.query(`select facts, body_basis, review_level from appraisal where id = $1`, [idOf(HEAD)])).rows[0]
  must(await act(personnel, 'propose'))
  expect(await stored()).toMatchObject({
    facts: { headOfUnit: true, unitTasksDoneShare: '60' },
    review_level: 'unsatisfactory',
  })
  const proposed = await show(personnel, HEAD)
  await replaceResult(1, 10)
  expect((await show(personnel, HEAD)).body).toEqual(proposed.body)
  expect(await levels()).toEqual(['unsatisfactory', 'good', 'outstanding'])
  await expect(owner.query(`update appraisal set body_basis = '{}' where body_basis is not null`)).rejects.toThrow(
    'does not change',
  )

  const { version } = await dossier()
  await owner.query(`update dossier set handed_in_at = null`)
  must(await as(head)('POST', `${base}/take-back`, { version }))
  await handEverythingIn(owner)
  expect(await stored()).toMatchObject({ facts: {}, body_basis: null })
  expect(await levels()).toEqual(['outstanding', 'outstanding', 'outstanding'])
  expect((await show(personnel, HEAD)).body).toMatchObject({
    document: '1/QĐ',
    tasks: { doneShare: '100' },
    kept: false,
  })
})

it('is frozen with the decision, and a decision replaced later takes the body as it is then', async () => {
  const { owner } = fresh.database
  must(await act(personnel, 'propose'))
  must(await act(personnel, 'allocate'))
  must(await act(head, 'decide', { number: '1/QĐ-B', on: '2027-01-10' }))
  must(await act(chairman, 'decide', { number: '2/QĐ-T', on: '2027-01-11' }))
  const { rows } = await owner.query<{ frozen: string; content_hash: string }>(
    `select frozen, content_hash from decision_item where appraisal_id = $1`,
    [idOf(HEAD)],
  )
  const decided = thaw(rows[0]?.frozen ?? '', rows[0]?.content_hash ?? '')
  expect(decided.body).toMatchObject({
    body: { document: '1/QĐ', unitName: 'Sở B' },
    facts: { unitTasksDoneShare: '100' },
  })
  expect(decided.facts).toMatchObject({ unitTasksDoneShare: '100' })

  await replaceResult(2, 5)
  expect((await show(personnel, HEAD)).body).toMatchObject({ document: '1/QĐ', kept: true })
  const at = `/api/appraisals/${idOf(HEAD)}/replacement`
  const { proposal } = replacementStartSchema.parse(must(await as(chairman)('GET', at)).body)
  expect(proposal.facts).toMatchObject({ unitTasksDoneShare: '50' })
  // What the body says is the server's: a fact that a client sends does not stand against it.
  const typed = { ...proposal, facts: { ...proposal.facts, unitTasksDoneShare: '100' } }
  const effect = replacementEffectSchema.parse(must(await as(chairman)('POST', `${at}/preview`, typed)).body)
  expect(effect).toMatchObject({ before: 'outstanding', level: 'unsatisfactory' })
})
