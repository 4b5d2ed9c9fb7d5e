import type { Exact, Level } from '../kernel/index.ts'
import type { QuotaRule } from '../rulebook/index.ts'
import type { Allocation, AllocationRequest, CommitteeOrder, SettledElsewhere } from './allocation.ts'
import { familyOf, isShared } from './shared-sets.ts'

/** Someone of an agency as the quota looks at him; the numbers are those the caller keeps people and units under. */
export type QuotaSubject = {
  readonly id: number
  readonly unitId: number
  readonly leadership: 'none' | 'deputy' | 'head'
  readonly comparableGroup: string
  /** Null without a confirmed score: such a person is not rated and counts nowhere. */
  readonly score: {
    readonly level: Level
    readonly total: Exact | null
    readonly result: Exact | null
    readonly general: Exact | null
  } | null
}

/**
 * Which sets a documented higher share holds in: the agency with everything in it, the agency as a whole, each of its
 * units, or one comparable group. Every set that is not named keeps its ordinary share.
 */
export type ExceptionScope =
  | { readonly kind: 'every-set' | 'agency' | 'units' }
  | { readonly kind: 'group'; readonly group: string }

/**
 * What an agency has of its own: a documented higher share, orders a committee recorded for people tied, and who is
 * settled in other agencies in sets that reach across them.
 */
export type AgencyQuota = {
  readonly agencyId: number
  readonly exception: { readonly percent: string; readonly scope: ExceptionScope } | null
  readonly tieOrders: readonly { readonly set: string; readonly order: readonly number[] }[]
  readonly elsewhere?: readonly SettledElsewhere[] | null
}

const AGENCY_HEAD = 'head'

/** The name of the set everyone of an agency is counted in. */
export function agencySet(agencyId: number): string {
  return `agency:${agencyId}`
}

/** The sets, out of those given, in which a share of this scope holds; never one that other agencies are in as well. */
export function setsInScope(scope: ExceptionScope, sets: Iterable<string>): readonly string[] {
  const holds = (set: string): boolean => {
    switch (scope.kind) {
      case 'every-set':
        return true
      case 'agency':
        return familyOf(set) === 'agency'
      case 'units':
        return familyOf(set) === 'unit'
      case 'group':
        return set === `group:${scope.group}`
    }
  }
  return [...sets].filter((set) => !isShared(set) && holds(set)).toSorted()
}

/** Recorded orders as the allocator takes them. */
export function committeeOf(orders: AgencyQuota['tieOrders']): readonly CommitteeOrder[] {
  return orders.map(({ set, order }) => ({ set, order: order.map(String) }))
}

/** Sets a person is counted in, one of each family of the rule set; a head that does not count is in none. */
function setsOf(person: QuotaSubject, quota: QuotaRule, agencyId: number): string[] {
  const headsAgency = person.leadership === AGENCY_HEAD && person.unitId === agencyId
  if (headsAgency && !quota.countsHeads.value) return []
  return quota.families.value.map((family) => {
    switch (family) {
      case 'agency':
        return agencySet(agencyId)
      case 'authority':
        return 'authority'
      case 'unit':
        return `unit:${person.unitId}`
      case 'comparable-group':
        return `group:${person.comparableGroup}`
      case 'leaders-or-not':
        return person.leadership === 'none' ? 'leaders:no' : 'leaders:yes'
      case 'province':
        return 'province'
      case 'province-group':
        return `province-group:${person.comparableGroup}`
      default:
        return family satisfies never
    }
  })
}

/** What people of the agency are ordered by, in the rule set's order; empty without a confirmed score. */
export function priorityOf(person: QuotaSubject, quota: QuotaRule): Exact[] {
  const { score } = person
  if (score === null) return []
  return quota.priority.value.flatMap((key) => score[key] ?? [])
}

/**
 * What the quota is asked for one agency. Everyone is in it with the level his confirmed scores give, so that the rule
 * set's base decides who counts; people who are not rated count nowhere. A documented exception raises the share of
 * the sets in its scope (Decree 335/2025, Điều 20 khoản 5 điểm b: a higher share than under điểm a, which speaks of the
 * agency and of its groups, so that a document may mean either or all).
 */
export function quotaRequest(
  quota: QuotaRule,
  agency: AgencyQuota,
  people: readonly QuotaSubject[],
): AllocationRequest {
  const asked = people.map((person) => ({
    id: String(person.id),
    level: person.score?.level ?? 'not-rated',
    priority: priorityOf(person, quota),
    sets: setsOf(person, quota, agency.agencyId),
  }))
  const { exception } = agency
  const raised = exception === null ? [] : setsInScope(exception.scope, new Set(asked.flatMap((person) => person.sets)))
  return {
    quota: { percent: quota.percent.value, base: quota.base.value, rounding: quota.rounding.value },
    people: asked,
    exceptions: raised.map((set) => ({ set, percent: exception?.percent ?? quota.percent.value })),
    committee: committeeOf(agency.tieOrders),
    ...(agency.elsewhere && { elsewhere: agency.elsewhere }),
  }
}

/** The level of everyone in the request after the quota, by id; null while a tie has to be decided first. */
export function levelsAfterQuota(
  { people }: AllocationRequest,
  { refused, ties, waiting }: Allocation,
): ReadonlyMap<string, Level | null> {
  const without = new Set(refused.map(({ id }) => id))
  const open = new Set([...ties.flatMap((tie) => tie.people), ...waiting.map(({ id }) => id)])
  return new Map(people.map(({ id, level }) => [id, open.has(id) ? null : without.has(id) ? 'good' : level]))
}
