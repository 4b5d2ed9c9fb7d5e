import type { Language } from '../wording/index.ts'
import type { ExplainedStep } from './explained-score.ts'
import { localised, numeral } from './numerals.ts'

/** Terms of a sum over lines that are written out; a person has rarely more, and nobody reads more. */
const MOST_TERMS = 12

/**
 * The right side of a step's formula with its numbers put in: "(1 + 15/16 + 1) / 3 × 70". A sum over lines is written
 * out, one term a line. Null when there is nothing to put in.
 */
export function filledFormula({ formula, operands }: ExplainedStep, language: Language): string | null {
  if (operands.length === 0) return null
  const values = new Map(operands.map(({ symbol, value }) => [symbol, numeral(value, language)]))
  const [, right = formula] = /^[^=]* = (.*)$/u.exec(formula) ?? []
  const inner = /^Σ \((.+)\)$/u.exec(right)?.[1]
  return inner === undefined ? withNumbers(right, values, language) : writtenOut(inner, values, language)
}

function writtenOut(inner: string, values: ReadonlyMap<string, string>, language: Language): string {
  const lines = new Map<string, Map<string, string>>()
  const shared = new Map<string, string>()
  for (const [symbol, value] of values) {
    const [, base, line] = /^(.*\D)(\d+)$/u.exec(symbol) ?? []
    if (base === undefined || line === undefined) shared.set(symbol, value)
    else lines.set(line, (lines.get(line) ?? new Map<string, string>()).set(base, value))
  }
  const terms = [...lines.values()].map((own) => withNumbers(inner, new Map([...shared, ...own]), language))
  const written = terms.slice(0, MOST_TERMS).join(' + ')
  const more = terms.length - MOST_TERMS
  if (more <= 0) return written
  return language === 'vi' ? `${written} + … (còn ${more} dòng)` : `${written} + … (${more} more lines)`
}

function withNumbers(text: string, values: ReadonlyMap<string, string>, language: Language): string {
  const symbols = [...values.keys()].toSorted((a, b) => b.length - a.length).map((symbol) => RegExp.escape(symbol))
  const word = new RegExp(
    String.raw`(?<![\p{L}\p{N}.])(?:(${symbols.join('|')})|(\d+(?:\.\d+)?))(?![\p{L}\p{N}]|\.\d)`,
    'gu',
  )
  const filled = text.replaceAll(word, (whole, symbol: string | undefined, literal: string | undefined) =>
    symbol === undefined ? localised(literal ?? whole, language) : (values.get(symbol) ?? whole),
  )
  // A list of arguments has a semicolon where the comma is the decimal sign.
  return language === 'vi' ? filled.replaceAll(', ', '; ') : filled
}
