import { accepted, problem, refused, type Outcome } from '../../kernel/index.ts'
import { normaliseText } from '../../organisation/index.ts'

/** Why a typed number is asked for again. */
export type TypedNumberProblemCode = 'catalogue-number-ambiguous'

/**
 * Turns a number as people type it into the text machines exchange: a decimal comma becomes a point, dots or spaces
 * between thousands go. `1.500` is fifteen hundred to one reader and one and a half to another: it is asked about, never
 * guessed. A text that is no number comes back as it is, for whoever reads it to refuse.
 */
export function readTypedNumber(typed: string, path: string): Outcome<string, TypedNumberProblemCode> {
  const text = normaliseText(typed)
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/u.test(text))
    return refused([
      problem('catalogue-number-ambiguous', path, {
        value: text,
        whole: text.replaceAll('.', ''),
        decimal: text.replace('.', ',').replaceAll('.', ''),
      }),
    ])
  if (/^[1-9]\d{0,2}(?:[. ]\d{3})+(?:,\d+)?$/u.test(text) || /^\d+,\d+$/u.test(text))
    return accepted(text.replaceAll(/[. ]/gu, '').replace(',', '.'))
  return accepted(text.replaceAll(/\s*\/\s*/gu, '/'))
}
