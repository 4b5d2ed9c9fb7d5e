import { parseInput, rollUpReply, rollUpRequestSchema } from '@thuoc-do/contract'
import { accepted, problem, refused, rollUpScores } from '@thuoc-do/domain'
import { publish } from '../rulebook/index.ts'
import type { Command } from './command.ts'
import { shelfDocument } from './shelf-document.ts'

/** `roll-up`: the results of months or quarters in, that of the longer span with reasons and receipt out. */
export const rollUpCommand: Command = {
  name: 'roll-up',
  usage: 'roll-up < request.json',
  run: async ({ words, readJson }) => {
    const [extra] = words
    if (extra !== undefined)
      return refused([problem('argument-not-used', '', { argument: extra, usage: rollUpCommand.usage })])
    const json = await readJson()
    if (!json.ok) return json
    const request = parseInput(rollUpRequestSchema, json.value)
    if (!request.ok) return request
    const { ruleSet: id, version, ...input } = request.value
    const document = shelfDocument(id, version)
    if (!document.ok) return document
    const outcome = rollUpScores(publish(document.value), input)
    return outcome.ok ? accepted(rollUpReply(outcome.value)) : outcome
  },
}
