import { add, compare, decimal, problem, type Exact } from '../kernel/index.ts'
import { isFor } from './criterion.ts'
import type { Part, RuleSet } from './document.ts'
import { convertedProducts, type ConvertedProductsResult } from './mechanisms/converted-products.ts'
import { pointsOf, readScores } from './mechanisms/points.ts'
import type { RulebookProblem } from './problems.ts'
import { readNonNegative } from './read-number.ts'
import { policyOf, readLeadership, readWork } from './read-work.ts'
import type { ScoreInput } from './score-input.ts'
import { step, type StepLog } from './step.ts'

/** Points of a part, null when a needed fact is missing. */
type PartPoints = { readonly points: Exact | null; readonly missing: readonly string[] }

/** Everything the two parts gave before the level is drawn. */
export type Parts = {
  readonly general: PartPoints
  readonly result: PartPoints
  readonly shares: ConvertedProductsResult | null
}

/** Reads and adds up both parts, as the mechanism of the set asks. Problems of the input go to the list. */
export function partsOf(ruleSet: RuleSet, input: ScoreInput, problems: RulebookProblem[], steps: StepLog): Parts {
  const { mechanism } = ruleSet
  const [generalPart, resultPart] = [partNamed(ruleSet, 'general'), partNamed(ruleSet, 'result')]
  switch (mechanism.kind) {
    case 'points': {
      const scores = input.scores ?? {}
      const read = readScores([...generalPart.criteria, ...resultPart.criteria], input.person, scores, 'scores')
      problems.push(...read.problems)
      const missing = new Set(read.missing)
      const points = (part: Part): PartPoints => partPoints(part, input, read.values, missing, 'scores', steps)
      return { general: points(generalPart), result: points(resultPart), shares: null }
    }
    case 'converted-products': {
      const general = generalPoints(generalPart, input, problems, steps)
      const work = readWork(input, problems)
      const leadership = readLeadership(mechanism, input, problems)
      const policy = policyOf(mechanism, input)
      const shares = convertedProducts(mechanism, policy, input.person.leader, work, leadership, steps)
      return { general, result: { points: shares.points, missing: shares.missing }, shares }
    }
    default:
      return mechanism satisfies never
  }
}

/** The general criteria of a set whose results are computed: given one by one, or as a total. */
function generalPoints(part: Part, input: ScoreInput, problems: RulebookProblem[], steps: StepLog): PartPoints {
  const { general, generalTotal } = input
  if (general !== undefined && generalTotal !== undefined)
    problems.push(problem('given-twice', 'generalTotal', { field: 'general' }))
  if (general !== undefined) {
    const read = readScores(part.criteria, input.person, general, 'general')
    problems.push(...read.problems)
    return partPoints(part, input, read.values, new Set(read.missing), 'general', steps)
  }
  if (generalTotal === undefined) return { points: null, missing: ['general'] }
  const points = readNonNegative(generalTotal, 'generalTotal', problems) ?? null
  if (points !== null && compare(points, decimal(part.maximum)) > 0)
    problems.push(problem('above-maximum', 'generalTotal', { value: generalTotal, maximum: part.maximum }))
  return { points, missing: [] }
}

function partPoints(
  part: Part,
  input: ScoreInput,
  values: ReadonlyMap<string, Exact>,
  missing: ReadonlySet<string>,
  path: string,
  steps: StepLog,
): PartPoints {
  const lacking = scoredCodes(part, input).filter((code) => missing.has(code))
  if (lacking.length > 0) return { points: null, missing: lacking.map((code) => `${path}.${code}`) }
  const roots = part.criteria.filter(({ audience }) => isFor(audience, input.person))
  const operands = roots.map((root): [string, Exact] => [root.code, pointsOf(root, input.person, values, steps)])
  const points = operands.reduce((sum, [, value]) => add(sum, value), decimal('0'))
  steps?.push(
    step({
      code: part.code,
      label: part.label,
      formula: operands.map(([code]) => code).join(' + '),
      operands,
      value: points,
      unit: 'points',
      citation: part.citation,
      basis: part.basis,
    }),
  )
  return { points, missing: [] }
}

function scoredCodes(part: Part, input: ScoreInput): string[] {
  const codes = (criteria: Part['criteria']): string[] =>
    criteria
      .filter(({ audience }) => isFor(audience, input.person))
      .flatMap((criterion) => (criterion.kind === 'group' ? codes(criterion.of) : [criterion.code]))
  return codes(part.criteria)
}

function partNamed(ruleSet: RuleSet, code: Part['code']): Part {
  const part = ruleSet.parts.find((candidate) => candidate.code === code)
  if (part === undefined) throw new Error(`${ruleSet.id} has no part ${code}`)
  return part
}
