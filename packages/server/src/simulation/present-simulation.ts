import type { Simulation } from '@thuoc-do/contract'
import {
  compareLevels,
  FACTS,
  isFactName,
  isRated,
  simulatedUnits,
  toFraction,
  type Criterion,
  type Exact,
  type LocalText,
  type PublishedRuleSet,
  type RuleSet,
  type SimulatedLevel,
  type SimulatedOutcome,
  type TrialPlaces,
} from '@thuoc-do/domain'
import type { NamedPerson, SimulatedPlace, SimulationData } from './ports.ts'

const MOST_MOVES = 2_000

type Computed = { outcomes: readonly SimulatedOutcome[]; places: readonly TrialPlaces[] }

/** A simulation as the contract shows it. */
export function presentSimulation(
  data: SimulationData,
  { outcomes, places }: Computed,
  milliseconds: number,
): Simulation {
  const { round, trial, agencies, people, units } = data
  const moved = outcomes.filter(({ because }) => because !== null)
  const placesBefore = new Map(
    agencies.flatMap(({ agencyId, places: given }) => (given === null ? [] : [[agencyId, given]])),
  )
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const ordered = inTreeOrder(units)
  return {
    roundId: round.id,
    roundName: round.name,
    before: { ...setOf(round.published), draftId: null },
    after: { ...setOf(trial.published), draftId: trial.draftId },
    people: people.length,
    moved: moved.length,
    transitions: transitionsOf(outcomes),
    lacking: lackingOf(outcomes, trial.published.document),
    units: simulatedUnits(ordered, outcomes, places, placesBefore).map(({ id, ...unit }) => ({
      ...unit,
      unitId: id,
      name: byId.get(id)?.name ?? '',
      agency: byId.get(id)?.agency ?? false,
    })),
    moves: movesOf(moved, people, byId),
    problems: problemsOf(data),
    milliseconds,
  }
}

const setOf = ({ document, hash }: PublishedRuleSet) => ({
  id: document.id,
  version: document.version,
  hash,
  number: document.identity.number,
})

function problemsOf({ trial, undecided }: SimulationData): Simulation['problems'] {
  const { mechanism } = trial.published.document
  return [
    ...(mechanism.kind === 'points' ? [] : [{ code: 'trial-needs-other-inputs', path: '' }]),
    ...(undecided === 0 ? [] : [{ code: 'agencies-not-decided', path: '', params: { agencies: String(undecided) } }]),
  ]
}

/** Parents before children, siblings as the units are given. */
function inTreeOrder(units: readonly SimulatedPlace[]): SimulatedPlace[] {
  const known = new Set(units.map(({ id }) => id))
  const below = Map.groupBy(units, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null))
  const from = (parent: number | null): SimulatedPlace[] =>
    (below.get(parent) ?? []).flatMap((unit) => [unit, ...from(unit.id)])
  return from(null)
}

function counted<T>(items: readonly T[], keyOf: (item: T) => string): [T, number][] {
  return [...Map.groupBy(items, keyOf).values()].flatMap((group): [T, number][] => {
    const [first] = group
    return first === undefined ? [] : [[first, group.length]]
  })
}

function transitionsOf(outcomes: readonly SimulatedOutcome[]): Simulation['transitions'] {
  return counted(outcomes, ({ person, after }) => `${person.before.level} ${after}`).map(
    ([{ person, after }, people]) => ({ before: person.before.level, after, people }),
  )
}

function lackingOf(outcomes: readonly SimulatedOutcome[], trial: RuleSet): Simulation['lacking'] {
  return counted(
    outcomes.flatMap(({ person }) => person.lacking),
    ({ fact, reason }) => `${reason} ${fact}`,
  )
    .map(([{ fact, reason }, people]) => ({ fact, label: labelOf(fact, trial), reason, people }))
    .toSorted((a, b) => b.people - a.people || (a.fact < b.fact ? -1 : 1))
}

/** What something lacking is called: a criterion by its own words, a fact by the glossary's. */
function labelOf(place: string, trial: RuleSet): LocalText | null {
  const at = place.indexOf('.')
  const [kind, name] = [place.slice(0, at), place.slice(at + 1)]
  if (kind === 'facts') return isFactName(name) ? FACTS[name].label : null
  const found = trial.parts.flatMap(({ criteria }) => criteria.flatMap(everyOne)).find(({ code }) => code === name)
  if (found === undefined) return null
  return { vi: `${found.number} ${found.label.vi}`, en: `${found.number} ${found.label.en}` }
}

const everyOne = (criterion: Criterion): readonly Criterion[] =>
  criterion.kind === 'scored' ? [criterion] : [criterion, ...criterion.of.flatMap(everyOne)]

/** Levels between the two; what is no rated level comes after every rated one. */
function distance({ person, after }: SimulatedOutcome): number {
  const { level } = person.before
  return isRated(level) && isRatedAfter(after) ? Math.abs(compareLevels(level, after)) : 0
}

const isRatedAfter = (level: SimulatedLevel) => level !== 'tied' && isRated(level)

const fractionOf = (value: Exact | null | undefined): string | null =>
  value === null || value === undefined ? null : toFraction(value)

function movesOf(
  moved: readonly SimulatedOutcome[],
  people: readonly NamedPerson[],
  units: ReadonlyMap<number, SimulatedPlace>,
): Simulation['moves'] {
  const names = new Map(people.map(({ id, fullName }) => [id, fullName]))
  return moved
    .toSorted((a, b) => distance(b) - distance(a) || a.person.id - b.person.id)
    .slice(0, MOST_MOVES)
    .flatMap(({ person, after, because }) =>
      because === null
        ? []
        : [
            {
              appraisalId: person.id,
              name: names.get(person.id) ?? '',
              unitName: units.get(person.unitId)?.name ?? '',
              before: person.before.level,
              after,
              totalBefore: fractionOf(person.before.total),
              totalAfter: fractionOf(person.score?.total),
              because,
            },
          ],
    )
}
