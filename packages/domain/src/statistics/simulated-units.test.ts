import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SimulatedLevel, SimulatedOutcome } from '../classification/index.ts'
import type { Level } from '../kernel/index.ts'
import { simulatedUnits, type SimulatedCounts, type SimulatedUnit } from './simulated-units.ts'

const LEVELS: readonly Level[] = ['outstanding', 'good', 'satisfactory', 'unsatisfactory', 'not-rated']
const AFTER: readonly SimulatedLevel[] = [...LEVELS, 'insufficient-data', 'tied']

function outcome(unitId: number, before: Level, after: SimulatedLevel): SimulatedOutcome {
  const person: SimulatedOutcome['person'] = {
    id: 1,
    unitId,
    agencyId: 2,
    kind: 'civil-servant',
    leadership: 'none',
    comparableGroup: '',
    scores: {},
    facts: {},
    before: { level: before, byScore: null, total: null },
    score: null,
    level: 'good',
    levelByPoints: null,
    lacking: [],
  }
  return { person, after, because: null }
}

const PROVINCE = [
  { id: 1, parentId: null },
  { id: 2, parentId: 1 },
  { id: 3, parentId: 2 },
  { id: 4, parentId: 1 },
]
const places = (agencyId: number, given: number | null) => ({ agencyId, places: given, levels: new Map() })
const peopleIn = (counts: SimulatedCounts): number => Object.values(counts).reduce((sum, people) => sum + people, 0)

describe('the effect of a trial by unit', () => {
  it('counts people where their result is, and places at the agency and above it', () => {
    const outcomes = [
      outcome(3, 'outstanding', 'good'),
      outcome(3, 'good', 'insufficient-data'),
      outcome(2, 'good', 'tied'),
      outcome(4, 'not-rated', 'not-rated'),
    ]
    const units = simulatedUnits(PROVINCE, outcomes, [places(2, 1), places(4, null)], new Map([[2, 3]]))
    const brief = ({ id, own, all, placesBefore, placesAfter }: SimulatedUnit) => ({
      id,
      own: [peopleIn(own.before), own.moved],
      all: [peopleIn(all.before), peopleIn(all.after), all.moved],
      places: [placesBefore, placesAfter],
    })
    expect(units.map(brief)).toEqual([
      { id: 1, own: [0, 0], all: [4, 4, 3], places: [3, 1] },
      { id: 2, own: [1, 1], all: [3, 3, 3], places: [3, 1] },
      { id: 3, own: [2, 2], all: [2, 2, 2], places: [null, null] },
      { id: 4, own: [1, 0], all: [1, 1, 0], places: [null, null] },
    ])
    expect(units[0]?.all).toMatchObject({
      before: { outstanding: 1, good: 2, notRated: 1 },
      after: { good: 1, insufficient: 1, tied: 1, notRated: 1 },
    })
  })

  it('adds up: the people of a unit are its own and those of its children, on both sides', () => {
    const anyOutcome = fc
      .tuple(fc.constantFrom(1, 2, 3, 4), fc.constantFrom(...LEVELS), fc.constantFrom(...AFTER))
      .map(([unit, before, after]) => outcome(unit, before, after))
    fc.assert(
      fc.property(fc.array(anyOutcome, { maxLength: 40 }), (outcomes) => {
        const units = simulatedUnits(PROVINCE, outcomes, [], new Map())
        for (const unit of units)
          for (const side of ['before', 'after'] as const)
            for (const level of [
              'outstanding',
              'good',
              'satisfactory',
              'unsatisfactory',
              'notRated',
              'insufficient',
              'tied',
            ] as const) {
              const children = units.filter(({ parentId }) => parentId === unit.id)
              const below = children.reduce((sum, child) => sum + child.all[side][level], 0)
              expect(unit.all[side][level]).toBe(unit.own[side][level] + below)
            }
        expect(units.slice(0, 1).map(({ all }) => peopleIn(all.before))).toEqual([outcomes.length])
        expect(units[0]?.all.moved).toBe(outcomes.filter(({ person, after }) => person.before.level !== after).length)
      }),
    )
  })
})
