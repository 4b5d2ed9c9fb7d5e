import fc from 'fast-check'
import { decimal, subtract, toDecimal } from '../src/kernel/index.ts'
import {
  criteriaFor,
  evaluate,
  findRuleSet,
  type Criterion,
  type PublishedRuleSet,
  type RuleSet,
} from '../src/rulebook/index.ts'
import type { AgencyQuota } from '../src/classification/quota-request.ts'
import { classifyUnder, openTrial, outcomeOf, placesUnder } from '../src/classification/simulate.ts'
import type { SimulatedOutcome, SimulatedPerson } from '../src/classification/simulated-person.ts'

const found = findRuleSet('hau-giang-1120-2022')
if (found === undefined) throw new Error('Regulation 1120 is on the shelf')

/** The set the people of these tests were decided under. */
export const decidedUnder: RuleSet = found
/** A document with a hash that nobody looks at. */
export const published = (document: RuleSet): PublishedRuleSet => ({ document, hash: 'x' })

/** The agency everybody here belongs to, with nothing special granted. */
export const AGENCY: AgencyQuota = { agencyId: 10, exception: null, tieOrders: [] }

/** An official with full points but for those taken off his first criterion of the result part, as decided. */
export function official(id: number, off: string | number, more: Partial<SimulatedPerson> = {}): SimulatedPerson {
  const leader = (more.leadership ?? 'none') !== 'none'
  const rows = criteriaFor(decidedUnder, { kind: 'civil-servant', leader }).filter(({ kind }) => kind === 'scored')
  const full = Object.fromEntries(rows.map(({ code, maximumHundredths }) => [code, String(maximumHundredths / 100)]))
  const first = leader ? 'L.II.1' : 'II.1'
  const scores = { ...full, [first]: toDecimal(subtract(decimal(full[first] ?? '0'), decimal(String(off)))) ?? '' }
  const person: SimulatedPerson = {
    id,
    unitId: 11,
    agencyId: AGENCY.agencyId,
    kind: 'civil-servant',
    leadership: 'none',
    comparableGroup: 'Chuyên viên',
    scores,
    facts: {},
    before: { level: 'outstanding', byScore: 'outstanding', total: null },
    ...more,
  }
  const result = evaluate(
    published(decidedUnder),
    { person: { kind: person.kind, leader }, scores, facts: person.facts },
    { steps: false },
  )
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  const { level, total } = result.value
  return { ...person, before: { level, byScore: level, total } }
}

/** The people with the levels their own set's quota leaves them, which is what was decided. */
export function decided(people: readonly SimulatedPerson[], agency: AgencyQuota = AGENCY): SimulatedPerson[] {
  const trial = openTrial(published(decidedUnder))
  const classified = people.map((person) => classifyUnder(trial, person))
  const { levels } = placesUnder(trial, agency, classified)
  return people.flatMap((person) => {
    const level = levels.get(person.id) ?? 'tied'
    return level === 'tied' ? [] : [{ ...person, before: { ...person.before, level } }]
  })
}

/** What a trial makes of people of one agency. */
export function tried(
  trialSet: RuleSet,
  people: readonly SimulatedPerson[],
  agency: AgencyQuota = AGENCY,
): { outcomes: SimulatedOutcome[]; places: number | null } {
  const trial = openTrial(published(trialSet))
  const classified = people.map((person) => classifyUnder(trial, person))
  const { levels, places } = placesUnder(trial, agency, classified)
  const outcomes = classified.map((person) => outcomeOf(person, levels.get(person.id) ?? 'tied', decidedUnder.bands))
  return { outcomes, places }
}

/** The set with its criteria changed one by one; null leaves one out. */
export function withCriteria(change: (criterion: Criterion) => Criterion | null): RuleSet {
  const visit = (criterion: Criterion): Criterion[] => {
    const changed = change(criterion)
    if (changed === null) return []
    return [changed.kind === 'group' ? { ...changed, of: changed.of.flatMap(visit) } : changed]
  }
  return {
    ...decidedUnder,
    parts: decidedUnder.parts.map((part) => ({ ...part, criteria: part.criteria.flatMap(visit) })),
  }
}

/** An agency of officials no two of whom have the same total, so that no tie stays open. */
export const anyAgency: fc.Arbitrary<SimulatedPerson[]> = fc
  .uniqueArray(fc.nat(1_900), { minLength: 1, maxLength: 40 })
  .map((offs) => decided(offs.map((off, at) => official(at + 1, (off / 100).toFixed(2), { unitId: 11 + (at % 3) }))))
