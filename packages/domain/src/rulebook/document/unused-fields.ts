import { problem } from '../../kernel/index.ts'
import type { RuleSet } from './document.ts'
import type { RulebookProblem } from '../problems.ts'
import type { Mechanism } from '../mechanisms/catalogue.ts'
import type { ScoreInput } from '../scoring/score-input.ts'

/** The fields each mechanism reads, beside those that every set does. */
const USED: Record<Mechanism['kind'], readonly (keyof ScoreInput)[]> = {
  points: ['scores', 'notApplicable'],
  'converted-products': ['general', 'generalTotal', 'notApplicable', 'work', 'leadership', 'policy'],
  axes: ['general', 'generalTotal', 'notApplicable', 'axes'],
  grades: ['grades'],
  'time-and-difficulty': ['general', 'generalTotal', 'notApplicable', 'tasks'],
}

const FIELDS = [...new Set(Object.values(USED).flat())]

/** The fields the mechanism of the set reads. */
export function usedFields(ruleSet: RuleSet): readonly (keyof ScoreInput)[] {
  return USED[ruleSet.mechanism.kind]
}

/** Fields that the mechanism of the set has no use for; they are refused rather than silently ignored. */
export function unusedFields(ruleSet: RuleSet, input: ScoreInput): RulebookProblem[] {
  return FIELDS.filter((field) => input[field] !== undefined && !usedFields(ruleSet).includes(field)).map((field) =>
    field === 'policy'
      ? problem('policy-not-in-set', field, { ruleSet: ruleSet.id })
      : problem('input-not-used', field, { field }),
  )
}
