import type { InputProblemCode, Language, WordedCode } from '@thuoc-do/contract'
import type { Outcome } from '@thuoc-do/domain'

/** How a command was called. */
export type Call = {
  /** Words after the command's name, options taken out. */
  readonly words: readonly string[]
  readonly language: Language
  /** Reads JSON from standard input, at most so many bytes (1 MiB unless told otherwise). */
  readonly readJson: (mostBytes?: number) => Promise<Outcome<unknown, InputProblemCode>>
}

/** A command of the command line: JSON in, JSON out, or every reason why the input is unusable. */
export type Command = {
  readonly name: string
  readonly usage: string
  readonly run: (call: Call) => Promise<Outcome<unknown, WordedCode>>
}
