import type { RuleSet } from './document.ts'
import { decree335of2025 } from './sets/decree-335-2025.ts'
import { hauGiang1120of2022 } from './sets/hau-giang-1120-2022.ts'

/** Every rule set that ships, every version, in the order of their dates of issue. */
export const ruleSets: readonly RuleSet[] = [hauGiang1120of2022, decree335of2025]

/** The set of that id: the given version, or the latest; undefined when there is none. */
export function findRuleSet(id: string, version?: number): RuleSet | undefined {
  const named = ruleSets.filter(
    (ruleSet) => ruleSet.id === id && (version === undefined || ruleSet.version === version),
  )
  return named.toSorted((a, b) => b.version - a.version)[0]
}
