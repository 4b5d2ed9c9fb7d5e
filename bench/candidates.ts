import { allocate, exact, verifyAllocation, type AllocationRequest } from '../packages/domain/src/index.ts'
import type { Measure } from './measure.ts'
import { timeRepeated } from './timing.ts'

const CANDIDATES = 11_000
const AGENCIES = 75
const GROUPS = 4

/** Invented candidates, all with points for outstanding and no two alike, in agencies crossed by groups of the province. */
function inventCandidates(): { request: AllocationRequest; scores: readonly number[] } {
  const scores = Array.from({ length: CANDIDATES }, (_, at) => 9_000 * 11 + ((at * 7_919) % CANDIDATES))
  const people = scores.map((score, at) => ({
    id: `p${at}`,
    level: 'outstanding' as const,
    priority: [exact(score, 1_100), exact(score % 7_000, 100)],
    sets: ['province', `agency:${at % AGENCIES}`, `group:${at % GROUPS}`],
  }))
  return { request: { quota: { percent: '20', base: 'good-or-better', rounding: 'floor' }, people }, scores }
}

/** Places by sorting and counting in three arrays, without reasons. */
function plainly(scores: readonly number[]): number {
  const ranked = scores.map((score, at) => ({ score, at })).toSorted((a, b) => b.score - a.score)
  const size = (of: (at: number) => number, set: number): number => scores.filter((_, at) => of(at) === set).length
  const agency = (at: number): number => at % AGENCIES
  const group = (at: number): number => at % GROUPS
  const agencies = Array.from({ length: AGENCIES }, (_, set) => Math.floor(size(agency, set) / 5))
  const groups = Array.from({ length: GROUPS }, (_, set) => Math.floor(size(group, set) / 5))
  let [province, given] = [Math.floor(scores.length / 5), 0]
  for (const { at } of ranked) {
    const [a, g] = [agencies[agency(at)] ?? 0, groups[group(at)] ?? 0]
    if (province === 0 || a === 0 || g === 0) continue
    province -= 1
    agencies[agency(at)] = a - 1
    groups[group(at)] = g - 1
    given += 1
  }
  return given
}

/** 11,000 candidates over crossing sets in one allocation, and the check it has to pass before it is published. */
export function measureCandidates(): Measure[] {
  const { request, scores } = inventCandidates()
  const engine = timeRepeated(() => allocate(request))
  const plain = timeRepeated(() => plainly(scores))
  const outcome = engine.value
  if (!outcome.ok || outcome.value.outstanding.length !== plain.value)
    throw new Error('the engine and the plain loop give different numbers of places')
  const check = timeRepeated(() => verifyAllocation(request, outcome.value))
  if (check.value.length > 0) throw new Error('the allocation did not pass its check')
  const places = plain.value.toLocaleString('en')
  return [
    {
      what: '11,000 candidates allocated at once',
      ms: engine.ms,
      plainMs: plain.ms,
      covers: `${places} places in 75 agencies crossed by 4 groups and the province; every refusal with its full set and holders. Plain: sort, then count down three arrays`,
      limitMs: 150,
    },
    {
      what: 'the check of that allocation before it is published',
      ms: check.ms,
      plainMs: null,
      covers: 'caps, outcomes, and for each of the refused that every holder of the full set goes before',
    },
  ]
}
