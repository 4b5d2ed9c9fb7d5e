import type pg from 'pg'
import { criteriaFor, type PublishedRuleSet } from '@thuoc-do/domain'
import { appraisalRow, type DemoStage } from './appraisal-row.ts'
import { fill } from './fill.ts'
import type { Story } from './history-of.ts'
import type { DemoIds } from './load-organisation.ts'
import type { DemoPerson } from './people.ts'
import type { DemoProvince } from './province.ts'
import { createRandom } from './random.ts'
import { directoryOf, recordOf } from './records.ts'
import { scoreAll } from './score-all.ts'
import { inventScores } from './scores.ts'

const ROUND_ID = 2
const YEAR = 2024
const SEED = 2024
/** Agencies where the round is under way: in the first at every stage, in the second ready to be proposed. */
const MIXED = 'S.03'
const READY = 'S.05'
/** The unit of the demonstration's official and his head: much still waits there. */
const BUSY = 'S.03.03'

const VERSIONS: Record<DemoStage, number> = { 'self-scoring': 0, 'head-review': 2, confirmed: 4, decided: 7 }

/** Where people of the busy unit stand: the first official has not begun, the next three wait for the head. */
function stageOf(person: DemoPerson, nthInUnit: number, chance: boolean): DemoStage {
  if (person.agency === READY) return 'confirmed'
  if (person.unit === BUSY) {
    if (person.post.leadership === 'head') return 'self-scoring'
    return nthInUnit <= 3 ? 'self-scoring' : nthInUnit <= 6 ? 'head-review' : 'confirmed'
  }
  return chance ? 'confirmed' : 'head-review'
}

/** Writes a round that is going on, so that everybody finds something to do; answers the stories of its appraisals. */
export async function loadLiveRound(
  client: pg.ClientBase,
  tenantId: number,
  province: DemoProvince,
  ids: DemoIds,
  published: PublishedRuleSet,
  firstId: number,
): Promise<Story[]> {
  const random = createRandom(SEED)
  const { document, hash } = published
  const people = province.people.filter((person) => person.agency === MIXED || person.agency === READY)
  const taken = new Map([MIXED, READY].map((code) => [code, new Set<string>()]))
  const invented = people.map((person) => {
    const rows = criteriaFor(document, { kind: person.post.kind, leader: person.post.leadership !== 'none' })
    const category = random.chance(30) ? 'candidate' : 'good'
    return { person, ...inventScores(random, rows, category, taken.get(person.agency ?? '') ?? new Set()) }
  })
  const directory = directoryOf(province)
  const seen = new Map<string, number>()
  const standing = scoreAll(published, invented).map((scored, at) => {
    const nth = (seen.get(scored.person.unit) ?? 0) + 1
    seen.set(scored.person.unit, nth)
    const record = recordOf(scored, firstId + at, ids, directory)
    const submittedAt = `${YEAR}-12-01T02:00:00.000Z`
    return {
      scored,
      record: { ...record, self: { ...record.self, submittedAt } },
      stage: stageOf(scored.person, nth, random.chance(60)),
    }
  })
  await fill(client, 'round', [
    {
      tenant_id: tenantId,
      id: ROUND_ID,
      name: `Năm ${YEAR}`,
      period_from: `${YEAR}-01-01`,
      period_to: `${YEAR}-12-31`,
      rule_set_id: document.id,
      rule_set_version: document.version,
      rule_set_hash: hash,
      rule_set: document,
      created_at: `${YEAR}-11-20T01:00:00Z`,
    },
  ])
  await fill(
    client,
    'dossier',
    [MIXED, READY].map((code) => ({
      tenant_id: tenantId,
      round_id: ROUND_ID,
      unit_id: ids.unit(code),
      stage: 'collecting',
      version: 0,
      tie_orders: [],
    })),
  )
  await fill(
    client,
    'appraisal',
    standing.map(({ scored, record, stage }) =>
      appraisalRow(scored, record, {
        tenantId,
        roundId: ROUND_ID,
        agencyId: ids.unit(scored.person.agency ?? ''),
        stage,
        version: VERSIONS[stage],
        level: null,
      }),
    ),
  )
  return standing.map(({ record, stage }) => ({ record, stage, decision: null, year: YEAR }))
}
