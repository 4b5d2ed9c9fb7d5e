import { compare, decimal, problem, ZERO } from '../kernel/index.ts'
import type {
  ConvertedProductsPolicy,
  ConvertedProductsRule,
  Leadership,
  WorkLine,
} from './mechanisms/converted-products-rule.ts'
import type { RulebookProblem } from './problems.ts'
import { readCount, readNonNegative } from './read-number.ts'
import type { ScoreInput } from './score-input.ts'

/** Reads work lines; a line with a problem is left out and the problem listed, so a result must not be built on it. */
export function readWork(input: ScoreInput, problems: RulebookProblem[]): WorkLine[] {
  return (input.work ?? []).flatMap((line, at) => {
    const path = `work[${at}]`
    const coefficient = readNonNegative(line.coefficient, `${path}.coefficient`, problems)
    const assigned = readNonNegative(line.assigned, `${path}.assigned`, problems)
    const completed = readNonNegative(line.completed, `${path}.completed`, problems)
    if (coefficient !== undefined && compare(coefficient, ZERO) === 0)
      problems.push(problem('not-positive', `${path}.coefficient`, { value: line.coefficient }))
    const qualityFailures = readCount(line.qualityFailures ?? 0, `${path}.qualityFailures`, problems)
    const delays = readCount(line.delays ?? 0, `${path}.delays`, problems)
    if (coefficient === undefined || assigned === undefined || completed === undefined) return []
    const { exempted = false, outsidePlan = false } = line
    return [{ coefficient, assigned, completed, qualityFailures, delays, exempted, outsidePlan }]
  })
}

/** Reads the leadership percentages; only the values the instrument knows are possible. */
export function readLeadership(
  rule: ConvertedProductsRule,
  input: ScoreInput,
  problems: RulebookProblem[],
): Leadership {
  const given = input.leadership
  if (given === undefined) return {}
  if (!input.person.leader) problems.push(problem('input-not-used', 'leadership', { field: 'leadership' }))
  const choices = rule.leadershipValues.value
  return Object.fromEntries(
    rule.leadership.flatMap(({ code }) => {
      const text = given[code]
      if (text === undefined) return []
      const path = `leadership.${code}`
      const value = readNonNegative(text, path, problems)
      if (value === undefined) return []
      if (!choices.some((choice) => compare(decimal(choice), value) === 0))
        problems.push(problem('not-a-choice', path, { value: text, choices: choices.join(' | ') }))
      return [[code, value]]
    }),
  )
}

/** The switches in force: the set's own, or those the office overrides. */
export function policyOf(rule: ConvertedProductsRule, input: ScoreInput): ConvertedProductsPolicy {
  return {
    deductionPer: input.policy?.deductionPer ?? rule.deductionPer.value,
    capEachComponent: input.policy?.capEachComponent ?? rule.capEachComponent.value,
  }
}
