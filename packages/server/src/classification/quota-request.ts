import { allocationRequestOf, allocationRequestSchema, type Dossier } from '@thuoc-do/contract'
import { isShared, toFraction, type AllocationRequest, type QuotaRule, type RuleSet } from '@thuoc-do/domain'
import type { DossierRecord } from './ports.ts'
import type { ScoredPerson } from './scored-person.ts'

/** The quota of the round's rule set. A set without one cannot be run through an agency's dossier. */
export function quotaOf(ruleSet: RuleSet): QuotaRule {
  if (ruleSet.quota === null) throw new Error(`${ruleSet.id} has no quota`)
  return ruleSet.quota
}

/** The rule as screens and forms show it, with its article. */
export function quotaRuleReply({ percent, base, rounding }: QuotaRule): Dossier['quotaRule'] {
  return {
    percent: percent.value,
    base: base.value,
    rounding: rounding.value,
    citation: `${percent.citation.instrument}, ${percent.citation.article}`,
    basis: percent.basis,
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

function splitSet(set: string): [family: string, rest: string] {
  const at = set.indexOf(':')
  return at < 0 ? [set, ''] : [set.slice(0, at), set.slice(at + 1)]
}

/** What a set that reaches across agencies is called; null for one that does not. */
export function nameOfShared(set: string): string | null {
  if (!isShared(set)) return null
  const [family, rest] = splitSet(set)
  return family === 'province' ? 'Mọi cơ quan trong đợt' : `Nhóm ${rest}, chung mọi cơ quan`
}

/** What a set is called on screens and forms. */
export function nameOfSet(set: string, dossier: DossierRecord, people: readonly ScoredPerson[]): string {
  const [family, rest] = splitSet(set)
  const shared = nameOfShared(set)
  if (shared !== null) return shared
  if (family === 'agency') return dossier.agencyName
  if (family === 'unit') return people.find(({ unitId }) => String(unitId) === rest)?.unitName ?? ''
  if (family === 'leaders')
    return rest === 'yes' ? 'Giữ chức vụ lãnh đạo, quản lý' : 'Không giữ chức vụ lãnh đạo, quản lý'
  return rest === '' ? 'Chưa ghi nhóm nhiệm vụ tương đồng' : rest
}
