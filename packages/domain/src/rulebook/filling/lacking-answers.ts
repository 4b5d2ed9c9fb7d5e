import type { Answers } from './answer-codes.ts'
import type { FormSide } from './read-answers.ts'
import type { FormAsked } from './what-is-asked.ts'

/** Something a form still lacks: the code it is kept under, and what kind of answer it is. */
export type LackingAnswer = { readonly code: string; readonly kind: 'score' | 'grade' | 'percent' | 'fact' }

/**
 * What one side of a form still lacks before it can be handed on, in printed order. Whether the level stated by an
 * authority is needed follows from the rest of the form, so it is never among these.
 */
export function lackingAnswers(asked: FormAsked, answers: Answers, side: FormSide): readonly LackingAnswer[] {
  const has = (code: string): boolean => Object.hasOwn(answers, code)
  const lines: LackingAnswer[] = [
    ...asked.rows.flatMap(({ kind, code }): LackingAnswer[] => (kind === 'scored' ? [{ code, kind: 'score' }] : [])),
    ...asked.grades.map(({ code }): LackingAnswer => ({ code, kind: 'grade' })),
    ...asked.axes
      .filter(({ noTask }) => noTask === null || !has(noTask))
      .flatMap(({ components }) => components.map(({ code }): LackingAnswer => ({ code, kind: 'percent' }))),
    ...asked.stated
      .filter(({ required, reviewerOnly }) => required && (side === 'review' || !reviewerOnly))
      .map(({ code }): LackingAnswer => ({ code, kind: 'fact' })),
  ]
  return lines.filter(({ code }) => !has(code))
}
