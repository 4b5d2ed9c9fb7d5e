import {
  appraisalSchema,
  dossierSchema,
  replacementEffectSchema,
  replacementStartSchema,
  resultDecisionsSchema,
  statisticsSchema,
  type ReplacementStart,
} from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshApplication, type Caller, type FreshApplication, type Reply } from '../../../test/fresh-application.ts'
import { handEverythingIn } from '../../../test/hand-in.ts'
import { inventAgency, inventRound, scoresAddingUpTo, type InventedAgency } from '../../../test/invented-round.ts'
import { arrangeSmallProvince, type SmallProvince } from '../../../test/small-province.ts'
import { contentHashOf, thaw } from '../decided-appraisal.ts'

/** Ten people; 20 % of ten are two places, which the first two hold. The first heads the agency. */
const TOTALS = [9500, 9400, 9300, 8000, 7900, 7800, 7700, 7600, 7500, 7400]

let fresh: FreshApplication
let province: SmallProvince
let agency: InventedAgency
let [head, chairman, personnel, holder]: Caller[] = []
let base = ''
let roundId = 0
let idOf: (place: number) => number
const now = new Date('2024-01-15T02:00:00Z')

const caller = (known: Caller | undefined): Caller => {
  if (known === undefined) throw new Error('nobody signed in')
  return known
}
const codes = (reply: Reply): string[] =>
  (reply.body as { problems: { code: string }[] }).problems.map(({ code }) => code)
const must = (reply: Reply): unknown => {
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
  return reply.body
}
const start = async (place: number): Promise<ReplacementStart> =>
  replacementStartSchema.parse(must(await caller(head)('GET', `/api/appraisals/${idOf(place)}/replacement`)))
const proposal = (total: number) => ({
  scores: scoresAddingUpTo(total, false),
  facts: {},
  comment: 'Chấm lại.',
  withoutPlace: false,
})
const signing = async (place: number, number: string, total: number, change: object = {}) => ({
  version: (await start(place)).version,
  number,
  on: '2024-01-15',
  ground: 'finding',
  document: 'Kết luận 01/KL-TTr',
  reason: 'Phát hiện số liệu báo cáo không trung thực.',
  proposal: proposal(total),
  ...change,
})
const replace = async (who: Caller | undefined, place: number, body: object): Promise<Reply> =>
  caller(who)('POST', `/api/appraisals/${idOf(place)}/replacement`, body)

beforeAll(async () => {
  fresh = await freshApplication(() => now)
  province = await arrangeSmallProvince(fresh.database.owner)
  agency = await inventAgency(fresh.database.owner, province, 'R', TOTALS.length)
  const round = await inventRound(fresh.database.owner, province, 'Năm 2023', [{ agency, totals: TOTALS }])
  await handEverythingIn(fresh.database.owner)
  roundId = round.roundId
  idOf = (place) => round.appraisals.get(agency.people[place]?.id ?? 0) ?? 0
  base = `/api/rounds/${roundId}/agencies/${agency.agencyId}`
  for (const [username, id] of [
    ['head', agency.head.id],
    ['chairman', province.person.chairman],
    ['personnel', province.person.provincePersonnel],
    ['holder', agency.people[1]?.id ?? 0],
  ] as const)
    await fresh.addAccount(province.tenantId, username, id)
  ;[head, chairman, personnel, holder] = await Promise.all(
    ['head', 'chairman', 'personnel', 'holder'].map((name) => fresh.signIn(name)),
  )
  await caller(head)('POST', `${base}/propose`, { version: 0 })
  await caller(personnel)('POST', `${base}/allocate`, { version: 1 })
  await caller(head)('POST', `${base}/decide`, { version: 2, number: '01/QĐ-S', on: '2024-01-10' })
})
afterAll(async () => fresh.close())

