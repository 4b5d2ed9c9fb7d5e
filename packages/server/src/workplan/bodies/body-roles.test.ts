import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshApplication, type Caller, type FreshApplication } from '../../../test/fresh-application.ts'
import { arrangeSmallProvince, type ProvincePerson, type SmallProvince } from '../../../test/small-province.ts'
import { bodyOf, codesOf, NOW, REVIEW, selfOf, YEAR } from './bodies.test-data.ts'

const PEOPLE = [
  'chairman',
  'provincePersonnel',
  'committeeMember',
  'officeHead',
  'officeDeputy',
  'officePersonnel',
  'planningHead',
  'planningDeputy',
  'financeHead',
  'official',
  'libraryHead',
] as const satisfies readonly ProvincePerson[]
type Who = (typeof PEOPLE)[number]

let fresh: FreshApplication
let province: SmallProvince
const callers = new Map<Who, Caller>()
const as = (who: Who): Caller => {
  const caller = callers.get(who)
  if (caller === undefined) throw new Error(who)
  return caller
}
beforeAll(async () => {
  fresh = await freshApplication(() => NOW)
  province = await arrangeSmallProvince(fresh.database.owner)
  for (const who of PEOPLE) {
    await fresh.addAccount(province.tenantId, who.toLowerCase(), province.person[who])
    callers.set(who, await fresh.signIn(who.toLowerCase()))
  }
  await as('provincePersonnel')('POST', '/api/bodies', {
    year: YEAR,
    unitIds: [province.unit.planning, province.unit.office],
  })
})
afterAll(async () => fresh.close())

/** Who may do it to the planning unit (head: planningHead; managing body: the office), and to the office itself. */
const SELF: Readonly<Record<string, readonly Who[]>> = {
  planning: ['planningHead'],
  office: ['officeHead', 'officePersonnel'],
}
const AUTHORITY: Readonly<Record<string, Who>> = { planning: 'officeHead', office: 'chairman' }
/** Who sees the body at all. */
const SEES: Readonly<Record<string, readonly Who[]>> = {
  planning: ['chairman', 'provincePersonnel', 'committeeMember', 'officeHead', 'officePersonnel', 'planningHead'],
  office: ['chairman', 'provincePersonnel', 'committeeMember', 'officeHead', 'officePersonnel'],
}
const expectStatus = (sees: readonly Who[], may: readonly Who[], who: Who, status: number): boolean =>
  status === (may.includes(who) ? 200 : sees.includes(who) ? 403 : 404)

describe.each(['planning', 'office'] as const)('%s: every role and every relation', (unit) => {
  const sees = SEES[unit] ?? []
  const self = SELF[unit] ?? []
  const authority = AUTHORITY[unit] ?? 'chairman'
  const body = () => bodyOf(province.unit[unit])
  const head = self[0] ?? 'planningHead'

  it('only the body itself and its authority give it tasks; nobody else even sees whether there are any', async () => {
    const wrong: string[] = []
    for (const who of PEOPLE) {
      const { status } = await body().addTasks(as(who), [`Việc của ${who}`])
      if (!expectStatus(sees, [...self, authority], who, status)) wrong.push(`${who} ${status}`)
    }
    expect(wrong).toEqual([])
  })

  it('only the body reports and only the authority judges', async () => {
    const { tasks } = await body().show(as(head))
    const id = tasks[0]?.id ?? 0
    const acts: [object, readonly Who[]][] = [
      [{ kind: 'reported', doneOn: '2026-05-01', exceeded: true, evidence: 'x' }, self],
      [{ kind: 'judged', verdict: 'good', reason: 'x' }, [authority]],
      [{ kind: 'exceeding-answered', granted: true, reason: 'x' }, [authority]],
      [{ kind: 'report-taken-back', reason: 'x' }, self.slice(0, 1)],
    ]
    const wrong: string[] = []
    for (const [act, may] of acts.slice(0, 3))
      for (const who of PEOPLE) {
        const { status } = await body().onTask(as(who), id, act)
        if (!expectStatus(sees, may, who, status)) wrong.push(`${JSON.stringify(act)} ${who} ${status}`)
      }
    expect(wrong).toEqual([])
  })

  it('only the body writes its self-appraisal, whose draft nobody else reads', async () => {
    const wrong: string[] = []
    for (const who of PEOPLE) {
      const { status } = await body().act(as(who), 'PUT', 'self', selfOf(80))
      if (!expectStatus(sees, self, who, status)) wrong.push(`${who} ${status}`)
    }
    for (const who of sees) {
      const { self: draft, selfOutcome } = await body().show(as(who))
      if ((draft !== null && selfOutcome !== null) !== self.includes(who)) wrong.push(`${who} reads the draft`)
    }
    expect(wrong).toEqual([])
  })

  it('only the head hands in and takes back; only the authority reviews, returns and recognises', async () => {
    const wrong: string[] = []
    const all = async (may: readonly Who[], method: 'PUT' | 'POST', verb: string, input: object = {}) => {
      for (const who of PEOPLE.filter((one) => !may.includes(one))) {
        const { status } = await body().act(as(who), method, verb, input)
        if (!expectStatus(sees, [], who, status)) wrong.push(`${verb} ${who} ${status}`)
      }
      for (const who of may) {
        const { status, body: answer } = await body().act(as(who), method, verb, input)
        if (status !== 200) wrong.push(`${verb} ${who} ${status} ${JSON.stringify(answer)}`)
      }
    }
    await all([head], 'POST', 'hand-in')
    await all([head], 'POST', 'take-back')
    await all([head], 'POST', 'hand-in')
    await all([authority], 'PUT', 'review', REVIEW)
    expect(codesOf(await body().act(as(head), 'POST', 'take-back'))).toEqual(['body-review-begun'])
    await all([authority], 'POST', 'return', { reason: 'Cần bổ sung minh chứng' })
    expect((await body().show(as(head))).returnReason).toBe('Cần bổ sung minh chứng')
    await all([head], 'POST', 'hand-in')
    for (const who of sees)
      if (((await body().show(as(who))).review !== null) !== (who === authority)) wrong.push(`${who} reads the review`)
    const undone = (await body().show(as(authority))).tasks.filter(({ doneOn }) => doneOn === null)
    for (const { id } of undone) await body().onTask(as(authority), id, { kind: 'withdrawn', reason: 'Trùng' })
    await body().act(as(authority), 'PUT', 'review', REVIEW)
    await all([authority], 'POST', 'recognise', { document: '12/TB' })
    expect(wrong).toEqual([])
  })
})

