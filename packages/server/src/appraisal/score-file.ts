import {
  evaluateForm,
  floorHundredths,
  formAsked,
  lackingAnswers,
  toFraction,
  type FormSide,
  type Level,
  type Outcome,
  type RulebookProblemCode,
  type ScoreResult,
} from '@thuoc-do/domain'
import type { ServerProblem } from '../platform/transaction.ts'
import type { AppraisalFile, RoundRules, Scores } from './ports.ts'

type Scored = Pick<AppraisalFile, 'kind' | 'leadership' | 'facts'>

/** Scores one side of the form by the rule set the round was opened with: the frozen person and facts, and its answers. */
export function scoreFile(
  file: Scored,
  rules: RoundRules,
  answers: Scores,
  side: FormSide,
  options: { readonly steps: boolean } = { steps: false },
): Outcome<ScoreResult, RulebookProblemCode> {
  const { kind, leadership, facts: known } = file
  const person = { kind, leader: leadership !== 'none' }
  return evaluateForm(rules.published, { person, on: rules.to, known, answers, side }, options)
}

/**
 * A score as it is stored; a set without points has a level and no total. What is not complete is not stored at all, nor a
 * level drawn from half a form.
 */
export function storedScore(result: ScoreResult): {
  total: string | null
  level: Level | null
  totalFloor: number | null
} {
  const { total, level, missing } = result
  if (missing.length > 0) return { total: null, level: null, totalFloor: null }
  return {
    total: total === null ? null : toFraction(total),
    level,
    totalFloor: total === null ? null : floorHundredths(total),
  }
}

/**
 * What one side of a form still lacks, each at its place: its own answers first, then facts that nobody fills in there and
 * the level waits for.
 */
export function missingProblems(
  file: Scored & Pick<AppraisalFile, 'id'>,
  { published }: RoundRules,
  answers: Scores,
  side: FormSide,
  result: ScoreResult,
): ServerProblem[] {
  const person = { kind: file.kind, leader: file.leadership !== 'none' }
  const asked = formAsked(published.document, person, file.facts)
  const lacking = lackingAnswers(asked, answers, side)
  const codes = new Set(lacking.map(({ code }) => code))
  const facts = result.missing.filter((path) => path.startsWith('facts.') && !codes.has(`fact:${path.slice(6)}`))
  return [
    ...lacking.map(({ code, kind }): ServerProblem => ({
      code: kind === 'score' ? 'score-missing' : 'answer-missing',
      path: `scores.${code}`,
    })),
    ...facts.map((path): ServerProblem => ({
      code: path === 'facts.levelSetByAuthority' ? 'authority-level-missing' : 'fact-missing',
      path,
    })),
  ]
}
