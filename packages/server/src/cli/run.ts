import { sentenceOf, type Language, type WordedCode } from '@thuoc-do/contract'
import { problem, refused, type Outcome } from '@thuoc-do/domain'
import { commands } from './commands.ts'
import { readJson } from './read-json.ts'

/** What a call leaves behind. */
export type Ending = { readonly exitCode: 0 | 2; readonly stdout: string; readonly stderr: string }

type Options = { readonly words: readonly string[]; readonly language: Language; readonly unknown: readonly string[] }

/**
 * Runs one call: the result as one line of JSON with exit code 0, or one sentence per problem with exit code 2.
 * Vietnamese unless `--lang en` is given.
 */
export async function run(args: readonly string[], stdin: AsyncIterable<Uint8Array>): Promise<Ending> {
  const options = readOptions(args)
  const language = typeof options === 'string' ? 'vi' : options.language
  const outcome = typeof options === 'string' ? wrongLanguage(options) : await dispatch(options, stdin)
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
  if (options.unknown.length > 0)
    return refused(options.unknown.map((option) => problem('option-unknown', '', { option })))
  return command.run({ words, language: options.language, readJson: (most) => readJson(stdin, most) })
}

/** Takes `--lang en` or `--lang=en` out of the words; gives back the wrong value when it is neither vi nor en. */
function readOptions(args: readonly string[]): Options | string {
  const words: string[] = []
  const unknown: string[] = []
  let language: Language = 'vi'
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? ''
    if (word === '--lang' || word.startsWith('--lang=')) {
      const wanted = word === '--lang' ? (args[(at += 1)] ?? '') : word.slice('--lang='.length)
      if (wanted !== 'vi' && wanted !== 'en') return wanted
      language = wanted
    } else if (word.startsWith('-')) unknown.push(word)
    else words.push(word)
  }
  return { words, language, unknown }
}

function wrongLanguage(value: string): Outcome<unknown, WordedCode> {
  return refused([problem('language-unknown', '', { value })])
}
