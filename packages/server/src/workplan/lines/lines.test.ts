import { randomUUID } from 'node:crypto'
import { findRuleSet } from '@thuoc-do/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { publish } from '../../rulebook/index.ts'
import { codesOf, described, lineOffice, type LineOffice } from './line-office.test-data.ts'

let office: LineOffice
beforeAll(async () => {
  office = await lineOffice()
})
beforeEach(() => office.setToday('2026-03-25'))
afterAll(async () => office.close())

const reason = 'Lý do cụ thể'
const report = (quantity: string) => ({
  kind: 'completed',
  quantity,
  note: '',
  evidence: [{ kind: 'document', number: '12/BC' }],
})
const keyOf = async (id: number, kind: string): Promise<string> => {
  const [row] = await office.query('select key from work_event where line_id = $1 and kind = $2 order by id desc', [
    id,
    kind,
  ])
  return String(row?.['key'])
}

describe('assigning', () => {
  it('gives many people their shares at once, as a bundle, with words and coefficient kept on each line', async () => {
    const { official, peer, planner1 } = office.province.person
    const shares = [official, peer, planner1].map((personId, at) => ({
      personId,
      quantity: `${at + 1}.5`,
      output: `Phần ${at + 1}`,
    }))
    const reply = await office.assign('planningHead', described({ shares }))
    expect(reply).toMatchObject({
      status: 200,
      body: { ids: [expect.any(Number), expect.any(Number), expect.any(Number)] },
    })
    const { ids } = reply.body as { ids: number[] }
    const rows = await office.query(
      'select person_id, assigned, output, coefficient, bundle_id, version, acceptance from work_line where id = any($1) order by id',
      [ids],
    )
    expect(rows.map(({ person_id: personId, assigned, output }) => [personId, assigned, output])).toEqual(
      shares.map(({ personId, quantity, output }) => [personId, quantity, output]),
    )
    expect(new Set(rows.map((row) => row['bundle_id'])).size).toBe(1)
    expect(rows[0]).toMatchObject({ coefficient: '3/2', version: 0, acceptance: 'waiting' })
    expect(await office.show('official', ids[0] ?? 0)).toMatchObject({
      converted: '9/4',
      periodOpen: true,
      events: [{ kind: 'assigned', by: 'Võ Minh Kế', role: 'head' }],
      can: { accept: true, object: true, report: true, amend: false, judge: false, handOver: false },
    })
  })

  it('answers the same key the same, also when both arrive at once, and assigns once', async () => {
    const body = described({ shares: [{ personId: office.province.person.peer, quantity: '2', output: '' }] })
    const replies = await Promise.all([1, 2, 3].map(() => office.assign('planningHead', body)))
    expect(new Set(replies.map((reply) => JSON.stringify(reply.body))).size).toBe(1)
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
    const other = { ...body, shares: [{ personId: office.province.person.peer, quantity: '3', output: '' }] }
    expect(codesOf(await office.assign('planningHead', other))).toEqual(['work-key-used-otherwise'])
  })

  it('is for heads over the person, never for oneself, and all or nothing', async () => {
    const { official, planningHead, accountant1, chairman } = office.province.person
    const share = (personId: number) => ({ personId, quantity: '1', output: '' })
    const tried = async (by: Parameters<LineOffice['assign']>[0], ...people: number[]) => {
      const reply = await office.assign(by, described({ shares: people.map(share) }))
      return [reply.status, ...codesOf(reply)]
    }
    const [{ n } = {}] = await office.query('select count(*)::int as n from work_line')
    expect(await tried('planningHead', planningHead)).toEqual([403, 'work-own-line'])
    expect(await tried('planningHead', official, accountant1)).toEqual([403, 'work-person-not-yours'])
    expect(await tried('financeHead', chairman)).toEqual([403, 'work-person-not-yours'])
    expect(await tried('official', official)).toEqual([403, 'work-own-line'])
    expect(await tried('officePersonnel', official)).toEqual([403, 'work-person-not-yours'])
    expect(await tried('administrator', official)).toEqual([403, 'work-person-not-yours'])
    expect(await office.query('select count(*)::int as n from work_line')).toEqual([{ n }])
    expect(await tried('officeHead', planningHead)).toEqual([200])
    expect(await tried('chairman', official)).toEqual([200])
  })

  it('keeps the deadline inside the period and planned work inside the catalogue in force', async () => {
    const { librarian1 } = office.province.person
    const shares = [{ personId: librarian1, quantity: '1', output: '' }]
    expect(codesOf(await office.assign('libraryHead', described({ shares, deadline: '2026-04-01' })))).toEqual([
      'work-deadline-outside-period',
    ])
    const product = { from: 'catalogue', code: 'TV.01' }
    expect(codesOf(await office.assign('libraryHead', described({ shares, product })))).toEqual([
      'work-product-unknown',
    ])
    const { tenantId, unit } = office.province
    const [version] = await office.query(
      `insert into catalogue_version (tenant_id, agency_id, number) values ($1, $2, 1) returning id`,
      [tenantId, unit.library],
    )
    await office.query(
      `insert into catalogue_entry (tenant_id, version_id, code, name, search_name, product_unit, complexity, coefficient)
       values ($1, $2, 'TV.01', 'Biên mục sách', 'bien muc sach', 'đầu sách', 1, '1/3')`,
      [tenantId, version?.['id']],
    )
    await office.query(
      `update catalogue_version set state = 'decided', valid_from = '2026-01-01', document = '1', decided_by = 'x', decided_at = now()`,
    )
    const made = await office.assign('libraryHead', described({ shares, product }))
    expect(made.status).toBe(200)
    const { ids } = made.body as { ids: number[] }
    expect(await office.show('librarian1', ids[0] ?? 0)).toMatchObject({
      entryCode: 'TV.01',
      name: 'Biên mục sách',
      coefficient: '1/3',
      converted: '1/3',
      complexity: 1,
    })
    expect(codesOf(await office.assign('libraryHead', described({ shares })))).toEqual(['work-product-in-catalogue'])
    expect((await office.assign('libraryHead', described({ shares, origin: 'ad-hoc' }))).status).toBe(200)
  })

  it('stops when the period is locked or the score of the person is confirmed, and so does every act', async () => {
    const { tenantId, unit, person } = office.province
    const ruleSet = findRuleSet('decree-335-2025')
    const id = await office.assigned('recordsHead', 'archivist1')
    await office.query(
      `insert into work_period (tenant_id, agency_id, period, state) values ($1, $2, '2026-03', 'locked')`,
      [tenantId, unit.office],
    )
    const shares = [{ personId: person.archivist1, quantity: '1', output: '' }]
    expect(codesOf(await office.assign('recordsHead', described({ shares })))).toEqual(['work-period-locked'])
    expect(codesOf(await office.act('archivist1', id, report('1')))).toEqual(['work-period-locked'])
    expect(await office.show('archivist1', id)).toMatchObject({
      periodOpen: false,
      can: { report: false, accept: false },
    })
    await office.query(`update work_period set state = 'open', reopened = true`)
    await office.query(
      `insert into period_score (tenant_id, agency_id, period, person_id, unit_id, post_title, person_kind, leadership, rule_set_id,
         rule_set_version, rule_set_hash, stage, confirmed_by, confirmed_at, frozen, content_hash)
       values ($1, $2, '2026-03', $3, $4, '', 'civil-servant', 'none', 'decree-335-2025', 1, $5, 'confirmed', 'x', now(), '{}', 'x')`,
      [tenantId, unit.office, person.archivist1, unit.records, ruleSet && publish(ruleSet).hash],
    )
    expect(codesOf(await office.act('recordsHead', id, { kind: 'withdrawn', reason }))).toEqual([
      'work-score-confirmed',
    ])
    expect(codesOf(await office.assign('recordsHead', described({ shares })))).toEqual(['work-score-confirmed'])
    await office.query(
      `update period_score set stage = 'handed-in', confirmed_by = null, confirmed_at = null, frozen = null, content_hash = null`,
    )
    expect((await office.act('archivist1', id, report('1'))).status).toBe(200)
    // The live score follows in the same transaction.
    expect(await office.query(`select quantity from period_score`)).toEqual([{ quantity: '1/4' }])
  })
})

