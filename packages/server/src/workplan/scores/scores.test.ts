import { periodScoreSchema, periodScoresSchema, type PeriodScore } from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readReceipt, replayReceipt } from '../../rulebook/index.ts'
import type { ProvincePerson } from '../../../test/small-province.ts'
import { criteria, MONTH, scoreWorld, type ScoreWorld } from './score-world.test-data.ts'

let world: ScoreWorld
beforeAll(async () => {
  world = await scoreWorld()
})
afterAll(async () => world.close())

async function form(who: ProvincePerson, of: ProvincePerson): Promise<PeriodScore> {
  const { id } = await world.scoreOf(of)
  const { status, body } = await (await world.as(who))('GET', `/api/period-scores/${id}`)
  expect([status, body]).toEqual([200, expect.anything()])
  return periodScoreSchema.parse(body)
}
const codes = ({ body }: { body: unknown }): string[] =>
  (body as { problems: { code: string; path: string }[] }).problems.map(({ code, path }) => `${path}: ${code}`)
const live = async (who: ProvincePerson) => {
  const { rows } = await world.fresh.database.owner.query(
    `select general, quantity, timeliness, total, level, unit_result, missing, stage from period_score where person_id = $1`,
    [world.province.person[who]],
  )
  return rows[0]
}

describe('opening a month', () => {
  it('makes a form for everybody bound, says who was left out, and makes nothing twice', async () => {
    expect(await world.openMonth()).toMatchObject({
      state: 'done',
      result: { period: MONTH, opened: 18, already: 0, skipped: 0 },
    })
    expect(await world.openMonth()).toMatchObject({ state: 'done', result: { opened: 0, already: 18, skipped: 0 } })
    const { rows } = await world.fresh.database.owner.query(
      `select count(*)::int as events from event where action = 'work-period.opened'`,
    )
    expect(rows[0]).toEqual({ events: 1 })
    expect(await live('official')).toMatchObject({ stage: 'self-scoring', quantity: null })
  })

  it('leaves out whom another set binds, with the reason', async () => {
    await world.fresh.database.owner.query(`update post set kind = 'public-employee' where title = 'Thư viện viên'`)
    const end = await world.openMonth('provincePersonnel', ['library', 'office'])
    expect(end).toMatchObject({
      result: { opened: 3, already: 18, skipped: 3, reasons: { 'scored-otherwise': 3 } },
    })
    expect((end as { result: { left: unknown[] } }).result.left).toContainEqual({
      personId: world.province.person.librarian1,
      fullName: 'Tô Thị Minh',
      reason: 'scored-otherwise',
    })
  })

  it('is for the personnel body of the agency', async () => {
    for (const who of ['officeHead', 'official', 'administrator'] as const) {
      const agencyIds = [world.province.unit.office]
      expect(await (await world.as(who))('POST', '/api/work-periods', { period: MONTH, agencyIds })).toMatchObject({
        status: 403,
      })
    }
    const foreign = await (
      await world.as('officePersonnel')
    )('POST', '/api/work-periods', {
      period: MONTH,
      agencyIds: [world.province.unit.library],
    })
    expect(codes(foreign)).toEqual(['body.agencyIds.0: agency-not-in-reach'])
  })
})

