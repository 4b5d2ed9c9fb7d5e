import type { QuotaFamily, QuotaRule } from '../rulebook/index.ts'

/** The kind of a set, which its name begins with: `agency`, `unit`, `group`, `leaders`, `authority`, `province`, … */
export function familyOf(set: string): string {
  return set.split(':', 1)[0] ?? set
}

const SHARED: ReadonlySet<string> = new Set<QuotaFamily>(['province', 'province-group'])

/** Whether a set reaches across agencies, told from its name. */
export function isShared(set: string): boolean {
  return SHARED.has(familyOf(set))
}

/** Whether the quota holds in sets that reach across agencies, so that places are given for all of them at once. */
export function spansAgencies(quota: Pick<QuotaRule, 'families'>): boolean {
  return quota.families.value.some((family) => SHARED.has(family))
}
