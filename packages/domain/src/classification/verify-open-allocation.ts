import { compare } from '../kernel/index.ts'
import type { Allocation, AllocationRequest, AllocationViolation, QuotaPerson } from './allocation.ts'
import { isRightCap } from './verify-allocation.ts'
import { openPlaces } from './verify-open-places.ts'

/**
 * Checks an allocation in which places may still be open, against its request from the definitions alone, sharing no code with the allocator: caps are
 * right and kept, every candidate has one outcome, a refusal names a set whose places belong to people who go before,
 * a tie is between equals, waiting hangs on a tie, and no place given can be claimed by people tied or waiting above.
 * Such an allocation may be kept while the committee decides, but not be published: what is published has nothing open
 * and is checked by the shorter `verifyAllocation`. Returns every claim that does not hold.
 */
export function verifyOpenAllocation(request: AllocationRequest, result: Allocation): readonly AllocationViolation[] {
  const byId = new Map(request.people.map((person) => [person.id, person]))
  const found = (ids: readonly string[]): QuotaPerson[] => ids.flatMap((id) => byId.get(id) ?? [])
  const goesBefore = (a: QuotaPerson, b: QuotaPerson): boolean => {
    const sign = a.priority.map((value, key) => compare(value, b.priority[key] ?? value)).find((key) => key !== 0)
    const order = request.committee?.findLast((one) => one.order.includes(a.id) && one.order.includes(b.id))?.order
    return sign === undefined ? order !== undefined && order.indexOf(a.id) < order.indexOf(b.id) : sign > 0
  }
  const ties = result.ties.map((tie) => ({ ...tie, people: found(tie.people) }))
  const { least, most } = openPlaces(ties, found(result.waiting.map(({ id }) => id)), goesBefore)
  const [members, holders] = [bySet(request.people), bySet(found(result.outstanding))]
  const away = new Map(request.elsewhere?.map((one) => [one.set, one]))
  const held = (set: string): number => away.get(set)?.held ?? 0
  const places = (set: string): number => (result.caps[set]?.places ?? 0) - held(set)
  const above = (set: string, of: QuotaPerson): QuotaPerson[] => holders(set).filter((a) => goesBefore(a, of))
  const violations: AllocationViolation[] = []
  const claim = (kind: AllocationViolation['claim'], of: string, holds: boolean): void => {
    if (!holds) violations.push({ claim: kind, of })
  }
  const percents = new Map(request.exceptions?.map(({ set, percent }) => [set, percent]))
  for (const set of new Set([...request.people.flatMap(({ sets }) => sets), ...Object.keys(result.caps)])) {
    const [cap, taken] = [result.caps[set], holders(set)]
    const quota = { ...request.quota, percent: percents.get(set) ?? request.quota.percent }
    const right = isRightCap(cap, members(set), quota, away.get(set)?.base)
    claim('cap', set, right && cap?.used === taken.length + held(set) && (taken.length === 0 || cap.used <= cap.places))
    const last = taken.reduce<QuotaPerson | undefined>((a, b) => (a && !goesBefore(a, b) ? a : b), undefined)
    claim('place', set, last === undefined || taken.length + most(set, last) <= places(set))
  }
  const refusedIds = result.refused.map(({ id }) => id)
  const tiedIds = new Set(result.ties.flatMap(({ people }) => people))
  const outcomes = [...result.outstanding, ...refusedIds, ...tiedIds, ...result.waiting.map(({ id }) => id)]
  const times = Map.groupBy(outcomes, (id) => id)
  const wanting = request.people.filter(({ level }) => level === 'outstanding')
  for (const id of new Set([...times.keys(), ...wanting.map((person) => person.id)]))
    claim('outcome', id, byId.get(id)?.level === 'outstanding' && times.get(id)?.length === 1)
  for (const { id, blockedBy, holders: named } of result.refused) {
    const person = byId.get(id)
    const before = person === undefined ? [] : above(blockedBy, person)
    const full = person?.sets.includes(blockedBy) && before.length + least(blockedBy, person) >= places(blockedBy)
    claim('refusal', id, full === true && new Set(named).size === named.length && sameMembers(found(named), before))
  }
  const wantingIn = bySet(wanting)
  const refusedPeople = new Set(found(refusedIds))
  for (const { set, places: open, people } of ties) {
    const [first] = people
    const room = first === undefined ? 0 : places(set) - above(set, first).length - least(set, first)
    const equal = (a: QuotaPerson): boolean => first !== undefined && !goesBefore(a, first) && !goesBefore(first, a)
    const rivals = wantingIn(set).filter((a) => equal(a) && !refusedPeople.has(a))
    claim('tie', set, sameMembers(people, rivals) && open === room && open >= 1 && open < people.length)
  }
  for (const { id, set } of result.waiting) {
    for (const person of found([id])) {
      const never = person.sets.some((name) => above(name, person).length + least(name, person) >= places(name))
      const full = person.sets.includes(set) && above(set, person).length + most(set, person) >= places(set)
      claim('waiting', id, !never && full && least(set, person) < most(set, person) && ties.length > 0)
    }
  }
  return violations
}

function bySet(people: readonly QuotaPerson[]): (set: string) => readonly QuotaPerson[] {
  const groups = new Map<string, QuotaPerson[]>()
  for (const person of people)
    for (const set of person.sets) {
      const group = groups.get(set)
      if (group === undefined) groups.set(set, [person])
      else group.push(person)
    }
  return (set) => groups.get(set) ?? []
}

function sameMembers(a: readonly QuotaPerson[], b: readonly QuotaPerson[]): boolean {
  return a.length === b.length && new Set(a).isSubsetOf(new Set(b))
}
