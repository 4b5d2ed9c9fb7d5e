import { scoreReply } from '@thuoc-do/contract'
import { evaluate } from '@thuoc-do/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codes, dossier, dossierScenes, type DossierScenes } from '../../test/dossier-scenes.ts'
import type { Caller, FreshApplication, Reply } from '../../test/fresh-application.ts'
import { regulation1120 } from '../../test/invented-round.ts'
import type { SmallProvince } from '../../test/small-province.ts'
import { contentHashOf, thaw } from './decided-appraisal.ts'

let world: DossierScenes
let fresh: FreshApplication
let province: SmallProvince
let personnel: Caller
let chairman: Caller
const ON = '2024-01-10'

beforeAll(async () => {
  world = await dossierScenes(new Date('2024-01-15T02:00:00Z'))
  ;({ fresh, province, personnel, chairman } = world)
})
afterAll(async () => fresh.close())

const scene: DossierScenes['scene'] = async (...given) => world.scene(...given)
const allocated: DossierScenes['allocated'] = async (...given) => world.allocated(...given)
const same = (count: number, total: number): number[] => Array.from({ length: count }, () => total)

describe('proposing', () => {
  it('is refused with everyone who is not confirmed, by name', async () => {
    const { head, base, appraisalOf } = await scene([9500, 8000, 7500], 'head-review')
    const refused = await head('POST', `${base}/propose`, { version: 0 })
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({
      code: 'refused',
      problems: [0, 1, 2].map((place) => ({
        code: 'person-not-confirmed',
        path: `appraisals.${appraisalOf(place)}`,
        params: { stage: 'head-review' },
      })),
    })
    const shown = dossier(await head('GET', base))
    expect(shown.blocks).toEqual([{ code: 'people-head-review', params: { count: '3' } }])
    expect(shown).toMatchObject({ stage: 'collecting', caps: [], verified: false, can: { propose: false } })
  })

  it('shows at once how the places would fall, before anything is stored', async () => {
    const { head, base, roundId } = await scene([9500, 9400, 8000, 7500, 7200])
    await fresh.database.owner.query(`update dossier set handed_in_at = null where round_id = $1`, [roundId])
    const shown = dossier(await head('POST', `${base}/propose`, { version: 0 }))
    expect(shown).toMatchObject({ stage: 'proposed', verified: true, can: { propose: false, takeBack: true } })
    expect(shown.caps).toMatchObject([{ base: 5, places: 1, used: 1, percent: '20', exception: null }])
    expect(shown.refused).toHaveLength(1)
    expect(shown.rows.every((row) => row.level === null && row.stage === 'proposed')).toBe(true)
    const taken = dossier(await head('POST', `${base}/take-back`, { version: shown.version }))
    expect(taken).toMatchObject({ stage: 'collecting', caps: [] })
    expect(taken.rows.every((row) => row.stage === 'confirmed')).toBe(true)
  })

  it('leaves people who are not rated on the list and out of the base', async () => {
    const { state } = await allocated([9500, 9400, 8000, 7500, 7200, null])
    expect(state.caps).toMatchObject([{ base: 5, places: 1 }])
    expect(state.rows.at(-1)).toMatchObject({ stage: 'not-rated', level: null, notRatedReason: 'under-six-months' })
  })
})

describe('the quota of 20 % of good or better, rounded down', () => {
  it.each([
    [4, 0],
    [5, 1],
    [9, 1],
    [10, 2],
  ])(
    'gives %i people %i places, and says to everyone refused which set was full and who holds it',
    async (size, places) => {
      const totals = Array.from({ length: size }, (_, at) => 9900 - 10 * at)
      const { state, appraisalOf } = await allocated(totals)
      expect(state.caps).toMatchObject([{ base: size, places, used: places }])
      expect(state.verified).toBe(true)
      expect(state.rows.map(({ id }) => id)).toEqual(totals.map((_, at) => appraisalOf(at)))
      expect(state.rows.map(({ level }) => level)).toEqual(
        totals.map((_, at) => (at < places ? 'outstanding' : 'good')),
      )
      expect(state.rows.every(({ reviewLevel }) => reviewLevel === 'outstanding')).toBe(true)
      expect(state.refused).toHaveLength(size - places)
      for (const refusal of state.refused) {
        expect(refusal).toMatchObject({ name: state.agencyName, base: size, places })
        expect(refusal.holders.map(({ fullName }) => fullName)).toEqual(
          state.rows.slice(0, places).map(({ fullName }) => fullName),
        )
        expect(refusal.holders[0]?.priority[0]).toBe(places === 0 ? undefined : '99')
      }
    },
  )

  it('counts in the base whoever is good or better, nobody below', async () => {
    const { state } = await allocated([9500, 9400, 7000, 7000, 6999])
    expect(state.caps).toMatchObject([{ base: 4, places: 0, used: 0 }])
    expect(state.rows.map(({ level }) => level)).toEqual(['good', 'good', 'good', 'good', 'satisfactory'])
  })
})

