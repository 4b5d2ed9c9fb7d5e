import { explainedScoreSchema, explainScore, parseInput } from '@thuoc-do/contract'
import { byItsRules, readReceipt } from '../rulebook/index.ts'
import { Printed, type Command } from './command.ts'
import { readInput } from './read-input.ts'

/** `explain`: a stored result or a receipt in, the same in words out. Nothing is computed; see `replay`. */
export const explainCommand: Command = {
  name: 'explain',
  usage: 'explain [FILE]',
  run: async (call) => {
    const json = await readInput(call, explainCommand)
    if (!json.ok) return json
    const read = readReceipt(json.value)
    if (!read.ok) return read
    const score = parseInput(explainedScoreSchema, read.value.score)
    if (!score.ok) return score
    const { document } = read.value.published
    return byItsRules(read.value, () => new Printed(explainScore(score.value, document, call.language)))
  },
}
