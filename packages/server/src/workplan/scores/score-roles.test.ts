import {
  periodScoresSchema,
  personYearSchema,
  workBoardSchema,
  workPeriodsSchema,
  workTasksSchema,
} from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProvincePerson } from '../../../test/small-province.ts'
import { criteria, MONTH, scoreWorld, type ScoreWorld } from './score-world.test-data.ts'

/** How somebody stands to the official whose score everything here is about. */
const RELATIONS = {
  self: 'official',
  peer: 'peer',
  deputy: 'planningDeputy',
  'own head': 'planningHead',
  'head of another unit': 'financeHead',
  'head above': 'officeHead',
  'head of another agency': 'libraryHead',
  'personnel of the agency': 'officePersonnel',
  'personnel of the province': 'provincePersonnel',
  'party committee of the province': 'committeeMember',
  administrator: 'administrator',
} as const
type Relation = keyof typeof RELATIONS

const SEES: readonly Relation[] = [
  'self',
  'own head',
  'head above',
  'personnel of the agency',
  'personnel of the province',
  'party committee of the province',
]

/** Who may do what at the stage at which it can be done; everybody else is told that it is not his, or sees nothing. */
const MAY: readonly (readonly [verb: string, body: object, stage: string, by: readonly Relation[]])[] = [
  ['self', { scores: criteria(), strengths: '', weaknesses: '' }, 'self-scoring', ['self']],
  ['hand-in', {}, 'self-scoring', ['self']],
  ['take-back', {}, 'handed-in', ['self']],
  ['review', { scores: {}, comment: '', leadership: [] }, 'handed-in', ['own head']],
  ['confirm', {}, 'handed-in', ['own head']],
  ['return', { reason: 'Thiếu' }, 'handed-in', ['own head']],
  ['unscored', { reason: 'Nghỉ' }, 'handed-in', ['personnel of the agency', 'personnel of the province']],
]

let world: ScoreWorld
beforeAll(async () => {
  world = await scoreWorld()
  await world.openMonth()
  await world.addLine('official')
  await world.handIn('official')
})
afterAll(async () => world.close())

const as = (relation: Relation) => world.as(RELATIONS[relation])

