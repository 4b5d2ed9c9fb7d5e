import type { RuleSet } from './document/document.ts'
import { decree233of2026 } from './sets/decree-233-2026.ts'
import { decree335of2025Bodies } from './sets/decree-335-2025-bodies.ts'
import { decree335of2025 } from './sets/decree-335-2025.ts'
import { decree90of2020 } from './sets/decree-90-2020.ts'
import { hauGiang1120of2022 } from './sets/hau-giang-1120-2022.ts'
import { caoDangTphcm } from './sets/local/cao-dang-tphcm.ts'
import { haiQuan2026 } from './sets/local/hai-quan-2026.ts'
import { hd03Quarter } from './sets/local/hd03-quarter.ts'
import { konTum2026 } from './sets/local/kon-tum-2026.ts'
import { nguong75 } from './sets/local/nguong-75.ts'
import { thanhHoa366 } from './sets/local/thanh-hoa-366.ts'
import { party124of2023 } from './sets/party-124-2023.ts'
import { party132of2018 } from './sets/party-132-2018.ts'
import { party366of2025 } from './sets/party-366-2025.ts'

/** Every rule set that ships, every version, in the order of their dates of issue. */
export const ruleSets: readonly RuleSet[] = [
  party132of2018,
  decree90of2020,
  hauGiang1120of2022,
  party124of2023,
  party366of2025,
  decree335of2025,
  decree335of2025Bodies,
  nguong75,
  decree233of2026,
  caoDangTphcm,
  thanhHoa366,
  haiQuan2026,
  konTum2026,
  hd03Quarter,
]

/** The set of that id: the given version, or the latest; undefined when there is none. */
export function findRuleSet(id: string, version?: number): RuleSet | undefined {
  const named = ruleSets.filter(
    (ruleSet) => ruleSet.id === id && (version === undefined || ruleSet.version === version),
  )
  return named.toSorted((a, b) => b.version - a.version)[0]
}
