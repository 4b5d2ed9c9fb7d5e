import type { Measure } from './measure.ts'
import { timeRepeated, timeWaiting } from './timing.ts'
import { jobEnd, numberIn, type BenchDatabase, type Caller } from './world.ts'

const LIMIT_MS = 15_000

type Holding = { person: number; unit: number; leadership: string; title: string; from: string; to: string | null }
type Place = { parent: number | null; kind: string; head: number | null }

/** What the plain loop works on: the same people and units, already in memory. */
async function readPlain({ owner }: BenchDatabase): Promise<{ holdings: Holding[]; places: Map<number, Place> }> {
  const holdings = await owner.query<Holding>(
    `select h.person_id as person, h.unit_id as unit, p.leadership, p.title, h.valid_from::text as from, h.valid_to::text as to
     from post_holding h join post p on p.tenant_id = h.tenant_id and p.id = h.post_id where h.main order by h.person_id`,
  )
  const units = await owner.query<Place & { id: number }>(
    `select unit_id as id, parent_id as parent, kind, null::int as head from unit_state order by unit_id`,
  )
  const places = new Map(units.rows.map((row) => [row.id, row]))
  for (const { person, unit, leadership } of holdings.rows) {
    const place = places.get(unit)
    if (leadership === 'head' && place !== undefined) place.head = person
  }
  return { holdings: holdings.rows, places }
}

/** One new object per person: his agency, the nearest head above who is not himself, whether half a year was worked. */
function plainOpening(holdings: readonly Holding[], places: ReadonlyMap<number, Place>): object[] {
  const files: object[] = []
  for (const { person, unit, title, from } of holdings) {
    let [agency, reviewer]: [number | null, number | null] = [null, null]
    for (let at: number | null = unit; at !== null;) {
      const place: Place | undefined = places.get(at)
      if (place === undefined) break
      if (place.kind === 'agency') agency = at
      if (reviewer === null && place.head !== null && place.head !== person) reviewer = place.head
      at = place.parent
    }
    if (agency !== null) files.push({ person, unit, title, agency, reviewer, rated: from <= '2023-07-01' })
  }
  return files
}

/** Opens a round for everybody through the job, from the request to the finished job. */
export async function measureOpening(
  database: BenchDatabase,
  personnel: Caller,
  expected: number,
): Promise<{ roundId: number; measure: Measure }> {
  const request = {
    name: 'Năm 2023, đo',
    from: '2023-01-01',
    to: '2023-12-31',
    ruleSetId: 'hau-giang-1120-2022',
    agencies: 'all',
  }
  const { ms, value } = await timeWaiting(async () =>
    jobEnd(database, (await personnel('POST', '/api/rounds', request)).json()),
  )
  const opened = numberIn(value, 'opened')
  if (opened !== expected) throw new Error(`${opened} appraisals were opened, not ${expected}`)
  const { holdings, places } = await readPlain(database)
  const plain = timeRepeated(() => plainOpening(holdings, places))
  if (plain.value.length < expected) throw new Error('the plain loop lost somebody')
  return {
    roundId: numberIn(value, 'roundId'),
    measure: {
      what: `open a round for ${expected.toLocaleString('en')} people`,
      ms,
      plainMs: plain.ms,
      limitMs: LIMIT_MS,
      covers:
        'request, queue, plan, one transaction per agency with its event and progress, until the job is done. Plain: walking up the tree for agency and reviewer over arrays in memory, one object each',
    },
  }
}
