import { simulationSchema, type Simulation } from '@thuoc-do/contract'
import { findRuleSet, type QuotaRule, type RuleSet } from '@thuoc-do/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshApplication, type Caller, type FreshApplication } from '../../test/fresh-application.ts'
import { field, jobEnd } from '../../test/province-application.ts'
import { DEMO_PASSWORD } from '../demo/accounts.ts'
import { loadDemonstration } from '../demo/load.ts'
import { publish } from '../rulebook/index.ts'
import { simulate } from './simulate.ts'
import { simulationStore } from './simulation-store.ts'

const DECIDED = 1
const found = findRuleSet('hau-giang-1120-2022')
if (found?.quota == null) throw new Error('Regulation 1120 is on the shelf and has a quota')
const [decidedUnder, quota]: [RuleSet, QuotaRule] = [found, found.quota]

let fresh: FreshApplication
let personnel: Caller
let agencyHead: Caller

beforeAll(async () => {
  fresh = await freshApplication(() => new Date('2024-01-20T02:00:00Z'))
  await loadDemonstration(fresh.database.ownerUrl, () => undefined)
  personnel = await fresh.signIn('to.chuc', DEMO_PASSWORD)
  agencyHead = await fresh.signIn('giam.doc', DEMO_PASSWORD)
}, 120_000)
afterAll(async () => fresh.close())

const asked = (trial: object, roundId = DECIDED) => ({ roundId, trial })
const SAME = { ruleSetId: 'hau-giang-1120-2022', version: 1 }
const DECREE = { ruleSetId: 'decree-335-2025', version: 1 }

/** Asks for a simulation, waits for it and reads it. */
async function simulated(caller: Caller, trial: object): Promise<{ id: string; simulation: Simulation }> {
  const queued = await caller('POST', '/api/rule-set-simulations', asked(trial))
  expect(queued.status).toBe(200)
  const id = String(field(queued, 'jobId'))
  expect(await jobEnd(caller, id)).toMatchObject({ state: 'done', kind: 'simulate' })
  const answer = await caller('GET', `/api/rule-set-simulations/${id}`)
  expect(answer.status).toBe(200)
  return { id, simulation: simulationSchema.parse(answer.body) }
}

/** One text for everything decided, down to the last byte and the last version of a row. */
async function everythingDecided(): Promise<string> {
  const { rows } = await fresh.database.owner.query<{ all: string }>(`
    select md5(string_agg(part, '' order by part)) as all from (
      select md5(string_agg(i.xmin::text || i::text, '' order by i.decision_id, i.appraisal_id)) as part from decision_item i
      union all select md5(string_agg(a.xmin::text || a::text, '' order by a.id)) from appraisal a
      union all select md5(string_agg(d.xmin::text || d::text, '' order by d.round_id, d.unit_id)) from dossier d
      union all select md5(string_agg(q.xmin::text || q::text, '' order by q.id)) from allocation q
      union all select md5(string_agg(e.xmin::text || e::text, '' order by e.seq)) from event e) parts`)
  return rows[0]?.all ?? ''
}

/** Runs the job's work with a set nobody has published, as a draft would be; answers what was kept and its progress. */
async function triedAsDraft(
  document: RuleSet,
): Promise<{ simulation: Simulation; steps: string[]; milliseconds: number }> {
  const { rows } = await fresh.database.owner.query<{ user_id: string }>(
    `select user_id from account where username = 'to.chuc'`,
  )
  const userId = rows[0]?.user_id ?? ''
  const { doors } = fresh.application.context
  const kept: Simulation[] = []
  const steps = new Set<string>()
  const begun = performance.now()
  const end = await simulate(
    (tx, actor) => ({
      actor,
      store: {
        ...simulationStore(tx, actor),
        trial: async () => ({ published: publish(document), draftId: 7, problems: 0 }),
        keep: async (_, result) => void kept.push(result),
      },
    }),
    {
      jobId: 'none',
      read: (work) => doors.read(userId, work),
      change: (work) => doors.change(userId, work),
      progress: (done, total, step) => {
        steps.add(step)
        expect(done).toBeLessThanOrEqual(total)
      },
    },
    { roundId: DECIDED, trial: { draftId: 7 } },
  )
  const milliseconds = performance.now() - begun
  expect(end.ok).toBe(true)
  return { simulation: simulationSchema.parse(kept[0]), steps: [...steps], milliseconds }
}

const rootOf = ({ units }: Simulation) => units.find(({ parentId }) => parentId === null)

