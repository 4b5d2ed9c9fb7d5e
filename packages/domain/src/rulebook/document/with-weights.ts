import {
  accepted,
  compare,
  decimal,
  parseDecimal,
  problem,
  refused,
  sumOf,
  toDecimal,
  toHundredths,
  ZERO,
  type Exact,
  type Outcome,
  type Problem,
} from '../../kernel/index.ts'
import type { Criterion, CriterionGroup } from './criterion.ts'
import { partNamed, type RuleSet } from './document.ts'

/** How much one result criterion counts for, as the competent body decided it. `maximum` is a decimal text. */
export type Weight = { readonly code: string; readonly maximum: string }

/** Why weights cannot be used. */
export type WeightsProblemCode = 'weights-criterion-unknown' | 'weights-not-positive' | 'weights-twice' | 'weights-sum'

/**
 * The rule set with the result criteria and maxima that the competent body decided where the instrument leaves them to
 * it (Decree 335 Điều 7 khoản 2). A criterion that is not named is left out; the sum must be that of the part. The
 * maxima are no assumption any more: they cite the decision.
 */
export function withWeights(
  ruleSet: RuleSet,
  weights: readonly Weight[],
  decision: string,
): Outcome<RuleSet, WeightsProblemCode> {
  const part = partNamed(ruleSet, 'result')
  const problems: Problem<WeightsProblemCode>[] = []
  const maxima = new Map<string, Exact>()
  const known = new Set(part.criteria.flatMap(codesOf))
  for (const [at, { code, maximum }] of weights.entries()) {
    const value = parseDecimal(maximum, '')
    if (!known.has(code)) problems.push(problem('weights-criterion-unknown', `items[${at}].code`, { code }))
    else if (maxima.has(code)) problems.push(problem('weights-twice', `items[${at}].code`, { code }))
    else if (!value.ok || compare(value.value, ZERO) <= 0 || toHundredths(value.value) === undefined)
      problems.push(problem('weights-not-positive', `items[${at}].maximum`, { code }))
    else maxima.set(code, value.value)
  }
  const sum = sumOf(maxima.values())
  if (problems.length === 0 && compare(sum, decimal(part.maximum)) !== 0)
    problems.push(problem('weights-sum', 'items', { sum: toDecimal(sum) ?? '', maximum: part.maximum }))
  if (problems.length > 0) return refused(problems)
  const criteria = part.criteria.flatMap((criterion) => weighted(criterion, maxima, decision))
  return accepted({
    ...ruleSet,
    parts: ruleSet.parts.map((other) => (other.code === part.code ? { ...other, criteria } : other)),
  })
}

function codesOf(criterion: Criterion): string[] {
  return criterion.kind === 'scored' ? [criterion.code] : criterion.of.flatMap(codesOf)
}

function weighted(criterion: Criterion, maxima: ReadonlyMap<string, Exact>, decision: string): Criterion[] {
  if (criterion.kind === 'group') {
    const of = criterion.of.flatMap((child) => weighted(child, maxima, decision))
    const whole = toDecimal(sumOf(of.map(({ maximum }) => decimal(maximum))))
    const group: CriterionGroup = { ...criterion, maximum: whole ?? criterion.maximum, of }
    return of.length === 0 ? [] : [group]
  }
  const maximum = maxima.get(criterion.code)
  if (maximum === undefined) return []
  const { citation } = criterion
  return [
    {
      ...criterion,
      maximum: toDecimal(maximum) ?? criterion.maximum,
      citation: { instrument: decision, article: `${citation.instrument}, ${placeOf(citation.article)}` },
      basis: 'text',
    },
  ]
}

/** The article without what was said about the assumed maximum. */
function placeOf(article: string): string {
  return article.replace(/ \(.*\)$/u, '')
}