describe('a tie at the last place', () => {
  it('stays open until the committee has ordered everybody in it, and then names the minutes for ever', async () => {
    const { state, base, head, appraisalOf } = await allocated([9000, 9500, 9500, 8000, 7500])
    expect(state.ties).toEqual([{ set: state.caps[0]?.set, places: 1, appraisalIds: [appraisalOf(1), appraisalOf(2)] }])
    expect(state.waiting).toEqual([])
    expect(state.rows.filter(({ level }) => level === null)).toHaveLength(2)
    expect(state.can).toMatchObject({ resolveTie: true, decide: false })
    const decide = { version: state.version, number: `TIE-${base}`, on: ON }
    expect(codes(await head('POST', `${base}/decide`, decide))).toEqual(['tie-open'])

    const set = state.caps[0]?.set ?? ''
    const order = { version: state.version, set, minutes: '07/BB-HĐ', reason: 'Bỏ phiếu 5/7 của Hội đồng.' }
    const partly = { ...order, order: [appraisalOf(2), appraisalOf(0)] }
    expect(codes(await personnel('POST', `${base}/ties`, partly))).toEqual([
      'tie-order-foreign',
      'tie-order-incomplete',
    ])
    const solved = dossier(
      await personnel('POST', `${base}/ties`, { ...order, order: [appraisalOf(2), appraisalOf(1)] }),
    )
    expect(solved.ties).toEqual([])
    expect(solved.verified).toBe(true)
    expect(solved.rows.find(({ id }) => id === appraisalOf(2))?.level).toBe('outstanding')
    expect(solved.rows.find(({ id }) => id === appraisalOf(1))?.level).toBe('good')
    dossier(await head('POST', `${base}/decide`, { ...decide, version: solved.version }))
    const { rows } = await fresh.database.owner.query<{ frozen: string; content_hash: string }>(
      `select frozen, content_hash from decision_item where appraisal_id = $1`,
      [appraisalOf(1)],
    )
    const item = thaw(rows[0]?.frozen ?? '', rows[0]?.content_hash ?? '')
    expect(item.quota.minutes).toEqual(['07/BB-HĐ'])
    expect(item.quota.outcome).toMatchObject({ outcome: 'refused', places: 1 })
  })
})

