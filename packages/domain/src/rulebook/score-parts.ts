import { add, ZERO, type Exact, type PersonFacts } from '../kernel/index.ts'
import { isFor, scoredCodes } from './criterion.ts'
import { partNamed, type Part, type RuleSet } from './document.ts'
import type { ConvertedProductsResult } from './mechanisms/converted-products-rule.ts'
import { convertedProducts } from './mechanisms/converted-products.ts'
import { pointsOf } from './mechanisms/points.ts'
import type { GeneralInput, ReadInput } from './read-score-input.ts'
import { step, type StepLog } from './step.ts'

/** How the parts are called in formulas, as in T = C + R. */
const PART_SYMBOLS = { general: 'C', result: 'R' } as const

/** Points of a part; null when a needed fact is missing, with the places in the input where it belongs. */
export type PartPoints = { readonly points: Exact | null; readonly missing: readonly string[] }

/** Both parts, before the level is drawn. `shares` only where the mechanism has proportions. */
export type Parts = {
  readonly general: PartPoints
  readonly result: PartPoints
  readonly shares: ConvertedProductsResult | null
}

/** Adds up both parts as the mechanism of the set asks. */
export function partsOf(ruleSet: RuleSet, { input, mechanism }: ReadInput, steps: StepLog): Parts {
  const { person } = input
  const general = partNamed(ruleSet, 'general')
  switch (mechanism.kind) {
    case 'points': {
      const scored = (part: Part): PartPoints => scoredPart(part, person, mechanism, 'scores', steps)
      return { general: scored(general), result: scored(partNamed(ruleSet, 'result')), shares: null }
    }
    case 'converted-products': {
      const { rule, policy, work, leadership } = mechanism
      const points = generalPoints(general, person, mechanism.general, steps)
      const shares = convertedProducts(rule, policy, person.leader, work, leadership, steps)
      return { general: points, result: { points: shares.points, missing: shares.missing }, shares }
    }
    default:
      return mechanism satisfies never
  }
}

function generalPoints(part: Part, person: PersonFacts, given: GeneralInput, steps: StepLog): PartPoints {
  switch (given.kind) {
    case 'scores':
      return scoredPart(part, person, given, 'general', steps)
    case 'total':
      return { points: given.points, missing: [] }
    case 'none':
      return { points: null, missing: ['general'] }
    default:
      return given satisfies never
  }
}

function scoredPart(
  part: Part,
  person: PersonFacts,
  scores: { readonly values: ReadonlyMap<string, Exact>; readonly missing: readonly string[] },
  path: string,
  steps: StepLog,
): PartPoints {
  const lacking = scores.missing.length === 0 ? [] : lackingOf(part, person, scores.missing)
  if (lacking.length > 0) return { points: null, missing: lacking.map((code) => `${path}.${code}`) }
  const roots = part.criteria.filter(({ audience }) => isFor(audience, person))
  const operands = roots.map((root): [string, Exact] => [root.code, pointsOf(root, person, scores.values, steps)])
  const points = operands.reduce((sum, [, value]) => add(sum, value), ZERO)
  steps?.push(
    step({
      code: part.code,
      label: part.label,
      formula: `${PART_SYMBOLS[part.code]} = ${operands.map(([code]) => code).join(' + ')}`,
      operands,
      value: points,
      unit: 'points',
      citation: part.citation,
      basis: part.basis,
    }),
  )
  return { points, missing: [] }
}

function lackingOf(part: Part, person: PersonFacts, missing: readonly string[]): string[] {
  return part.criteria.flatMap((root) => scoredCodes(root, person)).filter((code) => missing.includes(code))
}