describe('a person scoring himself', () => {
  it('may leave things out, but nothing that can never stand', async () => {
    await world.addLine('official', { assigned: '4', completed: '3' })
    const bad = { ...criteria(), 'I.1': '6', 'X.9': '1', 'II.1': 'năm' }
    const refused = await world.act('official', 'official', 'self', { scores: bad, strengths: '', weaknesses: '' })
    expect([refused.status, codes(refused).toSorted()]).toEqual([
      422,
      ['body.scores.I.1: above-maximum', 'body.scores.II.1: decimal-expected', 'body.scores.X.9: criterion-unknown'],
    ])
    const half = await world.act('official', 'official', 'self', {
      scores: { 'I.1': '5' },
      strengths: '',
      weaknesses: '',
    })
    expect(half.status).toBe(200)
    expect(codes(await world.act('official', 'official', 'hand-in'))).toHaveLength(9)
  })

  it('sees a, b, c and the total at once, each opening into its steps', async () => {
    await world.act('official', 'official', 'self', { scores: criteria(1), strengths: 'Đủ', weaknesses: '' })
    const shown = await form('official', 'official')
    expect([shown.general, shown.quantity, shown.result, shown.total, shown.level]).toEqual([
      '29',
      '3/4',
      '105/2',
      '163/2',
      'good',
    ])
    expect(shown.steps.map(({ code }) => code)).toContain('quantity')
    expect(await live('official')).toMatchObject({ general: '29', quantity: '3/4', total: '163/2', level: 'good' })
  })

  it('keeps his draft to himself until he hands it in', async () => {
    const seen = await form('planningHead', 'official')
    expect([seen.general, seen.total, seen.selfScores, seen.strengths, seen.quantity]).toEqual([
      null,
      null,
      {},
      '',
      '3/4',
    ])
    expect((await world.act('official', 'official', 'hand-in')).status).toBe(200)
    const { general, waitsForMe, can } = await form('planningHead', 'official')
    expect([general, waitsForMe, can.confirm, can.saveSelf]).toEqual(['29', true, true, false])
  })

  it('takes it back only while nothing was reviewed', async () => {
    expect((await world.act('official', 'official', 'take-back')).status).toBe(200)
    expect((await world.act('official', 'official', 'hand-in')).status).toBe(200)
    const review = { scores: { 'I.2': '4' }, comment: '', leadership: [] }
    expect((await world.act('planningHead', 'official', 'review', review)).status).toBe(200)
    expect(codes(await world.act('official', 'official', 'take-back'))).toEqual([': review-begun'])
  })
})

describe('the monitoring authority', () => {
  it('is the nearest head above, never the person and nobody else', async () => {
    for (const who of ['official', 'peer', 'planningDeputy', 'officeHead', 'officePersonnel', 'financeHead'] as const)
      expect((await world.confirm(who, 'official')).status).toBe(
        who === 'peer' || who === 'planningDeputy' || who === 'financeHead' ? 404 : 403,
      )
  })

  it('says why where it sees a criterion differently', async () => {
    expect(codes(await world.confirm('planningHead', 'official'))).toEqual(['review.comment: review-comment-needed'])
    const own = await form('official', 'official')
    expect([own.reviewScores, own.general]).toEqual([{}, '29'])
    expect((await form('planningHead', 'official')).general).toBe('28')
    const review = { scores: { 'I.2': '4' }, comment: 'Đi muộn hai lần', leadership: [] }
    expect((await world.act('planningHead', 'official', 'review', review)).status).toBe(200)
  })

  it('freezes the result with its receipt', async () => {
    expect((await world.confirm('planningHead', 'official')).status).toBe(200)
    const shown = await form('official', 'official')
    expect([shown.stage, shown.general, shown.total, shown.reviewComment, shown.confirmedBy]).toEqual([
      'confirmed',
      '28',
      '161/2',
      'Đi muộn hai lần',
      'Võ Minh Kế',
    ])
    const receipt = await (await world.as('official'))('GET', `/api/period-scores/${shown.id}/receipt`)
    const read = readReceipt(receipt.body)
    expect(read.ok && replayReceipt(read.value)).toMatchObject({ verdict: 'same' })
  })

  it('changes nothing any more: not by an act, a line, a computation, or past the server', async () => {
    const before = await form('official', 'official')
    for (const verb of ['confirm', 'hand-in', 'take-back'])
      expect((await world.act(verb === 'confirm' ? 'planningHead' : 'official', 'official', verb)).status).toBe(409)
    expect(codes(await world.act('planningHead', 'official', 'return', { reason: 'Sai' }))).toEqual([
      ': score-period-not-reopened',
    ])
    await world.fresh.database.owner.query(`update work_line set completed = '0'`)
    await world.recompute()
    await world.fresh.database.owner.query(`update work_line set completed = '3'`)
    await expect(
      world.fresh.database.owner.query(`update period_score set total = '100' where id = $1`, [before.id]),
    ).rejects.toThrow('does not change')
    expect(await form('official', 'official')).toEqual(before)
  })
})