describe('deciding', () => {
  it('is for the head of the agency, for all but himself, and for the head above him', async () => {
    const { state, base, head, appraisalOf } = await allocated([9500, 9400, 8000, 7500, 7200, null])
    const act = { version: state.version, on: ON }
    expect((await personnel('POST', `${base}/decide`, { ...act, number: 'P1' })).status).toBe(403)
    const mine = dossier(await head('POST', `${base}/decide`, { ...act, number: `${world.serial}/QĐ` }))
    expect(mine.stage).toBe('allocated')
    expect(mine.rows.find(({ id }) => id === appraisalOf(0))?.stage).toBe('allocated')
    expect(mine.counts).toMatchObject({ decided: 4, allocated: 1, 'not-rated': 1 })
    expect(mine.blocks).toEqual([{ code: 'people-await-decision', params: { count: '1' } }])
    expect(mine.can).toMatchObject({ decide: false, takeBack: false, allocate: false })
    for (const verb of ['take-back', 'allocate'])
      expect(codes(await personnel('POST', `${base}/${verb}`, { version: mine.version }))).toEqual([
        'dossier-has-decisions',
      ])

    const taken = await chairman('POST', `${base}/decide`, {
      version: mine.version,
      on: ON,
      number: `${world.serial}/QĐ`,
    })
    expect(codes(taken)).toEqual(['decision-number-taken'])
    const done = dossier(
      await chairman('POST', `${base}/decide`, { version: mine.version, on: ON, number: `${world.serial}b/QĐ` }),
    )
    expect(done).toMatchObject({ stage: 'decided', blocks: [], counts: { decided: 5 } })
    expect(done.decisions).toMatchObject([
      { number: `${world.serial}/QĐ`, on: ON, people: 4 },
      { number: `${world.serial}b/QĐ`, signer: province.fullName.chairman, people: 1 },
    ])
  })

  it('passes to the head above where the agency has no head any more', async () => {
    const { state, base, agency } = await allocated([9500, 9400, 8000, 7500, 7200])
    await fresh.database.owner.query(`update post_holding set valid_to = '2024-01-01' where person_id = $1`, [
      agency.head.id,
    ])
    expect(dossier(await chairman('GET', base)).can.decide).toBe(true)
    const done = dossier(
      await chairman('POST', `${base}/decide`, { version: state.version, on: ON, number: `V${world.serial}` }),
    )
    expect(done).toMatchObject({ stage: 'decided', counts: { decided: 5 } })
  })

  it.each([
    ['2023-12-30', ['decision-before-period-end']],
    ['2024-01-16', ['decision-in-future']],
  ])('refuses the date %s', async (on, expected) => {
    const { state, base, head } = await allocated([9500, 8000, 7000])
    expect(
      codes(await head('POST', `${base}/decide`, { version: state.version, on, number: `D${world.serial}` })),
    ).toEqual(expected)
  })

  it('refuses an allocation that the scores no longer give', async () => {
    const { state, base, head, appraisalOf } = await allocated([9500, 9400, 8000, 7500, 7200])
    await fresh.database.owner.query(
      `update appraisal set review_scores = jsonb_set(review_scores, '{I.1}', '"0"') where id = $1`,
      [appraisalOf(0)],
    )
    const answer = await head('POST', `${base}/decide`, { version: state.version, on: ON, number: `O${world.serial}` })
    expect(codes(answer)).toEqual(['allocation-out-of-date'])
  })

  it('freezes a result whose receipt gives the same result again, and which nothing changes by one byte', async () => {
    const { state, base, head, agency, appraisalOf } = await allocated([9500, 9400, 8000, 7500, 7200])
    dossier(await head('POST', `${base}/decide`, { version: state.version, on: ON, number: `F${world.serial}` }))
    const read = async () =>
      (
        await fresh.database.owner.query<{ frozen: string; content_hash: string; appraisal_id: number }>(
          `select frozen, content_hash, appraisal_id from decision_item where agency_id = $1 order by appraisal_id`,
          [agency.agencyId],
        )
      ).rows
    const before = await read()
    expect(before).toHaveLength(4)
    const item = before.find(({ appraisal_id }) => appraisal_id === appraisalOf(1))
    const decided = thaw(item?.frozen ?? '', item?.content_hash ?? '')
    expect(decided).toMatchObject({
      level: 'good',
      person: { fullName: `Người S${world.serial} 001` },
      position: { unitName: `Sở S${world.serial}`, agencyName: `Sở S${world.serial}`, postTitle: 'Chuyên viên' },
      ruleSet: { id: 'hau-giang-1120-2022', hash: regulation1120().hash },
      decision: { number: `F${world.serial}`, on: ON, signer: { name: `Người S${world.serial} 000` } },
      quota: {
        sets: [{ base: 5, percent: '20', places: 1, used: 1 }],
        outcome: { outcome: 'refused', base: 5, places: 1 },
      },
    })
    const again = evaluate(regulation1120(), decided.score.receipt.inputs)
    if (!again.ok) throw new Error('the receipt does not evaluate')
    expect(JSON.parse(JSON.stringify(scoreReply(again.value)))).toEqual(decided.score)
    const printed = decided.rows.filter(({ depth }) => depth === 0).map(({ review }) => Number(review))
    expect(printed.reduce((sum, points) => sum + points, 0)).toBe(94)

    const owner = fresh.database.owner
    await owner.query(`update unit_state set name = 'Tên mới' where unit_id = $1`, [agency.agencyId])
    await owner.query(`update person set full_name = 'Tên khác', unit_id = $2 where id = $1`, [
      agency.people[1]?.id,
      province.unit.library,
    ])
    await owner.query(`update post set title = 'Chức danh mới'`)
    expect(await read()).toEqual(before)
    for (const { frozen, content_hash } of before) expect(contentHashOf(frozen)).toBe(content_hash)
    const shown = dossier(await head('GET', base))
    expect(shown.rows).toHaveLength(5) // somebody who has moved away since is still in it
    for (const statement of [
      `update decision_item set level = 'outstanding'`,
      `delete from decision_item`,
      `truncate decision_item cascade`,
      `update appraisal set level = 'outstanding' where stage = 'decided'`,
      `update decision set number = 'x'`,
    ])
      await expect(owner.query(statement)).rejects.toThrow(/append-only|does not change/)
  })

  it('holds under fifty calls at once: one allocation, one decision, the rest told to look again', async () => {
    const made = await scene(same(2, 9500).concat([9400, 8000, 7500, 7400, 7300, 7200, 7100, 7000]))
    const proposed = dossier(await made.head('POST', `${made.base}/propose`, { version: 0 }))
    const count = (replies: Reply[], status: number): number =>
      replies.filter((reply) => reply.status === status).length
    const first = await Promise.all(
      Array.from({ length: 50 }, () => personnel('POST', `${made.base}/allocate`, { version: proposed.version })),
    )
    expect([count(first, 200), count(first, 409)]).toEqual([1, 49])
    const { version } = dossier(await personnel('GET', made.base))
    const second = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        at % 2 === 0
          ? made.head('POST', `${made.base}/decide`, { version, on: ON, number: `C${world.serial}-${at}` })
          : personnel('POST', `${made.base}/allocate`, { version }),
      ),
    )
    expect([count(second, 200), count(second, 409)]).toEqual([1, 49])
    const shown = dossier(await personnel('GET', made.base))
    expect(shown.rows.filter(({ level }) => level === 'outstanding')).toHaveLength(2)
    expect(shown.decisions.length).toBeLessThanOrEqual(1)
  })
})