describe('doing', () => {
  it('runs from acceptance to the end, and the record says who did what when', async () => {
    const id = await office.assigned('planningHead', 'planner2')
    expect(await office.act('planner2', id, { kind: 'objected', reason })).toMatchObject({
      status: 200,
      body: { version: 1, lineId: null },
    })
    await office.act('planningHead', id, { kind: 'amended', quantity: '3', deadline: '2026-03-22', reason })
    await office.act('planner2', id, { kind: 'accepted' })
    await office.act('planner2', id, report('1'))
    await office.act('planner2', id, report('1'), { onDay: '2026-03-24' })
    await office.act('planner2', id, { kind: 'corrected', of: await keyOf(id, 'completed'), quantity: '2', reason })
    const page = await office.show('planner2', id)
    expect(page).toMatchObject({
      assigned: '3',
      completed: '3',
      acceptance: 'accepted',
      evidence: 1,
      lastDoneOn: '2026-03-24',
      late: true,
      version: 6,
    })
    expect(page.events.map(({ kind, role, by }) => [kind, role, by])).toEqual([
      ['assigned', 'head', 'Võ Minh Kế'],
      ['objected', 'self', 'Bùi Thị Dung'],
      ['amended', 'head', 'Võ Minh Kế'],
      ['accepted', 'self', 'Bùi Thị Dung'],
      ['completed', 'self', 'Bùi Thị Dung'],
      ['completed', 'self', 'Bùi Thị Dung'],
      ['corrected', 'self', 'Bùi Thị Dung'],
    ])
    expect(codesOf(await office.act('planner2', id, report('0.001')))).toEqual(['work-more-than-assigned'])
  })

  it('may be entered later for the day it was done, and not for a day to come', async () => {
    const id = await office.assigned('planningHead', 'peer')
    office.setToday('2026-04-02')
    expect((await office.act('peer', id, report('4'), { onDay: '2026-03-19' })).status).toBe(200)
    expect(await office.show('peer', id)).toMatchObject({ late: false, lastDoneOn: '2026-03-19' })
    expect(codesOf(await office.act('planningHead', id, { kind: 'delayed', reason }, { onDay: '2026-04-03' }))).toEqual(
      ['work-day-in-future'],
    )
  })

  it('records a delay until somebody entitled reverses it, and excuses it only by the head', async () => {
    const id = await office.assigned('planningHead', 'official')
    expect((await office.act('planningHead', id, { kind: 'delayed', reason }, { onDay: '2026-03-21' })).status).toBe(
      200,
    )
    const of = await keyOf(id, 'delayed')
    const claim = { kind: 'cause-claimed', of, reason, evidence: [{ kind: 'document', number: '7/CV' }] }
    expect((await office.act('official', id, claim)).status).toBe(200)
    expect(codesOf(await office.act('official', id, claim))).toEqual(['work-claimed-already'])
    const claimKey = await keyOf(id, 'cause-claimed')
    const answer = { kind: 'cause-answered', of: claimKey, objective: true, reason }
    expect(await office.act('official', id, answer)).toMatchObject({
      status: 403,
      body: { problems: [{ code: 'work-own-line' }] },
    })
    expect(await office.show('planningHead', id)).toMatchObject({
      openClaims: 1,
      delays: 1,
      can: { answerCause: true, judge: true },
    })
    expect((await office.act('planningHead', id, answer)).status).toBe(200)
    expect(await office.show('official', id)).toMatchObject({
      openClaims: 0,
      delays: 0,
      late: false,
      can: { claimCause: false },
    })
    expect((await office.act('officeHead', id, { kind: 'upheld', of, reason })).status).toBe(200)
    expect((await office.act('officeHead', id, { kind: 'reversed', of, reason })).status).toBe(200)
    const { events, delays } = await office.show('official', id)
    expect(delays).toBe(0)
    expect(events.find(({ key }) => key === of)?.standing).toBe('reversed')
    expect(events).toHaveLength(6)
  })

  it('answers a bad link, an unknown file and a foreign event each at its place', async () => {
    const id = await office.assigned('planningHead', 'official')
    const evidence = [{ kind: 'link', address: 'javascript:alert(1)' }]
    expect(await office.act('official', id, { ...report('1'), evidence })).toMatchObject({ status: 422 })
    const file = await office.act('official', id, { ...report('1'), evidence: [{ kind: 'file', fileId: 99_999 }] })
    expect(file).toMatchObject({
      status: 409,
      body: { problems: [{ code: 'work-file-unknown', path: 'body.act.evidence[0].fileId' }] },
    })
    const of = randomUUID()
    expect(codesOf(await office.act('official', id, { kind: 'corrected', of, quantity: '0', reason }))).toEqual([
      'work-event-unknown',
    ])
  })
})

