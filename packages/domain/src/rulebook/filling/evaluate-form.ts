import type { Outcome } from '../../kernel/index.ts'
import type { PublishedRuleSet } from '../document/document.ts'
import type { RulebookProblemCode } from '../problems.ts'
import { evaluate } from '../scoring/evaluate.ts'
import type { ScoreResult } from '../scoring/score-result.ts'
import { answerPath, inputOfForm, type FilledForm } from './read-answers.ts'

/**
 * Scores one side of a form by the one engine. Refused with everything that can never stand, each at the code it is kept
 * under (`scores.<code>`); a form that is not finished is no refusal, its level is `insufficient-data`.
 */
export function evaluateForm(
  published: PublishedRuleSet,
  form: FilledForm,
  options: { readonly steps: boolean } = { steps: false },
): Outcome<ScoreResult, RulebookProblemCode> {
  const input = inputOfForm(published.document, form)
  if (!input.ok) return input
  const scored = evaluate(published, input.value, options)
  if (scored.ok) return scored
  return {
    ok: false,
    problems: scored.problems.map((found) => ({ ...found, path: answerPath(found.path, input.value) })),
  }
}
