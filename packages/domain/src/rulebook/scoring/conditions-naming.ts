import { accepted, refused, type Outcome, type RatedLevel, type SubjectFacts } from '../../kernel/index.ts'
import { isFor } from '../document/criterion.ts'
import type { RuleSet } from '../document/document.ts'
import type { FactName } from '../document/facts.ts'
import type { RulebookProblem, RulebookProblemCode } from '../problems.ts'
import { factsOf } from './condition-truth.ts'
import { conditionsOfLevels } from './every-condition.ts'
import { judgedBy } from './judged-by.ts'
import { readFacts } from './read-facts.ts'
import type { ScoreInput } from './score-input.ts'
import type { ConditionReport } from './score-result.ts'

/**
 * A condition of the instrument with its truth. `level` is the one it is asked for, the one it settles, or the highest it
 * leaves; null where it says that somebody is not rated.
 */
export type NamingCondition = Omit<ConditionReport, 'role'> & {
  readonly role: 'band' | 'disqualifier' | 'not-rated' | 'cap'
  readonly level: RatedLevel | null
}

/** Every condition for such a subject, whatever it does, unjudged. */
function conditionsFor(ruleSet: RuleSet, subject: SubjectFacts) {
  const { notRated, caps } = ruleSet
  return [
    ...conditionsOfLevels(ruleSet),
    ...notRated.map((settled) => ({ ...settled, level: null, role: 'not-rated' as const })),
    ...caps.map((cap) => ({ ...cap, level: cap.atMost, role: 'cap' as const })),
  ].filter(({ audience }) => isFor(audience, subject))
}

/**
 * The facts a set asks of such a subject anywhere: in the conditions of its levels, in the cases that settle the outcome
 * and in its caps; of leaders also the two that hold a head to his organisation.
 */
export function factsAskedOf(ruleSet: RuleSet, subject: SubjectFacts): ReadonlySet<FactName> {
  const asked = new Set(conditionsFor(ruleSet, subject).flatMap(({ when }) => factsOf(when)))
  if (ruleSet.headCap !== null && subject.leader) asked.add('headOfUnit').add('unitLevel')
  return asked
}

/** The conditions for such a subject that name one of these facts, each judged by what is known. */
export function conditionsNaming(
  ruleSet: RuleSet,
  subject: SubjectFacts,
  names: readonly FactName[],
  facts: NonNullable<ScoreInput['facts']>,
): Outcome<readonly NamingCondition[], RulebookProblemCode> {
  const problems: RulebookProblem[] = []
  const known = readFacts({ facts }, problems)
  if (problems.length > 0) return refused(problems)
  return accepted(
    conditionsFor(ruleSet, subject)
      .filter(({ when }) => factsOf(when).some((fact) => names.includes(fact)))
      .map(judgedBy(known)),
  )
}
