import type { Statistics } from '@thuoc-do/contract'
import { addCounts, isRated, NO_ONE, pointBands, rollUp, type LevelCounts } from '@thuoc-do/domain'
import type { Actor } from '../platform/actor.ts'
import { done, refuse, type Answer } from '../platform/transaction.ts'
import type { CountedUnit, PeopleGroup, StatisticsStore } from './ports.ts'

function countOf({ outcome, people }: PeopleGroup): LevelCounts {
  switch (outcome) {
    case 'outstanding':
    case 'good':
    case 'satisfactory':
    case 'unsatisfactory':
      return { ...NO_ONE, [outcome]: people }
    case 'not-rated':
      return { ...NO_ONE, notRated: people }
    case 'not-reported':
    case 'no-appraisal':
    case 'insufficient-data':
      return { ...NO_ONE, notReported: people }
    default:
      return outcome satisfies never
  }
}

function ownCounts(groups: readonly PeopleGroup[]): Map<number, LevelCounts> {
  const own = new Map<number, LevelCounts>()
  for (const group of groups) own.set(group.unitId, addCounts(own.get(group.unitId) ?? NO_ONE, countOf(group)))
  return own
}

/** How many of the people given a level stand on each whole point, rounded down; points nobody stands on are left out. */
function wholePoints(groups: readonly PeopleGroup[]): Statistics['distribution'] {
  const people = new Map<number, number>()
  for (const { outcome, point, people: count } of groups)
    if (point !== null && outcome !== 'not-reported' && outcome !== 'no-appraisal' && isRated(outcome))
      people.set(point, (people.get(point) ?? 0) + count)
  return [...people].toSorted(([a], [b]) => a - b).map(([from, count]) => ({ from, people: count }))
}

/** Parents before children, siblings by code; a unit whose parent is out of sight stands at the top. */
function inTreeOrder(units: readonly CountedUnit[]): CountedUnit[] {
  const known = new Set(units.map(({ id }) => id))
  const above = (unit: CountedUnit): number | null =>
    unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null
  const below = Map.groupBy(
    units.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    above,
  )
  const from = (parent: number | null): CountedUnit[] =>
    (below.get(parent) ?? []).flatMap((unit) => [unit, ...from(unit.id)])
  return from(null)
}

/**
 * Counts of a round from the province down to the unit, as far as the caller may see: each unit's own people and those
 * with everything below it, in the tree as it stood on the round's last day. Only decided results count as a level, and
 * they count where the person was when the round was opened. For whom counts as what see {@link StatisticsStore}.
 */
export async function showStatistics(
  store: StatisticsStore,
  actor: Actor,
  roundId: number,
): Promise<Answer<Statistics>> {
  if (actor.units.length === 0) return refuse('forbidden', 'not-yours')
  const round = await store.round(roundId)
  if (round === undefined) return refuse('not-found', 'no-such-record')
  const reach = actor.wholeTenant ? 'all' : actor.units
  const groups = await store.people(round, reach)
  const own = ownCounts(groups)
  const found = await store.units(round, reach, [...own.keys()])
  const units = inTreeOrder(found.filter(({ id, stands }) => stands || own.has(id)))
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const counted = rollUp(units, own)
  const rows = counted.flatMap(({ id, parentId, own: here, all }) => {
    const unit = byId.get(id)
    return unit === undefined ? [] : [{ unitId: id, parentId, name: unit.name, kind: unit.kind, own: here, all }]
  })
  const roots = rows.filter(({ parentId }) => parentId === null || !byId.has(parentId))
  const appraised = groups.filter(({ outcome }) => outcome !== 'no-appraisal')
  const lastDecision = await store.lastDecision(roundId)
  return done({
    round: {
      id: roundId,
      name: round.name,
      from: round.from,
      to: round.to,
      ruleSetNumber: round.ruleSetNumber,
      allDecided: appraised.length > 0 && appraised.every(({ outcome }) => outcome !== 'not-reported'),
      decidedUntil: lastDecision,
    },
    roots: roots.map(({ unitId }) => unitId),
    rows,
    bands: [...pointBands(round.bands)],
    distribution: wholePoints(groups),
  })
}