describe.each(Object.keys(RELATIONS) as Relation[])('%s', (relation) => {
  it('sees the score of the official on the form, in lists, on the board, in the year and the receipt alike', async () => {
    const caller = await as(relation)
    const { id } = await world.scoreOf('official')
    const sees = SEES.includes(relation)
    const { official } = world.province.person
    expect((await caller('GET', `/api/period-scores/${id}`)).status).toBe(sees ? 200 : 404)
    expect((await caller('GET', `/api/period-scores/${id}/receipt`)).status).toBe(sees ? 409 : 404)
    const listed: boolean[] = []
    for (const scope of ['mine', 'waiting', 'unit']) {
      const { rows } = periodScoresSchema.parse((await caller('GET', `/api/period-scores?scope=${scope}`)).body)
      listed.push(rows.some(({ personId }) => personId === official))
    }
    expect(listed).toEqual([relation === 'self', relation === 'own head', sees && relation !== 'self'])
    const answers = sees && relation !== 'self'
    const board = await caller('GET', `/api/work-board?unit=${world.province.unit.planning}&period=${MONTH}`)
    expect(board.status).toBe(answers ? 200 : 403)
    const shown = workBoardSchema.safeParse(board.body)
    expect(shown.success && shown.data.rows.some(({ personId }) => personId === official)).toBe(answers)
    const year = await caller('GET', `/api/work-reports/person-year?person=${official}&year=2026`)
    // The administrator keeps the list of people and sees nothing of their work.
    expect(year.status).toBe(sees || relation === 'administrator' ? 200 : 404)
    const report = personYearSchema.safeParse(year.body)
    expect(report.success && report.data.periods.length > 0).toBe(sees)
    const products = await caller(
      'GET',
      `/api/work-reports/products?unit=${world.province.unit.planning}&period=${MONTH}`,
    )
    expect(products.status).toBe(answers ? 200 : 403)
    const { tasks } = workTasksSchema.parse((await caller('GET', '/api/work-tasks')).body)
    expect(tasks.some(({ kind }) => kind === 'confirm')).toBe(relation === 'own head')
  })

  it('does what is his to do and nothing else', async () => {
    const caller = await as(relation)
    const { owner } = world.fresh.database
    const wrong: string[] = []
    for (const [verb, body, stage, by] of MAY) {
      if (by.includes(relation)) continue
      await owner.query(`update period_score set stage = $1 where person_id = $2`, [
        stage,
        world.province.person.official,
      ])
      const { id, version } = await world.scoreOf('official')
      const method = verb === 'self' || verb === 'review' ? 'PUT' : 'POST'
      const { status } = await caller(method, `/api/period-scores/${id}/${verb}`, { version, ...body })
      if (status !== (SEES.includes(relation) ? 403 : 404)) wrong.push(`${verb}: ${status}`)
    }
    const { id, version } = await world.scoreOf('official')
    const items = relation === 'own head' ? [] : [{ id, version }]
    const many = await caller('POST', '/api/period-scores/confirm', { items })
    if (items.length > 0 && JSON.stringify(many.body).includes('"confirmed":[]') === false) wrong.push('confirm many')
    expect(wrong).toEqual([])
  })

  it('opens, locks and computes periods only as the personnel body over the agency', async () => {
    const caller = await as(relation)
    const personnel = relation.startsWith('personnel')
    const { office } = world.province.unit
    const { periods, mayOpen } = workPeriodsSchema.parse((await caller('GET', '/api/work-periods?year=2026')).body)
    const row = periods.find(({ agencyId }) => agencyId === office)
    expect(row?.can.lock ?? false).toBe(personnel)
    expect(mayOpen.some(({ agencyId }) => agencyId === office)).toBe(personnel)
    // Counts are of the forms the caller sees: 18 of those above, his own of whoever else is in the agency.
    const above = SEES.includes(relation) && relation !== 'self' && relation !== 'own head'
    const inAgency = ['self', 'peer', 'deputy'].includes(relation)
    expect([relation, row?.people ?? 0]).toEqual([
      relation,
      above ? 18 : inAgency ? 1 : relation === 'own head' ? 7 : relation === 'head of another unit' ? 4 : 0,
    ])
    const asked: number[] = []
    for (const [url, body] of [
      ['/api/work-periods', { period: MONTH, agencyIds: [office] }],
      ['/api/work-periods/recompute', { period: MONTH, agencyIds: [office] }],
      [`/api/work-periods/${office}/${MONTH}/lock`, { version: 0, unscored: [] }],
      [`/api/work-periods/${office}/${MONTH}/reopen`, { version: 0, reason: 'x' }],
    ] as const)
      if (!personnel) asked.push((await caller('POST', url, body)).status)
    expect(asked).toEqual(personnel ? [] : [403, 403, 403, 403])
  })
})

describe('whoever may do it', () => {
  it.each(MAY.flatMap(([verb, body, stage, by]) => by.map((relation) => [verb, relation, stage, body] as const)))(
    '%s: %s',
    async (verb, relation, stage, body) => {
      const { owner } = world.fresh.database
      const { official } = world.province.person
      await owner.query(`update work_period set reopened = true`)
      await owner.query(
        `update period_score set stage = $1, frozen = null, content_hash = null, confirmed_at = null, confirmed_by = null,
           unscored_reason = null, review_begun = false where person_id = $2`,
        [stage, official],
      )
      const { id, version } = await world.scoreOf('official')
      const method = verb === 'self' || verb === 'review' ? 'PUT' : 'POST'
      const { status, body: answer } = await (
        await as(relation)
      )(method, `/api/period-scores/${id}/${verb}`, {
        version,
        ...body,
      })
      expect([status, answer]).toEqual([200, expect.anything()])
    },
  )
})

it('two heads acting on one score at the same moment: one is told that it has changed, nothing is lost', async () => {
  const { owner } = world.fresh.database
  const who: ProvincePerson = 'planner1'
  await world.handIn(who)
  const { id, version } = await world.scoreOf(who)
  const head = await world.as('planningHead')
  const answers = await Promise.all(
    ['một', 'hai', 'ba'].map((comment) =>
      head('PUT', `/api/period-scores/${id}/review`, { version, scores: {}, comment, leadership: [] }),
    ),
  )
  expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409', '409'])
  const { rows } = await owner.query(`select version from period_score where id = $1`, [id])
  expect(rows[0]).toEqual({ version: version + 1 })
})
