import {
  accepted,
  findRuleSet,
  problem,
  refused,
  type Outcome,
  type RuleSet,
  type RulebookProblemCode,
} from '@thuoc-do/domain'

/** The shipped rule set that a request names, or the sentence why there is none. */
export function shelfDocument(id: string, version: number | undefined): Outcome<RuleSet, RulebookProblemCode> {
  if (findRuleSet(id) === undefined) return refused([problem('rule-set-unknown', 'ruleSet', { ruleSet: id })])
  const document = findRuleSet(id, version)
  return document === undefined
    ? refused([problem('rule-set-version-unknown', 'version', { ruleSet: id, version: String(version) })])
    : accepted(document)
}
