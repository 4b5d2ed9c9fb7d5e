import type { DecimalProblemCode, Problem } from '../kernel/index.ts'

/** Every reason for which the rulebook refuses an input. The contract has a sentence for each. */
export type RulebookProblemCode =
  | DecimalProblemCode
  | 'rule-set-unknown'
  | 'rule-set-version-unknown'
  | 'person-not-bound'
  | 'not-in-force'
  | 'date-expected'
  | 'criterion-unknown'
  | 'criterion-is-group'
  | 'negative'
  | 'not-positive'
  | 'above-maximum'
  | 'finer-than-hundredths'
  | 'not-on-step'
  | 'not-a-choice'
  | 'count-expected'
  | 'input-not-used'
  | 'given-twice'
  | 'fact-unknown'
  | 'fact-computed'
  | 'boolean-fact-expected'
  | 'decimal-fact-expected'
  | 'level-fact-expected'
  | 'policy-not-in-set'
  | 'must-apply'
  | 'grade-expected'
  | 'axis-unknown'
  | 'component-unknown'
  | 'choice-unknown'

/** A reason for which the rulebook refuses an input. */
export type RulebookProblem = Problem<RulebookProblemCode>