describe('a body without a head', () => {
  it('is prepared and handed in by the personnel body over it, and recognised as any other', async () => {
    const records = province.unit.records
    await fresh.database.owner.query(`update post_holding set valid_to = '2026-01-31' where person_id = $1`, [
      province.person.recordsHead,
    ])
    await as('officePersonnel')('POST', '/api/bodies', { year: YEAR, unitIds: [records] })
    const body = bodyOf(records)
    expect((await body.show(as('officePersonnel'))).can).toMatchObject({
      saveSelf: true,
      handIn: true,
      recognise: false,
    })
    expect((await body.show(as('officeHead'))).can).toMatchObject({ saveSelf: false, addTask: true })
  })
})

describe('two people at one body', () => {
  it('are told of each other: the later of two saves of the same version changes nothing', async () => {
    await as('provincePersonnel')('POST', '/api/bodies', { year: YEAR, unitIds: [province.unit.finance] })
    const url = `/api/bodies/${province.unit.finance}/${YEAR}/self`
    const answers = await Promise.all(
      [70, 75].map((total) => as('financeHead')('PUT', url, { version: 0, ...selfOf(total) })),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  it('an act or a list of tasks sent twice is there once', async () => {
    const body = bodyOf(province.unit.finance)
    const key = crypto.randomUUID()
    await body.addTasks(as('financeHead'), ['Một', 'Hai'], { key })
    const { body: again } = await body.addTasks(as('financeHead'), ['Một', 'Hai'], { key })
    const { ids } = again as { ids: number[] }
    const report = { kind: 'reported', doneOn: '2026-06-01', exceeded: false, evidence: 'x' }
    const act = crypto.randomUUID()
    for (const _ of [1, 2])
      expect((await body.onTask(as('financeHead'), ids[0] ?? 0, report, act)).body).toEqual({ version: 1 })
    const { tasks } = await body.show(as('financeHead'))
    expect(tasks.map(({ events }) => events.length).toSorted((a, b) => a - b)).toEqual([1, 2])
  })

  it('days that cannot be are refused', async () => {
    const body = bodyOf(province.unit.finance)
    const [task] = (await body.show(as('financeHead'))).tasks.filter(({ doneOn }) => doneOn === null)
    const codes = async (who: Who, act: object) => codesOf(await body.onTask(as(who), task?.id ?? 0, act))
    expect(
      await codes('financeHead', { kind: 'reported', doneOn: '2026-12-02', exceeded: false, evidence: 'x' }),
    ).toEqual(['body-task-day-to-come'])
    expect(await codes('financeHead', { kind: 'postponement-claimed', until: '2026-06-30', reason: 'x' })).toEqual([
      'body-task-not-later',
    ])
    expect(await codes('officeHead', { kind: 'changed', name: 'x', dueOn: '2027-01-01', reason: 'x' })).toEqual([
      'body-task-day-outside-year',
    ])
    expect(codesOf(await body.addTasks(as('financeHead'), ['x'], { dueOn: '2027-01-01' }))).toEqual([
      'body-task-day-outside-year',
    ])
  })
})
