import { sentenceOf, type Language, type WordedCode } from '@thuoc-do/contract'
import { problem, refused, type Outcome } from '@thuoc-do/domain'
import { Printed } from './command.ts'
import { commands } from './commands.ts'
import { readJson } from './read-json.ts'

/** What a call leaves behind. */
export type Ending = { readonly exitCode: 0 | 1 | 2; readonly stdout: string; readonly stderr: string }

type Options = { readonly words: readonly string[]; readonly language: Language; readonly options: readonly string[] }

/**
 * Runs one call: the result as one line of JSON with exit code 0, or one sentence per problem with exit code 2; exit code
 * 1 is an answer that is a no. Vietnamese unless `--lang en` is given.
 */
export async function run(args: readonly string[], stdin: AsyncIterable<Uint8Array>): Promise<Ending> {
  const options = readOptions(args)
  const language = typeof options === 'string' ? 'vi' : options.language
  const outcome = typeof options === 'string' ? wrongLanguage(options) : await dispatch(options, stdin)
  if (outcome.ok && outcome.value instanceof Printed) {
    const { exitCode, stdout, stderr } = outcome.value
    return { exitCode, stdout, stderr }
  }
  return outcome.ok
    ? { exitCode: 0, stdout: `${JSON.stringify(outcome.value)}\n`, stderr: '' }
    : { exitCode: 2, stdout: '', stderr: outcome.problems.map((one) => `${sentenceOf(one, language)}\n`).join('') }
}

async function dispatch(options: Options, stdin: AsyncIterable<Uint8Array>): Promise<Outcome<unknown, WordedCode>> {
  const names = commands.map(({ name }) => name).join(', ')
  const [name, ...words] = options.words
  if (name === undefined) return refused([problem('command-missing', '', { commands: names })])
  const command = commands.find((candidate) => candidate.name === name)
  if (command === undefined) return refused([problem('command-unknown', '', { command: name, commands: names })])
  const known = (command.options ?? []).map((option) => `--${option}`)
  const unknown = options.options.filter((option) => !known.includes(option))
  if (unknown.length > 0) return refused(unknown.map((option) => problem('option-unknown', '', { option })))
  const given = new Set(options.options.map((option) => option.slice('--'.length)))
  return command.run({ words, language: options.language, options: given, readJson: (most) => readJson(stdin, most) })
}

/** Takes `--lang en` or `--lang=en` out of the words; gives back the wrong value when it is neither vi nor en. */
function readOptions(args: readonly string[]): Options | string {
  const words: string[] = []
  const options: string[] = []
  let language: Language = 'vi'
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? ''
    if (word === '--lang' || word.startsWith('--lang=')) {
      const wanted = word === '--lang' ? (args[(at += 1)] ?? '') : word.slice('--lang='.length)
      if (wanted !== 'vi' && wanted !== 'en') return wanted
      language = wanted
    } else if (word.startsWith('-')) options.push(word)
    else words.push(word)
  }
  return { words, language, options }
}

function wrongLanguage(value: string): Outcome<unknown, WordedCode> {
  return refused([problem('language-unknown', '', { value })])
}
