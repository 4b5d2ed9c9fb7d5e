import { accepted, compare, decimal, problem, refused, type Exact, type Outcome } from '../kernel/index.ts'
import { bindingOf } from './binding.ts'
import type { KnownFacts } from './condition-truth.ts'
import { partNamed, type Binding, type RuleSet } from './document.ts'
import type {
  ConvertedProductsPolicy,
  ConvertedProductsRule,
  Leadership,
  WorkLine,
} from './mechanisms/converted-products-rule.ts'
import { readScores, type ReadScores } from './mechanisms/points.ts'
import type { RulebookProblem, RulebookProblemCode } from './problems.ts'
import { readFacts } from './read-facts.ts'
import { readNonNegative } from './read-number.ts'
import { policyOf, readLeadership, readWork } from './read-work.ts'
import type { ScoreInput } from './score-input.ts'
import { unusedFields } from './unused-fields.ts'

/** The general criteria as they were given: one by one, as a total, or not at all. */
export type GeneralInput =
  | { readonly kind: 'scores'; readonly values: ReadScores['values']; readonly missing: readonly string[] }
  | { readonly kind: 'total'; readonly points: Exact }
  | { readonly kind: 'none' }

/** What the mechanism of the set works on. */
export type MechanismInput =
  | { readonly kind: 'points'; readonly values: ReadScores['values']; readonly missing: readonly string[] }
  | {
      readonly kind: 'converted-products'
      readonly rule: ConvertedProductsRule
      readonly general: GeneralInput
      readonly work: readonly WorkLine[]
      readonly leadership: Leadership
      readonly policy: ConvertedProductsPolicy
    }

/** An input that was read and found possible for a rule set. Computing on it cannot fail. */
export type ReadInput = {
  readonly input: ScoreInput
  readonly binding: Binding
  readonly facts: KnownFacts
  readonly mechanism: MechanismInput
}

/** Reads an input against a rule set; lists everything in it that cannot be. What is merely absent is no problem here. */
export function readScoreInput(ruleSet: RuleSet, input: ScoreInput): Outcome<ReadInput, RulebookProblemCode> {
  const problems: RulebookProblem[] = unusedFields(ruleSet, input)
  const binding = bindingOf(ruleSet, input)
  if (!binding.ok) problems.push(...binding.problems)
  const facts = readFacts(input, problems)
  const mechanism = readMechanism(ruleSet, input, problems)
  return !binding.ok || problems.length > 0
    ? refused(problems)
    : accepted({ input, binding: binding.value, facts, mechanism })
}

function readMechanism(ruleSet: RuleSet, input: ScoreInput, problems: RulebookProblem[]): MechanismInput {
  const rule = ruleSet.mechanism
  switch (rule.kind) {
    case 'points': {
      const criteria = ruleSet.parts.flatMap((part) => part.criteria)
      const read = readScores(criteria, input.person, input.scores ?? {}, 'scores')
      problems.push(...read.problems)
      return { kind: 'points', values: read.values, missing: read.missing }
    }
    case 'converted-products':
      return {
        kind: 'converted-products',
        rule,
        general: readGeneral(ruleSet, input, problems),
        work: readWork(input, problems),
        leadership: readLeadership(rule, input, problems),
        policy: policyOf(rule, input),
      }
    default:
      return rule satisfies never
  }
}

function readGeneral(ruleSet: RuleSet, input: ScoreInput, problems: RulebookProblem[]): GeneralInput {
  const { general, generalTotal, person } = input
  const part = partNamed(ruleSet, 'general')
  if (general !== undefined && generalTotal !== undefined)
    problems.push(problem('given-twice', 'generalTotal', { field: 'general' }))
  if (general !== undefined) {
    const read = readScores(part.criteria, person, general, 'general')
    problems.push(...read.problems)
    return { kind: 'scores', values: read.values, missing: read.missing }
  }
  if (generalTotal === undefined) return { kind: 'none' }
  const points = readNonNegative(generalTotal, 'generalTotal', problems)
  if (points === undefined) return { kind: 'none' }
  if (compare(points, decimal(part.maximum)) > 0)
    problems.push(problem('above-maximum', 'generalTotal', { value: generalTotal, maximum: part.maximum }))
  return { kind: 'total', points }
}
