import type { CellProblem } from '@thuoc-do/contract'
import { sentenceOrCode } from './sentences.ts'

/**
 * The problems of a file as plain text to keep beside Excel: a line each, columns parted by tabs, with the mark that
 * makes Notepad read it as UTF-8.
 */
export function problemsText(head: readonly string[], problems: readonly CellProblem[]): string {
  const lines = problems.map((problem) => [
    problem.sheet,
    problem.row > 0 ? String(problem.row) : '',
    problem.column,
    problem.found,
    sentenceOrCode(problem),
  ])
  const oneLine = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()
  return `\uFEFF${[head, ...lines].map((line) => line.map(oneLine).join('\t')).join('\r\n')}\r\n`
}
