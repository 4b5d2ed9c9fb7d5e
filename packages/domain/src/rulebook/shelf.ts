import type { RuleSet } from './document.ts'
import { decree233of2026 } from './sets/decree-233-2026.ts'
import { decree335of2025Bodies } from './sets/decree-335-2025-bodies.ts'
import { decree335of2025 } from './sets/decree-335-2025.ts'
import { decree90of2020 } from './sets/decree-90-2020.ts'
import { hauGiang1120of2022 } from './sets/hau-giang-1120-2022.ts'
import { caoDangTphcm } from './sets/local/cao-dang-tphcm.ts'
import { haiQuan2026 } from './sets/local/hai-quan-2026.ts'
import { konTum2026 } from './sets/local/kon-tum-2026.ts'
import { nguong75 } from './sets/local/nguong-75.ts'

/** Every rule set that ships, every version, in the order of their dates of issue. */
export const ruleSets: readonly RuleSet[] = [
  decree90of2020,
  hauGiang1120of2022,
  decree335of2025,
  decree335of2025Bodies,
  nguong75,
  decree233of2026,
  caoDangTphcm,
  haiQuan2026,
  konTum2026,
]

/** The set of that id: the given version, or the latest; undefined when there is none. */
export function findRuleSet(id: string, version?: number): RuleSet | undefined {
  const named = ruleSets.filter(
    (ruleSet) => ruleSet.id === id && (version === undefined || ruleSet.version === version),
  )
  return named.toSorted((a, b) => b.version - a.version)[0]
}
