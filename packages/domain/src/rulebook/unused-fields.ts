import { problem } from '../kernel/index.ts'
import type { RuleSet } from './document.ts'
import type { RulebookProblem } from './problems.ts'
import type { ScoreInput } from './score-input.ts'

/** Fields that the mechanism of the set has no use for; they are refused rather than silently ignored. */
export function unusedFields(ruleSet: RuleSet, input: ScoreInput): RulebookProblem[] {
  const unused: readonly (keyof ScoreInput)[] =
    ruleSet.mechanism.kind === 'points' ? ['general', 'generalTotal', 'work', 'leadership', 'policy'] : ['scores']
  return unused
    .filter((field) => input[field] !== undefined)
    .map((field) =>
      field === 'policy'
        ? problem('policy-not-in-set', field, { ruleSet: ruleSet.id })
        : problem('input-not-used', field, { field }),
    )
}
