import { explainScore, parseInput, scoreReply, scoreRequestSchema } from '@thuoc-do/contract'
import { accepted, evaluate, findRuleSet, problem, refused } from '@thuoc-do/domain'
import { publish } from '../rulebook/index.ts'
import { Printed, type Command } from './command.ts'

/** `score`: facts about one person in, score with level, reasons and receipt out; `--explain` says it in words. */
export const scoreCommand: Command = {
  name: 'score',
  usage: 'score [--explain] < request.json',
  options: ['explain'],
  run: async ({ words, readJson, options, language }) => {
    const [extra] = words
    if (extra !== undefined)
      return refused([problem('argument-not-used', '', { argument: extra, usage: scoreCommand.usage })])
    const json = await readJson()
    if (!json.ok) return json
    const request = parseInput(scoreRequestSchema, json.value)
    if (!request.ok) return request
    const { ruleSet: id, version, ...input } = request.value
    if (findRuleSet(id) === undefined) return refused([problem('rule-set-unknown', 'ruleSet', { ruleSet: id })])
    const document = findRuleSet(id, version)
    if (document === undefined)
      return refused([problem('rule-set-version-unknown', 'version', { ruleSet: id, version: String(version) })])
    const outcome = evaluate(publish(document), input)
    if (!outcome.ok) return outcome
    const reply = scoreReply(outcome.value)
    return accepted(options.has('explain') ? new Printed(explainScore(reply, document, language)) : reply)
  },
}
