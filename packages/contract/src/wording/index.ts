import type { Problem } from '@thuoc-do/domain'
import { skipWording, transitionWording } from './appraisal.ts'
import { classificationWording } from './classification.ts'
import { commandLineWording } from './command-line.ts'
import { dossierWording } from './dossier.ts'
import { importWording } from './import.ts'
import { inputWording } from './input.ts'
import { rulebookWording } from './rulebook.ts'
import type { Language, Wording } from './sentence.ts'
import { statisticsWording } from './statistics.ts'
import { workbookWording } from './workbook.ts'

export type { CommandLineProblemCode } from './command-line.ts'
export type { DossierProblemCode } from './dossier.ts'
export type { WorkbookProblemCode } from './workbook.ts'
export type { Language, Sentence, Values, Wording } from './sentence.ts'

/** Every room's sentences; a new room adds its own file and one line here. */
const wording = {
  ...classificationWording,
  ...commandLineWording,
  ...dossierWording,
  ...importWording,
  ...inputWording,
  ...rulebookWording,
  ...skipWording,
  ...statisticsWording,
  ...transitionWording,
  ...workbookWording,
}

/** Every code that has a sentence. */
export type WordedCode = keyof typeof wording

/** Long enough to recognise a wrong value, short enough for one line. */
const LONGEST_VALUE = 60

/** The sentence of a problem, led by its place in the input. Values are shown on one line, whatever they contain. */
export function sentenceOf(problem: Problem<WordedCode>, language: Language): string {
  const sentences: Wording<WordedCode> = wording
  const values = (name: string): string => printable(problem.params?.[name] ?? '')
  const sentence = sentences[problem.code][language](values)
  return problem.path === '' ? sentence : `${printable(problem.path)}: ${sentence}`
}

function printable(text: string): string {
  const shown = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]+/gu, ' ')
  return shown.length > LONGEST_VALUE ? `${shown.slice(0, LONGEST_VALUE)}…` : shown
}
