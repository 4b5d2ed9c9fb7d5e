import { allocate, type Allocation, type AllocationRequest } from '../packages/domain/src/index.ts'
import { allocationRequestOf, allocationRequestSchema } from '../packages/contract/src/index.ts'
import { allocatePlaces, deskOf, propose, type Desk } from '../packages/server/src/classification/index.ts'
import type { Answer } from '../packages/server/src/platform/transaction.ts'
import type { Application } from '../packages/server/src/wiring/application.ts'
import { isGoodOrBetter, plainScore, type PlainPerson } from './engine.ts'
import type { Measure } from './measure.ts'
import { timeRepeated, timeWaiting } from './timing.ts'
import type { BenchDatabase } from './world.ts'

const DEMO_ROUND = 1

/** Brings the round just opened to where every head has confirmed, with the scores and exceptions of the demonstration. */
async function confirmEverybody({ owner }: BenchDatabase, roundId: number): Promise<void> {
  await owner.query(
    `update appraisal n set stage = 'confirmed', self_scores = o.self_scores, self_level = o.self_level, self_total = o.self_total,
       self_submitted_at = o.self_submitted_at, review_scores = o.review_scores, review_total = o.review_total,
       review_level = o.review_level, total_floor = o.total_floor
     from appraisal o where o.round_id = $1 and n.round_id = $2 and o.person_id = n.person_id and o.stage = 'decided'`,
    [DEMO_ROUND, roundId],
  )
  await owner.query(
    `update dossier n set quota_exception = o.quota_exception from dossier o where o.round_id = $1 and n.round_id = $2 and o.unit_id = n.unit_id`,
    [DEMO_ROUND, roundId],
  )
  await owner.query('analyze')
}

type Agency = { id: number; version: number }

async function eachAgency(
  { context }: Application,
  userId: string,
  roundId: number,
  agencies: readonly Agency[],
  act: (desk: Desk, at: { roundId: number; agencyId: number; version: number }) => Promise<Answer<null>>,
): Promise<number> {
  const { ms } = await timeWaiting(async () => {
    for (const agency of agencies) {
      const answer = await context.doors.change(userId, (tx, actor) =>
        act(deskOf(tx, actor, context.clock, 'measurement'), { roundId, agencyId: agency.id, version: agency.version }),
      )
      if (!answer.ok) throw new Error(`agency ${agency.id}: ${JSON.stringify(answer.problems)}`)
      agency.version += 1
    }
  })
  return ms
}

/** Sort and slice, agency by agency: how many get a place. */
function plainPlaces(agencies: readonly { percent: number; people: readonly PlainPerson[] }[]): number {
  let outstanding = 0
  for (const { percent, people } of agencies) {
    const scored = people.map((person) => plainScore(person))
    const places = Math.floor((scored.filter(({ level }) => isGoodOrBetter(level)).length * percent) / 100)
    const candidates = scored.filter(({ level }) => level === 0).toSorted((a, b) => b.total - a.total)
    outstanding += candidates.slice(0, places).length
  }
  return outstanding
}

async function storedRequests(
  { owner }: BenchDatabase,
  roundId: number,
): Promise<{ request: AllocationRequest; outstanding: readonly string[] }[]> {
  const { rows } = await owner.query<{ request: unknown; result: Pick<Allocation, 'outstanding'> }>(
    `select request, result from allocation where round_id = $1 order by unit_id`,
    [roundId],
  )
  return rows.map(({ request, result }) => {
    const read = allocationRequestOf(allocationRequestSchema.parse(request))
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    return { request: read.value, outstanding: result.outstanding }
  })
}

/** Proposes and allocates every agency through the use cases, then gives the same places with the engine alone. */
export async function measureDossiers(
  database: BenchDatabase,
  application: Application,
  roundId: number,
  people: readonly PlainPerson[],
  expected: number,
): Promise<Measure[]> {
  await confirmEverybody(database, roundId)
  const { owner } = database
  const { rows: users } = await owner.query<{ id: string }>(
    `select user_id as id from account where username = 'to.chuc'`,
  )
  const { rows: agencies } = await owner.query<Agency & { code: string; percent: string | null }>(
    `select d.unit_id as id, d.version, u.code, d.quota_exception ->> 'percent' as percent
     from dossier d join unit u on u.tenant_id = d.tenant_id and u.id = d.unit_id where d.round_id = $1 order by d.unit_id`,
    [roundId],
  )
  const user = users[0]?.id ?? ''
  const proposing = await eachAgency(application, user, roundId, agencies, propose)
  const allocating = await eachAgency(application, user, roundId, agencies, allocatePlaces)
  const { rows: levels } = await owner.query<{ n: number }>(
    `select count(*)::int as n from appraisal where round_id = $1 and level = 'outstanding'`,
    [roundId],
  )
  if (levels[0]?.n !== expected) throw new Error(`${levels[0]?.n} places were given, not ${expected}`)

  const requests = await storedRequests(database, roundId)
  const engine = timeRepeated(() => requests.map(({ request }) => allocate(request)))
  for (const [at, outcome] of engine.value.entries())
    if (!outcome.ok || outcome.value.outstanding.join() !== requests[at]?.outstanding.join())
      throw new Error('the engine alone gives other places than the ones stored')
  const byAgency = Map.groupBy(people, ({ agency }) => agency)
  const arrays = agencies.map(({ code, percent }) => ({
    percent: Number(percent ?? 20),
    people: byAgency.get(code) ?? [],
  }))
  const plain = timeRepeated(() => plainPlaces(arrays))
  if (plain.value !== expected) throw new Error(`the plain loop gives ${plain.value} places`)
  const loop = 'Plain: integer totals, then sort and slice per agency'
  return [
    {
      what: `allocate ${agencies.length} agencies, engine alone`,
      ms: engine.ms,
      plainMs: plain.ms,
      covers: `${expected.toLocaleString('en')} places with ties, refusals, holders; exact priorities. ${loop}`,
    },
    {
      what: `propose ${agencies.length} agencies, through the database`,
      ms: proposing,
      plainMs: plain.ms,
      covers:
        'the use case: authorise, load, lock, score everybody, move appraisals, record an event each; one transaction per agency. Plain: as above',
    },
    {
      what: `allocate ${agencies.length} agencies, through the database`,
      ms: allocating,
      plainMs: plain.ms,
      covers: 'the same, with the places given, checked independently and stored. Plain: as above',
    },
  ]
}
