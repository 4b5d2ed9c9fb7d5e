import type { Problem } from '@thuoc-do/domain'
import { wording, type WordedCode } from './every-room.ts'
import type { Language, Wording } from './sentence.ts'

export type { CommandLineProblemCode } from './command-line.ts'
export type { DossierProblemCode } from './dossier.ts'
export type { WorkbookProblemCode } from './workbook.ts'
export type { WordedCode } from './every-room.ts'
export type { Language, Sentence, Values, Wording } from './sentence.ts'

/** Long enough to recognise a wrong value, short enough for one line. */
const LONGEST_VALUE = 60

/** What this program offers instead of a wrong value; cut short, it would hide a choice. The limit only stops a flood. */
const LONGEST_OFFER = 400
const OFFERS: ReadonlySet<string> = new Set(['choices', 'commands', 'expected', 'usage'])

/** The sentence of a problem, led by its place in the input. Values are shown on one line, whatever they contain. */
export function sentenceOf(problem: Problem<WordedCode>, language: Language): string {
  const sentences: Wording<WordedCode> = wording
  const values = (name: string): string =>
    printable(problem.params?.[name] ?? '', OFFERS.has(name) ? LONGEST_OFFER : LONGEST_VALUE)
  const sentence = sentences[problem.code][language](values)
  return problem.path === '' ? sentence : `${printable(problem.path, LONGEST_VALUE)}: ${sentence}`
}

function printable(text: string, longest: number): string {
  const shown = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]+/gu, ' ')
  if (shown.length <= longest) return shown
  // Between two words where there are any: half a word reads like a mistake.
  const [cut, end] = [shown.slice(0, longest), shown.lastIndexOf(' ', longest)]
  return `${end > longest / 2 ? cut.slice(0, end) : cut}…`
}

/** Whether a code that came over the wire is one this program has a sentence for (an older page may meet a newer server). */
export function isWorded(code: string): code is WordedCode {
  return Object.hasOwn(wording, code)
}