describe('what a higher authority has judged', () => {
  it('is neither upheld nor overturned by a lower head, but by itself and those above it', async () => {
    const id = await office.assigned('financeHead', 'accountant2')
    expect((await office.act('financeHead', id, { kind: 'delayed', reason }, { onDay: '2026-03-21' })).status).toBe(200)
    const of = await keyOf(id, 'delayed')
    const judge = async (by: 'financeHead' | 'officeHead' | 'chairman', kind: 'upheld' | 'reversed') => {
      const reply = await office.act(by, id, { kind, of, reason })
      return [reply.status, ...codesOf(reply)]
    }
    expect(await judge('financeHead', 'upheld')).toEqual([200])
    expect(await judge('officeHead', 'reversed')).toEqual([200])
    expect(await judge('financeHead', 'upheld')).toEqual([403, 'work-judged-higher'])
    expect(await office.show('accountant2', id)).toMatchObject({ delays: 0 })
    expect(await judge('chairman', 'upheld')).toEqual([200])
    expect(await judge('officeHead', 'reversed')).toEqual([403, 'work-judged-higher'])
    expect(await office.show('accountant2', id)).toMatchObject({ delays: 1 })
  })
})

describe('handing over', () => {
  it('keeps the work in the denominator of who gives and makes a line outside the plan of who receives', async () => {
    const id = await office.assigned('financeHead', 'accountant1')
    const over = { kind: 'handed-over', quantity: '3', toPerson: office.province.person.accountant2, reason }
    await office.act('accountant1', id, report('1'))
    expect(codesOf(await office.act('accountant1', id, over))).toEqual(['work-own-line'])
    expect(codesOf(await office.act('financeHead', id, { ...over, quantity: '3.001' }))).toEqual([
      'work-more-than-assigned',
    ])
    const key = randomUUID()
    const version = { key, version: 1 }
    const reply = await office.act('financeHead', id, over, version)
    expect(reply).toMatchObject({ status: 200, body: { version: 2, lineId: expect.any(Number) } })
    expect(await office.act('financeHead', id, over, version)).toEqual(reply)
    const { lineId } = reply.body as { lineId: number }
    expect(await office.show('accountant2', lineId)).toMatchObject({
      origin: 'received',
      assigned: '3',
      deadline: '2026-03-20',
      giver: { lineId: id, fullName: 'Đặng Thị Em' },
    })
    expect(await office.show('accountant1', id)).toMatchObject({
      assigned: '4',
      handedOver: '3',
      receivers: [{ lineId: null, fullName: 'Dương Văn Giang', quantity: '3' }],
    })
    expect(await office.show('financeHead', id)).toMatchObject({ receivers: [{ lineId }], can: { handOver: false } })
    expect(codesOf(await office.act('accountant1', id, report('0.5')))).toEqual(['work-more-than-assigned'])
  })

  it('is by the deadline agreed with the receiver, and comes back when his line is withdrawn before he began', async () => {
    const id = await office.assigned('financeHead', 'accountant1')
    const toPerson = office.province.person.accountant2
    const over = { kind: 'handed-over', quantity: '3', toPerson, reason }
    expect(codesOf(await office.act('financeHead', id, { ...over, deadline: '2026-04-01' }))).toEqual([
      'work-deadline-outside-period',
    ])
    const given = async () =>
      ((await office.act('financeHead', id, { ...over, deadline: '2026-03-31' })).body as { lineId: number }).lineId
    const first = await given()
    expect(await office.show('accountant2', first)).toMatchObject({ deadline: '2026-03-31' })
    expect((await office.act('financeHead', first, { kind: 'withdrawn', reason })).status).toBe(200)
    expect(await office.show('accountant1', id)).toMatchObject({ assigned: '4', handedOver: '0', receivers: [] })
    expect((await office.show('accountant1', id)).events.at(-1)).toMatchObject({
      kind: 'given-back',
      act: { quantity: '3', reason },
    })
    const second = await given()
    await office.act('accountant2', second, report('1'))
    expect((await office.act('financeHead', second, { kind: 'withdrawn', reason })).status).toBe(200)
    expect(await office.show('accountant1', id)).toMatchObject({ handedOver: '3' })
    expect((await office.act('accountant1', id, report('1'))).status).toBe(200)
    const events = await office.query(`select object_id from event where action = 'work-line.given-back'`)
    expect(events).toEqual([{ object_id: String(id) }])
  })

  it('is taken back only by a head over both, since the work returns to the giver', async () => {
    const id = await office.assigned('financeHead', 'accountant3')
    const toPerson = office.province.person.official
    const reply = await office.act('officeHead', id, { kind: 'handed-over', quantity: '1', toPerson, reason })
    const { lineId } = reply.body as { lineId: number }
    expect(codesOf(await office.act('planningHead', lineId, { kind: 'withdrawn', reason }))).toEqual([
      'work-given-line-not-yours',
    ])
    expect((await office.act('officeHead', lineId, { kind: 'withdrawn', reason })).status).toBe(200)
    expect(await office.show('accountant3', id)).toMatchObject({ handedOver: '0' })
  })

  it('is only to people the head is head over, and never to himself', async () => {
    const id = await office.assigned('financeHead', 'accountant3')
    const { official, financeHead } = office.province.person
    const over = (toPerson: number) => ({ kind: 'handed-over', quantity: '1', toPerson, reason })
    expect(await office.act('financeHead', id, over(official))).toMatchObject({ status: 403 })
    expect(codesOf(await office.act('financeHead', id, over(financeHead)))).toEqual(['work-own-line'])
    expect((await office.act('officeHead', id, over(official))).status).toBe(200)
  })
})
