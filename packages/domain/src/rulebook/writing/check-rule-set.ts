import { problem } from '../../kernel/index.ts'
import { checkBands } from './checks/bands.ts'
import { checkBindings } from './checks/bindings.ts'
import { checkCases } from './checks/cases.ts'
import { checkIdentity } from './checks/identity.ts'
import { checkMechanism } from './checks/mechanism.ts'
import { checkParts } from './checks/parts.ts'
import { checkProcedure } from './checks/procedure.ts'
import { checkQuota } from './checks/quota.ts'
import { checkRollUp } from './checks/roll-up.ts'
import { LARGEST_RULE_SET, measure } from './checks/size.ts'
import { checkTexts } from './checks/texts.ts'
import type { RuleSet } from '../document/document.ts'
import type { Report, RuleSetProblem } from './rule-set-problems.ts'

/**
 * Everything that keeps a written rule set from being published, each with its place in the document
 * (`parts[0].criteria[1].maximum`): what contradicts itself, cannot be reached, or has no source. Empty when the
 * document may be published. Nothing here judges whether a rule is wise: a level that asks more than a higher one, or a
 * heading whose every criterion may not apply, is the office's own choice.
 */
export function checkRuleSet(document: RuleSet): readonly RuleSetProblem[] {
  const problems: RuleSetProblem[] = []
  const report: Report = (code, path, params) => problems.push(problem(code, path, params))
  const { depth, criteria } = measure(document)
  if (depth > LARGEST_RULE_SET.depth)
    return [problem('set-too-deep', '', { limit: String(LARGEST_RULE_SET.depth), value: String(depth) })]
  if (criteria > LARGEST_RULE_SET.criteria)
    return [
      problem('set-too-many-criteria', 'parts', {
        limit: String(LARGEST_RULE_SET.criteria),
        value: String(criteria),
      }),
    ]
  for (const check of [
    checkIdentity,
    checkBindings,
    checkParts,
    checkMechanism,
    checkBands,
    checkCases,
    checkQuota,
    checkRollUp,
    checkProcedure,
    checkTexts,
  ])
    check(document, report)
  return problems
}
