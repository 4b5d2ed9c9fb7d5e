import { accepted, findRuleSet, problem, refused, ruleSets, type RuleSet } from '@thuoc-do/domain'
import { publish } from '../rulebook/index.ts'
import type { Command } from './command.ts'

/** `rule-sets`: every set that ships; `rule-sets show ID`: one of them, whole, with its hash. */
export const ruleSetsCommand: Command = {
  name: 'rule-sets',
  usage: 'rule-sets [show ID]',
  run: ({ words }) => {
    const [verb, id, extra] = words
    const { usage } = ruleSetsCommand
    if (verb === undefined) return Promise.resolve(accepted(ruleSets.map(row)))
    if (verb !== 'show') return Promise.resolve(refused([problem('argument-not-used', '', { argument: verb, usage })]))
    if (id === undefined) return Promise.resolve(refused([problem('argument-missing', '', { argument: 'ID', usage })]))
    if (extra !== undefined)
      return Promise.resolve(refused([problem('argument-not-used', '', { argument: extra, usage })]))
    const document = findRuleSet(id)
    return Promise.resolve(
      document === undefined
        ? refused([problem('rule-set-unknown', '', { ruleSet: id })])
        : accepted({ hash: publish(document).hash, ...document }),
    )
  },
}

function row(ruleSet: RuleSet) {
  const { identity } = ruleSet
  return {
    id: ruleSet.id,
    version: ruleSet.version,
    hash: publish(ruleSet).hash,
    number: identity.number,
    title: identity.title,
    track: identity.track,
    issuedOn: identity.issuedOn,
    inForceFrom: identity.inForceFrom,
    inForceTo: identity.inForceTo,
    kinds: [...new Set(ruleSet.binds.flatMap(({ kinds }) => kinds))],
    mechanism: ruleSet.mechanism.kind,
  }
}
