import { countStatements } from './count-statements.ts'
import type { Measure } from './measure.ts'
import { median, timeRepeated, timeWaiting } from './timing.ts'
import { signIn, type BenchDatabase, type World } from './world.ts'

const REQUESTS = 20
const URL = '/api/rounds/1/statistics'
const LEVELS = ['outstanding', 'good', 'satisfactory', 'unsatisfactory'] as const

type Row = { unitId: number; parentId: number | null; all: Record<string, number> }
type Page = { roots: number[]; rows: Row[] }

function pageOf(json: unknown): Page {
  const isPage = (value: unknown): value is Page => value !== null && typeof value === 'object' && 'rows' in value
  if (!isPage(json)) throw new Error('no statistics')
  return json
}

/** Counts levels per unit and adds children to parents; `parents` names the place of the parent, children last. */
function plainCounts(people: Int32Array, levels: Int32Array, parents: Int32Array): Int32Array {
  const counts = new Int32Array(parents.length * LEVELS.length)
  for (let at = 0; at < people.length; at += 1) {
    const cell = (people[at] ?? 0) * LEVELS.length + (levels[at] ?? 0)
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  for (let unit = parents.length - 1; unit >= 0; unit -= 1) {
    const parent = parents[unit] ?? -1
    for (let level = 0; parent >= 0 && level < LEVELS.length; level += 1) {
      const cell = parent * LEVELS.length + level
      counts[cell] = (counts[cell] ?? 0) + (counts[unit * LEVELS.length + level] ?? 0)
    }
  }
  return counts
}

async function plainLoop({ owner }: BenchDatabase, { rows }: Page): Promise<{ ms: number; counts: Int32Array }> {
  const places = new Map(rows.map(({ unitId }, at) => [unitId, at]))
  const parents = Int32Array.from(rows.map(({ parentId }) => (parentId === null ? -1 : (places.get(parentId) ?? -1))))
  const { rows: people } = await owner.query<{ unit: number; level: (typeof LEVELS)[number] }>(
    `select unit_id as unit, level from appraisal where round_id = 1 and stage = 'decided'`,
  )
  const units = Int32Array.from(people.map(({ unit }) => places.get(unit) ?? -1))
  const levels = Int32Array.from(people.map(({ level }) => LEVELS.indexOf(level)))
  const { ms, value } = timeRepeated(() => plainCounts(units, levels, parents))
  return { ms, counts: value }
}

/** The statistics of the decided round as the province's personnel body reads them, and the statements one request takes. */
export async function measureStatistics(
  world: World,
  database: BenchDatabase,
): Promise<{ measure: Measure; statements: number; people: number }> {
  const application = await world.open(database, false)
  const call = await signIn(application, 'to.chuc')
  const page = pageOf((await call('GET', URL)).json())
  const times: number[] = []
  for (let at = 0; at < REQUESTS; at += 1) times.push((await timeWaiting(() => call('GET', URL))).ms)
  const counter = countStatements()
  await call('GET', URL)
  const statements = counter.count()
  counter.stop()
  await application.stop()

  const plain = await plainLoop(database, page)
  for (const [unit, row] of page.rows.entries())
    for (const [level, name] of LEVELS.entries())
      if (row.all[name] !== plain.counts[unit * LEVELS.length + level])
        throw new Error(`page and plain loop disagree on unit ${row.unitId}`)
  const people = page.rows
    .filter(({ unitId }) => page.roots.includes(unitId))
    .reduce((sum, { all }) => sum + (all['rated'] ?? 0), 0)
  return {
    statements,
    people,
    measure: {
      what: `statistics page, ${people.toLocaleString('en')} people in ${page.rows.length} units`,
      ms: median(times),
      plainMs: plain.ms,
      covers: `median of ${REQUESTS} requests by injection: session, role, row-level security, counts, roll-up, JSON; ${statements} SQL statements. Plain: counting over two integer arrays, adding up the tree`,
    },
  }
}
