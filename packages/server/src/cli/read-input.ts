import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import type { WordedCode } from '@thuoc-do/contract'
import { problem, refused, type Outcome } from '@thuoc-do/domain'
import type { Call, Command } from './command.ts'
import { readJson } from './read-json.ts'

/** Room for a receipt with its rule set: some 100 kB each, whatever the number of work lines. */
const MOST_BYTES = 8 * 1024 * 1024

/** The JSON of the one file that was named, or of standard input when none was. */
export async function readInput(
  { words, readJson: fromStdin }: Call,
  { usage }: Command,
): Promise<Outcome<unknown, WordedCode>> {
  const [file, extra] = words
  if (extra !== undefined) return refused([problem('argument-not-used', '', { argument: extra, usage })])
  if (file === undefined) return fromStdin(MOST_BYTES)
  // `npm run` moves to the checkout; the person typed the name where he was.
  const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), file)
  try {
    return await readJson(createReadStream(path), MOST_BYTES)
  } catch {
    return refused([problem('file-unreadable', '', { file })])
  }
}
