import type { InputProblemCode, Language, WordedCode } from '@thuoc-do/contract'
import type { Outcome } from '@thuoc-do/domain'

/** How a command was called. */
export type Call = {
  /** Words after the command's name, options taken out. */
  readonly words: readonly string[]
  readonly language: Language
  /** The command's own options that were given, without their dashes. */
  readonly options: ReadonlySet<string>
  /** Reads JSON from standard input, at most so many bytes (1 MiB unless told otherwise). */
  readonly readJson: (mostBytes?: number) => Promise<Outcome<unknown, InputProblemCode>>
}

/** A command of the command line: JSON in, JSON out, or every reason why the input is unusable. */
export type Command = {
  readonly name: string
  readonly usage: string
  /** Options besides `--lang`, without their dashes; none of them takes a value. */
  readonly options?: readonly string[]
  readonly run: (call: Call) => Promise<Outcome<unknown, WordedCode>>
}

/** What a command leaves behind when that is not its value as JSON and success: text, or an answer that is a no. */
export class Printed {
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: 0 | 1
  constructor(stdout: string, stderr = '', exitCode: 0 | 1 = 0) {
    this.stdout = stdout
    this.stderr = stderr
    this.exitCode = exitCode
  }

  /** The three things a call leaves behind. */
  ending(): { readonly stdout: string; readonly stderr: string; readonly exitCode: 0 | 1 } {
    const { stdout, stderr, exitCode } = this
    return { stdout, stderr, exitCode }
  }
}
