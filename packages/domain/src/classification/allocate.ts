import { accepted, refused, type Outcome } from '../kernel/index.ts'
import type { Allocation, AllocationRequest, CommitteeOrder, Refusal, SetCap, Tie, Waiting } from './allocation.ts'
import { allocationProblems, type AllocationProblemCode } from './allocation-problems.ts'
import { committeeOrder } from './committee-order.ts'
import { contestsAmong, roomOf, type Candidate, type Contest, type PlaceSet } from './contest.ts'
import { countsInBase, quotaPlaces } from './quota-places.ts'
import { equalGroups } from './ranking.ts'

type Lists = { outstanding: string[]; refused: Refusal[]; ties: Tie[]; waiting: Waiting[] }

/**
 * Gives the places for the level outstanding: best priority first, and a candidate gets a place if and only if every
 * set the candidate is counted in still has one. So nobody is refused in favour of someone ranked lower, whether the
 * sets are nested or cross (Decree 335/2025, Điều 20 khoản 5: within the agency and within each comparable group).
 *
 * Equals competing for too few places stay open as a tie, and so does whatever hangs on it; neither the id nor the
 * order of the input ever decides. What the committee recorded closes a tie as soon as it orders everybody in it.
 */
export function allocate(request: AllocationRequest): Outcome<Allocation, AllocationProblemCode> {
  const problems = allocationProblems(request)
  if (problems.length > 0) return refused(problems)
  const sets = placeSets(request)
  const lists: Lists = { outstanding: [], refused: [], ties: [], waiting: [] }
  const candidates = request.people.filter(({ level }) => level === 'outstanding')
  for (const group of equalGroups(candidates)) {
    const equals = group.map(({ id, sets: names }) => ({ id, sets: names.flatMap((name) => sets.get(name) ?? []) }))
    placeEquals(equals, request.committee ?? [], lists)
  }
  const caps = [...sets.values()].map(({ name, base, places, holders, elsewhere }): [string, SetCap] => [
    name,
    { base, places: places + elsewhere, used: holders.length + elsewhere },
  ])
  return accepted({ caps: Object.fromEntries(caps.toSorted(([a], [b]) => (a < b ? -1 : 1))), ...lists })
}

function placeSets({
  quota,
  people,
  exceptions = [],
  elsewhere = [],
}: AllocationRequest): ReadonlyMap<string, PlaceSet> {
  const bases = new Map(elsewhere.map(({ set, base }) => [set, base]))
  const held = new Map(elsewhere.map(({ set, held: places }) => [set, places]))
  for (const { level, sets } of people)
    for (const set of sets) bases.set(set, (bases.get(set) ?? 0) + (countsInBase(level, quota.base) ? 1 : 0))
  const percents = new Map(exceptions.map(({ set, percent }) => [set, percent]))
  const built = new Map<string, PlaceSet>()
  for (const [name, base] of bases) {
    const taken = held.get(name) ?? 0
    const places = quotaPlaces(base, { ...quota, percent: percents.get(name) ?? quota.percent }) - taken
    built.set(name, { name, base, places, elsewhere: taken, holders: [], openLeast: 0, openMost: 0 })
  }
  return built
}

/** Decides one group of people with equal priority. */
function placeEquals(equals: readonly Candidate[], committee: readonly CommitteeOrder[], lists: Lists): void {
  const active = equals.filter((candidate) => !refuseIfFull(candidate, candidate.sets, lists))
  const demand = demandOf(active)
  const crowded = new Map([...demand].filter(([set, wanted]) => wanted > roomOf(set)))
  const unsure = unsureSets(active, crowded)
  const waiting = active.filter(({ sets }) => sets.some((set) => unsure.has(set)))
  const sure = active.filter(({ sets }) => !sets.some((set) => unsure.has(set)))
  const { certain, contests } = contestsAmong(sure, new Map([...crowded].filter(([set]) => !unsure.has(set))))
  const placed = [...certain]
  for (const candidate of certain) take(candidate)
  for (const contest of contests) {
    const order = committeeOrder(
      contest.members.map(({ id }) => id),
      committee,
    )
    if (order === undefined) leaveOpen(contest, lists)
    else placed.push(...inOrder(contest, order, lists))
  }
  lists.outstanding.push(...placed.map(({ id }) => id).toSorted())
  for (const { id, sets } of waiting) {
    lists.waiting.push({ id, set: sets.find((set) => unsure.has(set))?.name ?? '' })
    for (const set of sets) set.openMost += 1
  }
}

function refuseIfFull({ id }: Candidate, among: readonly PlaceSet[], lists: Lists): boolean {
  const full = among.find((set) => set.holders.length + set.openLeast >= set.places)
  // A full set takes nobody any more, so its list of holders is final and may be shared by all it refuses.
  if (full !== undefined) lists.refused.push({ id, blockedBy: full.name, holders: full.holders })
  return full !== undefined
}

function demandOf(candidates: readonly Candidate[]): ReadonlyMap<PlaceSet, number> {
  const demand = new Map<PlaceSet, number>()
  for (const { sets } of candidates) for (const set of sets) demand.set(set, (demand.get(set) ?? 0) + 1)
  return demand
}

/** Crowded sets whose room hangs on a tie above, and those in which people of such a set compete as well. */
function unsureSets(active: readonly Candidate[], crowded: ReadonlyMap<PlaceSet, number>): ReadonlySet<PlaceSet> {
  const unsure = new Set([...crowded.keys()].filter((set) => set.openLeast < set.openMost))
  let before = -1
  while (unsure.size > before && unsure.size > 0) {
    before = unsure.size
    for (const { sets } of active)
      if (sets.some((set) => unsure.has(set))) for (const set of sets) if (crowded.has(set)) unsure.add(set)
  }
  return unsure
}

function take({ id, sets }: Candidate): void {
  for (const set of sets) set.holders.push(id)
}

function inOrder({ sets, members }: Contest, order: readonly string[], lists: Lists): readonly Candidate[] {
  const byId = new Map(members.map((candidate) => [candidate.id, candidate]))
  const ordered = order.flatMap((id) => byId.get(id) ?? [])
  return ordered.filter((candidate) => {
    // Only a contested set can hold somebody back here; another one may just have been filled by equals of no order.
    const contested = candidate.sets.filter((set) => sets.includes(set))
    if (refuseIfFull(candidate, contested, lists)) return false
    take(candidate)
    return true
  })
}

/** Reports the ties of a contest and keeps, in every set concerned, as many places as its people may or will take. */
function leaveOpen({ sets, members, places }: Contest, lists: Lists): void {
  for (const set of sets) {
    const people = members.filter((candidate) => candidate.sets.includes(set)).map(({ id }) => id)
    lists.ties.push({ set: set.name, places: roomOf(set), people })
  }
  for (const [set, inside] of demandOf(members)) {
    set.openMost += places === undefined ? inside : Math.min(inside, places)
    set.openLeast += places === undefined ? 0 : Math.max(0, places - (members.length - inside))
  }
}