describe('replacing a decided result', () => {
  it('waits until everybody in the agency is decided, and is for the competent heads alone', async () => {
    const about = (place: number): string => `/api/appraisals/${idOf(place)}/replacement`
    expect(codes(await caller(head)('GET', about(1)))).toEqual(['replacement-dossier-open'])
    must(await caller(chairman)('POST', `${base}/decide`, { version: 3, number: '02/QĐ-T', on: '2024-01-11' }))
    expect(await start(1)).toMatchObject({ level: 'outstanding', inForce: { number: '01/QĐ-S', on: '2024-01-10' } })
    expect((await caller(chairman)('GET', about(1))).status).toBe(200)
    expect((await caller(chairman)('GET', about(0))).status).toBe(200)
    expect(codes(await caller(head)('GET', about(0)))).toEqual(['own-file'])
    expect(codes(await caller(holder)('GET', about(1)))).toEqual(['no-such-record'])
    expect(codes(await caller(personnel)('GET', about(1)))).toEqual(['not-yours'])
    expect(codes(await replace(personnel, 1, await signing(1, '03/QĐ-S', 7000)))).toEqual(['not-yours'])
  })

  it('shows before anything is signed what moves, and refuses a place that is taken with the full set', async () => {
    const preview = async (place: number, total: number) =>
      replacementEffectSchema.parse(
        must(await caller(head)('POST', `/api/appraisals/${idOf(place)}/replacement/preview`, proposal(total))),
      )
    const fall = await preview(1, 7000)
    expect(fall).toMatchObject({ before: 'outstanding', level: 'good', verified: true, losses: [], problems: [] })
    expect(fall.gains).toEqual([{ appraisalId: idOf(2), fullName: 'Người R 002' }])
    expect(fall.sets).toMatchObject([
      { name: 'Sở R', before: { base: 10, places: 2, used: 2 }, after: { base: 10, places: 2, used: 1 } },
    ])
    const rise = await preview(5, 9900)
    expect(rise).toMatchObject({ byScore: 'outstanding', level: null, losses: [{ appraisalId: idOf(1) }] })
    expect(rise.problems).toEqual([
      { code: 'replacement-set-full', path: '', params: { set: 'Sở R', places: '2', held: '2' } },
    ])
    expect(codes(await replace(head, 5, await signing(5, '03/QĐ-S', 9900)))).toEqual(['replacement-set-full'])
    const waiting = { ...proposal(9900), withoutPlace: true }
    const held = await caller(head)('POST', `/api/appraisals/${idOf(5)}/replacement/preview`, waiting)
    expect(replacementEffectSchema.parse(must(held))).toMatchObject({ level: 'good', placeHeld: true, problems: [] })
  })

  it('refuses a wrong date, a number in use, an older version and a replacement of nothing', async () => {
    const refusal = async (change: object, total = 7000): Promise<string[]> =>
      codes(await replace(head, 1, await signing(1, '03/QĐ-S', total, change)))
    expect(await refusal({ on: '2024-01-09' })).toEqual(['replacement-before-replaced'])
    expect(await refusal({ on: '2024-01-16' })).toEqual(['decision-in-future'])
    expect(await refusal({ number: '02/QĐ-T' })).toEqual(['decision-number-taken'])
    expect(await refusal({ version: 1 })).toEqual(['changed-meanwhile'])
    expect(await refusal({}, 9400)).toEqual(['replacement-changes-nothing'])
    expect(await refusal({ proposal: { ...proposal(7000), scores: {} } })).toContain('score-missing')
    expect(await refusal({ ground: 'petition' })).toEqual(['choice-expected'])
  })

  it('leaves the old decision as it is, points to it, and is what every reader sees from then on', async () => {
    const before = await fresh.database.owner.query(`select * from decision_item order by appraisal_id`)
    const level = await fresh.database.owner.query(`select level from appraisal where id = $1`, [idOf(1)])
    const answer = resultDecisionsSchema.parse(must(await replace(head, 1, await signing(1, '03/QĐ-S', 7000))))
    const [latest, first] = answer.decisions
    expect(latest).toMatchObject({ number: '03/QĐ-S', level: 'good', inForce: true, signer: 'Người R 000' })
    expect(latest?.replaces).toEqual({
      decisionId: first?.decisionId,
      number: '01/QĐ-S',
      ground: 'finding',
      document: 'Kết luận 01/KL-TTr',
      reason: 'Phát hiện số liệu báo cáo không trung thực.',
    })
    expect(first).toMatchObject({ number: '01/QĐ-S', level: 'outstanding', inForce: false, replaces: null })

    const after = await fresh.database.owner.query(
      `select * from decision_item where replaces_decision_id is null order by appraisal_id`,
    )
    expect(after.rows).toEqual(before.rows)
    expect((await fresh.database.owner.query(`select level from appraisal where id = $1`, [idOf(1)])).rows).toEqual(
      level.rows,
    )
    const { rows } = await fresh.database.owner.query<{ frozen: string; content_hash: string }>(
      `select frozen, content_hash from item_in_force where appraisal_id = $1`,
      [idOf(1)],
    )
    expect(contentHashOf(rows[0]?.frozen ?? '')).toBe(latest?.contentHash)
    expect(thaw(rows[0]?.frozen ?? '', rows[0]?.content_hash ?? '')).toMatchObject({
      level: 'good',
      score: { total: { exact: '70' } },
      replaces: { number: '01/QĐ-S', level: 'outstanding', contentHash: first?.contentHash },
    })

    const own = appraisalSchema.parse(must(await caller(holder)('GET', `/api/appraisals/${idOf(1)}`)))
    expect(own).toMatchObject({ level: 'good', reviewTotal: '70', decision: { number: '03/QĐ-S' } })
    expect(own.history.at(-1)).toMatchObject({ action: 'appraisal.replaced' })
    expect(must(await caller(holder)('GET', `/api/appraisals/${idOf(1)}/decisions`))).toEqual(answer)
    const dossier = dossierSchema.parse(must(await caller(head)('GET', base)))
    expect(dossier.rows.find(({ id }) => id === idOf(1))).toMatchObject({ level: 'good', reviewTotal: '70' })
    const counted = statisticsSchema.parse(must(await caller(chairman)('GET', `/api/rounds/${roundId}/statistics`)))
    expect(counted.rows.find(({ unitId }) => unitId === agency.agencyId)?.all.outstanding).toBe(1)
  })

  it('gives the freed place to nobody by itself; the next one gets it by a decision of his own', async () => {
    const before = dossierSchema.parse(must(await caller(head)('GET', base)))
    expect(before.rows.find(({ id }) => id === idOf(2))).toMatchObject({ level: 'good' })
    // The board is the one of the replacement, with places as decisions in force hold them.
    expect(before.replaced).toEqual({
      number: '03/QĐ-S',
      on: '2024-01-15',
      replaces: '01/QĐ-S',
      fullName: 'Người R 001',
    })
    expect(before.caps).toMatchObject([{ name: 'Sở R', places: 2, used: 1 }])
    expect([before.refused, before.unused, before.verified]).toEqual([[], null, true])
    const moved = { ground: 'quota', document: 'Quyết định 03/QĐ-S', reason: 'Còn một chỗ sau Quyết định 03/QĐ-S.' }
    const signed = await replace(head, 2, await signing(2, '04/QĐ-S', 9300, moved))
    expect(resultDecisionsSchema.parse(must(signed)).decisions[0]).toMatchObject({ level: 'outstanding' })
    const board = dossierSchema.parse(must(await caller(head)('GET', base)))
    expect([board.caps[0]?.used, board.replaced?.number]).toEqual([2, '04/QĐ-S'])
    const kept = await fresh.database.owner.query(
      `select ground, change #>> '{sets,0,after,used}' as used from replacement order by decision_id`,
    )
    expect(kept.rows).toEqual([
      { ground: 'finding', used: '1' },
      { ground: 'quota', used: '2' },
    ])
  })

  it('leaves equals at the last place to the committee, whose order with its minutes is kept for this and later ones', async () => {
    const equal = async (tieOrder: object | null): Promise<Reply> =>
      caller(head)('POST', `/api/appraisals/${idOf(5)}/replacement/preview`, { ...proposal(9300), tieOrder })
    const open = replacementEffectSchema.parse(must(await equal(null)))
    expect(open).toMatchObject({ level: null, problems: [{ code: 'replacement-tie-open' }] })
    const [tie] = open.ties
    expect(tie).toMatchObject({ name: 'Sở R', places: 1 })
    expect(tie?.people.map(({ appraisalId }) => appraisalId)).toEqual([idOf(2), idOf(5)])
    const order = { set: tie?.set ?? '', order: [idOf(2), idOf(5)], minutes: '07/BB-HĐ' }
    expect(codes(await equal({ ...order, set: 'unit:0' }))).toEqual(['tie-unknown'])
    expect(codes(await equal({ ...order, order: [idOf(2), idOf(3)] }))).toEqual([
      'tie-order-foreign',
      'tie-order-incomplete',
    ])
    const first = replacementEffectSchema.parse(must(await equal({ ...order, order: [idOf(5), idOf(2)] })))
    expect(first).toMatchObject({ level: null, problems: [{ code: 'replacement-set-full' }], ties: [] })
    const body = await signing(5, '06/QĐ-S', 9300, { proposal: { ...proposal(9300), tieOrder: order } })
    expect(resultDecisionsSchema.parse(must(await replace(head, 5, body))).decisions[0]).toMatchObject({
      level: 'good',
    })
    const { rows } = await fresh.database.owner.query<{ frozen: string; content_hash: string; orders: unknown }>(
      `select i.frozen, i.content_hash, r.request -> 'committee' as orders from item_in_force i
       join replacement r on r.decision_id = i.decision_id where i.appraisal_id = $1`,
      [idOf(5)],
    )
    expect(rows[0]?.orders).toMatchObject([{ order: [String(idOf(2)), String(idOf(5))] }])
    expect(thaw(rows[0]?.frozen ?? '', rows[0]?.content_hash ?? '').quota).toMatchObject({ minutes: ['07/BB-HĐ'] })
    const board = dossierSchema.parse(must(await caller(head)('GET', base)))
    expect(board.refused).toMatchObject([
      { appraisalId: idOf(5), holders: [{ fullName: 'Người R 000' }, { fullName: 'Người R 002' }] },
    ])
    // The order holds from now on: asked again, nobody is equal any more.
    expect(replacementEffectSchema.parse(must(await equal(null)))).toMatchObject({ level: 'good', ties: [] })
  })

  it('can be replaced in its turn, but never the same decision twice: the database refuses a second branch', async () => {
    const signed = await replace(chairman, 1, await signing(1, '05/QĐ-T', 7200))
    expect(resultDecisionsSchema.parse(must(signed)).decisions.map(({ number }) => number)).toEqual([
      '05/QĐ-T',
      '03/QĐ-S',
      '01/QĐ-S',
    ])
    const branch = fresh.database.owner.query(
      `insert into decision_item select tenant_id, (select max(id) from decision where number = '04/QĐ-S'), appraisal_id, unit_id,
         agency_id, person_id, level, frozen, content_hash, replaces_decision_id, facts, review_scores, review_comment,
         review_total, review_level, total_floor from decision_item where appraisal_id = $1 and replaces_decision_id =
         (select id from decision where number = '01/QĐ-S')`,
      [idOf(1)],
    )
    await expect(branch).rejects.toThrow('decision_item_replaced_once')
    await expect(fresh.database.owner.query(`update replacement set document = ''`)).rejects.toThrow('append-only')
  })
})