describe('trying a rule set on the decided year of a whole province', () => {
  it('moves nobody under the set the year was decided by', async () => {
    const { simulation } = await simulated(personnel, SAME)
    expect(simulation).toMatchObject({ people: 11_020, moved: 0, lacking: [], moves: [], problems: [] })
    const root = rootOf(simulation)
    expect(root?.all.before).toEqual(root?.all.after)
    expect(root?.all.after).toMatchObject({ outstanding: 2_177, good: 8_719, notRated: 60, insufficient: 0, tied: 0 })
    expect(root?.placesAfter).toBe(root?.placesBefore)
  })

  it('says that work lines are lacking where the set computes from work', async () => {
    const { simulation } = await simulated(personnel, DECREE)
    expect(simulation.problems).toEqual([{ code: 'trial-needs-other-inputs', path: '' }])
    expect(rootOf(simulation)?.all.after).toMatchObject({ notRated: 60, outstanding: 0, good: 0 })
    // Public employees and contract workers are not under the Decree at all; of everybody else the work is not known.
    expect(simulation.lacking).toContainEqual({ fact: 'person', label: null, reason: 'not-bound', people: 6_421 })
    expect(simulation.lacking).toContainEqual({ fact: 'work', label: null, reason: 'missing', people: 4_539 })
    expect(simulation.moves).toHaveLength(2_000)
  })

  it('halves the places for outstanding at half the percentage, adds up from unit to province, in less than 3 s', async () => {
    const half = { ...decidedUnder, quota: { ...quota, percent: { ...quota.percent, value: '10' } } }
    const { simulation, steps, milliseconds } = await triedAsDraft(half)
    console.log(
      `trying a set on ${simulation.people} people took ${milliseconds.toFixed(0)} ms, ${simulation.moved} move`,
    )
    expect(milliseconds).toBeLessThan(3_000)
    expect(steps).toEqual(['reading', 'classifying', 'quota'])
    expect(simulation.after).toMatchObject({ draftId: 7, number: decidedUnder.identity.number })
    const root = rootOf(simulation)
    expect(simulation.moves.every(({ because, after }) => because === 'quota' && after !== 'outstanding')).toBe(true)
    expect(simulation.transitions.reduce((sum, { people }) => sum + people, 0)).toBe(simulation.people)
    for (const unit of simulation.units)
      for (const side of ['before', 'after'] as const)
        for (const level of ['outstanding', 'good', 'satisfactory', 'unsatisfactory', 'notRated'] as const) {
          const children = simulation.units.filter(({ parentId }) => parentId === unit.unitId)
          const below = children.reduce((sum, child) => sum + child.all[side][level], 0)
          expect(unit.all[side][level]).toBe(unit.own[side][level] + below)
        }
    expect(await reckoned(10)).toEqual({ places: root?.placesAfter, outstanding: root?.all.after.outstanding })
  })

  it('changes nothing that was decided, allocated or recorded', async () => {
    const before = await everythingDecided()
    await simulated(personnel, DECREE)
    await triedAsDraft({ ...decidedUnder, quota: null })
    expect(await everythingDecided()).toBe(before)
  })

  it('is seen by who asked for it and by nobody else', async () => {
    const { id } = await simulated(agencyHead, SAME)
    expect((await personnel('GET', `/api/rule-set-simulations/${id}`)).status).toBe(404)
    expect((await agencyHead('GET', `/api/rule-set-simulations/${id}`)).status).toBe(200)
  })

  it('shows the head of an agency his agency', async () => {
    const { simulation } = await simulated(agencyHead, SAME)
    expect(simulation.units.filter(({ agency }) => agency)).toHaveLength(1)
    expect(simulation.people).toBeLessThan(400)
    expect(simulation.moved).toBe(0)
  })
})

/** Places and people in them at a percentage of good or better in each agency, agencies with an exception at its share. */
async function reckoned(percent: number): Promise<unknown> {
  const { rows } = await fresh.database.owner.query(
    `select sum(places)::int as places, sum(least(places, candidates))::int as outstanding from (
       select floor(count(*) * coalesce(max((d.quota_exception ->> 'percent')::numeric), $1) / 100.0) as places,
         count(*) filter (where a.review_level = 'outstanding') as candidates
       from appraisal a join dossier d on d.unit_id = a.agency_id and d.round_id = a.round_id
       where a.round_id = 1 and a.level in ('outstanding', 'good') group by a.agency_id) x`,
    [percent],
  )
  return rows[0]
}

describe('a simulation that cannot be', () => {
  it('is refused where the reader is nobody to look at results', async () => {
    const official = await fresh.signIn('chuyen.vien', DEMO_PASSWORD)
    expect((await official('POST', '/api/rule-set-simulations', asked(SAME))).status).toBe(403)
  })

  it('is refused where nothing is decided, and where there is no such set or draft', async () => {
    const { rows } = await fresh.database.owner.query<{ id: number }>(
      `select r.id from round r where not exists (select from dossier d where d.round_id = r.id and d.stage = 'decided') limit 1`,
    )
    const undecided = await personnel('POST', '/api/rule-set-simulations', asked(SAME, rows[0]?.id))
    expect(field(undecided, 'problems', 0, 'code')).toBe('round-not-decided')
    const unknown = await personnel('POST', '/api/rule-set-simulations', asked({ ...SAME, version: 99 }))
    expect(field(unknown, 'problems', 0, 'code')).toBe('rule-set-version-unknown')
    const draft = await personnel('POST', '/api/rule-set-simulations', asked({ draftId: 99 }))
    expect(field(draft, 'problems', 0, 'code')).toBe('no-such-record')
    expect((await personnel('POST', '/api/rule-set-simulations', asked(SAME, 99))).status).toBe(404)
  })
})
