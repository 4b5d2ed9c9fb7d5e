import { compare, decimal, exact, isAtLeast, isRated, multiply, roundToInteger } from '../kernel/index.ts'
import type { Allocation, AllocationRequest, AllocationViolation, QuotaPerson, SetCap } from './allocation.ts'
import type { Quota } from './quota-places.ts'

/**
 * Checks an allocation that is to be published, from the definitions alone and without a line of the allocator: nothing
 * is open; every cap is what its people give, and is kept; every candidate has one outcome; whoever was refused is in
 * the set named, it is full, and all its holders go before him, by the priority, then by the latest order of the
 * committee that names both. Going down the priority these leave one allocation only: the one in which nobody is passed
 * over. Returns every claim that does not hold.
 */
export function verifyAllocation(request: AllocationRequest, result: Allocation): readonly AllocationViolation[] {
  const { people, committee = [], elsewhere = [], exceptions = [], quota } = request
  const { caps, outstanding, refused, ties, waiting } = result
  const goesBefore = (a: QuotaPerson, b: QuotaPerson): boolean => {
    const sign = a.priority.map((key, at) => compare(key, b.priority[at] ?? key)).find((one) => one !== 0)
    const order = committee.findLast((one) => one.order.includes(a.id) && one.order.includes(b.id))?.order ?? []
    return sign === undefined ? order.indexOf(a.id) < order.indexOf(b.id) : sign > 0
  }
  const broken: AllocationViolation[] = []
  const claim = (kind: AllocationViolation['claim'], of: string, holds: boolean): void => {
    if (!holds) broken.push({ claim: kind, of })
  }
  for (const { set } of [...ties, ...waiting]) claim('tie', set, false)
  const byId = new Map(people.map((person) => [person.id, person]))
  const placed = outstanding.flatMap((id) => byId.get(id) ?? [])
  const holders = new Map<string, readonly QuotaPerson[]>()
  for (const set of new Set([...people.flatMap(({ sets }) => sets), ...Object.keys(caps)])) {
    const [all, taken] = [people, placed].map((list) => list.filter(({ sets }) => sets.includes(set)))
    const [cap, percent] = [caps[set], exceptions.find((one) => one.set === set)?.percent ?? quota.percent]
    const away = elsewhere.find((one) => one.set === set) ?? { base: 0, held: 0 }
    const right = isRightCap(cap, all ?? [], { ...quota, percent }, away.base)
    const [own, used] = [taken ?? [], cap?.used ?? 0]
    claim('cap', set, right && used === own.length + away.held && (own.length === 0 || used <= (cap?.places ?? 0)))
    holders.set(set, own)
  }
  const ends = Map.groupBy([...outstanding, ...refused.map(({ id }) => id)], (id) => id)
  const wanting = people.filter(({ level }) => level === 'outstanding').map(({ id }) => id)
  for (const id of new Set([...ends.keys(), ...wanting]))
    claim('outcome', id, byId.get(id)?.level === 'outstanding' && ends.get(id)?.length === 1)
  for (const { id, blockedBy, holders: list } of refused) {
    const [one, taken, named] = [byId.get(id), holders.get(blockedBy) ?? [], new Set(list)]
    const full =
      one?.sets.includes(blockedBy) === true && (caps[blockedBy]?.used ?? -1) >= (caps[blockedBy]?.places ?? 0)
    const same = taken.length === list.length && taken.every((holder) => named.has(holder.id))
    claim('refusal', id, full && same && taken.every((holder) => goesBefore(holder, one)))
  }
  return broken
}

/** Whether a cap is what its members, and those counted elsewhere, give: as many places as the share allows, not one more. */
export function isRightCap(cap: SetCap | undefined, members: readonly QuotaPerson[], quota: Quota, away = 0): boolean {
  const counts = quota.base === 'rated' ? isRated : (level: QuotaPerson['level']) => isAtLeast(level, 'good')
  const base = members.filter(({ level }) => counts(level)).length + away
  const allowed = (places: number): boolean => {
    const of = exact(quota.base === 'good-only' ? base - places : base, 100)
    return BigInt(places) <= roundToInteger(multiply(decimal(quota.percent), of), quota.rounding)
  }
  return cap?.base === base && allowed(cap.places) && !allowed(cap.places + 1)
}
