import { explainScore, parseInput, scoreReply, scoreRequestSchema } from '@thuoc-do/contract'
import { accepted, evaluate, problem, refused } from '@thuoc-do/domain'
import { publish } from '../rulebook/index.ts'
import { Printed, type Command } from './command.ts'
import { shelfDocument } from './shelf-document.ts'

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
    const document = shelfDocument(id, version)
    if (!document.ok) return document
    const outcome = evaluate(publish(document.value), input)
    if (!outcome.ok) return outcome
    const reply = scoreReply(outcome.value)
    return accepted(options.has('explain') ? new Printed(explainScore(reply, document.value, language)) : reply)
  },
}
