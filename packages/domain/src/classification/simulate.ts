import { compare, decimal, type PersonKind } from '../kernel/index.ts'
import {
  bandOf,
  criteriaFor,
  evaluate,
  factsStated,
  type Band,
  type PublishedRuleSet,
  type QuotaRule,
  type RulebookProblem,
  type ScoreInput,
  type ScoreResult,
} from '../rulebook/index.ts'
import { allocate } from './allocate.ts'
import { checkAllocation } from './check-allocation.ts'
import { agencySet, levelsAfterQuota, quotaRequest, type AgencyQuota } from './quota-request.ts'
import type {
  Lacking,
  LackingReason,
  MoveReason,
  SimulatedLevel,
  SimulatedOutcome,
  SimulatedPerson,
  TrialPerson,
} from './simulated-person.ts'

/** A set on trial, with the codes of its forms, which are the same for everybody of a kind. */
export type Trial = {
  readonly published: PublishedRuleSet
  readonly codesFor: (kind: PersonKind, leader: boolean) => ReadonlySet<string>
}

/** Makes a set ready to be tried on many people. */
export function openTrial(published: PublishedRuleSet): Trial {
  const known = new Map<string, ReadonlySet<string>>()
  return {
    published,
    codesFor: (kind, leader) => {
      const key = `${kind} ${leader}`
      const rows = known.has(key) ? [] : criteriaFor(published.document, { kind, leader })
      const codes = known.get(key) ?? new Set(rows.filter((row) => row.kind === 'scored').map(({ code }) => code))
      known.set(key, codes)
      return codes
    },
  }
}

/**
 * What the trial makes of one person's old data, before the quota. A score counts where the trial has a criterion of
 * that code on the person's form; one the trial cannot take is left out and named, never trimmed to fit. Facts count as
 * they were stated. Whoever was not rated was never scored and stays so. The day the trial is in force is not asked:
 * the period is over.
 */
export function classifyUnder(trial: Trial, person: SimulatedPerson): TrialPerson {
  if (person.scores === null) return { ...person, score: null, level: 'not-rated', levelByPoints: null, lacking: [] }
  const leader = person.leadership !== 'none'
  const facts = { ...factsStated(person.scores), ...person.facts }
  const input = { person: { kind: person.kind, leader }, facts, ...scoresFor(trial, person, leader) }
  const first = evaluate(trial.published, input, { steps: false })
  if (first.ok) return scored(person, first.value, [])
  const unusable = first.problems.map(lackingOf)
  const second = evaluate(trial.published, without(input, unusable), { steps: false })
  return second.ok
    ? scored(person, second.value, unusable)
    : { ...person, score: null, ...NOTHING_COMPUTED, lacking: unusable }
}

const NOTHING_COMPUTED = { level: 'insufficient-data', levelByPoints: null } as const

function scoresFor(
  { published, codesFor }: Trial,
  person: SimulatedPerson,
  leader: boolean,
): Pick<ScoreInput, 'scores'> {
  if (published.document.mechanism.kind !== 'points') return {}
  const asked = codesFor(person.kind, leader)
  return { scores: Object.fromEntries(Object.entries(person.scores ?? {}).filter(([code]) => asked.has(code))) }
}

function lackingOf({ code, path }: RulebookProblem): Lacking {
  const reason: LackingReason =
    code === 'above-maximum' ? 'above-maximum' : code === 'person-not-bound' ? 'not-bound' : 'unfit'
  return { fact: path, reason }
}

function without(input: ScoreInput, unusable: readonly Lacking[]): ScoreInput {
  const gone = new Set(unusable.map(({ fact }) => fact))
  const kept = <T>(values: Readonly<Record<string, T>> | undefined, of: string): Record<string, T> =>
    Object.fromEntries(Object.entries(values ?? {}).filter(([name]) => !gone.has(`${of}.${name}`)))
  const { scores, ...rest } = input
  return { ...rest, facts: kept(input.facts, 'facts'), ...(scores && { scores: kept(scores, 'scores') }) }
}

function scored(person: SimulatedPerson, result: ScoreResult, unusable: readonly Lacking[]): TrialPerson {
  const { level, levelByPoints, total, general, result: points } = result
  const known = new Set(unusable.map(({ fact }) => fact))
  const missing = result.missing
    .filter((fact) => !known.has(fact))
    .map((fact): Lacking => ({ fact, reason: 'missing' }))
  const lacking = level === 'insufficient-data' ? [...unusable, ...missing] : []
  return { ...person, score: { level, total, general, result: points }, level, levelByPoints, lacking }
}

/** What the trial's quota gives one agency. */
export type TrialPlaces = {
  readonly agencyId: number
  /** Places for outstanding of the agency as a whole; null when the trial has no quota, or none over whole agencies. */
  readonly places: number | null
  /** By id of the person. */
  readonly levels: ReadonlyMap<number, SimulatedLevel>
}

/**
 * Gives an agency's places under the trial by the same allocation, checked by the same independent checker, as a real
 * decision. The documented higher share holds as far as the trial provides for one; orders of the committee hold where
 * they cover a whole tie.
 * @throws when the allocation does not pass its check: that is a bug, no result
 */
export function placesUnder(trial: Trial, agency: AgencyQuota, people: readonly TrialPerson[]): TrialPlaces {
  const { quota } = trial.published.document
  const { agencyId } = agency
  if (quota === null) return { agencyId, places: null, levels: new Map(people.map(({ id, level }) => [id, level])) }
  const request = quotaRequest(quota, { ...agency, exception: exceptionUnder(quota, agency) }, people)
  const outcome = allocate(request)
  if (!outcome.ok)
    throw new Error(`the quota of agency ${agencyId} cannot be asked: ${JSON.stringify(outcome.problems)}`)
  if (checkAllocation(request, outcome.value).length > 0)
    throw new Error(`the places of agency ${agencyId} did not pass their check`)
  const after = levelsAfterQuota(request, outcome.value)
  const levels = new Map(
    people.map(({ id, level }): [number, SimulatedLevel] => [
      id,
      level === 'insufficient-data' ? level : (after.get(String(id)) ?? 'tied'),
    ]),
  )
  return { agencyId, places: outcome.value.caps[agencySet(agencyId)]?.places ?? null, levels }
}

/** The granted share, at most what the trial allows; none where the trial's ordinary share is as high already. */
function exceptionUnder(quota: QuotaRule, { exception }: AgencyQuota): AgencyQuota['exception'] {
  if (exception === null || quota.exception === null) return null
  const most = quota.exception.value
  const percent = compare(decimal(exception.percent), decimal(most)) > 0 ? most : exception.percent
  return compare(decimal(percent), decimal(quota.percent.value)) > 0 ? { percent, scope: exception.scope } : null
}

/**
 * Both results of one person beside each other.
 * @param bands the bands of the set that decided, to tell other points from another condition
 */
export function outcomeOf(person: TrialPerson, after: SimulatedLevel, bands: readonly Band[]): SimulatedOutcome {
  return { person, after, because: after === person.before.level ? null : reasonOf(person, after, bands) }
}

function reasonOf(person: TrialPerson, after: SimulatedLevel, bands: readonly Band[]): MoveReason {
  const { level, byScore, total } = person.before
  if (after === 'insufficient-data') return 'insufficient'
  if (after === 'not-rated' || level === 'not-rated') return 'not-rated'
  if (after === 'tied' || person.level === byScore) return 'quota'
  const pointsBefore = total === null ? null : bandOf(bands, total).level
  return person.level === person.levelByPoints && pointsBefore !== person.levelByPoints ? 'points' : 'condition'
}
