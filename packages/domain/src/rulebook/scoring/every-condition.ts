import { accepted, refused, type Outcome, type RatedLevel, type SubjectFacts } from '../../kernel/index.ts'
import { isFor } from '../document/criterion.ts'
import type { RuleSet } from '../document/document.ts'
import type { RulebookProblem, RulebookProblemCode } from '../problems.ts'
import { judgedBy } from './judged-by.ts'
import { readFacts } from './read-facts.ts'
import type { ScoreInput } from './score-input.ts'
import type { ConditionReport } from './score-result.ts'

/** A condition of the instrument with its truth; `level` is the one it is asked for. */
export type StandingCondition = ConditionReport & { readonly level: RatedLevel }

/** Every condition the levels ask for and every case that settles the outcome, whomever it concerns, unjudged. */
export function conditionsOfLevels({ bands, disqualifiers }: RuleSet) {
  const ofLevels = bands.flatMap(({ level, conditions }) =>
    conditions.map((condition) => ({ ...condition, level, role: 'band' as const })),
  )
  const settled = disqualifiers.map((known) => ({
    ...known,
    level: 'unsatisfactory' as const,
    role: 'disqualifier' as const,
  }))
  return [...ofLevels, ...settled]
}

/**
 * Every condition the levels ask for and every case that settles the outcome, whatever the points are: for showing how
 * each stands. What was not stated but is presumed has `presumed` in `decidedBy`.
 */
export function everyCondition(
  ruleSet: RuleSet,
  subject: SubjectFacts,
  facts: NonNullable<ScoreInput['facts']>,
): Outcome<readonly StandingCondition[], RulebookProblemCode> {
  const problems: RulebookProblem[] = []
  const known = readFacts({ facts }, problems)
  if (problems.length > 0) return refused(problems)
  return accepted(
    conditionsOfLevels(ruleSet)
      .filter(({ audience }) => isFor(audience, subject))
      .map(judgedBy(known)),
  )
}