describe('a leader', () => {
  const rest = ['peer', 'newcomer', 'planner1', 'planner2'] as const
  it('waits for everybody below and is told whom', async () => {
    await world.addLine('planningHead')
    await world.handIn('planningHead')
    const shown = await form('planningHead', 'planningHead')
    const d = shown.leadershipValues[0]
    expect([d?.symbol, d?.value, d?.waitsFor.map(({ fullName }) => fullName)]).toEqual([
      'd',
      null,
      ['Cao Thị Hoạch', 'Nguyễn Thị An', 'Trần Văn Bình', 'Lê Thị Mới', 'Phạm Văn Cường', 'Bùi Thị Dung'].filter(
        (name) => name !== 'Nguyễn Thị An',
      ),
    ])
    const refused = await world.confirm('officeHead', 'planningHead')
    expect(codes(refused)).toEqual([
      'leadership.unitResult: unit-result-waits',
      'leadership.organising: leadership-value-missing',
      'leadership.cohesion: leadership-value-missing',
    ])
    expect(JSON.stringify(refused.body)).toContain('Cao Thị Hoạch')
    expect(codes(await world.confirm('planningHead', 'planningHead'))).toEqual([': own-file'])
  })

  it('is given đ and e by the superior with grounds, d only where it is not computed', async () => {
    const leadership = [
      { code: 'unitResult', value: '100', grounds: 'x' },
      { code: 'organising', value: '75', grounds: '' },
    ]
    const review = { scores: {}, comment: '', leadership }
    expect(codes(await world.act('officeHead', 'planningHead', 'review', review))).toEqual([
      'body.leadership.0.code: unit-result-is-computed',
      'body.leadership.1.value: not-a-choice',
      'body.leadership.1.grounds: leadership-grounds-needed',
    ])
    const good = [
      { code: 'organising', value: '100', grounds: 'Đúng hạn' },
      { code: 'cohesion', value: '100', grounds: 'Đoàn kết' },
    ]
    expect(
      (await world.act('officeHead', 'planningHead', 'review', { scores: {}, comment: '', leadership: good })).status,
    ).toBe(200)
    expect((await form('planningHead', 'planningHead')).leadershipValues[1]).toMatchObject({ value: null, grounds: '' })
    expect((await form('officeHead', 'planningHead')).leadershipValues[1]).toMatchObject({ value: '100' })
  })

  it('has d 50 in the transaction in which somebody below is unsatisfactory', async () => {
    for (const who of rest) {
      await world.addLine(who, who === 'peer' ? { assigned: '10', completed: '1' } : {})
      await world.handIn(who)
    }
    await world.addLine('planningDeputy')
    await world.handIn('planningDeputy')
    const [first, ...others] = await Promise.all(rest.map((who) => world.scoreOf(who)))
    const many = await (
      await world.as('planningHead')
    )('POST', '/api/period-scores/confirm', {
      items: [first, { ...(await world.scoreOf('planningDeputy')) }, ...others],
    })
    expect(many).toMatchObject({
      status: 200,
      body: { refused: [{ problems: [{ code: 'unit-result-not-stated' }, {}, {}] }] },
    })
    expect((many.body as { confirmed: number[] }).confirmed).toHaveLength(4)
    expect(await live('planningHead')).toMatchObject({ unit_result: null })
    const leadership = (['unitResult', 'organising', 'cohesion'] as const).map((code) => ({
      code,
      value: '100',
      grounds: 'Lĩnh vực phụ trách tốt',
    }))
    const review = { scores: {}, comment: '', leadership }
    expect((await world.act('planningHead', 'planningDeputy', 'review', review)).status).toBe(200)
    expect((await world.confirm('planningHead', 'planningDeputy')).status).toBe(200)
    expect(await live('planningHead')).toMatchObject({ unit_result: '50' })
    expect((await form('planningHead', 'planningHead')).leadershipValues[0]).toMatchObject({
      value: '50',
      waitsFor: [],
      below: [{ fullName: 'Trần Văn Bình' }],
    })
  })

  it('is confirmed then, and not before', async () => {
    expect((await world.confirm('officeHead', 'planningHead')).status).toBe(200)
    const { total, leadershipValues, level } = await form('planningHead', 'planningHead')
    expect([total, level, leadershipValues.map(({ value }) => value)]).toEqual([
      '565/6',
      'outstanding',
      ['50', '100', '100'],
    ])
  })

  it('stays as it is when somebody joins the unit later, and says from how many people it came', async () => {
    const { owner } = world.fresh.database
    const { person, unit } = world.province
    const basis = async () => {
      const { total, leadershipValues } = await form('planningHead', 'planningHead')
      return [total, leadershipValues.map((one) => one.basis)]
    }
    const moved = `update period_score set unit_id = $1 where person_id = $2 and period = $3`
    expect(await basis()).toEqual(['565/6', [{ people: 6, joinedLater: 0 }, null, null]])
    await owner.query(moved, [unit.planning, person.archivist2, MONTH])
    expect(await basis()).toEqual(['565/6', [{ people: 6, joinedLater: 1 }, null, null]])
    await owner.query(moved, [unit.records, person.archivist2, MONTH])
  })
})

