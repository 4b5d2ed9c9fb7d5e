import { replaySentences } from '@thuoc-do/contract'
import { accepted } from '@thuoc-do/domain'
import { byItsRules, readReceipt, replayReceipt } from '../rulebook/index.ts'
import { Printed, type Command } from './command.ts'
import { readInput } from './read-input.ts'

/**
 * `replay`: a stored result or a receipt in, whether it comes out again byte for byte, else what differs first. Exit code
 * 1 when it does not; `--words` says the whole answer in sentences.
 */
export const replayCommand: Command = {
  name: 'replay',
  usage: 'replay [--words] [FILE]',
  options: ['words'],
  run: async (call) => {
    const json = await readInput(call, replayCommand)
    if (!json.ok) return json
    const read = readReceipt(json.value)
    if (!read.ok) return read
    const replayed = byItsRules(read.value, () => replayReceipt(read.value))
    if (!replayed.ok) return replayed
    const reply = replayed.value
    const said = replaySentences(reply, call.language)
    const same = reply.verdict === 'same'
    return accepted(
      call.options.has('words')
        ? new Printed(`${said.join('\n')}\n`, '', same ? 0 : 1)
        : new Printed(`${JSON.stringify(reply)}\n`, same ? '' : `${said.join(' ')}\n`, same ? 0 : 1),
    )
  },
}
