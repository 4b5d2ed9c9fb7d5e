import { isWorded, sentenceOf } from '@thuoc-do/contract'
import { currentLanguage, type Language } from '../../lib/index.ts'

/** A problem as the server sends it. */
export type SentProblem = { code: string; params?: Record<string, string> | undefined }

/** The sentence of a problem; of a code this page does not know (it may be older than the server), the code itself. */
export function sentenceOrCode({ code, params }: SentProblem, language: Language = currentLanguage()): string {
  if (!isWorded(code)) return code
  return sentenceOf(params === undefined ? { code, path: '' } : { code, path: '', params }, language)
}
