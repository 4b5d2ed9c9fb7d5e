import { allocationRequestOf, allocationRequestSchema } from '@thuoc-do/contract'
import { toFraction, type AllocationRequest, type Exact, type QuotaRule, type RuleSet } from '@thuoc-do/domain'
import type { DossierRecord, RoundRules } from './ports.ts'
import type { ScoredPerson } from './scored-person.ts'

/** The quota of the round's rule set. A set without one cannot be run through an agency's dossier. */
export function quotaOf(ruleSet: RuleSet): QuotaRule {
  if (ruleSet.quota === null) throw new Error(`${ruleSet.id} has no quota`)
  return ruleSet.quota
}

const AGENCY_HEAD = 'head'

/** Sets a person is counted in, one of each family of the rule set; a head that does not count is in none. */
function setsOf(person: ScoredPerson, quota: QuotaRule, agencyId: number): string[] {
  const headsAgency = person.leadership === AGENCY_HEAD && person.unitId === agencyId
  if (headsAgency && !quota.countsHeads.value) return []
  return quota.families.value.map((family) => {
    switch (family) {
      case 'agency':
        return `agency:${agencyId}`
      case 'authority':
        return 'authority'
      case 'unit':
        return `unit:${person.unitId}`
      case 'comparable-group':
        return `group:${person.comparableGroup}`
      case 'leaders-or-not':
        return person.leadership === 'none' ? 'leaders:no' : 'leaders:yes'
      default:
        return family satisfies never
    }
  })
}

/** What people of the agency are ordered by, in the rule set's order; empty without a confirmed score. */
export function priorityOf(person: ScoredPerson, quota: QuotaRule): Exact[] {
  const score = person.score
  if (score === null) return []
  return quota.priority.value.flatMap((key) => score[key] ?? [])
}

/**
 * What the quota is asked for one agency. Everyone is in it with the level his confirmed scores give, so that the rule
 * set's base decides who counts; people who are not rated count nowhere. A documented exception raises the share of
 * every set of the agency (Decree 335/2025, Điều 20 khoản 5 điểm b: a higher share than under điểm a, which speaks of
 * the agency and of its groups).
 */
export function quotaRequest(
  round: RoundRules,
  dossier: DossierRecord,
  people: readonly ScoredPerson[],
): AllocationRequest {
  const quota = quotaOf(round.published.document)
  const asked = people.map((person) => ({
    id: String(person.id),
    level: person.score?.level ?? 'not-rated',
    priority: priorityOf(person, quota),
    sets: setsOf(person, quota, dossier.agencyId),
  }))
  const sets = new Set(asked.flatMap((person) => person.sets))
  const { exception } = dossier
  return {
    quota: { percent: quota.percent.value, base: quota.base.value, rounding: quota.rounding.value },
    people: asked,
    exceptions: exception === null ? [] : [...sets].toSorted().map((set) => ({ set, percent: exception.percent })),
    committee: dossier.tieOrders.map(({ set, order }) => ({ set, order: order.map(String) })),
  }
}

/** The request as it is stored: priorities are exact fractions as text, people in the order of their ids. */
export function storedRequest(request: AllocationRequest): object {
  const people = request.people
    .map((person) => ({ ...person, priority: person.priority.map(toFraction) }))
    .toSorted((a, b) => Number(a.id) - Number(b.id))
  return { ...request, people }
}

/**
 * Reads back what {@link storedRequest} wrote.
 * @throws when it is no request any more: nobody changes a stored allocation
 */
export function readStoredRequest(stored: unknown): AllocationRequest {
  const request = allocationRequestOf(allocationRequestSchema.parse(stored))
  if (!request.ok) throw new Error(`a stored allocation cannot be read: ${JSON.stringify(request.problems)}`)
  return request.value
}

/** What a set is called on screens and forms. */
export function nameOfSet(set: string, dossier: DossierRecord, people: readonly ScoredPerson[]): string {
  const at = set.indexOf(':')
  const [family, rest] = [set.slice(0, at), set.slice(at + 1)]
  if (family === 'agency') return dossier.agencyName
  if (family === 'unit') return people.find(({ unitId }) => String(unitId) === rest)?.unitName ?? ''
  if (family === 'leaders')
    return rest === 'yes' ? 'Giữ chức vụ lãnh đạo, quản lý' : 'Không giữ chức vụ lãnh đạo, quản lý'
  return rest
}
