import type { SimulatedLevel, SimulatedOutcome, TrialPlaces } from '../classification/index.ts'
import { addUpward, type UnitLink } from './roll-up.ts'

/** People by outcome of a simulation; everybody is in exactly one of the seven. */
export type SimulatedCounts = {
  readonly outstanding: number
  readonly good: number
  readonly satisfactory: number
  readonly unsatisfactory: number
  readonly notRated: number
  /** Cannot be computed, because the old data lack something the trial asks for. */
  readonly insufficient: number
  /** Equals among whom a committee would have to choose first. */
  readonly tied: number
}

const NOBODY_SIMULATED: SimulatedCounts = {
  outstanding: 0,
  good: 0,
  satisfactory: 0,
  unsatisfactory: 0,
  notRated: 0,
  insufficient: 0,
  tied: 0,
}

/** People by outcome before and under the trial, and how many have another level. */
export type SimulatedSides = {
  readonly before: SimulatedCounts
  readonly after: SimulatedCounts
  readonly moved: number
}

/** One unit: its own people, and those with everything below it; places are those of the agencies in it. */
export type SimulatedUnit = UnitLink<number> & {
  readonly own: SimulatedSides
  readonly all: SimulatedSides
  /** Null where there is no agency in the unit, or none of them has places. */
  readonly placesBefore: number | null
  readonly placesAfter: number | null
}

const NONE: SimulatedSides = { before: NOBODY_SIMULATED, after: NOBODY_SIMULATED, moved: 0 }

function countsOf(level: SimulatedLevel): SimulatedCounts {
  switch (level) {
    case 'not-rated':
      return { ...NOBODY_SIMULATED, notRated: 1 }
    case 'insufficient-data':
      return { ...NOBODY_SIMULATED, insufficient: 1 }
    case 'outstanding':
    case 'good':
    case 'satisfactory':
    case 'unsatisfactory':
    case 'tied':
      return { ...NOBODY_SIMULATED, [level]: 1 }
    default:
      return level satisfies never
  }
}

function addSimulated(a: SimulatedCounts, b: SimulatedCounts): SimulatedCounts {
  return {
    outstanding: a.outstanding + b.outstanding,
    good: a.good + b.good,
    satisfactory: a.satisfactory + b.satisfactory,
    unsatisfactory: a.unsatisfactory + b.unsatisfactory,
    notRated: a.notRated + b.notRated,
    insufficient: a.insufficient + b.insufficient,
    tied: a.tied + b.tied,
  }
}

const addSides = (a: SimulatedSides, b: SimulatedSides): SimulatedSides => ({
  before: addSimulated(a.before, b.before),
  after: addSimulated(a.after, b.after),
  moved: a.moved + b.moved,
})

const addPlaces = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : a + b)

/**
 * The effect of a trial unit by unit, in the order the units are given: a unit's `all` is its `own` plus the `all` of its
 * children, and so are its places. Throws like `rollUp`.
 * @param placesBefore places that were decided, by agency
 */
export function simulatedUnits(
  units: readonly UnitLink<number>[],
  outcomes: readonly SimulatedOutcome[],
  places: readonly TrialPlaces[],
  placesBefore: ReadonlyMap<number, number>,
): readonly SimulatedUnit[] {
  const own = new Map<number, SimulatedSides>()
  for (const { person, after } of outcomes) {
    const one = {
      before: countsOf(person.before.level),
      after: countsOf(after),
      moved: after === person.before.level ? 0 : 1,
    }
    own.set(person.unitId, addSides(own.get(person.unitId) ?? NONE, one))
  }
  const all = addUpward(units, own, NONE, addSides)
  const before = addUpward<number, number | null>(units, placesBefore, null, addPlaces)
  const after = addUpward(units, new Map(places.map((given) => [given.agencyId, given.places])), null, addPlaces)
  return units.map(({ id, parentId }) => ({
    id,
    parentId,
    own: own.get(id) ?? NONE,
    all: all.get(id) ?? NONE,
    placesBefore: before.get(id) ?? null,
    placesAfter: after.get(id) ?? null,
  }))
}