describe('locking a month', () => {
  const at = (verb: string) => `/api/work-periods/${world.province.unit.office}/${MONTH}/${verb}`
  it('needs a confirmed score or a reason for everybody', async () => {
    const caller = await world.as('officePersonnel')
    const refused = await caller('POST', at('lock'), { version: 0, unscored: [] })
    const problems = (refused.body as { problems: { code: string; params: { name: string; personId: string } }[] })
      .problems
    expect([refused.status, problems.length, new Set(problems.map(({ code }) => code))]).toEqual([
      409,
      11,
      new Set(['score-unconfirmed']),
    ])
    const unscored = problems.map(({ params }) => ({
      personId: Number(params.personId),
      reason: 'Nghỉ chế độ cả tháng',
    }))
    const own = await caller('POST', at('lock'), { version: 0, unscored })
    expect(codes(own).map((text) => text.split(': ')[1])).toEqual(['own-file'])
    const others = unscored.filter(({ personId }) => personId !== world.province.person.officePersonnel)
    for (const who of ['officeHead', 'official'] as const)
      expect((await (await world.as(who))('POST', at('lock'), { version: 0, unscored })).status).toBe(403)
    await world.handIn('officePersonnel')
    await world.addLine('officePersonnel')
    expect((await world.confirm('recordsHead', 'officePersonnel')).status).toBe(200)
    expect(await caller('POST', at('lock'), { version: 0, unscored: others })).toMatchObject({
      status: 200,
      body: { version: 1 },
    })
    expect(codes(await world.act('recordsHead', 'archivist1', 'confirm')).at(0)).toBe(': score-period-locked')
  })

  it('is undone with a reason, and then a confirmed score and those above it move again', async () => {
    const caller = await world.as('officePersonnel')
    expect((await caller('POST', at('reopen'), { version: 1, reason: '' })).status).toBe(422)
    expect((await caller('POST', at('reopen'), { version: 0, reason: 'Sót việc' })).status).toBe(409)
    expect((await caller('POST', at('reopen'), { version: 1, reason: 'Sót việc' })).status).toBe(200)
    expect((await world.act('planningHead', 'peer', 'return', { reason: 'Sót một báo cáo' })).status).toBe(200)
    expect(await live('planningHead')).toMatchObject({ stage: 'handed-in', unit_result: null })
    const peer = await form('peer', 'peer')
    expect([peer.stage, peer.returnReason, peer.contentHash]).toEqual(['self-scoring', 'Sót một báo cáo', null])
    const { history } = await form('planningHead', 'planningHead')
    expect(history.at(-1)).toMatchObject({ action: 'period-score.reopened' })
  })

  it('leaves nobody waiting for somebody who is away all month', async () => {
    expect(codes(await world.act('officeHead', 'peer', 'unscored', { reason: 'x' }))).toEqual([': not-your-part'])
    expect((await world.act('officePersonnel', 'peer', 'unscored', { reason: 'Nghỉ thai sản' })).status).toBe(200)
    expect(await live('planningHead')).toMatchObject({ unit_result: '100' })
    expect(codes(await world.act('peer', 'peer', 'hand-in'))).toEqual([': left-unscored'])
    expect((await world.act('officePersonnel', 'peer', 'unscored', { reason: null })).status).toBe(200)
    expect(await live('planningHead')).toMatchObject({ unit_result: null })
  })
})

describe('lists', () => {
  it('show each what his forms show', async () => {
    const list = async (who: ProvincePerson, query: string) => {
      const { body } = await (await world.as(who))('GET', `/api/period-scores?${query}`)
      return periodScoresSchema.parse(body).rows
    }
    expect((await list('official', 'scope=mine')).map(({ fullName }) => fullName)).toEqual(['Nguyễn Thị An'])
    expect(await list('official', 'scope=unit')).toEqual([])
    expect((await list('officeHead', `scope=unit&period=${MONTH}`)).length).toBe(18)
    expect((await list('officeHead', `scope=unit&unit=${world.province.unit.finance}`)).length).toBe(4)
    expect((await list('officeHead', 'scope=waiting')).map(({ fullName }) => fullName)).toEqual(['Võ Minh Kế'])
    const mine = await list('peer', 'scope=mine')
    expect(mine[0]).toMatchObject({ waitsForMe: true, general: '30' })
    expect(
      (await list('planningHead', 'scope=unit')).find(({ fullName }) => fullName === 'Trần Văn Bình'),
    ).toMatchObject({
      general: null,
      total: null,
    })
  })
})