describe('every act', () => {
  it('leaves an event on the dossier and on each appraisal it moved, with levels before and after', async () => {
    const { state, base, head, agency, roundId, appraisalOf } = await allocated([9500, 9400, 8000, 7500, 7200])
    dossier(await head('POST', `${base}/decide`, { version: state.version, on: ON, number: `E${world.serial}` }))
    const { rows } = await fresh.database.owner.query<{ action: string; role: string; canon: string }>(
      `select action, role, canon from event where (object_kind = 'dossier' and object_id = $1) or (object_kind = 'appraisal' and object_id = $2) order by seq`,
      [`${roundId}/${agency.agencyId}`, String(appraisalOf(1))],
    )
    expect(rows.map(({ action, role }) => `${action} ${role}`)).toEqual([
      'dossier.proposed head',
      'appraisal.proposed head',
      'dossier.allocated personnel',
      'appraisal.allocated personnel',
      'dossier.decided head',
      'appraisal.decided head',
    ])
    expect(JSON.parse(rows.at(-1)?.canon ?? '')).toMatchObject({
      before: { stage: 'allocated', level: 'good' },
      after: { stage: 'decided', level: 'good', number: `E${world.serial}` },
      ruleSetHash: regulation1120().hash,
    })
  })

  it('is refused to whoever saw an older version', async () => {
    const { head, base } = await scene([9500, 8000])
    dossier(await head('POST', `${base}/propose`, { version: 0 }))
    const stale = await head('POST', `${base}/take-back`, { version: 0 })
    expect(stale).toMatchObject({ status: 409, body: { code: 'conflict' } })
    expect(codes(stale)).toEqual(['changed-meanwhile'])
  })
})
